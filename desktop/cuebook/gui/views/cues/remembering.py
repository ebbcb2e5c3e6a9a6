"""A table's columns, widths and order, remembered from one session to the next, under the view's name."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu

from cuebook.gui.context import Context
from cuebook.gui.models.cue_columns import CueColumn
from cuebook.gui.models.table_state import TableState, read_state
from cuebook.gui.views.cues.columns_menu import columns_menu
from cuebook.gui.widgets.cue_table import CueTable

KEEP_AFTER_MS = 400
"""A drag changes a width many times; the file is written once it rests."""


class RememberedTable:
    """Keeps the state of a table under a name, which may change as the table shows something else."""

    def __init__(
        self, context: Context, table: CueTable, name: str, columns: Mapping[str, CueColumn]
    ) -> None:
        self._context, self._table, self._columns = context, table, columns
        self.name = name
        self._usual = table.table_state
        self._resting = QTimer(table)
        self._resting.setSingleShot(True)
        self._resting.setInterval(KEEP_AFTER_MS)
        self._resting.timeout.connect(self._write)
        table.state_changed.connect(self._resting.start)
        table.put_away.connect(self.keep)
        table.columns_menu_requested.connect(self.pop_up_menu)
        self._show()

    def show(self, name: str) -> None:
        """Go on as the table of another name was left."""
        if name != self.name:
            self.keep()
            self.name = name
            self._show()

    def _show(self) -> None:
        kept = self._context.app.settings.view(self.name)
        self._table.show_state(read_state(kept, list(self._columns), self._usual))

    def keep(self) -> None:
        """Write down what waits to be."""
        if self._resting.isActive():
            self._resting.stop()
            self._write()

    def _write(self) -> None:
        self._context.app.settings.keep_view(self.name, self._table.table_state.to_json())

    def make_menu(self) -> QMenu:
        """The menu of the columns and the order."""
        return columns_menu(self._table, self._columns, self._usual, self.reset)

    def pop_up_menu(self, at: QPoint) -> None:
        """Offer the columns and the order."""
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def reset(self) -> None:
        """Show the usual columns in their usual widths and order."""
        self._table.show_state(TableState(self._usual.columns))
        self._table.order_by(())
