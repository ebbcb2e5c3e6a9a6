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

    ``spoken`` is the same in words for a screen reader. ``figure`` puts it to the right; ``short`` is its
    title where room is scarce.
    """

    id: str
    title: str
    text: Callable[[Row], str]
    spoken: Callable[[Row], str] | None = None
    figure: bool = False
    short: str = ""
    tooltip: Callable[[Row], str] | None = None


def said_by(column: Column[Row], row: Row, role: int) -> Any:
    """What a column says of a row in one of Qt's roles."""
    if role in {ROW_ROLE, COLUMN_ROLE}:
        return row if role == ROW_ROLE else column
    if role == Qt.ItemDataRole.DisplayRole:
        return column.text(row)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return (column.spoken or column.text)(row)
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.tooltip(row) if column.tooltip else None
    return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None


def title_of(column: Column[Any], role: int, *, short: bool) -> Any:
    """What a column is called, in one of Qt's roles."""
    if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
        return column.short if short and column.short else column.title
    return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None


class RowTable(QAbstractTableModel, Generic[Row]):
    """Shows rows in the order given; all of them are in memory."""

    def __init__(self, columns: Sequence[Column[Row]]) -> None:
        super().__init__()
        self.columns = list(columns)
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """The rows."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def replace_rows(self, rows: Sequence[Row], same: Callable[[Row, Row], bool]) -> None:
        """Show rows of which only some changed; selection and place stay where all are the same ones."""
        if len(rows) != len(self._rows) or not all(map(same, rows, self._rows)):
            self.set_rows(rows)
            return
        for place, (before, after) in enumerate(zip(tuple(self._rows), rows, strict=True)):
            if before != after:
                self._rows[place] = after
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        return said_by(self.columns[index.column()], self._rows[index.row()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is called."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        return title_of(self.columns[section], role, short=False)


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
