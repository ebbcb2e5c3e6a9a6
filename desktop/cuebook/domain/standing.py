"""How the player stands at an instant, as one value that can be handed to another thread."""

from enum import StrEnum
from typing import NamedTuple

from cuebook.domain.catalogue import Cue
from cuebook.domain.queue import Repeat
from cuebook.domain.units import DurationMs, MonotonicMs, PositionMs


class PlayState(StrEnum):
    """Whether it plays."""

    PLAYING = "playing"
    PAUSED = "paused"
    STOPPED = "stopped"


class Standing(NamedTuple):
    """What plays and how. ``position_ms`` was true ``at`` a reading of the monotonic clock.

    ``volume`` is what is heard, 0..100: 0 while muted. ``picture`` is the album's, a JPEG or PNG file.
    """

    cue: Cue | None = None
    state: PlayState = PlayState.STOPPED
    length_ms: DurationMs | None = None
    position_ms: PositionMs = 0
    at: MonotonicMs = 0
    volume: int = 100
    repeat: Repeat = Repeat.OFF
    shuffled: bool = False
    has_next: bool = False
    picture: bytes | None = None

    def position_now(self, now: MonotonicMs) -> PositionMs:
        """Where the cue stands by now, if nothing happened since; never beyond its end."""
        if self.state is not PlayState.PLAYING:
            return self.position_ms
        position = self.position_ms + max(0, now - self.at)
        return position if self.length_ms is None else min(position, max(self.length_ms, self.position_ms))
