"""The verdict: the listener's figures beside the critic's, the review, and what the log says of both."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.catalogue import Cue, CueKind, Score
from cuebook.domain.excellence import Denominator, Figures, figures
from cuebook.domain.ids import ReviewId
from cuebook.domain.printed_figures import printed_figures
from cuebook.domain.review import Review
from cuebook.domain.units import DAY_MS
from cuebook.gui.context import Context
from cuebook.gui.views.agreement_box import AgreementBox
from cuebook.gui.views.figure_column import FigureColumns, critic_figures, own_figures
from cuebook.gui.views.list_buttons import ListButtons
from cuebook.gui.views.review_box import ReviewBox
from cuebook.gui.views.verdict_rows import VerdictRows, reviewer_name
from cuebook.gui.widgets.day_calendar import CalendarScale, DayCalendar
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, local_day
from cuebook.settings.schema import Settings

CALENDAR_WEEKS = 16


class VerdictPanel(QWidget):
    """Stands beside a score page."""

    cue_hovered = Signal(str)
    play_requested = Signal(str)
    cues_requested = Signal(list)
    critic_chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._score: Score | None = None
        self._cues: Sequence[Cue] = ()
        self._reviews: Sequence[Review] = ()
        self._review: Review | None = None
        self._chosen: dict[str, ReviewId] = {}
        self._measured_against = ""
        self.setObjectName("panel")
        self.setAccessibleName("Verdict")
        content = QWidget()
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(20, 16, 18, 12)
        self._layout.setSpacing(4)
        self._make_figures()
        self._text = ReviewBox(context)
        self._text.play_requested.connect(self.play_requested)
        self._text.cue_hovered.connect(self.cue_hovered)
        self._layout.addWidget(self._text)
        self._agreement = AgreementBox(self._theme)
        self._layout.addWidget(self._agreement)
        self._make_calendar()
        self._layout.addStretch(1)
        content.installEventFilter(self)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        # What stands in it takes the focus itself, and is scrolled to when it has it.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        context.app.settings.on_change(self._follow_settings)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the text what the rest leaves, when that is another height."""
        done = super().eventFilter(watched, event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._give_text_room()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As when what stands in it changes."""
        super().resizeEvent(event)
        self._give_text_room()

    def _give_text_room(self) -> None:
        rest = self._layout.heightForWidth(self._scroll.width()) - self._text.text_height
        self._text.give_room(self._scroll.height() - rest)

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
        self._columns = FigureColumns(self._theme)
        self._columns.own.set_name("You", accent=True)
        self._columns.critic_clicked.connect(self._choose_critic)
        self._layout.addWidget(self._columns)
        self._coverage = wrapped_label("", "value")
        self._layout.addWidget(self._coverage)
        self._remark = wrapped_label("", "caption")
        self._layout.addWidget(self._remark)
        self._lists = ListButtons(self._context)
        self._lists.cues_requested.connect(self.cues_requested)
        self._layout.addWidget(self._lists)
        self._everyone = VerdictRows(self._theme)
        self._everyone.review_chosen.connect(lambda review: self._set_critic(ReviewId(review)))
        self._layout.addWidget(self._everyone)

    def _make_calendar(self) -> None:
        self._layout.addSpacing(8)
        head = QHBoxLayout()
        head.addWidget(plain_label("Heard on", "heading"))
        head.addStretch(1)
        head.addWidget(CalendarScale(self._theme))
        self._layout.addLayout(head)
        self._calendar = DayCalendar(self._theme)
        self._layout.addWidget(self._calendar)

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
        self._measured_against = self._context.app.settings.current.denominator
        denominator = Denominator(self._measured_against)
        own = figures(cues, denominator)
        self._denominator.setText(
            "Whole album" if denominator is Denominator.WHOLE_ALBUM else "Score cues only"
        )
        self._denominator.setIcon(self._theme.icon("chevron-down", "text3", 14))
        self._denominator.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._denominator.setAccessibleName(f"Measured against: {self._denominator.text()}")
        self._columns.own.show_figures(own_figures(own))
        self._coverage.setText(_coverage(own, cues))
        self._show_critic()
        self._everyone.show_verdicts(own, reviews, self._review.id if self._review else None)
        self._lists.show_lists(cues, self._review)
        self._text.show_review(self._review, cues)
        self._agreement.setVisible(self._review is not None)
        if self._review is not None:
            self._agreement.show_agreement(self._review, cues)
        self._show_calendar()

    def _show_critic(self) -> None:
        review = self._review
        self._columns.show_critic(shown=review is not None)
        self._remark.setVisible(False)
        if review is None:
            return
        printed = printed_figures(review)
        self._columns.critic.set_name(review.facts.reviewer or "Reviewer", menu=len(self._reviews) > 1)
        self._columns.critic.show_figures(critic_figures(review.facts, printed))
        self._remark.setText(printed.remark)
        self._remark.setVisible(bool(printed.remark))

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
            action = menu.addAction(words, partial(self._set_denominator, denominator))
            if denominator == self._measured_against:
                action.setIcon(self._theme.icon("check", "accent", 16))
        menu.popup(self._denominator.mapToGlobal(QPoint(0, self._denominator.height())))

    def _set_denominator(self, denominator: Denominator) -> None:
        self._context.app.settings.change(denominator=denominator.value)

    def _choose_critic(self) -> None:
        menu = QMenu(self)
        for review in self._reviews:
            action = menu.addAction(
                reviewer_name(review).replace("&", "&&"), partial(self._set_critic, review.id)
            )
            if self._review and review.id == self._review.id:
                action.setIcon(self._theme.icon("check", "accent", 16))
        name = self._columns.critic.name
        menu.popup(name.mapToGlobal(QPoint(0, name.height())))

    def _set_critic(self, review: ReviewId) -> None:
        if self._score:
            self._chosen[self._score.id] = review
            self.critic_chosen.emit()

    def _follow_settings(self, now: Settings) -> None:
        """Measure against what is chosen now, wherever it was chosen."""
        if self._score and now.denominator != self._measured_against:
            self.show_verdict(self._score, self._cues, self._reviews)


def _coverage(own: Figures, cues: Sequence[Cue]) -> str:
    """How much the figures rest on."""
    words = f"{own.rated} of {count_text(own.score_cues, 'score cue', 'score cues')} rated"
    songs = sum(cue.kind is CueKind.SONG for cue in cues)
    left_out = [
        count_text(count, one, several)
        for count, one, several in (
            (songs, "song", "songs"),
            (own.songs - songs, "source cue", "source cues"),
        )
        if count
    ]
    if left_out:
        words += f", {' and '.join(left_out)} left out"
    return f"{words}, so far" if own.so_far and own.rated else words
