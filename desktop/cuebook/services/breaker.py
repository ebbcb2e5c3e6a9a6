"""The scan breaker: what is not there at the moment is not gone.

A drive that is not plugged in, a share that is not mounted, another drive in its place: all of them
look like a folder whose files were deleted. A *place*, a watched folder or a file system mounted
within one, is judged as a whole, and what has lost too much at once is offline until it is back or
the listener says that it really is gone.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import Enum, auto

from cuebook.domain.sound_file import SoundFile
from cuebook.ports.file_reading import LostCue

FEW_LOST = 20
LOST_SHARE = 0.05
"""More lost files than both of these at once are not believed."""
SWAPPED_SHARE = 0.5
"""On another file system half of the files, however few, are enough. Its number alone says nothing: it may
change whenever the computer starts."""


class Verdict(Enum):
    """What a place is taken for."""

    HERE = auto()
    DOUBTFUL = auto()
    """It depends on whether what is new elsewhere is what was lost here."""
    AWAY = auto()


@dataclass(slots=True)
class Place:
    """A place as a scan found it.

    ``had`` is how many files were known there, ``seen`` how many files lie there now, ``gone`` the
    known ones that do not. ``lost`` are those of them whose cue has no other file.
    """

    path: bytes
    root: int
    there: bool
    known_device: int | None
    device: int | None
    had: int = 0
    seen: int = 0
    mounted: bool = False
    gone: set[bytes] = field(default_factory=set)
    lost: list[LostCue] = field(default_factory=list)
    verdict: Verdict = Verdict.HERE

    @property
    def allowance(self) -> float:
        """How many files it may lose and still be taken for here."""
        if not self.there or (self.had and not self.seen):
            return 0
        swapped = self.known_device is not None and self.device != self.known_device
        if swapped and len(self.lost) > SWAPPED_SHARE * self.had:
            return 0
        return max(FEW_LOST, LOST_SHARE * self.had)

    def judge(self, fresh: int, *, accepted: bool) -> None:
        """Say what the place is, where ``fresh`` new files were seen anywhere."""
        excess = len(self.lost) - self.allowance
        if accepted:
            self.verdict = Verdict.HERE
        elif not self.there:
            self.verdict = Verdict.AWAY
        elif excess <= 0:
            self.verdict = Verdict.HERE
        else:
            self.verdict = Verdict.AWAY if excess > fresh else Verdict.DOUBTFUL

    def judge_again(self, met: "Met") -> None:
        """Settle a doubt, now that the new files were read: what moved is not lost."""
        if self.verdict is Verdict.DOUBTFUL:
            lost = sum(not met.has(cue) for cue in self.lost)
            self.verdict = Verdict.HERE if lost <= self.allowance else Verdict.AWAY


class Met:
    """The sounds that were read, to find in them what was lost elsewhere: by sound, or by name and place."""

    def __init__(self, sounds: Collection[SoundFile]) -> None:
        self._signatures = {sound.signature for sound in sounds}
        self._names = {(sound.album, sound.disc, sound.number, sound.title) for sound in sounds}

    def has(self, cue: LostCue) -> bool:
        """Whether one of them is the cue."""
        if cue.signature in self._signatures:
            return True
        return bool(cue.title) and (cue.album, cue.disc, cue.number, cue.title) in self._names
