"""What the seek bar looks like: waveform, heat, profile, flags and the repeated passage.

The costly part, its ground, is drawn into two pictures, as it looks played and not played yet, and
drawn anew only when something of it changes. A frame puts both beside each other at the playhead.
"""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from cuebook.gui.theme import Theme

HEAT_LEVELS = 5
FLAG = 15
_SIDE, _BAR, _WAVE, _PROFILE = 6, 6, 36, 10
_STEP, _COLUMN = 4, 2
"""A column of the waveform and the space after it take a step."""


def wave_box(theme: Theme, size: QSize) -> QRectF:
    """Where the waveform lies, or the plain bar in its middle; the flags stand above, the profile below."""
    height = theme.px(_WAVE)
    return QRectF(_SIDE, (size.height() - height) / 2 - theme.px(1), size.width() - 2 * _SIDE, height)


class Look(NamedTuple):
    """What the ground is drawn from."""

    size: QSize
    ratio: float
    levels: bytes | None
    heat: tuple[int, ...]


class Ground:
    """The bar without its playhead, kept as two pictures."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._look: Look | None = None
        self._played, self._ahead = QPixmap(), QPixmap()

    def forget(self) -> None:
        """Draw it anew next time: the colours changed."""
        self._look = None

    def paint(self, painter: QPainter, look: Look, playhead: float) -> None:
        """Paint it as it looks with the playhead at that distance from the left."""
        if look != self._look:
            self._look = look
            self._played = self._drawn(look, played=True)
            self._ahead = self._drawn(look, played=False)
        width, height = look.size.width(), look.size.height()
        for picture, left, right in ((self._played, 0.0, playhead), (self._ahead, playhead, float(width))):
            part = QRectF(left, 0, max(0.0, right - left), height)
            ratio = look.ratio
            painter.drawPixmap(
                part, picture, QRectF(left * ratio, 0, part.width() * ratio, part.height() * ratio)
            )

    def _drawn(self, look: Look, *, played: bool) -> QPixmap:
        pixmap = QPixmap(look.size * look.ratio)
        pixmap.setDevicePixelRatio(look.ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setPen(Qt.PenStyle.NoPen)
        box = wave_box(self._theme, look.size)
        if look.levels:
            self._draw_wave(painter, box, look.levels, look.heat, 1.0 if played else 0.5)
        else:
            self._draw_bar(painter, box, look.heat, played=played)
        self._draw_profile(painter, box, look.heat)
        painter.end()
        return pixmap

    def _draw_wave(
        self, painter: QPainter, box: QRectF, levels: bytes, heat: Sequence[int], strength: float
    ) -> None:
        """Columns as high as the cue is loud there, in the colour of their heat."""
        from cuebook.domain.waveform import heights  # noqa: PLC0415 - not before something plays

        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = [self._color_of(level, strength) for level in range(HEAT_LEVELS + 1)]
        step, width = self._theme.px(_STEP), self._theme.px(_COLUMN)
        tall, highest = box.height(), max(heat, default=0)
        columns = heights(levels, int(box.width()) // step)
        for place, height in enumerate(columns):
            count = heat[place * len(heat) // len(columns)] if heat else 0
            painter.setBrush(colors[heat_level(count, highest) if count else 0])
            length = max(float(width), round(height * tall / 2) * 2.0)
            column = QRectF(box.left() + place * step, box.center().y() - length / 2, width, length)
            painter.drawRoundedRect(column, width / 2, width / 2)

    def _color_of(self, level: int, strength: float) -> QColor:
        return self._theme.color(f"heat{level}" if level else "text3", strength)

    def _draw_bar(self, painter: QPainter, box: QRectF, heat: Sequence[int], *, played: bool) -> None:
        """No waveform yet: a plain bar, and over it the heat in colour."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._theme.px(_BAR)
        bar = QRectF(box.left(), box.center().y() - height / 2, box.width(), height)
        painter.setBrush(self._theme.color("text2") if played else self._theme.track())
        painter.drawRoundedRect(bar, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        highest = max(heat, default=0)
        step = bar.width() / max(1, len(heat))
        # Edges on whole pixels: where translucent stretches overlapped, stripes would show.
        edges = [round(bar.left() + place * step) for place in range(len(heat) + 1)]
        for count, left, right in zip(heat, edges, edges[1:], strict=False):
            if count:
                color = self._color_of(heat_level(count, highest), 1.0 if played else 0.5)
                painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), color)

    def _draw_profile(self, painter: QPainter, box: QRectF, heat: Sequence[int]) -> None:
        """The heat again as a grey line of hills, for whoever does not see its colours."""
        highest = max(heat, default=0)
        if highest == 0:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tall = self._theme.px(_PROFILE)
        base = box.bottom() + self._theme.px(4) + tall
        step = box.width() / len(heat)
        line = QPolygonF([QPointF(box.left(), base)])
        for place, count in enumerate(heat):
            line.append(QPointF(box.left() + (place + 0.5) * step, base - tall * count / highest))
        line.append(QPointF(box.right(), base))
        painter.setBrush(self._theme.color("text3", 0.55))
        painter.drawPolygon(line)


def draw_passage(painter: QPainter, theme: Theme, box: QRectF, left: float, right: float | None) -> None:
    """Draw the repeated passage: a bracket at each end that is set, and a tint between them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    if right is not None:
        painter.fillRect(QRectF(left, box.top(), right - left, box.height()), theme.color("accent", 0.16))
    painter.setPen(QPen(theme.color("accent"), 2))
    foot = theme.px(4)
    for x, inward in ((left, foot), (right, -foot)):
        if x is not None:
            top, bottom = QPointF(x, box.top()), QPointF(x, box.bottom())
            inside = QPointF(inward, 0)
            painter.drawPolyline([top + inside, top, bottom, bottom + inside])


def draw_flag(painter: QPainter, theme: Theme, box: QRectF, x: float, *, near: bool) -> None:
    """Draw the flag of a mark with the foot of its pole above a point of the bar."""
    flag = theme.pixmap("flag", "accent" if near else "text2", FLAG, painter.device().devicePixelRatioF())
    # The pole of the icon stands at 4.2 of its 24 units.
    painter.drawPixmap(QPointF(x - theme.px(FLAG) * 4.2 / 24, box.top() - theme.px(FLAG)), flag)


def heat_level(count: int, highest: int) -> int:
    """The level of heat, from 1 up: once is the coolest, the cue's highest count the hottest."""
    if highest <= 1:
        return 1
    return 1 + round((HEAT_LEVELS - 1) * (count - 1) / (highest - 1))
