"""What happened, in the past tense. Playback facts drive behaviour; LibraryChanged drives repainting."""

from typing import NamedTuple

from cuebook.domain.artwork import ArtWish
from cuebook.domain.changes import Changes
from cuebook.domain.ids import CueId, PlayId
from cuebook.domain.play import Ending, HeardRanges, Origin
from cuebook.domain.units import PositionMs


class CueStarted(NamedTuple):
    """A cue began to sound."""

    cue: CueId
    play: PlayId
    origin: Origin


class CueEnded(NamedTuple):
    """A play is over."""

    cue: CueId
    play: PlayId
    origin: Origin
    ending: Ending
    ranges: HeardRanges


class CueFailed(NamedTuple):
    """A cue could not be played; the next one follows. ``reason`` is in words for people."""

    cue: CueId
    path: bytes
    reason: str


class PlaybackChanged(NamedTuple):
    """Playing, pausing, seeking, volume, the queue or private listening changed; ask how it stands."""


class Sought(NamedTuple):
    """The listener went to another place of the cue that plays or is paused."""

    position_ms: PositionMs


class LogHeld(NamedTuple):
    """Plays could not be written and are held in memory until the disk takes them; ``reason`` says why."""

    plays: int
    reason: str


class QueueEnded(NamedTuple):
    """The last cue of the queue ended and nothing follows."""


class PlaybackReady(NamedTuple):
    """What makes the sound was found; ``name`` says what it is."""

    name: str


class PlaybackUnavailable(NamedTuple):
    """No sound can be made on this computer; ``reason`` says what to install."""

    reason: str


class ScanProgressed(NamedTuple):
    """A scan went on: files seen, read and refused so far, and how many there may be in all.

    ``expected`` is None while nothing is known of the size.
    """

    root: bytes
    seen: int
    read: int
    problems: int
    expected: int | None
    seconds: float


class ScanEnded(NamedTuple):
    """A scan came to its end or was stopped."""

    cancelled: bool


class ArtFound(NamedTuple):
    """The answer to a wish for a picture: a JPEG or PNG file, or None where there is none."""

    wish: ArtWish
    picture: bytes | None


class WaveformFound(NamedTuple):
    """The answer to a wish for a cue's waveform: its levels, or None where there is none."""

    cue: CueId
    levels: bytes | None


class PassageChanged(NamedTuple):
    """The passage to be repeated was set, changed or cleared; ask the loop for how it stands."""


class SittingChanged(NamedTuple):
    """Rating a score in one sitting began, asks for another cue, was answered or is over; ask it."""


class LibraryChanged(NamedTuple):
    """A transaction was committed."""

    changes: Changes
