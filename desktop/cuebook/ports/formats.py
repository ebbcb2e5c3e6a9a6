"""Documents that come in and go out: reviews, and the listening history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from cuebook.domain.review import ReviewFacts

Column: TypeAlias = str | int | float | None
"""A value of the ledger: instants and lengths are integers of milliseconds."""


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """What a reader made of a page: the text of a review, cleaned of markup, and its facts.

    ``more`` are the further reviews of the same page, where its markup parts them.
    """

    text: str
    facts: ReviewFacts
    more: tuple[ReviewPage, ...] = ()


class ReviewFormat(Protocol):
    """A kind of page on which reviews stand."""

    @property
    def name(self) -> str:
        """As it stands in the ledger: ``text``."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Suffixes of files of this kind, with their dots, in lower case."""
        ...

    def is_like(self, start: bytes) -> bool:
        """Whether a page whose name says nothing looks like this kind, by its first bytes."""
        ...

    def read(self, page: bytes) -> ReviewPage:
        """Recognise the facts of a page. The bytes are untrusted: nothing they name is opened.

        Raises ReviewRefusedError where the page holds no text, or several reviews that cannot be told apart.
        """
        ...


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row of the ledger for export.

    ``kind`` says which table it is of (``play``, ``rating``…), ``columns`` is the row itself,
    complete and in the ledger's order; ``reading`` is what it means now (counted, revisit…), which
    is derived and never imported again.
    """

    kind: str
    columns: Mapping[str, Column]
    reading: Mapping[str, Column] = field(default_factory=dict)


class HistoryFormat(Protocol):
    """A file format for listening histories."""

    @property
    def name(self) -> str:
        """As on the command line: ``csv``."""
        ...

    @property
    def label(self) -> str:
        """As people know it: ``ListenBrainz JSON``."""
        ...

    @property
    def suffix(self) -> str:
        """Of a written file, with its dot."""
        ...

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of row it can carry."""
        ...

    def takes(self, row: LedgerRow, /) -> bool:
        """Whether a row is written, or left out because the format has no place for it."""
        ...

    def write(self, rows: Iterable[LedgerRow]) -> Iterator[str]:
        """Write rows as text, in pieces that joined make the file (UTF-8, newlines as given)."""
        ...
