"""What a sound file says of itself: its type by content, its tags and its audio signature."""

from dataclasses import dataclass
from enum import StrEnum

from cuebook.domain.units import DurationMs


class AudioType(StrEnum):
    """What a file is by its first bytes; its suffix proves nothing."""

    FLAC = "flac"
    MPEG = "mpeg"
    VORBIS = "vorbis"
    OPUS = "opus"
    MP4 = "mp4"
    WAV = "wav"


@dataclass(frozen=True, slots=True)
class SoundFile:
    """One file as read. Names are stripped of surrounding space; absent is empty or None.

    ``signature`` depends on the sound's bytes alone and begins with the version of its method.
    ``duration_ms`` is None where the file does not say: unknown is not zero.
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


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What tells that a file has not changed, without reading it. ``path`` is its name as bytes."""

    path: bytes
    device: int
    inode: int
    size: int
    mtime_ns: int


class ProblemKind(StrEnum):
    """Why a file did not become a cue."""

    UNREADABLE = "unreadable"
    NOT_AUDIO = "not_audio"
    DAMAGED = "damaged"
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A file that could not be read: which, why in words, and what kind of trouble it is."""

    path: bytes
    kind: ProblemKind
    reason: str


def lies_in(path: bytes, folder: bytes) -> bool:
    """Whether a path lies somewhere below a folder."""
    return path.startswith(folder.rstrip(b"/") + b"/")
