"""The ten bands of the equalizer side by side, over a scale and the curve they make together."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from cuebook.domain.equalizer import BAND_STEP_DB, Bands, decibel_text, hertz_text
from cuebook.domain.sound import BANDS_HZ
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.band_slider import BandSlider
from cuebook.gui.widgets.text import plain_label

_LINES_DB = (12, 6, 0, -6, -12)
_SCALE = 36


class EqualizerBoard(QWidget):
    """``bands_changed`` tells of every move of the listener's, not of curves that are shown."""

    bands_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sounding = True
        self._sliders = [BandSlider(theme, hertz) for hertz in BANDS_HZ]
        self._levels = [_figure(theme, "value") for _ in BANDS_HZ]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnMinimumWidth(0, theme.px(_SCALE))
        grid.addWidget(plain_label("Hz", "tiny"), 2, 0, Qt.AlignmentFlag.AlignRight)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(6)
        grid.setRowStretch(1, 1)
        for column, (slider, level) in enumerate(zip(self._sliders, self._levels, strict=True), start=1):
            centred = Qt.AlignmentFlag.AlignHCenter
            hertz = _figure(theme, "tiny")
            hertz.setText(hertz_text(BANDS_HZ[column - 1]))
            grid.addWidget(level, 0, column, centred)
            grid.addWidget(slider, 1, column, centred)
            grid.addWidget(hertz, 2, column, centred)
            grid.setColumnStretch(column, 1)
            slider.valueChanged.connect(self._moved)
        theme.changed.connect(self.update)
        self._redraw()

    @property
    def bands(self) -> Bands:
        """The curve as it stands."""
        return tuple(slider.decibels for slider in self._sliders)

    def show_bands(self, bands: Bands) -> None:
        """Show a curve."""
        for slider, decibels in zip(self._sliders, bands, strict=True):
            slider.show_decibels(decibels)
        self._redraw()

    def show_sounding(self, *, sounding: bool) -> None:
        """Show in colour whether the equalizer is on."""
        self._sounding = sounding
        for slider in self._sliders:
            slider.show_sounding(sounding=sounding)
        self.update()

    def first(self) -> QWidget:
        """The slider a hand begins with."""
        return self._sliders[0]

    def _moved(self) -> None:
        self._redraw()
        self.bands_changed.emit()

    def _redraw(self) -> None:
        for level, slider in zip(self._levels, self._sliders, strict=True):
            level.setText(decibel_text(slider.decibels))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale and the curve behind the sliders."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_scale(painter)
        self._draw_curve(painter)

    def _y_of(self, decibels: float) -> float:
        slider = self._sliders[0]
        return slider.y() + slider.y_of(decibels / BAND_STEP_DB)

    def _draw_scale(self, painter: QPainter) -> None:
        theme, left = self._theme, self._theme.px(_SCALE)
        painter.setFont(theme.font("caption"))
        for decibels in _LINES_DB:
            y = round(self._y_of(decibels))
            painter.fillRect(
                QRectF(left, y, self.width() - left, 1), theme.color("edge" if decibels == 0 else "line")
            )
            painter.setPen(theme.color("text3"))
            words = QRectF(0, y - 10, left - theme.px(8), 20)
            text = "0 dB" if decibels == 0 else decibel_text(decibels)
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_curve(self, painter: QPainter) -> None:
        """A soft line through all knobs, and its ground down to the zero."""
        knobs = [
            QPointF(slider.geometry().center().x() + 0.5, self._y_of(slider.decibels))
            for slider in self._sliders
        ]
        line = QPainterPath(knobs[0])
        for before, after in pairwise(knobs):
            half = (before.x() + after.x()) / 2
            line.cubicTo(QPointF(half, before.y()), QPointF(half, after.y()), after)
        zero = self._y_of(0)
        ground = QPainterPath(line)
        ground.lineTo(knobs[-1].x(), zero)
        ground.lineTo(knobs[0].x(), zero)
        token = "fill" if self._sounding else "text3"
        shade = QLinearGradient(0, self._y_of(_LINES_DB[0]), 0, self._y_of(_LINES_DB[-1]))
        for at, opacity in ((0.0, 0.34), (0.5, 0.06), (1.0, 0.34)):
            shade.setColorAt(at, self._theme.color(token, opacity))
        painter.fillPath(ground, shade)
        painter.setPen(QPen(self._theme.color(token), self._theme.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)


def _figure(theme: Theme, role: str) -> QLabel:
    """A figure above or below a slider, in room that stays the same whatever it says."""
    label = plain_label("", role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setMinimumWidth(theme.px(44))
    return label
