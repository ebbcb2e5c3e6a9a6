"""Listens a day as a calendar of weeks: a table with a real model, drawn as squares."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QItemSelection, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cuebook.gui.models.row_table import Index
from cuebook.gui.theme import Theme
from cuebook.gui.words import count_text, day_text

STEPS = (1, 2, 4, 8)
"""Listens from which a day gets the next of the calendar's colours."""
_MANY = f"{STEPS[-1]}+ listens a day"
_SQUARE = 10

_SQUARE, _GAP = 12, 3
_DAYS = ("Mon", "", "Wed", "", "Fri", "", "")


class DayModel(QAbstractTableModel):
    """Days in columns of weeks, Monday first."""

    def __init__(self) -> None:
        super().__init__()
        self.first = date(2000, 1, 3)
        self.today = self.first
        self.weeks = 0
        self.listens: Mapping[date, int] = {}

    def show_days(self, listens: Mapping[date, int], today: date, weeks: int) -> None:
        """Show the weeks up to today's."""
        self.beginResetModel()
        self.listens, self.today, self.weeks = listens, today, weeks
        self.first = today - timedelta(days=today.weekday(), weeks=weeks - 1)
        self.endResetModel()

    def day(self, index: Index) -> date:
        """The day of a cell."""
        return self.first + timedelta(weeks=index.column(), days=index.row())

    def rowCount(self, parent: Index | None = None) -> int:
        """Seven."""
        return 0 if parent is not None and parent.isValid() else 7

    def columnCount(self, parent: Index | None = None) -> int:
        """A column a week."""
        return 0 if parent is not None and parent.isValid() else self.weeks

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days to come cannot be chosen."""
        return Qt.ItemFlag.NoItemFlags if self.day(index) > self.today else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a day says."""
        day = self.day(index)
        if day > self.today:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.listens.get(day, 0)
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{day_text(day, self.today)}: {count_text(self.listens.get(day, 0), 'listen', 'listens')}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The month where one begins; every second day's name."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return _DAYS[section]
        monday = self.first + timedelta(weeks=section)
        begins = monday.month != (monday - timedelta(weeks=1)).month
        return monday.strftime("%b") if begins and section < self.weeks - 1 else ""


class _MonthHeader(QHeaderView):
    """Month names may run on over the weeks that follow."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name from here on."""
        name = self.model().headerData(section, Qt.Orientation.Horizontal)
        if name:
            painter.save()
            painter.setClipping(False)
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.color("text3"))
            painter.drawText(rect.left(), rect.bottom() - 4, name)
            painter.restore()


class _DayHeader(QHeaderView):
    """The names of some days."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw the name."""
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text3"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, _DAYS[section])


class _DayDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a day's square."""
        listens = index.data(Qt.ItemDataRole.UserRole)
        if listens is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(_SQUARE)
        box = QRectF(option.rect.left() + 1, option.rect.top() + 1, side, side)
        level = sum(listens >= step for step in STEPS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"calendar{level}"))
        painter.drawRoundedRect(box, 2.5, 2.5)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("text"), 1.5))
            painter.drawRoundedRect(box.adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)
        painter.restore()


class DayCalendar(QTableView):
    """A click takes a day, a drag a range; Esc takes neither."""

    range_chosen = Signal(object, object)
    """First and last day, or None and None."""

    def __init__(self, theme: Theme, *, choosable: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.days = DayModel()
        self.setModel(self.days)
        self.setItemDelegate(_DayDelegate(theme, self))
        self.setHorizontalHeader(_MonthHeader(theme, self))
        self.setVerticalHeader(_DayHeader(theme, self))
        self.setCornerButtonEnabled(False)
        self.setObjectName("calendar")
        self.setAccessibleName("Listens a day")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(
            QAbstractItemView.SelectionMode.ContiguousSelection
            if choosable
            else QAbstractItemView.SelectionMode.NoSelection
        )
        self.setTabKeyNavigation(False)
        theme.changed.connect(self._resize)
        self._resize()

    def show_days(self, listens: Mapping[date, int], today: date, weeks: int) -> None:
        """Show the weeks up to today's."""
        self.days.show_days(listens, today, weeks)
        self._resize()

    def sizeHint(self) -> QSize:
        """Exactly the squares."""
        step = self._theme.px(_SQUARE + _GAP)
        return QSize(self._theme.px(34) + self.days.weeks * step + 8, self._theme.px(18) + 7 * step + 6)

    def minimumSizeHint(self) -> QSize:
        """As high as seven days."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def _resize(self) -> None:
        step = self._theme.px(_SQUARE + _GAP)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setMinimumSectionSize(4)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setDefaultSectionSize(step)
        self.verticalHeader().setFixedWidth(self._theme.px(32))
        self.horizontalHeader().setFixedHeight(self._theme.px(18))
        self.setFixedHeight(self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes nothing."""
        if event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program."""

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Say which days are chosen now."""
        super().selectionChanged(selected, deselected)
        days = [self.days.day(index) for index in self.selectedIndexes()]
        self.range_chosen.emit(min(days, default=None), max(days, default=None))


class CalendarScale(QWidget):
    """Tells what the colours of the calendar mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self._theme.font("label"))
        squares = 20 + 5 * (self._theme.px(_SQUARE) + 3)
        self.setFixedSize(squares + metrics.horizontalAdvance(_MANY) + 1, self._theme.px(20))

    def paintEvent(self, event: Any) -> None:
        """Draw none, the steps, many."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.color("text3"))
        painter.drawText(0, 0, 14, self.height(), Qt.AlignmentFlag.AlignVCenter, "0")
        side = self._theme.px(_SQUARE)
        for level in range(5):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(f"calendar{level}"))
            painter.drawRoundedRect(
                QRectF(14 + level * (side + 3), (self.height() - side) / 2, side, side), 2, 2
            )
        painter.setPen(self._theme.color("text3"))
        words = 20 + 5 * (side + 3)
        painter.drawText(words, 0, self.width(), self.height(), Qt.AlignmentFlag.AlignVCenter, _MANY)
