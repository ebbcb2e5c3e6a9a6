"""What the signs beside cues and under names mean."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuebook.gui.theme import Theme

_SIGNS = (
    ("quote-filled", "accent", "praised"),
    ("quote-hollow", "text2", "listed"),
    ("bubble", "bad", "faulted"),
    ("", "text2", "not linked"),
)
"""Icons with their colours and words; without an icon, the dashed line under a name."""

_SIGN, _GAP, _LINE = 20, 9, 24


class CriticLegend(QWidget):
    """Signs and words, on as many lines as it takes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Legend: praised, listed, faulted, not linked")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """All on one line."""
        gaps = self._theme.px(_GAP) * (len(_SIGNS) - 1)
        return QSize(sum(map(self._width, _SIGNS)) + gaps, self._theme.px(_LINE))

    def minimumSizeHint(self) -> QSize:
        """Room for the widest."""
        return QSize(max(map(self._width, _SIGNS)), self._theme.px(_LINE))

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return round(self._places(width)[-1].y()) + self._theme.px(_LINE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the signs and words."""
        painter = QPainter(self)
        painter.setFont(self._theme.font("label"))
        for sign, at in zip(_SIGNS, self._places(self.width()), strict=True):
            self._draw(painter, sign, at)

    def _width(self, sign: tuple[str, str, str]) -> int:
        words = QFontMetrics(self._theme.font("label")).horizontalAdvance(sign[2])
        return self._theme.px(_SIGN) + words + 1

    def _places(self, width: int) -> list[QPointF]:
        """Where the signs stand, one after the other."""
        places: list[QPointF] = []
        left = top = 0
        for sign in _SIGNS:
            if left and left + self._width(sign) > width:
                left, top = 0, top + self._theme.px(_LINE)
            places.append(QPointF(left, top))
            left += self._width(sign) + self._theme.px(_GAP)
        return places

    def _draw(self, painter: QPainter, sign: tuple[str, str, str], at: QPointF) -> None:
        icon, token, word = sign
        middle = at.y() + self._theme.px(_LINE) / 2
        if icon:
            drawn = self._theme.pixmap(icon, token, 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(at.x(), middle - drawn.deviceIndependentSize().height() / 2), drawn)
        else:
            painter.setPen(QPen(self._theme.color(token), 1.4, Qt.PenStyle.DashLine))
            foot = middle + painter.fontMetrics().height() / 2 - 3
            painter.drawLine(QPointF(at.x(), foot), QPointF(at.x() + self._theme.px(15), foot))
        painter.setPen(self._theme.color("text3"))
        words = QRectF(at.x() + self._theme.px(_SIGN), at.y(), self.width(), self._theme.px(_LINE))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
