"""The main window: rail, page, panel and transport, and going from one to another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QIcon,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from cuebook.domain.catalogue import FileState
from cuebook.domain.events import (
    CueFailed,
    CueStarted,
    LibraryChanged,
    LogHeld,
    PlaybackChanged,
    PlaybackUnavailable,
    SittingChanged,
)
from cuebook.domain.ids import AlbumId, CueId, ReviewId, SavedSearchId, ScoreId
from cuebook.gui.actions.build import build_actions
from cuebook.gui.rating_offer import RatingOffer
from cuebook.gui.saved_intents import edit_saved, remove_saved, rename_saved
from cuebook.gui.shell.banner import Banner
from cuebook.gui.shell.pages import Pages
from cuebook.gui.shell.rail import Rail
from cuebook.gui.shell.regions import focus_next_region, order_focus
from cuebook.gui.shell.sheets import Scrim, Sheet
from cuebook.gui.shell.toast import Toast
from cuebook.gui.shell.transport import Transport
from cuebook.gui.shell.waiting_banner import WaitingBanner
from cuebook.gui.views import VIEWS
from cuebook.gui.views.library import LibraryView
from cuebook.gui.widgets.button_keys import ButtonKeys
from cuebook.gui.words import path_name, trouble
from cuebook.paths import resource

if TYPE_CHECKING:
    from cuebook.domain.changes import Changes
    from cuebook.domain.sound_file import FileProblem
    from cuebook.gui.context import Context
    from cuebook.gui.views.spec import View

NARROW_BELOW, DRAWER_BELOW = 1200, 1040
PANEL_WIDTH, NARROW_PANEL = 352, 330
SMALLEST = (1000, 600)
FIRST_SIZE = (1440, 900)
WINDOW_FRAME = (8, 40)
"""What the window manager may draw around it; only afterwards is that known."""
MOST_RECENT = 7


class MainWindow(QMainWindow):
    """Fulfils ``Window`` for views and actions."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        context.window = self
        self._theme = context.theme
        self._recent: list[ScoreId] = []
        self._gaps_told = False
        self.demo_unwanted = False
        self.stays: Callable[[], bool] = lambda: False
        self._wants_panel = context.app.settings.current.panel
        self.setWindowTitle("Cuebook demo" if context.demo else "Cuebook")
        self.setWindowIcon(QIcon(str(resource("icons/cuebook.svg"))))
        self.setAcceptDrops(True)
        self._build()
        build_actions(context, self)
        ButtonKeys(self)
        self._listen()
        self._show_saved_list()
        self._restore_place()

    def _build(self) -> None:
        self.rail = Rail(self._theme, self._context.art, VIEWS)
        self.rail.page_requested.connect(self.show_page)
        self.rail.score_requested.connect(lambda score: self.show_score(ScoreId(score)))
        self.rail.search_changed.connect(self._search)
        self.rail.search.leave_requested.connect(self.enter_page)
        self.rail.saved.requested.connect(lambda search: self.show_saved(SavedSearchId(search)))
        self.rail.saved.asked.connect(self._ask_of_saved)
        self.rail.settings_requested.connect(self._open_settings)
        self.banner = Banner(self._context)
        self._pages = Pages(self._context)
        self._panels = self._pages.panels
        self.transport = Transport(self._context)
        page = QWidget()
        page.setObjectName("page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(WaitingBanner(self._context))
        column.addWidget(self._pages, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(page, 1)
        row.addWidget(self._panels)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row, 1)
        layout.addWidget(self.transport)
        self._above_transport = layout
        self.setCentralWidget(central)
        # The layout's own least size would forbid windows the design allows.
        self.setMinimumSize(*SMALLEST)
        self._toast = Toast(page)
        self._rating_offer = RatingOffer(self._context, self.banner)
        self._scrim = Scrim(self._theme, central, self.enter_page)
        self._theme.changed.connect(self._fit)

    def _listen(self) -> None:
        bus = self._context.app.bus
        bus.subscribe(LibraryChanged, lambda event: self._library_changed(event.changes))
        bus.subscribe(PlaybackChanged, lambda _: self._playback_changed())
        bus.subscribe(CueStarted, lambda _: self._cue_started())
        bus.subscribe(CueFailed, self._cue_failed)
        bus.subscribe(PlaybackUnavailable, lambda event: self.banner.warn(event.reason))
        self._forget_sitting = bus.subscribe(SittingChanged, lambda _: self._add_sitting_strip())
        bus.subscribe(LogHeld, lambda event: self.banner.warn(f"{event.reason} Plays are held until then."))

    # Pages

    def show_page(self, page: str) -> None:
        """Go to a page; the library's search is over then."""
        if page == "library":
            self.rail.search.clear()
            if self._library().query:  # a saved search is not in the field
                self._library().search("")
        self._go(page, page)

    def show_score(self, score: ScoreId, cue: CueId | None = None) -> None:
        """Go to a score; to the library where it is not in there any more."""
        if self._context.app.reading.score(score) is None:
            self.show_page("library")
            self.toast("That score is no longer in the library")
            return
        view = self._pages.view("score")
        view.show_score(score, cue)
        self._recent = [score, *(one for one in self._recent if one != score)][:MOST_RECENT]
        self._show_recent(score)
        self._go("score", score)
        view.setFocus()

    def write_review(self, album: AlbumId | None = None, review: ReviewId | None = None) -> None:
        """Go to the page on which a review is written."""
        self._go("writing", "writing")
        self._pages.view("writing").write_review(album, review)

    def _go(self, page: str, place: str) -> None:
        focus = self.focusWidget()
        leaves = focus is None or self._pages.isAncestorOf(focus) or self._panels.isAncestorOf(focus)
        self._pages.go(page, place)
        self.rail.show_page(place)
        self._fit()
        self._order_focus()
        if leaves:  # what had it is out of sight now
            self.enter_page()

    def _order_focus(self) -> None:
        order_focus((self.rail, self.current_view(), self._panels.currentWidget(), self.transport))

    def _show_recent(self, current: str) -> None:
        reading = self._context.app.reading
        found = [score for score in map(reading.score, self._recent) if score]
        self.rail.show_recent(found, current)

    def show_saved(self, search: SavedSearchId) -> None:
        """Go to what a saved search finds."""
        saved = next((one for one in self._context.app.reading.saved_searches() if one.id == search), None)
        if saved is None:
            self.show_page("library")
            return
        self.rail.search.clear()
        self._library().show_saved(saved)
        self._go("library", saved.id)

    def _show_saved_list(self) -> None:
        saved = self._context.app.reading.saved_searches()
        self.rail.saved.show_saved([(one.id, one.name) for one in saved], self._pages.place)
        self._order_focus()

    def go_back(self) -> None:
        """Go to the page before."""
        place = self._pages.step_back()
        if place is None:
            return
        if any(spec.id == place for spec in VIEWS):
            self.show_page(place)
        elif any(saved.id == place for saved in self._context.app.reading.saved_searches()):
            self.show_saved(SavedSearchId(place))
        else:
            self.show_score(ScoreId(place))

    def current_view(self) -> View | None:
        """The view in sight."""
        return self._pages.current_view()

    def selected_cues(self) -> list[CueId]:
        """The cues chosen on the page in sight."""
        view = self.current_view()
        return view.selected_cues() if view else []

    def shown_cues(self) -> list[CueId]:
        """All cues of the page in sight."""
        view = self.current_view()
        return view.shown_cues() if view else []

    def _ask_of_saved(self, wish: str, search: str) -> None:
        intents = {"rename": rename_saved, "edit": edit_saved, "remove": remove_saved}
        intents[wish](self._context, SavedSearchId(search))

    def _search(self, text: str) -> None:
        self._library().search(text)
        if text and self._pages.place != "library":
            self._go("library", "library")

    def _library(self) -> LibraryView:
        library = self._pages.view("library")
        assert isinstance(library, LibraryView)  # noqa: S101 - tells the type checker
        return library

    def enter_page(self) -> None:
        """Put the focus into the page in sight."""
        view = self.current_view()
        if view:
            view.setFocus()

    # What happened

    def _library_changed(self, changes: Changes) -> None:
        self._pages.library_changed(changes)
        self.transport.library_changed(changes)
        if changes.everything or changes.cues:
            self._show_recent(self._pages.place)
        if changes.everything or changes.searches:
            self._show_saved_list()
            shown = self._library().saved
            if shown and self._pages.place == shown.id:
                self.show_saved(shown.id)

    def _playback_changed(self) -> None:
        view = self.current_view()
        if view:
            view.playback_changed()
        self.banner.refresh()

    def _cue_started(self) -> None:
        """Say once that what plays is not joined to what follows."""
        if not self._context.app.sounding.gapless and not self._gaps_told:
            self._gaps_told = True
            self.toast("VLC plays this file by itself: a short silence follows it. The settings say more.")

    def _add_sitting_strip(self) -> None:
        """Put the strip in its place; from then on it shows and hides itself."""
        from cuebook.gui.shell.sitting_strip import SittingStrip  # noqa: PLC0415 - not before the first sitting

        self._forget_sitting()
        strip = SittingStrip(self._context, self)
        self._above_transport.insertWidget(self._above_transport.indexOf(self.transport), strip)

    def _cue_failed(self, event: CueFailed) -> None:
        self._context.app.scanner.check_file(event.path)
        cue = self._context.app.reading.cue(event.cue)
        name = cue.title if cue else path_name(event.path) or "A cue"
        if cue and cue.state is not FileState.PRESENT:
            self.toast(f"{name}: its file is not where it was. Its menu can locate it.")
        else:
            self.toast(f"{name} ({path_name(event.path)}) cannot be played: {event.reason}")

    # For views and actions

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what changed."""
        self._toast.say(text, undo)
        self.banner.refresh()

    def open_sheet(self, sheet: QWidget) -> None:
        """Lay a sheet over the window."""
        if isinstance(sheet, Sheet):
            self._scrim.lay(sheet)

    def close_sheet(self) -> None:
        """Take it away."""
        self._scrim.take_away()

    def mark_search(self, *, faulty: bool) -> None:
        """Outline the search while it cannot be read."""
        self.rail.search.mark_faulty(faulty=faulty)

    def show_search_help(self) -> None:
        """Show what can be searched, below the search."""
        self.rail.open_search()
        self.rail.search.show_help()

    def searched(self) -> str:
        """What is searched for in the library."""
        library = self._library()
        return library.query if self.current_view() is library else ""

    def focus_search(self) -> None:
        """Put the cursor into the page's filter, or into the search."""
        view = self.current_view()
        field = view.filter_field() if view else None
        if field is None:
            self.rail.open_search()
        else:
            field.setFocus()

    def toggle_panel(self) -> None:
        """Show or hide the side panel."""
        self._wants_panel = not self._panels.isVisible()
        self._context.app.settings.change(panel=self._wants_panel)
        self._fit(asked=True)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def focus_next_region(self, *, back: bool) -> None:
        """Go from rail to page to panel to transport, or back."""
        regions = (self.rail, self._pages, self._panels, self.transport)
        focus_next_region(regions, self.focusWidget(), back=back)

    def show_keys(self) -> None:
        """Lay the list of all keys over the window."""
        from cuebook.gui.dialogs.keys_sheet import KeysSheet  # noqa: PLC0415 - only when it is asked for

        self.open_sheet(KeysSheet(self._context))

    def _open_settings(self) -> None:
        from cuebook.gui.dialogs.settings_sheet import SettingsSheet  # noqa: PLC0415 - only when it is asked for

        self.open_sheet(SettingsSheet(self._context))

    # Size and place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self, *, asked: bool = False) -> None:
        narrow = self.width() < self._theme.px(NARROW_BELOW)
        self.rail.show_narrow(narrow=narrow)
        self.transport.show_narrow(narrow=narrow)
        view = self.current_view()
        room = asked or self.width() >= self._theme.px(DRAWER_BELOW)
        self._panels.setVisible(bool(view and view.panel) and self._wants_panel and room)
        self._panels.setFixedWidth(self._theme.px(NARROW_PANEL if narrow else PANEL_WIDTH))

    def _restore_place(self) -> None:
        saved = self._context.app.settings.current.window
        if not (saved and self.restoreGeometry(QByteArray.fromBase64(saved.encode()))):
            room = self.screen().availableGeometry().size() - QSize(*WINDOW_FRAME)
            self.resize(QSize(*FIRST_SIZE).boundedTo(room))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Folders and files may be dropped anywhere, cues of the window on the player."""
        if self._may_be_dropped(event, on_player=True):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say whether it can be dropped where it is."""
        event.setAccepted(self._may_be_dropped(event, on_player=self._over_player(event)))

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        from cuebook.gui.drops import take_drop  # noqa: PLC0415 - as below

        on_player = self._over_player(event)
        take_drop(self._context, event.mimeData(), on_player=on_player, play=self.play_files)
        event.acceptProposedAction()

    def _may_be_dropped(self, event: QDropEvent, *, on_player: bool) -> bool:
        from cuebook.gui.drops import can_be_dropped  # noqa: PLC0415 - not before something is dragged

        return can_be_dropped(event.mimeData(), on_player=on_player)

    def _over_player(self, event: QDropEvent) -> bool:
        at = self.transport.mapFrom(self, event.position().toPoint())
        return self.transport.rect().contains(at)

    def play_files(self, paths: list[bytes]) -> None:
        """Play files from outside: the first is opened, the others continue it."""
        if not paths:
            return
        player = self._context.app.player
        self._context.app.sounding.begin()  # files may be there to be played before all else has begun

        def opened(cues: list[CueId], problems: list[FileProblem]) -> None:
            if len(cues) == 1:
                player.pick(cues, 0)
            elif cues:
                player.open(cues)
            if problems:
                self.toast(trouble(problems))

        self._context.app.opening.open(paths, opened)

    def take_over(self, paths: list[bytes]) -> None:
        """Come forward, and play what a second start was asked for."""
        self.come_forward()
        self.play_files(paths)

    def come_forward(self) -> None:
        """Be seen, from wherever it was: behind others, minimised, or closed into the tray."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def close_for_good(self) -> None:
        """Close; the demo is not wanted any more."""
        self.demo_unwanted = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place; closed by hand while the tray keeps it, it is only out of sight."""
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._context.app.settings.change(window=place)
        if event.spontaneous() and self.stays() and not _logging_out():
            event.ignore()
            self.hide()
            return
        self._scrim.take_away()  # a sheet may have something to put back
        self.closed.emit()
        super().closeEvent(event)


def _logging_out() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
