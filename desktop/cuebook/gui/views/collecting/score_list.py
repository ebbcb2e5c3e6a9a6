"""The scores of a collection as a table: pictures, figures, and why each is in it."""

from collections.abc import Collection, Container, Sequence
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cuebook.domain.ids import ScoreId
from cuebook.gui.models.collection_rows import SCORE_COLUMNS, CollectedScore
from cuebook.gui.models.movable_rows import MovableRows
from cuebook.gui.models.row_table import Index, RowTable
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.art_line_delegate import ROW, ArtLineDelegate
from cuebook.gui.widgets.score_art import ScoreArt

_WIDTHS = (150, 84, 160, 126, 70, 78)
_HEADER = 34
Row = TypeVar("Row")
_SPARE = ((1, 880), (5, 760), (6, 600), (3, 520))
"""Columns that give way where the table is narrower than so many pixels."""


class CollectionScores(QTableView):
    """Enter or a double click opens a score, Del takes the chosen ones out.

    A drag, or Alt with the arrows, puts them elsewhere in the order.
    """

    score_requested = Signal(str)
    menu_requested = Signal(QPoint)
    removal_requested = Signal()
    order_requested = Signal(list)
    """All scores by their ids, as they stand now."""

    def __init__(self, theme: Theme, art: ScoreArt) -> None:
        super().__init__()
        self._theme = theme
        self._rows = _ScoreRows(SCORE_COLUMNS)
        self._rows.dropped_before.connect(self._drop)
        self.setModel(self._rows)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
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
        """Show these; what was chosen before and is still among them stays so."""
        chosen = {one.score.id for one in self.chosen()}
        current = self.current()
        self._rows.replace_rows(scores, lambda one, other: one.score.id == other.score.id)
        if chosen and not self.selectionModel().hasSelection():
            self._choose(chosen, current)

    def chosen(self) -> list[CollectedScore]:
        """The scores chosen, from the top."""
        return [self._rows.rows[index.row()] for index in sorted(self.selectionModel().selectedRows())]

    def _choose(self, chosen: Container[ScoreId], current: CollectedScore | None) -> None:
        """Choose scores wherever they stand now, and put the focus on one of them."""
        model = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        for place, one in enumerate(self._rows.rows):
            index = self._rows.index(place, 0)
            if current and one.score.id == current.score.id:
                model.setCurrentIndex(index, flags.NoUpdate)
                self.scrollTo(index)
            if one.score.id in chosen:
                model.select(index, flags.Select | flags.Rows)

    def move_chosen(self, step: int) -> None:
        """Move the chosen scores up by one place (-1) or down (1); at the end they stay."""
        places = [index.row() for index in self.selectionModel().selectedRows()]
        self._take_order(moved_by(self._rows.rows, places, step))

    def _drop(self, before: int) -> None:
        """Put what is dragged before a row."""
        places = [index.row() for index in self.selectionModel().selectedRows()]
        self._take_order(moved_before(self._rows.rows, places, before))

    def _take_order(self, rows: list[CollectedScore]) -> None:
        if rows != list(self._rows.rows):
            self.show_scores(rows)
            self.order_requested.emit([one.score.id for one in rows])

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
        """Del takes out, Alt with an arrow moves."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Delete and self.selectionModel().hasSelection():
            self.removal_requested.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_chosen(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        self.score_requested.emit(ScoreId(self._rows.rows[index.row()].score.id))

    def _ask_for_menu(self, at: QPoint) -> None:
        if self.indexAt(at).isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(at))


class _ScoreRows(MovableRows, RowTable[CollectedScore]):
    """What is dragged is what is chosen."""

    row_mime = "application/x-cuebook-collected"
    dropped_before = Signal(int)

    def dropped(self, before: int) -> None:
        """Pass it on: the table knows what is chosen."""
        self.dropped_before.emit(before)


def moved_by(rows: Sequence[Row], places: Collection[int], step: int) -> list[Row]:
    """Give rows with those at some places one further up (-1) or down (1), as far as there is room."""
    order = list(rows)
    stop = -1 if step < 0 else len(order)
    for place in sorted(places, reverse=step > 0):
        if place + step == stop:
            stop = place  # it stands at the end; the next one comes to stand beside it
        else:
            order[place], order[place + step] = order[place + step], order[place]
    return order


def moved_before(rows: Sequence[Row], places: Collection[int], before: int) -> list[Row]:
    """Give rows with those at some places put together before the row that stood at ``before``."""
    taken = [rows[place] for place in sorted(places)]
    above = [row for place, row in enumerate(rows[:before]) if place not in places]
    below = [row for place, row in enumerate(rows[before:], before) if place not in places]
    return [*above, *taken, *below]
