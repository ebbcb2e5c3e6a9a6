"""The transport: what plays, where it stands, and the keys of a player, over the full width."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QIcon, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.catalogue import Cue
from cuebook.domain.changes import Changes
from cuebook.domain.events import PassageChanged, PlaybackChanged, WaveformFound
from cuebook.domain.heat import heat
from cuebook.domain.mark import Mark
from cuebook.domain.queue import Repeat
from cuebook.domain.units import clock_text
from cuebook.gui.context import Context
from cuebook.gui.mark_intents import move_mark, name_mark, remove_mark
from cuebook.gui.rating_intents import rate_cues
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import no_art
from cuebook.gui.widgets.rating_bar import RatingBar
from cuebook.gui.widgets.round_button import RoundButton
from cuebook.gui.widgets.seek_bar import SeekBar
from cuebook.gui.widgets.text import ElidedLabel, plain_label

HEIGHT, ART = 92, 60
HEAT_BUCKETS = 120
POSITION_MS = 100
_NO_TIME = "–:––"


class Transport(QFrame):
    """Shows the player and hands it the listener's wishes."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._player = context.app.player
        self._cue: Cue | None = None
        self.setObjectName("transport")
        self.setAccessibleName("Player")
        self._make_cue_box()
        self._make_buttons()
        self._make_time()
        self._make_volume()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(POSITION_MS)
        self._timer.timeout.connect(self._show_position)
        context.app.bus.subscribe(PlaybackChanged, lambda _: self.refresh())
        context.app.bus.subscribe(PassageChanged, lambda _: self._show_passage())
        context.app.bus.subscribe(WaveformFound, self._take_waveform)
        self._theme.changed.connect(self._redraw)
        context.art.arrived.connect(self._show_art)
        self._show_cue(None)
        self._redraw()

    # Building

    def _make_cue_box(self) -> None:
        self._art = QLabel()
        self._art.setAccessibleName("Picture of the score")
        self._title = ElidedLabel("Nothing playing", "heading")
        self._title.setAccessibleDescription("Playing cue")
        self._where = ElidedLabel("Space plays what is selected", "caption")
        self._rating = RatingBar(self._theme)
        self._rating.rate_requested.connect(self._rate)

    def _make_buttons(self) -> None:
        player = self._player
        self._previous = _button("Previous cue (P)", player.previous)
        self._next = _button("Next cue (N)", player.next)
        self._play = RoundButton(self._theme)
        self._play.clicked.connect(self._toggle)
        self._repeat = _button("Repeat", self._step_repeat)
        self._shuffle = _button("Shuffle", lambda: player.set_shuffle(shuffled=not player.queue.shuffled))
        self._queue = _button("Up next (U)", self._show_up_next)
        self._mute = _button("Mute", lambda: player.set_muted(muted=not player.muted))

    def _make_time(self) -> None:
        self._position = plain_label(_NO_TIME, "value")
        self._length = plain_label(_NO_TIME, "value")
        for label, side in (
            (self._position, Qt.AlignmentFlag.AlignRight),
            (self._length, Qt.AlignmentFlag.AlignLeft),
        ):
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            label.setMinimumWidth(self._theme.px(44))
        self._seek = SeekBar(self._theme)
        self._seek.seek_requested.connect(self._player.seek)
        self._seek.valueChanged.connect(lambda value: self._position.setText(clock_text(value)))
        self._seek.mark_move_requested.connect(partial(move_mark, self._context))
        self._seek.mark_name_requested.connect(self._name_mark)
        self._seek.mark_remove_requested.connect(partial(remove_mark, self._context))
        self._heat_scale = HeatScale(self._theme)

    def _make_volume(self) -> None:
        self._volume = QSlider(Qt.Orientation.Horizontal)
        self._volume.setRange(0, 100)
        self._volume.setFixedWidth(self._theme.px(84))
        self._volume.setAccessibleName("Volume")
        self._volume.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._volume.valueChanged.connect(self._set_volume)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._where)
        words.addWidget(self._rating)
        words.addStretch(1)
        self._words = QWidget()
        self._words.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(10)
        layout.addWidget(self._art)
        layout.addWidget(self._words)
        for button in (self._previous, self._play, self._next):
            layout.addWidget(button)
        layout.addWidget(self._position)
        layout.addWidget(self._seek, 1)
        layout.addWidget(self._length)
        layout.addWidget(self._heat_scale)
        for button in (self._repeat, self._shuffle, self._queue, self._mute):
            layout.addWidget(button)
        layout.addWidget(self._volume)
        self._seek.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _redraw(self) -> None:
        self.setFixedHeight(self._theme.px(HEIGHT))
        self._words.setFixedWidth(self._theme.px(190))
        for button, icon in ((self._previous, "previous"), (self._next, "next")):
            button.setIcon(self._theme.icon(icon, "text", 20))
        for button in (self._previous, self._next, self._repeat, self._shuffle, self._queue, self._mute):
            button.setIconSize(self._theme.icon_size(20))
        self.refresh()

    def show_narrow(self, *, narrow: bool) -> None:
        """Leave out what there is no room for."""
        self._volume.setVisible(not narrow)

    # Showing

    def refresh(self) -> None:
        """Show the player as it stands."""
        player = self._player
        current = player.current
        if (self._cue.id if self._cue else None) != current:
            self._show_cue(self._context.app.reading.cue(current) if current is not None else None)
        self._show_rating()
        self._play.show_state(playing=player.playing)
        self._repeat.setIcon(
            self._switch_icon(
                "repeat-one" if player.queue.repeat is Repeat.CUE else "repeat",
                on=player.queue.repeat is not Repeat.OFF,
            )
        )
        self._repeat.setAccessibleDescription(
            {Repeat.OFF: "off", Repeat.QUEUE: "the queue", Repeat.CUE: "this cue"}[player.queue.repeat]
        )
        self._shuffle.setIcon(self._switch_icon("shuffle", on=player.queue.shuffled))
        self._shuffle.setAccessibleDescription("on" if player.queue.shuffled else "off")
        self._queue.setIcon(self._switch_icon("queue", on=player.queue.stops))
        self._queue.setAccessibleDescription("stops after this cue" if player.queue.stops else "")
        loud = "muted" if player.muted else "volume" if player.volume > 50 else "volume-low"
        self._mute.setIcon(self._theme.icon(loud, "text", 20))
        self._volume.blockSignals(True)  # noqa: FBT003 - Qt's
        self._volume.setValue(player.volume)
        self._volume.blockSignals(False)  # noqa: FBT003 - Qt's
        for button in (self._previous, self._next):
            button.setEnabled(current is not None)
        if player.playing:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_position()

    def _switch_icon(self, name: str, *, on: bool) -> QIcon:
        return self._theme.icon(name, "accent" if on else "text", 20)

    def _show_cue(self, cue: Cue | None) -> None:
        self._cue = cue
        self._seek.show_cue(self._player.duration_ms if cue else None)
        self._length.setText(
            clock_text(self._player.duration_ms) if cue and self._player.duration_ms else _NO_TIME
        )
        self._position.setText(clock_text(0) if cue else _NO_TIME)
        if cue is None:
            self._title.setText("Nothing playing")
            self._where.setText("Space plays what is selected")
            self._rating.show_rating(None)
        else:
            self._title.setText(cue.title)
            self._where.setText(
                "  ·  ".join(filter(None, (", ".join(cue.composers) or cue.artist, cue.score)))
            )
        self._show_art()
        self._rating.setVisible(cue is not None)
        self._rating.setEnabled(cue is not None)
        self._show_rating()
        self._show_past()
        self._show_waveform()

    def _show_art(self, of: str = "") -> None:
        """Show the picture of what plays, unless what arrived is another's."""
        cue = self._cue
        if cue is None:
            self._art.setPixmap(no_art(self._theme, ART))
        elif of in {"", cue.album_id}:
            side, ratio = self._theme.px(ART), self.devicePixelRatioF()
            self._art.setPixmap(self._context.art.pixmap(cue.album_id, cue.score, side, 8, ratio))

    def _show_rating(self) -> None:
        if self._cue:
            rating = None if self._player.rated_blind else self._cue.rating
            self._rating.show_rating(rating, grey=not self._cue.kind.in_figures)

    def _show_past(self) -> None:
        """Show marks and heat of the cue that plays."""
        if self._cue is None:
            self._heat_scale.show_highest(0)
            return
        reading = self._context.app.reading
        counts = heat(reading.heard(self._cue.id), self._player.duration_ms or 0, HEAT_BUCKETS)
        self._seek.show_past(reading.marks(self._cue.id), counts)
        self._heat_scale.show_highest(max(counts, default=0))

    def _show_waveform(self) -> None:
        """Show the cue's waveform, or wish for it; that of the next one may be made meanwhile."""
        if self._cue:
            ahead = [entry.cue for entry in self._player.queue.upcoming[:1]]
            self._seek.show_waveform(self._context.app.waveforms.ask([self._cue.id, *ahead]))

    def _take_waveform(self, found: WaveformFound) -> None:
        if self._cue and found.cue == self._cue.id:
            self._seek.show_waveform(found.levels)

    def _show_passage(self) -> None:
        passage = self._context.app.passage.passage
        self._seek.show_passage(*(passage.start_ms, passage.end_ms) if passage else (None, None))

    def _show_position(self) -> None:
        if self._cue and self._seek.maximum() == 0 and self._player.duration_ms:
            self._show_cue(self._cue)
        self._seek.show_position(self._player.position_ms)

    def library_changed(self, changes: Changes) -> None:
        """Show the playing cue anew where it changed."""
        if self._cue and changes.touches_cue(self._cue.id):
            self._cue = self._context.app.reading.cue(self._cue.id)
            self._show_rating()
            self._show_past()

    # Wishes

    def _toggle(self) -> None:
        if self._player.current is not None:
            self._player.toggle()
        else:
            play_selected(self._context)

    def _rate(self, rating: int | None) -> None:
        if self._cue:
            rate_cues(self._context, [self._cue.id], rating)

    def _step_repeat(self) -> None:
        steps = [Repeat.OFF, Repeat.QUEUE, Repeat.CUE]
        self._player.set_repeat(steps[(steps.index(self._player.queue.repeat) + 1) % len(steps)])

    def _set_volume(self, percent: int) -> None:
        self._player.set_volume(percent)
        self._context.app.settings.change(volume=percent)

    def _name_mark(self, mark: Mark) -> None:
        from cuebook.gui.dialogs.ask_text import ask_text  # noqa: PLC0415 - that file knows this one's sheets

        title = f"Mark at {clock_text(mark.position_ms)}"
        ask_text(
            self._context,
            title,
            "What is it?",
            mark.text,
            lambda text: name_mark(self._context, mark, text),
            take="Name mark",
        )

    def _show_up_next(self) -> None:
        from cuebook.gui.actions.sound import show_up_next  # noqa: PLC0415 - actions know the transport

        show_up_next(self._context)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """When the music stops, how it sounds and where: wherever there is no menu of its own."""
        from cuebook.gui.shell.transport_menu import transport_menu  # noqa: PLC0415 - only when asked for

        menu = transport_menu(self._context, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())


def play_selected(context: Context) -> None:
    """Play what is chosen on the page: that cue, and after it what follows it there; else the whole page."""
    selected, shown = context.window.selected_cues(), context.window.shown_cues()
    if len(selected) > 1:
        context.app.player.pick(selected, 0)
    elif selected:
        around = shown if selected[0] in shown else selected  # of a long list, only a part is shown
        context.app.player.pick(around, around.index(selected[0]))
    elif shown:
        context.app.player.open(shown)
    else:
        context.window.toast("Choose a score or a cue first")


def _button(name: str, on_click: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def clicked() -> None:
        on_click()

    button.clicked.connect(clicked)
    return button


class HeatScale(QWidget):
    """Tells what the colours of the seek bar mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._highest = 0
        self.setFixedWidth(theme.px(68))

    def show_highest(self, highest: int) -> None:
        """Show the scale up to the most heard passage, or nothing where nothing was heard."""
        self._highest = highest
        self.setVisible(highest > 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the scale."""
        painter = QPainter(self)
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text3"))
        middle = self.height() // 2
        line = self._theme.px(16)
        painter.drawText(0, middle - line - 6, self.width(), line, Qt.AlignmentFlag.AlignLeft, "1×")
        painter.drawText(
            0, middle - line - 6, self.width(), line, Qt.AlignmentFlag.AlignRight, f"{self._highest}×"
        )
        painter.drawText(0, middle + 4, self.width(), line, Qt.AlignmentFlag.AlignHCenter, "times heard")
        colors = QLinearGradient(0, 0, self.width(), 0)
        for level in range(5):
            colors.setColorAt(level / 4, self._theme.color(f"heat{level + 1}"))
        painter.fillRect(0, middle - 3, self.width(), 4, colors)
