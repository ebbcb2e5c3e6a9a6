"""What libVLC reads: a reel from one frame on, once."""

from cuebook.playback.device import SURE, Reception
from cuebook.playback.stream_clock import StreamClock
from cuebook.playback.stream_messages import FRAME_BYTES
from cuebook.playback.stream_reel import Reel

SILENCE_MS = 200
"""After the end, so that the end itself leaves the device."""

BEGINNING = 0.2
"""Seconds in which VLC begins to read."""
NOTICED = 0.25
"""Seconds VLC takes to notice that a device stalls."""


class Run:
    """From ``first`` on: the frames of ``prelude`` in the place of the reel's own, then the reel's.

    Where it ``fades`` away, nothing but the prelude. ``tries`` whether the device sounds again: until
    that is sure, or said, nothing counts. ``read`` is called on a thread of libVLC's.
    """

    def __init__(
        self, reel: Reel, first: int, prelude: bytes = b"", *, fades: bool = False, tries: bool = False
    ) -> None:
        self.reel = reel
        self.first = first
        self.fades, self._tries = fades, tries
        self.reception = Reception()
        self.read_to = first
        self.starved = self.over = self.dead = self.broken = False
        self.clock: StreamClock | None = None
        self.said: tuple[float, float] | None = None  # when VLC told its time, and that time in seconds
        self._prelude = prelude
        self._silence = SILENCE_MS * reel.rate // 1_000 * FRAME_BYTES

    @property
    def fade_end(self) -> int:
        """The frame at which the prelude ends."""
        return self.first + len(self._prelude) // FRAME_BYTES

    def frame(self, at: float) -> int:
        """The frame that sounds: never one that VLC has not read."""
        if self.clock is None or self.unsure(at):
            return self.first
        seconds = self.clock.seconds(min(at, self.reception.silent_from))
        return min(self.read_to, self.first + int(seconds * self.reel.rate))

    def unsure(self, at: float) -> bool:
        """Whether nothing of it is sure to sound yet."""
        if self.clock is None or self.reception.awaited:
            return True
        began = self.reception.started_at
        self.clock.start(began)
        return began is None and self._tries and self.clock.seconds(at) < SURE

    def is_new(self, at: float) -> bool:
        """Whether it began or went on so lately that VLC may yet find itself late."""
        return self.clock is not None and at - self.clock.went_on_at < NOTICED

    def heard_for_sure(self, at: float) -> int:
        """The last frame that surely sounded, where the device is found to have stalled."""
        if self.clock is None or self.unsure(at):
            return self.first
        if self.reception.started_at is None and self.clock.seconds(at) < SURE:
            return self.first
        rate = self.reel.rate
        return max(self.first + int(self.clock.held_to * rate), self.frame(at) - int(NOTICED * rate))

    def sounds(self, at: float) -> bool:
        """Whether it sounds: VLC has more of it than has sounded, or has only just begun."""
        if self.clock is None or self.unsure(at) or at > self.reception.silent_from:
            return False
        return self.frame(at) < self.read_to or self.clock.seconds(at) < BEGINNING

    def read(self, size: int) -> bytes | None:
        """Give so many bytes or fewer; none at the end, None where it is starved."""
        if self.dead:
            return b""
        given = self._sound(size // FRAME_BYTES)
        if given is None:
            self.starved = not self.dead
            return None
        self.read_to += len(given) // FRAME_BYTES
        return given or self._silent(size)

    def _sound(self, frames: int) -> bytes | None:
        past = (self.read_to - self.first) * FRAME_BYTES
        if past < len(self._prelude):
            return self._prelude[past : past + frames * FRAME_BYTES]
        return b"" if self.fades else self.reel.read(self.read_to, frames, self._gone)

    def _gone(self) -> bool:
        return self.dead

    def _silent(self, size: int) -> bytes:
        self.over = True
        given = bytes(min(self._silence, size - size % FRAME_BYTES))
        self._silence -= len(given)
        return given
