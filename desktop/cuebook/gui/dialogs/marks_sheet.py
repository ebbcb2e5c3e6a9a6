"""The marks of a cue: gone to, named and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LibraryChanged
from cuebook.gui.mark_intents import name_mark, remove_mark
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.mark_table import MarkTable
from cuebook.gui.widgets.text import ElidedLabel, plain_label, wrapped_label
from cuebook.gui.words import count_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from cuebook.domain.catalogue import Cue
    from cuebook.domain.mark import Mark
    from cuebook.gui.context import Context

_NONE = "No marks yet. M marks the moment while the cue plays, Shift+M names it too."
_KEYS = "Enter jumps there, F2 edits, Delete removes, Ctrl+Z takes back."


class MarksSheet(Sheet):
    """Shows them by their place in the cue; follows what happens to them while it is open."""

    largest = (640, 480)

    def __init__(self, context: Context, cue: Cue) -> None:
        super().__init__()
        self._context = context
        self._cue = cue
        self.setAccessibleName("Marks")
        self.table = MarkTable(context.theme, context.app.runtime.now)
        self.table.jump_requested.connect(self.jump)
        self.table.rows.rename_requested.connect(self._rename, Qt.ConnectionType.QueuedConnection)
        self.table.remove_requested.connect(lambda mark: self._do(lambda: remove_mark(context, mark)))
        self._nothing = wrapped_label(_NONE, "value")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count = plain_label("", "value")
        self._said = ElidedLabel(_KEYS, "caption")
        self._undo = QPushButton("Undo")
        self._undo.clicked.connect(self.undo)
        self._undo.hide()
        self._lay_out()
        self.closed.connect(context.app.bus.subscribe(LibraryChanged, self._library_changed))
        self._show()
        self.table.choose(0)
        self.setFocusProxy(self.table)

    def _lay_out(self) -> None:
        close = QPushButton("Close")
        close.clicked.connect(self._context.window.close_sheet)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(plain_label("Marks", "section"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(close)
        foot = QHBoxLayout()
        foot.addWidget(self._said)
        foot.addStretch(1)
        foot.addWidget(self._undo)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(ElidedLabel("  ·  ".join(filter(None, (self._cue.title, self._cue.score))), "value"))
        layout.addWidget(self.table, 1)
        layout.addWidget(self._nothing, 1)
        layout.addLayout(foot)

    def _library_changed(self, event: LibraryChanged) -> None:
        if event.changes.everything or self._cue.id in event.changes.marked:
            self._show()

    def _show(self) -> None:
        row = self.table.currentIndex().row()
        marks = self._context.app.reading.marks(self._cue.id)
        self.table.rows.set_rows(marks)
        self.table.choose(row)
        self.table.setVisible(bool(marks))
        self._nothing.setVisible(not marks)
        self._count.setText(count_text(len(marks), "mark", "marks") if marks else "")

    def jump(self, mark: Mark) -> None:
        """Play on from a mark."""
        player = self._context.app.player
        self._context.window.close_sheet()
        if player.current == self._cue.id:
            player.seek(mark.position_ms)
            player.resume()
        else:
            player.pick([self._cue.id], 0, mark.position_ms)

    def _rename(self, mark: Mark, text: str) -> None:
        """Later than the editor says it, because the rows are shown anew then."""
        self._do(lambda: name_mark(self._context, mark, text))

    def _do(self, change: Callable[[], object]) -> None:
        """Change a mark; the way back is here too, because the keys behind the sheet are held."""
        try:
            change()
        except CuebookError as error:
            self._said.setText(str(error))
            return
        self._said.setText(_KEYS)
        self._undo.show()

    def undo(self) -> None:
        """Take the last change back."""
        text = self._context.history.undo()
        self._said.setText(f"Undone: {text}" if text else "Nothing to undo")
        self._undo.hide()
        self.table.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            text = self._context.history.redo()
            self._said.setText(text or "Nothing to do again")
        else:
            super().keyPressEvent(event)
