"""A connection for reading, whose troubles are told in words wherever in the file they are met."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import apsw

from cuebook.storage.faults import explained
from cuebook.storage.sql import Rows, Value


class ReadingConnection:
    """Fulfils ``Connection``: a damaged page met while reading is a DamagedDataError."""

    def __init__(self, connection: apsw.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def execute(self, statements: str, bindings: Sequence[Value] | Mapping[str, Value] = (), /) -> Rows:
        """Run statements with their values bound."""
        with explained(self._path):
            return _ExplainedRows(self._connection.execute(statements, bindings), self._path)

    def executemany(self, statements: str, sequenceofbindings: Iterable[Sequence[Value]], /) -> Rows:
        """Run one statement once for every set of values."""
        with explained(self._path):
            return _ExplainedRows(self._connection.executemany(statements, sequenceofbindings), self._path)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class _ExplainedRows:
    """Fulfils ``Rows``. Guarded once for all rows, not once for each: lists have thousands."""

    def __init__(self, rows: Rows, path: Path) -> None:
        self._rows = rows
        self._path = path

    def __iter__(self) -> Iterator[Any]:
        with explained(self._path):
            yield from self._rows

    def fetchall(self) -> list[Any]:
        """Give all rows at once."""
        with explained(self._path):
            return self._rows.fetchall()

    def fetchone(self) -> Any:
        """Give the next row, or None."""
        with explained(self._path):
            return self._rows.fetchone()

    @property
    def get(self) -> Any:
        """The only value of the only row; None where there is none."""
        with explained(self._path):
            return self._rows.get

    def get_description(self) -> tuple[Any, ...]:
        """Give a pair of name and declared type for every column."""
        return self._rows.get_description()
