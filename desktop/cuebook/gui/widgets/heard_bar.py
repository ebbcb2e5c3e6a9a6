"""The bar of a play: filled where heard, open where skipped, with a tick below where heard again."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath

from cuebook.gui.models.log_heard import HeardParts
from cuebook.gui.theme import Theme

HEIGHT = 7
LEAST = 2.0
"""A stretch is drawn at least so many pixels wide."""


def draw_heard(painter: QPainter, theme: Theme, box: QRectF, parts: HeardParts, token: str) -> None:
    """Draw the parts of a cue over the width of a box, in the middle of its height."""
    height = theme.px(HEIGHT)
    bar = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
    path = QPainterPath()
    path.addRoundedRect(bar, 2, 2)
    painter.fillPath(path, theme.track())
    painter.save()
    painter.setClipPath(path)
    for start, stop in parts.once:
        left, width = _stretch(bar, start, stop, parts.duration_ms)
        painter.fillRect(QRectF(left, bar.top(), width, height), theme.color(token))
    painter.restore()
    for start, stop in parts.twice:
        left, width = _stretch(bar, start, stop, parts.duration_ms)
        painter.fillRect(QRectF(left, bar.bottom() + 2, width, 2), theme.color("text"))


def _stretch(bar: QRectF, start: int, stop: int, duration: int) -> tuple[float, float]:
    left = bar.left() + bar.width() * start / duration
    return left, max(LEAST, bar.width() * (min(stop, duration) - start) / duration)
