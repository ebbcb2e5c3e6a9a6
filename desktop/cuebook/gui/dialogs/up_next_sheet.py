"""Up next: the queue from the next cue on, to be played, put in order and thinned out."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from cuebook.domain.events import LibraryChanged, PlaybackChanged
from cuebook.domain.queue import Queue, QueueEntry, Repeat
from cuebook.gui.context import Context
from cuebook.gui.models.upcoming_rows import UpcomingRows
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.undo import History
from cuebook.gui.widgets.text import ElidedLabel, plain_label, wrapped_label
from cuebook.gui.widgets.upcoming_list import UpcomingList
from cuebook.gui.words import count_text

NOTHING = "Nothing follows. Q puts what is selected at the end of the queue, Shift+Enter plays it next."
KEYS = "Enter plays, Delete removes, Alt+Up and Alt+Down move."


class UpNextSheet(Sheet):
    """Follows the player while it is open. What is removed or moved here can be taken back here."""

    largest = (640, 720)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._player = context.app.player
        self._history = History()
        self._shown: Queue | None = None
        self.setAccessibleName("Up next")
        self._rows = UpcomingRows(context.app.reading.cues)
        self.list = UpcomingList(context.theme, context.art, self._rows)
        self.list.play_requested.connect(self.play)
        self.list.remove_requested.connect(self.remove)
        self.list.move_requested.connect(self.move_row)
        self._about = plain_label("", "value")
        self._playing = ElidedLabel("", "caption")
        self._nothing = wrapped_label(NOTHING, "value")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._done = ElidedLabel(KEYS, "caption")
        self._undo = QPushButton("Undo")
        self._undo.clicked.connect(self.undo)
        self._undo.hide()
        self._lay_out()
        self._forget = [
            context.app.bus.subscribe(PlaybackChanged, lambda _: self._show()),
            context.app.bus.subscribe(LibraryChanged, lambda _: self._rows.reread()),
        ]
        self.closed.connect(self._leave)
        self._show()
        self.setFocusProxy(self.list)
        if self._rows.rowCount():
            self.list.choose(0)

    def _lay_out(self) -> None:
        close = QPushButton("Close")
        close.clicked.connect(self._context.window.close_sheet)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label("Up next", "section"))
        head.addWidget(self._about)
        head.addStretch(1)
        head.addWidget(close)
        foot = QHBoxLayout()
        foot.addWidget(self._done)
        foot.addStretch(1)
        foot.addWidget(self._undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._playing)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(foot)

    def _leave(self) -> None:
        for forget in self._forget:
            forget()

    def _show(self) -> None:
        """Show what follows now."""
        queue = self._player.queue
        if queue is not self._shown:
            self._shown = queue
            self._rows.show_entries(queue.upcoming)
        words = [count_text(queue.ahead, "cue", "cues")] if queue.ahead else []
        words += ["shuffled"] if queue.shuffled else []
        words += ["then from the start again"] if queue.repeat is Repeat.QUEUE else []
        words += ["after this cue again and again"] if queue.repeat is Repeat.CUE else []
        words += ["it stops after this cue"] if queue.stops else []
        self._about.setText(", ".join(words))
        current = self._player.current
        cue = self._context.app.reading.cue(current) if current is not None else None
        self._playing.setText(f"Now: {cue.title}" if cue else "Nothing plays")
        self.list.setVisible(bool(queue.ahead))
        self._nothing.setVisible(not queue.ahead)

    # What the listener does

    def play(self, row: int) -> None:
        """Go to a cue that comes later; in silence, begin there."""
        self._player.skip(row + 1)
        if self._rows.rowCount():
            self.list.choose(0)

    def remove(self, row: int) -> None:
        """Take a cue out of what follows."""
        title = self._title(row)
        before = self._player.queue.ahead
        entry = self._player.remove_upcoming(row)
        if entry is None:
            return
        self._choose_near(row)
        # Meanwhile cues may have been played: what tells its place is how many follow it.
        follow = before - row - 1
        self._remember(
            f"{title} removed",
            undo=lambda: self._put_back(self._player.queue.ahead - follow, entry),
            redo=lambda: self._player.remove_upcoming(self._player.queue.ahead - follow - 1),
        )

    def _put_back(self, row: int, entry: QueueEntry) -> None:
        row = max(0, row)
        self._player.put_back_upcoming(row, entry)
        self.list.choose(row)

    def move_row(self, row: int, to: int) -> None:
        """Have a cue come earlier or later."""
        if row == to:
            return
        title, ahead = self._title(row), self._player.queue.ahead
        self._player.move_upcoming(row, to)
        self.list.choose(to)

        def move(of: int, where: int) -> None:
            played = ahead - self._player.queue.ahead
            self._player.move_upcoming(of - played, where - played)
            self._choose_near(where - played)

        self._remember(f"{title} moved", undo=lambda: move(to, row), redo=lambda: move(row, to))

    def undo(self) -> None:
        """Take the last change of the queue back."""
        text = self._history.undo()
        self._done.setText(f"Undone: {text}" if text else "Nothing to undo")
        self._undo.hide()
        self.list.setFocus()

    def _redo(self) -> None:
        text = self._history.redo()
        self._done.setText(text or "Nothing to do again")

    def _remember(self, text: str, *, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        self._history.push(text, undo=undo, redo=redo)
        self._done.setText(text)
        self._undo.show()

    def _choose_near(self, row: int) -> None:
        if self._rows.rowCount():
            self.list.choose(max(0, row))

    def _title(self, row: int) -> str:
        upcoming = self._rows.row_at(row)
        return upcoming.title if upcoming else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo, of the queue alone while it lies open."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._redo()
        else:
            super().keyPressEvent(event)
