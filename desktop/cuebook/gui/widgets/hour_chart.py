"""Minutes heard by hour of the day, as bars: a table of one row with a real model."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QLocale,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from cuebook.domain.units import HOUR_MS, MINUTE_MS, SECOND_MS, DurationMs
from cuebook.gui.models.row_table import Index
from cuebook.gui.theme import Theme
from cuebook.gui.words import count_text

HOURS = 24
_LINE, _BARS = 18, 72
_LONG_MS = 10 * HOUR_MS
_HIGH = 0.75
"""Bars from this share of the highest on stand out."""


class HourModel(QAbstractTableModel):
    """Time heard in each hour of the day; the value is the time itself."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: Sequence[DurationMs] = [0] * HOURS

    def show_hours(self, heard: Sequence[DurationMs]) -> None:
        """Show other times."""
        self.heard = heard
        self.dataChanged.emit(self.index(0, 0), self.index(0, HOURS - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """One."""
        return 0 if parent is not None and parent.isValid() else 1

    def columnCount(self, parent: Index | None = None) -> int:
        """One an hour."""
        return 0 if parent is not None and parent.isValid() else HOURS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What an hour says."""
        if role == Qt.ItemDataRole.UserRole:
            return self.heard[index.column()]
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            hour, minutes = index.column(), round(self.heard[index.column()] / MINUTE_MS)
            return f"{hour:02}:00 to {hour + 1:02}:00: {count_text(minutes, 'minute', 'minutes')} heard"
        return None


class _HourDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, chart: "HourChart") -> None:
        super().__init__(chart)
        self._theme = theme
        self._chart = chart

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw an hour's bar on its foot."""
        heard, highest = index.data(Qt.ItemDataRole.UserRole), max(self._chart.hours.heard)
        room = option.rect.height() - self._theme.px(_LINE)
        height = max(1.0, room * heard / highest) if highest else 1.0
        box = QRectF(
            option.rect.left() + 1, option.rect.bottom() + 1 - height, option.rect.width() - 2, height
        )
        if self._chart.selectionModel().hasSelection():
            stands_out = bool(option.state & QStyle.StateFlag.State_Selected)
        else:
            stands_out = heard >= _HIGH * highest
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            self._theme.color("fill", 1.0 if stands_out else 0.5) if heard else self._theme.track()
        )
        painter.drawRoundedRect(box, 1.5, 1.5)
        painter.restore()


class HourChart(QTableView):
    """A click takes an hour, a drag several; the same click again or Esc takes none."""

    hours_chosen = Signal(object)
    """The hours as ``(from, to)``, or None."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.hours = HourModel()
        self.setModel(self.hours)
        self.setItemDelegate(_HourDelegate(theme, self))
        self.setObjectName("hours")
        self.setAccessibleName("Minutes heard by hour of the day")
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setMinimumSectionSize(1)
        theme.changed.connect(self._resize)
        self._resize()

    def show_hours(self, heard: Sequence[DurationMs], chosen: tuple[int, int] | None) -> None:
        """Show times heard, and which hours are chosen, without saying so."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        self.hours.show_hours(heard)
        if chosen is None:
            self.clearSelection()
        else:
            ends = self.hours.index(0, chosen[0]), self.hours.index(0, chosen[1] - 1)
            self.selectionModel().select(
                QItemSelection(*ends), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.blockSignals(False)  # noqa: FBT003 - Qt's
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Bars with a line above and one below."""
        return QSize(self._theme.px(240), self._theme.px(_BARS + 2 * _LINE))

    def minimumSizeHint(self) -> QSize:
        """Narrow."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def _resize(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.setRowHeight(0, self._theme.px(_BARS + _LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bars on their foot."""
        super().resizeEvent(event)
        self.setRowHeight(0, self.viewport().height() - self._theme.px(_LINE))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes none."""
        if event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the one hour chosen takes it back."""
        chosen = self.selectedIndexes()
        if len(chosen) == 1 and chosen[0] == self.indexAt(event.position().toPoint()):
            self.clearSelection()
        else:
            super().mousePressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Say which hours are chosen now."""
        super().selectionChanged(selected, deselected)
        hours = [index.column() for index in self.selectedIndexes()]
        self.hours_chosen.emit((min(hours), max(hours) + 1) if hours else None)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, name some hours, and give the highest in figures."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text2"))
        line, foot = self._theme.px(_LINE), self.rowHeight(0)
        for hour in range(0, HOURS, 6):
            left = self.columnViewportPosition(hour)
            painter.drawText(QRect(left + 1, foot, 40, line), Qt.AlignmentFlag.AlignVCenter, f"{hour:02}")
        highest = max(self.hours.heard)
        if highest:
            self._name_highest(painter, highest, line)

    def _name_highest(self, painter: QPainter, highest: DurationMs, line: int) -> None:
        hour = list(self.hours.heard).index(highest)
        words = _short_span(highest)
        width = painter.fontMetrics().horizontalAdvance(words)
        middle = self.columnViewportPosition(hour) + self.columnWidth(hour) // 2
        left = min(max(0, middle - width // 2), self.viewport().width() - width)
        painter.drawText(QRect(left, 0, width + 2, line - 2), Qt.AlignmentFlag.AlignVCenter, words)


def _short_span(heard: DurationMs) -> str:
    """A length in one figure: minutes, and hours where there are many."""
    if heard < _LONG_MS:
        return f"{round(heard / MINUTE_MS)} min" if heard >= MINUTE_MS else f"{round(heard / SECOND_MS)} s"
    return f"{QLocale().toString(round(heard / HOUR_MS))} h"
