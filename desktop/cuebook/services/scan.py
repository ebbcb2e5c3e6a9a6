"""One scan: the folders looked at and judged, files read in the background, kept on the main thread."""

import logging
import os
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, field
from time import monotonic

from cuebook.domain.catalogue import FileState
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanProgressed
from cuebook.domain.sound_file import FileProblem, FileStamp, SoundFile
from cuebook.ports.reading import Root
from cuebook.ports.runtime import CancelToken, Job, JobRunner
from cuebook.ports.storage import Storage, UnitOfWork
from cuebook.ports.tags import TagReader
from cuebook.services.breaker import Met, Place, Verdict
from cuebook.services.bus import Bus
from cuebook.services.cataloguing import Taken, catalogue_files
from cuebook.services.cue_sheets import CueSheets, Read
from cuebook.services.looking import Look, ScanOrder, device_of, find_lost, look_at
from cuebook.services.scan_report import ScanReport
from cuebook.services.transaction import Transactions

FEWEST_FILES, MOST_FILES = 25, 400
"""Of a batch: as many as the main thread keeps in one turn."""
BATCH_SECONDS = 0.25
BATCH_STANDING = 400
QUIET_SECONDS = 1.0
"""A scan nobody asked for shows itself only when it takes longer."""

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Batch:
    """A part of a scan on its way to the main thread.

    ``standing`` are known files by where they stand now, None for those to be forgotten.
    """

    looks: list[Look] = field(default_factory=list)
    read: list[tuple[Look, Read]] = field(default_factory=list)
    files: int = 0
    standing: dict[FileState | None, list[bytes]] = field(default_factory=dict)


class Scan:
    """Runs once over some roots and gives its report to ``on_end``."""

    def __init__(
        self,
        transactions: Transactions,
        storage: Storage,
        reader: TagReader,
        jobs: JobRunner,
        bus: Bus,
        order: ScanOrder,
        on_end: Callable[[ScanReport], None],
    ) -> None:
        self._transactions = transactions
        self._storage = storage
        self._reader = reader
        self._jobs = jobs
        self._bus = bus
        self._order = order
        self._on_end = on_end
        self._roots: list[Root] = []
        self._looks: dict[int, Look] = {}
        self._report = ScanReport(quiet=order.patient)
        self._began = monotonic()
        self._handled = self._refused = 0
        self._folder = b""
        self._job: Job | None = None
        self._batch_files = FEWEST_FILES

    @property
    def quiet(self) -> bool:
        """Whether it need not be shown."""
        return self._order.patient and monotonic() - self._began < QUIET_SECONDS

    def start(self, roots: list[Root]) -> None:
        """Begin."""
        self._roots = roots
        self._folder = roots[0].path if roots else b""
        self._job = self._jobs.run(self._work, on_item=self._take, on_done=self._done, on_error=self._broke)
        if roots:
            self._tell()

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

    def _work(self, cancel: CancelToken) -> Generator[_Batch, None, None]:
        looks = self._look(self._roots, cancel)
        if cancel.cancelled:
            return
        self._judge(looks)
        yield _Batch(looks)
        yield from _stand(FileState.PRESENT, (path for look in looks for path in look.back))
        yield from self._read(looks, cancel)
        if not cancel.cancelled:
            yield from self._look_again(looks, cancel)

    def _look(self, roots: Iterable[Root], cancel: CancelToken) -> list[Look]:
        with self._storage.reader() as reading:
            found = [look_at(root, reading, self._reader, self._order, cancel) for root in roots]
            looks = [look for look in found if look]
            find_lost(looks, reading)
        return looks

    def _judge(self, looks: list[Look]) -> None:
        """Say what is offline; what is new there is left alone until the listener has said more."""
        fresh = sum(len(look.fresh) for look in looks)
        for look in looks:
            for place in look.places:
                place.judge(fresh, accepted=place.path in self._order.accept_missing)
            look.fresh = [
                stamp for stamp in look.fresh if look.place_of(stamp.path).verdict is not Verdict.AWAY
            ]

    def _read(self, looks: list[Look], cancel: CancelToken) -> Generator[_Batch, None, None]:
        """Read what is fresh, in the order of the folders.

        Known files come first: a copy of one must not be taken for it while its new tags are unread.
        While a place is in doubt nothing may be kept, because it may all be another drive's.
        """
        wanted = {stamp.path: (look, stamp) for look in looks for stamp in look.fresh}
        if not wanted:
            return  # no worker need be started
        known = {path for look in looks for path in look.met_before}
        batches = self._read_all(
            {path: wanted[path] for path in sorted(wanted, key=lambda path: (path not in known, path))},
            cancel,
        )
        doubtful = [place for look in looks for place in look.places if place.verdict is Verdict.DOUBTFUL]
        if not doubtful:
            yield from batches
            return
        held = list(batches)
        if cancel.cancelled:
            return
        met = Met(list(_sounds(held)))
        for place in doubtful:
            place.judge_again(met)
        for batch in held:
            batch.read = [
                (look, one) for look, one in batch.read if look.place_of(one[0].path).verdict is Verdict.HERE
            ]
        yield from held

    def _read_all(
        self, wanted: dict[bytes, tuple[Look, FileStamp]], cancel: CancelToken
    ) -> Generator[_Batch, None, None]:
        sheets = CueSheets(self._reader)
        batch, began = _Batch(), monotonic()
        for path, answer in self._reader.read(wanted, cancel):
            look, stamp = wanted[path]
            batch.files += 1
            if not isinstance(answer, FileProblem):
                batch.read += [(look, read) for read in sheets.cues_in(stamp, answer)]
            elif os.path.lexists(path):  # else it has gone since it was seen
                batch.read.append((look, (stamp, answer)))
            if batch.files >= self._batch_files or monotonic() - began >= BATCH_SECONDS:
                yield _in_order(batch)
                batch, began = _Batch(), monotonic()
        yield _in_order(batch)

    def _look_again(self, looks: list[Look], cancel: CancelToken) -> Generator[_Batch, None, None]:
        """Look once more at what was unplugged or plugged in while files were read."""
        changed = [
            look.root
            for look in looks
            if any(device_of(place.path) != place.device for place in look.places if place.there)
        ]
        if changed:
            again = self._look(changed, cancel)
            self._judge(again)
            if not cancel.cancelled:
                yield _Batch(again)
                yield from _stand(FileState.PRESENT, (path for look in again for path in look.back))

    def _settle(self, cancel: CancelToken) -> Generator[_Batch, None, None]:
        """Mark what is missing, or a whole place as offline where that is likelier.

        A file that is gone while its cue lies elsewhere has moved, and is forgotten. All that was read
        must have been kept before. A drive may take a hundred thousand cues along: they go in parts.
        """
        looks = self._looks.values()
        places = [place for look in looks for place in look.places]
        gone = {path for place in places for path in place.gone}
        here = {path for place in places if place.verdict is Verdict.HERE for path in place.gone}
        found = any(look.fresh or look.back for look in looks)  # else what was missing still is
        stale = {path for look in looks if found for path in look.still_missing}
        waiting: set[bytes] = set()
        if here or stale:
            with self._storage.reader() as reading:
                waiting = {cue.path for cue in reading.lost_cues(gone | stale)}
        standing = {
            FileState.OFFLINE: gone - here,
            FileState.MISSING: waiting & here,
            None: (here | stale) - waiting,
        }
        for state, paths in standing.items():
            for batch in _stand(state, paths):
                if cancel.cancelled:
                    return
                yield batch
        self._report.missing = len(waiting & here)

    # On the main thread

    def _take(self, batch: _Batch) -> None:
        """Keep a batch, all of it or none."""
        for look in batch.looks:
            self._looks[look.root.number] = look
            self._handled += look.unchanged + look.known_problems
            self._refused += look.known_problems
        self._handled += batch.files
        self._refused += sum(isinstance(answer, FileProblem) for _, (_, answer) in batch.read)
        began = monotonic()
        try:
            self._keep(batch)
            self._pace(batch.files, monotonic() - began)
        except CuebookError as error:
            self._report.error = str(error)
            self.cancel()
        self._tell()

    def _pace(self, files: int, seconds: float) -> None:
        """Have as much come home at once as can be kept in one turn: each time costs a commit."""
        if files and seconds:
            in_a_turn = files * self._jobs.longest_turn_ms / (seconds * 1_000)
            self._batch_files = round(min(MOST_FILES, max(FEWEST_FILES, in_a_turn)))

    def _keep(self, batch: _Batch) -> None:
        if not batch.standing and not batch.read:
            return
        parts: dict[int, list[tuple[FileStamp, SoundFile]]] = {}
        with self._transactions.begin(lasting=False) as unit:
            for state, paths in batch.standing.items():
                if state is None:
                    unit.catalogue.drop_files(paths)
                else:
                    unit.catalogue.set_state(paths, state)
            for look, (stamp, answer) in batch.read:
                self._folder = look.root.path
                if isinstance(answer, FileProblem):
                    unit.catalogue.save_problem(stamp, look.root.number, answer)
                elif not answer:
                    unit.catalogue.drop_problem(stamp.path)
                else:
                    parts.setdefault(look.root.number, []).extend((stamp, part) for part in answer)
            ways = {
                stamp.path: how  # one for each file, however many cues it holds
                for root, read in parts.items()
                for stamp, _, how in catalogue_files(unit, root, read)
            }
        taken = list(ways.values())
        self._report.added += taken.count(Taken.ADDED)
        self._report.changed += taken.count(Taken.CHANGED)
        self._report.moved += taken.count(Taken.MOVED)

    def _tell(self) -> None:
        if self.quiet:
            return
        looks = self._looks.values()
        expected = sum(look.unchanged + look.known_problems + len(look.fresh) for look in looks)
        self._bus.publish(
            ScanProgressed(
                root=self._folder,
                seen=self._handled,
                read=self._report.added + self._report.changed + self._report.moved,
                problems=self._refused + sum(len(look.unlisted) for look in looks),
                expected=expected or None,
                seconds=monotonic() - self._began,
            )
        )

    def _done(self, cancelled: bool) -> None:  # noqa: FBT001 - the job runner's
        if cancelled or self._report.cancelled:
            self._stopped()
        else:
            self._job = self._jobs.run(
                self._settle, on_item=self._take, on_done=self._settled, on_error=self._broke
            )

    def _stopped(self) -> None:
        self._report.cancelled = True
        self._report.roots = [(root.path, root.state) for root in self._roots]
        self._finish()

    def _settled(self, cancelled: bool) -> None:  # noqa: FBT001 - the job runner's
        if cancelled or self._report.cancelled:
            self._stopped()
            return
        looks = self._looks.values()
        try:
            with self._transactions.begin() as unit:
                for look in looks:
                    _keep_places(unit, look)
        except CuebookError as error:
            self._report.error = str(error)
            self._report.cancelled = True
        for place, of_root in [(place, look.places[0]) for look in looks for place in look.places]:
            away = place.verdict is Verdict.AWAY
            if place is of_root or away:
                self._report.roots.append((place.path, "offline" if away else "online"))
        self._finish()

    def _finish(self) -> None:
        report = self._report
        for look in self._looks.values():
            report.unchanged += look.unchanged
            report.unfinished |= look.unfinished
            report.problems += look.unlisted
        report.problems += self._storage.reading.problems()
        report.seconds = monotonic() - self._began
        self._on_end(report)

    def _broke(self, error: Exception) -> None:
        """The scan itself failed, which is our bug: say so and end it."""
        _log.error("a scan failed", exc_info=error)
        self._report.error = f"The scan stopped because of a fault in Cuebook: {error!r}"
        self._report.cancelled = True
        self._finish()


def _stand(state: FileState | None, paths: Iterable[bytes]) -> Generator[_Batch, None, None]:
    ordered = sorted(paths)
    for start in range(0, len(ordered), BATCH_STANDING):
        yield _Batch(standing={state: ordered[start : start + BATCH_STANDING]})


def _in_order(batch: _Batch) -> _Batch:
    """Answers come as workers give them; kept in the order of folders, albums lie together."""
    batch.read.sort(key=lambda one: one[1][0].path)
    return batch


def _sounds(batches: Iterable[_Batch]) -> Iterable[SoundFile]:
    for batch in batches:
        for _, (_, answer) in batch.read:
            if not isinstance(answer, FileProblem):
                yield from answer


def _keep_places(unit: UnitOfWork, look: Look) -> None:
    """Keep where the places of a watched folder stand; a mount that is gone for good is none any more."""
    root, *mounts = look.places
    unit.catalogue.set_root_state(look.root.number, *_standing(root))
    if not look.there:
        return  # nor is what was mounted in it, which says nothing about the mounts
    unit.catalogue.set_mounts(
        look.root.number,
        {place.path: _standing(place) for place in mounts if place.mounted or place.verdict is Verdict.AWAY},
    )


def _standing(place: Place) -> tuple[str, int | None]:
    away = place.verdict is Verdict.AWAY
    return ("offline", place.known_device) if away else ("online", place.device)
