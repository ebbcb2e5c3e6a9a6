"""The stored reviews."""

from PySide6.QtCore import QPoint, Qt
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
from cuebook.domain.review import LinkState, Review
from cuebook.gui.actions.review import import_review
from cuebook.gui.context import Context
from cuebook.gui.models.row_table import Column, Index, RowTable
from cuebook.gui.views.spec import View
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, when_text

_WIDTHS = (230, 64, 170, 170, 120)


class ReviewsView(View):
    """Lists reviews; Enter or a double click goes to the score."""

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
        button = QPushButton("Import a review…")
        button.clicked.connect(lambda: import_review(context))
        head = QHBoxLayout()
        head.addWidget(plain_label("Reviews", "page"))
        head.addStretch(1)
        head.addWidget(button)
        top = QVBoxLayout()
        top.setContentsMargins(24, 18, 24, 10)
        top.setSpacing(2)
        top.addLayout(head)
        top.addWidget(self._about)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
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
            "No reviews yet: paste one or open a saved text, and its cues become links to yours.", "value"
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
        self._rows.replace_rows(reviews, lambda one, other: one.id == other.id)
        self._body.setCurrentIndex(1 if reviews else 0)
        linked = sum(review.score_id is not None for review in reviews)
        self._about.setText(
            f"{count_text(len(reviews), 'review', 'reviews')}, {linked} of a score in the library"
            if reviews
            else ""
        )

    def library_changed(self, changes: Changes) -> None:
        """Show the reviews as they are."""
        if changes.everything or changes.reviews:
            self._show()

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into the list."""
        self._table.setFocus()

    def _open(self, index: Index) -> None:
        review = self._rows.rows[index.row()]
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
        menu.addAction("Go to its score", lambda: self._open(index)).setEnabled(review.score_id is not None)
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
        Column("reviewer", "Reviewer", lambda review: review.facts.reviewer or "–"),
        Column("year", "Year", lambda review: str(review.facts.year or "")),
        Column("rating", "Rating, as printed", _rating),
        Column("linked", "Linked", _linked),
        Column("added", "Imported", lambda review: when_text(review.added_at, now())),
    ]


def _rating(review: Review) -> str:
    return review.facts.rating.as_written if review.facts.rating else "–"


def _title(review: Review) -> str:
    return review.facts.title or review.source


def _linked(review: Review) -> str:
    names = [link for link in review.links if link.role.value != "album"]
    linked = sum(link.state is LinkState.SURE for link in names)
    return f"{linked} of {count_text(len(names), 'name', 'names')}"
