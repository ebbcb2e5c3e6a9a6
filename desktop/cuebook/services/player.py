"""Playing: the queue, the backend that sounds, and the account of what was heard."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from cuebook.domain.events import (
    CueEnded,
    CueFailed,
    CueStarted,
    PlaybackChanged,
    PlaybackUnavailable,
    QueueEnded,
)
from cuebook.domain.play import Ending, HeardRanges, Origin
from cuebook.domain.queue import Queue, Repeat, Shuffler
from cuebook.domain.units import SECOND_MS, DurationMs, PositionMs
from cuebook.ports.playback import FULL_VOLUME, LoadToken, PlaybackBackend

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId, PlayId
    from cuebook.ports.reading import CatalogueReading
    from cuebook.ports.runtime import MainLoop, Timer
    from cuebook.services.bus import Bus
    from cuebook.services.play_logger import PlayLogger

TICK_MS = 250
RESTART_AFTER_MS = 3 * SECOND_MS
"""Later than this into a cue, *previous* goes to its start."""


def _shuffle(places: Sequence[int]) -> list[int]:
    return random.sample(places, len(places))


class Player:
    """Plays a queue of cues. Fulfils ``PlaybackListener``; main thread only."""

    def __init__(
        self,
        backend: PlaybackBackend,
        loop: MainLoop,
        catalogue: CatalogueReading,
        logger: PlayLogger,
        bus: Bus,
        shuffler: Shuffler = _shuffle,
    ) -> None:
        self._backend = backend
        self._loop = loop
        self._catalogue = catalogue
        self._logger = logger
        self._bus = bus
        self._shuffler = shuffler
        self._tokens = count(1)
        self._token: LoadToken | None = None
        self._next_token: LoadToken | None = None
        self._play: PlayId | None = None
        self._failures = 0
        self._tick: Timer | None = None
        self.queue = Queue()
        self.paused = False
        self.volume = FULL_VOLUME
        self.muted = False
        self.duration_ms: DurationMs | None = None
        backend.listen(self)

    # What plays

    @property
    def current(self) -> CueId | None:
        """The cue that plays or is paused."""
        entry = self.queue.current
        return entry.cue if entry and self._token is not None else None

    @property
    def playing(self) -> bool:
        """Whether a cue plays and is not paused."""
        return self.current is not None and not self.paused

    @property
    def position_ms(self) -> PositionMs:
        """Where the current cue stands; 0 when nothing plays."""
        head = self._backend.playhead()
        return head.position_ms if head.token == self._token and self._token is not None else 0

    # Choosing what plays

    def pick(self, cues: Sequence[CueId], start: int, from_ms: PositionMs = 0) -> None:
        """Play the cue at ``start``, chosen by the listener; the others follow it."""
        self._start(cues, start, Origin.PICKED, from_ms)

    def open(self, cues: Sequence[CueId], from_ms: PositionMs = 0) -> None:
        """Play a list from its first cue; in shuffle, from any."""
        start = self._shuffler(range(len(cues)))[0] if self.queue.shuffled and cues else 0
        self._start(cues, start, Origin.SHUFFLED if self.queue.shuffled else Origin.OPENED, from_ms)

    def _start(self, cues: Sequence[CueId], start: int, origin: Origin, from_ms: PositionMs) -> None:
        if cues:
            self._leave(Ending.REPLACED)
            self.queue = self.queue.started_with(cues, start, origin, self._shuffler)
            self._failures = 0
            self._load_current(from_ms)

    def play_next(self, cues: Iterable[CueId]) -> None:
        """Put cues right after the current one; starts playing if nothing plays."""
        self._extend(self.queue.with_next(cues))

    def play_last(self, cues: Iterable[CueId]) -> None:
        """Put cues at the end of the queue; starts playing if the queue had come to its end."""
        self._extend(self.queue.with_last(cues), start=not self.queue.upcoming)

    def _extend(self, queue: Queue, *, start: bool = True) -> None:
        self.queue = queue
        if self.current is None and start:
            self._advance()
        else:
            self._announce_next()
            self._changed()

    # Moving about

    def toggle(self) -> None:
        """Pause or go on."""
        self.resume() if self.paused else self.pause()

    def pause(self) -> None:
        """Hold the sound."""
        if self.playing:
            self._observe()
            self._backend.pause()
            self.paused = True
            self._observe()
            self._changed()

    def resume(self) -> None:
        """Go on where the sound was held."""
        if self.current is not None and self.paused:
            self._observe()
            self._backend.resume()
            self.paused = False
            self._observe()
            self._changed()

    def seek(self, position: PositionMs) -> None:
        """Go to a position of the current cue."""
        if self._token is not None and self.current is not None:
            position = max(0, position)
            if self.duration_ms is not None:
                position = min(position, self.duration_ms)
            self._observe()
            self._backend.seek(self._token, position)
            self._logger.sought(position)
            self._changed()

    def seek_by(self, milliseconds: int) -> None:
        """Go forward, or back where negative."""
        self.seek(self.position_ms + milliseconds)

    def next(self) -> None:
        """Skip to the next cue; at the end of the queue, stop."""
        if self.current is not None:
            self._leave(Ending.SKIPPED)
            self._advance()

    def skip(self, steps: int) -> None:
        """Go so many cues ahead in the queue; that cue was chosen."""
        if self.current is None or not 0 < steps <= len(self.queue.upcoming):
            return
        self._leave(Ending.REPLACED)
        self.queue = self.queue.picked_ahead(steps)
        self._load_current()

    def previous(self) -> None:
        """Go to the start of the cue, or within its first seconds to the one before."""
        if self.current is None:
            return
        earlier = self.queue.gone_back()
        if self.position_ms > RESTART_AFTER_MS or earlier is None:
            self.seek(0)
        else:
            self._leave(Ending.SKIPPED)
            self.queue = earlier
            self._load_current()

    def stop(self, ending: Ending = Ending.STOPPED) -> None:
        """Fall silent. The queue stays."""
        if self.current is not None:
            self._leave(ending)
            self._backend.stop()
            self._silent()

    # How it plays

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0..100, and sound again if it was muted."""
        self.volume = min(FULL_VOLUME, max(0, percent))
        self._backend.set_volume(self.volume)
        if self.muted:
            self.set_muted(muted=False)
        self._changed()

    def set_muted(self, *, muted: bool) -> None:
        """Silence the sound, or bring it back."""
        self.muted = muted
        self._backend.set_muted(muted)
        self._changed()

    def set_repeat(self, repeat: Repeat) -> None:
        """Say what happens at the end of the cue or of the queue."""
        self._reorder(lambda queue: replace(queue, repeat=repeat))

    def set_shuffle(self, *, shuffled: bool) -> None:
        """Play what comes in another order, or in the list's own again."""
        self._reorder(lambda queue: queue.with_shuffle(shuffled, self._shuffler))

    def _reorder(self, change: Callable[[Queue], Queue]) -> None:
        self.queue = change(self.queue)
        self._announce_next()
        self._changed()

    # Loading

    def _load_current(self, from_ms: PositionMs = 0) -> None:
        """Play the current entry of the queue; one without a file is a failed play."""
        entry = self.queue.current
        if entry is None:
            return
        source = self._catalogue.source(entry.cue)
        self._token = LoadToken(next(self._tokens))
        self._begin_play(source.duration_ms if source else None, from_ms)
        if source is None:
            cue = self._catalogue.cue(entry.cue)
            self._fail(cue.path if cue else b"", "its file is not there")
            return
        self._backend.play(source, self._token, from_ms)
        self._announce_next()
        self._changed()

    def _begin_play(self, duration: DurationMs | None, from_ms: PositionMs = 0) -> None:
        entry = self.queue.current
        if entry is not None:
            self.paused = False
            self.duration_ms = duration
            self._play = self._logger.began(entry.cue, entry.origin, duration, from_ms)
            if self._tick is None:
                self._tick = self._loop.call_every(TICK_MS, self._observe)

    def _announce_next(self) -> None:
        """Tell the backend what follows, so that it can join without silence."""
        if self._token is None:
            return
        following = self.queue.after_end(self._shuffler) if not self._reshuffles_next() else None
        entry = following.current if following else None
        source = self._catalogue.source(entry.cue) if entry else None
        self._next_token = LoadToken(next(self._tokens)) if source else None
        self._backend.follow_with(source, self._next_token or LoadToken(0))

    def _reshuffles_next(self) -> bool:
        """Whether the next round's order is drawn only when it begins."""
        return self.queue.shuffled and not self.queue.upcoming and self.queue.repeat is Repeat.QUEUE

    def _advance(self) -> None:
        following = self.queue.advanced(self._shuffler)
        if following is None:
            self._backend.stop()
            self._silent()
        else:
            self.queue = following
            self._load_current()

    def _leave(self, ending: Ending, position: PositionMs | None = None) -> None:
        """End the running play: account for its last moments and log it."""
        entry = self.queue.current
        if self._token is None or entry is None or self._play is None:
            return
        if position is None:
            self._observe()
        else:
            self._logger.observe(position, sounding=False)
        play = self._logger.ended(ending)
        ranges = play.ranges if play and play.ranges else HeardRanges()
        ended, self._play = self._play, None
        self._bus.publish(CueEnded(entry.cue, ended, entry.origin, ending, ranges))

    def _silent(self) -> None:
        self._token = self._next_token = None
        self.duration_ms = None
        self.paused = False
        if self._tick:
            self._tick.cancel()
            self._tick = None
        self._changed()

    def _observe(self) -> None:
        head = self._backend.playhead()
        if head.token == self._token and self._token is not None:
            self._logger.observe(head.position_ms, sounding=head.sounding)

    def _changed(self) -> None:
        self._bus.publish(PlaybackChanged())

    # What the backend says

    def on_started(self, token: LoadToken, duration_ms: DurationMs | None) -> None:
        """The cue sounds; where it was the announced next one, its play begins here."""
        if token == self._next_token:
            self._take_next()
        if token != self._token or self.current is None or self._play is None:
            return
        self._failures = 0
        if duration_ms is not None and self.duration_ms is None:
            self.duration_ms = duration_ms
            self._logger.learnt_duration(duration_ms)
        self._observe()
        entry = self.queue.current
        if entry:
            self._bus.publish(CueStarted(entry.cue, self._play, entry.origin))
        self._changed()

    def _take_next(self) -> None:
        """The backend went on to the announced cue by itself."""
        following = self.queue.after_end(self._shuffler)
        if following is None or following.current is None:
            return
        self._leave(Ending.FINISHED)
        self.queue = following
        self._token, self._next_token = self._next_token, None
        source = self._catalogue.source(following.current.cue)
        self._begin_play(source.duration_ms if source else None)
        self._announce_next()

    def on_finished(self, token: LoadToken, position_ms: PositionMs) -> None:
        """The cue sounded to its end; unless the backend joins the next one, go on here."""
        if token != self._token:
            return
        self._leave(Ending.FINISHED, position_ms)
        if self._next_token is not None:
            return
        following = self.queue.after_end(self._shuffler)
        if following is None:
            self._backend.stop()
            self._silent()
            self._bus.publish(QueueEnded())
        else:
            self.queue = following
            self._load_current()

    def on_failed(self, token: LoadToken, reason: str) -> None:
        """The cue cannot be played: say so, log it, go on with the next."""
        if token == self._next_token:
            self._take_next()
        if token == self._token:
            entry = self.queue.current
            cue = self._catalogue.cue(entry.cue) if entry else None
            self._fail(cue.path if cue else b"", reason)

    def _fail(self, path: bytes, reason: str) -> None:
        entry = self.queue.current
        if entry is None:
            return
        self._leave(Ending.FAILED)
        self._bus.publish(CueFailed(entry.cue, path, reason))
        self._failures += 1
        if self._failures > len(self.queue.entries) or self.queue.repeat is Repeat.CUE:
            self._backend.stop()
            self._silent()
            self._bus.publish(QueueEnded())
        else:
            # Not at once: a long queue of dead files must not bury the loop.
            failed = self._token
            self._loop.call_soon(lambda: self._go_on_from(failed))

    def _go_on_from(self, failed: LoadToken | None) -> None:
        if failed == self._token:
            following = self.queue.advanced(self._shuffler)
            if following is None:
                self._backend.stop()
                self._silent()
                self._bus.publish(QueueEnded())
            else:
                self.queue = following
                self._load_current()

    def on_unavailable(self, reason: str) -> None:
        """Nothing can be played at all: the play never happened."""
        self._logger.ended(Ending.STOPPED)
        self._silent()
        self._bus.publish(PlaybackUnavailable(reason))
