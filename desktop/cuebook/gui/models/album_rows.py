"""Rows of one album for a cue table: few enough to be in memory, and ordered there."""

from array import array
from collections.abc import Sequence

from cuebook.domain.cue_order import ordered
from cuebook.domain.ids import CueId
from cuebook.domain.query import CueOrder
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
        rows = ordered(self._rows, order, lambda row: row.cue)
        return array("q", (self.number_of(row.cue.id) for row in rows))

    def read(self, numbers: Sequence[int]) -> list[CueRow | None]:
        """The rows of numbers."""
        return [self._by_number.get(number) for number in numbers]

    def cues(self, numbers: Sequence[int]) -> list[CueId]:
        """The cues of numbers."""
        return [row.cue.id for row in self.read(numbers) if row]
