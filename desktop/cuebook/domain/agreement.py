"""Agreement: does the listener come back to what a reviewer praises?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from cuebook.domain.ids import CueId
from cuebook.domain.units import DurationMs

FEWEST_REVISITS = 10
"""Under so many there is too little to say anything."""


class RevisitedCue(Protocol):
    """As much of a cue as agreement needs."""

    @property
    def id(self) -> CueId:
        """The cue's id."""
        ...

    @property
    def revisits(self) -> int:
        """How often the listener came back to it."""
        ...

    @property
    def duration_ms(self) -> DurationMs | None:
        """Its length."""
        ...


@dataclass(frozen=True, slots=True)
class Agreement:
    """How the revisits to one score fall on the cues a reviewer praises.

    ``share`` is the part of the revisits that fell on them, ``expected`` their part of the playing
    time, ``lift`` how many times more than chance; None where there are too few revisits, or
    nothing is praised.
    """

    praised: int
    revisits: int
    share: float | None = None
    expected: float | None = None

    @property
    def lift(self) -> float | None:
        """Times chance."""
        return self.share / self.expected if self.share is not None and self.expected else None


def agreement(cues: Iterable[RevisitedCue], praised: Iterable[CueId]) -> Agreement:
    """Weigh the revisits to a score's cues against what a reviewer praises."""
    cues, praised = list(cues), set(praised)
    liked = [cue for cue in cues if cue.id in praised]
    revisits = sum(cue.revisits for cue in cues)
    length = sum(cue.duration_ms or 0 for cue in cues)
    if revisits < FEWEST_REVISITS or not liked or not length:
        return Agreement(len(liked), revisits)
    return Agreement(
        len(liked),
        revisits,
        share=sum(cue.revisits for cue in liked) / revisits,
        expected=sum(cue.duration_ms or 0 for cue in liked) / length,
    )
