"""A scene for a score that brings no picture: hills under a moon, always the same for the same name."""

import colorsys
import math
from random import Random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath


def draw_scene(painter: QPainter, name: str, size: int) -> None:
    """Draw the scene of a name into a square."""
    seed = Random(name).randbytes(12)  # noqa: S311 - hides nothing
    hue = seed[0] / 255
    turn = 0.08 if seed[1] % 2 else -0.08
    sky = QLinearGradient(0, 0, 0, size)
    sky.setColorAt(0, _color(hue + turn, 0.45, 0.28))
    sky.setColorAt(0.6, _color(hue, 0.55, 0.55))
    painter.fillRect(QRectF(0, 0, size, size), sky)
    moon = QPointF(size * (0.28 + 0.44 * seed[2] / 255), size * (0.36 + 0.10 * seed[3] / 255))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_color(hue + turn * 1.5, 0.28, 0.98))
    painter.drawEllipse(moon, size * 0.155, size * 0.155)
    for place in range(4):
        height = 0.50 + 0.13 * place + 0.04 * (seed[4 + place] / 255)
        painter.setBrush(_color(hue + turn * (place - 1), 0.52, 0.46 - 0.10 * place))
        painter.drawPath(_hills(size, height, seed[8 + place % 4] / 255 * math.tau, place))


def _hills(size: int, height: float, phase: float, place: int) -> QPainterPath:
    """A line of hills across the picture, closed at its foot."""
    path = QPainterPath(QPointF(0, size))
    for step in range(25):
        x = step / 24
        y = (
            height
            + 0.045 * math.sin(phase + x * math.tau * (0.9 + 0.3 * place))
            + 0.02 * math.sin(2 * phase + x * 11)
        )
        path.lineTo(x * size, y * size)
    path.lineTo(size, size)
    path.closeSubpath()
    return path


def _color(hue: float, saturation: float, value: float) -> QColor:
    red, green, blue = colorsys.hsv_to_rgb(hue % 1.0, saturation, value)
    return QColor.fromRgbF(red, green, blue)
