"""A box of choices, with its chevron drawn in the theme's colours."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QWidget

from cuebook.gui.theme import Theme

_NARROWEST = 84


class Choice(QComboBox):
    """A combo box as the rest of the window looks."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(theme.px(_NARROWEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, and the chevron over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        chevron = self._theme.pixmap("chevron-down", "text3", 14, self.devicePixelRatioF())
        size = chevron.deviceIndependentSize()
        painter.drawPixmap(
            QPointF(self.width() - size.width() - 7, (self.height() - size.height()) / 2), chevron
        )
