"""Cuebook JSONL: the whole ledger, lossless, one row a line.

Each line is an object: ``row`` says its kind (``play``, ``rating``, ``mark``, ``cue``, ``review``,
``link``, ``page``, ``decision``, ``search``, ``collection``, ``member``, ``retraction``), then come the
row's columns. ``id``, ``machine`` and ``seq`` say who wrote it; instants are in UTC to the millisecond with
the zone then in minutes beside them; lengths are milliseconds; the bytes of a page are deflated (zlib) and
in base 64. ``ranges`` and ``facts`` are values, not text.
"""

import json
from collections.abc import Iterable, Iterator

from cuebook.formats.timestamps import utc
from cuebook.ports.formats import Column, LedgerRow

_INSTANTS = frozenset({"at", "started_at", "ended_at"})
_VALUES = frozenset({"ranges", "facts"})


class CuebookJsonl:
    """Fulfils ``HistoryFormat``."""

    name = "jsonl"
    label = "Cuebook JSONL"
    suffix = ".jsonl"
    kinds = frozenset(
        {
            "cue", "play", "rating", "mark", "review", "link", "page", "decision",
            "search", "collection", "member", "retraction",
        }
    )  # fmt: skip

    def takes(self, _row: LedgerRow, /) -> bool:
        """Every row is written."""
        return True

    def write(self, rows: Iterable[LedgerRow]) -> Iterator[str]:
        """Write a line a row."""
        for row in rows:
            line = {"row": row.kind} | {name: _value(name, column) for name, column in row.columns.items()}
            yield json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


def _value(name: str, column: Column) -> object:
    if name in _INSTANTS and isinstance(column, int):
        return utc(column)
    if name in _VALUES and isinstance(column, str):
        return json.loads(column)
    return column
