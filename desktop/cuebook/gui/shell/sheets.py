"""Sheets: what is laid over the whole window until it is done or dismissed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cuebook.gui.theme import Theme

_MARGIN = 44
_KEYS_THAT_STAY = frozenset({"play.toggle"})


class Sheet(QFrame):
    """A frame for the content of a sheet; ``closed`` when it has gone."""

    closed = Signal()
    largest: tuple[int, int] = (1352, 820)
    """How wide and high it will grow, in pixels at 100 %."""
    covers: bool = False
    """Whether nothing behind it may be seen meanwhile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's
        """Keep the focus inside: after the last comes the first.

        Qt asks this of a sheet that hides, too. The way round the whole window (``nextInFocusChain``) is not
        gone: asking it makes PySide take what lies behind the sheet for the sheet's own, to end with it.
        """
        stops = [child for child in self.findChildren(QWidget) if _is_stop(child)]
        if stops:
            focus = self.window().focusWidget()
            at = stops.index(focus) if focus in stops else -1 if next else 0
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            stop = stops[(at + (1 if next else -1)) % len(stops)]
            stop.setFocus(reason)
            for area in self.findChildren(QScrollArea):
                if area.isAncestorOf(stop):
                    area.ensureWidgetVisible(stop)
        return True


def _is_stop(widget: QWidget) -> bool:
    takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    return bool(takes_focus) and widget.isVisible() and widget.isEnabled()


class Scrim(QWidget):
    """Darkens the window behind a sheet and holds it in its middle.

    ``go_back`` takes the focus where what had it before has gone.
    """

    def __init__(self, theme: Theme, owner: QWidget, go_back: Callable[[], None]) -> None:
        super().__init__(owner)
        self._theme = theme
        self._go_back = go_back
        self._owner = owner
        self._sheet: Sheet | None = None
        self._focus_before: QWidget | None = None
        owner.installEventFilter(self)
        self.hide()

    @property
    def sheet(self) -> Sheet | None:
        """The sheet that lies there."""
        return self._sheet

    def lay(self, sheet: Sheet) -> None:
        """Lay a sheet, in place of any other."""
        if self._sheet is None:
            self._focus_before = self._owner.window().focusWidget()
        self.take_away()
        self._sheet = sheet
        self._hold_keys(held=True)
        sheet.setParent(self)
        self.resize(self._owner.size())
        self._place()
        self.show()
        self.raise_()
        sheet.show()
        sheet.setFocus()

    def _place(self) -> None:
        """Put the sheet into the middle, as large as it wants and there is room for."""
        if self._sheet is None:
            return
        width, height = (self._theme.px(length) for length in self._sheet.largest)
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        size = QSize(min(width, room.width()), min(height, room.height()))
        box = QRect(QPoint(0, 0), size)
        box.moveCenter(self.rect().center())
        self._sheet.setGeometry(box)

    def take_away(self) -> None:
        """Remove the sheet and give the focus back."""
        if self._sheet is None:
            return
        sheet, self._sheet = self._sheet, None
        self._hold_keys(held=False)
        sheet.hide()
        sheet.closed.emit()
        sheet.deleteLater()
        self.hide()
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus()
        else:
            self._go_back()

    def _hold_keys(self, *, held: bool) -> None:
        """What lies behind a sheet hears no keys, but the sound can always be held."""
        for action in self._owner.window().actions():
            action.setEnabled(not held or action.objectName() in _KEYS_THAT_STAY)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole owner."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._owner.size())
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses."""
        if event.key() == Qt.Key.Key_Escape:
            self.take_away()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scrim, or what hides everything."""
        covers = self._sheet is not None and self._sheet.covers
        QPainter(self).fillRect(self.rect(), self._theme.color("bg" if covers else "scrim"))
