"""The half of a scan in the background: it looks, judges and reads, and gives batches to be kept."""

import os
from collections.abc import Collection, Generator, Iterable
from dataclasses import dataclass, field
from time import monotonic

from cuebook.domain.catalogue import FileState
from cuebook.domain.sound_file import FileProblem, FileStamp, SoundFile
from cuebook.ports.file_reading import Root
from cuebook.ports.runtime import CancelToken
from cuebook.ports.storage import Storage
from cuebook.ports.tags import TagReader
from cuebook.services.breaker import Met, Verdict
from cuebook.services.cue_sheets import CueSheets, Read
from cuebook.services.looking import Look, device_of, find_lost, look_at
from cuebook.services.scan_order import ScanOrder

FEWEST_FILES, MOST_FILES = 25, 2_000
"""Of a batch: as many as the main thread keeps in one turn."""
BATCH_SECONDS = 0.5
LAST_SHARE = 3
"""A batch has at most one file for so many that are left to read."""
BATCH_STANDING = 400


@dataclass(slots=True)
class Batch:
    """A part of a scan on its way to the main thread.

    ``files`` counts those that were read. ``standing`` are known files by where they stand now, None
    for those to be forgotten.
    """

    looks: list[Look] = field(default_factory=list)
    read: list[tuple[Look, Read]] = field(default_factory=list)
    files: int = 0
    standing: dict[FileState | None, list[bytes]] = field(default_factory=dict)


class ScanReading:
    """Finds what a scan is to keep. Touches neither the window nor the connection that writes."""

    def __init__(self, storage: Storage, reader: TagReader, order: ScanOrder) -> None:
        self._storage = storage
        self._reader = reader
        self._order = order
        self._batch_files = FEWEST_FILES

    def pace(self, files: int, seconds: float, turn_ms: float) -> None:
        """Have as much come home at once as can be kept in one turn: each time costs a commit.

        To keep ``files`` took that many ``seconds``; the main thread may be held for ``turn_ms``.
        """
        if files and seconds:
            in_a_turn = files * turn_ms / (seconds * 1_000)
            self._batch_files = round(min(MOST_FILES, max(FEWEST_FILES, in_a_turn)))

    def find(self, roots: Collection[Root], cancel: CancelToken) -> Generator[Batch, None, None]:
        """Look at watched folders, and read what is new or changed in them."""
        if any(root.device is None for root in roots):  # never scanned: there will be much to read
            self._reader.get_ready()
        looks = self._look(roots, cancel)
        if cancel.cancelled:
            return
        self._judge(looks)
        yield Batch(looks)
        yield from _stand(FileState.PRESENT, (path for look in looks for path in look.back))
        yield from self._read(looks, cancel)
        if not cancel.cancelled:
            yield from self._look_again(looks, cancel)

    def settle(self, looks: Collection[Look], cancel: CancelToken) -> Generator[Batch, None, None]:
        """Mark what is missing, or a whole place as offline where that is likelier.

        A file that is gone while its cue lies elsewhere has moved, and is forgotten. All that was read
        must have been kept before. A drive may take a hundred thousand cues along: they go in parts.
        """
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

    def _read(self, looks: list[Look], cancel: CancelToken) -> Generator[Batch, None, None]:
        """Read what is fresh, in the order of the folders.

        Known files come first: a copy of one must not be taken for it while its new tags are unread.
        While a place is in doubt nothing may be kept, because it may all be another drive's.
        """
        wanted = {stamp.path: (look, stamp) for look in looks for stamp in look.fresh}
        if not wanted:
            return  # no worker need be started
        known = {path for look in looks for path in look.met_before}
        in_order = (*sorted(wanted.keys() & known), *sorted(wanted.keys() - known))
        batches = self._read_all({path: wanted[path] for path in in_order}, cancel)
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
    ) -> Generator[Batch, None, None]:
        sheets = CueSheets(self._reader)
        batch, began, left = Batch(), monotonic(), len(wanted)
        for path, answer in self._reader.read(wanted, cancel):
            look, stamp = wanted[path]
            batch.files += 1
            left -= 1
            if not isinstance(answer, FileProblem):
                batch.read += [(look, read) for read in sheets.cues_in(stamp, answer)]
            elif os.path.lexists(path):  # else it has gone since it was seen
                batch.read.append((look, (stamp, answer)))
            # The last ones are smaller: whatever comes home last is kept while no worker is busy any more.
            enough = min(self._batch_files, max(FEWEST_FILES, left // LAST_SHARE))
            if batch.files >= enough or monotonic() - began >= BATCH_SECONDS:
                yield _in_order(batch)
                batch, began = Batch(), monotonic()
        yield _in_order(batch)

    def _look_again(self, looks: list[Look], cancel: CancelToken) -> Generator[Batch, None, None]:
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
                yield Batch(again)
                yield from _stand(FileState.PRESENT, (path for look in again for path in look.back))


def _stand(state: FileState | None, paths: Iterable[bytes]) -> Generator[Batch, None, None]:
    ordered = sorted(paths)
    for start in range(0, len(ordered), BATCH_STANDING):
        yield Batch(standing={state: ordered[start : start + BATCH_STANDING]})


def _in_order(batch: Batch) -> Batch:
    """Answers come as workers give them; kept in the order of folders, albums lie together."""
    batch.read.sort(key=lambda one: one[1][0].path)
    return batch


def _sounds(batches: Iterable[Batch]) -> Iterable[SoundFile]:
    for batch in batches:
        for _, (_, answer) in batch.read:
            if not isinstance(answer, FileProblem):
                yield from answer
