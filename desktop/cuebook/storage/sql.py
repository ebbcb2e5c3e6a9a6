"""SQLite as the rest of this package sees it: rows are tuples of whatever their columns hold."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeAlias

Value: TypeAlias = str | int | float | bytes | None


class Rows(Protocol):
    """The answer to a statement."""

    def __iter__(self) -> Iterator[Any]:
        """Give row after row, as they are found."""
        ...

    def fetchall(self) -> list[Any]:
        """Give all rows at once."""
        ...

    def fetchone(self) -> Any:
        """Give the next row, or None."""
        ...

    @property
    def get(self) -> Any:
        """The only value of the only row; None where there is none."""
        ...

    def get_description(self) -> tuple[Any, ...]:
        """Give a pair of name and declared type for every column."""
        ...


class Connection(Protocol):
    """As much of a connection as statements need."""

    def execute(self, statements: str, bindings: Sequence[Value] | Mapping[str, Value] = ..., /) -> Rows:
        """Run statements with their values bound."""
        ...

    def executemany(self, statements: str, sequenceofbindings: Iterable[Sequence[Value]], /) -> Rows:
        """Run one statement once for every set of values."""
        ...
