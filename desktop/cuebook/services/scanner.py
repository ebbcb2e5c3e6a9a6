"""The watched folders and the scan that runs over them."""

import os
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from cuebook.domain.catalogue import FileState
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanEnded
from cuebook.domain.sound_file import lies_in
from cuebook.ports.runtime import JobRunner
from cuebook.ports.storage import Storage
from cuebook.ports.tags import TagReader
from cuebook.services.bus import Bus
from cuebook.services.gradual_writing import GradualWriting
from cuebook.services.scan_order import ScanOrder
from cuebook.services.scan_report import ScanReport
from cuebook.services.transaction import Transactions
from cuebook.services.watched_folders import WatchedFolders

if TYPE_CHECKING:
    from cuebook.services.scan import Scan

EVERYTHING = ScanOrder()


class Scanner:
    """Scans the watched folders, one scan at a time. ``last_report`` is that of the last one."""

    def __init__(
        self,
        transactions: Transactions,
        writing: GradualWriting,
        storage: Storage,
        reader: TagReader,
        jobs: JobRunner,
        bus: Bus,
    ) -> None:
        self._transactions = transactions
        self._storage = storage
        self._reader = reader
        self._jobs = jobs
        self._bus = bus
        self._scan: Scan | None = None
        self._unscanned = False
        self._folders = WatchedFolders(writing, storage, jobs)
        self.paused = False
        self.last_report: ScanReport | None = None

    @property
    def scanning(self) -> bool:
        """Whether a scan runs."""
        return self._scan is not None

    @property
    def quiet(self) -> bool:
        """Whether the scan that runs, if any, need not be shown."""
        return self._scan is None or self._scan.quiet

    def add_folders(self, folders: Iterable[bytes]) -> None:
        """Watch folders from now on. Raises CuebookError where one is none.

        One that lies in a watched folder is watched already. Where a scan runs, another one follows it.
        """
        folders = [os.path.realpath(folder) for folder in folders]
        for folder in folders:
            if not os.path.isdir(folder):
                name = folder.decode("utf-8", "backslashreplace")
                msg = f"{name} is not a folder that can be read. Check its name, and that its drive is there."
                raise CuebookError(msg)
            if folder == b"/":
                msg = "/ is the whole computer. Name the folder in which your music lies."
                raise CuebookError(msg)
        with self._transactions.begin() as unit:
            for folder in sorted(set(folders), key=len):
                watched = [root.path for root in self._storage.reading.roots()] + folders
                if not any(lies_in(folder, outer) for outer in watched):
                    unit.catalogue.add_root(folder)
        self._unscanned = self.scanning

    def move_folder(self, old: bytes, new: bytes, when_done: Callable[[str | None], None]) -> None:
        """Take a folder for the new place of a watched one, and scan it there.

        ``when_done`` is called with None once the scan has begun, or in words with why nothing was
        changed. Raises CuebookError where one of them is no such folder, or while a scan runs.
        """
        self._refuse_while_scanning()

        def moved(trouble: str | None) -> None:
            if trouble is None or self._unscanned:
                self.scan()
            when_done(trouble)

        self._folders.move(old, new, moved)

    def forget_folder(self, path: bytes, when_done: Callable[[str | None], None] | None = None) -> None:
        """Watch a folder no more: its cues leave the library, what was done with them stays kept.

        With ``when_done`` it is done by and by, and told then, with None or in words what stopped it.
        Raises CuebookError where it is not watched, or while a scan runs.
        """
        self._refuse_while_scanning()

        def forgotten(trouble: str | None) -> None:
            if self._unscanned:
                self.scan()
            if when_done:
                when_done(trouble)

        self._folders.forget(path, forgotten if when_done else None)

    def _refuse_while_scanning(self) -> None:
        if self._scan:
            msg = "The folders are being scanned. Wait until that is over, or stop it."
            raise CuebookError(msg)
        if self._folders.busy:
            msg = "Another folder is being moved or removed. Wait until that is over."
            raise CuebookError(msg)

    def check_file(self, path: bytes) -> None:
        """Look whether a file that could not be played still lies there, and mark it where it does not."""
        if not path or os.path.lexists(path) or self._storage.read_only_reason is not None:
            return
        roots = [root for root in self._storage.reading.roots() if lies_in(path, root.path)]
        away = any(not os.path.isdir(root.path) for root in roots)
        # Where the disk refuses, the next scan will mark it; the listener hears of the cue all the same.
        with suppress(CuebookError), self._transactions.begin() as unit:
            unit.catalogue.set_state([path], FileState.OFFLINE if away else FileState.MISSING)

    def scan(self, order: ScanOrder = EVERYTHING) -> None:
        """Scan every watched folder, or what is ordered; ScanProgressed and ScanEnded tell how it goes.

        Does nothing while a scan runs; while a folder is moved or forgotten, all is scanned after that.
        """
        if self._folders.busy:
            self._unscanned = True
        elif self._scan is None:
            self.paused = self._unscanned = False
            from cuebook.services.scan import Scan  # noqa: PLC0415 - not before the first paint

            self._scan = Scan(
                self._transactions, self._storage, self._reader, self._jobs, self._bus, order, self._ended
            )
            self._scan.start(self._storage.reading.roots())

    def read_again(self, paths: Collection[bytes]) -> None:
        """Read files once more, though they did not change, in workers that met none of them before."""
        if self._scan is None:
            self._reader.close()
            folders = tuple({path if os.path.isdir(path) else os.path.dirname(path) for path in paths})
            self.scan(ScanOrder(folders=folders, again=frozenset(paths)))

    def cancel(self) -> None:
        """Stop the running scan; what it read so far stays."""
        if self._scan:
            self._scan.cancel()

    def pause(self) -> None:
        """Hold the running scan."""
        if self._scan:
            self.paused = True
            self._scan.pause()

    def resume(self) -> None:
        """Let it go on."""
        if self._scan:
            self.paused = False
            self._scan.resume()

    def _ended(self, report: ScanReport) -> None:
        self._scan = None
        self.last_report = report
        self._bus.publish(ScanEnded(report.cancelled))
        if self._unscanned and not report.cancelled:
            self.scan()
