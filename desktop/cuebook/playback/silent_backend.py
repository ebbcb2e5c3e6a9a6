"""A backend that keeps time and makes no sound: for tests, and for machines without any sound."""

from collections.abc import Callable

from cuebook.domain.errors import CuebookError
from cuebook.domain.sound import Sound
from cuebook.domain.units import MonotonicMs, PositionMs
from cuebook.ports.playback import LoadToken, Output, PlaybackListener, Playhead, Source
from cuebook.ports.runtime import Runtime, Timer


class SilentBackend:
    """Fulfils ``PlaybackBackend`` by the clock alone. ``check`` refuses files that cannot be played."""

    gapless = True

    def __init__(self, runtime: Runtime, check: Callable[[bytes], object]) -> None:
        self._runtime = runtime
        self._check = check
        self._listener: PlaybackListener
        self._source: Source | None = None
        self._token: LoadToken | None = None
        self._following: tuple[Source, LoadToken] | None = None
        self._position: PositionMs = 0
        self._since: MonotonicMs | None = None
        self._end: Timer | None = None

    def listen(self, listener: PlaybackListener) -> None:
        """Name the one listener."""
        self._listener = listener

    def play(self, source: Source, token: LoadToken, from_ms: PositionMs = 0) -> None:
        """Begin to count."""
        self.stop()
        self._source, self._token, self._position = source, token, from_ms
        try:
            self._check(source.path)
            self._length()
        except CuebookError as error:
            reason = str(error)
            self._source = self._token = None
            self._runtime.call_soon(lambda: self._listener.on_failed(token, reason))
            return
        self._run()
        self._runtime.call_soon(lambda: self._listener.on_started(token, source.duration_ms))

    def follow_with(self, source: Source | None, token: LoadToken) -> None:
        """Name what begins at the end."""
        self._following = (source, token) if source else None

    def pause(self) -> None:
        """Stop counting."""
        self._position = self._now()
        self._halt()

    def resume(self) -> None:
        """Count on."""
        if self._source and self._since is None:
            self._run()

    def seek(self, token: LoadToken, position_ms: PositionMs) -> None:
        """Count from elsewhere."""
        if token != self._token:
            return
        running = self._since is not None
        self._position = position_ms
        self._halt()
        if running:
            self._run()

    def stop(self) -> None:
        """Forget everything."""
        self._halt()
        self._source = self._token = self._following = None
        self._position = 0

    def set_volume(self, percent: int) -> None:
        """Silence has no volume."""

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - the port's
        """Silence is silent."""

    def set_sound(self, sound: Sound) -> None:
        """Silence sounds like nothing."""

    def outputs(self) -> list[Output]:
        """Silence needs no device."""
        return []

    def choose_output(self, output: str | None) -> None:
        """Silence needs no device."""

    def playhead(self) -> Playhead:
        """Where the count stands."""
        return Playhead(self._token, self._now(), self._since is not None)

    def describe(self) -> str:
        """Name it."""
        return "silence"

    def close(self) -> None:
        """Stop counting for good."""
        self.stop()

    def _now(self) -> PositionMs:
        if self._since is None or self._source is None:
            return self._position
        return min(self._length(), self._position + self._runtime.monotonic() - self._since)

    def _length(self) -> PositionMs:
        length = self._source.length_ms if self._source else None
        if length is None:
            msg = "its length is not known, and without sound there is no other way to tell"
            raise CuebookError(msg)
        return length

    def _run(self) -> None:
        self._since = self._runtime.monotonic()
        self._end = self._runtime.call_later(max(0, self._length() - self._position), self._finish)

    def _halt(self) -> None:
        self._since = None
        if self._end:
            self._end.cancel()
            self._end = None

    def _finish(self) -> None:
        if self._token is None:
            return
        token, length, following = self._token, self._length(), self._following
        self._halt()
        self._position = length
        self._listener.on_finished(token, length)
        if following and self._token == token:
            self.play(*following)
