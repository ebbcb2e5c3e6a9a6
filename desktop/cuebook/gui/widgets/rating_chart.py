"""A cue's ratings over the years as steps; ornament, because the table below it has the same figures."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cuebook.domain.rating import HIGHEST, LOWEST, POINTS_PER_STAR, Rating, stars_text
from cuebook.domain.rating_history import GivenRating
from cuebook.domain.tag_ratings import GIVEN_BLIND
from cuebook.domain.units import DAY_MS, UtcMs
from cuebook.gui.theme import Theme
from cuebook.gui.words import day_text, local_day

_HEIGHT, _FOOT, _LEFT = 132, 20, 18
_DOT = 4.5


class RatingChart(QWidget):
    """Time runs to the right. Filled dot: the listener's own; ring: given blind; square: taken over."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: list[tuple[GivenRating, Rating]] = []
        self._now: UtcMs = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Ratings over time; the table below has them too")

    def show_ratings(self, ratings: Sequence[GivenRating], now: UtcMs) -> None:
        """Show ratings in the order they were given; where one was cleared, the line breaks."""
        self._shown = [(one, one.rating or 0) for one in ratings]
        self._now = now
        self.update()

    def sizeHint(self) -> QSize:
        """Low."""
        return QSize(self._theme.px(320), self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the stars' lines, the steps, their dots, and the first and last day."""
        if not self._shown:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        box = QRectF(px(_LEFT), px(10), self.width() - px(_LEFT + 10), self.height() - px(_FOOT + 18))
        self._draw_ground(painter, box)
        self._draw_steps(painter, box)
        for one, rating in self._shown:
            if rating:
                self._draw_dot(painter, QPointF(self._x(box, one.at), self._y(box, rating)), one)

    def _x(self, box: QRectF, at: UtcMs) -> float:
        first = self._shown[0][0].at
        return box.left() + box.width() * (at - first) / max(DAY_MS, self._now - first)

    def _y(self, box: QRectF, rating: Rating) -> float:
        return box.bottom() - box.height() * (rating - LOWEST) / (HIGHEST - LOWEST)

    def _draw_ground(self, painter: QPainter, box: QRectF) -> None:
        painter.setFont(self._theme.font("caption"))
        for rating in range(LOWEST, HIGHEST + 1, POINTS_PER_STAR):
            y = self._y(box, rating)
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(self._theme.color("text3"))
            label = QRectF(0, y - 10, box.left() - self._theme.px(8), 20)
            painter.drawText(
                label, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, stars_text(rating)
            )
        foot = QRectF(box.left(), self.height() - self._theme.px(_FOOT), box.width(), self._theme.px(_FOOT))
        today = local_day(self._now)
        first = day_text(local_day(self._shown[0][0].at), today)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, first)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, "today")

    def _draw_steps(self, painter: QPainter, box: QRectF) -> None:
        first_own = next((place for place, (one, _) in enumerate(self._shown) if one.own), len(self._shown))
        steps = [step for place, step in enumerate(self._shown) if step[0].own or place < first_own]
        ends = [one.at for one, _ in steps[1:]] + [self._now]
        painter.setPen(QPen(self._theme.color("fill"), 1.6))
        before: QPointF | None = None  # nothing taken over ever stands above an own word
        for (one, rating), end in zip(steps, ends, strict=True):
            if not rating:
                before = None
                continue
            start = QPointF(self._x(box, one.at), self._y(box, rating))
            if before is not None:
                painter.drawLine(QPointF(start.x(), before.y()), start)
            before = QPointF(self._x(box, end), start.y())
            painter.drawLine(start, before)

    def _draw_dot(self, painter: QPainter, at: QPointF, one: GivenRating) -> None:
        side = self._theme.px(_DOT)
        painter.setPen(QPen(self._theme.color("fill"), 2))
        painter.setBrush(self._theme.color("fill" if one.own and one.source != GIVEN_BLIND else "bg"))
        if one.own:
            painter.drawEllipse(at, side, side)
        else:
            painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
