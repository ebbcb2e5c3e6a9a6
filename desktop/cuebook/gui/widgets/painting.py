"""Drawing shared by delegates and painted widgets: bars, stars, pills, small charts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QTableView

from cuebook.domain.rating import HALF_STAR, HIGHEST, POINTS_PER_STAR, Rating, stars_text
from cuebook.gui.theme import Theme

SEGMENTS = 5
SEGMENT, SEGMENT_GAP, SEGMENT_HEIGHT = 14, 3, 5


def rating_width(theme: Theme) -> int:
    """The width of the five segments of a rating."""
    return theme.px(SEGMENTS * SEGMENT + (SEGMENTS - 1) * SEGMENT_GAP)


def draw_rating(painter: QPainter, theme: Theme, at: QPointF, rating: Rating | None, *, grey: bool) -> None:
    """Draw five segments, halves too, centred in height on a point at their left."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    step, width, height = theme.px(SEGMENT + SEGMENT_GAP), theme.px(SEGMENT), theme.px(SEGMENT_HEIGHT)
    filled = theme.color("text3" if grey else "fill")
    for place in range(SEGMENTS):
        box = QRectF(at.x() + place * step, at.y() - height / 2, width, height)
        share = 0.0 if rating is None else min(1.0, max(0.0, rating / POINTS_PER_STAR - place))
        draw_bar(painter, box, share, filled, theme.track())


def rating_at(theme: Theme, x: float) -> Rating:
    """The rating whose segments end where the pointer is."""
    step = theme.px(SEGMENT + SEGMENT_GAP)
    halves = int(x / (step / 2)) + 1
    return min(HIGHEST, max(POINTS_PER_STAR, halves * HALF_STAR))


def draw_rating_value(painter: QPainter, theme: Theme, at: QRect, rating: Rating | None) -> None:
    """Write the stars of a rating, with a star after five of them."""
    if rating is None:
        return
    painter.setPen(theme.color("text2"))
    painter.setFont(theme.font("body"))
    text = stars_text(rating)
    painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    if rating == HIGHEST:
        star = theme.pixmap("star", "accent", 13, painter.device().devicePixelRatioF())
        x = at.left() + QFontMetrics(theme.font("body")).horizontalAdvance(text) + theme.px(6)
        painter.drawPixmap(
            QPointF(x, at.center().y() - star.deviceIndependentSize().height() / 2 + 0.5), star
        )


def draw_bar(painter: QPainter, box: QRectF, share: float, filled: QColor, empty: QColor) -> None:
    """Draw a rounded bar, filled from the left to a share of its width."""
    radius = min(3.0, box.height() / 2)
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.fillPath(path, empty)
    if share > 0:
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(QRectF(box.left(), box.top(), box.width() * share, box.height()), filled)
        painter.restore()


def draw_weeks(painter: QPainter, theme: Theme, box: QRectF, weeks: Sequence[int], highest: int) -> None:
    """Draw counts a week as columns; a week without any is a hairline."""
    if not weeks:
        return
    step = box.width() / len(weeks)
    for place, count in enumerate(weeks):
        height = max(1.0, box.height() * count / max(highest, 1)) if count else 1.0
        column = QRectF(box.left() + place * step, box.bottom() - height, max(1.0, step - 2), height)
        painter.fillRect(column, theme.color("fill", 0.85) if count else theme.track())


def draw_pill(
    painter: QPainter, theme: Theme, left: float, middle: float, text: str, token: str = "text2"
) -> float:
    """Draw a word in an outlined pill and give the width it took."""
    font = theme.font("caption", QFont.Weight.Medium)
    width = QFontMetrics(font).horizontalAdvance(text) + theme.px(16)
    box = QRectF(left, middle - theme.px(9.5), width, theme.px(19))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("edge" if token == "text2" else token), 1))
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(theme.color(token))
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return width


def draw_focus(painter: QPainter, theme: Theme, box: QRect, radius: float = 6.0) -> None:
    """Draw the focus ring of a painted widget."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus"), 2))
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), radius, radius)


def draw_focus_row(table: QTableView, theme: Theme) -> None:
    """Draw the focus ring of a table around its current row; called after the rows are drawn."""
    row = table.currentIndex().row()
    if table.hasFocus() and row >= 0:
        box = QRect(0, table.rowViewportPosition(row), table.viewport().width(), table.rowHeight(row))
        draw_focus(QPainter(table.viewport()), theme, box, 4)


def no_art(theme: Theme, size: int) -> QPixmap:
    """What stands where a picture would be: a dashed frame around a small disc."""
    side, ratio = theme.px(size), QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("edge"), 1.2, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 8, 8)
    disc = theme.pixmap("library", "text3", 20, ratio)
    size_of_disc = disc.deviceIndependentSize()
    painter.drawPixmap(QPointF((side - size_of_disc.width()) / 2, (side - size_of_disc.height()) / 2), disc)
    painter.end()
    return pixmap
