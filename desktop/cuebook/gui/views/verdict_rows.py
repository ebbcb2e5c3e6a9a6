"""Everybody's verdict side by side: the listener's and that of each review, to choose one from."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cuebook.domain.excellence import Figures
from cuebook.domain.ids import ReviewId
from cuebook.domain.printed_figures import printed_figures
from cuebook.domain.review import Review
from cuebook.domain.units import clock_text
from cuebook.gui.models.row_table import Column, RowTable
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import tooltip_text

_ROW = 24


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One verdict in words; ``review`` is None for the listener's own.

    ``minutes`` are those of excellence, ``of`` adds the album's: there is no room for both beside a name.
    """

    review: ReviewId | None
    name: str
    rating: str
    minutes: str
    of: str
    excellence: str


class VerdictRows(QTableView):
    """A row for the listener and one for each review; choosing a review's row shows that review."""

    review_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: RowTable[VerdictRow] = RowTable(_COLUMNS)
        self.setModel(self._rows)
        self.setObjectName("verdicts")
        self.setAccessibleName("All verdicts on this score")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)  # else a name is cut off behind its last whole word
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        theme.changed.connect(self._fit)

    def show_verdicts(self, own: Figures, reviews: Sequence[Review], chosen: ReviewId | None) -> None:
        """Show everybody's; nothing where there are fewer than two reviews to compare."""
        rows = [_own_row(own), *map(_row_of, reviews)]
        self._rows.replace_rows(rows, lambda one, other: one.review == other.review)
        self.setVisible(len(reviews) > 1)
        self._fit()
        for place, row in enumerate(rows):
            if row.review is not None and row.review == chosen:
                self.selectRow(place)

    def _fit(self) -> None:
        """Stand as high as the rows are together."""
        row = self._theme.px(_ROW)
        self.verticalHeader().setDefaultSectionSize(row)
        self.horizontalHeader().setFixedHeight(row)
        self.setFixedHeight(row * (self._rows.rowCount() + 1) + 4)

    def _choose(self, index: QModelIndex) -> None:
        review = self._rows.rows[index.row()].review
        if review is not None:
            self.review_chosen.emit(review)


def reviewer_name(review: Review) -> str:
    """Who wrote a review, or else where it came from."""
    return review.facts.reviewer or review.source


def _own_row(own: Figures) -> VerdictRow:
    if own.cue_rating is None or own.excellence_ms is None:
        return VerdictRow(None, "You", "–", "–", "", "–")
    minutes = clock_text(own.excellence_ms)
    of = f"{minutes} / {clock_text(own.album_ms)}"
    share = "–" if own.album_excellence is None else f"{own.album_excellence:.0f} %"
    return VerdictRow(None, "You", f"{own.cue_rating:.0f} / 100", minutes, of, share)


def _row_of(review: Review) -> VerdictRow:
    printed = printed_figures(review)
    shown = (printed.rating_text, printed.minutes, printed.excellence)
    rating, minutes, excellence = (words or "–" for words in shown)
    return VerdictRow(review.id, reviewer_name(review), rating, minutes, printed.minutes_text, excellence)


_COLUMNS: list[Column[VerdictRow]] = [
    Column("name", "By", lambda row: row.name, tooltip=lambda row: tooltip_text(row.name)),
    Column("rating", "Rating", lambda row: row.rating, figure=True),
    Column(
        "minutes", "Minutes", lambda row: row.minutes, figure=True, tooltip=lambda row: tooltip_text(row.of)
    ),
    Column("excellence", "Share", lambda row: row.excellence, figure=True),
]
