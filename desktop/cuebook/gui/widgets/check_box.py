"""A check box that shows its check as a sign, not by its colour alone."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from cuebook.gui.theme import Theme


class CheckBox(QCheckBox):
    """Ticked or not."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign into the box."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        sign = self._theme.pixmap("check", "accent_ink", 12, self.devicePixelRatioF())
        side = sign.deviceIndependentSize()
        middle = QPointF(box.center()) + QPointF(0.5, 0.5)
        QPainter(self).drawPixmap(middle - QPointF(side.width() / 2, side.height() / 2), sign)
