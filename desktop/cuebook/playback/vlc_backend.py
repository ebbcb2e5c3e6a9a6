"""Playing through VLC, file by file: every file with the one demuxer its content asks for.

Simple and robust, and not gapless: VLC needs a tenth of a second from one file to the next. One
thread owns the player and may wait for it; libVLC's own threads only hand over what happened.
"""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event

from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import PositionMs
from cuebook.playback.vlc_control import VlcControl
from cuebook.playback.vlc_engine import VlcEngine
from cuebook.ports.playback import LoadToken, PlaybackListener, Playhead, Source
from cuebook.ports.runtime import Runtime

TICK_SECONDS = 0.05


class VlcBackend:
    """The methods of ``PlaybackBackend``: every wish is put in the control thread's line.

    ``identify`` tells a file's type or refuses it in words. What VLC plays so is neither levelled nor
    equalized, and sounds where the system wants it to.
    """

    def __init__(self, runtime: Runtime, identify: Callable[[bytes], AudioType], engine: VlcEngine) -> None:
        self._runtime = runtime
        self._line: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._control = VlcControl(runtime, identify, engine, self._line.put)
        self._running = False
        self._closing = False
        self._ended = Event()

    def listen(self, listener: PlaybackListener) -> None:
        """Name the one listener."""
        self._control.listener = listener

    def play(self, source: Source, token: LoadToken, from_ms: PositionMs = 0) -> None:
        """Replace what plays."""
        self._do(lambda: self._control.play(source, token, from_ms))

    def follow_with(self, source: Source | None, token: LoadToken) -> None:
        """Name what begins at the end."""
        self._do(lambda: self._control.follow_with(source, token))

    def pause(self) -> None:
        """Hold the sound."""
        self._do(lambda: self._control.hold(paused=True))

    def resume(self) -> None:
        """Let it go on."""
        self._do(lambda: self._control.hold(paused=False))

    def seek(self, token: LoadToken, position_ms: PositionMs) -> None:
        """Go to a position."""
        self._do(lambda: self._control.seek(token, position_ms))

    def stop(self) -> None:
        """Fall silent."""
        self._do(self._control.stop)

    def set_volume(self, percent: int) -> None:
        """Set the volume for this and everything after."""
        self._do(lambda: self._control.set_volume(percent))

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - the port's
        """Silence, or sound again."""
        self._do(lambda: self._control.set_muted(muted=muted))

    def playhead(self) -> Playhead:
        """Where things stand now."""
        return self._control.playhead()

    def close(self) -> None:
        """End the control thread and release the device."""
        if self._running:
            self._do(self._end)
            self._ended.wait(timeout=5)

    def _do(self, wish: Callable[[], None]) -> None:
        self._line.put(wish)
        if not self._running:
            self._running = True
            self._runtime.start_thread("cuebook-vlc", self._run)

    def _run(self) -> None:
        while not self._closing:
            try:
                wish = self._line.get(timeout=TICK_SECONDS)
            except Empty:
                self._control.watch()
            else:
                wish()
        self._ended.set()

    def _end(self) -> None:
        self._control.stop()
        self._closing = True
