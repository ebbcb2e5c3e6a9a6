"""What VLC's log says of the device its sound goes to: VLC says it nowhere else, and its time runs on."""

from math import inf

STALLS = (
    b"playback way too", b"cannot write", b"%s: cannot write", b"%s: %s", b"failed to create audio output"
)  # fmt: skip
"""How VLC's words begin when its device takes no sound."""
SUSPENDED = b"suspended"
"""What VLC says when the sound server suspends the device, and again when it no longer does."""
CONNECTED, STARTED = b"connected to sink %s", b"started"
"""What VLC says when the sound server takes a stream (or moves it), and when that first sounds."""
WARNING = 3
SURE = 0.7
"""Seconds after which a device that does not sound has been noticed."""


class Reception:
    """How the device takes one stream of sound, as far as VLC told."""

    def __init__(self) -> None:
        self.stalled = False
        """Whether VLC said that it takes nothing."""
        self.awaited = False
        """Whether the sound server has yet to say that the stream sounds: a suspended device never does."""
        self.started_at: float | None = None
        """When it said so."""
        self.silent_from = inf
        """Since when the device is suspended under it; never, as long as it is not."""

    def is_new(self, at: float) -> bool:
        """Whether it began so lately, if it did, that a stall may not have been told yet."""
        return self.awaited or (self.started_at is not None and at - self.started_at < SURE)


class Device:
    """The device as far as is known. ``hear`` is called on libVLC's threads, and only notes."""

    def __init__(self) -> None:
        self.suspended = False
        """Whether the sound server has suspended it."""
        self._latest = Reception()

    def begin(self) -> Reception:
        """A stream is about to sound: what VLC says from now on is of this one."""
        self._latest = Reception()
        return self._latest

    def hear(self, words: bytes, level: int, at: float) -> None:
        """VLC's words, unformatted, their level, and when they were said."""
        stream = self._latest
        if words == SUSPENDED:
            # Of a device that was suspended before the stream came, its end is the first that is told.
            self.suspended = not (self.suspended or stream.awaited)
            stream.silent_from = at if self.suspended else inf
        elif words == CONNECTED:
            stream.awaited = stream.started_at is None
            if not stream.awaited:  # it was moved to another device
                self.suspended, stream.silent_from = False, inf
        elif words == STARTED and stream.started_at is None:
            stream.started_at, stream.awaited = at, False
        elif level >= WARNING and words.startswith(STALLS):
            stream.stalled = True

    def let_go(self) -> None:
        """There is no stream any more that could tell of it."""
        self.suspended = False
