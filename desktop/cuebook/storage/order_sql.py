"""An order of cues as SQL's."""

from collections.abc import Sequence

from cuebook.domain.query import CueOrder, SortField

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
    SortField.TITLE: ("nullif(cues.title, '') COLLATE NOCASE",),
    SortField.ARTIST: ("nullif(cues.artist, '') COLLATE NOCASE",),
    SortField.COMPOSER: ("nullif(cues.composers, '[]') COLLATE NOCASE",),
    SortField.SCORE: ("nullif(scores.title, '') COLLATE NOCASE",),
    SortField.ALBUM: ("nullif(albums.title, '') COLLATE NOCASE",),
    SortField.NUMBER: ("cues.disc", "cues.number"),
    SortField.LENGTH: ("cues.duration_ms",),
    SortField.YEAR: ("cues.year",),
    SortField.KIND: ("coalesce(heard.kind, cues.guess)",),
    SortField.RATING: ("heard.rating",),
    SortField.PLAYS: ("coalesce(heard.plays, 0)",),
    SortField.LISTENS: ("coalesce(heard.listens, 0)",),
    SortField.REVISITS: ("coalesce(heard.revisits, 0)",),
    SortField.LAST_HEARD: ("heard.last_heard",),
    SortField.ADDED: ("cues.id",),
    SortField.PATH: ("files.path",),
}


def order_of(order: Sequence[CueOrder]) -> str:
    """Write an order; what is not known comes last either way, ties stand as on their albums."""
    keys = []
    for key in order:
        for column in _KEYS[key.field]:
            keys += [f"{column} IS NULL", f"{column} {'DESC' if key.descending else 'ASC'}"]
    return ", ".join([*keys, "cues.album", "cues.disc", "cues.number", "cues.cue"])


def joins_of(order: Sequence[CueOrder]) -> str:
    """Name the tables that an order needs beside ``cues``."""
    return " ".join(dict.fromkeys(join for key in order for join in _JOINS.get(key.field, ())))
