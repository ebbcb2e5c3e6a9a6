"""The model of a table of any size: the numbers of all rows in one array, the rows read by the page."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from cuebook.gui.models.row_table import Column, Index, said_by, title_of

Row = TypeVar("Row")
Numbers: TypeAlias = Sequence[int]
"""Numbers of rows; those of many rows come as an array, of which parts are copied and compared at once."""

PAGE = 32
"""Rows read at once: a window shows some twenty, and a key in the search waits for no more than these."""
MOST_PAGES = 48
FEW = 8
"""So many rows are found by looking for each; more are found in one pass."""


class PagedRows(QAbstractTableModel, Generic[Row]):
    """Rows by number. What was never looked at is never read, and only what was looked at last is kept.

    ``read`` gives the rows of some numbers, one for each in their order; None for one that has gone.
    """

    def __init__(
        self, columns: Sequence[Column[Row]], read: Callable[[Sequence[int]], Sequence[Row | None]]
    ) -> None:
        super().__init__()
        self.columns = list(columns)
        self._read = read
        self._numbers: Numbers = array("q")
        self._pages: OrderedDict[int, list[Row | None]] = OrderedDict()
        self._places: dict[int, int | None] = {}
        """Where single rows were found: looking through a million numbers takes a moment."""
        self._short_titles = False
        self._described: Mapping[int, str] = {}

    # Changing

    @property
    def numbers(self) -> Numbers:
        """The numbers of all rows in the order shown; not to be changed."""
        return self._numbers

    def show_numbers(self, numbers: Numbers) -> bool:
        """Show these rows, read anew. Gives whether rows and selection stayed; else all are new.

        They stay where rows were only added at the end or only taken from it, or none were.
        """
        parent, before, after = QModelIndex(), len(self._numbers), len(numbers)
        common = min(before, after)
        if self._numbers[:common] != numbers[:common] or not common:
            self.beginResetModel()
            self._take(numbers)
            self.endResetModel()
            return False
        if after > before:
            self.beginInsertRows(parent, before, after - 1)
            self._take(numbers)
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(parent, after, before - 1)
            self._take(numbers)
            self.endRemoveRows()
        self.reread()
        return True

    def _take(self, numbers: Numbers) -> None:
        self._numbers = numbers
        self._pages.clear()
        self._places.clear()

    def reread(self, touched: Callable[[Row], bool] | None = None) -> None:
        """Read rows anew that changed, or all; rows that are not in memory need no word."""
        if touched is None:
            self._pages.clear()
            if self._numbers:
                self._say_changed(0, len(self._numbers) - 1)
            return
        for page, rows in list(self._pages.items()):
            places = [place for place, row in enumerate(rows) if row is not None and touched(row)]
            if places:
                del self._pages[page]
                self._say_changed(page * PAGE + places[0], page * PAGE + places[-1])

    def _say_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def choose_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns, or the same in another order. All indexes are new."""
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def use_short_titles(self, short: bool) -> None:  # noqa: FBT001 - a switch with one meaning
        """Call columns by their short titles, or by their own."""
        if short != self._short_titles:
            self._short_titles = short
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def describe(self, columns: Mapping[int, str]) -> None:
        """Say more of some columns to a screen reader, as that rows are ordered by them."""
        self._described = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    # What stands where

    def row_at(self, row: int) -> Row | None:
        """A row, read with its page where it is not in memory; None where it has gone."""
        if not 0 <= row < len(self._numbers):
            return None
        page = self._page(row // PAGE)
        return page[row % PAGE] if row % PAGE < len(page) else None

    def places_of(self, numbers: Sequence[int]) -> list[int]:
        """Where rows of these numbers stand now, from the top; those that are not shown are left out."""
        if len(numbers) > FEW:
            wanted = set(numbers)
            return [place for place, number in enumerate(self._numbers) if number in wanted]
        return sorted(place for place in map(self.place_of, set(numbers)) if place is not None)

    def place_of(self, number: int) -> int | None:
        """Where the row of a number stands; None where it is not shown."""
        if number not in self._places:
            try:
                self._places[number] = self._numbers.index(number)
            except ValueError:
                self._places[number] = None
        return self._places[number]

    def _page(self, page: int) -> list[Row | None]:
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        rows = list(self._read(self._numbers[page * PAGE : (page + 1) * PAGE]))
        self._pages[page] = rows
        if len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        return rows

    # Qt's

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self._numbers)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        row = self.row_at(index.row())
        return None if row is None else said_by(self.columns[index.column()], row, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is called."""
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._described.get(section)
        return title_of(self.columns[section], role, short=self._short_titles)
