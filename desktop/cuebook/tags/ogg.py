"""Ogg: pages, and the packets within them."""

import os
import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise
from typing import BinaryIO, NamedTuple

from cuebook.domain.sound_file import AudioType
from cuebook.tags.said import LARGEST_TAG, TagTooLargeError

TAIL = 131_072
"""How much of a file's end is looked at, in bytes: more than the largest page has."""
_PAGE = struct.Struct("<14xI8xB")
_MOST_HEADERS = 200


class Page(NamedTuple):
    """A page: the stream it is of and its pieces of packets, of which the last may go on behind it."""

    stream: int
    pieces: list[bytes]
    goes_on: bool


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
        ends = list(accumulate(segments))
        if 255 in segments:
            ends = [end for end, segment in zip(ends, segments, strict=True) if segment < 255]
        goes_on = segments[-1:] == b"\xff"
        if goes_on:
            ends.append(len(body))
        yield Page(stream, [body[start:end] for start, end in pairwise((0, *ends))], goes_on)
        place = body_at + len(body)


def packets(file: BinaryIO, place: int, *, of_the_first_stream: bool = True) -> Iterator[bytes]:
    """The packets of the pages from a place on, of the stream that begins there.

    A packet that began on an earlier page comes as it is left.
    """
    return chain.from_iterable(_packets_by_page(file, place, of_the_first_stream=of_the_first_stream))


def _packets_by_page(file: BinaryIO, place: int, *, of_the_first_stream: bool) -> Iterator[list[bytes]]:
    """The packets that end on each page: a small file has hundreds, and one by one they would take long."""
    begun = bytearray()
    stream = None
    for page in pages(file, place):
        stream = page.stream if stream is None or not of_the_first_stream else stream
        if page.stream != stream:
            continue
        pieces = page.pieces
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


def last_packets(file: BinaryIO, count: int) -> list[bytes]:
    """So many of the last packets of the file, found from its end; fewer where there are no more."""
    end = file.seek(0, os.SEEK_END)
    window = max(0, end - TAIL)
    file.seek(window)
    tail = file.read()
    place = tail.find(b"OggS")
    while place >= 0:
        if places := _pages_to_the_end(tail, place):
            # The first may be the rest of a packet that began on an earlier page.
            start = _enough_pages(tail, places, count + 1)
            return list(packets(file, window + start, of_the_first_stream=False))[1:][-count:]
        place = tail.find(b"OggS", place + 4)
    return []


def _pages_to_the_end(tail: bytes, place: int) -> list[int]:
    """The pages that follow each other from a place to the end; none where it is no page's.

    "OggS" may also stand inside sound.
    """
    places = []
    while place < len(tail):
        if tail[place : place + 4] != b"OggS" or place + 27 > len(tail):
            return []
        places.append(place)
        segments = tail[place + 27 : place + 27 + tail[place + 26]]
        place += 27 + len(segments) + sum(segments)
    return places if place == len(tail) else []


def _enough_pages(tail: bytes, places: Sequence[int], count: int) -> int:
    """The last of some pages from which on so many packets end, or the first of all."""
    for place in reversed(places):
        count -= sum(size < 255 for size in tail[place + 27 : place + 27 + tail[place + 26]])
        if count <= 0:
            return place
    return places[0]
