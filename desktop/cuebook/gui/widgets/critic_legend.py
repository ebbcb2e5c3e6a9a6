"""What the signs beside cues and under names mean."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cuebook.gui.theme import Theme

_SIGNS = (
    ("quote-filled", "accent", "praised"),
    ("quote-hollow", "text2", "listed"),
    ("bubble", "bad", "faulted"),
)


class CriticLegend(QWidget):
    """One line of signs and words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Legend: praised, listed, faulted, not linked")

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(self._theme.px(280), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """A line."""
        return QSize(self._theme.px(200), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setFont(self._theme.font("label"))
        metrics, middle, left = painter.fontMetrics(), self.height() / 2, 0.0
        for name, token, word in _SIGNS:
            sign = self._theme.pixmap(name, token, 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left, middle - sign.deviceIndependentSize().height() / 2), sign)
            left += self._theme.px(19)
            left = self._word(painter, left, word)
        painter.setPen(QPen(self._theme.color("text2"), 1.4, Qt.PenStyle.DashLine))
        foot = middle + metrics.height() / 2 - 3
        painter.drawLine(QPointF(left, foot), QPointF(left + self._theme.px(16), foot))
        self._word(painter, left + self._theme.px(21), "not linked")

    def _word(self, painter: QPainter, left: float, word: str) -> float:
        painter.setPen(self._theme.color("text3"))
        width = painter.fontMetrics().horizontalAdvance(word)
        painter.drawText(int(left), 0, width + 4, self.height(), Qt.AlignmentFlag.AlignVCenter, word)
        return left + width + self._theme.px(13)
