"""libVLC as what plays runs: one player, given one stream of frames after another.

libVLC's threads come in by three ways: reading, which only copies; its events, which only note; and
nothing that is called from them may call libVLC or raise.
"""

import ctypes
import os
from collections import deque
from time import perf_counter
from typing import Any

from cuebook.domain.errors import PlaybackUnavailableError
from cuebook.playback.stream_clock import StreamClock
from cuebook.playback.stream_messages import FRAME_BYTES
from cuebook.playback.stream_run import Run
from cuebook.playback.vlc_engine import VlcEngine
from cuebook.ports.playback import Output

ENDLESS_BYTES = 1 << 39
"""A size VLC believes: without one it reads everything at once."""
OPTIONS = (
    ":demux=rawaud",
    ":rawaud-channels=2",
    ":rawaud-fourcc=s16l",
    ":prefetch-buffer-size=16",  # KiB; without it and the next VLC reads 95 s ahead instead of half a second
    ":prefetch-read-size=8820",
    ":no-video",
    ":no-spu",
)
MOST_KEPT = 4

_POINTER = ctypes.c_void_p
_OPEN = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, ctypes.POINTER(_POINTER), ctypes.POINTER(ctypes.c_uint64))
_READ = ctypes.CFUNCTYPE(ctypes.c_ssize_t, _POINTER, _POINTER, ctypes.c_size_t)
_SEEK = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, ctypes.c_uint64)
_CLOSE = ctypes.CFUNCTYPE(None, _POINTER)


class _Media:
    """A run as libVLC's media by callbacks. They MUST live as long as libVLC may call them."""

    def __init__(self, engine: VlcEngine, run: Run) -> None:
        self.run = run
        self._callbacks = (_OPEN(self._open), _READ(self._read), _SEEK(self._seek), _CLOSE(lambda _: None))
        kinds = engine.library.CallbackDecorators
        as_named = (kinds.MediaOpenCb, kinds.MediaReadCb, kinds.MediaSeekCb, kinds.MediaCloseCb)
        self.media = engine.instance.media_new_callbacks(
            *(ctypes.cast(one, kind) for one, kind in zip(self._callbacks, as_named, strict=True)), None
        )
        for option in (*OPTIONS, f":rawaud-samplerate={run.reel.rate}"):
            self.media.add_option(option)

    @staticmethod
    def _open(_opaque: Any, handle: Any, size: Any) -> int:
        handle[0] = None
        size[0] = ENDLESS_BYTES
        return 0

    def _read(self, _opaque: Any, buffer: int, size: int) -> int:
        try:
            sound = self.run.read(size)
            if sound is None:
                return -1
            ctypes.memmove(buffer, sound, len(sound))
            return len(sound)
        except BaseException:  # noqa: BLE001 - what is raised here is lost, and VLC asks again for ever
            return -1

    def _seek(self, _opaque: Any, offset: int) -> int:
        run = self.run
        return 0 if offset == (run.read_to - run.first) * FRAME_BYTES else -1


class StreamPlayer:
    """One libVLC player. Used on the control thread alone, but for ``outputs``."""

    def __init__(self, engine: VlcEngine) -> None:
        self._engine = engine
        self._player: Any = None
        self._kept: deque[_Media] = deque(maxlen=MOST_KEPT)
        self._volume, self._muted = 100, False
        self._output: str | None = None

    @property
    def suspended(self) -> bool:
        """Whether the sound server has suspended the device, as far as is known."""
        return self._engine.device.suspended

    def load(self) -> None:
        """Make the player. Raises PlaybackUnavailableError in words."""
        if self._player is None:
            self._engine.load()
            self._player = self._new_player()

    def _new_player(self) -> Any:
        player = self._engine.instance.media_player_new()
        events, heard = self._engine.library.EventType, player.event_manager()
        heard.event_attach(events.MediaPlayerTimeChanged, self._time_told)
        heard.event_attach(events.MediaPlayerEndReached, self._ended)
        heard.event_attach(events.MediaPlayerEncounteredError, self._ended)
        return player

    def _time_told(self, event: Any) -> None:
        if self._kept:
            self._kept[-1].run.said = (perf_counter(), event.u.new_time / 1_000)

    def _ended(self, _event: Any) -> None:
        if self._kept:
            self._kept[-1].run.broken = True

    def start(self, run: Run) -> None:
        """Let a run sound, in the place of the one before."""
        media = _Media(self._engine, run)
        if self._kept:
            self._kept[-1].run.dead = True
        self._player.set_media(media.media)
        media.media.release()
        self._kept.append(media)
        run.reception = self._engine.device.begin()
        self._sound_so()
        self._player.play()
        run.clock = StreamClock(perf_counter())

    def pause(self, *, paused: bool) -> None:
        """Hold the run, or let it go on as if nothing had been."""
        self._player.set_pause(1 if paused else 0)

    def hush(self) -> None:
        """Fall silent at once. Nothing of the run sounds any more; the next one starts anew."""
        if self._kept:
            self._kept[-1].run.dead = True
            self._player.set_pause(1)

    def stop(self) -> None:
        """Fall silent and let go of the device."""
        if self._kept:
            self._kept[-1].run.dead = True
            self._player.stop()
            self._engine.device.let_go()

    def set_volume(self, percent: int, *, muted: bool) -> None:
        """Change the volume of what sounds, and of all that follows."""
        self._volume, self._muted = percent, muted
        if self._kept:
            self._sound_so()

    def _sound_so(self) -> None:
        """The volume belongs to the stream and is lost with every new one."""
        self._player.audio_set_volume(self._volume)
        self._player.audio_set_mute(self._muted)
        if self._output is not None and self._output in (one.id for one in self._devices(self._player)):
            self._player.audio_output_device_set(None, self._output)

    def choose_output(self, output: str | None) -> None:
        """Sound on a device, or where the system wants it to, from the next run on.

        A player keeps the device it was once given; only a new one does what the system wants.
        """
        changed, self._output = output != self._output, output
        if changed:
            self.renew()

    def renew(self) -> None:
        """Go on with a new player: one whose sound server is gone never finds it again."""
        if self._player is not None:
            self._release()
            self._player = self._new_player()

    def outputs(self) -> list[Output]:
        """The devices there are; none where there is no VLC. On any thread, with a player of its own."""
        try:
            self._engine.load()
        except PlaybackUnavailableError:
            return []
        asked = self._engine.instance.media_player_new()
        try:
            return self._devices(asked)
        finally:
            asked.release()

    def _devices(self, player: Any) -> list[Output]:
        found: list[Output] = []
        first = device = player.audio_output_device_enum()
        while device:
            name, label = device.contents.device, device.contents.description
            if name:
                found.append(Output(os.fsdecode(name), (label or name).decode(errors="replace")))
            device = device.contents.next
        if first:
            self._engine.library.libvlc_audio_output_device_list_release(first)
        return found

    def close(self) -> None:
        """Let go of everything."""
        if self._player is not None:
            self._release()
            self._player = None

    def _release(self) -> None:
        self.stop()
        self._player.release()
