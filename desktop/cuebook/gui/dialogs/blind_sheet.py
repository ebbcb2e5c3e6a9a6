"""Rating cues again without seeing how they were rated: the old value is told once the new one is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from cuebook.domain.errors import CuebookError
from cuebook.domain.events import QueueEnded
from cuebook.domain.queue import Repeat
from cuebook.domain.rating import stars_text
from cuebook.gui.dialogs.blind_card import BlindCard
from cuebook.gui.dialogs.blind_summary import BlindSummary
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from cuebook.domain.ids import CueId, RowId
    from cuebook.domain.queue import Queue
    from cuebook.domain.units import PositionMs
    from cuebook.gui.context import Context
    from cuebook.services.blind_rating import BlindAnswer, BlindRound

_YEARS = {1: "Rated over a year ago", 2: "Rated over 2 years ago", 5: "Rated over 5 years ago"}
_ORDERS = {False: "Oldest first", True: "In any order"}
_NONE = "No cue was rated so long ago. Ratings are kept with their dates, so there will be some."
_KEYS = "1 to 5, the same again for half a star more, Enter gives it, S skips, Space pauses"
_KEYS_THEN = "Enter goes on to the next cue, Space pauses"


class BlindSheet(Sheet):
    """Plays what it asks for, and covers the window: the tables behind it would tell."""

    largest = (720, 460)
    covers = True

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._before: tuple[Queue, PositionMs | None] | None = None
        self._round: BlindRound = context.app.blind_rating.begin(())
        self._earlier: list[BlindAnswer] = []
        self._gone = False
        self.setAccessibleName("Rate again, blind")
        self.card = BlindCard(context)
        self.card.given.connect(self._give)
        self.card.skipped.connect(self._skip)
        self.card.went_on.connect(self._go_on)
        self.summary = BlindSummary(context.theme)
        self._nothing = wrapped_label("Looking for cues you rated long ago…", "value")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()
        self.closed.connect(self._leave)
        self._forget = context.app.bus.subscribe(QueueEnded, lambda _: self._played_out())
        self._look()

    def _lay_out(self) -> None:
        settings = self._context.app.settings
        self._progress = plain_label("", "value")
        self._years = Choice(self._context.theme, "Which cues")
        for years, words in _YEARS.items():
            self._years.addItem(words, years)
        self._years.setCurrentIndex(max(0, self._years.findData(settings.current.blind_years)))
        self._order = Choice(self._context.theme, "Order")
        for shuffled, words in _ORDERS.items():
            self._order.addItem(words, shuffled)
        self._order.setCurrentIndex(self._order.findData(settings.current.blind_shuffled))
        for choice in (self._years, self._order):
            choice.activated.connect(lambda _: self._choose())
        self._end = QPushButton("End")
        self._end.clicked.connect(self.end)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label("Rate again, blind", "section"))
        head.addWidget(self._progress)
        head.addStretch(1)
        head.addWidget(self._years)
        head.addWidget(self._order)
        head.addWidget(self._end)
        pages = QWidget()
        self._pages = QStackedLayout(pages)
        for page in (self._nothing, self.card, self.summary):
            self._pages.addWidget(page)
        self._keys = plain_label(_KEYS, "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(pages, 1)
        layout.addWidget(self._keys)
        self.setFocusProxy(self._end)

    # Going through the cues

    def _choose(self) -> None:
        settings = self._context.app.settings
        settings.change(blind_years=self._years.currentData(), blind_shuffled=self._order.currentData())
        self._look()

    def _look(self) -> None:
        settings = self._context.app.settings.current
        self._context.app.blind_rating.look(
            settings.blind_years, self._begin, shuffled=settings.blind_shuffled
        )

    def _begin(self, cues: list[CueId]) -> None:
        if self._gone:
            return
        self._earlier += self._round.answers
        self._round = self._context.app.blind_rating.begin(cues)
        self._ask()

    def _ask(self) -> None:
        """Play the cue in question and ask for it; at the end, sum up."""
        cue, player = self._round.cue, self._context.app.player
        if cue is None:
            self._sum_up()
            return
        if self._before is None:
            self._before = player.queue, player.position_ms if player.current is not None else None
        player.rate_blind(blind=True)
        player.set_repeat(Repeat.OFF)
        player.open([cue.id])
        self._progress.setText(
            f"{self._round.place + 1:,} of {count_text(len(self._round.cues), 'cue', 'cues')}"
        )
        self._pages.setCurrentWidget(self.card)
        self._keys.setText(_KEYS)
        self._keys.show()
        self.card.ask(cue)

    def _give(self, rating: int) -> None:
        try:
            answer = self._round.give(rating)
        except CuebookError as error:
            self.card.refuse(str(error))
            return
        if answer is None:
            self._go_on()
            return
        self._remember(answer)
        self.card.reveal(answer)
        self._keys.setText(_KEYS_THEN)

    def _remember(self, answer: BlindAnswer) -> None:
        """Let undo and redo reach it, once the sheet has gone."""
        ratings = self._context.app.ratings
        back: list[RowId] = []

        def undo() -> None:
            back[:] = ratings.take_back(answer.rows)

        words = f"{answer.cue.title}: rated {stars_text(answer.now)}, blind"
        self._context.history.push(words, undo=undo, redo=lambda: ratings.take_back(back))

    def _skip(self) -> None:
        self._round.skip()
        self._ask()

    def _go_on(self) -> None:
        self._round.go_on()
        self._ask()

    def _played_out(self) -> None:
        """Have the cue stand at its start, so that Space plays it again and nothing else."""
        player = self._context.app.player
        if self._before is not None:
            player.stand(player.queue, 0)

    # The end

    def end(self) -> None:
        """Sum up what was answered; close where that is done, or where there is nothing."""
        if self._pages.currentWidget() is self.summary or not (self._earlier or self._round.answers):
            self._context.window.close_sheet()
        else:
            self._sum_up()

    def _sum_up(self) -> None:
        self._put_back()
        answers = [*self._earlier, *self._round.answers]
        self._progress.setText("")
        self._keys.hide()
        self._end.setText("Close")
        if answers:
            self.summary.show_answers(answers, self._round.skipped)
            self._pages.setCurrentWidget(self.summary)
        else:
            self._nothing.setText("All were skipped." if self._round.skipped else _NONE)
            self._pages.setCurrentWidget(self._nothing)
        self._end.setFocus()

    def _leave(self) -> None:
        self._gone = True
        self._forget()
        self._put_back()

    def _put_back(self) -> None:
        """What was playing before stands where it was left, paused."""
        if self._before is None:
            return
        player = self._context.app.player
        player.stop()
        player.stand(*self._before)
        player.rate_blind(blind=False)
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Enter and S answer; Esc sums up, and closes after that."""
        asking = self._pages.currentWidget() is self.card
        if event.key() == Qt.Key.Key_Escape and asking:
            self.end()
        elif not (asking and self.card.take_key(event)):
            super().keyPressEvent(event)
