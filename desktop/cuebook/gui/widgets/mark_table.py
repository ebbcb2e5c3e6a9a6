"""The table of a cue's marks: what they say is edited in place."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from cuebook.domain.mark import Mark
from cuebook.domain.units import UtcMs, clock_text
from cuebook.gui.models.row_table import Column, Index, RowTable
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import tooltip_text
from cuebook.gui.words import when_text

_ROW, _HEADER = 35, 30
_WIDTHS = {"at": 80, "made": 130}
_TEXT = "text"


class MarkRows(RowTable[Mark]):
    """Marks by their place in the cue; a new text is asked for, and shown once it is kept."""

    rename_requested = Signal(object, str)

    def __init__(self, now: Callable[[], UtcMs]) -> None:
        super().__init__(
            [
                Column("at", "At", lambda mark: clock_text(mark.position_ms), figure=True),
                Column(
                    _TEXT,
                    "What",
                    lambda mark: mark.text,
                    spoken=lambda mark: mark.text or "no name",
                    tooltip=lambda mark: tooltip_text(mark.text),
                ),
                Column("made", "Made", lambda mark: when_text(mark.made_at, now())),
            ]
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The text can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.columns[index.column()].id == _TEXT else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says; an editor begins with what is there."""
        return super().data(index, Qt.ItemDataRole.DisplayRole if role == Qt.ItemDataRole.EditRole else role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a mark to be called something else."""
        mark, text = self.rows[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text == mark.text:
            return False
        self.rename_requested.emit(mark, text)
        return True


class MarkTable(QTableView):
    """Enter or a double click jumps to a mark, F2 edits what it says, Delete removes it."""

    jump_requested = Signal(object)
    remove_requested = Signal(object)

    def __init__(self, theme: Theme, now: Callable[[], UtcMs]) -> None:
        super().__init__()
        self.rows = MarkRows(now)
        self.setModel(self.rows)
        self.setAccessibleName("Marks")
        self.setObjectName("preview")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(theme.px(_HEADER))
        for place, column in enumerate(self.rows.columns):
            fixed = column.id in _WIDTHS
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if fixed:
                header.resizeSection(place, theme.px(_WIDTHS[column.id]))
        self.doubleClicked.connect(lambda index: self.jump_requested.emit(self.rows.rows[index.row()]))

    def chosen(self) -> Mark | None:
        """The mark of the current row."""
        row = self.currentIndex().row()
        return self.rows.rows[row] if 0 <= row < self.rows.rowCount() else None

    def edit_chosen(self) -> None:
        """Edit what the chosen mark says."""
        if self.chosen():
            self.edit(self.rows.index(self.currentIndex().row(), 1))

    def choose(self, row: int) -> None:
        """Choose a row; the last where there are not so many."""
        if self.rows.rowCount():
            self.selectRow(min(max(0, row), self.rows.rowCount() - 1))

    def keyboardSearch(self, search: str) -> None:
        """Letters are no search here, as in all tables."""

    def closeEditor(self, editor: Any, hint: Any) -> None:
        """Stay on the row; Qt would go on to the next cell after Tab."""
        row = self.currentIndex().row()
        super().closeEditor(editor, hint)
        self.setCurrentIndex(self.rows.index(row, 0) if row >= 0 else QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter jumps, F2 edits, Delete removes."""
        editing = self.state() is QAbstractItemView.State.EditingState  # the editor lets Enter through
        mark = None if editing else self.chosen()
        if mark and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.jump_requested.emit(mark)
        elif mark and event.key() == Qt.Key.Key_F2:
            self.edit_chosen()
        elif mark and event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(mark)
        else:
            super().keyPressEvent(event)
