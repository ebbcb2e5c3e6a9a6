"""Ogg: pages, and the packets within them."""

import os
import struct
from collections.abc import Iterator
from itertools import accumulate, chain, pairwise
from typing import BinaryIO, NamedTuple

from cuebook.domain.sound_file import AudioType
from cuebook.tags.said import LARGEST_TAG, TagTooLargeError

TAIL = 131_072
"""How much of a file's end is looked at, in bytes: more than the largest page has."""
_PAGE = struct.Struct("<14xI8xB")
_MOST_HEADERS = 200


class Page(NamedTuple):
    """A page: the stream it is of, the lengths of its pieces of packets, and all of them."""

    stream: int
    segments: bytes
    body: bytes

    @property
    def goes_on(self) -> bool:
        """Whether the last packet goes on behind the page."""
        return self.segments[-1:] == b"\xff"

    def ends(self) -> list[int]:
        """Where in the body packets end."""
        ends = accumulate(self.segments)
        if 255 in self.segments:
            return [end for end, segment in zip(ends, self.segments, strict=True) if segment < 255]
        return list(ends)

    def pieces(self) -> list[bytes]:
        """The packets, of which the last may go on behind the page."""
        ends = self.ends()
        if self.goes_on:
            ends.append(len(self.body))
        return [self.body[start:end] for start, end in pairwise((0, *ends))]


def pages(file: BinaryIO, place: int) -> Iterator[Page]:
    """The pages that follow each other from a place on."""
    while True:
        file.seek(place)
        head = file.read(27 + 255)
        if len(head) < 27 or head[:4] != b"OggS":
            return
        stream, count = _PAGE.unpack_from(head)
        segments = head[27 : 27 + count]
        body_at = place + 27 + len(segments)
        file.seek(body_at)
        body = file.read(sum(segments))
        yield Page(stream, segments, body)
        place = body_at + len(body)


def sound(file: BinaryIO, place: int, skipped: int) -> Iterator[bytes]:
    """All behind so many packets of the stream that begins at a place, as it lies on its pages."""
    stream = None
    for page in pages(file, place):
        stream = page.stream if stream is None else stream
        if page.stream != stream:
            continue
        if not skipped:
            yield page.body
        elif skipped > len(ends := page.ends()):
            skipped -= len(ends)
        else:
            yield page.body[ends[skipped - 1] :]
            skipped = 0


def end_of_sound(file: BinaryIO, size: int) -> bytes:
    """So many of the last bytes on pages, found from the file's end; fewer where there are no more."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - TAIL))
    tail = file.read()
    place = tail.find(b"OggS")
    while place >= 0:
        if bodies := _bodies_to_the_end(tail, place):
            return b"".join(bodies)[-size:]
        place = tail.find(b"OggS", place + 4)
    return b""


def _bodies_to_the_end(tail: bytes, place: int) -> list[bytes]:
    """What lies on the pages that follow each other from a place to the end; nothing where it is no page's.

    "OggS" may also stand inside sound.
    """
    bodies = []
    while place < len(tail):
        if tail[place : place + 4] != b"OggS" or place + 27 > len(tail):
            return []
        segments = tail[place + 27 : place + 27 + tail[place + 26]]
        body_at = place + 27 + len(segments)
        place = body_at + sum(segments)
        bodies.append(tail[body_at:place])
    return bodies if place == len(tail) else []


def packets(file: BinaryIO, place: int) -> Iterator[bytes]:
    """The packets of the pages from a place on, of the stream that begins there."""
    return chain.from_iterable(_packets_by_page(file, place))


def _packets_by_page(file: BinaryIO, place: int) -> Iterator[list[bytes]]:
    """The packets that end on each page: a small file has hundreds, and one by one they would take long."""
    begun = bytearray()
    stream = None
    for page in pages(file, place):
        stream = page.stream if stream is None else stream
        if page.stream != stream:
            continue
        pieces = page.pieces()
        if begun and pieces:
            begun += pieces[0]
            if len(begun) > LARGEST_TAG:
                msg = "its tag is larger than 64 MB"
                raise TagTooLargeError(msg)
            if page.goes_on and len(pieces) == 1:
                continue
            pieces[0] = bytes(begun)
            begun.clear()
        if page.goes_on:
            begun += pieces.pop()
        yield pieces


def headers(file: BinaryIO, audio_type: AudioType, start: int) -> int:
    """How many packets stand before the sound."""
    if audio_type is AudioType.VORBIS:
        return 3
    if audio_type is AudioType.OPUS:
        return 2
    first = next(packets(file, start), b"")
    if audio_type is AudioType.SPEEX:  # the comment, and what extra headers the first packet counts
        return 2 + min(int.from_bytes(first[68:72], "little"), _MOST_HEADERS)
    blocks = int.from_bytes(first[7:9], "big")
    if blocks:
        return 1 + min(blocks, _MOST_HEADERS)
    return 1 + next((n for n, block in enumerate(packets(file, start)) if n and block[:1] >= b"\x80"), 0)
