"""The calendar to choose from: a click takes a day, a drag every day between two."""

from datetime import date, timedelta

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent

from cuebook.gui.models.row_table import Index
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.day_calendar import DayCalendar
from cuebook.gui.widgets.painting import draw_focus

_ANEW = QItemSelectionModel.SelectionFlag.ClearAndSelect


class DayChooser(DayCalendar):
    """A calendar whose chosen days follow one another, over the ends of weeks too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, choosable=True)

    def show_range(self, days: tuple[date, date] | None) -> None:
        """Show days as chosen, without saying so."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        if days is None:
            self.clearSelection()
        else:
            self.selectionModel().select(self._between(*days), _ANEW)
        self.blockSignals(False)  # noqa: FBT003 - Qt's
        self.viewport().update()

    def _between(self, first: date, last: date) -> QItemSelection:
        """Every day from one to another: a column a week."""
        last = min(last, self.days.today)
        chosen = QItemSelection()
        day = max(first, self.days.first)
        while day <= last:
            week, weekday = divmod((day - self.days.first).days, 7)
            end = min(6, weekday + (last - day).days)
            chosen.select(self.days.index(weekday, week), self.days.index(end, week))
            day += timedelta(days=end - weekday + 1)
        return chosen

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Take the days between the corners Qt would span a rectangle with."""
        anchor, reached = self._nearest(rect.topLeft()), self._nearest(rect.bottomRight())
        first, last = sorted((self.days.day(anchor), self.days.day(reached)))
        if first <= self.days.today:
            self.selectionModel().select(self._between(first, last), _ANEW)

    def _nearest(self, at: QPoint) -> Index:
        """The day under a point, or the nearest one where it lies outside."""
        area = self.visualRect(self.days.index(0, 0)).united(
            self.visualRect(self.days.index(6, max(0, self.days.weeks - 1)))
        )
        inside = QPoint(
            min(max(at.x(), area.left()), area.right()), min(max(at.y(), area.top()), area.bottom())
        )
        return self.indexAt(inside)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the one day chosen takes it back."""
        index = self.indexAt(event.position().toPoint())
        chosen = self.selectedIndexes()
        if len(chosen) == 1 and index == chosen[0]:
            self.clearSelection()
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at today."""
        if not self.currentIndex().isValid() and self.days.weeks:
            today = self.days.index(self.days.today.weekday(), self.days.weeks - 1)
            self.selectionModel().setCurrentIndex(today, QItemSelectionModel.SelectionFlag.NoUpdate)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring of the focus around the day that has it."""
        super().paintEvent(event)
        current = self.visualRect(self.currentIndex())
        if self.hasFocus() and current.isValid():
            draw_focus(QPainter(self.viewport()), self._theme, current.adjusted(-1, -1, 0, 0), 3)
