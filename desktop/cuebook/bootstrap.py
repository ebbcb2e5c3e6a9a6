"""The parts list: the one place that knows both what is asked for and what fulfils it."""

import os
import shutil
import sys
from pathlib import Path

from cuebook.cli.arguments import Arguments, parse_arguments
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanEnded
from cuebook.domain.listen_rule import RULES
from cuebook.formats.histories import HISTORY_FORMATS
from cuebook.formats.reviews import REVIEW_FORMATS
from cuebook.logs import start_logging
from cuebook.paths import Folders, demo_folders, folders, resource
from cuebook.playback.silent_backend import SilentBackend
from cuebook.playback.vlc_backend import VlcBackend
from cuebook.ports.playback import PlaybackBackend
from cuebook.ports.runtime import Runtime
from cuebook.services.app import App
from cuebook.services.artwork import ArtFinding
from cuebook.services.backups import Backups
from cuebook.services.bus import Bus
from cuebook.services.checkup import Checkup
from cuebook.services.decisions import Decisions
from cuebook.services.demo import fill_demo
from cuebook.services.exporter import Exporter
from cuebook.services.marks import Marks
from cuebook.services.opening import Opening
from cuebook.services.play_logger import PlayLogger
from cuebook.services.player import Player
from cuebook.services.rating_writing import RatingWriting
from cuebook.services.ratings import Ratings
from cuebook.services.reviews import Reviews
from cuebook.services.saved_searches import SavedSearches
from cuebook.services.scanner import Scanner
from cuebook.services.searching import Searching
from cuebook.services.tag_ratings import TagRatings
from cuebook.services.transaction import Transactions
from cuebook.services.watching import Watching
from cuebook.settings.store import SettingsStore
from cuebook.storage.sqlite_storage import SqliteStorage
from cuebook.tags.art_cache import ArtCache
from cuebook.tags.artwork import Artwork
from cuebook.tags.rating_process import RatingProcess
from cuebook.tags.sniff import identify
from cuebook.tags.worker_pool import WorkerPool
from cuebook.threads import SystemClock
from cuebook.watching.watchdog_watcher import WatchdogWatcher


def build(runtime: Runtime, places: Folders, audio: str = "auto") -> App:
    """Put Cuebook together on a data folder.

    ``audio`` is ``auto``, ``dummy`` (VLC without a device) or ``silent`` (no VLC at all).
    Raises CuebookError where the folder cannot be used.
    """
    start_logging(places.logs)
    settings = SettingsStore(places.settings_file)
    storage = SqliteStorage(places.data, runtime)
    bus = Bus()
    transactions = Transactions(storage, bus, rule=lambda: RULES[settings.current.listen_rule])
    tags = WorkerPool()
    backend = _backend(runtime, audio)
    logger = PlayLogger(transactions, storage, runtime, bus)
    reviews = Reviews(transactions, storage, REVIEW_FORMATS)
    player = Player(backend, runtime, storage.reading, logger, bus)
    scanner = Scanner(transactions, storage, tags, runtime, bus)
    app = App(
        folders=places,
        runtime=runtime,
        bus=bus,
        settings=settings,
        storage=storage,
        tags=tags,
        backend=backend,
        transactions=transactions,
        logger=logger,
        player=player,
        ratings=Ratings(transactions),
        tag_ratings=TagRatings(transactions, storage, runtime),
        rating_writing=RatingWriting(
            transactions, storage, RatingProcess(places.data / "unfinished"), runtime, player, settings, bus
        ),
        marks=Marks(transactions),
        decisions=Decisions(transactions, reviews),
        reviews=reviews,
        scanner=scanner,
        searching=Searching(storage, runtime),
        saved_searches=SavedSearches(transactions, storage.reading),
        watching=Watching(WatchdogWatcher(), scanner, storage, runtime, bus, settings),
        opening=Opening(transactions, storage.reading, tags, runtime),
        exporter=Exporter(HISTORY_FORMATS, places.data),
        backups=Backups(storage, places.backups),
        checkup=Checkup(storage, backend, transactions, reviews),
        artwork=ArtFinding(storage, Artwork(ArtCache(places.cache / "art")), runtime, bus),
    )
    if storage.read_only_reason is None:
        logger.adopt_orphans()
    return app


def _backend(runtime: Runtime, audio: str) -> PlaybackBackend:
    if audio == "silent":
        return SilentBackend(runtime, identify)
    return VlcBackend(runtime, identify, audio)


def run(words: list[str]) -> int:
    """Open the window, or do what the command line says; give the exit status."""
    arguments = parse_arguments(words)
    if arguments.wants_window and has_display():
        return _run_window(arguments)
    return _run_command(arguments)


def has_display() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    offscreen = os.environ.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal", "vnc"))
    return offscreen or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run_window(arguments: Arguments) -> int:
    from cuebook.gui.application import run_window  # noqa: PLC0415 - Qt only where there is a window

    places = demo_folders(arguments.data_dir) if arguments.demo else folders(arguments.data_dir)
    try:
        return run_window(
            lambda runtime: build(runtime, places, arguments.audio),
            places.data,
            arguments.files,
            on_start=start_demo if arguments.demo else None,
            remove_demo=(lambda: shutil.rmtree(places.data, ignore_errors=True)) if arguments.demo else None,
        )
    except CuebookError as error:
        print(error, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1


def start_demo(app: App) -> None:
    """Scan the demo score and put its review and history beside it."""
    folder = resource("demo")
    app.bus.subscribe(ScanEnded, lambda _: fill_demo(app, folder))
    app.scanner.add_folders([os.fsencode(folder / "music")])
    app.scanner.scan()


def _run_command(arguments: Arguments) -> int:
    from cuebook.cli.commands import run_command  # noqa: PLC0415 - typer and rich only where they are used

    return run_command(arguments, CommandEntry(arguments.data_dir))


class CommandEntry:
    """What only this list of parts can do for the command line."""

    def __init__(self, data_dir: str | None) -> None:
        self._data_dir = data_dir

    def open(self, runtime: Runtime, *, demo: bool, audio: str) -> App:
        """Put the app together on the data folder in use, or on the demo's."""
        return build(runtime, demo_folders(self._data_dir) if demo else folders(self._data_dir), audio)

    def restore(self, backup: Path) -> Path | None:
        """Put a backup in the place of the database; give where that was kept."""
        from cuebook.storage.restoring import restore  # noqa: PLC0415 - no window needs it

        return restore(backup, folders(self._data_dir).data, SystemClock().now())

    def remove_demo(self) -> Path:
        """Remove the demo's data folder and give its name."""
        data = demo_folders(self._data_dir).data
        shutil.rmtree(data, ignore_errors=True)
        return data
