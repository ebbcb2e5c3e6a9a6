"""The library: the welcome while it is empty; then scores or cues, all of them or those that are searched."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cuebook.domain.events import ScanEnded, ScanProgressed
from cuebook.domain.ids import CueId, ScoreId
from cuebook.domain.units import clock_text
from cuebook.gui.saved_intents import save_search
from cuebook.gui.views.cues.head import CUES, SCORES, LibraryHead
from cuebook.gui.views.spec import View
from cuebook.gui.widgets.score_grid import ScoreGrid
from cuebook.gui.words import count_text

if TYPE_CHECKING:
    from cuebook.domain.changes import Changes
    from cuebook.domain.errors import CuebookError
    from cuebook.domain.query import SavedSearch
    from cuebook.gui.context import Context
    from cuebook.gui.views.cues.list import CueList
    from cuebook.gui.views.cues.score_search import ScoreSearch
    from cuebook.gui.views.scan_card import ScanCard
    from cuebook.gui.views.welcome import Welcome

WARM_UP_MS = 300
"""After the first paint, and before the first key of a search is likely to come."""
REFRESH_MS = 400
SUMMING_MS = 150
MOST_SUMMED = 5_000
NEWEST_SCORES = 60


class LibraryView(View):
    """Shows scores or cues, and remembers which: for the library, and for what is searched.

    What it does not show at first is made when it is first needed: the window stands sooner.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._query = ""
        self._saved: SavedSearch | None = None
        self._head = LibraryHead(context.theme)
        self._grid = ScoreGrid(context.theme, context.art, "Scores", context.app.reading.scores_with)
        self._grid.carry = self._carry_score
        self._grid.score_requested.connect(lambda score: context.window.show_score(ScoreId(score)))
        self._grid.menu_requested.connect(self._score_menu)
        self._head.save_requested.connect(lambda: save_search(context))
        self._head.look_chosen.connect(self._choose_look)
        self._head.columns_requested.connect(self._choose_columns)
        self._lay_out()
        self._typing = _single_shot(self, 0, self._typed)  # keys that came together are one
        self._refreshing = _single_shot(self, REFRESH_MS, self._show)
        self._summing = _single_shot(self, SUMMING_MS, self._say_how_long)
        context.app.bus.subscribe(ScanProgressed, self._scan_progressed)
        context.app.bus.subscribe(ScanEnded, lambda _: self._scan_ended())
        _single_shot(self, WARM_UP_MS, self._warm_up).start()
        self._show()

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        self._body.addWidget(self._grid)
        self._filled = QWidget()
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        self._scan_box = QWidget()
        self._scan_layout = QVBoxLayout(self._scan_box)
        self._scan_layout.setContentsMargins(24, 4, 24, 8)
        column.addWidget(self._scan_box)
        self._body_box = QWidget()
        self._body_layout = QVBoxLayout(self._body_box)
        self._body_layout.addWidget(self._body)
        column.addWidget(self._body_box, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._filled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    @cached_property
    def _cues(self) -> CueList:
        from cuebook.gui.views.cues.list import CueList  # noqa: PLC0415 - not before it is shown

        cues = CueList(self._context, "library")
        cues.found.connect(self._say_found)
        cues.failed.connect(self._judge)
        self._body.addWidget(cues)
        return cues

    @cached_property
    def _score_search(self) -> ScoreSearch:
        from cuebook.gui.views.cues.score_search import ScoreSearch  # noqa: PLC0415 - not before a search

        return ScoreSearch(self._context.app, self._show_found_scores, self._judge)

    @cached_property
    def _scan(self) -> ScanCard:
        from cuebook.gui.views.scan_card import ScanCard  # noqa: PLC0415 - not before there is a scan

        scan = ScanCard(self._context)
        self._scan_layout.addWidget(scan)
        return scan

    @cached_property
    def _welcome(self) -> Welcome:
        from cuebook.gui.views.welcome import Welcome  # noqa: PLC0415 - not before it is shown

        welcome = Welcome(self._context)
        self._pages.addWidget(welcome)
        return welcome

    @property
    def _welcomes(self) -> bool:
        return self._pages.currentWidget() is not self._filled

    # What is shown

    @property
    def title(self) -> str:
        """What the page says it shows."""
        return self._head.title

    @property
    def query(self) -> str:
        """What is searched for; empty where all is shown."""
        return self._query

    @property
    def saved(self) -> SavedSearch | None:
        """The saved search that is shown."""
        return self._saved

    @property
    def look(self) -> str:
        """Whether scores or cues are looked at; what is searched has a look of its own, cues at first."""
        kept = self._context.app.settings.view("library look" if not self._query else "search look")
        return kept if kept in {SCORES, CUES} else (CUES if self._query else SCORES)

    def _choose_columns(self, at: QPoint) -> None:
        self._cues.remembered.pop_up_menu(at)

    def _warm_up(self) -> None:
        """Make the list of cues, which the first key of a search would wait for."""
        self._cues.ensurePolished()

    def _choose_look(self, look: str) -> None:
        name = "search look" if self._query else "library look"
        self._context.app.settings.keep_view(name, look)
        self._show()

    def search(self, text: str) -> None:
        """Search for words; nothing shows the whole library again."""
        if text.strip() == self._query and self._saved is None:
            return
        self._query, self._saved = text.strip(), None
        self._typing.start()

    def show_saved(self, saved: SavedSearch) -> None:
        """Show what a saved search finds."""
        self._query, self._saved = saved.query, saved
        self._show()

    def _show(self) -> None:
        """Show everything anew."""
        scanning = self._context.app.scanning
        scores, cues = self._context.app.reading.size()
        empty = cues == 0 and not scanning
        focus = self.window().focusWidget()
        leaves_welcome = self._welcomes and not empty and focus is not None and self.isAncestorOf(focus)
        self._pages.setCurrentWidget(self._welcome if empty else self._filled)
        self._show_scan()
        if not self._query:
            self._head.show_about(
                f"{count_text(scores, 'score', 'scores')}, {count_text(cues, 'cue', 'cues')}"
            )
            self._judge(None)
        self._find()
        if leaves_welcome:
            self.setFocus()

    def _typed(self) -> None:
        """Show what answers to another search: nothing else has changed."""
        if self._query and not self._welcomes:
            self._find()
        else:
            self._show()

    def _find(self) -> None:
        if "_score_search" in vars(self):
            self._score_search.cancel()
        for waiting in (self._typing, self._refreshing, self._summing):
            waiting.stop()
        self._head.show_title(self._saved.name if self._saved else "Search" if self._query else "Library")
        self._head.show_look(self.look, can_save=bool(self._query) and self._saved is None)
        if self.look == SCORES:
            if self._body.currentWidget() is not self._grid:
                self._cues.forget()
            self._show_scores()
            return
        self._body.setCurrentWidget(self._cues)
        self._body_layout.setContentsMargins(0, 0, 0, 0)
        name = f"search {self._saved.id}" if self._saved else "search" if self._query else "library"
        self._cues.search(self._query, name)

    def _show_scores(self) -> None:
        reading = self._context.app.reading
        self._body.setCurrentWidget(self._grid)
        self._body_layout.setContentsMargins(15, 0, 0, 8)
        if not self._query:
            if self._context.app.scanning:
                self._grid.show_ids([score.id for score in reading.newest_scores(NEWEST_SCORES)])
            else:
                self._grid.show_ids(reading.score_ids())
            return
        self._score_search.search(self._query)

    def _show_found_scores(self, found: Sequence[ScoreId]) -> None:
        self._judge(None)
        self._grid.show_ids(found)
        words = count_text(len(found), "score", "scores") if found else "No score answers to that"
        self._head.show_about(f"{words}  ·  {self._query}" if self._saved else words)

    def _say_found(self, total: int) -> None:
        """Say how many cues answer; how long they are together is summed up when the typing rests."""
        if not self._query or self.look != CUES:
            return
        self._judge(None)
        self._say_how_many(total)
        if 0 < total <= MOST_SUMMED:
            self._summing.start()

    def _say_how_long(self) -> None:
        numbers = self._cues.table.rows.numbers
        if self._query and self.look == CUES:
            length = self._context.app.reading.length_of(numbers)
            self._say_how_many(len(numbers), f", {clock_text(length)}")

    def _say_how_many(self, total: int, length: str = "") -> None:
        words = f"{count_text(total, 'cue', 'cues')}{length}" if total else "No cue answers to that"
        self._head.show_about(f"{words}  ·  {self._query}" if self._saved else words)

    def _judge(self, error: CuebookError | None) -> None:
        """Say why the search cannot be read; None: it can."""
        self._head.show_fault(error, self._query)
        self._context.window.mark_search(faulty=error is not None)

    # What happened

    def _scan_progressed(self, event: ScanProgressed) -> None:
        """The first sign of a scan takes the welcome's place, whether it found anything yet or not."""
        self._scan.show_progress(event)
        if self._welcomes:
            self._show()
        else:
            self._show_scan()

    def _scan_ended(self) -> None:
        self._scan.show_end()
        self._show()

    def _show_scan(self) -> None:
        self._scan_box.setVisible("_scan" in vars(self) and self._scan.has_something_to_say)
        if self._scan_box.isVisibleTo(self):
            self._scan.refresh()

    def library_changed(self, changes: Changes) -> None:
        """Show what changed; a running scan and a search are shown a few times a second at most."""
        many = changes.everything or bool(changes.cues) or changes.roots
        asks = self._cues.library_changed(changes) if self.look == CUES else bool(self._query)
        if many and not self._context.app.scanning:
            self._show()
        elif (many or asks) and not self._refreshing.isActive():
            self._refreshing.start()

    def playback_changed(self) -> None:
        """Move the sign of the playing cue."""
        if self.look == CUES:
            self._cues.playback_changed()

    # Wishes

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into what is shown."""
        if self._welcomes:
            self._welcome.setFocus()
        elif self._body.currentWidget() is self._grid:
            self._grid.setFocus()
        else:
            table = self._cues.table
            table.setFocus()
            if not table.selectionModel().hasSelection() and table.rows.rowCount():
                table.selectRow(0)

    def selected_cues(self) -> list[CueId]:
        """The cues chosen; scores are not."""
        return self._cues.selected_cues() if self.look == CUES else []

    def shown_cues(self) -> list[CueId]:
        """The cues shown; among scores, those of the score the focus is on."""
        return self._cues.shown_cues() if self.look == CUES else self._cues_of_score()

    def _cues_of_score(self) -> list[CueId]:
        reading = self._context.app.reading
        current = self._grid.current_score()
        score = reading.score(current) if current else None
        return [cue.id for cue in reading.album_cues(score.main_album.id)] if score else []

    def _score_menu(self, at: QPoint) -> None:
        from cuebook.gui.score_menu import score_menu  # noqa: PLC0415 - not before it is asked for

        current = self._grid.current_score()
        score = self._context.app.reading.score(current) if current else None
        if score:
            score_menu(self._context, self, score, [score.id]).popup(at)

    def _carry_score(self) -> QMimeData:
        from cuebook.gui.cue_mime import cue_mime  # noqa: PLC0415 - not before something is carried

        return cue_mime(self._context, self._cues_of_score())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the search."""
        if event.key() == Qt.Key.Key_Escape and self._query:
            self._context.window.show_page("library")
            self.setFocus()
        else:
            super().keyPressEvent(event)


def _single_shot(owner: QWidget, milliseconds: int, call: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(call)
    return timer
