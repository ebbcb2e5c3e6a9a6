"""The deck: the queue's current cue, loaded on the backend, with its play and with what is to follow it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from cuebook.domain.events import CueEnded, PlaybackChanged
from cuebook.domain.play import Ending, HeardRanges
from cuebook.domain.queue import Queue, QueueEntry, Shuffler
from cuebook.ports.playback import LoadToken, PlaybackBackend, PlaybackListener

if TYPE_CHECKING:
    from cuebook.domain.ids import PlayId
    from cuebook.domain.units import DurationMs, PositionMs
    from cuebook.ports.reading import CatalogueReading
    from cuebook.ports.runtime import MainLoop, Timer
    from cuebook.services.bus import Bus
    from cuebook.services.play_logger import PlayLogger

TICK_MS = 250
JOIN_TICKS = 8
"""So many ticks after a cue's end the announced one must have begun, or it is loaded like any other."""


class Deck:
    """Plays the current cue of ``queue``, or has it *wait*: it stands there, paused, and no play has begun.

    ``token`` is the load that plays, ``next_token`` that of the cue announced to follow it.
    """

    def __init__(
        self,
        backend: PlaybackBackend,
        loop: MainLoop,
        catalogue: CatalogueReading,
        logger: PlayLogger,
        bus: Bus,
        shuffler: Shuffler,
    ) -> None:
        self.backend = backend
        self.logger = logger
        self.bus = bus
        self.shuffler = shuffler
        self._loop = loop
        self._catalogue = catalogue
        self._listener: PlaybackListener
        self._tokens = count(1)
        self._tick: Timer | None = None
        self._joins_for = 0
        self._waits_at: PositionMs | None = None
        self.token: LoadToken | None = None
        self.next_token: LoadToken | None = None
        self.play: PlayId | None = None
        self.queue = Queue()
        self.paused = False
        self.duration_ms: DurationMs | None = None

    def listen(self, listener: PlaybackListener) -> None:
        """Name who hears what became of what was loaded."""
        self._listener = listener
        self.backend.listen(listener)

    @property
    def current(self) -> QueueEntry | None:
        """What plays, is paused or waits."""
        return self.queue.current if self.token is not None or self.waits else None

    @property
    def waits(self) -> bool:
        """Whether the current cue stands there without having begun."""
        return self._waits_at is not None

    @property
    def joins(self) -> bool:
        """Whether a cue has ended and the announced one has not begun yet."""
        return self.token is not None and self.play is None

    @property
    def position_ms(self) -> PositionMs:
        """Where the current cue stands; 0 when there is none."""
        if self._waits_at is not None:
            return self._waits_at
        head = self.backend.playhead()
        return head.position_ms if head.token == self.token and self.token is not None else 0

    # Loading

    def load(self, from_ms: PositionMs = 0) -> None:
        """Play the current entry; one without a file is a failed play, which is told like any other."""
        entry = self.queue.current
        if entry is None:
            return
        source = self._catalogue.source(entry.cue)
        token = self.token = LoadToken(next(self._tokens))
        self.paused = False
        self._begin_play(entry, source.duration_ms if source else None, from_ms)
        if source is None:
            self.next_token = None
            self.backend.stop()
            self._loop.call_soon(lambda: self._listener.on_failed(token, "its file is not there"))
        else:
            self.backend.play(source, token, from_ms)
            self.announce()
        self.changed()

    def _begin_play(
        self,
        entry: QueueEntry,
        duration: DurationMs | None,
        from_ms: PositionMs = 0,
        sounded_ms: DurationMs = 0,
    ) -> None:
        self._waits_at, self._joins_for = None, 0
        self.duration_ms = duration
        cue, origin = entry
        self.play = self.logger.began(cue, origin, duration, from_ms, sounded_ms=sounded_ms)
        if self._tick is None:
            self._tick = self._loop.call_every(TICK_MS, self._ticked)

    def wait(self, from_ms: PositionMs = 0) -> None:
        """Fall silent with the current entry ready to play from there."""
        entry = self.queue.current
        source = self._catalogue.source(entry.cue) if entry else None
        self._unload()
        self.paused = entry is not None
        self._waits_at = from_ms if entry else None
        self.duration_ms = source.duration_ms if source else None
        self.changed()

    def wait_elsewhere(self, position: PositionMs) -> None:
        """Have the cue that waits play from another place."""
        self._waits_at = position
        self.changed()

    def announce(self) -> None:
        """Tell the backend what follows, so that it can join without silence."""
        if self.token is None:
            return
        self.queue = self.queue.with_next_round(self.shuffler)
        following = self.queue.after_end(self.shuffler)
        entry = following.current if following else None
        source = self._catalogue.source(entry.cue) if entry else None
        self.next_token = LoadToken(next(self._tokens)) if source else None
        self.backend.follow_with(source, self.next_token or LoadToken(0))

    def take_next(self) -> None:
        """The backend went on to the announced cue by itself; paused in that moment, it is paused."""
        following = self.queue.after_end(self.shuffler)
        if following is None or following.current is None:
            return
        self.leave(Ending.FINISHED)
        self.queue = following
        self.token, self.next_token = self.next_token, None
        source = self._catalogue.source(following.current.cue)
        # It has sounded since the join, however long it took until that was told here.
        self._begin_play(
            following.current, source.duration_ms if source else None, sounded_ms=self.position_ms
        )
        self.announce()

    # Going on

    def advance(self) -> bool:
        """Play the next entry; False where nothing follows, and all is silent then."""
        following = self.queue.advanced(self.shuffler)
        if following is None:
            self.queue = self.queue.lifted()
            self.fall_silent()
            return False
        self.queue = following
        self.load()
        return True

    def leave(self, ending: Ending, position: PositionMs | None = None) -> None:
        """End the running play: account for its last moments and log it."""
        entry = self.queue.current
        if self.token is None or entry is None or self.play is None:
            return
        if position is None:
            self.observe()
        else:
            self.logger.observe(position, sounding=False)
        play = self.logger.ended(ending)
        ranges = play.ranges if play and play.ranges else HeardRanges()
        ended, self.play = self.play, None
        self.bus.publish(CueEnded(entry.cue, ended, entry.origin, ending, ranges))

    def fall_silent(self) -> None:
        """Nothing is current any more; the queue stays."""
        self._unload()
        self.duration_ms = None
        self.paused = False
        self.changed()

    def _unload(self) -> None:
        self.backend.stop()
        self.token = self.next_token = self.play = self._waits_at = None
        if self._tick:
            self._tick.cancel()
            self._tick = None

    # Watching

    def observe(self) -> None:
        """Have the log take note of where the cue stands."""
        head = self.backend.playhead()
        if head.token == self.token and self.token is not None:
            self.logger.observe(head.position_ms, sounding=head.sounding)

    def _ticked(self) -> None:
        self.observe()
        if self.joins and not self.paused:
            self._joins_for += 1
            if self._joins_for >= JOIN_TICKS:
                # Announced a moment too late: the backend had come to its end by then.
                self._joins_for = 0
                self._listener.on_started(LoadToken(0), None)

    def changed(self) -> None:
        """Tell everyone to look again."""
        self.bus.publish(PlaybackChanged())
