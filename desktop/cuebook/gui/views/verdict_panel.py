"""The verdict: the listener's figures beside the critic's, the review, and what the log says of both."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.agreement import FEWEST_REVISITS, agreement
from cuebook.domain.catalogue import Cue, Score
from cuebook.domain.excellence import Denominator, Figures, figures
from cuebook.domain.ids import CueId, ReviewId
from cuebook.domain.review import LinkRole, LinkState, Review, Sentiment
from cuebook.domain.units import DAY_MS
from cuebook.gui.context import Context
from cuebook.gui.views.figure_column import FigureColumn, critic_figures, own_figures
from cuebook.gui.widgets.critic_legend import CriticLegend
from cuebook.gui.widgets.day_calendar import CalendarScale, DayCalendar
from cuebook.gui.widgets.review_text import ReviewText
from cuebook.gui.widgets.share_bar import ShareBar
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, local_day, when_text

CALENDAR_WEEKS = 16
SHORT_TEXT = 150


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
        self._make_review()
        self._make_agreement()
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

    def _make_review(self) -> None:
        head = QHBoxLayout()
        head.addWidget(plain_label("Review", "heading"))
        head.addStretch(1)
        self._imported = plain_label("", "tiny")
        head.addWidget(self._imported)
        self._layout.addSpacing(8)
        self._layout.addLayout(head)
        self._no_review = wrapped_label(
            "No review of this score yet. Paste one, or open a saved page.", "value"
        )
        self._layout.addWidget(self._no_review)
        self._text = ReviewText(self._theme)
        self._text.cue_requested.connect(self.play_requested)
        self._text.cue_hovered.connect(self.cue_hovered)
        self._text.link_requested.connect(self._offer_cues)
        self._layout.addWidget(self._text)
        self._legend = CriticLegend(self._theme)
        self._layout.addWidget(self._legend)
        buttons = QHBoxLayout()
        self._read_all = QPushButton("Read all")
        self._read_all.setCheckable(True)
        self._read_all.toggled.connect(self._fit_text)
        self._link_rest = QPushButton()
        self._link_rest.clicked.connect(self._link_first)
        self._import = QPushButton("Import review…")
        self._import.clicked.connect(self._import_review)
        for button in (self._read_all, self._link_rest, self._import):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._layout.addLayout(buttons)

    def _make_agreement(self) -> None:
        self._agreement = QWidget()
        layout = QVBoxLayout(self._agreement)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(plain_label("Does your listening agree?", "heading"))
        line = QHBoxLayout()
        self._lift = plain_label("", "figure")
        self._lift_words = wrapped_label("", "value")
        line.addWidget(self._lift)
        line.addWidget(self._lift_words, 1)
        layout.addLayout(line)
        self._lift_bar = ShareBar(self._theme, "Share of revisits on praised cues")
        layout.addWidget(self._lift_bar)
        feet = QHBoxLayout()
        self._share, self._expected = plain_label("", "value"), plain_label("", "caption")
        feet.addWidget(self._share)
        feet.addStretch(1)
        feet.addWidget(self._expected)
        layout.addLayout(feet)
        self._layout.addWidget(self._agreement)

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
        self._show_review()
        self._show_agreement()
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

    def _show_review(self) -> None:
        review = self._review
        for widget in (self._text, self._legend, self._read_all, self._imported):
            widget.setVisible(review is not None)
        for widget in (self._no_review, self._import):
            widget.setVisible(review is None)
        open_names = _open_names(review)
        self._link_rest.setVisible(bool(open_names))
        self._link_rest.setText(f"Link {count_text(len(open_names), 'mention', 'mentions')}…")
        if review is not None:
            self._imported.setText(f"imported {when_text(review.added_at, self._context.app.runtime.now())}")
            self._text.show_review(review)
            self._fit_text()

    def _fit_text(self) -> None:
        """Show the beginning, or all of the text."""
        document = self._text.document()
        document.setTextWidth(max(200, self._text.viewport().width()))
        whole = round(document.size().height()) + 8
        short = self._theme.px(SHORT_TEXT)
        self._text.setFixedHeight(whole if self._read_all.isChecked() else min(whole, short))
        self._read_all.setText("Show less" if self._read_all.isChecked() else "Read all")
        if self._review is not None:
            self._read_all.setVisible(whole > short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the width."""
        super().resizeEvent(event)
        if self._review is not None:
            self._fit_text()

    def _show_agreement(self) -> None:
        review = self._review
        self._agreement.setVisible(review is not None)
        if review is None:
            return
        praised = [
            CueId(link.target) for link in review.links if link.target and link.sentiment is Sentiment.PRAISE
        ]
        found = agreement(self._cues, praised)
        reviewer = review.facts.reviewer or "the reviewer"
        told = found.lift is not None and found.share is not None and found.expected is not None
        for widget in (self._lift, self._lift_bar, self._share, self._expected):
            widget.setVisible(told)
        if found.lift is None or found.share is None or found.expected is None:
            few = f"Too few revisits to say: {found.revisits} of {FEWEST_REVISITS}."
            self._lift_words.setText(few if found.praised else f"{reviewer} praises no cue by name.")
            return
        self._lift.setText(f"{found.lift:.1f}×")
        self._lift_words.setText(
            f"chance, on the {count_text(found.praised, 'cue', 'cues')} {reviewer} praises"
        )
        self._lift_bar.show_share(found.share, found.expected)
        self._share.setText(f"{found.share:.0%} of revisits".replace("%", " %"))
        self._expected.setText(f"tick: {found.expected:.0%} of playing time".replace("%", " %"))

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

    def _import_review(self) -> None:
        from cuebook.gui.actions.review import import_review  # noqa: PLC0415 - it imports the sheet

        import_review(self._context)

    def _link_first(self) -> None:
        names = _open_names(self._review)
        if names:
            self._offer_cues(names[0])

    def _offer_cues(self, n: int) -> None:
        """Offer cues for a name that is not linked."""
        review = self._review
        link = next((link for link in review.links if link.n == n), None) if review else None
        if review is None or link is None:
            return
        menu = QMenu(self)
        menu.addAction(f"“{link.written}” means".replace("&", "&&")).setEnabled(False)
        offered = [candidate.id for candidate in link.candidates]
        named = {cue.id: cue for cue in self._cues}
        for cue in [
            *(named[CueId(one)] for one in offered if one in named),
            *(cue for cue in self._cues if cue.id not in offered),
        ]:
            menu.addAction(cue.title.replace("&", "&&"), partial(self._link, review.id, n, cue.id))
        menu.addSeparator()
        menu.addAction("No cue here", lambda: self._link(review.id, n, None))
        at = self._link_rest if self._link_rest.isVisible() else self._text
        menu.popup(at.mapToGlobal(QPoint(0, 0)))

    def _link(self, review: ReviewId, n: int, cue: CueId | None) -> None:
        self._context.app.reviews.link_by_hand(review, n, cue)


def _open_names(review: Review | None) -> list[int]:
    """The names that still want a word of the listener's."""
    if review is None:
        return []
    return [
        link.n
        for link in review.links
        if link.state is not LinkState.SURE
        and not link.by_hand
        and link.role not in {LinkRole.ALBUM, LinkRole.TRACK}
    ]


def _coverage(own: Figures) -> str:
    """How much the figures rest on."""
    words = f"{own.rated} of {count_text(own.score_cues, 'score cue', 'score cues')} rated"
    if own.songs:
        words += f", {count_text(own.songs, 'song', 'songs')} left out"
    return f"{words}, so far" if own.so_far and own.rated else words
