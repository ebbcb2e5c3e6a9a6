"""The library: the welcome while it is empty, scores while it is not, cues while something is searched."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cuebook.domain.changes import Changes
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanEnded, ScanProgressed
from cuebook.domain.ids import CueId, ScoreId
from cuebook.domain.query import Query, parse_query
from cuebook.domain.units import clock_text
from cuebook.gui.actions.menus import cue_menu
from cuebook.gui.context import Context
from cuebook.gui.models.cue_rows import CueRow, cue_columns
from cuebook.gui.rating_intents import rate_cues
from cuebook.gui.views.scan_card import ScanCard
from cuebook.gui.views.spec import View, ViewSpec
from cuebook.gui.views.welcome import Welcome
from cuebook.gui.widgets.cue_table import CueTable
from cuebook.gui.widgets.score_grid import ScoreGrid
from cuebook.gui.widgets.text import plain_label
from cuebook.gui.words import count_text

TYPING_MS = 60
MOST_FOUND = 2_000
REFRESH_MS = 400


class LibraryView(View):
    """Shows scores, or the cues that answer to a search."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._query = ""
        self._welcome = Welcome(context)
        self._scan = ScanCard(context)
        self._title = plain_label("Library", "page")
        self._about = plain_label("", "value")
        self._grid = ScoreGrid(context.theme, "Scores")
        self._grid.score_requested.connect(lambda score: context.window.show_score(ScoreId(score)))
        self._found = CueTable(context.theme, cue_columns(context.app.runtime.now, with_score=True))
        self._found.setAccessibleName("Cues found")
        self._found.play_requested.connect(self._pick)
        self._found.rate_requested.connect(lambda cue, rating: rate_cues(context, [CueId(cue)], rating))
        self._found.menu_requested.connect(self._menu)
        self._lay_out()
        self._typing = _single_shot(self, TYPING_MS, self._show)
        self._refreshing = _single_shot(self, REFRESH_MS, self._show)
        context.app.bus.subscribe(ScanProgressed, lambda _: self._scan_progressed())
        context.app.bus.subscribe(ScanEnded, lambda _: self._show())
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setContentsMargins(24, 18, 24, 8)
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(self._about)
        self._body = QStackedWidget()
        self._body.addWidget(self._grid)
        self._body.addWidget(self._found)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(words)
        self._scan_box = QWidget()
        box = QVBoxLayout(self._scan_box)
        box.setContentsMargins(24, 4, 24, 8)
        box.addWidget(self._scan)
        column.addWidget(self._scan_box)
        self._grid_box = QWidget()
        self._grid_layout = QVBoxLayout(self._grid_box)
        self._grid_layout.addWidget(self._body)
        column.addWidget(self._grid_box, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._welcome)
        self._pages.addWidget(filled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def search(self, text: str) -> None:
        """Search for words; nothing shows the scores again."""
        self._query = text.strip()
        self._typing.start()

    def _show(self) -> None:
        reading = self._context.app.reading
        scores, cues = reading.size()
        empty = cues == 0 and not self._context.app.scanner.scanning
        focus = self.window().focusWidget()
        leaves_welcome = not empty and focus is not None and self._welcome.isAncestorOf(focus)
        self._pages.setCurrentIndex(0 if empty else 1)
        self._show_scan()
        if self._query:
            self._show_found()
        else:
            self._body.setCurrentWidget(self._grid)
            self._title.setText("Library")
            self._about.setText(f"{count_text(scores, 'score', 'scores')}, {count_text(cues, 'cue', 'cues')}")
            scanning = self._context.app.scanner.scanning
            self._grid.show_scores(reading.newest_scores(60) if scanning else reading.scores())
        self._grid_layout.setContentsMargins(0 if self._query else 15, 0, 0 if self._query else 8, 0)
        if leaves_welcome:
            self.setFocus()

    def _show_found(self) -> None:
        reading, playing = self._context.app.reading, self._context.app.player.current
        self._title.setText("Search")
        self._body.setCurrentWidget(self._found)
        try:
            query: Query = parse_query(self._query)
        except CuebookError as error:
            self._about.setText(str(error))
            return
        total, cues = reading.find_cues(query, MOST_FOUND)
        length = clock_text(sum(cue.duration_ms or 0 for cue in cues))
        more = f", the first {MOST_FOUND} shown" if total > MOST_FOUND else f", {length}"
        self._about.setText(
            f"{count_text(total, 'cue', 'cues')}{more}" if total else "No cue answers to that"
        )
        weeks = reading.revisits_by_week([cue.id for cue in cues], 16, self._context.app.runtime.now())
        self._found.show_rows(
            [CueRow(cue, weeks=tuple(weeks[cue.id]), playing=cue.id == playing) for cue in cues]
        )

    def _scan_progressed(self) -> None:
        """The first sign of a scan takes the welcome's place, whether it found anything yet or not."""
        if self._pages.currentIndex() == 0:
            self._show()
        else:
            self._show_scan()

    def _show_scan(self) -> None:
        scanning = self._context.app.scanner.scanning
        self._scan_box.setVisible(scanning or self._scan.has_something_to_say)
        self._scan.refresh()

    def library_changed(self, changes: Changes) -> None:
        """Show what was found; a running scan is shown a few times a second at most."""
        if not (self._query or changes.everything or changes.cues or changes.roots):
            return
        if self._context.app.scanner.scanning:
            if not self._refreshing.isActive():
                self._refreshing.start()
        else:
            self._show()

    def playback_changed(self) -> None:
        """Move the sign of the playing cue."""
        playing = self._context.app.player.current
        if self._query and playing != next(
            (row.cue.id for row in self._found.rows.rows if row.playing), None
        ):
            self._show_found()

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into what is shown."""
        shown = self._body.currentWidget() if self._pages.currentIndex() else self._welcome
        if shown is not None:
            shown.setFocus()
        if shown is self._found and not self._found.selected_cues() and self._found.rows.rows:
            self._found.selectRow(0)

    def selected_cues(self) -> list[CueId]:
        """The cues chosen among those found."""
        return self._found.selected_cues() if self._query else []

    def shown_cues(self) -> list[CueId]:
        """The cues found; without a search, those of the score the focus is on."""
        if self._query:
            return self._found.shown_cues()
        row = self._grid.currentIndex().row()
        if row < 0:
            return []
        album = self._grid.model_of_scores.scores[row].main_album.id
        return [cue.id for cue in self._context.app.reading.album_cues(album)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the search."""
        if event.key() == Qt.Key.Key_Escape and self._query:
            self._context.window.show_page("library")
            self._grid.setFocus()
        else:
            super().keyPressEvent(event)

    def _pick(self, cue: str) -> None:
        shown = self._found.shown_cues()
        self._context.app.player.pick(shown, shown.index(CueId(cue)))

    def _menu(self, at: QPoint) -> None:
        menu = cue_menu(self._context, self)
        found = self._context.app.reading.cues(self._found.selected_cues()[:1])
        if found:
            menu.addAction(
                "Go to its score", lambda: self._context.window.show_score(found[0].score_id, found[0].id)
            )
        menu.popup(at)


def _single_shot(owner: QWidget, milliseconds: int, call: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(call)
    return timer


VIEW = ViewSpec("library", "Library", "library", "Ctrl+1", LibraryView)
