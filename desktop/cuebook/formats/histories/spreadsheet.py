"""CSV (RFC 4180): one row of the ledger a line, with what it means now.

The plain variant is exact. The safe one puts an apostrophe before cells that a spreadsheet would
run as a formula, and before cells that begin with one already, so that reading it back undoes
just that.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from cuebook.formats.timestamps import rfc3339
from cuebook.ports.formats import Column, LedgerRow

_ZONES = {"at": "zone", "started_at": "started_zone", "ended_at": "started_zone"}
_PLAY_COLUMNS = (
    "id", "machine", "seq", "at", "zone", "artist", "album", "title", "cue", "started_at", "started_zone",
    "ended_at", "origin", "ending", "ranges", "duration_ms", "source", "counted_at_source",
    "taken_back", "counted", "revisit", "composers", "album_artist",
)  # fmt: skip
"""The header where no row says which it is: whoever reads an empty history finds its columns by name too."""
_LEADS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Spreadsheet:
    """Fulfils ``HistoryFormat``, exactly."""

    name = "csv"
    label = "CSV"
    suffix = ".csv"
    kinds = frozenset({"play", "rating", "mark"})

    def takes(self, _row: LedgerRow, /) -> bool:
        """Every row is written."""
        return True

    def write(self, rows: Iterable[LedgerRow]) -> Iterator[str]:
        """Write a header and a line a row; instants in RFC 3339 with the offset they were made in."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\r\n")
        header_written = False
        for row in rows:
            if not header_written:
                writer.writerow([*row.columns, *row.reading])
                header_written = True
            instants = {name: _instant(row, name) for name in _ZONES if name in row.columns}
            cells = {**row.columns, **row.reading, **instants}
            writer.writerow([self._cell(value) for value in cells.values()])
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
        if not header_written:
            writer.writerow(_PLAY_COLUMNS)
            yield buffer.getvalue()

    def _cell(self, value: Column) -> Column:
        return value


class SafeSpreadsheet(Spreadsheet):
    """Fulfils ``HistoryFormat``, for spreadsheets that run what looks like a formula."""

    name = "csv-safe"
    label = "CSV, safe for spreadsheets"

    def _cell(self, value: Column) -> Column:
        if isinstance(value, str) and value.startswith((*_LEADS_A_FORMULA, "'")):
            return f"'{value}"
        return value


def _instant(row: LedgerRow, name: str) -> Column:
    at, zone = row.columns[name], row.columns.get(_ZONES[name])
    return rfc3339(at, zone if isinstance(zone, int) else None) if isinstance(at, int) else None
