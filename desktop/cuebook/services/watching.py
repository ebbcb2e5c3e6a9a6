"""Watching folders: what changes in them is scanned by itself, once it has become quiet."""

import logging
from collections.abc import Generator, Iterable

from cuebook.domain.events import LibraryChanged, ScanEnded
from cuebook.domain.units import MonotonicMs
from cuebook.ports.file_reading import Root
from cuebook.ports.runtime import CancelToken, Runtime, Timer
from cuebook.ports.storage import Storage
from cuebook.ports.watching import FolderWatcher
from cuebook.services.bus import Bus
from cuebook.services.looking import device_of
from cuebook.services.scan_order import ScanOrder
from cuebook.services.scanner import Scanner
from cuebook.settings.schema import Settings
from cuebook.settings.store import SettingsStore

QUIET_MS = 2_000
LONGEST_MS = 30_000
"""Changes that never end are scanned so often all the same."""
LOOK_MS = 5_000
"""How often is looked whether drives came or went: the system does not tell."""
RESCAN_MS = 15 * 60_000
"""How often a folder is scanned whose changes cannot be heard of."""

_log = logging.getLogger(__name__)


class Watching:
    """Scans folders in which something changed. ``deaf`` are those that cannot be watched, and why."""

    def __init__(
        self,
        watcher: FolderWatcher,
        scanner: Scanner,
        storage: Storage,
        runtime: Runtime,
        bus: Bus,
        settings: SettingsStore,
    ) -> None:
        self._watcher = watcher
        self._scanner = scanner
        self._storage = storage
        self._runtime = runtime
        self._bus = bus
        self._settings = settings
        self.deaf: dict[bytes, str] = {}
        self._watched: list[bytes] = []
        self._arranging = False
        self._looking = False
        self._devices: dict[bytes, int | None] = {}
        self._lost: set[bytes] = set()
        self._changed: set[bytes] = set()
        self._since: MonotonicMs | None = None
        self._quiet: Timer | None = None
        self._timers: list[Timer] = []
        self._begun = self._ended = False

    def begin(self) -> None:
        """Watch from now on, while the setting says so; what changed before is scanned first."""
        if self._begun or self._storage.read_only_reason is not None:
            return
        self._begun = True
        self._settings.on_change(self._settings_changed)
        self._bus.subscribe(LibraryChanged, self._library_changed)
        self._bus.subscribe(ScanEnded, lambda _: self._scan_ended())
        self._settings_changed(self._settings.current)

    def _library_changed(self, event: LibraryChanged) -> None:
        if event.changes.roots or event.changes.everything:
            self._arrange()

    def end(self) -> None:
        """Watch no more."""
        self._ended = True
        self._stop_timers()
        self._watcher.stop()

    @property
    def _on(self) -> bool:
        return self._settings.current.watch_folders and not self._ended

    def _settings_changed(self, settings: Settings) -> None:
        if settings.watch_folders == bool(self._timers) or self._ended:
            return
        if settings.watch_folders:
            self._timers = [
                self._runtime.call_every(LOOK_MS, self._look),
                self._runtime.call_every(RESCAN_MS, lambda: self._gather(self.deaf)),
            ]
            self._look()
        else:
            self._stop_timers()
        self._arrange()

    def _stop_timers(self) -> None:
        for timer in self._timers:
            timer.cancel()
        if self._quiet:
            self._quiet.cancel()
        self._timers, self._quiet, self._since = [], None, None
        self._changed.clear()

    # Having changes told

    def _arrange(self) -> None:
        """Let the watched folders be those that are, where they are not."""
        wanted = [root.path for root in self._storage.reading.roots()] if self._on else []
        if self._arranging or wanted == self._watched:
            return
        self._arranging, self._watched = True, wanted
        self._runtime.run(
            lambda cancel: self._watch(wanted, cancel),
            on_item=self._take_deaf,
            on_done=lambda _: self._arranged(),
            on_error=self._cannot_watch,
        )

    def _watch(self, roots: list[bytes], _cancel: CancelToken) -> Generator[dict[bytes, str], None, None]:
        if not roots:
            self._watcher.stop()
            yield {}
            return
        yield self._watcher.watch(roots, self._tell)

    def _tell(self, folders: frozenset[bytes]) -> None:
        """Something changed. On any thread."""
        self._runtime.call_soon(lambda: self._gather(folders))

    def _take_deaf(self, deaf: dict[bytes, str]) -> None:
        self.deaf = deaf

    def _arranged(self) -> None:
        self._arranging = False
        if self._ended:
            self._watcher.stop()  # it was being started when everything else ended
        else:
            self._gather(self._watched)  # what changed until now, nobody heard of
            self._arrange()

    def _cannot_watch(self, error: Exception) -> None:
        _log.warning("folders cannot be watched: %s", error)
        self._arranging = False
        self.deaf = dict.fromkeys(self._watched, f"they cannot be watched here: {error}")
        self._gather(self._watched)

    # Scanning what changed

    def _gather(self, folders: Iterable[bytes]) -> None:
        self._changed.update(folders)
        if not self._on:
            self._changed.clear()
        if not self._changed:
            return
        now = self._runtime.monotonic()
        if self._since is None:
            self._since = now
        self._arm(min(QUIET_MS, max(0, self._since + LONGEST_MS - now)))

    def _arm(self, milliseconds: int) -> None:
        if self._quiet:
            self._quiet.cancel()
        self._quiet = self._runtime.call_later(milliseconds, self._scan)

    def _scan(self) -> None:
        """Scan what changed; while another scan runs, after it."""
        if not self._changed or self._scanner.scanning:
            return
        folders, self._changed, self._since = tuple(sorted(self._changed)), set(), None
        self._scanner.scan(ScanOrder(folders=folders, patient=True))

    def _scan_ended(self) -> None:
        self._look_again_for_the_lost()
        report = self._scanner.last_report
        if report is not None and report.unfinished:
            self._gather(report.unfinished)
        elif self._changed:
            self._arm(QUIET_MS)

    # Drives that come and go

    def _look_again_for_the_lost(self) -> None:
        """A scan may find a place gone that is back before anyone looks: to look, nothing had changed.

        Only once for each that is lost, else an empty folder in a drive's place were scanned for ever.
        """
        lost = {place.path for place in self._storage.reading.waiting_places() if not place.present}
        self._devices.update(dict.fromkeys(lost - self._lost))
        self._lost = lost

    def _look(self) -> None:
        """Look whether what is watched is there. Asking a network that hangs must hold nobody."""
        if self._looking or not self._on:
            return
        self._looking = True
        reading = self._storage.reading
        places = [*reading.roots(), *reading.mounts()]
        self._runtime.run(
            lambda cancel: _look_for(places, cancel),
            on_item=lambda found: self._compare(places, found),
            on_done=lambda _: self._looked(),
            on_error=lambda _: self._looked(),
        )

    def _looked(self) -> None:
        self._looking = False

    def _compare(self, places: list[Root], found: dict[bytes, int | None]) -> None:
        """Scan at once what went, and what came back."""
        known = {
            place.path: self._devices.get(place.path, place.device if place.state == "online" else None)
            for place in places
        }
        changed = {path for path, device in found.items() if device != known[path]}
        self._devices = found
        if changed and self._on:
            if any(found[path] is not None for path in changed):
                self._watched = []  # what came back is not heard of any more
                self._arrange()
            self._changed |= changed
            self._scan()


def _look_for(places: list[Root], _cancel: CancelToken) -> Generator[dict[bytes, int | None], None, None]:
    yield {place.path: device_of(place.path) for place in places}
