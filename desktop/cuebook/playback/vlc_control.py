"""What the one thread does that owns VLC's player: it may wait for it, and nobody else does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from time import perf_counter

from cuebook.domain.errors import CuebookError, PlaybackUnavailableError
from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import SECOND_MS, MonotonicMs, PositionMs
from cuebook.playback.device import Reception
from cuebook.playback.sounding_clock import SoundingClock
from cuebook.playback.vlc_engine import VlcEngine, VlcLoad
from cuebook.ports.playback import FULL_VOLUME, LoadToken, PlaybackListener, Playhead, Source
from cuebook.ports.runtime import Runtime

OPENING_MS = 10 * SECOND_MS
STATISTICS_MS = 300
"""How long after the end VLC may take to say whether it decoded anything."""
ONE_BLOCK_MS = 500
"""A cue so short may be one block of sound."""
EARLY_END_MS = 1_500
"""Without a device VLC ends a second early; what ends earlier still was cut short."""
NOTICED_MS = 250
"""VLC takes so long to notice that a device stalls."""
TRY_AGAIN_MS = SECOND_MS
"""How long a device that took nothing is left alone."""


@dataclass
class _Loaded:
    """The cue in the player, as the control thread knows it."""

    source: Source
    token: LoadToken
    load: VlcLoad
    opened_at: MonotonicMs
    started: bool = False
    waits_at: PositionMs | None = None  # sought while held: where it goes on
    sounded: bool = False
    ended_at: MonotonicMs | None = None
    reception: Reception = field(default_factory=Reception)
    opened_from: PositionMs = 0
    awaits_device: bool = False  # it has yet to sound
    silent_since: MonotonicMs | None = None  # the device takes nothing
    clock: SoundingClock = field(default_factory=SoundingClock)

    def length(self) -> PositionMs | None:
        return self.source.length_ms or self._rest_of_file()

    def _rest_of_file(self) -> PositionMs | None:
        whole = self.load.length()
        return None if whole is None else max(0, whole - self.source.start_ms)


class VlcControl:
    """Does what it is told, one thing after another, and tells the listener on the main thread.

    ``post`` puts a call in the line of that thread.
    """

    def __init__(
        self,
        runtime: Runtime,
        identify: Callable[[bytes], AudioType],
        engine: VlcEngine,
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        self._runtime = runtime
        self._identify = identify
        self._engine = engine
        self._post = post
        self.listener: PlaybackListener
        self._lock = Lock()  # around what the main thread reads: _loaded and its clock
        self._loaded: _Loaded | None = None
        self._following: tuple[Source, LoadToken] | None = None
        self._paused = False
        self._volume, self._muted = FULL_VOLUME, False

    # On any thread

    def playhead(self) -> Playhead:
        """Where things stand now."""
        at = self._runtime.monotonic()
        with self._lock:
            loaded = self._loaded
            if loaded is None:
                return Playhead(None, 0, sounding=False)
            position = max(0, loaded.clock.position(at) - loaded.source.start_ms)
            length = loaded.source.length_ms
            if length is not None:
                position = min(position, length)
            return Playhead(loaded.token, position, loaded.clock.sounding(at))

    # On the one thread

    def play(self, source: Source, token: LoadToken, from_ms: PositionMs) -> None:
        """Replace what plays."""
        self.stop()
        self._paused = False
        self._open(source, token, from_ms)

    def _open(self, source: Source, token: LoadToken, from_ms: PositionMs) -> None:
        try:
            self._engine.load()
            load = self._load_of(source, token)
        except PlaybackUnavailableError as error:
            reason = str(error)
            self._runtime.call_soon(lambda: self.listener.on_unavailable(reason))
            return
        except CuebookError as error:
            self._tell_failure(token, str(error))
            return
        start = source.start_ms + from_ms
        loaded = _Loaded(source, token, load, self._runtime.monotonic(), clock=SoundingClock(start))
        with self._lock:
            self._loaded = loaded
        self._sound_from(loaded, start)

    def _load_of(self, source: Source, token: LoadToken) -> VlcLoad:
        return self._engine.open(
            source.path,
            self._identify(source.path),
            lambda opening, name, value: self._post(lambda: self._heard(token, opening, name, value)),
        )

    def _heard(self, token: LoadToken, opening: int, name: str, value: int) -> None:
        """VLC said something; of an earlier load, or of before a seek, it is of no interest."""
        loaded = self._loaded
        if loaded is None or loaded.token != token or loaded.load.opening != opening:
            return
        at = self._runtime.monotonic()
        if name == "playing":
            self._sounds(loaded, at)
        elif name == "time":
            loaded.sounded = loaded.sounded or value > 0
            with self._lock:
                loaded.clock.report(at, value)
        elif name == "error":
            self._fail(loaded, "VLC cannot play it")
        else:
            loaded.ended_at = at
            self.watch()

    def _sounds(self, loaded: _Loaded, at: MonotonicMs) -> None:
        if self._paused:
            loaded.load.pause(paused=True)
        else:
            with self._lock:
                loaded.clock.start(at)
        if loaded.started:
            return
        loaded.started = True
        token, length = loaded.token, loaded.length()
        self._runtime.call_soon(lambda: self.listener.on_started(token, length))

    def watch(self) -> None:
        """Between commands: has the cue come to its end, or never begun?"""
        loaded, at = self._loaded, self._runtime.monotonic()
        if loaded is None:
            return
        if loaded.started and not self._paused:
            self._watch_device(loaded, at)
        length = loaded.length()
        position = loaded.clock.position(at) - loaded.source.start_ms
        if not loaded.started:
            if at - loaded.opened_at > OPENING_MS:
                self._fail(loaded, "it took too long to open")
        elif loaded.ended_at is not None:
            self._watch_end(loaded, at, position, length)
        elif loaded.source.stop_ms is not None and length is not None and position >= length:
            self._finish(loaded, length)

    def _watch_device(self, loaded: _Loaded, at: MonotonicMs) -> None:
        """Where the device takes nothing the clock stands, and what did not sound begins anew later."""
        device, reception, clock = self._engine.device, loaded.reception, loaded.clock
        if loaded.silent_since is not None:
            if not device.suspended and at - loaded.silent_since >= TRY_AGAIN_MS:
                self._sound_in_another_player(loaded, clock.position(at))
        elif device.suspended or reception.stalled:
            with self._lock:
                clock.stand(self._heard_for_sure(loaded, at))
            loaded.load.pause(paused=True)
            loaded.silent_since = at
        elif reception.awaited and loaded.ended_at is not None:
            self._sound_from(loaded, loaded.opened_from)
        elif reception.awaited:
            with self._lock:
                clock.stand(loaded.opened_from)
            loaded.awaits_device = True
        elif loaded.awaits_device:
            loaded.awaits_device = False
            with self._lock:
                clock.start(at - round((perf_counter() - (reception.started_at or 0)) * SECOND_MS))

    def _heard_for_sure(self, loaded: _Loaded, at: MonotonicMs) -> PositionMs:
        """Where a device found to have stalled surely was: one that wakes first says that it begins."""
        if loaded.reception.is_new(perf_counter()):
            return loaded.opened_from
        return max(loaded.opened_from, loaded.clock.position(at) - NOTICED_MS)

    def _sound_in_another_player(self, loaded: _Loaded, in_file: PositionMs) -> None:
        """One whose sound server is gone never finds it again."""
        try:
            load = self._load_of(loaded.source, loaded.token)
        except CuebookError as error:
            self._fail(loaded, str(error))
            return
        load.opening = loaded.load.opening  # nothing more is heard of the earlier one
        loaded.load.close()
        loaded.load = load
        self._sound_from(loaded, in_file)

    def _watch_end(
        self, loaded: _Loaded, at: MonotonicMs, position: PositionMs, length: PositionMs | None
    ) -> None:
        """VLC has nothing more of the cue; where its sound is nearly over, its end comes by the clock."""
        waited = at - (loaded.ended_at or at)
        # VLC counts a block even in a file that is nothing but a header.
        least = 1 if length is not None and length <= ONE_BLOCK_MS else 2
        if not loaded.sounded and loaded.load.decoded_blocks() < least:
            if waited >= STATISTICS_MS:
                self._fail(loaded, "it holds no sound that VLC can decode")
        elif length is None or length - position > EARLY_END_MS:
            self._finish(loaded, position)
        elif position >= length:
            self._finish(loaded, length)

    def _finish(self, loaded: _Loaded, position: PositionMs) -> None:
        token, following = loaded.token, self._following
        self.stop()
        self._runtime.call_soon(lambda: self.listener.on_finished(token, position))
        if following:
            self._open(*following, from_ms=0)

    def _fail(self, loaded: _Loaded, reason: str) -> None:
        self.stop()
        self._tell_failure(loaded.token, reason)

    def _tell_failure(self, token: LoadToken, reason: str) -> None:
        self._runtime.call_soon(lambda: self.listener.on_failed(token, reason))

    def follow_with(self, source: Source | None, token: LoadToken) -> None:
        """Name what begins at the end."""
        self._following = (source, token) if source else None

    def hold(self, *, paused: bool) -> None:
        """Hold the sound, or let it go on."""
        loaded, at = self._loaded, self._runtime.monotonic()
        self._paused = paused
        if loaded is None:
            return
        if loaded.silent_since is not None:
            return
        if loaded.waits_at is None:
            if loaded.started:
                loaded.load.pause(paused=paused)
        elif not paused:
            self._sound_from(loaded, loaded.waits_at)
        if loaded.started:
            with self._lock:
                loaded.clock.halt(at) if paused else loaded.clock.start(at)

    def seek(self, token: LoadToken, position: PositionMs) -> None:
        """Go to a position."""
        loaded, at = self._loaded, self._runtime.monotonic()
        if loaded is None or loaded.token != token:
            return
        length = loaded.length()
        if length is not None and position >= length:
            self._finish(loaded, length)
            return
        in_file = loaded.source.start_ms + position
        with self._lock:
            loaded.clock.seek(at, in_file)
        loaded.ended_at, loaded.sounded = None, True
        if self._paused:
            loaded.waits_at = in_file
        else:
            self._sound_from(loaded, in_file)

    def _sound_from(self, loaded: _Loaded, in_file: PositionMs) -> None:
        loaded.waits_at, loaded.ended_at, loaded.opened_from = None, None, in_file
        loaded.silent_since, loaded.awaits_device = None, False
        loaded.reception = self._engine.device.begin()
        loaded.load.play_from(in_file, self._volume, muted=self._muted)

    def set_volume(self, percent: int) -> None:
        """Set the volume for this and everything after."""
        self._volume = percent
        self._sound_so()

    def set_muted(self, *, muted: bool) -> None:
        """Silence, or sound again."""
        self._muted = muted
        self._sound_so()

    def _sound_so(self) -> None:
        if self._loaded:
            self._loaded.load.set_volume(self._volume, muted=self._muted)

    def stop(self) -> None:
        """Fall silent."""
        with self._lock:
            loaded, self._loaded = self._loaded, None
        self._following = None
        if loaded:
            loaded.load.close()
