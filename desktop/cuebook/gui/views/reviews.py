"""The stored reviews."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.changes import Changes
from cuebook.domain.review import LinkState, Review, by_critics
from cuebook.domain.reviewer import Reviewer
from cuebook.gui.actions.review import import_review, save_original_page
from cuebook.gui.context import Context
from cuebook.gui.models.row_table import Column, Index, RowTable
from cuebook.gui.views.reviewers.bar import ReviewerBar
from cuebook.gui.views.reviewers.list import ReviewerList
from cuebook.gui.views.spec import View
from cuebook.gui.views.writing.drafts_bar import DraftsBar
from cuebook.gui.views.writing.score_choice import choose_score
from cuebook.gui.widgets.segments import Segments
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, when_text

_REVIEWS, _REVIEWERS = "reviews", "reviewers"
_WIDTHS = (230, 64, 170, 170, 120)


class ReviewsView(View):
    """Lists reviews, everybody's or one reviewer's, or the reviewers; Enter opens what it is on."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: RowTable[Review] = RowTable(_columns(context))
        self._table = QTableView()
        self._set_up_table()
        self._about = plain_label("", "value")
        self._body = QStackedWidget()
        self._body.addWidget(self._invitation())
        self._body.addWidget(self._table)
        self._look = Segments("Look at", ((_REVIEWS, "Reviews"), (_REVIEWERS, "Reviewers")))
        self._look.chosen.connect(self._look_at)
        self._look.show_value(_REVIEWS)
        self._reviewers = ReviewerList(context)
        self._reviewers.reviewer_requested.connect(self._show_reviewer)
        self._body.addWidget(self._reviewers)
        self._bar = ReviewerBar(context)
        self._bar.all_requested.connect(lambda: self._show_reviewer(None))
        button = QPushButton("Import a review…")
        button.clicked.connect(lambda: import_review(context))
        head = QHBoxLayout()
        head.addWidget(plain_label("Reviews", "page"))
        head.addStretch(1)
        head.addWidget(self._look)
        head.addSpacing(8)
        head.addWidget(button)
        write = QPushButton("Write a review…")
        write.clicked.connect(lambda: choose_score(context))
        head.addSpacing(8)
        head.addWidget(write)
        top = QVBoxLayout()
        top.setContentsMargins(24, 18, 24, 10)
        top.setSpacing(2)
        top.addLayout(head)
        top.addWidget(self._about)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(DraftsBar(context))
        layout.addWidget(self._bar)
        lines_up = QHBoxLayout()
        lines_up.setContentsMargins(14, 0, 14, 0)  # the words of the cells stand under the title
        lines_up.addWidget(self._body)
        layout.addLayout(lines_up, 1)
        self._show()

    def _set_up_table(self) -> None:
        table, theme = self._table, self._context.theme
        table.setModel(self._rows)
        table.setAccessibleName("Reviews")
        table.setObjectName("reviews")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(38))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(theme.px(34))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate(_WIDTHS, start=1):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(place, theme.px(width))
        table.activated.connect(self._open)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)

    def _invitation(self) -> QWidget:
        """What stands here while there are no reviews."""
        words = wrapped_label(
            "No reviews yet: paste one or open a saved page, and its cues become links to yours.", "value"
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton("Import a review…")
        button.setProperty("kind", "primary")
        button.clicked.connect(lambda: import_review(self._context))
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        return empty

    def _show(self) -> None:
        reviews = self._context.app.reading.reviews()
        linked = sum(review.score_id is not None for review in reviews)
        self._about.setText(
            f"{count_text(len(reviews), 'review', 'reviews')}, {linked} of a score in the library"
            if reviews
            else ""
        )
        self._look.setVisible(bool(reviews))
        of_one = self._bar.reviewer
        shown = reviews if of_one is None else [one for one in by_critics(reviews) if of_one.wrote(one)]
        self._rows.replace_rows(shown, lambda one, other: one.id == other.id)
        looks_at_reviewers = bool(reviews) and self._look.value == _REVIEWERS
        self._bar.setVisible(of_one is not None and not looks_at_reviewers)
        if reviews:
            self._body.setCurrentWidget(self._reviewers if looks_at_reviewers else self._table)
        else:
            self._body.setCurrentIndex(0)

    def _look_at(self, look: str) -> None:
        """Show the reviews or who wrote them."""
        self._look.show_value(look)
        if look == _REVIEWERS:
            self._reviewers.read()
        self._show()

    def _show_reviewer(self, reviewer: Reviewer | None) -> None:
        """Show the reviews of one reviewer; None: everybody's."""
        self._bar.show_reviewer(reviewer)
        self._look_at(_REVIEWS)
        self._table.selectRow(0)
        self._table.setFocus()

    def library_changed(self, changes: Changes) -> None:
        """Show the reviews as they are, and what the listener says and does beside what reviewers say."""
        if changes.everything or changes.reviews:
            self._show()
        weighed = changes.everything or changes.reviews or changes.rated or changes.played or changes.cues
        if weighed and self._body.currentWidget() is self._reviewers:
            self._reviewers.read()

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into the list."""
        looks_at_reviewers = self._body.currentWidget() is self._reviewers
        (self._reviewers.table if looks_at_reviewers else self._table).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from one reviewer to all reviews."""
        if event.key() == Qt.Key.Key_Escape and self._bar.isVisible():
            self._show_reviewer(None)
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        review = self._rows.rows[index.row()]
        if review.by_listener:
            self._context.window.write_review(review=review.id)
        else:
            self._go_to_score(review)

    def _go_to_score(self, review: Review) -> None:
        if review.score_id:
            self._context.window.show_score(review.score_id)
        else:
            self._context.window.toast(f"No score in the library answers to {_title(review)}")

    def _menu(self, at: QPoint) -> None:
        index = self._table.indexAt(at)
        if not index.isValid():
            return
        review = self._rows.rows[index.row()]
        menu = QMenu(self)
        if review.by_listener:
            menu.addAction("Write on", lambda: self._open(index))
        menu.addAction("Go to its score", lambda: self._go_to_score(review)).setEnabled(
            review.score_id is not None
        )
        if self._context.app.reading.has_original_page(review.id):
            menu.addAction("Save the original page…", lambda: save_original_page(self._context, review.id))
        menu.addAction("Remove this review", lambda: self._remove(review))
        menu.popup(self._table.viewport().mapToGlobal(at))

    def _remove(self, review: Review) -> None:
        reviews = self._context.app.reviews
        retractions = [reviews.remove(review.id)]
        words = f"Review of {_title(review)} removed"
        self._context.history.push(
            words,
            undo=lambda: reviews.restore(retractions[-1]),
            redo=lambda: retractions.append(reviews.remove(review.id)),
        )
        self._context.window.toast(words, undo=self._context.history.undo)


def _columns(context: Context) -> list[Column[Review]]:
    now = context.app.runtime.now
    return [
        Column("title", "Review of", _title),
        Column("reviewer", "Reviewer", _reviewer),
        Column("year", "Year", lambda review: str(review.facts.year or "")),
        Column("rating", "Rating, as printed", _rating),
        Column("linked", "Linked", _linked),
        Column("added", "Imported", lambda review: when_text(review.added_at, now())),
    ]


def _reviewer(review: Review) -> str:
    return "you" if review.by_listener else review.facts.reviewer or "–"


def _rating(review: Review) -> str:
    return review.facts.rating.as_written if review.facts.rating else "–"


def _title(review: Review) -> str:
    return review.facts.title or review.source


def _linked(review: Review) -> str:
    names = [link for link in review.links if link.role.value != "album"]
    linked = sum(link.state is LinkState.SURE for link in names)
    return f"{linked} of {count_text(len(names), 'name', 'names')}"
