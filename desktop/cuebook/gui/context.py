"""What views and actions are handed: the app, the theme, and what the window can do for them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from cuebook.domain.events import ArtFound, LibraryChanged, ScanEnded
from cuebook.domain.ids import AlbumId, CueId, ReviewId, RowId, SavedSearchId, ScoreId
from cuebook.gui.theme import Theme
from cuebook.gui.undo import History
from cuebook.gui.widgets.score_art import ScoreArt
from cuebook.services.app import App


class Window(Protocol):
    """What the main window does for its parts."""

    def show_page(self, page: str) -> None:
        """Go to a page by its id."""
        ...

    def show_score(self, score: ScoreId, cue: CueId | None = None) -> None:
        """Go to a score's page, and to one of its cues."""
        ...

    def write_review(self, album: AlbumId | None = None, review: ReviewId | None = None) -> None:
        """Go to the page on which a review is written: a stored one, or the one of an album's score."""
        ...

    def go_back(self) -> None:
        """Go to the page before."""
        ...

    def selected_cues(self) -> list[CueId]:
        """The cues chosen on the page in sight."""
        ...

    def shown_cues(self) -> list[CueId]:
        """All cues of the page in sight, in its order."""
        ...

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say what changed, for six seconds, with a way back."""
        ...

    def show_keys(self) -> None:
        """Lay the list of all keys over the window."""
        ...

    def open_sheet(self, sheet: QWidget) -> None:
        """Lay a sheet over the window."""
        ...

    def close_sheet(self) -> None:
        """Take it away."""
        ...

    def mark_search(self, *, faulty: bool) -> None:
        """Outline the search while it cannot be read."""
        ...

    def show_search_help(self) -> None:
        """Show what can be searched, below the search."""
        ...

    def searched(self) -> str:
        """What is searched for in the library; empty while another page is in sight."""
        ...

    def show_saved(self, search: SavedSearchId) -> None:
        """Go to what a saved search finds."""
        ...

    def focus_search(self) -> None:
        """Put the cursor into the search, or into the page's own filter."""
        ...

    def toggle_panel(self) -> None:
        """Show or hide the side panel."""
        ...

    def toggle_full_screen(self) -> None:
        """Fill the screen, or not."""
        ...

    def close_for_good(self) -> None:
        """Close the window; what it showed is not wanted any more."""
        ...

    def focus_next_region(self, *, back: bool) -> None:
        """Go from rail to page to panel to transport, or back."""
        ...


class Context:
    """One for each window."""

    window: Window
    """It says so itself, once it is made."""

    def __init__(self, app: App, theme: Theme, *, demo: bool = False) -> None:
        self.app, self.theme, self.demo = app, theme, demo
        self.history = History()
        self.art = ScoreArt(app.artwork.ask)
        self.app.bus.subscribe(ArtFound, lambda found: self.art.take(found.wish, found.picture))
        self.app.bus.subscribe(ScanEnded, lambda _: self.art.doubt())
        self.app.bus.subscribe(LibraryChanged, self._library_changed)

    def _library_changed(self, event: LibraryChanged) -> None:
        """Another program's scan, or another grouping of albums, may have brought other pictures."""
        if event.changes.everything or event.changes.grouped or event.changes.decided:
            self.art.doubt()

    def remove_demo(self) -> None:
        """Close the demo and have its data folder removed."""
        self.window.close_for_good()

    def playing_or_selected(self) -> list[CueId]:
        """The cue that plays, paused or not; else those chosen on the page."""
        current = self.app.player.current
        return [current] if current is not None else self.window.selected_cues()

    def to_rate(self) -> list[CueId]:
        """What a digit rates: in a sitting the cue that ended last, else what plays or is chosen."""
        asked = self.app.sitting.asked
        return [asked] if asked is not None else self.playing_or_selected()

    def change(self, text: str, do: Callable[[], None], undo: Callable[[], None]) -> None:
        """Change something, say so, and remember how to take it back."""
        do()
        self.history.push(text, undo=undo, redo=do)
        self.window.toast(text, undo=self.history.undo)

    def decide(self, text: str, decision: Callable[[], list[RowId]]) -> None:
        """Keep the listener's word on something, say so, and remember how to take it back."""
        rows: list[RowId] = []

        def do() -> None:
            rows[:] = decision()

        def undo() -> None:
            self.app.decisions.take_back(rows)

        self.change(text, do, undo)

    def names(self, cues: Sequence[CueId]) -> str:
        """What to call some cues in a sentence."""
        found = self.app.reading.cues(list(cues)[:1])
        if len(cues) == 1 and found:
            return found[0].title
        return f"{len(cues)} cues"
