"""The seek bar: where the cue stands, its marks, and how often each passage was heard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QAbstractSlider, QWidget

from cuebook.domain.mark import Mark
from cuebook.domain.units import SECOND_MS, DurationMs, PositionMs, clock_text
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.hover_card import HoverCard
from cuebook.gui.widgets.painting import draw_focus

STEP_MS, LONG_STEP_MS = 5 * SECOND_MS, 30 * SECOND_MS
HEAT_LEVELS = 5
_BAR, _PROFILE, _FLAG = 6, 10, 15
_NEAR_A_FLAG = 7


class SeekBar(QAbstractSlider):
    """A slider over a cue in milliseconds."""

    seek_requested = Signal(int)
    mark_move_requested = Signal(object, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._duration: DurationMs = 0
        self._marks: Sequence[Mark] = ()
        self._heat: Sequence[int] = ()
        self._dragged: Mark | None = None
        self._card = HoverCard(theme, self)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSingleStep(STEP_MS)
        self.setPageStep(LONG_STEP_MS)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Position in the cue")
        self.setMinimumHeight(theme.px(56))

    def show_cue(self, duration: DurationMs | None) -> None:
        """Show another cue, at its start; None when nothing plays."""
        self._duration = duration or 0
        self._marks, self._heat = (), ()
        self.setRange(0, self._duration)
        self.setEnabled(self._duration > 0)
        self.show_position(0)
        self.update()

    def show_past(self, marks: Sequence[Mark], heat: Sequence[int]) -> None:
        """Show the cue's marks and how often each of equal stretches was heard."""
        self._marks, self._heat = marks, heat
        self.update()

    def show_position(self, position: PositionMs) -> None:
        """Move the playhead, unless the listener holds it."""
        if not self.isSliderDown():
            self.setValue(position)
        heard = self._heard_at(position)
        times = f", heard {heard} times" if heard else ""
        self.setAccessibleDescription(f"{clock_text(position)} of {clock_text(self._duration)}{times}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._theme.px(400), self._theme.px(60))

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, its heat, the flags and the playhead."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = self._bar()
        played = bar.left() + self._share(self.value()) * bar.width()
        self._draw_bar(painter, bar, played)
        self._draw_profile(painter, bar)
        for mark in self._marks:
            self._draw_flag(painter, bar, mark)
        if self._duration:
            painter.fillRect(
                QRectF(played - 1, bar.top() - self._theme.px(9), 2, bar.height() + self._theme.px(18)),
                self._theme.color("text"),
            )
        if self.hasFocus():
            draw_focus(painter, self._theme, self.rect())

    def _bar(self) -> QRectF:
        height = self._theme.px(_BAR)
        return QRectF(6, self.height() / 2 - height / 2 + self._theme.px(3), self.width() - 12, height)

    def _draw_bar(self, painter: QPainter, bar: QRectF, played: float) -> None:
        """What is played, and over it the heat in colour, at half strength where it is not played yet."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.track())
        painter.drawRoundedRect(bar, 3, 3)
        if played > bar.left():
            painter.setBrush(self._theme.color("text2"))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), played - bar.left(), bar.height()), 3, 3)
        if any(self._heat):
            self._draw_heat(painter, bar, played)

    def _draw_heat(self, painter: QPainter, bar: QRectF, played: float) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        step = bar.width() / len(self._heat)
        # Edges on whole pixels: where translucent stretches overlapped, stripes would show.
        edges = [round(bar.left() + place * step) for place in range(len(self._heat) + 1)]
        highest = max(self._heat)
        for count, left, right in zip(self._heat, edges, edges[1:], strict=False):
            if count:
                token = f"heat{heat_level(count, highest)}"
                color = self._theme.color(token, 1.0 if left < played else 0.5)
                painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), color)

    def _draw_profile(self, painter: QPainter, bar: QRectF) -> None:
        """The heat again as a grey line of hills, for whoever does not see its colours."""
        highest = max(self._heat, default=0)
        if highest == 0:
            return
        base = bar.bottom() + self._theme.px(9 + _PROFILE)
        step = bar.width() / len(self._heat)
        line = QPolygonF([QPointF(bar.left(), base)])
        for place, count in enumerate(self._heat):
            line.append(
                QPointF(bar.left() + (place + 0.5) * step, base - self._theme.px(_PROFILE) * count / highest)
            )
        line.append(QPointF(bar.right(), base))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("text3", 0.55))
        painter.drawPolygon(line)

    def _draw_flag(self, painter: QPainter, bar: QRectF, mark: Mark) -> None:
        near = mark.position_ms <= self.value() < mark.position_ms + 5 * SECOND_MS
        flag = self._theme.pixmap("flag", "accent" if near else "text2", _FLAG, self.devicePixelRatioF())
        # The pole of the icon stands at 4.2 of its 24 units.
        x = self._x_of(mark.position_ms) - self._theme.px(_FLAG) * 4.2 / 24
        painter.drawPixmap(QPointF(x, bar.top() - self._theme.px(_FLAG + 6)), flag)

    # Places

    def _share(self, position: PositionMs) -> float:
        return position / self._duration if self._duration else 0.0

    def _x_of(self, position: PositionMs) -> float:
        return self._bar().left() + self._share(position) * self._bar().width()

    def _position_at(self, x: float) -> PositionMs:
        bar = self._bar()
        return round(min(1.0, max(0.0, (x - bar.left()) / bar.width())) * self._duration)

    def _heard_at(self, position: PositionMs) -> int:
        if not self._heat or not self._duration:
            return 0
        return self._heat[min(len(self._heat) - 1, position * len(self._heat) // self._duration)]

    def _flag_at(self, at: QPointF) -> Mark | None:
        if at.y() > self._bar().top():
            return None
        near = [
            mark
            for mark in self._marks
            if abs(self._x_of(mark.position_ms) + 4 - at.x()) <= self._theme.px(_NEAR_A_FLAG)
        ]
        return min(near, key=lambda mark: abs(self._x_of(mark.position_ms) - at.x()), default=None)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a flag or of the playhead."""
        if event.button() != Qt.MouseButton.LeftButton or not self._duration:
            return
        self._dragged = self._flag_at(event.position())
        if self._dragged is None:
            self.setSliderDown(True)
            self.setValue(self._position_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or say what lies under the pointer."""
        if self.isSliderDown():
            self.setValue(self._position_at(event.position().x()))
            self.update()
        if self._duration:
            self._show_card(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: seek there, or move the flag; a flag that was not moved is jumped to."""
        mark, self._dragged = self._dragged, None
        position = self._position_at(event.position().x())
        if mark is not None:
            if abs(self._x_of(mark.position_ms) - event.position().x()) <= self._theme.px(_NEAR_A_FLAG):
                self.seek_requested.emit(mark.position_ms)
            else:
                self.mark_move_requested.emit(mark, position)
        elif self.isSliderDown():
            self.setSliderDown(False)
            self.seek_requested.emit(position)

    def leaveEvent(self, event: QEvent) -> None:
        """Say no more."""
        self._card.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right by 5 s, with Shift by 30 s; Home and End."""
        long = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = LONG_STEP_MS if long else STEP_MS
        places = {
            Qt.Key.Key_Left: self.value() - step,
            Qt.Key.Key_Right: self.value() + step,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self._duration,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self.seek_requested.emit(min(self._duration, max(0, place)))

    def _show_card(self, at: QPointF) -> None:
        mark = self._flag_at(at)
        position = mark.position_ms if mark else self._position_at(at.x())
        lines = [clock_text(position) + (f"  {mark.text}" if mark and mark.text else "")]
        heard = self._heard_at(position)
        if any(self._heat):
            from statistics import median  # noqa: PLC0415 - not before the pointer rests there

            usual = median(self._heat)
            lines.append(f"heard {heard}×; this cue's median is {usual:g}×")
        lines.append("Click to jump, drag to move" if mark else "M adds a mark at the playhead")
        self._card.show_lines(lines, QPoint(round(at.x()), round(self._bar().top() - self._theme.px(22))))


def heat_level(count: int, highest: int) -> int:
    """The level of heat, from 1 up: once is the coolest, the cue's highest count the hottest."""
    if highest <= 1:
        return 1
    return 1 + round((HEAT_LEVELS - 1) * (count - 1) / (highest - 1))
