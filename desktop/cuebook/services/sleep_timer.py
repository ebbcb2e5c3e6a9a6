"""The sleep timer: the music fades and stops after some minutes, after the cue, or after the queue."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from cuebook.domain.events import CueEnded, PlaybackChanged
from cuebook.domain.queue import Repeat
from cuebook.domain.units import MINUTE_MS, SECOND_MS

if TYPE_CHECKING:
    from cuebook.domain.units import DurationMs, MonotonicMs
    from cuebook.ports.runtime import Runtime, Timer
    from cuebook.services.bus import Bus
    from cuebook.services.player import Player

FADE_MS = 20 * SECOND_MS
STEP_MS = 250


class SleepAt(StrEnum):
    """What the music ends with."""

    TIME = "time"
    CUE = "cue"
    QUEUE = "queue"


class SleepTimer:
    """One at a time. What was playing waits where it stopped, and Space goes on there.

    Publishes PlaybackChanged when it is set, taken back or over.
    """

    def __init__(self, player: Player, runtime: Runtime, bus: Bus) -> None:
        self._player = player
        self._runtime = runtime
        self._bus = bus
        self._at: SleepAt | None = None
        self._until: MonotonicMs = 0
        self._timer: Timer | None = None
        self._last_of = (-1, "")  # where in the queue a cue was made the last one
        bus.subscribe(PlaybackChanged, lambda _: self._follow())
        bus.subscribe(CueEnded, lambda _: self._cue_ended())

    @property
    def at(self) -> SleepAt | None:
        """What the music will end with; None while no timer is set."""
        return self._at

    @property
    def left_ms(self) -> DurationMs | None:
        """How long until it stops, where that is known: not before the queue's last cue plays."""
        player = self._player
        if self._at is SleepAt.TIME:
            return max(0, self._until - self._runtime.monotonic())
        last = self._at is SleepAt.CUE or (self._at is SleepAt.QUEUE and not player.queue.ahead)
        if last and player.current is not None and player.duration_ms is not None:
            return max(0, player.duration_ms - player.position_ms)
        return None

    def after_minutes(self, minutes: int) -> None:
        """Stop in so many minutes, whether it plays all that time or not."""
        self._until = self._runtime.monotonic() + minutes * MINUTE_MS
        self._set(SleepAt.TIME)

    def after_cue(self) -> None:
        """Stop at the end of the cue that plays; where the listener goes to another one, of that."""
        if self._player.current is not None:
            self._set(SleepAt.CUE)

    def after_queue(self) -> None:
        """Stop at the end of the queue; nothing is repeated then."""
        if self._player.current is not None:
            self._player.set_repeat(Repeat.OFF)
            self._set(SleepAt.QUEUE)

    def cancel(self) -> None:
        """Play on."""
        if self._at is not None:
            if self._at is SleepAt.CUE:
                self._player.stop_after(stops=False)
            self._end()

    def _set(self, at: SleepAt) -> None:
        self.cancel()
        self._last_of = (-1, "")
        self._at = at
        self._timer = self._runtime.call_every(STEP_MS, self._step)
        self._bus.publish(PlaybackChanged())

    def _end(self) -> None:
        self._at = None
        if self._timer:
            self._timer.cancel()
        self._player.dim(1.0)
        self._bus.publish(PlaybackChanged())

    def _follow(self) -> None:
        """What plays changed: say again that its cue is the last, or see that all is over."""
        player = self._player
        if self._at not in {SleepAt.CUE, SleepAt.QUEUE}:
            return
        here = (player.queue.at, player.current or "")
        if player.current is None or player.waiting:
            self._end()
        elif self._at is SleepAt.CUE and not player.queue.stops:
            if here == self._last_of:
                self._end()  # the listener wants the cue to be followed after all
            else:
                self._last_of = here
                player.stop_after(stops=True)

    def _cue_ended(self) -> None:
        if self._at is not SleepAt.TIME:
            self._player.dim(1.0)

    def _step(self) -> None:
        left = self.left_ms
        if self._at is SleepAt.TIME and left == 0:
            self._player.stop_here()
            self._end()
        elif self._player.playing:
            self._player.dim(1.0 if left is None else min(1.0, left / FADE_MS))
