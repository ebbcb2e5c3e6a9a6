"""One scan: root after root, read in the background, kept on the main thread, settled at the end."""

import logging
import os
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from time import monotonic

from cuebook.domain.catalogue import FileState
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanProgressed
from cuebook.domain.sound_file import FileProblem, FileStamp, ProblemKind, SoundFile
from cuebook.ports.reading import KnownFile, Root
from cuebook.ports.runtime import CancelToken, Job, JobRunner
from cuebook.ports.storage import Storage
from cuebook.ports.tags import TagReader
from cuebook.services.bus import Bus
from cuebook.services.cataloguing import Taken, catalogue_files
from cuebook.services.transaction import Transactions
from cuebook.services.walker import SOUND_SUFFIXES, suffix_of, walk

BATCH_FILES = 50
BATCH_SECONDS = 0.25
FEW_LOST = 20
LOST_SHARE = 0.05
"""A folder that lost more files than both at once is taken for unplugged, not emptied."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class ScanReport:
    """What a scan found.

    ``roots`` are paths with ``online`` or ``offline``. ``problems`` are all files that lie there and
    cannot be read, old and new. ``error`` says in words why the scan had to stop, where it had to.
    """

    roots: list[tuple[bytes, str]] = field(default_factory=list)
    added: int = 0
    changed: int = 0
    moved: int = 0
    unchanged: int = 0
    missing: int = 0
    problems: list[FileProblem] = field(default_factory=list)
    seconds: float = 0.0
    cancelled: bool = False
    error: str | None = None


@dataclass(slots=True)
class Walked:
    """A folder as it lies. ``offline``: it is not there, or all its files are gone at once."""

    seen: list[FileStamp] = field(default_factory=list)
    unlisted: list[FileProblem] = field(default_factory=list)
    device: int | None = None
    offline: bool = False


@dataclass(slots=True)
class _Batch:
    """A part of a scan on its way to the main thread."""

    walked: Walked | None = None
    unchanged: int = 0
    known_problems: int = 0
    back: list[bytes] = field(default_factory=list)
    read: list[tuple[FileStamp, SoundFile | FileProblem]] = field(default_factory=list)


class Scan:
    """Runs once over some roots and gives its report to ``on_end``."""

    def __init__(
        self,
        transactions: Transactions,
        storage: Storage,
        reader: TagReader,
        jobs: JobRunner,
        bus: Bus,
        accept_missing: frozenset[bytes],
        on_end: Callable[[ScanReport], None],
    ) -> None:
        self._transactions = transactions
        self._storage = storage
        self._reader = reader
        self._jobs = jobs
        self._bus = bus
        self._accept_missing = accept_missing
        self._on_end = on_end
        self._roots: list[Root] = []
        self._report = ScanReport()
        self._began = monotonic()
        self._walked = Walked()
        self._handled = self._refused = 0
        self._job: Job | None = None

    def start(self, roots: list[Root]) -> None:
        """Begin."""
        self._roots = list(roots)
        self._next_root()

    def cancel(self) -> None:
        """Stop at the next file; what was read so far stays."""
        self._report.cancelled = True
        if self._job:
            self._job.cancel()

    def pause(self) -> None:
        """Hold the scan."""
        if self._job:
            self._job.pause()

    def resume(self) -> None:
        """Let it go on."""
        if self._job:
            self._job.resume()

    # In the background

    def _work(
        self, root: Root, known: dict[bytes, KnownFile], cancel: CancelToken
    ) -> Generator[_Batch, None, None]:
        walked = look_at(root, known, cancel)
        batch, wanted = _Batch(walked=walked), {}
        for stamp in walked.seen:
            before = known.get(stamp.path)
            if before and _same(before.stamp, stamp) and not _wants_reading(before):
                batch.unchanged += before.problem is None
                batch.known_problems += before.problem is not None
                if before.state is not FileState.PRESENT:
                    batch.back.append(stamp.path)
            elif suffix_of(stamp.path) in SOUND_SUFFIXES or self._reader.looks_like_audio(stamp.path):
                wanted[stamp.path] = stamp
            if cancel.cancelled:
                return
        yield batch
        # Known files first: a copy of one must not be taken for it while its new tags are unread.
        yield from self._read(dict(sorted(wanted.items(), key=lambda item: item[0] not in known)), cancel)

    def _read(self, wanted: dict[bytes, FileStamp], cancel: CancelToken) -> Generator[_Batch, None, None]:
        batch, began = _Batch(), monotonic()
        for path, answer in self._reader.read(wanted, cancel):
            batch.read.append((wanted[path], answer))
            if len(batch.read) >= BATCH_FILES or monotonic() - began >= BATCH_SECONDS:
                yield batch
                batch, began = _Batch(), monotonic()
        yield batch

    # On the main thread

    def _next_root(self) -> None:
        if not self._roots or self._report.cancelled:
            self._finish()
            return
        root = self._roots.pop(0)
        known = {file.stamp.path: file for file in self._storage.reading.known_files(root.number)}
        self._walked, self._handled = Walked(), 0
        self._job = self._jobs.run(
            lambda cancel: self._work(root, known, cancel),
            on_item=lambda batch: self._take(root, batch),
            on_done=lambda cancelled: self._root_done(root, known, cancelled=cancelled),
            on_error=self._broke,
        )
        self._tell(root)

    def _take(self, root: Root, batch: _Batch) -> None:
        """Keep a batch, all of it or none."""
        if batch.walked:
            self._walked = batch.walked
            self._report.problems += batch.walked.unlisted
        self._report.unchanged += batch.unchanged
        self._handled += batch.unchanged + batch.known_problems + len(batch.read)
        self._refused += batch.known_problems + sum(
            isinstance(answer, FileProblem) for _, answer in batch.read
        )
        if batch.read or batch.back:
            try:
                self._keep(root, batch)
            except CuebookError as error:
                self._report.error = str(error)
                self.cancel()
        self._tell(root)

    def _keep(self, root: Root, batch: _Batch) -> None:
        counts = dict.fromkeys(Taken, 0)
        with self._transactions.begin() as unit:
            unit.catalogue.set_state(batch.back, FileState.PRESENT)
            sound = []
            for stamp, answer in batch.read:
                if isinstance(answer, FileProblem):
                    unit.catalogue.save_problem(stamp, root.number, answer)
                else:
                    sound.append((stamp, answer))
            for _, _, taken in catalogue_files(unit, root.number, sound):
                counts[taken] += 1
        self._report.added += counts[Taken.ADDED]
        self._report.changed += counts[Taken.CHANGED]
        self._report.moved += counts[Taken.MOVED]

    def _tell(self, root: Root) -> None:
        self._bus.publish(
            ScanProgressed(
                root=root.path,
                seen=self._handled,
                read=self._report.added + self._report.changed + self._report.moved,
                problems=self._refused + len(self._walked.unlisted),
                expected=len(self._walked.seen) or None,
                seconds=monotonic() - self._began,
            )
        )

    def _root_done(self, root: Root, known: dict[bytes, KnownFile], *, cancelled: bool) -> None:
        try:
            if cancelled:
                self._report.cancelled = True
            else:
                self._settle(root, known)
        except CuebookError as error:
            self._report.error = str(error)
            self._report.cancelled = True
        self._next_root()

    def _settle(self, root: Root, known: dict[bytes, KnownFile]) -> None:
        """Mark what is missing, or the whole root as offline where that is likelier."""
        seen = {stamp.path for stamp in self._walked.seen}
        unlisted = tuple(problem.path.rstrip(b"/") + b"/" for problem in self._walked.unlisted)
        gone = {
            path
            for path, file in known.items()
            if path not in seen and file.state is not FileState.MISSING and not path.startswith(unlisted)
        }
        lost = sum(not self._lies_elsewhere(path, gone) for path in gone)
        swapped = root.device is not None and root.device != self._walked.device
        breaks = lost > max(FEW_LOST, LOST_SHARE * len(known)) or (lost and swapped)
        offline = self._walked.offline or bool(breaks)
        if root.path in self._accept_missing:
            offline = False
        state = "offline" if offline else "online"
        with self._transactions.begin() as unit:
            unit.catalogue.set_root_state(root.number, state, None if offline else self._walked.device)
            unit.catalogue.set_state(gone, FileState.OFFLINE if offline else FileState.MISSING)
        self._report.roots.append((root.path, state))
        self._report.missing += 0 if offline else lost

    def _lies_elsewhere(self, path: bytes, gone: set[bytes]) -> bool:
        """Whether the cue of a file that is gone has another file that is not."""
        reading = self._storage.reading
        cue = reading.cue_at(path)
        return cue is None or any(other not in gone for other in reading.present_paths(cue))

    def _finish(self) -> None:
        self._report.problems += self._storage.reading.problems()
        self._report.seconds = monotonic() - self._began
        self._on_end(self._report)

    def _broke(self, error: Exception) -> None:
        """The scan itself failed, which is our bug: say so and end it."""
        _log.error("a scan failed", exc_info=error)
        self._report.error = f"The scan stopped because of a fault in Cuebook: {error!r}"
        self._report.cancelled = True
        self._finish()


def look_at(root: Root, known: dict[bytes, KnownFile], cancel: CancelToken) -> Walked:
    """Walk a root. One that is not there, or has lost everything at once, is offline."""
    walked = Walked()
    try:
        walked.device = os.stat(root.path).st_dev
    except OSError:
        walked.offline = True
        return walked
    for found in walk(root.path, cancel):
        if isinstance(found, FileStamp):
            walked.seen.append(found)
        else:
            walked.unlisted.append(found)
    had_files = any(file.state is not FileState.MISSING for file in known.values())
    walked.offline = had_files and not walked.seen
    return walked


def _wants_reading(before: KnownFile) -> bool:
    """Whether an unchanged file is read again: rights change without a trace in a file's times."""
    return before.outdated or (before.problem is not None and before.problem.kind is ProblemKind.UNREADABLE)


def _same(before: FileStamp, now: FileStamp) -> bool:
    return before.size == now.size and before.mtime_ns == now.mtime_ns
