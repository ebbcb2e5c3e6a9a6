"""The words by which cues are searched (FTS5).

The index is given words folded as names are folded when they are compared, one space between them, and
parts them at the spaces; a search is folded in the same way. Letters of scripts written without spaces
are words of their own, so that any part of such a name is found as a run of them.
"""

import json
import os
import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from string import ascii_lowercase, digits
from typing import TypeAlias

from cuebook.domain.ids import CueId
from cuebook.domain.names import fold, fold_once
from cuebook.domain.query import WordField, Words
from cuebook.storage.sql import Connection, Value
from cuebook.storage.writing import Writing

SecondLetters: TypeAlias = Callable[[str], str]
"""Gives the letters that may stand second in words of the index, behind a first letter."""

_LETTERS_WITHOUT_SPACES = (
    "([\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"
)
_NAMES = """
    SELECT cues.cue, cues.title, albums.title, scores.title, cues.composers, cues.artist, cues.performers,
        cues.work, (SELECT path FROM files WHERE files.cue = cues.id ORDER BY file LIMIT 1)
    FROM cues JOIN albums ON albums.id = cues.album JOIN scores ON scores.id = albums.score
"""
_SOME = "WHERE cues.id IN (SELECT value FROM json_each(?))"
_IN_ORDER = " ORDER BY cues.cue"
"""The index writes all it has gathered whenever a number is lower than the last: that takes five times
as long."""
_PATHS = f"""
    SELECT cues.cue, (SELECT path FROM files WHERE files.cue = cues.id ORDER BY file LIMIT 1)
    FROM cues {_SOME} {_IN_ORDER}
"""
_NUMBERED = "WHERE cues.cue IN (SELECT value FROM json_each(?))"
_NEXT = "WHERE cues.cue > ? ORDER BY cues.cue LIMIT 5000"
_ENTER_NAMES = """
    INSERT OR REPLACE INTO cue_words (rowid, title, album, score, composer, artist, performer, work)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_ENTER_PATHS = "INSERT OR REPLACE INTO cue_paths (rowid, path) VALUES (?, ?)"
_SECOND_LETTERS = "SELECT DISTINCT substr(term, 2, 1) FROM cue_terms WHERE term >= ? AND term < ?"
_NEXT_WORD = "SELECT term FROM cue_terms WHERE term >= ? LIMIT 1"
_LAST_LETTER = chr(0x10FFFF)
_COUNT = """
    INSERT INTO meta VALUES ('names version', 1) ON CONFLICT (name) DO UPDATE SET value = value + 1
"""


def index_cues(writing: Writing, cues: Iterable[CueId]) -> None:
    """Enter cues' words anew, and count the change, where there is one: kept orders are of the past now."""
    if cues := list(cues):
        _enter(writing, writing.execute(_NAMES + _SOME + _IN_ORDER, (json.dumps(cues),)).fetchall())
        writing.execute(_COUNT)


def index_paths(writing: Writing, cues: Iterable[CueId]) -> None:
    """Enter anew where cues lie, whose names are as they were."""
    if cues := list(cues):
        rows = writing.execute(_PATHS, (json.dumps(cues),)).fetchall()
        writing.connection.executemany(_ENTER_PATHS, [(number, as_words(path)) for number, path in rows])
        writing.execute(_COUNT)


def forget_words(writing: Writing, numbers: Sequence[int]) -> None:
    """Take out the words of cues that leave the catalogue, by number."""
    for words in ("cue_words", "cue_paths"):
        writing.connection.executemany(
            f"DELETE FROM {words} WHERE rowid = ?", [(number,) for number in sorted(numbers)]
        )
    writing.execute(_COUNT)


def index_everything(writing: Writing) -> None:
    """Enter every cue's words anew."""
    for words in ("cue_words", "cue_paths"):
        writing.execute(f"INSERT INTO {words} ({words}) VALUES ('delete-all')")
    last = 0
    while rows := writing.execute(_NAMES + _NEXT, (last,)).fetchall():
        _enter(writing, rows)
        last = rows[-1][0]
    writing.execute(_COUNT)


def names_of(connection: Connection, numbers: Sequence[int]) -> dict[int, list[str]]:
    """Give the words of cues as they would be entered, by number: title to work, then path."""
    rows = connection.execute(_NAMES + _NUMBERED, (json.dumps(list(numbers)),))
    return {number: [as_words(name) for name in names] for number, *names in rows}


def _enter(writing: Writing, rows: Sequence[Sequence[Value]]) -> None:
    words = [(number, *map(as_words, names)) for number, *names in rows]
    writing.connection.executemany(_ENTER_NAMES, [one[:-1] for one in words])
    writing.connection.executemany(_ENTER_PATHS, [(one[0], one[-1]) for one in words])


def as_words(text: Value) -> str:
    """Give the words of a name, of a JSON array of names or of a path; nothing for null.

    SQL knows this function by the same name.
    """
    if isinstance(text, bytes):
        folder, name = os.path.split(text)
        return f"{_folder_as_words(folder)} {_part_of_path(name)}".strip()
    return _name_as_words(text) if text else ""


@lru_cache(maxsize=256)  # the files of a folder come one after another
def _folder_as_words(folder: bytes) -> str:
    return _part_of_path(folder)


def _part_of_path(part: bytes) -> str:
    return _parted(fold_once(os.fsdecode(part).encode("utf-8", "replace").decode("utf-8")))


@lru_cache(maxsize=4_096)  # the names of an album and its makers stand on each of its cues
def _name_as_words(name: Value) -> str:
    return "" if name == "[]" else _parted(fold(str(name)))


def _parted(folded: str) -> str:
    return folded if folded.isascii() else re.sub(_LETTERS_WITHOUT_SPACES, r" \1 ", folded)


def phrases_of(words: Words) -> list[str]:
    """Give what is asked for, each a word or a run of them; none where there is no letter or digit."""
    folded = fold(words.text)
    phrases = [folded] if words.phrase else folded.split()
    return [" ".join(as_words(phrase).split()) for phrase in phrases if phrase]


def is_whole(words: Words) -> bool:
    """Whether the last word asked for must stand there as it is; else a name's word may go on."""
    return words.phrase and not words.open


def letters_of(words: Words) -> int:
    """How often all words with one first letter are asked for: the index gathers them before it gives any."""
    return 0 if is_whole(words) else sum(map(_is_one_letter, phrases_of(words)))


def _is_one_letter(phrase: str) -> bool:
    last = phrase.rsplit(maxsplit=1)[-1]
    return last.isascii() and len(last) == 1


def second_letters_of(connection: Connection, first: str) -> str:
    """Give the letters that may stand second in words of names behind a first one, with all of ASCII."""
    rows = connection.execute(_SECOND_LETTERS, (first + "\x80", chr(ord(first) + 1)))
    return ascii_lowercase + digits + "".join(second for (second,) in rows)


def read_beginnings(connection: Connection) -> dict[str, str]:
    """Give by first letter those that do stand second in words of names: a look into the index for each."""
    seconds: dict[str, str] = {}
    word = connection.execute(_NEXT_WORD, ("",)).get
    while word is not None:
        if len(word) > 1:
            seconds[word[0]] = seconds.get(word[0], "") + word[1]
        behind = word[:2] + _LAST_LETTER if len(word) > 1 else word + "\0"
        word = connection.execute(_NEXT_WORD, (behind,)).get
    return seconds


def match_of(words: Words, second_letters: SecondLetters | None = None) -> str:
    """Write words as a question to the index; empty where there is no letter or digit in them.

    With ``second_letters`` a word of which one letter is said is asked for by all first two letters it may
    have: the index knows who has those, and need not gather them. That pays where other words are asked too.
    """
    prefix = "" if is_whole(words) else " *"
    column = f"{words.field} : " if words.field and words.field is not WordField.PATH else ""
    asked = []
    for phrase in phrases_of(words):
        if second_letters and prefix and _is_one_letter(phrase):
            quoted = f'"{phrase}"'
            two = [f'"{phrase}{second}" *' for second in second_letters(phrase[-1])]
            asked.append(f"{column}({' OR '.join((quoted, *two))})")
        else:
            asked.append(f'{column}"{phrase}"{prefix}')
    return " AND ".join(asked)
