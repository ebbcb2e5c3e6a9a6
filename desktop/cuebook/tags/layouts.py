"""Where the sound of WAV, AIFF, DSDIFF and DSF files lies, and what mutagen does not read of them."""

from dataclasses import dataclass, field
from typing import BinaryIO

from cuebook.domain.sound_file import AudioType
from cuebook.tags.chunks import BIG, BIG_64, LITTLE, chunks, content, file_size

_UNSAID = 0xFFFFFFFF
_RIFF_NAMES = {b"INAM", b"IART", b"IPRD", b"ICRD", b"ITRK", b"IPRT", b"IMUS"}
_AIFF_NAMES = {b"NAME", b"AUTH"}


@dataclass(slots=True)
class Layout:
    """Where the sound of a file lies, and the few names kept in chunks of their own, by a chunk's name.

    Of WAV also where ID3 tags lie, and how many bytes a second has; 0 where it does not say.
    """

    sound: tuple[int, int] = (0, 0)
    names: dict[bytes, bytes] = field(default_factory=dict)
    id3: tuple[int, int] = (0, 0)
    bytes_a_second: int = 0


def layout(file: BinaryIO, audio_type: AudioType) -> Layout:
    """Walk the chunks of a WAV, AIFF, DSDIFF or DSF file."""
    return _LAYOUTS[audio_type](file)


def _wav(file: BinaryIO) -> Layout:
    found, end, large = Layout(), file_size(file), 0
    for name, place, size in chunks(file, 12, end, LITTLE):
        if name == b"fmt ":
            found.bytes_a_second = int.from_bytes(content(file, place, size)[8:12], "little")
        elif name == b"ds64":
            large = int.from_bytes(content(file, place, size)[8:16], "little")
        elif name == b"data" and not found.sound[1]:
            found.sound = place, min(end, place + size)
            if size == _UNSAID:
                # Larger than 32 bits can say, or by a writer that could not go back: all that follows.
                found.sound = place, min(end, place + large) if large else end
                found.id3 = _id3_after(file, found.sound[1], end)
                break
        elif name.lower() == b"id3 ":
            found.id3 = place, min(end, place + size)
        elif name == b"LIST" and content(file, place, 4) == b"INFO":
            found.names |= _info(file, place + 4, min(end, place + size))
    return found


def _info(file: BinaryIO, start: int, stop: int) -> dict[bytes, bytes]:
    """The names in a list of them."""
    found = chunks(file, start, stop, LITTLE)
    return {name: content(file, place, size) for name, place, size in found if name in _RIFF_NAMES}


def _id3_after(file: BinaryIO, start: int, end: int) -> tuple[int, int]:
    """The ID3 chunk behind sound of which the size is told elsewhere."""
    for name, place, size in chunks(file, start + start % 2, end, LITTLE):
        if name.lower() == b"id3 ":
            return place, min(end, place + size)
    return 0, 0


def _aiff(file: BinaryIO) -> Layout:
    found, end = Layout(), file_size(file)
    for name, place, size in chunks(file, 12, end, BIG):
        if name == b"SSND":
            found.sound = place + 8, min(end, place + size)
        elif name in _AIFF_NAMES:
            found.names[name] = content(file, place, size)
    return found


def _dsdiff(file: BinaryIO) -> Layout:
    found, end = Layout(), file_size(file)
    for name, place, size in chunks(file, 16, end, BIG_64):
        if name in {b"DSD ", b"DST "}:
            found.sound = place, min(end, place + size)
    return found


def _dsf(file: BinaryIO) -> Layout:
    end = file_size(file)
    file.seek(0)
    head = file.read(92)
    if len(head) < 92 or head[28:32] != b"fmt " or head[80:84] != b"data":
        return Layout()
    size = int.from_bytes(head[84:92], "little") - 12
    return Layout(sound=(92, min(end, 92 + max(0, size))))


_LAYOUTS = {
    AudioType.WAV: _wav,
    AudioType.AIFF: _aiff,
    AudioType.DSDIFF: _dsdiff,
    AudioType.DSF: _dsf,
}
