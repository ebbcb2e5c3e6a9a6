"""A list of cues of many scores: what a search finds, in the listener's order, with their columns."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuebook.domain.changes import Changes
from cuebook.domain.ids import CueId
from cuebook.gui.actions.menus import cue_menu
from cuebook.gui.context import Context
from cuebook.gui.cue_mime import cue_mime
from cuebook.gui.models.cue_columns import LIBRARY_COLUMNS, cue_columns
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.rating_intents import rate_cues
from cuebook.gui.views.cues.reading import read_rows
from cuebook.gui.views.cues.remembering import RememberedTable
from cuebook.gui.widgets.cue_table import CueTable
from cuebook.services.searching import Found

PLAYED_BEFORE, PLAYED_AFTER = 200, 2_000
"""How much of a long list goes into the queue around the cue that is played."""


class CueList(QWidget):
    """Shows the cues that answer to a search, kept current.

    ``found`` tells how many there are, ``failed`` why the search says nothing.
    """

    found = Signal(int)
    failed = Signal(object)

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self._context = context
        self._text = ""
        self._from_top = True
        columns = cue_columns(context.app.runtime.now)
        self.table = CueTable(context.theme, columns, LIBRARY_COLUMNS, self._read)
        self.remembered = RememberedTable(context, self.table, name, columns)
        self.table.carry = lambda: cue_mime(context, self.selected_cues())
        self.table.play_requested.connect(self._pick)
        self.table.rate_requested.connect(lambda cue, rating: rate_cues(context, [CueId(cue)], rating))
        self.table.menu_requested.connect(self._menu)
        self.table.order_requested.connect(lambda: self.ask(reordered=True))
        self.setFocusProxy(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def search(self, text: str, name: str) -> None:
        """Show what answers to a search, in the table remembered under a name."""
        self._from_top = text != self._text or name != self.remembered.name
        self._text = text
        self.remembered.show(name)
        self.ask()

    def ask(self, *, reordered: bool = False) -> None:
        """Find anew; what is shown stays until there is an answer.

        A first part may take the place of another search's cues or of another order, but not of all of
        the same ones: what is chosen there stays so.
        """
        other = self._from_top or reordered
        self._context.app.searching.search(
            self._text,
            self.table.table_state.order,
            when_first=lambda found: self._show(found.numbers) if other else None,
            when_all=self._show_all,
            when_refused=self.failed.emit,
        )

    def forget(self) -> None:
        """Hear no more of what was asked for last."""
        self._context.app.searching.cancel()

    def _show_all(self, found: Found) -> None:
        self._show(found.numbers)
        self.found.emit(len(found.numbers))

    def _show(self, numbers: Sequence[int]) -> None:
        self.table.show_playing(self._context.app.player.current)
        self.table.show_numbers(numbers, from_top=self._from_top)
        self._from_top = False

    def _read(self, numbers: Sequence[int]) -> list[CueRow | None]:
        return read_rows(self._context.app, numbers, with_weeks="revisits" in self.table.table_state.columns)

    def library_changed(self, changes: Changes) -> bool:
        """Show the cues that changed; gives whether others may answer now, so that it must be asked anew."""
        if changes.everything or changes.cues or changes.decided:
            return True
        if changes.rated or changes.played or changes.marked:
            self.table.rows.reread(lambda row: changes.touches_cue(row.cue.id))
            return bool(self._text)
        return False

    def playback_changed(self) -> None:
        """Move the sign of the playing cue."""
        self.table.show_playing(self._context.app.player.current)

    # Wishes

    def selected_cues(self) -> list[CueId]:
        """The cues chosen, in the order shown."""
        return self._context.app.reading.cue_ids(self.table.selected_numbers())

    def shown_cues(self) -> list[CueId]:
        """The cues around the current one, in the order shown: as many as a queue takes."""
        place = max(0, self.table.currentIndex().row())
        numbers = self.table.rows.numbers[max(0, place - PLAYED_BEFORE) : place + PLAYED_AFTER]
        return self._context.app.reading.cue_ids(numbers)

    def _pick(self, cue: str) -> None:
        shown = self.shown_cues()
        if cue in shown:
            self._context.app.player.pick(shown, shown.index(CueId(cue)))

    def _menu(self, at: QPoint) -> None:
        menu = cue_menu(self._context, self)
        row = self.table.rows.row_at(self.table.currentIndex().row())
        if row:
            cue = row.cue
            menu.addAction("Go to its score", lambda: self._context.window.show_score(cue.score_id, cue.id))
        menu.popup(at)
