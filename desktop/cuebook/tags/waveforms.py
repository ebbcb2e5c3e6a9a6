"""Waveforms of cues: made in a worker process, and kept on the disk under the sound they are of."""

import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b

from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import SECOND_MS, DurationMs
from cuebook.domain.waveform import COLUMNS, SoundPlace, Waveform
from cuebook.ports.runtime import CancelToken
from cuebook.tags.disk_cache import DiskCache
from cuebook.tags.refused import Refused
from cuebook.tags.worker_process import BrokenWorkerError, WorkerProcess

MOST_KEPT = 16 * 1024 * 1024
"""Some sixteen thousand waveforms."""
LEAST_SECONDS, MOST_SECONDS, OF_THE_LENGTH = 15.0, 300.0, 0.1
"""What one may take: a tenth of the cue's length, and some. An idle processor needs a 400th of it."""
_MAKING = b"1"
"""Raised when waveforms are made in another way; what was kept is then made anew."""


class Waveforms:
    """Fulfils ``WaveformReader``. The worker starts with the first waveform that must be made.

    ``formats`` is, for each type of file, the one FFmpeg format it may be opened as.
    """

    def __init__(self, cache: DiskCache, formats: Mapping[AudioType, str]) -> None:
        self._cache = cache
        self._formats = dict(formats)
        self._worker: WorkerProcess | None = None
        self._refused = Refused()

    def waveform(self, place: SoundPlace, cancel: CancelToken) -> Waveform | None:
        """Give a cue's waveform."""
        if place in self._refused:
            return None
        name = blake2b(repr((place.signature, place.length_ms, _MAKING)).encode(), digest_size=20).hexdigest()
        kept = self._cache.get(name)
        if kept is not None and len(kept) == COLUMNS:
            return kept
        made = self._make(place, cancel)
        if len(made) == COLUMNS:
            self._cache.put(name, made)
            return made
        if not cancel.cancelled:
            self._refused.add(place)
        return None

    def _make(self, place: SoundPlace, cancel: CancelToken) -> bytes:
        """Have the worker make it; empty where it cannot be done within the limits."""
        question = {
            "path": os.fsdecode(place.path),
            "formats": self._formats,
            "start": place.start_ms / SECOND_MS,
            "stop": None if place.stop_ms is None else place.stop_ms / SECOND_MS,
            "length": None if place.length_ms is None else place.length_ms / SECOND_MS,
        }
        worker, self._worker = self._worker, None
        with suppress(BrokenWorkerError):
            worker = worker or WorkerProcess("cuebook.tags.waveform_worker", cancel, COLUMNS)
            made = worker.ask(question, _seconds_for(place.length_ms), cancel)
            self._worker = worker
            return made
        return b""

    def close(self) -> None:
        """End the worker."""
        if self._worker:
            self._worker.end()
            self._worker = None


def _seconds_for(length: DurationMs | None) -> float:
    if length is None:
        return MOST_SECONDS
    return min(MOST_SECONDS, LEAST_SECONDS + OF_THE_LENGTH * length / SECOND_MS)
