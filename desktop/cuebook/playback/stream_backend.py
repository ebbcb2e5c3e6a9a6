"""Playing as one stream without gaps: decoded ahead in a process of its own, sounded by VLC."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event, Lock

from cuebook.domain.sound import Sound
from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import PositionMs
from cuebook.playback.stream_control import StreamControl
from cuebook.playback.stream_course import StreamListener
from cuebook.playback.stream_player import StreamPlayer
from cuebook.playback.vlc_engine import VlcEngine
from cuebook.ports.playback import LoadToken, Output, Playhead, Source
from cuebook.ports.runtime import Runtime

CLOSING_SECONDS = 5


class StreamBackend:
    """The methods of ``PlaybackBackend``: every wish is put in the control thread's line.

    ``identify`` tells a file's type or refuses it in words; it is called on threads of its own.
    """

    def __init__(self, runtime: Runtime, identify: Callable[[bytes], AudioType], engine: VlcEngine) -> None:
        self._runtime = runtime
        self._line: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._player = StreamPlayer(engine)
        self._control = StreamControl(runtime, identify, self._player, self._line.put)
        self._starting = Lock()
        self._running = False
        self._closing = False
        self._ended = Event()
        self._resumes = False
        self._sought: tuple[LoadToken, PositionMs] | None = None

    def listen(self, listener: StreamListener) -> None:
        """Name the one listener."""
        self._control.course.listener = listener

    @property
    def usable(self) -> bool:
        """Whether there is a decoder, as far as is known."""
        return not self._control.course.feeding.unusable

    def warm_up(self) -> None:
        """Start what the first cue would wait for. On any thread."""
        self._do(self._control.course.feeding.warm_up)

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
        self._resumes = True

        def resume() -> None:
            self._control.hold(paused=False)
            self._resumes = False

        self._do(resume)

    def seek(self, token: LoadToken, position_ms: PositionMs) -> None:
        """Go to a position."""
        sought = self._sought = (token, position_ms)

        def seek() -> None:
            self._control.seek(token, position_ms)
            if self._sought is sought:
                self._sought = None

        self._do(seek)

    def stop(self) -> None:
        """Fall silent."""
        self._do(self._control.stop)

    def set_volume(self, percent: int) -> None:
        """Set the volume for this and everything after."""
        self._do(lambda: self._control.set_volume(percent))

    def set_muted(self, *, muted: bool) -> None:
        """Silence, or sound again."""
        self._do(lambda: self._control.set_muted(muted=muted))

    def set_sound(self, sound: Sound) -> None:
        """Let everything sound so from now on."""
        self._do(lambda: self._control.set_sound(sound))

    def outputs(self) -> list[Output]:
        """The devices there are."""
        return self._player.outputs()

    def choose_output(self, output: str | None) -> None:
        """Sound there from now on."""
        self._do(lambda: self._control.choose_output(output))

    def playhead(self) -> Playhead:
        """Where things stand now; what was wished on this thread holds from that moment on."""
        sought, head = self._sought, self._control.course.sounding.playhead()
        if sought is not None and head.token == sought[0]:
            return Playhead(*sought, sounding=False)
        if self._resumes and head.token is not None:
            return Playhead(head.token, head.position_ms, sounding=True)
        return head

    def close(self) -> None:
        """End the control thread and the decoder, and release the device."""
        if self._running:
            self._do(self._end)
            self._ended.wait(timeout=CLOSING_SECONDS)

    def _do(self, wish: Callable[[], None]) -> None:
        self._line.put(wish)
        with self._starting:
            if not self._running:
                self._running = True
                self._runtime.start_thread("cuebook-stream", self._run)

    def _run(self) -> None:
        while not self._closing:
            try:
                wish = self._line.get(timeout=self._control.watch.patience())
            except Empty:
                self._control.watch.look()
            else:
                wish()
        self._ended.set()

    def _end(self) -> None:
        self._control.close()
        self._closing = True
