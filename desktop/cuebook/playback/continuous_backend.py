"""Playing without gaps where that can be, and file by file where it cannot."""

from collections.abc import Callable
from importlib.util import find_spec

from cuebook.domain.sound import Sound
from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import DurationMs, PositionMs
from cuebook.playback.stream_backend import StreamBackend
from cuebook.playback.vlc_backend import VlcBackend
from cuebook.playback.vlc_engine import VlcEngine
from cuebook.ports.playback import FULL_VOLUME, LoadToken, Output, PlaybackListener, Playhead, Source
from cuebook.ports.runtime import Runtime


class ContinuousBackend:
    """Fulfils ``PlaybackBackend`` by a stream without gaps.

    A cue that its decoder does not know, or all of them where there is no decoder, goes through VLC as
    the file it is, without levels and equalizer and with a gap behind it. ``identify`` tells a file's
    type or refuses it in words. ``audio`` is ``auto``, or ``dummy`` for VLC's own silent output.
    """

    def __init__(self, runtime: Runtime, identify: Callable[[bytes], AudioType], audio: str = "auto") -> None:
        self._runtime, self._identify = runtime, identify
        self._engine = VlcEngine(audio)
        self._stream = StreamBackend(runtime, identify, self._engine)
        self._stream.listen(self)
        self._listener: PlaybackListener
        self._files: VlcBackend | None = None
        self._by_file: LoadToken | None = None
        self._played: tuple[LoadToken, PositionMs] = (LoadToken(0), 0)
        self._following: tuple[Source, LoadToken] | None = None
        self._paused = False
        self._volume, self._muted = FULL_VOLUME, False

    @property
    def _decodes(self) -> bool:
        return self._stream.usable and find_spec("av") is not None

    @property
    def gapless(self) -> bool:
        """Whether the next cue joins this one."""
        return self._by_file is None and self._decodes

    def listen(self, listener: PlaybackListener) -> None:
        """Name the one listener."""
        self._listener = listener

    def play(self, source: Source, token: LoadToken, from_ms: PositionMs = 0) -> None:
        """Replace what plays."""
        self._paused, self._following, self._played = False, None, (token, from_ms)
        self._end_file()
        if self._decodes:
            self._stream.play(source, token, from_ms)
        else:
            self._play_file(source, token, from_ms)

    def follow_with(self, source: Source | None, token: LoadToken) -> None:
        """Name what begins at the end."""
        self._following = (source, token) if source else None
        if self._by_file is None:
            self._stream.follow_with(source, token)

    def pause(self) -> None:
        """Hold the sound."""
        self._paused = True
        self._sounding.pause()

    def resume(self) -> None:
        """Let it go on."""
        self._paused = False
        self._sounding.resume()

    def seek(self, token: LoadToken, position_ms: PositionMs) -> None:
        """Go to a position."""
        self._sounding.seek(token, position_ms)

    def stop(self) -> None:
        """Fall silent."""
        self._following = None
        self._end_file()
        self._stream.stop()

    def set_volume(self, percent: int) -> None:
        """Set the volume for this and everything after."""
        self._volume = percent
        self._stream.set_volume(percent)
        if self._files:
            self._files.set_volume(percent)

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - the port's
        """Silence, or sound again."""
        self._muted = muted
        self._stream.set_muted(muted=muted)
        if self._files:
            self._files.set_muted(muted)

    def set_sound(self, sound: Sound) -> None:
        """Let everything sound so from now on."""
        self._stream.set_sound(sound)

    def outputs(self) -> list[Output]:
        """The devices there are; none where VLC is not there."""
        return self._stream.outputs()

    def choose_output(self, output: str | None) -> None:
        """Sound there from now on."""
        self._stream.choose_output(output)

    def playhead(self) -> Playhead:
        """Where things stand now."""
        return self._sounding.playhead()

    def describe(self) -> str:
        """Name VLC's version; PlaybackUnavailableError where there is none."""
        self._engine.load()
        name = f"VLC {self._engine.version()}"
        if self._decodes:
            self._stream.warm_up()
        else:
            name += ", file by file, with gaps: there is no decoder (PyAV)"
        return f"{name}, without a sound device" if self._engine.dummy else name

    def close(self) -> None:
        """End all threads and release the device."""
        self._stream.close()
        if self._files:
            self._files.close()

    # What the stream says

    def on_started(self, token: LoadToken, duration_ms: DurationMs | None) -> None:
        """The cue began to sound."""
        self._listener.on_started(token, duration_ms)

    def on_finished(self, token: LoadToken, position_ms: PositionMs) -> None:
        """The cue sounded to its end."""
        self._listener.on_finished(token, position_ms)

    def on_failed(self, token: LoadToken, reason: str) -> None:
        """The cue cannot be played."""
        self._listener.on_failed(token, reason)

    def on_unavailable(self, reason: str) -> None:
        """Nothing can be played."""
        self._listener.on_unavailable(reason)

    def on_undecodable(self, token: LoadToken, source: Source, reason: str) -> None:
        """VLC may know the file all the same."""
        del reason
        played, from_ms = self._played
        self._play_file(source, token, from_ms if token == played else 0)

    # File by file

    @property
    def _sounding(self) -> "StreamBackend | VlcBackend":
        return self._files if self._files and self._by_file is not None else self._stream

    def _play_file(self, source: Source, token: LoadToken, from_ms: PositionMs) -> None:
        if self._files is None:
            self._files = VlcBackend(self._runtime, self._identify, self._engine)
            self._files.listen(_FileListener(self))
        self._by_file = token
        self._files.set_volume(self._volume)
        self._files.set_muted(self._muted)
        self._files.play(source, token, from_ms)
        if self._paused:
            self._files.pause()

    def _end_file(self) -> None:
        if self._files and self._by_file is not None:
            self._files.stop()
        self._by_file = None

    def file_finished(self, token: LoadToken, position_ms: PositionMs) -> None:
        """A file that VLC played by itself came to its end: what follows begins."""
        following, played = self._following, self._played
        if token == self._by_file:
            self._by_file = None
        self._listener.on_finished(token, position_ms)
        if following and self._played is played and self._following is following:
            self.play(*following)

    def file_failed(self, token: LoadToken, reason: str) -> None:
        """VLC cannot play it by itself either."""
        if token == self._by_file:
            self._by_file = None
        self._listener.on_failed(token, reason)


class _FileListener:
    """Hears what becomes of files that VLC plays by themselves."""

    def __init__(self, backend: ContinuousBackend) -> None:
        self._backend = backend
        self.on_started = backend.on_started
        self.on_finished = backend.file_finished
        self.on_failed = backend.file_failed
        self.on_unavailable = backend.on_unavailable
