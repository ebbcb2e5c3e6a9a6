"""Starting the window: the application, its theme, the app behind it, and what can wait until after."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from cuebook.domain.changes import Changes
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LibraryChanged, PlaybackReady, PlaybackUnavailable, ScanEnded
from cuebook.gui.context import Context
from cuebook.gui.error_report import report_errors
from cuebook.gui.main_window import MainWindow
from cuebook.gui.runtime import QtRuntime
from cuebook.gui.single_window import SingleWindow
from cuebook.gui.theme import STYLE, Theme
from cuebook.settings.schema import Settings

if TYPE_CHECKING:
    from cuebook.ports.playback import PlaybackBackend
    from cuebook.ports.runtime import CancelToken, Runtime
    from cuebook.services.app import App
    from cuebook.services.searching import Searching

FOREIGN_CHECK_MS = 1_000
DESKTOP_AFTER_MS = 1_500
WATCH_AFTER_MS = 3_000
WARM_UP_AFTER_MS = 150
"""Once the window has been painted: both want the same processor."""
BACKUP_AFTER_MS = 20_000
"""Not beside what the listener does first."""

_log = logging.getLogger(__name__)


def run_window(
    build: Callable[[Runtime], App],
    data: Path,
    files: Sequence[bytes],
    *,
    on_start: Callable[[App], None],
    came_back: str,
    start_again: Sequence[str],
    remove_demo: Callable[[], None] | None = None,
) -> int:
    """Open the window and stay until it closes; give the exit status.

    Where a window is open already on the data folder, it gets the files and comes forward instead.
    ``on_start`` runs once the window stands. ``start_again`` is the command that opens it anew should it
    crash, but for a last word: the ``came_back`` of that window, "" where none crashed before this one.
    ``remove_demo`` is given where this is the demo.
    Raises CuebookError where the data folder cannot be used.
    """
    application = QApplication.instance() or QApplication([*sys.argv[:1], *STYLE])
    assert isinstance(application, QApplication)  # noqa: S101 - tells the type checker
    application.setApplicationName("Cuebook")
    application.setDesktopFileName("cuebook")
    meeting = SingleWindow(data)
    if meeting.hand_over(files):
        return 0
    runtime = QtRuntime()
    try:
        app = build(runtime)
    except CuebookError as error:
        _tell_refusal(application, str(error))
        raise
    runtime.start_thread("cuebook-scores", lambda: _look_ahead(app))
    report_errors(application)
    try:
        if came_back:
            _hurry(app)
        window = open_window(application, app, demo=remove_demo is not None, warms_up=not came_back)
        QTimer.singleShot(WARM_UP_AFTER_MS, lambda: meeting.listen(window.take_over))
        QTimer.singleShot(
            0 if came_back else WARM_UP_AFTER_MS,
            lambda: _begin_watching(app, window, came_back, start_again),
        )
        on_start(app)
        if files:
            QTimer.singleShot(0, lambda: window.play_files(list(files)))
        return application.exec()
    finally:
        meeting.close()
        app.close()
        runtime.join(5)
        if remove_demo and window.demo_unwanted:
            remove_demo()


def _tell_refusal(application: QApplication, words: str) -> None:
    """Say why no window opens, to whoever did not start it from a terminal."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - rarely shown, and slow to load

    Theme(application, Settings().theme, Settings().type_scale)
    box = QMessageBox(QMessageBox.Icon.Warning, "Cuebook", "Cuebook cannot open its data")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(words)
    box.exec()


def _look_ahead(app: App) -> None:
    """Have the scores and how many cues there are known when the window, which is made meanwhile, asks."""
    with suppress(CuebookError), app.storage.reader() as reading:  # the window says what is wrong
        reading.size()
        reading.score_ids()


def open_window(
    application: QApplication, app: App, *, demo: bool = False, warms_up: bool = True
) -> MainWindow:
    """Make and show the window of an app, and set going what can wait until it is painted.

    Where ``warms_up`` is off, what the first play waits for has been begun already.
    """
    settings = app.settings
    theme = Theme(application, settings.current.theme, settings.current.type_scale)
    settings.on_change(lambda now: theme.choose(now.theme, now.type_scale))
    context = Context(app, theme, demo=demo)
    app.player.set_volume(settings.current.volume)
    window = MainWindow(context)
    window.show_page("library")
    window.show()
    window.enter_page()
    _begin_background_work(app, window, warms_up=warms_up)
    window.closed.connect(
        app.runtime.call_later(DESKTOP_AFTER_MS, lambda: _join_desktop(context, window)).cancel
    )
    return window


def _begin_watching(app: App, window: MainWindow, came_back: str, start_again: Sequence[str]) -> None:
    from cuebook.gui.coming_back import begin_watching  # noqa: PLC0415 - not before the window is painted

    begin_watching(app, window, came_back, start_again)


def _join_desktop(context: Context, window: MainWindow) -> None:
    from cuebook.gui.desk import begin_desktop  # noqa: PLC0415 - not before the window is painted

    begin_desktop(context, window)


def _begin_background_work(app: App, window: MainWindow, *, warms_up: bool) -> None:
    """What nobody waits for: other programs' commits, new links after scans, today's backup."""

    def look() -> None:
        if app.storage.foreign_commit():
            app.bus.publish(LibraryChanged(Changes(everything=True)))

    window.closed.connect(app.runtime.call_every(FOREIGN_CHECK_MS, look).cancel)

    def scanned(_event: ScanEnded) -> None:
        report = app.scanner.last_report
        if report and (report.added or report.changed or report.moved):
            app.reviews.relink()

    def watch() -> None:
        app.watching.begin()

    app.bus.subscribe(ScanEnded, scanned)
    later = {WATCH_AFTER_MS: watch}
    if warms_up:
        later[WARM_UP_AFTER_MS] = lambda: _begin_warming_up(app)
    if app.storage.read_only_reason is None:
        later[BACKUP_AFTER_MS] = lambda: _back_up(app)
    for milliseconds, call in later.items():
        window.closed.connect(app.runtime.call_later(milliseconds, call).cancel)


def _begin_warming_up(app: App) -> None:
    app.sounding.begin()
    parts = (app.searching, app.backend)  # made here: no two threads may make one part
    app.reviews.relink_by(app.runtime)
    app.remembering.begin()
    app.runtime.run(
        lambda cancel: _warm_up(*parts, cancel),
        on_item=app.bus.publish,
        on_done=lambda _: None,
        on_error=lambda error: _log.error("warming up failed", exc_info=error),
    )


def _back_up(app: App) -> None:
    app.runtime.run(
        lambda cancel: _make_backup(app, cancel),
        on_item=lambda made: _log.info("backup %s", made),
        on_done=lambda _: None,
        on_error=lambda error: _log.warning("no backup: %s", error),
    )


def _warm_up(
    searching: Searching, backend: PlaybackBackend, cancel: CancelToken
) -> Generator[object, None, None]:
    """Load what the first key and the first play would wait for, and tell what was found."""
    searching.prepare()
    try:
        yield PlaybackReady(backend.describe())
    except CuebookError as error:
        yield PlaybackUnavailable(str(error))
    searching.look_ahead(cancel)


def _hurry(app: App) -> None:
    """After a crash the music goes on first: load what it waits for while the window is made."""
    backend = app.backend

    def load() -> None:
        with suppress(CuebookError):  # it is said when it is looked for again
            backend.describe()

    app.runtime.start_thread("cuebook-sound", load)
    _begin_warming_up(app)


def _make_backup(app: App, _cancel: CancelToken) -> Generator[object, None, None]:
    """Make today's backup, where one is due."""
    made = app.backups.make_if_due(app.runtime.now())
    if made is not None:
        yield made
