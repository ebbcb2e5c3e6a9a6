"""The first half of a scan: looking at a watched folder, and comparing it with what is known of it."""

import os
import stat
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from time import time_ns

from cuebook.domain.catalogue import FileState
from cuebook.domain.sound_file import FileProblem, FileStamp, ProblemKind, lies_in
from cuebook.ports.file_reading import FileReading, KnownFile, KnownFiles, Root, SettledFile
from cuebook.ports.runtime import CancelToken
from cuebook.ports.tags import TagReader
from cuebook.services.breaker import Place
from cuebook.services.scan_order import ScanOrder
from cuebook.services.stamping import is_sheet, sheets_digest, stamp_of
from cuebook.services.walker import SOUND_SUFFIXES, Listing, is_passed_over, suffix_of, walk

STILL_WRITTEN_NS = 2_000_000_000
"""A file that changed less long ago may not be complete."""


@dataclass(slots=True)
class Look:
    """A watched folder as it lies.

    ``fresh`` are files to read, ``met_before`` those among them that are known. ``back`` are files
    that are there again as they were, ``still_missing`` those that are not. ``unfinished`` are folders
    of files that are still being written. ``places`` are the folder itself, and then what is or was
    mounted in it.
    """

    root: Root
    whole: bool = True
    there: bool = False
    device: int | None = None
    fresh: list[FileStamp] = field(default_factory=list)
    met_before: set[bytes] = field(default_factory=set)
    back: list[bytes] = field(default_factory=list)
    still_missing: set[bytes] = field(default_factory=set)
    unchanged: int = 0
    known_problems: int = 0
    unlisted: list[FileProblem] = field(default_factory=list)
    unfinished: set[bytes] = field(default_factory=set)
    places: list[Place] = field(default_factory=list)

    def place_of(self, path: bytes) -> Place:
        """The innermost place a file lies in."""
        for place in reversed(self.places[1:]):
            if lies_in(path, place.path):
                return place
        return self.places[0]


def look_at(
    root: Root, reading: FileReading, reader: TagReader, order: ScanOrder, cancel: CancelToken
) -> Look | None:
    """Walk a watched folder, or the part of it that was asked for, and compare it with what is known.

    None where nothing of it was asked for.
    """
    mounts = [mount for mount in reading.mounts() if mount.inside == root.number]
    folders = _folders_to_walk(root, mounts, order.folders)
    if folders == []:
        return None
    look = Look(root, whole=folders is None, device=device_of(root.path))
    look.there = look.device is not None
    comparing = _Comparing(look, reading.known_files(root.number, folders), reader, order)
    listings: list[tuple[bytes, int]] = []
    mounted: dict[bytes, int] = {}
    for found in walk(folders or [root.path], cancel, comparing.settled) if look.there else ():
        if isinstance(found, FileProblem):
            look.unlisted.append(found)
            continue
        listings.append((found.path, len(found.files)))
        if found.mounted:
            mounted[found.path] = found.device
        comparing.take(found)
    look.there = look.there and all(problem.path != root.path for problem in look.unlisted)
    comparing.finish()
    look.places = _places(look, mounts, mounted)
    _count(look, reading, comparing, listings)
    return look


def find_lost(looks: Sequence[Look], reading: FileReading) -> None:
    """Say of every place which cues it lost: those that no watched folder holds any more."""
    gone = {path for look in looks for place in look.places for path in place.gone}
    back = {path for look in looks for path in look.back}
    lost = {cue.path: cue for cue in reading.lost_cues(gone, back)}
    for look in looks:
        for place in look.places:
            place.lost = [lost[path] for path in place.gone & lost.keys()]


def device_of(folder: bytes) -> int | None:
    """The file system a folder is on; None where it is no folder, or not there."""
    try:
        found = os.stat(folder)
    except OSError:
        return None
    return found.st_dev if stat.S_ISDIR(found.st_mode) else None


def _folders_to_walk(root: Root, mounts: Iterable[Root], asked: Sequence[bytes] | None) -> list[bytes] | None:
    """The folders to walk, none of them in another; None for the whole of the watched folder.

    It is the whole, too, where the watched folder or something mounted in it is not what it was.
    """
    if asked is None or root.path in asked:
        return None
    within = [folder for folder in asked if lies_in(folder, root.path)]
    outer = [folder for folder in within if not any(lies_in(folder, other) for other in within)]
    wanted = [folder for folder in outer if not any(map(is_passed_over, _names_below(root.path, folder)))]
    places = (root, *mounts)
    if wanted and any(one.state != "online" or device_of(one.path) != one.device for one in places):
        return None
    return sorted(set(wanted))


def _names_below(root: bytes, folder: bytes) -> list[bytes]:
    return folder[len(root) :].strip(b"/").split(b"/")


class _Comparing:
    """What is known of a folder, held against what lies there."""

    def __init__(self, look: Look, known: KnownFiles, reader: TagReader, order: ScanOrder) -> None:
        self._look = look
        self.settled, self._others = known.settled, known.others
        self._reader = reader
        self._too_young = time_ns() - STILL_WRITTEN_NS if order.patient else None
        self._met: set[bytes] = set()
        self._differing: list[FileStamp] = []
        self.expected = len(known.settled) + sum(_is_expected(one) for one in known.others.values())
        self.gone: set[bytes] = set()
        # A sheet read again may say of any file beside it what cues that holds.
        self._sheets_again = {os.path.dirname(path) for path in order.again if is_sheet(path)}
        if order.again:
            self._read_again(order.again)

    def _read_again(self, again: frozenset[bytes]) -> None:
        for row in [row for row in self.settled if row[0] in again]:
            self.settled.remove(row)
            path, size, mtime = row
            self._others[path] = KnownFile(size, mtime, None, FileState.PRESENT, None, outdated=True)
        for path in again & self._others.keys():
            before = self._others[path]
            self._others[path] = KnownFile(
                before.size, before.mtime_ns, before.sheets, before.state, before.problem, outdated=True
            )

    def take(self, listing: Listing) -> None:
        """Compare a folder's files; nearly all are settled, which the walk has found."""
        digest = sheets_digest(listing.sheets) or None
        differing = listing.files if digest else listing.differing
        if digest:  # none of them is settled any more, with that beside it
            self.settled.update(set(listing.files).difference(listing.differing))
        self._look.unchanged += len(listing.files) - len(differing)
        for file in differing:
            self._differs(file, listing.differing.get(file), digest)
        for name, _ in listing.sheets:
            self._take_sheet(os.path.join(listing.path, name))

    def _differs(self, file: SettledFile, found: os.stat_result | None, digest: bytes | None) -> None:
        path, size, mtime = file
        before = self._others.get(path)
        self._met.add(path)
        as_it_was = before and (before.size, before.mtime_ns, before.sheets) == (size, mtime, digest)
        sheet_again = self._sheets_again and os.path.dirname(path) in self._sheets_again
        if before and as_it_was and not sheet_again and not _wants_reading(before):
            self._is_as_it_was(path, before)
        elif self._too_young is not None and self._too_young < mtime <= time_ns():
            self._look.unfinished.add(os.path.dirname(path))
        elif stamp := _stamp(path, digest or b"", found):
            self._differing.append(stamp)

    def _is_as_it_was(self, path: bytes, before: KnownFile) -> None:
        look = self._look
        look.unchanged += before.problem is None
        look.known_problems += before.problem is not None
        if before.state is not FileState.PRESENT:
            look.back.append(path)

    def _take_sheet(self, path: bytes) -> None:
        """A sheet stands among the known files only where something is wrong with it."""
        if path in self._others:
            self._met.add(path)
            self._is_as_it_was(path, self._others[path])

    def finish(self) -> None:
        """Say what is fresh and what is gone."""
        look = self._look
        unmatched = {path for path, _, _ in self.settled}
        for stamp in self._differing:
            if stamp.path in unmatched or stamp.path in self._others:
                look.met_before.add(stamp.path)
            elif suffix_of(stamp.path) not in SOUND_SUFFIXES and not self._reader.looks_like_audio(
                stamp.path
            ):
                continue
            look.fresh.append(stamp)
        expected = {path for path, before in self._others.items() if before.state is not FileState.MISSING}
        self.gone = (unmatched | expected) - self._met
        look.still_missing = self._others.keys() - expected - self._met
        if look.unlisted and look.there:
            closed = tuple(problem.path.rstrip(b"/") + b"/" for problem in look.unlisted)
            self.gone = {path for path in self.gone if not path.startswith(closed)}


def _stamp(path: bytes, sheets: bytes, found: os.stat_result | None) -> FileStamp | None:
    try:
        return stamp_of(path, sheets, found)
    except OSError:
        return None  # gone since it was listed


def _is_expected(before: KnownFile) -> bool:
    return before.state is not FileState.MISSING and before.problem is not ProblemKind.CUE_SHEET


def _wants_reading(before: KnownFile) -> bool:
    """Whether an unchanged file is read again: rights change without a trace in a file's times."""
    return before.outdated or before.problem is ProblemKind.UNREADABLE


def _places(look: Look, mounts: Iterable[Root], mounted: dict[bytes, int]) -> list[Place]:
    """The folder itself, and what is or was mounted in it, the inner ones later."""
    root = look.root
    places = [Place(root.path, root.number, look.there, root.device, look.device)]
    if not look.there:
        return places
    known = {mount.path: mount.device for mount in mounts}
    for path in sorted(known.keys() | mounted.keys()):
        device = mounted.get(path, None if look.whole else known.get(path))
        there = device is not None
        places.append(Place(path, root.number, there, known.get(path), device, mounted=there))
    return places


def _count(
    look: Look, reading: FileReading, comparing: _Comparing, listings: list[tuple[bytes, int]]
) -> None:
    """Say how many files each place had and has, and which are gone."""
    outer, *inner = look.places
    if look.whole and not inner:
        outer.had, outer.seen = comparing.expected, sum(files for _, files in listings)
    else:
        for place in look.places:
            place.had = reading.count_known(look.root.number, place.path)
        for place in inner:
            outer.had -= place.had
        for folder, files in listings:
            look.place_of(folder + b"/").seen += files
    for path in comparing.gone:
        look.place_of(path).gone.add(path)
    for place in look.places:
        if not look.whole:  # what was not looked at is thought to be there
            place.seen = max(place.seen, place.had - len(place.gone))
        if place.seen and not place.there:  # its files lie there without being mounted
            place.there = look.there
