"""The seek bar: where the cue stands, its marks, and how often each passage was heard."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from cuebook.domain.mark import Mark
from cuebook.domain.units import SECOND_MS, DurationMs, PositionMs, clock_text
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.hover_card import HoverCard
from cuebook.gui.widgets.painting import draw_focus
from cuebook.gui.widgets.seek_drawing import Ground, Look, draw_flag, draw_passage, wave_box

STEP_MS, LONG_STEP_MS = 5 * SECOND_MS, 30 * SECOND_MS
NEAR_MS = 5 * SECOND_MS
"""For so long a mark that was passed is the one at hand: its flag is lit, and keys are about it."""
_NEAR_A_FLAG = 7


class SeekBar(QAbstractSlider):
    """A slider over a cue in milliseconds."""

    seek_requested = Signal(int)
    mark_move_requested = Signal(object, int)
    mark_name_requested = Signal(object)
    mark_remove_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._duration: DurationMs = 0
        self._marks: Sequence[Mark] = ()
        self._heat: tuple[int, ...] = ()
        self._levels: bytes | None = None
        self._passage: tuple[PositionMs, PositionMs | None] | None = None
        self._dragged: Mark | None = None
        self._pointed: Mark | None = None
        self._ground = Ground(theme)
        self._shown_at: tuple[int, Mark | None] = (0, None)
        self._card = HoverCard(theme, self)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSingleStep(STEP_MS)
        self.setPageStep(LONG_STEP_MS)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Position in the cue")
        self.setMinimumHeight(theme.px(70))
        theme.changed.connect(self._repaint_ground)

    def show_cue(self, duration: DurationMs | None) -> None:
        """Show another cue, at its start; None when nothing plays."""
        self._duration = duration or 0
        self._marks, self._heat, self._levels, self._passage = (), (), None, None
        self.setRange(0, self._duration)
        self.setEnabled(self._duration > 0)
        self.show_position(0)
        self.update()

    def show_past(self, marks: Sequence[Mark], heat: Sequence[int]) -> None:
        """Show the cue's marks and how often each of equal stretches was heard."""
        self._marks, self._heat = marks, tuple(heat)
        self._pointed = None
        self.update()

    def show_waveform(self, levels: bytes | None) -> None:
        """Show how loud each of equal stretches of the cue is; a plain bar where that is not known."""
        self._levels = levels
        self.update()

    def show_passage(self, start: PositionMs | None, end: PositionMs | None) -> None:
        """Show the passage that is repeated; one without an end is still being set."""
        self._passage = None if start is None else (start, end)
        self._say(self.value())
        self.update()

    def show_position(self, position: PositionMs) -> None:
        """Move the playhead, unless the listener holds it."""
        if not self.isSliderDown():
            self.setValue(position)
        self._say(position)

    def _say(self, position: PositionMs) -> None:
        """Say where it stands; said again only where that is something else."""
        heard = self._heard_at(position)
        words = f"{clock_text(position)} of {clock_text(self._duration)}"
        words += f", heard {heard} times" if heard else ""
        if self._passage and self._passage[1] is not None:
            words += f", repeats {clock_text(self._passage[0])} to {clock_text(self._passage[1])}"
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._theme.px(400), self._theme.px(76))

    # Drawing

    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Paint what a moved playhead leaves and reaches, and nothing while it stays on its pixel."""
        if change is not QAbstractSlider.SliderChange.SliderValueChange:
            super().sliderChange(change)
            return
        (before, near_before), (now, near) = self._shown_at, self._stand()
        if near is not near_before:
            self.update()
        elif now != before:
            self.update(QRect(min(before, now) - 3, 0, abs(now - before) + 6, self.height()))

    def _stand(self) -> tuple[int, Mark | None]:
        """Where the playhead is painted, and whose flag is lit."""
        return round(self._x_of(self.value())), self._near_mark()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, the passage, the flags and the playhead."""
        painter = QPainter(self)
        self._shown_at = playhead, near = self._stand()
        box = self._bar()
        look = Look(self.size(), self.devicePixelRatioF(), self._levels, self._heat)
        self._ground.paint(painter, look, playhead)
        if self._passage:
            start, end = self._passage
            draw_passage(
                painter, self._theme, box, self._x_of(start), None if end is None else self._x_of(end)
            )
        for mark in self._marks:
            draw_flag(painter, self._theme, box, self._x_of(mark.position_ms), near=mark is near)
        if self._duration:
            painter.fillRect(QRectF(playhead - 1, box.top(), 2, box.height()), self._theme.color("text"))
        if self.hasFocus():
            draw_focus(painter, self._theme, self.rect())

    def _repaint_ground(self) -> None:
        self._ground.forget()
        self.update()

    # Places

    def _bar(self) -> QRectF:
        return wave_box(self._theme, self.size())

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

    def _near_mark(self) -> Mark | None:
        """The mark passed last, for a few seconds."""
        at = self.value()
        passed = [mark for mark in self._marks if mark.position_ms <= at < mark.position_ms + NEAR_MS]
        return max(passed, key=lambda mark: mark.position_ms, default=None)

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
        self._pointed = None
        self._card.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right by 5 s, with Shift by 30 s; Home and End; F2 names, Delete removes a mark.

        That is the mark under the pointer, else the one whose flag is lit.
        """
        mark = self._pointed or self._near_mark()
        if mark and event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Delete}:
            named = event.key() == Qt.Key.Key_F2
            (self.mark_name_requested if named else self.mark_remove_requested).emit(mark)
            return
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
        mark = self._pointed = self._flag_at(at)
        position = mark.position_ms if mark else self._position_at(at.x())
        lines = [clock_text(position) + (f"  {mark.text}" if mark and mark.text else "")]
        heard = self._heard_at(position)
        if any(self._heat):
            from statistics import median  # noqa: PLC0415 - not before the pointer rests there

            usual = median(self._heat)
            lines.append(f"heard {heard}×; this cue's median is {usual:g}×")
        lines.append("Click to jump, drag to move, F2 to name" if mark else "M adds a mark at the playhead")
        self._card.show_lines(lines, QPoint(round(at.x()), round(self._bar().top() - self._theme.px(22))))
