"""The list of what comes next: played, moved and removed by hand and by keyboard alike."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from cuebook.gui.models.upcoming_rows import UpcomingRows
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.score_art import ScoreArt
from cuebook.gui.widgets.upcoming_delegate import ROW, UpcomingDelegate


class UpcomingList(QTableView):
    """Enter or a double click plays, Delete removes, a drag or Alt with the arrows moves.

    A table of one column: Qt's lists go through all of their rows at every change.
    """

    play_requested = Signal(int)
    remove_requested = Signal(int)
    move_requested = Signal(int, int)

    def __init__(self, theme: Theme, art: ScoreArt, rows: UpcomingRows) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(UpcomingDelegate(theme, art, self))
        self.setObjectName("upcoming")
        self.setAccessibleName("Up next")
        self.setProperty("ownFocus", "true")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.activated.connect(lambda index: self.play_requested.emit(index.row()))
        rows.move_requested.connect(self.move_requested)
        art.arrived.connect(self.viewport().update)

    def choose(self, row: int) -> None:
        """Make a row the current one; the last where there are not so many."""
        index = self._rows.index(max(0, min(row, self._rows.rowCount() - 1)))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes, Alt with an arrow moves; Home and End go to the first and the last row."""
        row, key = self.currentIndex().row(), event.key()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if row >= 0 and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_requested.emit(row)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.choose(0 if key == Qt.Key.Key_Home else self._rows.rowCount() - 1)
        elif row >= 0 and event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self._move(row, row + steps[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are no search here, as in all tables."""

    def _move(self, row: int, to: int) -> None:
        if 0 <= to < self._rows.rowCount():
            self.move_requested.emit(row, to)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same by a menu."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_key else event.pos()
            self.row_menu(index.row()).popup(self.viewport().mapToGlobal(QPoint(at)))

    def row_menu(self, row: int) -> QMenu:
        """What can be done with a row, wherever it stands by then."""
        menu, here = QMenu(self), QPersistentModelIndex(self._rows.index(row))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        last = self._rows.rowCount() - 1

        def do(wish: Callable[[int], object]) -> None:
            if here.isValid():
                wish(here.row())

        menu.addAction("Play now\tEnter", partial(do, self.play_requested.emit))
        menu.addSeparator()
        moves: tuple[tuple[str, bool, Callable[[int], int]], ...] = (
            ("Play next", row > 0, lambda _: 0),
            ("Earlier\tAlt+Up", row > 0, lambda now: now - 1),
            ("Later\tAlt+Down", row < last, lambda now: now + 1),
            ("Play last", row < last, lambda _: self._rows.rowCount() - 1),
        )
        for words, possible, to in moves:
            move = partial(do, partial(self._move_from, to))
            menu.addAction(words, move).setEnabled(possible)
        menu.addSeparator()
        menu.addAction("Remove\tDel", partial(do, self.remove_requested.emit))
        return menu

    def _move_from(self, to: Callable[[int], int], row: int) -> None:
        self._move(row, to(row))
