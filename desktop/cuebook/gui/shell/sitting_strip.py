"""The strip above the player while a score is rated in one sitting: what is asked for, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QPushButton

from cuebook.domain.events import CueStarted, SittingChanged
from cuebook.gui.rating_intents import rate_cues
from cuebook.gui.widgets.rating_bar import RatingBar
from cuebook.gui.widgets.text import ElidedLabel, plain_label

if TYPE_CHECKING:
    from cuebook.domain.catalogue import Cue
    from cuebook.gui.context import Context


class SittingStrip(QFrame):
    """Quiet: it takes no focus and is gone with the sitting, which Esc ends."""

    def __init__(self, context: Context, window: QMainWindow) -> None:
        super().__init__(window)  # else it would be a window of its own until it has its place
        self._context = context
        self._sitting = context.app.sitting
        self._asked: Cue | None = None
        self.setObjectName("sitting")
        self.setAccessibleName("Rating in one sitting")
        self._words = ElidedLabel("", "value")
        self._bar = RatingBar(context.theme)
        self._bar.rate_requested.connect(self._rate)
        self._count = plain_label("", "value")
        end = QPushButton("End")
        end.setToolTip("End the sitting (Esc)")
        end.setAccessibleName("End the sitting (Esc)")
        end.clicked.connect(self._sitting.end)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(16)
        layout.addWidget(self._words)
        layout.addWidget(self._bar)
        layout.addStretch(1)
        layout.addWidget(self._count)
        layout.addWidget(end)
        window.installEventFilter(self)
        context.app.bus.subscribe(SittingChanged, lambda _: self._show())
        context.app.bus.subscribe(CueStarted, lambda _: self._show())
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc ends the sitting, where it comes to the window: nothing nearer had a use for it then."""
        if self._sitting.under_way and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            escapes = event.key() == Qt.Key.Key_Escape
            if escapes:
                self._sitting.end()
            return escapes
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        """Show the sitting as it stands."""
        there = self._sitting.under_way
        self.setVisible(there)
        if not there:
            return
        reading = self._context.app.reading
        self._asked = reading.cue(self._sitting.asked) if self._sitting.asked else None
        playing = self._context.app.player.current
        now = reading.cue(playing) if playing is not None else None
        self._words.setText(strip_words(self._asked, now))
        self._bar.setVisible(self._asked is not None)
        if self._asked:
            self._bar.setAccessibleName(f"Rating of {self._asked.title}")
            self._bar.show_rating(self._asked.rating)
        self._count.setText(f"{self._sitting.rated} of {len(self._sitting.cues)} rated")

    def _rate(self, rating: int | None) -> None:
        if self._asked:
            rate_cues(self._context, [self._asked.id], rating)


def strip_words(asked: Cue | None, playing: Cue | None) -> str:
    """Say which cue is meant, though another one plays by now."""
    if asked is None:
        return f"When {playing.title} ends, you are asked for its rating." if playing else ""
    place = f"#{asked.number} " if asked.number else ""
    which = f"{place}{asked.title}, which just ended"
    if asked.rating is not None:
        return f"You rated {which}:"
    until = f", until {playing.title} ends" if playing and playing.id != asked.id else ""
    return f"How was {which}? Keys 1 to 5 rate it{until}:"
