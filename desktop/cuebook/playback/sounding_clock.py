"""Where the sound stands, between the moments at which the player says so."""

from cuebook.domain.units import MonotonicMs, PositionMs

LONGEST_SILENCE_MS = 2_500
"""VLC reports the time of Ogg files once a second, of others more often; silent for longer, it stalls."""

DRIFT_MS = 150
"""Reports come in steps and late; only a larger difference is a correction."""

AFTER_SEEK_MS = 500
"""Reports from before a seek may still come in for this long."""


class SoundingClock:
    """Counts on from the last report while the sound runs. Not safe for threads by itself."""

    def __init__(self, position: PositionMs = 0) -> None:
        self._position = position
        self._since: MonotonicMs | None = None
        self._reported_at: MonotonicMs = 0
        self._sought_at: MonotonicMs | None = None

    def start(self, at: MonotonicMs) -> None:
        """The sound runs from now."""
        if self._since is None:
            self._since = self._reported_at = at

    def halt(self, at: MonotonicMs) -> None:
        """The sound is held, or over."""
        self._position = self.position(at)
        self._since = None

    def stand(self, position: PositionMs) -> None:
        """It does not sound, and did not after this position."""
        self._position, self._since = position, None

    def seek(self, at: MonotonicMs, position: PositionMs) -> None:
        """The sound goes on elsewhere."""
        self._position = position
        self._sought_at = self._reported_at = at
        if self._since is not None:
            self._since = at

    def report(self, at: MonotonicMs, position: PositionMs) -> None:
        """The player says where it is."""
        off = position - self.position(at)
        stale = self._sought_at is not None and at - self._sought_at < AFTER_SEEK_MS
        self._reported_at = at
        if self._since is not None and abs(off) > DRIFT_MS and not stale:
            self._position, self._since = position, at

    def position(self, at: MonotonicMs) -> PositionMs:
        """Where the sound stands, as far as is known."""
        if self._since is None:
            return self._position
        until = min(at, max(self._since, self._reported_at + LONGEST_SILENCE_MS))
        return self._position + until - self._since

    def sounding(self, at: MonotonicMs) -> bool:
        """Whether the sound runs and was heard of lately."""
        return self._since is not None and at - self._reported_at <= LONGEST_SILENCE_MS
