"""An order of cues as SQL's; ``domain/cue_order`` has the same rule for cues in memory."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from cuebook.domain.query import CueOrder, SortField
from cuebook.storage.sql import Connection, Value

_HEARD_TABLE = "LEFT JOIN cue_summaries AS heard ON heard.cue = cues.id"
_ALBUM_TABLE = "JOIN albums ON albums.id = cues.album"
_SCORE_TABLE = "JOIN scores ON scores.id = albums.score"
_FILE_TABLE = """LEFT JOIN files ON files.file = (
    SELECT file FROM files WHERE files.cue = cues.id ORDER BY state = 'present' DESC, file LIMIT 1)"""
_JOINS = {
    SortField.SCORE: (_ALBUM_TABLE, _SCORE_TABLE),
    SortField.ALBUM: (_ALBUM_TABLE,),
    SortField.PATH: (_FILE_TABLE,),
    **dict.fromkeys(
        (
            SortField.KIND, SortField.RATING, SortField.PLAYS, SortField.LISTENS, SortField.REVISITS,
            SortField.LAST_HEARD,
        ),
        (_HEARD_TABLE,),
    ),
}  # fmt: skip
_KEYS = {
    SortField.TITLE: ("CASE WHEN cues.title <> '' THEN as_title(cues.title) END",),
    SortField.ARTIST: ("CASE WHEN cues.artist <> '' THEN as_name(cues.artist) END",),
    SortField.COMPOSER: ("CASE WHEN cues.composers <> '[]' THEN as_name(cues.composers) END",),
    SortField.SCORE: ("CASE WHEN scores.title <> '' THEN scores.sort END",),
    SortField.ALBUM: ("CASE WHEN albums.title <> '' THEN as_title(albums.title) END",),
    SortField.NUMBER: ("cues.disc", "cues.number"),
    SortField.LENGTH: ("cues.duration_ms",),
    SortField.YEAR: ("cues.year",),
    SortField.KIND: ("coalesce(heard.kind, cues.guess)",),
    SortField.RATING: ("heard.rating",),
    SortField.PLAYS: ("coalesce(heard.plays, 0)",),
    SortField.LISTENS: ("coalesce(heard.listens, 0)",),
    SortField.REVISITS: ("coalesce(heard.revisits, 0)",),
    SortField.LAST_HEARD: ("heard.last_heard",),
    SortField.ADDED: ("substr(cues.id, 1, 13)",),  # the time in it; the rest is chance
    SortField.PATH: ("files.path",),
}


def numbers_in_order(
    connection: Connection,
    rows: tuple[str, str, Sequence[Value]],
    order: Sequence[CueOrder],
    arranged: Callable[[Sequence[int]], Iterable[int]],
) -> "array[int]":
    """Give the numbers of cues in an order; ``arranged`` puts those into order that compare equal.

    ``rows`` are the cues' tables, the condition and the values bound in it.
    """
    tables, where, values = rows
    keys = [(column, key) for key in order for column in _KEYS[key.field]]
    columns = ", ".join(column for column, _ in keys)
    # Places of columns, so that each is worked out once; and no LIMIT, with which SQLite sorts slowly.
    places = enumerate((key for _, key in keys), start=2)
    by = ", ".join(f"{place} {'DESC' if key.descending else 'ASC'} NULLS LAST" for place, key in places)
    found = connection.execute(
        f"SELECT cues.cue, {columns} FROM {tables} {_joins_of(order)} WHERE {where} ORDER BY {by}", values
    )
    numbers = array("q")
    for _, equal in groupby(found, itemgetter(slice(1, None))):
        run = [row[0] for row in equal]
        numbers.extend(arranged(run) if len(run) > 1 else run)
    return numbers


def _joins_of(order: Sequence[CueOrder]) -> str:
    """Name the tables that an order needs beside ``cues``."""
    return " ".join(dict.fromkeys(join for key in order for join in _JOINS.get(key.field, ())))
