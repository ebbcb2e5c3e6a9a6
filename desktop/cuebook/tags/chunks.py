"""Chunks, of which RIFF, AIFF and DSDIFF files are made: a name, a size, and what they hold."""

import os
import struct
from collections.abc import Iterator
from typing import BinaryIO

_MOST_CHUNKS = 5_000


class TooManyPartsError(ValueError):
    """A file in so many pieces that it is no music."""


def file_size(file: BinaryIO) -> int:
    """How large an open file is, in bytes."""
    return file.seek(0, os.SEEK_END)


def chunks(file: BinaryIO, start: int, stop: int, form: struct.Struct) -> Iterator[tuple[bytes, int, int]]:
    """Chunks as name, beginning and size of their content, as stated."""
    for _ in range(_MOST_CHUNKS):
        if start + form.size > stop:
            return
        file.seek(start)
        head = file.read(form.size)
        if len(head) < form.size:
            return
        name, size = form.unpack(head)
        start += form.size
        yield name, start, size
        start += size + size % 2
    msg = "it has too many chunks"
    raise TooManyPartsError(msg)


LITTLE = struct.Struct("<4sI")
BIG = struct.Struct(">4sI")
BIG_64 = struct.Struct(">4sQ")


def content(file: BinaryIO, place: int, size: int, most: int = 4_096) -> bytes:
    """What a chunk holds, up to so many bytes."""
    file.seek(place)
    return file.read(min(size, most))
