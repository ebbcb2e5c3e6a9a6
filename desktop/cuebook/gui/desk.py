"""The window on the desktop: wishes from media keys and other programs, the tray, and notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from cuebook.domain.rating import stars_text
from cuebook.gui.actions.rating import rate_unseen
from cuebook.gui.notices import CueNotices
from cuebook.gui.shell.transport import play_selected
from cuebook.gui.tray import TrayKeeper
from cuebook.ports.desktop_session import Notice

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId
    from cuebook.gui.context import Context
    from cuebook.gui.main_window import MainWindow


def begin_desktop(context: Context, window: MainWindow) -> None:
    """Be seen and commanded by the desktop, as far as the settings have it."""
    tray = TrayKeeper(context, window)
    window.stays = lambda: tray.stands
    CueNotices(context, window, tray)
    context.app.remote_control.begin(WindowDesk(context, window))


class WindowDesk:
    """Fulfils ``Desk``."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        self._context = context
        self._window = window

    def play(self) -> None:
        """Play what is chosen."""
        play_selected(self._context)

    def play_file(self, path: bytes) -> None:
        """Play a file."""
        self._window.play_files([path])

    def rate(self, stars: int) -> None:
        """Answer the sitting under way, else rate what plays."""
        rate_unseen(self._context, stars)

    def rate_by_key(self, stars: int) -> None:
        """Do what a digit's key does, and say on the desktop what came of it where the window is not seen."""
        cue = rate_unseen(self._context, stars)
        if cue is not None and QApplication.activeWindow() is None:
            self._tell_rating(cue)

    def _tell_rating(self, cue: CueId) -> None:
        app = self._context.app
        rated = app.reading.cue(cue)
        if rated:
            words = f"Rated {stars_text(rated.rating)}" if rated.rating else "Rating cleared"
            app.remote_control.tell(Notice(rated.title, words))

    def come_forward(self) -> None:
        """Show the window."""
        self._window.come_forward()

    def quit(self) -> None:
        """Close the window for good."""
        self._window.close()
