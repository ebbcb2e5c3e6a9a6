"""The window on the desktop: wishes from media keys and other programs, the tray, and notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.gui.actions.rating import rate_playing
from cuebook.gui.notices import CueNotices
from cuebook.gui.shell.transport import play_selected
from cuebook.gui.tray import TrayKeeper

if TYPE_CHECKING:
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
        """Rate what plays."""
        rate_playing(self._context, stars)

    def come_forward(self) -> None:
        """Show the window."""
        self._window.come_forward()

    def quit(self) -> None:
        """Close the window for good."""
        self._window.close()
