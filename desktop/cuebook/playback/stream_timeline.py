"""Which cue sounds at which frame of a stream, and where in it: arithmetic without sound."""

from collections.abc import Hashable
from dataclasses import dataclass

from cuebook.domain.units import SECOND_MS


@dataclass(slots=True)
class Stretch:
    """A cue's frames in a stream: from ``first``, which is the cue's own frame ``offset``.

    ``stop`` is the frame of the stream that is no longer the cue's, None while more may come.
    """

    cue: Hashable
    first: int
    offset: int
    stop: int | None = None

    def holds(self, frame: int) -> bool:
        """Whether a frame of the stream lies before the cue's end, as far as that is known."""
        return self.stop is None or frame < self.stop

    def frame_of(self, position_ms: float, rate: int) -> int:
        """The frame of the stream at a position of the cue."""
        return self.first + round(position_ms * rate / SECOND_MS) - self.offset


class Timeline:
    """Stretches that follow each other without a frame between them; the last one may grow."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.end = 0
        self._stretches: list[Stretch] = []

    def begin(self, cue: Hashable, from_ms: float = 0.0) -> None:
        """The next frames are a cue's, from a position of it on."""
        self._stretches.append(Stretch(cue, self.end, round(from_ms * self.rate / SECOND_MS)))

    def grow(self, frames: int) -> None:
        """So many frames more of the last cue are there."""
        self.end += frames

    def close(self) -> None:
        """Nothing more comes of the last cue."""
        self._stretches[-1].stop = self.end

    @property
    def closed(self) -> bool:
        """Whether nothing more comes of the last cue."""
        return not self._stretches or self._stretches[-1].stop is not None

    def of(self, cue: Hashable) -> Stretch | None:
        """The cue's stretch, if there is one."""
        return next((stretch for stretch in self._stretches if stretch.cue is cue), None)

    def at(self, frame: int) -> Stretch | None:
        """The stretch a frame lies in; None after the end of the last."""
        inside = [one for one in self._stretches if one.first <= frame and one.holds(frame)]
        return inside[-1] if inside else None

    def position_ms(self, cue: Hashable, frame: int) -> float:
        """Where a cue stands at a frame, to the frame; never before its stretch or after it."""
        stretch = self.of(cue)
        if stretch is None:
            return 0.0
        last = self.end if stretch.stop is None else stretch.stop
        inside = min(max(frame, stretch.first), last) - stretch.first
        return (stretch.offset + inside) * SECOND_MS / self.rate

    def cut_after(self, cue: Hashable) -> int:
        """Forget all that follows a cue; gives the frame at which it ends now."""
        stretch = self.of(cue)
        if stretch is not None and stretch.stop is not None:
            self._stretches = self._stretches[: self._stretches.index(stretch) + 1]
            self.end = stretch.stop
        return self.end
