"""The table of reviewers."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cuebook.domain.reviewer import Reviewer
from cuebook.gui.models.reviewer_rows import ReviewerOrder, in_order, reviewer_columns
from cuebook.gui.models.row_table import Index, RowTable
from cuebook.gui.theme import Theme

_WIDTHS = {"reviews": 84, "praised": 110, "agreement": 190, "rests_on": 220}
_SPARE = ("praised", "rests_on")
_NARROW = 760
_ROW, _HEADER = 38, 34


class ReviewerTable(QTableView):
    """Enter or a double click opens a reviewer; a click on a heading puts the rows in its order."""

    reviewer_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    order_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: RowTable[Reviewer] = RowTable(reviewer_columns())
        self._order = ReviewerOrder.NAME
        self.setModel(self._rows)
        self.setObjectName("reviews")
        self.setAccessibleName("Reviewers")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.sectionClicked.connect(self._choose_order)
        self.activated.connect(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        theme.changed.connect(self._fit_type)
        self._fit_type()

    def _fit_type(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))
        self.horizontalHeader().setFixedHeight(self._theme.px(_HEADER))
        for place, column in enumerate(self._rows.columns):
            if column.id in _WIDTHS:
                self.horizontalHeader().resizeSection(place, self._theme.px(_WIDTHS[column.id]))

    def show_reviewers(self, reviewers: Sequence[Reviewer], order: ReviewerOrder) -> None:
        """Show these in an order; where they are the same ones as before, the choice stays."""
        self._order = order
        self._rows.replace_rows(in_order(reviewers, order), lambda one, other: one.key == other.key)

    @property
    def reviewers(self) -> Sequence[Reviewer]:
        """Those that are shown, from the top."""
        return self._rows.rows

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        for place, column in enumerate(self._rows.columns):
            self.setColumnHidden(place, column.id in _SPARE and self.width() < self._theme.px(_NARROW))
        super().resizeEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program."""

    def _choose_order(self, section: int) -> None:
        """A second click on a heading goes back to names."""
        column = self._rows.columns[section].id
        if column in set(ReviewerOrder):
            order = ReviewerOrder(column)
            self.order_chosen.emit(ReviewerOrder.NAME if order is self._order else order)

    def _open(self, index: Index) -> None:
        self.reviewer_requested.emit(self._rows.rows[index.row()])

    def _ask_for_menu(self, at: QPoint) -> None:
        """Below the pointer; asked for by a key where nobody is below it, for the row the focus is on."""
        under = self.indexAt(at)
        index = under if under.isValid() else self.currentIndex()
        if index.isValid():
            at = at if under.isValid() else self.visualRect(index).center()
            self.menu_requested.emit(self._rows.rows[index.row()], self.viewport().mapToGlobal(at))
