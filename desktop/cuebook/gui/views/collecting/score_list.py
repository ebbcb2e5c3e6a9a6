"""The scores of a collection as a table: pictures, figures, and why each is in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cuebook.domain.ids import ScoreId
from cuebook.gui.models.collection_rows import SCORE_COLUMNS, CollectedScore
from cuebook.gui.models.row_table import Index, RowTable
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.art_line_delegate import ROW, ArtLineDelegate
from cuebook.gui.widgets.score_art import ScoreArt

_WIDTHS = (150, 84, 160, 126, 70, 78)
_HEADER = 34
_SPARE = ((1, 880), (5, 760), (6, 600), (3, 520))
"""Columns that give way where the table is narrower than so many pixels."""


class CollectionScores(QTableView):
    """Enter or a double click opens a score, Del takes the chosen ones out."""

    score_requested = Signal(str)
    menu_requested = Signal(QPoint)
    removal_requested = Signal()

    def __init__(self, theme: Theme, art: ScoreArt) -> None:
        super().__init__()
        self._theme = theme
        self._rows: RowTable[CollectedScore] = RowTable(SCORE_COLUMNS)
        self.setModel(self._rows)
        self.setItemDelegateForColumn(0, ArtLineDelegate(theme, art, self, ringed=False))
        self.setObjectName("reviews")
        self.setAccessibleName("Scores of the collection")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.activated.connect(self._open)
        theme.changed.connect(self._fit_type)
        art.arrived.connect(lambda _: self.viewport().update())
        self._fit_type()

    def _fit_type(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self.horizontalHeader().setFixedHeight(self._theme.px(_HEADER))
        for place, width in enumerate(_WIDTHS, start=1):
            self.horizontalHeader().resizeSection(place, self._theme.px(width))

    def show_scores(self, scores: Sequence[CollectedScore]) -> None:
        """Show these; where they are the same ones as before, the choice among them stays."""
        self._rows.replace_rows(scores, lambda one, other: one.score.id == other.score.id)

    def chosen(self) -> list[CollectedScore]:
        """The scores chosen, from the top."""
        return [self._rows.rows[index.row()] for index in sorted(self.selectionModel().selectedRows())]

    def current(self) -> CollectedScore | None:
        """The score the focus is on."""
        place = self.currentIndex().row()
        return self._rows.rows[place] if 0 <= place < len(self._rows.rows) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        for place, least in _SPARE:
            self.setColumnHidden(place, self.width() < self._theme.px(least))
        super().resizeEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes out."""
        if event.key() == Qt.Key.Key_Delete and self.selectionModel().hasSelection():
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        self.score_requested.emit(ScoreId(self._rows.rows[index.row()].score.id))

    def _ask_for_menu(self, at: QPoint) -> None:
        if self.indexAt(at).isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(at))
