"""What VLC's log says of the device a stream goes to: VLC says it nowhere else, and its time runs on."""

from cuebook.playback.stream_run import Run

STALLS = (
    b"playback way too", b"cannot write", b"%s: cannot write", b"%s: %s", b"failed to create audio output"
)  # fmt: skip
"""How VLC's words begin when its device takes no sound."""
SUSPENDED = b"suspended"
"""What VLC says when the sound server suspends the device, and again when it no longer does."""
CONNECTED, STARTED = b"connected to sink %s", b"started"
"""What VLC says when the sound server takes a stream (or moves it), and when that first sounds."""
WARNING = 3


class Device:
    """The device as far as is known. ``hear`` is called on libVLC's threads, and only notes."""

    def __init__(self) -> None:
        self.suspended = False
        """Whether the sound server has suspended it."""
        self._tells_start = False  # whether a sound server was met that says when a stream first sounds

    def hear(self, words: bytes, level: int, run: Run, at: float) -> None:
        """VLC's words, unformatted, while a run was the last to be started; ``at`` in its clock's seconds."""
        if words == SUSPENDED:
            # Of a device that was suspended before the stream came, its end is the first that is told.
            self.suspended = not (self.suspended or run.awaited)
        elif words == CONNECTED:
            run.awaited = self._tells_start and not run.started  # one that sounds may be moved elsewhere
        elif words == STARTED and not run.started:
            self._tells_start = run.started = True
            run.started_at, run.awaited = at, False
        elif level >= WARNING and words.startswith(STALLS):
            run.stalled = True

    def let_go(self) -> None:
        """There is no stream any more that could tell of it."""
        self.suspended = False
