"""A connection for reading, whose troubles are told in words wherever in the file they are met."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import apsw

from cuebook.domain.errors import BrokenOffError
from cuebook.storage.faults import explained
from cuebook.storage.sql import Rows, Value

_STEPS = 2_000
"""Between two looks at whether to stop SQLite takes so many steps, about a tenth of a millisecond."""


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

    @contextmanager
    def broken_off_when(self, stop: Callable[[], bool]) -> Iterator[None]:
        """Raise BrokenOffError from whatever is read meanwhile, soon after ``stop`` first said yes."""
        self._connection.set_progress_handler(stop, _STEPS)
        try:
            yield
        except apsw.InterruptError as error:
            msg = "That takes too long to find. Say more of what is wanted."
            raise BrokenOffError(msg) from error
        finally:
            self._connection.set_progress_handler(None)

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
