"""What a sound file says of itself: its type by content, its tags and its audio signature."""

from enum import StrEnum
from typing import NamedTuple

from cuebook.domain.rating import Rating
from cuebook.domain.units import DurationMs, PositionMs

READER_VERSION = 4
"""Raised whenever files are read for more than before, or signed otherwise: then each is read once more."""
PART_OF = "@"
"""In the signature of a part: between that of the file and the part's places in it."""


class AudioType(StrEnum):
    """What a file is by its first bytes; its suffix proves nothing."""

    FLAC = "flac"
    MPEG = "mpeg"
    VORBIS = "vorbis"
    OPUS = "opus"
    MP4 = "mp4"
    WAV = "wav"
    SPEEX = "speex"
    OGG_FLAC = "oggflac"
    AIFF = "aiff"
    WMA = "wma"
    MONKEYS = "monkeys"
    WAVPACK = "wavpack"
    MUSEPACK = "musepack"
    MUSEPACK_8 = "musepack8"
    DSF = "dsf"
    DSDIFF = "dsdiff"
    TTA = "tta"
    OPTIMFROG = "optimfrog"
    AAC = "aac"
    AC3 = "ac3"
    TAK = "tak"


class Gain(NamedTuple):
    """How much to turn a recording up or down, in dB, and its largest sample, 1.0 being full scale."""

    track_db: float | None = None
    track_peak: float | None = None
    album_db: float | None = None
    album_peak: float | None = None


class Chapter(NamedTuple):
    """A named part of a file. ``stop_ms`` None: up to the next one, or to the file's end."""

    start_ms: PositionMs
    stop_ms: PositionMs | None
    title: str


class TagRating(NamedTuple):
    """A rating another program left in the tags, on Cuebook's scale; ``program`` is who wrote it."""

    program: str
    rating: Rating


class SoundFile(NamedTuple):
    """One file as read. Names are stripped of surrounding space; absent is empty or None.

    ``signature`` depends on the sound's bytes alone and begins with the version of its method.
    ``duration_ms`` is None where the file does not say: unknown is not zero.
    ``year`` is that of the first release, ``released`` that of the edition where it says so.
    ``cue_sheet`` is the text of a cue sheet kept within the tags.
    Where a file holds several cues, each part of it is a SoundFile too, from ``start_ms`` to
    ``stop_ms``; None is the end of the file.
    """

    audio_type: AudioType
    signature: str
    duration_ms: DurationMs | None
    title: str = ""
    artist: str = ""
    album: str = ""
    album_artist: str = ""
    composers: tuple[str, ...] = ()
    lyricists: tuple[str, ...] = ()
    disc: int | None = None
    number: int | None = None
    year: int | None = None
    compilation: bool = False
    recording_id: str = ""
    performers: tuple[str, ...] = ()
    work: str = ""
    movement: str = ""
    disc_title: str = ""
    released: int | None = None
    release_id: str = ""
    release_group_id: str = ""
    gain: Gain | None = None
    ratings: tuple[TagRating, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    cue_sheet: str = ""
    has_art: bool = False
    start_ms: PositionMs = 0
    stop_ms: PositionMs | None = None


class FileStamp(NamedTuple):
    """What tells that a file has not changed, without reading it. ``path`` is its name as bytes.

    ``sheets`` is a digest of the cue sheets beside it, which say what cues it holds; empty: none.
    """

    path: bytes
    device: int
    inode: int
    size: int
    mtime_ns: int
    sheets: bytes = b""


class ProblemKind(StrEnum):
    """Why a file did not become a cue."""

    UNREADABLE = "unreadable"
    NOT_AUDIO = "not_audio"
    DAMAGED = "damaged"
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    FOLDER = "folder"
    CUE_SHEET = "cue_sheet"


class FileProblem(NamedTuple):
    """A file that could not be read: which, why in words, and what kind of trouble it is.

    ``size`` is its size in bytes when it was tried, None where that is not kept.
    """

    path: bytes
    kind: ProblemKind
    reason: str
    size: int | None = None


def lies_in(path: bytes, folder: bytes) -> bool:
    """Whether a path lies somewhere below a folder."""
    return path.startswith(folder.rstrip(b"/") + b"/")
