"""The process in which ratings are written, from the outside: watched, and replaced when a file breaks it."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cuebook.domain.sound_file import TagRating
from cuebook.ports.runtime import CancelToken
from cuebook.ports.tag_writing import RatingRefused, RatingWish, RatingWritten
from cuebook.tags.unfinished import remove_unfinished
from cuebook.tags.worker_process import BrokenWorkerError, WorkerProcess

SECONDS_A_FILE = 20.0
BYTES_A_SECOND = 2_000_000
"""A file may take so long, and longer by its size: slow disks and network drives copy no faster."""

_WORKER = "cuebook.tags.rating_worker"
_MOST_BYTES = 65_536


class RatingProcess:
    """Fulfils ``RatingWriter``. ``notes`` is a folder of Cuebook's own for notes of unfinished copies."""

    def __init__(self, notes: Path) -> None:
        self._notes = notes

    def write(
        self, wishes: Iterable[RatingWish], cancel: CancelToken
    ) -> Iterator[RatingWritten | RatingRefused]:
        """Fulfil wishes one after another."""
        remove_unfinished(self._notes)
        worker: WorkerProcess | None = None
        try:
            for wish in wishes:
                if cancel.cancelled:
                    return
                try:
                    worker = worker or WorkerProcess(_WORKER, _Uncancelled(), _MOST_BYTES)
                    answer = _ask(worker, wish, self._notes)
                except BrokenWorkerError:
                    worker = None
                    remove_unfinished(self._notes)
                    answer = RatingRefused(
                        wish.stamp.path, "writing it broke the writer, or took too long; it is whole"
                    )
                yield answer
        finally:
            if worker:
                worker.end()
                remove_unfinished(self._notes)


class _Uncancelled:
    """A file that is begun is brought to its end."""

    cancelled = False


def _ask(worker: WorkerProcess, wish: RatingWish, notes: Path) -> RatingWritten | RatingRefused:
    stamp = wish.stamp
    question = {
        "notes": os.fspath(notes),
        "path": os.fsdecode(stamp.path),
        "known": (stamp.device, stamp.inode, stamp.size, stamp.mtime_ns),
        "signature": wish.signature,
        "rating": wish.rating,
    }
    seconds = SECONDS_A_FILE + stamp.size / BYTES_A_SECOND
    answer = json.loads(worker.ask(question, seconds, _Uncancelled()))
    if "refused" in answer:
        return RatingRefused(stamp.path, answer["refused"])
    return RatingWritten(stamp._replace(**answer["now"]), tuple(TagRating(*one) for one in answer["ratings"]))
