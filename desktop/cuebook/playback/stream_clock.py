"""Where a stream stands: counted by the wall clock, put right by what VLC reports now and then."""

START = 0.015
"""Seconds from the beginning of a stream to its first sound, the device's own buffer aside."""
LATEST_START = 0.2
"""Seconds a device that is awake needs to begin, at most."""
LATE = 0.026
"""Seconds: VLC's own time runs so far ahead of what sounds."""
DRIFT = 0.040
"""Seconds: only a larger difference, twice in a row, is a correction."""
STEADY_AFTER = 0.5
"""Seconds: reports before that are of the beginning, and of nothing else."""
LONGEST_GAP = 5.0
"""Seconds: whoever was not looked at for so long slept, and nothing sounded."""


class StreamClock:
    """Seconds of sound since a stream began. All instants are seconds of one clock that never jumps."""

    def __init__(self, began: float) -> None:
        self._began = began + START
        self._looked_at = began
        self._held_at: float | None = None
        self.went_on_at = began
        """When it began, or went on after it was held."""
        self.held_to = 0.0
        """Seconds of sound there were when it was last held."""
        self._off = 0
        self._started = False

    def seconds(self, at: float) -> float:
        """How much has sounded."""
        at = at if self._held_at is None else self._held_at
        return max(0.0, min(at, self._looked_at + LONGEST_GAP) - self._began)

    def hold(self, at: float) -> None:
        """The sound is held."""
        self._held_at = at

    def go_on(self, at: float) -> None:
        """It goes on."""
        if self._held_at is not None:
            self.held_to = self.seconds(at)
            self._began += at - self._held_at
            self._looked_at, self._held_at, self.went_on_at = at, None, at

    def look(self, at: float) -> bool:
        """Note that the time still passes. Says whether it did not: then nothing sounded meanwhile."""
        gap = at - self._looked_at
        slept = gap > LONGEST_GAP
        if slept:
            self._began += gap
        self._looked_at = at
        return slept

    def start(self, at: float | None) -> None:
        """When the device said it first sounds, None until it does. One that slept played nothing before."""
        if at is not None and not self._started:
            if self.seconds(at) > LATEST_START:
                self._began = at
            self._started = True

    def report(self, at: float, said: float) -> None:
        """VLC says how many seconds of the stream are over."""
        ahead = self.seconds(at) - (said - LATE)
        if self.seconds(at) < STEADY_AFTER:
            return
        self._off = self._off + 1 if abs(ahead) > DRIFT else 0
        if self._off >= 2:
            self._began += ahead
            self._off = 0
