"""The cue that is rated blind: its sound, five stars to give, and then how it was rated before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.rating import half_star_more, rating_from_stars, stars_text
from cuebook.domain.rating_history import drift_words
from cuebook.domain.units import SECOND_MS, clock_text
from cuebook.gui.widgets.rating_bar import RatingBar
from cuebook.gui.widgets.round_button import RoundButton
from cuebook.gui.widgets.seek_bar import SeekBar
from cuebook.gui.widgets.text import ElidedLabel, plain_label, wrapped_label
from cuebook.gui.words import local_day

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cuebook.domain.catalogue import Cue
    from cuebook.gui.context import Context
    from cuebook.services.blind_rating import BlindAnswer

ART = 76
POSITION_MS = 100
AGAIN_MS = 2 * SECOND_MS


class BlindCard(QWidget):
    """Asks for one cue after another; nothing in it knows the old rating before ``reveal``."""

    given = Signal(int)
    skipped = Signal()
    went_on = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._player = context.app.player
        self._digit = (0, 0)
        self._told = False
        self._cue: Cue | None = None
        self._make_parts()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(POSITION_MS)
        self._timer.timeout.connect(self._show_position)
        context.art.arrived.connect(self._show_art)

    def _make_parts(self) -> None:
        self._art = QLabel()
        self._art.setAccessibleName("Picture of the score")
        self._art.setFixedSize(self._theme.px(ART), self._theme.px(ART))
        self._title = ElidedLabel("", "figure")
        self._where = ElidedLabel("", "value")
        for label in (self._title, self._where):
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._play = RoundButton(self._theme)
        self._play.clicked.connect(self._player.toggle)
        self._seek = SeekBar(self._theme)
        self._seek.seek_requested.connect(self._player.seek)
        self._time = plain_label("", "value")
        self.bar = RatingBar(self._theme)
        self.bar.setAccessibleName("Your rating now")
        self.bar.rate_requested.connect(self._choose)
        self._then = RatingBar(self._theme)
        self._then.setAccessibleName("Your rating then")
        self._then.setEnabled(False)
        self._then_words = plain_label("", "value")
        self._moved = wrapped_label("", "heading")
        self._skip = QPushButton("Skip")
        self._skip.clicked.connect(self.skipped)
        self._give = QPushButton()
        self._give.setProperty("kind", "primary")
        self._give.clicked.connect(self._press)
        self.setFocusProxy(self.bar)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._where)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(18)
        head.addWidget(self._art)
        head.addLayout(words, 1)
        sound = QHBoxLayout()
        sound.setSpacing(12)
        sound.addWidget(self._play)
        sound.addWidget(self._seek, 1)
        sound.addWidget(self._time)
        ratings = QGridLayout()
        ratings.setHorizontalSpacing(16)
        ratings.addWidget(plain_label("Now", "value"), 0, 0)
        ratings.addWidget(self.bar, 0, 1)
        ratings.addWidget(self._then_words, 1, 0)
        ratings.addWidget(self._then, 1, 1)
        ratings.setColumnStretch(2, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._skip)
        buttons.addWidget(self._give)
        line = QFrame()
        line.setObjectName("hairline")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(sound)
        layout.addWidget(line)
        layout.addLayout(ratings)
        layout.addWidget(self._moved)
        layout.addStretch(1)
        layout.addLayout(buttons)

    def ask(self, cue: Cue) -> None:
        """Ask for a cue that plays."""
        self._told, self._cue = False, cue
        self._show_art()
        self._title.setText(cue.title)
        year = str(cue.year) if cue.year else ""
        self._where.setText("  ·  ".join(filter(None, (", ".join(cue.composers), cue.score, year))))
        self._seek.show_cue(self._player.duration_ms)
        self._then.show_rating(None)
        for widget in (self._then, self._then_words, self._moved):
            widget.hide()
        self._skip.show()
        self.bar.setEnabled(True)
        self._choose(None)
        self._timer.start()
        self._show_position()
        self.bar.setFocus()

    def _show_art(self) -> None:
        if self._cue:
            cue, side, ratio = self._cue, self._theme.px(ART), self.devicePixelRatioF()
            self._art.setPixmap(self._context.art.pixmap(cue.album_id, cue.score, side, 6, ratio))

    def _show_position(self) -> None:
        if not self.isVisible():
            self._timer.stop()
        player = self._player
        if self._seek.maximum() != (player.duration_ms or 0):
            self._seek.show_cue(player.duration_ms)
        self._seek.show_position(player.position_ms)
        self._time.setText(f"{clock_text(player.position_ms)} of {clock_text(player.duration_ms or 0)}")
        self._play.show_state(playing=player.playing)

    def _choose(self, rating: int | None) -> None:
        """Show what would be given."""
        self.bar.show_rating(rating)
        self._give.setEnabled(rating is not None)
        self._give.setText(f"Give {stars_text(rating)} and see" if rating else "Give a rating first")

    def _press(self) -> None:
        if self._told:
            self.went_on.emit()
        elif self.bar.value():
            self.given.emit(self.bar.value())

    def reveal(self, answer: BlindAnswer) -> None:
        """Show the rating before beside the new one, and how far it went."""
        self._told = True
        day = local_day(answer.before.at)
        self._then_words.setText(f"Then, in {day.year}")
        self._then.show_rating(answer.before.rating)
        verb = "" if answer.change else "is "
        self._moved.setText(f"Your rating {verb}{drift_words(answer.change, str(day.year))}.")
        for widget in (self._then, self._then_words, self._moved):
            widget.show()
        self._skip.hide()
        self.bar.setEnabled(False)
        self._give.setText("Next cue")
        self._give.setFocus()

    def refuse(self, why: str) -> None:
        """Say why the rating could not be kept."""
        self._moved.setText(why)
        self._moved.show()

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key says: a digit chooses, Enter gives or goes on, S skips."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._press()
        elif event.key() == Qt.Key.Key_S and not self._told:
            self.skipped.emit()
        elif event.text() in {"0", "1", "2", "3", "4", "5"} and not self._told:
            self._press_digit(int(event.text()))
        else:
            return False
        return True

    def _press_digit(self, stars: int) -> None:
        """As everywhere: the same digit again, and soon, is half a star more."""
        now = self._context.app.runtime.monotonic()
        again = self._digit[0] == stars and now - self._digit[1] <= AGAIN_MS
        self._digit = (0, 0) if again else (stars, now)
        rating = rating_from_stars(stars) if stars else None
        self._choose(half_star_more(rating) if again and rating else rating)
