"""One band of the equalizer: a slider that stands upright, with its zero in the middle."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider

from cuebook.domain.equalizer import BAND_STEP_DB, decibel_text, hertz_text
from cuebook.domain.sound import MOST_BAND_DB
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus

KNOB = 8
"""The knob's radius, and so what the ends of the scale stand off from the slider's."""
_WIDTH, _HEIGHT, _GROOVE = 40, 220, 4
_PAGE_DB = 2.0


class BandSlider(QSlider):
    """Goes by half a decibel; a double click or Delete sets it to zero."""

    def __init__(self, theme: Theme, hertz: int) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._theme = theme
        self._hertz = hertz
        self._sounding = True
        most = round(MOST_BAND_DB / BAND_STEP_DB)
        self.setRange(-most, most)
        self.setPageStep(round(_PAGE_DB / BAND_STEP_DB))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(f"{hertz_text(hertz)} Hz. A double click or Delete sets it to 0 dB.")
        self.valueChanged.connect(self._say)
        self._say()

    @property
    def decibels(self) -> float:
        """What this band is raised by."""
        return self.value() * BAND_STEP_DB

    def show_decibels(self, decibels: float) -> None:
        """Move the knob there; tells nobody."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        self.setValue(round(decibels / BAND_STEP_DB))
        self.blockSignals(False)  # noqa: FBT003 - Qt's
        self._say()
        self.update()

    def show_sounding(self, *, sounding: bool) -> None:
        """Show in colour whether the equalizer is on."""
        self._sounding = sounding
        self.update()

    def _say(self) -> None:
        self.setAccessibleName(f"{self._hertz} Hz: {decibel_text(self.decibels)} dB")

    def sizeHint(self) -> QSize:
        """Tall enough to be set with care."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Half of that will do."""
        return self.sizeHint() / 2

    def y_of(self, value: float) -> float:
        """Where a value stands, from the slider's upper edge."""
        end = self._theme.px(KNOB)
        share = (self.maximum() - value) / (self.maximum() - self.minimum())
        return end + share * (self.height() - 2 * end)

    def _value_at(self, y: float) -> int:
        end = self._theme.px(KNOB)
        share = (y - end) / max(1, self.height() - 2 * end)
        return round(self.maximum() - share * (self.maximum() - self.minimum()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the knob to where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._value_at(event.position().y()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take it along."""
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        self.setSliderDown(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to zero."""
        self.setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete is zero; arrows and pages step, Home and End go to the ends."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.setValue(0)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the groove, what the band adds or takes from its middle, and the knob."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        theme, middle, width = self._theme, self.width() / 2, self._theme.px(_GROOVE)
        top, zero, knob = self.y_of(self.maximum()), self.y_of(0), self.y_of(self.value())
        groove = QRectF(middle - width / 2, top, width, self.y_of(self.minimum()) - top)
        painter.setBrush(theme.track())
        painter.drawRoundedRect(groove, width / 2, width / 2)
        painter.setBrush(theme.color("fill" if self._sounding else "text3"))
        painter.drawRect(QRectF(groove.left(), min(zero, knob), width, abs(zero - knob)))
        painter.setBrush(theme.color("text" if self._sounding else "text3"))
        radius = theme.px(KNOB) - (0 if self.isSliderDown() or self.underMouse() else 1)
        painter.drawEllipse(QPointF(middle, knob), radius, radius)
        if self.hasFocus():
            draw_focus(painter, theme, self.rect(), 8)
