"""The listening log as a table: rows are read by the page, when they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from cuebook.domain.listening import LogDay, LogRow, LogTotals
from cuebook.gui.models.log_layout import RUNNING, Difference, LogLayout, Section, difference
from cuebook.gui.models.log_rows import DayHeading, day_heading, log_columns
from cuebook.gui.models.row_table import COLUMN_ROLE, ROW_ROLE, Column, Index

PAGE = 100
MOST_PAGES = 40
RUNNING_ROW = 1
"""Where the play that runs stands, under the heading of its day."""

_WORDS = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class LogModel(QAbstractTableModel):
    """Days and their plays, the newest first; what is not in sight need not be in memory.

    ``ROW_ROLE`` gives the LogRow of a play and the DayHeading of a day. ``read`` gives the plays of
    some numbers.
    """

    def __init__(self, read: Callable[[Sequence[int]], list[LogRow]]) -> None:
        super().__init__()
        self.columns = log_columns()
        self._read = read
        self._layout = LogLayout()
        self._running: tuple[LogRow, bool] | None = None
        self._today = date.min
        self._pages: OrderedDict[int, list[LogRow]] = OrderedDict()

    # Changing

    def show_log(
        self,
        numbers: Sequence[int],
        days: Sequence[LogDay],
        running: tuple[LogRow, date, bool] | None,
        today: date,
    ) -> bool:
        """Show these plays and the one that runs, its day, and whether its cue is new to that day.

        Gives whether rows and selection stayed as far as they are the same; else all are new.
        """
        after = LogLayout.of(numbers, days, running[1] if running else None)
        change = difference(self._layout, after) if today == self._today else None
        kept = (running[0], running[2]) if running else None
        if change is None:
            self.beginResetModel()
            self._take(after, kept, today)
            self.endResetModel()
            return False
        self._change(change, after, kept, today)
        return True

    def _take(self, layout: LogLayout, running: tuple[LogRow, bool] | None, today: date) -> None:
        self._layout, self._running, self._today = layout, running, today
        self._pages.clear()

    def _change(
        self, change: Difference, after: LogLayout, running: tuple[LogRow, bool] | None, today: date
    ) -> None:
        parent = QModelIndex()
        if change.removed:
            self.beginRemoveRows(parent, change.row, change.row + change.removed - 1)
        elif change.inserted:
            self.beginInsertRows(parent, change.row, change.row + change.inserted - 1)
        self._take(after, running, today)
        if change.removed:
            self.endRemoveRows()
        elif change.inserted:
            self.endInsertRows()
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.columns) - 1))

    def show_running(self, row: LogRow) -> None:
        """Show how far the running play has come."""
        if self._running is None or not self._layout.sections:
            return
        self._running = (row, self._running[1])
        self.dataChanged.emit(self.index(0, 0), self.index(RUNNING_ROW, len(self.columns) - 1))

    # What stands where

    @property
    def layout(self) -> LogLayout:
        """Where the rows stand."""
        return self._layout

    @property
    def running(self) -> LogRow | None:
        """The play that runs, where it is shown."""
        return self._running[0] if self._running else None

    def row_at(self, row: int) -> LogRow | None:
        """The play of a row; None for a heading."""
        place = self._layout.place_at(row)
        if place is None:
            return None
        if place == RUNNING:
            return self._running[0] if self._running else None
        page = self._page(place // PAGE)
        return page[place % PAGE] if place % PAGE < len(page) else None

    def numbers_at(self, rows: Iterable[int]) -> list[int]:
        """The numbers of the plays of rows; headings and the play that runs are left out."""
        return [number for number in map(self.number_at, rows) if number is not None]

    def rows_at(self, rows: Iterable[int]) -> list[LogRow]:
        """The plays of rows, read at once, however many they are; headings are left out."""
        wanted = list(rows)
        running = [self._running[0]] if self._running and RUNNING_ROW in wanted else []
        return running + self._read(self.numbers_at(wanted))

    def is_heading(self, row: int) -> bool:
        """Whether a row is the heading of a day."""
        return self._layout.place_at(row) is None

    def number_at(self, row: int) -> int | None:
        """The number of a row's play; None for headings and the play that runs."""
        place = self._layout.place_at(row)
        return None if place is None or place == RUNNING else self._layout.numbers[place]

    def row_of_number(self, number: int) -> int | None:
        """The row of a play by its number; None where it is not shown."""
        try:
            return self._layout.row_of(self._layout.numbers.index(number))
        except ValueError:
            return None

    def _page(self, page: int) -> list[LogRow]:
        if page in self._pages:
            self._pages.move_to_end(page)
            return self._pages[page]
        rows = self._read(self._layout.numbers[page * PAGE : (page + 1) * PAGE])
        self._pages[page] = rows
        if len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        return rows

    def _heading(self, section: Section) -> DayHeading:
        totals: LogTotals = section.totals
        if section.running and self._running:
            totals = totals.with_running(self._running[0], new_cue=self._running[1])
        return day_heading(section.day, self._today, totals)

    # Qt's

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows, headings among them."""
        return 0 if parent is not None and parent.isValid() else self._layout.rows

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen; arrow keys go past them."""
        return Qt.ItemFlag.NoItemFlags if self.is_heading(index.row()) else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        column = self.columns[index.column()]
        if role == COLUMN_ROLE:
            return column
        if role not in _WORDS and role not in {ROW_ROLE, Qt.ItemDataRole.ToolTipRole}:
            return None
        section = self._layout.section_at(index.row())
        if section.row == index.row():
            heading = self._heading(section)
            return heading if role == ROW_ROLE else _said_of_day(heading, index.column(), role)
        row = self.row_at(index.row())
        return row if row is None or role == ROW_ROLE else _said_of_play(row, column, role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column is called."""
        if orientation == Qt.Orientation.Vertical or role not in _WORDS:
            return None
        return self.columns[section].title if 0 <= section < len(self.columns) else None


def _said_of_day(heading: DayHeading, column: int, role: int) -> str | None:
    return heading.spoken if role in _WORDS and column == 0 else None


def _said_of_play(row: LogRow, column: Column[LogRow], role: int) -> str | None:
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.tooltip(row) if column.tooltip else None
    spoken = column.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None
    return (spoken or column.text)(row)
