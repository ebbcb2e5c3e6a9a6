"""The table of the listening log: play, retract, restore and choose in it, with the mouse or without."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cuebook.domain.listening import LogDay, LogRow
from cuebook.gui.models.log_model import LogModel
from cuebook.gui.models.row_table import Index
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.log_delegate import LogDelegate
from cuebook.gui.widgets.log_header import WIDE, LogHeader, Widths, widths_for
from cuebook.gui.widgets.painting import draw_focus_row
from cuebook.gui.widgets.row_actions import RowAction, RowActions
from cuebook.gui.widgets.score_art import ScoreArt

ROW_HEIGHT, HEADER_HEIGHT = 38, 34
ROOM_FOR_MORE = 120
MOST_KEPT = 1_000
"""So many chosen rows are found again when the whole log is shown anew."""

PLAY = RowAction("play", "play", "Play this cue (Enter)")
RETRACT = RowAction("retract", "close", "Retract this play (Del)")
RESTORE = RowAction("restore", "undo", "Restore this play")
MORE = RowAction("more", "more", "More")


class LogTable(QTableView):
    """Shows a LogModel; what the listener wants of its plays goes out as signals."""

    play_requested = Signal(object)
    retract_requested = Signal(object)
    restore_requested = Signal(object)
    menu_requested = Signal(QPoint)
    clear_requested = Signal()

    def __init__(self, theme: Theme, art: ScoreArt, rows: LogModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = rows
        self._delegate = LogDelegate(theme, art, self)
        self._actions = RowActions(theme, self.viewport())
        self._actions.requested.connect(self._act)
        self._acting_on = QPersistentModelIndex()
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(LogHeader(theme, self))
        self.setAccessibleName("Plays")
        self.setProperty("ownFocus", "true")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.verticalScrollBar().valueChanged.connect(lambda _: self._leave())
        theme.changed.connect(self._resize_rows)
        art.arrived.connect(self._show_art)
        self._resize_rows()

    def _show_art(self, _of: str) -> None:
        self.viewport().update()

    # Layout

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the focus around the current one."""
        super().paintEvent(event)
        draw_focus_row(self, self._theme)

    def _resize_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(self._theme.px(HEADER_HEIGHT))
        self._lay_out_columns()
        self.viewport().update()

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        for place, column in enumerate(self.rows.columns):
            if column.id == "cue":
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
                continue
            width = self._widths[column.id]
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            self.setColumnHidden(place, not width)
            if width:
                header.resizeSection(place, self._theme.px(width))

    @property
    def _widths(self) -> Widths:
        return widths_for(self._theme, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns what room there is."""
        self._lay_out_columns()
        super().resizeEvent(event)
        self._place_actions()

    # Rows

    def show_log(
        self,
        numbers: Sequence[int],
        days: Sequence[LogDay],
        running: tuple[LogRow, date, bool] | None,
        today: date,
        *,
        anew: bool,
    ) -> None:
        """Show plays; what is chosen and in sight stays, unless ``anew`` something else was asked for."""
        top = self.rowAt(0)
        scrolled = self.verticalScrollBar().value()
        above = QPersistentModelIndex(self.rows.index(max(0, top), 0))
        number = self.rows.number_at(top + 1) if 0 <= top < self.rows.rowCount() - 1 else None
        chosen = [] if anew else self.rows.numbers_at(self.chosen_rows()[:MOST_KEPT])
        kept = self.rows.show_log(numbers, days, running, today)
        self._span_headings(whole=not kept)
        if anew:
            self.verticalScrollBar().setValue(0)
        elif kept and scrolled:
            moved = (above.row() - top) * self._theme.px(ROW_HEIGHT)
            self.verticalScrollBar().setValue(scrolled + moved)
        elif not kept:
            self._find_again(chosen, number, top, scrolled)
        self._leave()

    def _find_again(self, chosen: Sequence[int], number: int | None, top: int, scrolled: int) -> None:
        """Choose the same plays and scroll to the same one, where they are still here."""
        model, mode = self.selectionModel(), self.selectionModel().SelectionFlag
        for one in chosen:
            row = self.rows.row_of_number(one)
            if row is not None:
                model.select(self.rows.index(row, 0), mode.Select | mode.Rows)
                model.setCurrentIndex(self.rows.index(row, 0), mode.NoUpdate)
        place = None if number is None else self.rows.row_of_number(number)
        if place is not None and scrolled:
            moved = (place - 1 - top) * self._theme.px(ROW_HEIGHT)
            self.verticalScrollBar().setValue(scrolled + moved)

    def _span_headings(self, *, whole: bool) -> None:
        columns = self.rows.columnCount()
        sections = self.rows.layout.sections
        if whole:
            self.clearSpans()
        head = sections if whole else sections[:4]
        headings = {section.row for section in head}
        if not whole:
            for row in range(head[-1].end if head else 0):
                if row not in headings and self.columnSpan(row, 0) > 1:
                    self.setSpan(row, 0, 1, 1)
        for row in headings:
            if self.columnSpan(row, 0) != columns:
                self.setSpan(row, 0, 1, columns)

    def chosen_rows(self) -> list[int]:
        """The rows chosen, in the order shown."""
        # Not selectedRows, which asks the model about every row, and there may be a million.
        ranges = self.selectionModel().selection()
        rows = {row for one in ranges.toList() for row in range(one.top(), one.bottom() + 1)}
        return sorted(row for row in rows if not self.rows.is_heading(row))

    def selected_plays(self) -> list[LogRow]:
        """The plays chosen, in the order shown."""
        return self.rows.rows_at(self.chosen_rows())

    def select_first(self) -> None:
        """Choose the newest play, where none is chosen."""
        row = next(
            (row for row in range(min(3, self.rows.rowCount())) if not self.rows.is_heading(row)), None
        )
        if row is not None and not self.selectionModel().hasSelection():
            self.selectRow(row)

    # Keys and mouse

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program; the filter has its own field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays, Del retracts, Esc shows all."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._ask_to_play(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and plain:
            self.retract_requested.emit(self.selected_plays())
        elif event.key() == Qt.Key.Key_Escape:
            self.clear_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Play, unless the word that restores was clicked twice."""
        at = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and not self._on_restore(at):
            self._ask_to_play(self.indexAt(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Restore a retracted play whose word for it was clicked."""
        super().mouseReleaseEvent(event)
        row = self._restored_by(event.position().toPoint())
        if row and event.button() == Qt.MouseButton.LeftButton:
            self.restore_requested.emit([row])

    def _restored_by(self, at: QPoint) -> LogRow | None:
        row = self.rows.row_at(self.indexAt(at).row()) if self._on_restore(at) else None
        return row if row and row.retracted else None

    def _on_restore(self, at: QPoint) -> bool:
        """Whether a point is where the word that restores stands, in the rows that have it."""
        index = self.indexAt(at)
        if not index.isValid() or self.rows.columns[index.column()].id != "counts":
            return False
        return self._delegate.restore_box(self.visualRect(index)).contains(at)

    def _ask_to_play(self, index: Index) -> None:
        row = self.rows.row_at(index.row()) if index.isValid() else None
        if row is not None:
            self.play_requested.emit(row)

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and not self.rows.is_heading(index.row()):
            self.menu_requested.emit(self.viewport().mapToGlobal(at))

    # What can be done with the row under the pointer, or in focus

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be done with the row under the pointer."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        self._hover(self.indexAt(at).row())
        pointing = Qt.CursorShape.PointingHandCursor if self._restored_by(at) else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(pointing)

    def leaveEvent(self, event: QEvent) -> None:
        """Show it for the row in focus again."""
        self._leave()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what can be done with the row in focus."""
        super().focusInEvent(event)
        self._place_actions()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no more."""
        super().focusOutEvent(event)
        self._place_actions()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The focus went to another row."""
        super().currentChanged(current, previous)
        self._place_actions()

    def _leave(self) -> None:
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()
        self._place_actions()

    def _place_actions(self) -> None:
        hovered = self._delegate.hovered
        row = hovered if hovered >= 0 else self.currentIndex().row() if self.hasFocus() else -1
        play = self.rows.row_at(row) if 0 <= row < self.rows.rowCount() else None
        if play is None or play.ending is None:
            self._actions.hide()
            return
        cell = self.visualRect(self.rows.index(row, len(self.rows.columns) - 1))
        self._acting_on = QPersistentModelIndex(self.rows.index(row, 0))
        self._actions.show_over(cell, self._actions_of(play))

    def _actions_of(self, play: LogRow) -> Sequence[RowAction]:
        """All of them, or one for a menu of them where there is little room."""
        if self._widths is not WIDE:
            return (MORE,) if self._widths["counts"] >= ROOM_FOR_MORE else ()
        return (PLAY, RESTORE if play.retracted else RETRACT)

    def _act(self, action: str) -> None:
        row = self.rows.row_at(self._acting_on.row()) if self._acting_on.isValid() else None
        if row is None:
            return
        if action == "more":
            self.selectRow(self._acting_on.row())
            self.menu_requested.emit(self._actions.mapToGlobal(QPoint(0, self._actions.height())))
            return
        wishes = {
            "play": self.play_requested,
            "retract": self.retract_requested,
            "restore": self.restore_requested,
        }
        wishes[action].emit(row if action == "play" else [row])
