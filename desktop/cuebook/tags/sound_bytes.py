"""Where in a file the sound itself lies, tags and headers that tools rewrite left out."""

import struct
from collections.abc import Callable
from typing import BinaryIO

from cuebook.domain.sound_file import AudioType
from cuebook.tags.boxes import boxes
from cuebook.tags.chunks import file_size
from cuebook.tags.layouts import layout
from cuebook.tags.mpeg import before_trailing_tags, frame_length, has_count

_ASF_SOUND = bytes.fromhex("3626b2758e66cf11a6d900aa0062ce6c")
_ASF_OBJECT = struct.Struct("<16sQ")
_ASF_DATA_HEADER = 26
_MOST_OBJECTS = 1_000
_MOST_ASF_HEADER = 4 << 20
_MOST_PACKETS = 1_000
_TTA_HEADER = 22
_MUSEPACK_HEADER = 28


class NoSoundError(ValueError):
    """The file has the head of a sound file and no sound."""


def sound_bytes(file: BinaryIO, audio_type: AudioType, start: int) -> tuple[int, int]:
    """From where to where an open file sounds that was sniffed. Raises NoSoundError."""
    return _SOUND[audio_type](file, audio_type, start)


def _mpeg(file: BinaryIO, _: AudioType, start: int) -> tuple[int, int]:
    """From the first frame that sounds to the trailing tags; tools rewrite the frame of Xing or LAME."""
    file.seek(start)
    first = file.read(180)
    if has_count(first):
        start += frame_length(first)
    return start, before_trailing_tags(file)


def _chunks(file: BinaryIO, audio_type: AudioType, _: int) -> tuple[int, int]:
    found = layout(file, audio_type).sound
    if found == (0, 0):
        msg = "it has no data chunk"
        raise NoSoundError(msg)
    return found


def _mp4(file: BinaryIO, _: AudioType, __: int) -> tuple[int, int]:
    """The largest media data box; art lies elsewhere."""
    best = (0, 0)
    for name, start, stop in boxes(file, 0, file_size(file)):
        if name == b"mdat" and stop - start > best[1] - best[0]:
            best = start, stop
    return best


def _wma(file: BinaryIO, _: AudioType, start: int) -> tuple[int, int]:
    """The packets of the data object."""
    place, end = _data_object(file, start)
    file.seek(place + 16)
    size = int.from_bytes(file.read(8), "little")
    # A recording that was broken off has no size.
    stop = min(end, place + size) if size > _ASF_OBJECT.size else end
    return place + _ASF_OBJECT.size + _ASF_DATA_HEADER, stop


def _data_object(file: BinaryIO, first: int) -> tuple[int, int]:
    """Where the data object begins, and where the file ends. Some headers are larger than they say."""
    place, end = first, file_size(file)
    for _ in range(_MOST_OBJECTS):
        if place + _ASF_OBJECT.size > end:
            break
        file.seek(place)
        name, size = _ASF_OBJECT.unpack(file.read(_ASF_OBJECT.size))
        if name == _ASF_SOUND:
            return place, end
        if size < _ASF_OBJECT.size:
            break
        place += size
    file.seek(first)
    found = file.read(_MOST_ASF_HEADER).find(_ASF_SOUND)
    if found < 0:
        msg = "it has no data object"
        raise NoSoundError(msg)
    return first + found, end


def _between_tags(file: BinaryIO, _: AudioType, start: int) -> tuple[int, int]:
    """All from the format's own header on: tools that retag leave it alone."""
    return start, before_trailing_tags(file)


def _tta(file: BinaryIO, _: AudioType, start: int) -> tuple[int, int]:
    return start + _TTA_HEADER, before_trailing_tags(file)


def _musepack(file: BinaryIO, _: AudioType, start: int) -> tuple[int, int]:
    """From behind the header, which holds gains that tools rewrite."""
    return start + _MUSEPACK_HEADER, before_trailing_tags(file)


def _musepack_8(file: BinaryIO, _: AudioType, start: int) -> tuple[int, int]:
    """From the first packet of sound; one of those before it holds gains that tools rewrite."""
    place, stop = start + 4, before_trailing_tags(file)
    for _number in range(_MOST_PACKETS):
        file.seek(place)
        head = file.read(12)
        size, ended = 0, False
        for byte in head[2:]:
            size = size << 7 | byte & 0x7F
            if ended := byte < 0x80:
                break
        if not ended or size < 3:
            msg = "its packets have no sizes"
            raise NoSoundError(msg)
        if head[:2] == b"AP":
            return place, stop
        place += size
    msg = "it has no packets of sound"
    raise NoSoundError(msg)


_SOUND: dict[AudioType, Callable[[BinaryIO, AudioType, int], tuple[int, int]]] = {
    AudioType.MPEG: _mpeg,
    AudioType.MP4: _mp4,
    AudioType.WAV: _chunks,
    AudioType.AIFF: _chunks,
    AudioType.DSF: _chunks,
    AudioType.DSDIFF: _chunks,
    AudioType.WMA: _wma,
    AudioType.TTA: _tta,
    AudioType.MUSEPACK: _musepack,
    AudioType.MUSEPACK_8: _musepack_8,
    AudioType.MONKEYS: _between_tags,
    AudioType.WAVPACK: _between_tags,
    AudioType.OPTIMFROG: _between_tags,
    AudioType.AAC: _between_tags,
    AudioType.AC3: _between_tags,
    AudioType.TAK: _between_tags,
}
