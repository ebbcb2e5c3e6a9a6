"""What VLC's log says of the device its sound goes to: VLC says it nowhere else, and its time runs on."""

STALLS = (
    b"playback way too", b"cannot write", b"%s: cannot write", b"%s: %s", b"failed to create audio output"
)  # fmt: skip
"""How VLC's words begin when its device takes no sound."""
SUSPENDED = b"suspended"
"""What VLC says when the sound server suspends the device, and again when it no longer does."""
CONNECTED, STARTED = b"connected to sink %s", b"started"
"""What VLC says when the sound server takes a stream (or moves it), and when that first sounds."""
WARNING = 3


class Reception:
    """How the device takes one stream of sound, as far as VLC told."""

    def __init__(self) -> None:
        self.stalled = False
        """Whether VLC said that it takes nothing."""
        self.awaited = False
        """Whether the sound server has yet to say that the stream sounds: a suspended device never does."""
        self.started_at: float | None = None
        """When it said so."""


class Device:
    """The device as far as is known. ``hear`` is called on libVLC's threads, and only notes."""

    def __init__(self) -> None:
        self.suspended = False
        """Whether the sound server has suspended it."""
        self._latest = Reception()
        self._tells_start = False  # whether a sound server was met that says when a stream first sounds

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
        elif words == CONNECTED:
            # One that sounds already was moved to another device.
            stream.awaited = self._tells_start and stream.started_at is None
        elif words == STARTED and stream.started_at is None:
            stream.started_at, stream.awaited, self._tells_start = at, False, True
        elif level >= WARNING and words.startswith(STALLS):
            stream.stalled = True

    def let_go(self) -> None:
        """There is no stream any more that could tell of it."""
        self.suspended = False
