"""The one table model: rows of any kind, columns as data."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The row itself, for delegates."""
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 2
"""The column itself, for delegates."""


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: its name in code and in words, and what it says of a row.

    ``spoken`` is the same in words for a screen reader; ``sort`` gives what rows are ordered by,
    and without it the column cannot be sorted. ``figure`` puts it to the right;
    ``short`` is its title where room is scarce.
    """

    id: str
    title: str
    text: Callable[[Row], str]
    spoken: Callable[[Row], str] | None = None
    sort: Callable[[Row], Any] | None = None
    figure: bool = False
    short: str = ""
    tooltip: Callable[[Row], str] | None = None


class RowTable(QAbstractTableModel, Generic[Row]):
    """Shows rows. Sorting a third time restores the order they came in."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self.columns = list(columns)
        self._given: list[Row] = []
        self._rows: list[Row] = []
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._short_titles = False

    @property
    def rows(self) -> Sequence[Row]:
        """The rows in the order shown."""
        return self._rows

    @property
    def sorted_by(self) -> tuple[int, Qt.SortOrder] | None:
        """The column rows are ordered by and which way; None where they stand as they came."""
        return self._sorted_by

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, in the order in force."""
        self.beginResetModel()
        self._given = list(rows)
        self._order()
        self.endResetModel()

    def replace_rows(self, rows: Sequence[Row], same: Callable[[Row, Row], bool]) -> None:
        """Show rows of which only some changed; selection and place stay where all are the same ones."""
        if len(rows) != len(self._given) or not all(map(same, rows, self._given)):
            self.set_rows(rows)
            return
        # Both lists hold the very same objects: sorting finds the chosen rows again by them.
        places = {id(row): place for place, row in enumerate(self._rows)}
        for given, (before, after) in enumerate(zip(tuple(self._given), rows, strict=True)):
            if before != after:
                place = places[id(before)]
                self._given[given] = self._rows[place] = after
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def use_short_titles(self, short: bool) -> None:  # noqa: FBT001 - a switch with one meaning
        """Call columns by their short titles, or by their own."""
        if short != self._short_titles:
            self._short_titles = short
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role in {ROW_ROLE, COLUMN_ROLE}:
            return row if role == ROW_ROLE else column
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (column.spoken or column.text)(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tooltip(row) if column.tooltip else None
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is called."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            column = self.columns[section]
            return column.short if self._short_titles and column.short else column.title
        return _alignment(self.columns[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def sort_by(self, column: int | None, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order rows by a column, or as they came."""
        self.layoutAboutToBeChanged.emit()
        try:
            before = self.persistentIndexList()
            rows = [self._rows[index.row()] for index in before]
            self._sorted_by = None if column is None else (column, order)
            self._order()
            places = {id(row): place for place, row in enumerate(self._rows)}
            after = [
                self.index(places[id(row)], index.column()) for row, index in zip(rows, before, strict=True)
            ]
            self.changePersistentIndexList(before, after)
        finally:
            self.layoutChanged.emit()  # without it the views stay as if the change were still to come

    def _order(self) -> None:
        self._rows = list(self._given)
        if self._sorted_by is None:
            return
        place, order = self._sorted_by
        sort = self.columns[place].sort
        if sort is None:
            return
        known = [row for row in self._rows if sort(row) is not None]
        unknown = [row for row in self._rows if sort(row) is None]
        known.sort(key=sort, reverse=order == Qt.SortOrder.DescendingOrder)
        self._rows = known + unknown


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
