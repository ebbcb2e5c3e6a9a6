"""What Cuebook and its decoder process say to each other.

Asked is in lines of JSON, each a ``Wish``. Answered is in messages: a byte for what it is, the rest's
length and the number of the piece it speaks of in four bytes each, the high one first, then the rest.
"""

import json
import struct
from dataclasses import asdict, dataclass
from enum import IntEnum

from cuebook.domain.sound_file import AudioType

HEAD = struct.Struct(">BII")
FRAME_BYTES = 4
"""A frame is a sample for the left and one for the right, of two bytes each, the low one first."""

FORMATS = {
    AudioType.FLAC: "flac",
    AudioType.MPEG: "mp3",
    AudioType.VORBIS: "ogg",
    AudioType.OPUS: "ogg",
    AudioType.MP4: "mov",
    AudioType.WAV: "wav",
    AudioType.SPEEX: "ogg",
    AudioType.OGG_FLAC: "ogg",
    AudioType.AIFF: "aiff",
    AudioType.WMA: "asf",
    AudioType.MONKEYS: "ape",
    AudioType.WAVPACK: "wv",
    AudioType.MUSEPACK: "mpc",
    AudioType.MUSEPACK_8: "mpc8",
    AudioType.DSF: "dsf",
    AudioType.DSDIFF: "iff",
    AudioType.TTA: "tta",
    AudioType.AAC: "aac",
    AudioType.AC3: "ac3",
    AudioType.TAK: "tak",
}
"""The one format each type is opened as: a playlist in disguise is not followed."""


class Said(IntEnum):
    """What a message of the decoder process is."""

    READY = 0
    OPENED = 1  # JSON: ``Opened``
    SOUND = 2  # frames
    ENDED = 3  # nothing
    FAILED = 4  # JSON: ``Failed``


@dataclass(frozen=True, slots=True)
class Wish:
    """Decode a piece of a file once the piece ``after`` is decoded; 0 is at once.

    ``piece`` 0 is silence: nothing follows. ``start`` and ``stop`` are seconds of the file, ``stop``
    None its end. ``rate`` 0 is that of the piece before, or the file's own. ``path`` is the name as
    ``os.fsdecode``
    gives it. A wish takes the place of the one before: what followed, and is already being decoded,
    is dropped.
    """

    piece: int
    after: int
    path: str = ""
    format: str = ""
    start: float = 0.0
    stop: float | None = None
    rate: int = 0
    gain_db: float = 0.0
    bands_db: tuple[float, ...] = ()

    def to_line(self) -> bytes:
        """Write it as a line."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "Wish":
        """Read it."""
        said = json.loads(line)
        return cls(**{**said, "bands_db": tuple(said["bands_db"])})


@dataclass(frozen=True, slots=True)
class Opened:
    """The piece's rate in frames a second, and how long its whole file lasts by its own word."""

    rate: int
    file_seconds: float | None


@dataclass(frozen=True, slots=True)
class Failed:
    """Why nothing of a piece sounds. ``unknown`` where this decoder knows no such kind of file."""

    reason: str
    unknown: bool


def message(what: Said, piece: int, rest: bytes = b"") -> bytes:
    """Write a message."""
    return HEAD.pack(what, len(rest), piece) + rest
