"""Frames of MPEG audio: where they begin, and where the last one ends."""

import os
from typing import BinaryIO

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


def mpeg_start(file: BinaryIO, start: int) -> int | None:
    """Where the first of two adjoining MPEG audio frames begins, after nothing but padding.

    Nothing else is skipped: text before the sound would be another format to a lenient demuxer.
    """
    file.seek(start)
    head = file.read(4)
    place = start
    if head[:1] == b"\0":
        padded = head + file.read(_MOST_PADDING)
        place += len(padded) - len(padded.lstrip(b"\0"))
        file.seek(place)
        head = file.read(4)
    length = frame_length(head)
    if not length:
        return None
    file.seek(place + length)
    return place if frame_length(file.read(4)) else None


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


def is_adts(file: BinaryIO, start: int) -> bool:
    """Whether two adjoining frames of bare AAC begin at a place."""
    for _ in range(2):
        file.seek(start)
        head = file.read(6)
        if len(head) < 6 or head[0] != 0xFF or head[1] & 0xF6 != 0xF0:
            return False
        start += (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
    return True


def has_count(frame: bytes) -> bool:
    """Whether a first frame is one that only counts the others; tools rewrite it."""
    head = frame[:180]
    return b"Xing" in head or b"Info" in head or b"VBRI" in head


def before_trailing_tags(file: BinaryIO) -> int:
    """Where the sound ends: before ID3v1, Lyrics3 and APEv2, in whatever order they were added."""
    stop = file.seek(0, os.SEEK_END)
    while stop > 0:
        file.seek(max(0, stop - 128))
        tail = file.read(min(128, stop))
        if len(tail) == 128 and tail[:3] == b"TAG":
            stop -= 128
        elif tail[-32:-24] == b"APETAGEX":
            size = max(32, int.from_bytes(tail[-20:-16], "little"))  # its foot alone has so many
            has_header = bool(tail[-9] & 0x80)
            stop = max(0, stop - size - (32 if has_header else 0))
        elif tail[-9:] == b"LYRICS200" and tail[-15:-9].isdigit():
            stop = max(0, stop - int(tail[-15:-9]) - 15)
        else:
            break
    return stop
