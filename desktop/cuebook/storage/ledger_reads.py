"""Reading the ledger row by row, as it is exported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from cuebook.domain.ids import SavedSearchId
from cuebook.domain.names import fold
from cuebook.domain.query import SavedSearch
from cuebook.storage.rows import PLAY_COLUMNS, play_from_row

if TYPE_CHECKING:
    from cuebook.domain.play import Play
    from cuebook.ports.formats import Column, LedgerRow
    from cuebook.storage.sql import Connection, Value

LEDGER_TABLES = {
    "cue": "minted_cues",
    "play": "plays",
    "rating": "ratings",
    "mark": "marks",
    "review": "reviews",
    "link": "review_links",
    "page": "review_pages",
    "decision": "decisions",
    "search": "saved_searches",
    "collection": "collections",
    "member": "collection_members",
    "retraction": "retractions",
}
"""The kinds of ledger row by the tables that hold them."""

_READINGS = {
    "play": "standing.listen IS NOT NULL AS counted, coalesce(standing.revisit, 0) AS revisit,"
    " (SELECT group_concat(value, ', ') FROM json_each(cues.composers)) AS composers, albums.album_artist",
}
"""What a row means now, beside what it says."""

_JOINS = {
    "play": "LEFT JOIN play_standings AS standing ON standing.play = row.id"
    " LEFT JOIN cues ON cues.id = row.cue LEFT JOIN albums ON albums.id = cues.album",
}


class LedgerReads:
    """Rows of the ledger in the order they were written."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, kinds: Iterable[str]) -> Iterator[LedgerRow]:
        """Every row of some kinds, table by table."""
        for kind in kinds:
            yield from self._rows_of(kind, LEDGER_TABLES[kind])

    def _rows_of(self, kind: str, table: str) -> Iterator[LedgerRow]:
        from cuebook.ports.formats import LedgerRow  # noqa: PLC0415 - not before something is exported

        readings = f", {_READINGS[kind]}" if kind in _READINGS else ""
        cursor = self._connection.execute(
            "SELECT row.*, row.id IN (SELECT retracted FROM standing_retractions) AS taken_back"
            f"{readings} FROM {table} AS row {_JOINS.get(kind, '')} ORDER BY row.machine, row.seq"
        )
        names: list[str] = []
        for row in cursor:
            names = names or [name for name, _ in cursor.get_description()]
            own = names.index("taken_back")
            columns = dict(zip(names[:own], map(_as_text, row[:own]), strict=True))
            yield LedgerRow(kind, columns, dict(zip(names[own:], row[own:], strict=True)))

    def saved_searches(self) -> list[SavedSearch]:
        """The searches kept, by name."""
        rows = self._connection.execute(
            """
            SELECT search, name, query,
                row_number() OVER (PARTITION BY search ORDER BY at DESC, machine DESC, seq DESC) AS newest
            FROM saved_searches
            WHERE search NOT IN (SELECT retracted FROM standing_retractions)
                AND id NOT IN (SELECT retracted FROM standing_retractions)
            """
        )
        found = [
            SavedSearch(SavedSearchId(search), name, query)
            for search, name, query, newest in rows
            if newest == 1
        ]
        return sorted(found, key=lambda one: (fold(one.name), one.name, one.id))

    def running(self) -> list[tuple[str, Play]]:
        """Every checkpointed play with its owner, ended as *closed* where it was last checked."""
        rows = self._connection.execute(f"SELECT owner, {PLAY_COLUMNS} FROM running_plays")
        return [(owner, play_from_row(row)) for owner, *row in rows]


def _as_text(value: Value) -> Column:
    """A column as it is exported: bytes in base 64."""
    if isinstance(value, bytes):
        from base64 import b64encode  # noqa: PLC0415 - few rows hold bytes

        return b64encode(value).decode("ascii")
    return value
