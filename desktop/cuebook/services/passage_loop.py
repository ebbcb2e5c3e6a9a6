"""Repeating a passage of the playing cue, for as long as that play lasts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.events import CueEnded, PassageChanged, PlaybackChanged
from cuebook.domain.passage import SHORTEST_PASSAGE_MS, Passage
from cuebook.domain.units import SECOND_MS

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId
    from cuebook.domain.units import PositionMs
    from cuebook.ports.runtime import MainLoop, Timer
    from cuebook.services.bus import Bus
    from cuebook.services.player import Player

BEFORE_THE_END_MS = 250
"""A passage that ends with its cue ends a moment earlier: the cue would be over before it could go back."""
LEFT_BEHIND_MS = SECOND_MS
"""Further past its end than this, the listener has left the passage, and it waits."""
SETTLING_MS = 100
"""So soon after a seek, a player may still say where it was before."""


class PassageLoop:
    """Goes back to the start of the passage whenever its end was played. Going back is a seek."""

    def __init__(self, player: Player, loop: MainLoop, bus: Bus) -> None:
        self._player = player
        self._loop = loop
        self._bus = bus
        self._timer: Timer | None = None
        self._going_back = False
        self._of: CueId | None = None
        self.passage: Passage | None = None
        bus.subscribe(PlaybackChanged, lambda _: self._follow())
        bus.subscribe(CueEnded, lambda _: self.clear())

    def set_start(self) -> None:
        """Let the passage begin where the cue stands; an end that lies behind that is forgotten."""
        if self._player.current is None:
            return
        at, end = self._player.position_ms, self.passage.end_ms if self.passage else None
        self._set(Passage(at, end if end is not None and end >= at + SHORTEST_PASSAGE_MS else None))

    def set_end(self) -> bool:
        """Let the passage end where the cue stands, and go back to its start.

        Where no start was set it is the cue's; one that lies ahead changes places with the end.
        False where that would be too short to be a passage.
        """
        if self._player.current is None:
            return False
        places = [self._player.position_ms, self.passage.start_ms if self.passage else 0]
        start, end = min(places), max(places)
        if self._player.duration_ms is not None:
            end = min(end, self._player.duration_ms - BEFORE_THE_END_MS)
        if end - start < SHORTEST_PASSAGE_MS:
            return False
        self._set(Passage(start, end))
        self._go_back(start)
        return True

    def clear(self) -> None:
        """Repeat nothing."""
        if self.passage:
            self._set(None)

    def _set(self, passage: Passage | None) -> None:
        self.passage, self._of = passage, self._player.current
        self._follow()
        self._bus.publish(PassageChanged())

    def _follow(self) -> None:
        """Look where the cue stands: go back, or see when the end will be reached."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self.passage and self._player.current != self._of:
            self.clear()
        passage = self.passage
        if passage is None or passage.end_ms is None or not self._player.playing or self._going_back:
            return
        left = passage.end_ms - self._player.position_ms
        if left > 0:
            self._look_again_in(left)
        elif left > -LEFT_BEHIND_MS:
            self._go_back(passage.start_ms)

    def _go_back(self, start: PositionMs) -> None:
        self._going_back = True
        try:
            self._player.seek(start)
        finally:
            self._going_back = False
        self._look_again_in(SETTLING_MS)

    def _look_again_in(self, milliseconds: int) -> None:
        if self._timer:
            self._timer.cancel()
        self._timer = self._loop.call_later(milliseconds, self._follow)
