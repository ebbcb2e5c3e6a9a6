"""Pictures of albums: found, made small in a worker process, and kept on the disk."""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b

from cuebook.domain.artwork import ArtPlaces
from cuebook.ports.runtime import CancelToken
from cuebook.tags.disk_cache import DiskCache
from cuebook.tags.folder_art import folder_pictures
from cuebook.tags.limits import MOST_ART_BYTES, SECONDS_A_PICTURE, SECONDS_WITHOUT_A_WORD
from cuebook.tags.refused import Refused
from cuebook.tags.worker_process import BrokenWorkerError, WorkerProcess

_MOST_SOUND_FILES = 3
"""So many are tried for a picture of their own before the folder is."""
_MOST_PICTURES = 6
_MAKING = b"1"
"""Raised when pictures are made in another way; what was kept is then made anew."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file that may give the picture, as it is now."""

    path: bytes
    size: int
    mtime_ns: int
    embedded: bool

    def name(self, edge: int, *, whole: bool) -> str:
        """What its picture of a size is kept under."""
        words = (self.path, self.size, self.mtime_ns, self.embedded, edge, whole, _MAKING)
        return blake2b(repr(words).encode("ascii"), digest_size=20).hexdigest()


class Artwork:
    """Fulfils ``ArtReader``. The worker starts with the first picture that must be made."""

    def __init__(self, cache: DiskCache) -> None:
        self._cache = cache
        self._worker: WorkerProcess | None = None
        self._refused = Refused()

    def picture(self, places: ArtPlaces, edge: int, *, whole: bool, cancel: CancelToken) -> bytes | None:
        """Give an album's picture."""
        for candidate in _candidates(places):
            if cancel.cancelled:
                return None
            if candidate in self._refused:
                continue
            name = candidate.name(edge, whole=whole)
            kept = self._cache.get(name)
            if kept is not None:
                return kept
            picture = self._make(candidate, edge, whole=whole, cancel=cancel)
            if picture:
                self._cache.put(name, picture)
                return picture
            if not cancel.cancelled:
                self._refused.add(candidate)
        return None

    def _make(self, candidate: _Candidate, edge: int, *, whole: bool, cancel: CancelToken) -> bytes:
        """Have the worker make a picture; empty where it cannot be done within the limits."""
        if not candidate.embedded and candidate.size > MOST_ART_BYTES:
            return b""
        question = {
            "path": os.fsdecode(candidate.path),
            "embedded": candidate.embedded,
            "edge": edge,
            "whole": whole,
            "seconds": SECONDS_A_PICTURE,
        }
        worker, self._worker = self._worker, None
        with suppress(BrokenWorkerError):
            worker = worker or WorkerProcess("cuebook.tags.art_worker", cancel, MOST_ART_BYTES)
            picture = worker.ask(question, SECONDS_WITHOUT_A_WORD, cancel)
            self._worker = worker
            return picture
        return b""

    def close(self) -> None:
        """End the worker."""
        if self._worker:
            self._worker.end()
            self._worker = None


def _candidates(places: ArtPlaces) -> Iterator[_Candidate]:
    """Regular files that may give the picture, the best first."""
    for path in places.sound_files[:_MOST_SOUND_FILES]:
        yield from _as_it_is(path, embedded=True)
    for count, path in enumerate(folder_pictures(places.folders, places.title)):
        if count == _MOST_PICTURES:
            return
        yield from _as_it_is(path, embedded=False)


def _as_it_is(path: bytes, *, embedded: bool) -> Iterator[_Candidate]:
    with suppress(OSError):
        found = os.stat(path)
        if stat.S_ISREG(found.st_mode):
            yield _Candidate(path, found.st_size, found.st_mtime_ns, embedded)
