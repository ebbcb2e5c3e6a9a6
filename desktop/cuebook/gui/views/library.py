"""The library: the welcome while it is empty; then scores or cues, all of them or those that are searched."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cuebook.domain.changes import Changes
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanEnded, ScanProgressed
from cuebook.domain.ids import CueId, ScoreId
from cuebook.domain.query import SavedSearch
from cuebook.domain.units import clock_text
from cuebook.gui.context import Context
from cuebook.gui.cue_mime import cue_mime
from cuebook.gui.saved_intents import save_search
from cuebook.gui.views.cues.head import CUES, SCORES, LibraryHead
from cuebook.gui.views.cues.list import CueList
from cuebook.gui.views.cues.score_search import ScoreSearch
from cuebook.gui.views.scan_card import ScanCard
from cuebook.gui.views.spec import View
from cuebook.gui.views.welcome import Welcome
from cuebook.gui.widgets.score_grid import ScoreGrid
from cuebook.gui.words import count_text

TYPING_MS, ONE_LETTER_MS = 0, 150
"""A search begins at once, but one letter finds so much that the next one is waited for."""
REFRESH_MS = 400
SUMMING_MS = 150
MOST_SUMMED = 5_000
NEWEST_SCORES = 60


class LibraryView(View):
    """Shows scores or cues, and remembers which: for the library, and for what is searched."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._query = ""
        self._saved: SavedSearch | None = None
        self._welcome = Welcome(context)
        self._scan = ScanCard(context)
        self._head = LibraryHead(context.theme)
        self._grid = ScoreGrid(context.theme, context.art, "Scores", context.app.reading.scores_with)
        self._grid.carry = lambda: cue_mime(context, self._cues_of_score())
        self._grid.score_requested.connect(lambda score: context.window.show_score(ScoreId(score)))
        self._score_search = ScoreSearch(context.app, self._show_found_scores, self._judge)
        self._cues = CueList(context, "library")
        self._cues.found.connect(self._say_found)
        self._cues.failed.connect(self._judge)
        self._head.save_requested.connect(lambda: save_search(context))
        self._head.look_chosen.connect(self._choose_look)
        self._head.columns_requested.connect(self._cues.remembered.pop_up_menu)
        self._lay_out()
        self._typing = _single_shot(self, TYPING_MS, self._typed)
        self._refreshing = _single_shot(self, REFRESH_MS, self._show)
        self._summing = _single_shot(self, SUMMING_MS, self._say_how_long)
        context.app.bus.subscribe(ScanProgressed, lambda _: self._scan_progressed())
        context.app.bus.subscribe(ScanEnded, lambda _: self._show())
        self._show()

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        self._body.addWidget(self._grid)
        self._body.addWidget(self._cues)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        self._scan_box = QWidget()
        box = QVBoxLayout(self._scan_box)
        box.setContentsMargins(24, 4, 24, 8)
        box.addWidget(self._scan)
        column.addWidget(self._scan_box)
        self._body_box = QWidget()
        self._body_layout = QVBoxLayout(self._body_box)
        self._body_layout.addWidget(self._body)
        column.addWidget(self._body_box, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._welcome)
        self._pages.addWidget(filled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

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

    def _choose_look(self, look: str) -> None:
        name = "search look" if self._query else "library look"
        self._context.app.settings.keep_view(name, look)
        self._show()

    def search(self, text: str) -> None:
        """Search for words; nothing shows the whole library again."""
        self._query, self._saved = text.strip(), None
        self._typing.start(ONE_LETTER_MS if len(self._query) == 1 else TYPING_MS)

    def show_saved(self, saved: SavedSearch) -> None:
        """Show what a saved search finds."""
        self._query, self._saved = saved.query, saved
        self._show()

    def _show(self) -> None:
        """Show everything anew."""
        scanning = self._context.app.scanner.scanning
        scores, cues = self._context.app.reading.size()
        empty = cues == 0 and not scanning
        focus = self.window().focusWidget()
        leaves_welcome = not empty and focus is not None and self._welcome.isAncestorOf(focus)
        self._pages.setCurrentIndex(0 if empty else 1)
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
        if self._query and self._pages.currentIndex():
            self._find()
        else:
            self._show()

    def _find(self) -> None:
        self._score_search.cancel()
        for waiting in (self._typing, self._refreshing, self._summing):
            waiting.stop()
        self._head.show_title(self._saved.name if self._saved else "Search" if self._query else "Library")
        self._head.show_look(self.look, can_save=bool(self._query) and self._saved is None)
        if self.look == SCORES:
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
            if self._context.app.scanner.scanning:
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

    def _scan_progressed(self) -> None:
        """The first sign of a scan takes the welcome's place, whether it found anything yet or not."""
        if self._pages.currentIndex() == 0:
            self._show()
        else:
            self._show_scan()

    def _show_scan(self) -> None:
        self._scan_box.setVisible(self._scan.has_something_to_say)
        self._scan.refresh()

    def library_changed(self, changes: Changes) -> None:
        """Show what changed; a running scan and a search are shown a few times a second at most."""
        many = changes.everything or bool(changes.cues) or changes.roots
        asks = self._cues.library_changed(changes) if self.look == CUES else bool(self._query)
        if many and not self._context.app.scanner.scanning:
            self._show()
        elif (many or asks) and not self._refreshing.isActive():
            self._refreshing.start()

    def playback_changed(self) -> None:
        """Move the sign of the playing cue."""
        self._cues.playback_changed()

    # Wishes

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into what is shown."""
        shown = self._body.currentWidget() if self._pages.currentIndex() else self._welcome
        if shown is not None:
            shown.setFocus()
        table = self._cues.table
        if shown is self._cues and not table.selectionModel().hasSelection() and table.rows.rowCount():
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
