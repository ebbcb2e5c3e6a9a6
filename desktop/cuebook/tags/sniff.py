"""Telling what a file is from its first bytes, because its suffix proves nothing."""

import os
import stat
from typing import BinaryIO

from cuebook.domain.errors import CuebookError
from cuebook.domain.sound_file import AudioType

_MOST_ID3_TAGS = 4
_MOST_PADDING = 65_536
_BITRATES = {  # kbit/s by (MPEG 1, layer); index 0 is "free", which no second frame can confirm
    (True, 1): (0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (True, 2): (0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (True, 3): (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (False, 1): (0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (False, 2): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (False, 3): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


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


def sniff(file: BinaryIO) -> AudioType | None:
    """Say what an open file is; None for anything that is not sound of a kind we read."""
    start = after_id3(file)
    file.seek(start)
    head = file.read(64)
    if head.startswith(b"fLaC"):
        return AudioType.FLAC
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return AudioType.WAV
    if head[4:8] == b"ftyp":
        return AudioType.MP4
    if head.startswith(b"OggS"):
        return _ogg_type(head)
    return AudioType.MPEG if mpeg_start(file, start) is not None else None


def identify(path: bytes) -> AudioType:
    """Say what a file is. Raises CuebookError, in words that do not name the file."""
    try:
        with open_regular(path) as file:
            audio_type = sniff(file)
    except OSError as error:
        msg = f"it cannot be read: {error.strerror or error}"
        raise CuebookError(msg) from error
    if audio_type is None:
        msg = "it is not a sound file of a kind Cuebook reads"
        raise CuebookError(msg)
    return audio_type


def after_id3(file: BinaryIO) -> int:
    """Where the ID3v2 tags at the beginning end; 0 where there are none."""
    start = 0
    for _ in range(_MOST_ID3_TAGS):
        file.seek(start)
        head = file.read(10)
        if len(head) < 10 or head[:3] != b"ID3" or any(byte & 0x80 for byte in head[6:10]):
            break
        size = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
        start += 10 + size + (10 if head[5] & 0x10 else 0)
    return start


def mpeg_start(file: BinaryIO, start: int) -> int | None:
    """Where the first of two adjoining MPEG audio frames begins, after nothing but padding.

    Nothing else is skipped: text before the sound would be another format to a lenient demuxer.
    """
    file.seek(start)
    padded = file.read(_MOST_PADDING)
    place = start + len(padded) - len(padded.lstrip(b"\0"))
    length = _frame_length_at(file, place)
    if not length or not _frame_length_at(file, place + length):
        return None
    return place


def frame_length(header: bytes) -> int:
    """The length in bytes of the MPEG audio frame with this header, 0 where it is none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return 0
    version, layer = header[1] >> 3 & 3, 4 - (header[1] >> 1 & 3)
    rate_index, bitrate_index = header[2] >> 2 & 3, header[2] >> 4
    if version == 1 or layer == 4 or rate_index == 3 or bitrate_index in {0, 15}:
        return 0
    bitrate = _BITRATES[version == 3, layer][bitrate_index] * 1_000
    rate, padding = _RATES[version][rate_index], header[2] >> 1 & 1
    if layer == 1:
        return (12 * bitrate // rate + padding) * 4
    samples = 72 if layer == 3 and version != 3 else 144
    return samples * bitrate // rate + padding


def _frame_length_at(file: BinaryIO, place: int) -> int:
    file.seek(place)
    return frame_length(file.read(4))


def _ogg_type(head: bytes) -> AudioType | None:
    packet = head[27 + head[26] :]
    if packet.startswith(b"\x01vorbis"):
        return AudioType.VORBIS
    if packet.startswith(b"OpusHead"):
        return AudioType.OPUS
    return None
