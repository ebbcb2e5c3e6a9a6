"""What happened, in the past tense. Playback facts drive behaviour; LibraryChanged drives repainting."""

from dataclasses import dataclass

from cuebook.domain.artwork import ArtWish
from cuebook.domain.changes import Changes
from cuebook.domain.ids import CueId, PlayId
from cuebook.domain.play import Ending, HeardRanges, Origin


@dataclass(frozen=True, slots=True)
class CueStarted:
    """A cue began to sound."""

    cue: CueId
    play: PlayId
    origin: Origin


@dataclass(frozen=True, slots=True)
class CueEnded:
    """A play is over."""

    cue: CueId
    play: PlayId
    origin: Origin
    ending: Ending
    ranges: HeardRanges


@dataclass(frozen=True, slots=True)
class CueFailed:
    """A cue could not be played; the next one follows. ``reason`` is in words for people."""

    cue: CueId
    path: bytes
    reason: str


@dataclass(frozen=True, slots=True)
class PlaybackChanged:
    """Playing, pausing, seeking, volume or the queue changed; ask the player for how it stands."""


@dataclass(frozen=True, slots=True)
class LogHeld:
    """Plays could not be written and are held in memory until the disk takes them; ``reason`` says why."""

    plays: int
    reason: str


@dataclass(frozen=True, slots=True)
class QueueEnded:
    """The last cue of the queue ended and nothing follows."""


@dataclass(frozen=True, slots=True)
class PlaybackReady:
    """What makes the sound was found; ``name`` says what it is."""

    name: str


@dataclass(frozen=True, slots=True)
class PlaybackUnavailable:
    """No sound can be made on this computer; ``reason`` says what to install."""

    reason: str


@dataclass(frozen=True, slots=True)
class ScanProgressed:
    """A scan went on: files seen, read and refused so far, and how many there may be in all.

    ``expected`` is None while nothing is known of the size.
    """

    root: bytes
    seen: int
    read: int
    problems: int
    expected: int | None
    seconds: float


@dataclass(frozen=True, slots=True)
class ScanEnded:
    """A scan came to its end or was stopped."""

    cancelled: bool


@dataclass(frozen=True, slots=True)
class ArtFound:
    """The answer to a wish for a picture: a JPEG or PNG file, or None where there is none."""

    wish: ArtWish
    picture: bytes | None


@dataclass(frozen=True, slots=True)
class LibraryChanged:
    """A transaction was committed."""

    changes: Changes
