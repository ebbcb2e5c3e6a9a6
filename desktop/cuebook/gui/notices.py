"""A notice on the desktop when a cue begins, for those who asked for it and look elsewhere."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from cuebook.domain.events import CueStarted
from cuebook.ports.desktop_session import Notice

if TYPE_CHECKING:
    from cuebook.domain.catalogue import Cue
    from cuebook.gui.context import Context
    from cuebook.gui.main_window import MainWindow
    from cuebook.gui.tray import TrayKeeper


class CueNotices:
    """Tells of cues that begin while the window has not the focus."""

    def __init__(self, context: Context, window: MainWindow, tray: TrayKeeper) -> None:
        self._context = context
        self._tray = tray
        window.closed.connect(context.app.bus.subscribe(CueStarted, self._started))

    def _started(self, event: CueStarted) -> None:
        app = self._context.app
        if not app.settings.current.notify or QApplication.activeWindow() is not None:
            return
        cue = app.reading.cue(event.cue)
        if cue is None:
            return
        notice = notice_of(cue)
        if sys.platform in {"win32", "darwin"}:
            self._tray.tell(notice.title, notice.text)
        else:
            app.remote_control.tell(notice)


def notice_of(cue: Cue) -> Notice:
    """What is said of a cue: its name, and below it who wrote it and for what."""
    return Notice(cue.title, "  ·  ".join(filter(None, (", ".join(cue.composers) or cue.artist, cue.score))))
