"""What is chosen and in sight in a table of numbered rows, to be found again after all rows are new."""

from array import array
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex
from PySide6.QtWidgets import QScrollBar

from cuebook.gui.models.paged_rows import Numbers, PagedRows


class NumberedTable(Protocol):
    """A table view over numbered rows."""

    rows: PagedRows[Any]

    def selectionModel(self) -> QItemSelectionModel: ...  # noqa: D102 - Qt's
    def currentIndex(self) -> QModelIndex: ...  # noqa: D102
    def rowAt(self, y: int, /) -> int: ...  # noqa: D102
    def rowViewportPosition(self, row: int, /) -> int: ...  # noqa: D102
    def rowHeight(self, row: int, /) -> int: ...  # noqa: D102
    def viewport(self) -> Any: ...  # noqa: D102
    def verticalScrollBar(self) -> QScrollBar: ...  # noqa: D102
    def updateGeometries(self) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """The chosen rows and the current one by number, and a row in sight with its height there in pixels."""

    chosen: Numbers
    current: int | None
    anchor: int | None
    height: int
    current_in_sight: bool

    @classmethod
    def of(cls, table: NumberedTable) -> "KeptPlace":
        """What there is now. The current row holds the place where it is in sight, else the uppermost."""
        numbers = table.rows.numbers
        row = table.currentIndex().row()
        current = numbers[row] if 0 <= row < len(numbers) else None
        top = table.rowViewportPosition(row) if current is not None else -1
        in_sight = 0 <= top < table.viewport().height()
        if not in_sight:
            row = table.rowAt(0)
            top = table.rowViewportPosition(row) if row >= 0 else 0
        anchor = numbers[row] if 0 <= row < len(numbers) else None
        return cls(chosen_numbers(table), current, anchor, top, in_sight)

    def restore(self, table: NumberedTable) -> None:
        """Choose again what is still there, and bring the same row to the same height."""
        self.choose(table)
        place = None if self.anchor is None else table.rows.place_of(self.anchor)
        table.updateGeometries()
        bar = table.verticalScrollBar()
        bar.setValue(0 if place is None else place * table.rowHeight(place) - self.height)

    def choose(self, table: NumberedTable) -> None:
        """Choose again what is still there, wherever that is now."""
        rows, choice = table.rows, QItemSelection()
        last = rows.columnCount() - 1
        for first, until in _runs(rows.places_of(self.chosen)):
            choice.select(rows.index(first, 0), rows.index(until, last))
        if not choice.isEmpty():
            table.selectionModel().select(choice, QItemSelectionModel.SelectionFlag.Select)
        current = None if self.current is None else rows.place_of(self.current)
        if current is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            table.selectionModel().setCurrentIndex(rows.index(current, 0), flag)


def chosen_numbers(table: NumberedTable) -> Numbers:
    """The numbers of the rows chosen, in the order shown: a slice for each run of them, however long."""
    chosen = array("q")
    choice = table.selectionModel().selection()
    ranges = (choice.at(place) for place in range(choice.count()))
    runs = sorted({(run.top(), run.bottom()) for run in ranges})
    for top, bottom in runs:
        chosen.extend(table.rows.numbers[top : bottom + 1])
    return chosen


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """Runs of neighbours among ascending places, each by its first and last."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
