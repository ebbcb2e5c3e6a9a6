"""Waveforms for whoever shows cues: wished for, and made in the background one at a time."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING

from cuebook.domain.events import WaveformFound

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId
    from cuebook.domain.waveform import Waveform
    from cuebook.ports.runtime import CancelToken, Job, Runtime, Timer
    from cuebook.ports.storage import Storage
    from cuebook.ports.waveforms import WaveformReader
    from cuebook.services.bus import Bus

BEGIN_AFTER_MS = 150
"""Not beside the first sound of a cue: both want the same processor, and nobody misses it that soon."""
MOST_REMEMBERED = 50

_log = logging.getLogger(__name__)


class WaveformFinding:
    """Answers the wish for a cue's waveform with ``WaveformFound`` on the main thread.

    Only the last wish counts: a waveform in the making that is no longer wanted is given up. The
    reader is made for the first wish, in the background.
    """

    def __init__(
        self, storage: Storage, make_reader: Callable[[], WaveformReader], runtime: Runtime, bus: Bus
    ) -> None:
        self._storage = storage
        self._make_reader = make_reader
        self._reader: WaveformReader | None = None
        self._runtime = runtime
        self._bus = bus
        self._wanted: list[CueId] = []
        self._in_hand: CueId | None = None
        self._found: OrderedDict[CueId, Waveform] = OrderedDict()
        self._job: Job | None = None
        self._start: Timer | None = None

    def ask(self, cues: Sequence[CueId]) -> Waveform | None:
        """Wish for the waveforms of some cues, the first of them first, and of no others.

        Gives that of the first where it is at hand; else ``WaveformFound`` follows. Returns at once.
        """
        if self._job and self._in_hand not in cues:
            self._job.cancel()
            self._in_hand = None
        self._wanted = [cue for cue in cues if cue not in self._found and cue != self._in_hand]
        if self._wanted and not self._job and not self._start:
            self._start = self._runtime.call_later(BEGIN_AFTER_MS, self._begin)
        return self._found.get(cues[0]) if cues else None

    def close(self) -> None:
        """End the worker; no job runs any more."""
        if self._start:
            self._start.cancel()
        if self._reader:
            self._reader.close()

    def _begin(self) -> None:
        self._start = None
        self._in_hand = next(iter(self._wanted), None)
        if self._in_hand is None:
            if self._reader:
                self._reader.close()  # an idle process would keep its memory; another starts unnoticed
            return
        cue = self._wanted.pop(0)
        self._job = self._runtime.run(
            lambda cancel: self._find(cue, cancel),
            on_item=self._take,
            on_done=lambda _: self._done(),
            on_error=self._failed,
        )

    def _find(self, cue: CueId, cancel: CancelToken) -> Generator[WaveformFound, None, None]:
        reader = self._reader = self._reader or self._make_reader()
        with self._storage.reader() as reading:
            place = reading.sound_place(cue)
        levels = reader.waveform(place, cancel) if place else None
        if not cancel.cancelled:
            yield WaveformFound(cue, levels)

    def _take(self, found: WaveformFound) -> None:
        if found.levels is not None:
            self._found[found.cue] = found.levels
            if len(self._found) > MOST_REMEMBERED:
                self._found.popitem(last=False)
        self._bus.publish(found)

    def _done(self) -> None:
        self._job = self._in_hand = None
        self._begin()

    def _failed(self, error: Exception) -> None:
        """Say that there is none: the bar stays plain."""
        _log.warning("no waveform: %s", type(error).__name__)
        cue = self._in_hand
        if cue is not None:
            self._bus.publish(WaveformFound(cue, None))
        self._done()
