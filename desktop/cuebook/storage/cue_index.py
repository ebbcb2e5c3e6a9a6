"""The words by which cues are searched (FTS5)."""

import json
import os
from collections.abc import Iterable

from cuebook.domain.ids import CueId
from cuebook.domain.query import Query
from cuebook.storage.writing import Writing


def index_cues(writing: Writing, cues: Iterable[CueId]) -> None:
    """Enter cues' words anew."""
    rows = writing.execute(
        "SELECT cues.cue, cues.title, albums.title, scores.title, cues.composers, cues.artist,"
        " (SELECT path FROM files WHERE files.cue = cues.id ORDER BY file LIMIT 1)"
        " FROM cues JOIN albums ON albums.id = cues.album JOIN scores ON scores.id = albums.score"
        " WHERE cues.id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(cues)),),
    ).fetchall()
    writing.connection.executemany(
        "INSERT OR REPLACE INTO cue_words (rowid, title, album, score, composer, artist, path)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (number, title, album, score, " ".join(json.loads(composers)), artist, _path_words(path or b""))
            for number, title, album, score, composers, artist, path in rows
        ],
    )


def _path_words(path: bytes) -> str:
    return os.fsdecode(path).encode("utf-8", "replace").decode("utf-8")


def match_expression(query: Query) -> str:
    """Write a query for FTS5: every word is a prefix, all must be met. Empty for an empty query."""
    terms = []
    for term in query.terms:
        words = "".join(letter if letter.isalnum() else " " for letter in term.words).split()
        column = f"{term.field.value} : " if term.field else ""
        terms += [f'{column}"{word}" *' for word in words]
    return " AND ".join(terms)
