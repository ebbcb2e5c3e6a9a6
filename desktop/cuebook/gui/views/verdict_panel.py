"""The verdict: the listener's figures beside the critic's, the review, and what the log says of both."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.catalogue import Cue, Score
from cuebook.domain.excellence import Denominator, Figures, figures
from cuebook.domain.ids import ReviewId
from cuebook.domain.review import Review
from cuebook.domain.units import DAY_MS
from cuebook.gui.context import Context
from cuebook.gui.views.agreement_box import AgreementBox
from cuebook.gui.views.figure_column import FigureColumn, critic_figures, own_figures
from cuebook.gui.views.list_buttons import ListButtons
from cuebook.gui.views.review_box import ReviewBox
from cuebook.gui.widgets.day_calendar import CalendarScale, DayCalendar
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, local_day

CALENDAR_WEEKS = 16


class VerdictPanel(QWidget):
    """Stands beside a score page."""

    cue_hovered = Signal(str)
    play_requested = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._score: Score | None = None
        self._cues: Sequence[Cue] = ()
        self._reviews: Sequence[Review] = ()
        self._review: Review | None = None
        self._chosen: dict[str, ReviewId] = {}
        self.setObjectName("panel")
        self.setAccessibleName("Verdict")
        content = QWidget()
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(20, 18, 18, 18)
        self._layout.setSpacing(6)
        self._make_figures()
        self._text = ReviewBox(context)
        self._text.play_requested.connect(self.play_requested)
        self._text.cue_hovered.connect(self.cue_hovered)
        self._layout.addWidget(self._text)
        self._agreement = AgreementBox(self._theme)
        self._layout.addWidget(self._agreement)
        self._make_calendar()
        self._layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        # What stands in it takes the focus itself, and is scrolled to when it has it.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    # Building

    def _make_figures(self) -> None:
        head = QHBoxLayout()
        head.addWidget(plain_label("Verdict", "section"))
        head.addStretch(1)
        self._denominator = QPushButton()
        self._denominator.setProperty("kind", "quiet")
        self._denominator.clicked.connect(self._choose_denominator)
        head.addWidget(self._denominator)
        self._layout.addLayout(head)
        self._own = FigureColumn(self._theme, "fill")
        self._own.set_name("You", accent=True)
        self._critic = FigureColumn(self._theme, "text2")
        self._critic.name_clicked.connect(self._choose_critic)
        self._between = QFrame()
        self._between.setObjectName("hairline_vertical")
        columns = QHBoxLayout()
        columns.setSpacing(10)
        columns.addWidget(self._own, 1)
        columns.addWidget(self._between)
        columns.addWidget(self._critic, 1)
        self._layout.addLayout(columns)
        self._coverage = wrapped_label("", "value")
        self._layout.addWidget(self._coverage)
        self._remark = wrapped_label("", "caption")
        self._layout.addWidget(self._remark)
        self._lists = ListButtons(self._context)
        self._layout.addWidget(self._lists)

    def _make_calendar(self) -> None:
        self._layout.addSpacing(12)
        self._layout.addWidget(plain_label("Heard on", "heading"))
        self._calendar = DayCalendar(self._theme)
        self._layout.addWidget(self._calendar)
        self._layout.addWidget(CalendarScale(self._theme))

    # Showing

    def chosen_review(self, reviews: Sequence[Review]) -> Review | None:
        """The review chosen for the score of these, else the newest."""
        chosen = {review.id: review for review in reviews}
        for review in reviews:
            wanted = self._chosen.get(review.score_id or "")
            if wanted in chosen:
                return chosen[wanted]
        return reviews[0] if reviews else None

    def show_verdict(self, score: Score, cues: Sequence[Cue], reviews: Sequence[Review]) -> None:
        """Show the verdict on an album of a score."""
        self._score, self._cues, self._reviews = score, cues, reviews
        self._review = self.chosen_review(reviews)
        denominator = Denominator(self._context.app.settings.current.denominator)
        own = figures(cues, denominator)
        self._denominator.setText(
            "Whole album" if denominator is Denominator.WHOLE_ALBUM else "Score cues only"
        )
        self._denominator.setIcon(self._theme.icon("chevron-down", "text3", 14))
        self._denominator.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._denominator.setAccessibleName(f"Measured against: {self._denominator.text()}")
        self._own.show_figures(own_figures(own))
        self._coverage.setText(_coverage(own))
        self._show_critic()
        self._lists.show_lists(cues, self._review)
        self._text.show_review(self._review, cues)
        self._agreement.setVisible(self._review is not None)
        if self._review is not None:
            self._agreement.show_agreement(self._review, cues)
        self._show_calendar()

    def _show_critic(self) -> None:
        review = self._review
        self._critic.setVisible(review is not None)
        self._between.setVisible(review is not None)
        self._remark.setVisible(False)
        if review is None:
            return
        self._critic.set_name(review.facts.reviewer or "Reviewer", menu=len(self._reviews) > 1)
        shown, remark = critic_figures(review.facts)
        self._critic.show_figures(shown)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def _show_calendar(self) -> None:
        now = self._context.app.runtime.now()
        since = now - CALENDAR_WEEKS * 7 * DAY_MS
        days = self._context.app.reading.listens_by_day([cue.id for cue in self._cues], since)
        self._calendar.show_days(days, local_day(now), CALENDAR_WEEKS)

    # Wishes

    def _choose_denominator(self) -> None:
        menu = QMenu(self)
        for denominator, words in (
            (Denominator.SCORE_CUES, "Score cues only"),
            (Denominator.WHOLE_ALBUM, "Whole album"),
        ):
            menu.addAction(words, partial(self._set_denominator, denominator))
        menu.popup(self._denominator.mapToGlobal(QPoint(0, self._denominator.height())))

    def _set_denominator(self, denominator: Denominator) -> None:
        self._context.app.settings.change(denominator=denominator.value)
        if self._score:
            self.show_verdict(self._score, self._cues, self._reviews)

    def _choose_critic(self) -> None:
        menu = QMenu(self)
        for review in self._reviews:
            name = (review.facts.reviewer or review.source).replace("&", "&&")
            menu.addAction(name, partial(self._set_critic, review.id))
        menu.popup(self._critic.mapToGlobal(QPoint(0, 24)))

    def _set_critic(self, review: ReviewId) -> None:
        if self._score:
            self._chosen[self._score.id] = review
            self.show_verdict(self._score, self._cues, self._reviews)


def _coverage(own: Figures) -> str:
    """How much the figures rest on."""
    words = f"{own.rated} of {count_text(own.score_cues, 'score cue', 'score cues')} rated"
    if own.songs:
        words += f", {count_text(own.songs, 'song', 'songs')} left out"
    return f"{words}, so far" if own.so_far and own.rated else words
