"""FLAC files: the blocks before the sound."""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from cuebook.tags.sound_bytes import NoSoundError

STREAM_INFO, COMMENT, PICTURE = 0, 4, 6
_MARK = b"fLaC"
_MD5 = slice(18, 34)


class Block(NamedTuple):
    """A block before the sound: what it is, and where its content begins and ends."""

    kind: int
    start: int
    stop: int


def blocks(file: BinaryIO, start: int) -> Iterator[Block]:
    """The blocks of the stream that begins at a place; the file stands at each one's content.

    Raises NoSoundError where the file ends among them.
    """
    place, last = start + len(_MARK), False
    while not last:
        file.seek(place)
        head = file.read(4)
        if len(head) < 4:
            msg = "it ends within its header"
            raise NoSoundError(msg)
        last = head[0] >= 0x80
        place += 4
        stop = place + int.from_bytes(head[1:], "big")
        yield Block(head[0] & 0x7F, place, stop)
        place = stop


def content(file: BinaryIO, block: Block) -> bytes:
    """All that stands in a block the file stands at."""
    return file.read(block.stop - block.start)


def after_blocks(file: BinaryIO, start: int) -> int:
    """Where the sound begins. Raises NoSoundError."""
    place = start
    for block in blocks(file, start):
        place = block.stop
    return place


def md5_of_samples(file: BinaryIO, start: int) -> bytes:
    """What the encoder says that all samples' MD5 is; empty where it says nothing."""
    first = next(blocks(file, start))
    return content(file, first)[_MD5] if first.kind == STREAM_INFO else b""


def is_frame(file: BinaryIO, place: int) -> bool:
    """Whether sound begins at a place."""
    file.seek(place)
    head = file.read(2)
    return len(head) == 2 and head[0] == 0xFF and head[1] & 0xFC == 0xF8
