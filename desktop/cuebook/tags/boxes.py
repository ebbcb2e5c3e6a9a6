"""Boxes of MP4 files, walked by place and never nested deeper than asked for."""

from collections.abc import Iterator
from typing import BinaryIO

from cuebook.tags.chunks import TooManyPartsError, file_size

Box = tuple[bytes, int, int]
"""A box: its name, and where its content begins and ends."""

_MOST_BOXES = 20_000


def boxes(file: BinaryIO, start: int, stop: int) -> Iterator[Box]:
    """The boxes that follow each other between two places."""
    for _ in range(_MOST_BOXES):
        if start + 8 > stop:
            return
        file.seek(start)
        head = file.read(8)
        size, body = int.from_bytes(head[:4], "big"), start + 8
        if size == 1:
            size, body = int.from_bytes(file.read(8), "big"), start + 16
        elif size == 0:
            size = stop - start
        if len(head) < 8 or size < body - start:
            return
        yield head[4:], body, min(stop, start + size)
        start += size
    msg = "it has too many boxes"
    raise TooManyPartsError(msg)


def inner(file: BinaryIO, place: tuple[int, int], *names: bytes) -> tuple[int, int] | None:
    """Follow a path of names downwards: where the content of the first box found there lies."""
    for name in names:
        found = next(((start, stop) for this, start, stop in boxes(file, *place) if this == name), None)
        if found is None:
            return None
        place = found
    return place


def has_sound(file: BinaryIO, start: int = 0) -> bool:
    """Whether a file of boxes has a track of sound; where its index is lost, whether it is no picture."""
    moov = inner(file, (start, file_size(file)), b"moov")
    if moov is None:
        file.seek(start + 8)
        return file.read(4) not in {b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif", b"avis", b"crx "}
    tracks = (place for name, *place in boxes(file, *moov) if name == b"trak")
    return any(_is_sound(file, (start, stop)) for start, stop in tracks)


def _is_sound(file: BinaryIO, track: tuple[int, int]) -> bool:
    handler = inner(file, track, b"mdia", b"hdlr")
    if handler is None:
        return False
    file.seek(handler[0] + 8)
    return file.read(4) == b"soun"
