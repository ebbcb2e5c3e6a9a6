"""Rows of one album for a cue table: few enough to be in memory, and ordered there."""

from array import array
from collections.abc import Callable, Sequence
from typing import Any

from cuebook.domain.catalogue import Cue
from cuebook.domain.ids import CueId, minted_at
from cuebook.domain.query import CueOrder, SortField
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.models.paged_rows import Numbers


class AlbumRows:
    """Gives a table the numbers of rows and the rows of numbers. A cue keeps its number."""

    def __init__(self) -> None:
        self._rows: list[CueRow] = []
        self._numbers: dict[CueId, int] = {}
        self._by_number: dict[int, CueRow] = {}

    @property
    def rows(self) -> Sequence[CueRow]:
        """The rows in the album's order."""
        return self._rows

    def replace(self, rows: Sequence[CueRow]) -> None:
        """Take these rows."""
        self._rows = list(rows)
        self._by_number = {self.number_of(row.cue.id): row for row in rows}

    def number_of(self, cue: CueId) -> int:
        """The number of a cue."""
        return self._numbers.setdefault(cue, len(self._numbers))

    def numbers(self, order: Sequence[CueOrder]) -> Numbers:
        """The numbers of all rows in an order; without one, the album's."""
        rows = list(self._rows)
        for key in reversed(order):
            rows = _ordered(rows, key)
        return array("q", (self.number_of(row.cue.id) for row in rows))

    def read(self, numbers: Sequence[int]) -> list[CueRow | None]:
        """The rows of numbers."""
        return [self._by_number.get(number) for number in numbers]

    def cues(self, numbers: Sequence[int]) -> list[CueId]:
        """The cues of numbers."""
        return [row.cue.id for row in self.read(numbers) if row]


def _ordered(rows: Sequence[CueRow], key: CueOrder) -> list[CueRow]:
    """Order rows by one key; those of which it is not known come last either way."""
    by = _KEYS[key.field]
    known = [row for row in rows if by(row.cue) not in {None, ""}]
    unknown = [row for row in rows if by(row.cue) in {None, ""}]
    return sorted(known, key=lambda row: by(row.cue), reverse=key.descending) + unknown


_KEYS: dict[SortField, Callable[[Cue], Any]] = {
    SortField.TITLE: lambda cue: cue.title.casefold(),
    SortField.ARTIST: lambda cue: cue.artist.casefold(),
    SortField.COMPOSER: lambda cue: ", ".join(cue.composers).casefold(),
    SortField.SCORE: lambda cue: cue.score.casefold(),
    SortField.ALBUM: lambda cue: cue.album.casefold(),
    SortField.NUMBER: lambda cue: None if cue.number is None else (cue.disc or 0, cue.number),
    SortField.LENGTH: lambda cue: cue.duration_ms,
    SortField.YEAR: lambda cue: cue.year,
    SortField.KIND: lambda cue: cue.kind.value,
    SortField.RATING: lambda cue: cue.rating,
    SortField.PLAYS: lambda cue: cue.plays,
    SortField.LISTENS: lambda cue: cue.listens,
    SortField.REVISITS: lambda cue: cue.revisits,
    SortField.LAST_HEARD: lambda cue: cue.last_heard,
    SortField.ADDED: lambda cue: minted_at(cue.id),
    SortField.PATH: lambda cue: cue.path,
}
