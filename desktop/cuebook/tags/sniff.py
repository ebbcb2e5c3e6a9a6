"""Telling what a file is from its first bytes, because its suffix proves nothing."""

import os
import stat
from typing import BinaryIO, NamedTuple

from cuebook.domain.errors import CuebookError
from cuebook.domain.sound_file import AudioType
from cuebook.tags.boxes import has_sound
from cuebook.tags.mpeg import is_adts, mpeg_start

_MOST_ID3_TAGS = 4
_ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
_BEGINNINGS = (
    (b"fLaC", AudioType.FLAC),
    (b"MAC ", AudioType.MONKEYS),
    (b"wvpk", AudioType.WAVPACK),
    (b"MPCK", AudioType.MUSEPACK_8),
    (b"DSD ", AudioType.DSF),
    (b"TTA1", AudioType.TTA),
    (b"OFR ", AudioType.OPTIMFROG),
    (b"tBaK", AudioType.TAK),
    (b"\x0b\x77", AudioType.AC3),
    (_ASF, AudioType.WMA),
    *((b"MP+" + bytes((high << 4 | 7,)), AudioType.MUSEPACK) for high in range(16)),
)
"""Of Musepack only versions 7 and 8 are told: nothing tells the older ones, and nothing plays them."""
_FORMS = {
    (b"RIFF", b"WAVE"): AudioType.WAV,
    (b"RF64", b"WAVE"): AudioType.WAV,
    (b"BW64", b"WAVE"): AudioType.WAV,
    (b"FORM", b"AIFF"): AudioType.AIFF,
    (b"FORM", b"AIFC"): AudioType.AIFF,
    (b"FRM8", b"DSD "): AudioType.DSDIFF,
}
_OGG_PACKETS = (
    (b"\x01vorbis", AudioType.VORBIS),
    (b"OpusHead", AudioType.OPUS),
    (b"Speex   ", AudioType.SPEEX),
    (b"\x7fFLAC", AudioType.OGG_FLAC),
)


def open_regular(path: bytes) -> BinaryIO:
    """Open a file for reading if it is a regular one; never waits on a FIFO or touches a device.

    Raises OSError where it cannot be read, and IsADirectoryError for anything but a regular file.
    """
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    )
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise IsADirectoryError(21, "not a regular file")
    return os.fdopen(descriptor, "rb")


class Sniffed(NamedTuple):
    """What a file is, and where that begins: behind ID3 tags, and behind the padding of MPEG frames."""

    audio_type: AudioType
    start: int


def sniff(file: BinaryIO) -> Sniffed | None:
    """Say what an open file is; None for anything that is not sound of a kind we read."""
    start = after_id3(file)
    if audio_type := _named(file, start):
        return Sniffed(audio_type, start)
    if is_adts(file, start):
        return Sniffed(AudioType.AAC, start)
    first = mpeg_start(file, start)
    return None if first is None else Sniffed(AudioType.MPEG, first)


def _named(file: BinaryIO, start: int) -> AudioType | None:
    """The type that the bytes at a place name; none for what is nothing but frames, one behind the other."""
    file.seek(start)
    head = file.read(64)
    if head.startswith(b"OggS"):
        return _ogg_type(head)
    if head[4:8] == b"ftyp":
        return AudioType.MP4 if has_sound(file, start) else None
    if found := _FORMS.get((head[:4], head[8:12])) or _FORMS.get((head[:4], head[12:16])):
        return found
    return next((found for name, found in _BEGINNINGS if head.startswith(name)), None)


def identify(path: bytes) -> AudioType:
    """Say what a file is. Raises CuebookError, in words that do not name the file."""
    try:
        with open_regular(path) as file:
            found = sniff(file)
    except OSError as error:
        msg = f"it cannot be read: {error.strerror or error}"
        raise CuebookError(msg) from error
    if found is None:
        msg = "it is not a sound file of a kind Cuebook reads"
        raise CuebookError(msg)
    return found.audio_type


def after_id3(file: BinaryIO) -> int:
    """Where the ID3v2 tags at the beginning end; 0 where there are none."""
    start = 0
    for _ in range(_MOST_ID3_TAGS):
        file.seek(start)
        head = file.read(10)
        if len(head) < 10 or head[:3] != b"ID3" or max(head[6:]) & 0x80:
            break
        size = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
        start += 10 + size + (10 if head[5] & 0x10 else 0)
    return start


def _ogg_type(head: bytes) -> AudioType | None:
    packet = head[27 + head[26] :] if len(head) > 27 else b""
    return next((found for name, found in _OGG_PACKETS if packet.startswith(name)), None)
