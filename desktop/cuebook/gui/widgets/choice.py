"""A box of choices, with its chevron drawn in the theme's colours."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from cuebook.gui.theme import Theme

_NARROWEST, _WIDEST = 84, 260
"""A box is never narrower than the one, and asks for no more room than the other."""


class Choice(QComboBox):
    """A combo box as the rest of the window looks."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        # Qt gives the value as a combo box's name: a screen reader learns its name from the description.
        self.setAccessibleDescription(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def minimumSizeHint(self) -> QSize:
        """Room for the words of every choice, unless they are very long."""
        wanted = self.sizeHint()
        narrowest, widest = self._theme.px(_NARROWEST), self._theme.px(_WIDEST)
        return QSize(max(narrowest, min(wanted.width(), widest)), wanted.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what the box lies in: whoever scrolls past it does not mean to choose."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and the chevron over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        chevron = self._theme.pixmap("chevron-down", "text3", 14, self.devicePixelRatioF())
        size = chevron.deviceIndependentSize()
        painter.drawPixmap(
            QPointF(self.width() - size.width() - 7, (self.height() - size.height()) / 2), chevron
        )
