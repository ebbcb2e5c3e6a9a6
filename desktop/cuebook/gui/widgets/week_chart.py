"""Revisits a week as a line: the header's small chart."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QLinearGradient, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from cuebook.domain.units import UtcMs
from cuebook.gui.theme import Theme
from cuebook.gui.words import count_text, local_day

_WIDTH, _HEIGHT = 180, 116


class WeekChart(QWidget):
    """Shows counts a week, the oldest first, with their sum in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._weeks: Sequence[int] = ()
        self._months = ("", "")
        self.setAccessibleName("Revisits a week")

    def show_weeks(self, weeks: Sequence[int], now: UtcMs) -> None:
        """Show other counts, up to this week."""
        self._weeks = weeks
        today = local_day(now)
        self._months = (
            (today - timedelta(weeks=max(0, len(weeks) - 1))).strftime("%b"),
            today.strftime("%b"),
        )
        self.setAccessibleDescription(f"{self._sum()}: {', '.join(map(str, weeks))}")
        self.update()

    def _sum(self) -> str:
        return f"{count_text(sum(self._weeks), 'revisit', 'revisits')} in {len(self._weeks)} weeks"

    def sizeHint(self) -> QSize:
        """Small."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As much as it wants."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the caption, the line over its ground, the months and the sum."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self._theme.px(16)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text3"))
        painter.drawText(QRectF(0, 0, self.width(), line), left, "Revisits a week")
        foot = QRectF(0, self.height() - 2 * line - 2, self.width(), line)
        painter.drawText(foot, left, self._months[0])
        painter.drawText(foot, right, self._months[1])
        painter.setPen(self._theme.color("text2"))
        total, _, words = self._sum().partition(" ")
        bold = self._theme.font("label", QFont.Weight.DemiBold)
        painter.setFont(bold)
        box = QRectF(0, self.height() - line, self.width(), line)
        painter.drawText(box, left, total)
        taken = painter.fontMetrics().horizontalAdvance(total) + self._theme.px(5)
        painter.setFont(self._theme.font("label"))
        painter.drawText(box.adjusted(taken, 0, 0, 0), left, words)
        self._draw_line(painter, QRectF(2, line + 6, self.width() - 6, self.height() - 3 * line - 14))

    def _draw_line(self, painter: QPainter, box: QRectF) -> None:
        highest = max(self._weeks, default=0)
        if len(self._weeks) < 2:
            return
        step = box.width() / (len(self._weeks) - 1)
        points = [
            QPointF(
                box.left() + place * step, box.bottom() - (box.height() * count / highest if highest else 0)
            )
            for place, count in enumerate(self._weeks)
        ]
        ground = QLinearGradient(0, box.top(), 0, box.bottom())
        ground.setColorAt(0, self._theme.color("fill", 0.30))
        ground.setColorAt(1, self._theme.color("fill", 0.06))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawPolygon(
            QPolygonF([QPointF(box.left(), box.bottom()), *points, QPointF(box.right(), box.bottom())])
        )
        painter.setPen(QPen(self._theme.color("fill"), 1.6))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("fill"))
        painter.drawEllipse(points[-1], 2.8, 2.8)
