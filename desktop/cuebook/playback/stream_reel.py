"""A reel: the sound of cues that follow each other, as it is decoded ahead and as VLC reads it."""

from collections.abc import Callable, Hashable
from threading import Condition

from cuebook.playback.stream_messages import FRAME_BYTES
from cuebook.playback.stream_ring import Ring
from cuebook.playback.stream_timeline import Timeline

AHEAD_SECONDS = 2
"""So much is decoded before it is read."""
KEPT_SECONDS = 2
"""So much stays after it was read: VLC reads half a second before it sounds, and a fade begins there."""
LONGEST_WAIT = 0.25
"""Seconds VLC may be held when there is nothing to read."""


class Reel:
    """Safe for threads: one decodes into it, one of VLC's reads from it, the control thread sees to both."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.timeline = Timeline(rate)
        self.dead = False
        self._changed = Condition()
        self._ring = Ring((AHEAD_SECONDS + KEPT_SECONDS) * rate * FRAME_BYTES)
        self._read = 0
        self._more = True

    # By the decoder

    def begin(self, cue: Hashable, from_ms: float) -> None:
        """The sound of a cue begins."""
        with self._changed:
            self.timeline.begin(cue, from_ms)
            self._more = True

    def add(self, cue: Hashable, sound: bytes) -> bool:
        """Put sound at the end; waits while there is enough. Says whether it was wanted at all."""
        with self._changed:
            self._changed.wait_for(lambda: self.dead or not self._growing(cue) or self._room())
            if self.dead or not self._growing(cue):
                return False
            self._ring.write(sound)
            self.timeline.grow(len(sound) // FRAME_BYTES)
            self._changed.notify_all()
            return True

    def _growing(self, cue: Hashable) -> bool:
        stretch = self.timeline.of(cue)
        return stretch is not None and stretch.stop is None

    def _room(self) -> bool:
        return self.timeline.end - self._read < AHEAD_SECONDS * self.rate

    def _complete(self) -> bool:
        return not self._more and self.timeline.closed

    @property
    def full(self) -> bool:
        """Whether as much is decoded as there may be."""
        return not self._room()

    def close(self, cue: Hashable) -> None:
        """Nothing more comes of a cue."""
        with self._changed:
            if self._growing(cue):
                self.timeline.close()
            self._changed.notify_all()

    # By the control thread

    def expect(self, *, more: bool) -> None:
        """Say whether anything follows the last cue that is there."""
        with self._changed:
            self._more = more
            self._changed.notify_all()

    def cut_after(self, cue: Hashable) -> int:
        """Take out what follows a cue; gives the frame at which it ends now."""
        with self._changed:
            end = self.timeline.cut_after(cue)
            self._ring.cut(end * FRAME_BYTES)
            self._read = min(self._read, end)
            self._changed.notify_all()
            return end

    def holds(self, frame: int) -> bool:
        """Whether a frame is there, so that it can sound at once."""
        with self._changed:
            return self._ring.start <= frame * FRAME_BYTES < self._ring.end

    def ready(self, frame: int) -> bool:
        """Whether enough is there to begin at a frame: a tenth of a second, or all there is."""
        with self._changed:
            stretch = self.timeline.at(frame)
            ended = stretch is not None and stretch.stop is not None
            return self.timeline.end - frame >= self.rate // 10 or ended

    def copy(self, frame: int, frames: int) -> bytes:
        """The sound of some frames, or of as many as there are."""
        with self._changed:
            return self._ring.read(frame * FRAME_BYTES, frames * FRAME_BYTES)

    def stand_at(self, frame: int) -> None:
        """It will be read from here on."""
        with self._changed:
            self._read = frame
            self._changed.notify_all()

    def kill(self) -> None:
        """Nobody wants it any more."""
        with self._changed:
            self.dead = True
            self._changed.notify_all()

    # By VLC's thread

    def read(self, frame: int, most: int, gone: Callable[[], bool]) -> bytes | None:
        """Give frames to VLC, from a place on. Empty at the end of everything, None where it is starved."""
        with self._changed:
            self._read = frame
            self._changed.wait_for(
                lambda: gone() or self.timeline.end > frame or self._complete(), LONGEST_WAIT
            )
            sound = self._ring.read(frame * FRAME_BYTES, most * FRAME_BYTES)
            self._read = frame + len(sound) // FRAME_BYTES
            self._changed.notify_all()
            return sound if sound or self._complete() else None
