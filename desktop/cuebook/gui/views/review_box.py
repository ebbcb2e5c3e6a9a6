"""The review beside the score: its text with its cues as links, and names that still want a word."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from cuebook.domain.catalogue import Cue
from cuebook.domain.ids import CueId, ReviewId
from cuebook.domain.review import LinkRole, LinkState, Review
from cuebook.gui.context import Context
from cuebook.gui.widgets.critic_legend import CriticLegend
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.review_text import ReviewText
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, when_text

SHORT_TEXT, SHORTEST_TEXT = 150, 52
"""How high the beginning of the text stands: so much at most, and at least so much."""


class ReviewBox(QWidget):
    """Shows one review, or that there is none yet."""

    cue_hovered = Signal(str)
    play_requested = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._review: Review | None = None
        self._cues: Sequence[Cue] = ()
        self._short = 0
        self._imported = plain_label("", "tiny")
        self._no_review = wrapped_label(
            "No review of this score yet. Paste one, or open a saved page.", "value"
        )
        self._text = ReviewText(self._theme)
        self._text.cue_requested.connect(self.play_requested)
        self._text.cue_hovered.connect(self.cue_hovered)
        self._text.link_requested.connect(self._offer_cues)
        self._legend = CriticLegend(self._theme)
        self._read_all = QPushButton("Read all")
        self._read_all.setCheckable(True)
        self._read_all.toggled.connect(lambda _: self._fit_text())
        self._link_rest = QPushButton()
        self._link_rest.clicked.connect(self._link_first)
        self._import = QPushButton("Import review…")
        self._import.clicked.connect(self._import_review)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(plain_label("Review", "heading"))
        head.addStretch(1)
        head.addWidget(self._imported)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._read_all, self._link_rest, self._import):
            button.setProperty("compact", "true")
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        for widget in (self._no_review, self._text, self._legend):
            layout.addWidget(widget)
        layout.addWidget(buttons)

    def show_review(self, review: Review | None, cues: Sequence[Cue]) -> None:
        """Show a review; ``cues`` are those its names may mean."""
        self._review, self._cues = review, cues
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

    @property
    def text_height(self) -> int:
        """How high the text stands."""
        return self._text.height() if self._review is not None else 0

    def give_room(self, height: int) -> None:
        """Let the beginning of the text stand no higher than so, unless that is too little to read.

        Whoever has to scroll anyway sees as much of it as there ever is.
        """
        most, least = self._theme.px(SHORT_TEXT), self._theme.px(SHORTEST_TEXT)
        self._short = min(height, most) if height >= least else most
        if self._review is not None:
            self._fit_text()

    def _fit_text(self) -> None:
        """Show the beginning, or all of the text."""
        document = self._text.document()
        # The text is given its width only after this box; what stands aside of it is known already.
        aside = self._text.verticalScrollBar().sizeHint().width() + 2 * self._text.frameWidth()
        document.setTextWidth(max(200, self.width() - aside))
        whole = round(document.size().height()) + 8
        line = QFontMetrics(self._theme.font("body")).lineSpacing()
        short = ((self._short or self._theme.px(SHORT_TEXT)) - 4) // line * line + 4  # no line in halves
        self._text.setFixedHeight(whole if self._read_all.isChecked() else min(whole, short))
        self._read_all.setText("Show less" if self._read_all.isChecked() else "Read all")
        if self._review is not None:
            self._read_all.setVisible(whole > short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the text to the width."""
        super().resizeEvent(event)
        if self._review is not None:
            self._fit_text()

    # Wishes

    def _import_review(self) -> None:
        from cuebook.gui.actions.review import import_review  # noqa: PLC0415 - it imports the sheet

        import_review(self._context)

    def _link_first(self) -> None:
        names = _open_names(self._review)
        if names:
            self._offer_cues(names[0])

    def _offer_cues(self, n: int) -> None:
        """Offer cues for a name that is not linked, the likely ones first."""
        review = self._review
        link = next((link for link in review.links if link.n == n), None) if review else None
        if review is None or link is None:
            return
        menu = QMenu(self)
        menu.addAction(f"“{link.written}” means".replace("&", "&&")).setEnabled(False)
        offered = [candidate.id for candidate in link.candidates]
        named = {cue.id: cue for cue in self._cues}
        likely = [named[CueId(one)] for one in offered if one in named]
        for cue in [*likely, *(cue for cue in self._cues if cue.id not in offered)]:
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
