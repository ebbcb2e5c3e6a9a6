"""A crash of the window's own process: having it noticed by another beside it, and coming back afterwards."""

from __future__ import annotations

import faulthandler
import logging
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cuebook.domain.events import PlaybackChanged
from cuebook.domain.ids import CueId
from cuebook.gui import crash_watcher
from cuebook.logs import LOG_NAME

if TYPE_CHECKING:
    from cuebook.gui.main_window import MainWindow
    from cuebook.services.app import App

_log = logging.getLogger(__name__)


def begin_watching(app: App, window: MainWindow, told: str, command: Sequence[str]) -> None:
    """Have the window started again by a command should it crash.

    ``told`` is what the crash watcher said to this window, "" where none crashed before it.
    """
    # On Windows a process cannot become another one.
    if sys.platform != "win32":
        try:
            CrashWatch(app, told, command)
        except OSError as error:
            _log.warning("no crash will be noticed: %s", error)
    if told:
        come_back(app, window, told)


class CrashWatch:
    """Tells the process beside the window what plays, and hands it Python's report of a crash."""

    def __init__(self, app: App, told: str, command: Sequence[str]) -> None:
        """Start it. Raises OSError where the system cannot."""
        self._app = app
        self._said = b""
        ear, self._mouth = os.pipe()
        try:
            log = os.fspath(app.folders.logs / LOG_NAME)
            words = [sys.executable, "-I", "-S", crash_watcher.__file__, log, told, *command]
            # Out of the terminal's reach: what ends the window from there must not end it first.
            self._watcher = subprocess.Popen(words, stdin=ear, start_new_session=True)
        except OSError:
            os.close(self._mouth)
            raise
        finally:
            os.close(ear)
        # One that is held must not hold the window.
        os.set_blocking(self._mouth, False)
        # Never closed by this process: Python writes to that number whenever it crashes.
        faulthandler.enable(self._mouth)
        app.bus.subscribe(PlaybackChanged, lambda _: self._look())
        self._look()
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101 - tells the type checker
        application.aboutToQuit.connect(lambda: self._say(crash_watcher.FAREWELL))

    def _look(self) -> None:
        cue = _to_go_on_with(self._app)
        words = crash_watcher.PLAYS + cue.encode() if cue else crash_watcher.SILENT
        if words != self._said:
            self._said = words
            self._say(words)

    def _say(self, words: bytes) -> None:
        with suppress(OSError):  # it was ended, or is held
            os.write(self._mouth, words + b"\n")


def _to_go_on_with(app: App) -> CueId | None:
    """The cue that sounds and may sound again unasked.

    Not in private or muted, and not where a stop was set: the next window knows of none of these.
    """
    player = app.player
    ends_by_itself = player.queue.stops or app.sleep_timer.at is not None
    if player.playing and not (app.logger.private or player.muted or ends_by_itself):
        return player.current
    return None


def come_back(app: App, window: MainWindow, told: str) -> None:
    """Say that there was a crash, and play on as soon as what played is there again."""
    _, does, cue = told.split(" ")
    found = app.reading.cue(CueId(cue)) if cue else None
    playing = f" while playing {found.title}" if found else ""
    if does == crash_watcher.PAUSED:
        window.banner.warn(f"Cuebook stopped unexpectedly again{playing}, and has paused there.")
        return
    window.toast(f"Cuebook stopped unexpectedly{playing} and was started again")
    if does == crash_watcher.PLAYS_ON:
        _play_on(app, CueId(cue))


def _play_on(app: App, cue: CueId) -> None:
    """Play the remembered cue once it stands there, unless the listener was faster."""

    def look() -> None:
        if app.player.current is not None:
            forget()
            if app.player.waiting and app.player.current == cue:
                app.runtime.call_soon(app.player.resume)

    forget = app.bus.subscribe(PlaybackChanged, lambda _: look())
    look()
