"""What was really heard: observations of a playing cue become ranges of it.

Only forward, unpaused, sounding time counts. A pause, a seek, a stalled device, a suspended
computer or a jumping clock adds nothing.
"""

from cuebook.domain.play import HeardRanges, Span
from cuebook.domain.units import MonotonicMs, PositionMs

LONGEST_TICK_MS = 5_000
"""Observations further apart than this had the computer asleep between them."""

LATE_WORD_MS = 250
"""A device may say so late that it sounds: until then the position stands, and then it leaps so far.

A device that says it later than 200 ms after the beginning slept, and the position starts there; the
rest is rounding.
"""
CLOCK_SLACK_MS = 500
"""How far a player's reported position may be corrected without the listener having sought."""


class HeardAccount:
    """Collects the ranges heard in one play.

    ``observe`` is called at every tick while the play lasts, and right before and after whatever
    changes how it runs; ``sought`` when the position was set by hand.
    """

    def __init__(self, at: MonotonicMs, position: PositionMs, *, sounding: bool) -> None:
        self._closed: list[Span] = []
        self._start = self._reached = max(0, position)
        self._seen_at = at
        self._sounding = sounding

    def observe(self, at: MonotonicMs, position: PositionMs, *, sounding: bool) -> None:
        """Take note of where the cue stands now and whether it is sounding from now on."""
        elapsed, moved = at - self._seen_at, position - self._reached
        awake = 0 <= elapsed <= LONGEST_TICK_MS
        ran_on = self._sounding and -CLOCK_SLACK_MS <= moved <= elapsed + CLOCK_SLACK_MS
        # The player may begin to sound a moment after it was looked at.
        began = sounding and 0 <= moved <= elapsed + LATE_WORD_MS
        if awake and (ran_on or began):
            self._reached = max(self._start, position)
        elif moved:
            self._open(position)
        self._seen_at, self._sounding = at, sounding

    def sought(self, at: MonotonicMs, position: PositionMs) -> None:
        """Begin a new range where the listener went."""
        self._open(position)
        self._seen_at = at

    def _open(self, position: PositionMs) -> None:
        if self._reached > self._start:
            self._closed.append((self._start, self._reached))
        self._start = self._reached = max(0, position)

    @property
    def ranges(self) -> HeardRanges:
        """The ranges heard so far, the open one included."""
        running = [(self._start, self._reached)] if self._reached > self._start else []
        return HeardRanges((*self._closed, *running))
