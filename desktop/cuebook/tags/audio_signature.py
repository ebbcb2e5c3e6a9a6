"""The audio signature: the same after any retagging, moving or renaming, another for another recording.

It depends on the sound's bytes alone and takes a few short reads. Each begins with its method and
the method's version; a better method gets a new number, and old signatures stay what they were.
"""

import hashlib
import os
from collections.abc import Iterator
from typing import BinaryIO

from cuebook.domain.sound_file import AudioType
from cuebook.tags.sniff import after_id3, frame_length, mpeg_start

_SAMPLE = 16_384
_SAMPLED_AT = (0, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216)
"""Places counted from the sound's start, so that a trimmed end moves none of them."""

_OGG_HEADERS = {AudioType.VORBIS: 3, AudioType.OPUS: 2}
_OGG_READ = 131_072
_OGG_LAST_PACKETS = 16


class NoSoundError(ValueError):
    """The file has the head of a sound file and no sound."""


def audio_signature(file: BinaryIO, audio_type: AudioType) -> str:
    """Compute the signature of an open file of a known type. Raises NoSoundError."""
    if audio_type is AudioType.FLAC:
        return _flac(file)
    if audio_type in _OGG_HEADERS:
        return _ogg(file, audio_type)
    start, stop = _SOUND[audio_type](file)
    if stop <= start:
        msg = "it holds no sound"
        raise NoSoundError(msg)
    digest = hashlib.blake2b(digest_size=16)
    for piece in _samples(file, start, stop):
        digest.update(piece)
    return f"{audio_type}-1-{digest.hexdigest()}"


def _samples(file: BinaryIO, start: int, stop: int) -> Iterator[bytes]:
    """A few pieces of the sound, each further on than the one before, and its last piece."""
    for offset in _SAMPLED_AT:
        place = start + offset
        if place + _SAMPLE <= stop or offset == 0:
            file.seek(place)
            yield file.read(min(_SAMPLE, stop - place))
    file.seek(max(start, stop - _SAMPLE))
    yield file.read(min(_SAMPLE, stop - start))


def _flac(file: BinaryIO) -> str:
    """FLAC carries an MD5 of its samples; an encoder that was fed a pipe may have left it empty."""
    place = after_id3(file) + 4
    md5 = b""
    last = False
    while not last:
        file.seek(place)
        head = file.read(4)
        if len(head) < 4:
            msg = "it ends within its header"
            raise NoSoundError(msg)
        last, kind, size = bool(head[0] & 0x80), head[0] & 0x7F, int.from_bytes(head[1:], "big")
        if kind == 0:
            md5 = file.read(size)[18:34]
        place += 4 + size
    if md5.strip(b"\0"):
        return f"flac-1-{md5.hex()}"
    digest = hashlib.blake2b(digest_size=16)
    stop = _before_trailing_tags(file)
    if stop <= place:
        msg = "it holds no sound"
        raise NoSoundError(msg)
    for piece in _samples(file, place, stop):
        digest.update(piece)
    return f"flacx-1-{digest.hexdigest()}"


def _mpeg_sound(file: BinaryIO) -> tuple[int, int]:
    """From the first frame that sounds to the trailing tags; tools rewrite the frame of Xing or LAME."""
    start = mpeg_start(file, after_id3(file))
    if start is None:
        msg = "it holds no MPEG frames"
        raise NoSoundError(msg)
    file.seek(start)
    first = file.read(512)
    if any(name in first[:180] for name in (b"Xing", b"Info", b"VBRI")):
        start += frame_length(first)
    return start, _before_trailing_tags(file)


def _before_trailing_tags(file: BinaryIO) -> int:
    """Where the sound ends: before ID3v1, Lyrics3 and APEv2, in whatever order they were added."""
    stop = file.seek(0, os.SEEK_END)
    while stop > 0:
        file.seek(max(0, stop - 128))
        tail = file.read(min(128, stop))
        if len(tail) == 128 and tail[:3] == b"TAG":
            stop -= 128
        elif tail[-32:-24] == b"APETAGEX":
            size = int.from_bytes(tail[-20:-16], "little")
            has_header = bool(tail[-9] & 0x80)
            stop = max(0, stop - size - (32 if has_header else 0))
        elif tail[-9:] == b"LYRICS200" and tail[-15:-9].isdigit():
            stop = max(0, stop - int(tail[-15:-9]) - 15)
        else:
            break
    return stop


def _riff_sound(file: BinaryIO) -> tuple[int, int]:
    end, place = file.seek(0, os.SEEK_END), 12
    while place + 8 <= end:
        file.seek(place)
        head = file.read(8)
        size = int.from_bytes(head[4:], "little")
        if head[:4] == b"data":
            return place + 8, min(end, place + 8 + size)
        place += 8 + size + size % 2
    msg = "it has no data chunk"
    raise NoSoundError(msg)


def _mp4_sound(file: BinaryIO) -> tuple[int, int]:
    """The largest media data box; art lies elsewhere."""
    end, place = file.seek(0, os.SEEK_END), 0
    best = (0, 0)
    while place + 8 <= end:
        file.seek(place)
        head = file.read(16)
        size, header = int.from_bytes(head[:4], "big"), 8
        if size == 1:
            size, header = int.from_bytes(head[8:16], "big"), 16
        elif size == 0:
            size = end - place
        if size < header:
            break
        if head[4:8] == b"mdat" and size - header > best[1] - best[0]:
            best = (place + header, min(end, place + size))
        place += size
    return best


_SOUND = {AudioType.MPEG: _mpeg_sound, AudioType.WAV: _riff_sound, AudioType.MP4: _mp4_sound}


def _ogg(file: BinaryIO, audio_type: AudioType) -> str:
    """Hash packets, not pages: page numbers and bounds change when the comment grows."""
    digest = hashlib.blake2b(digest_size=16)
    taken = 0
    for number, packet in enumerate(_packets(file, 0)):
        if number < _OGG_HEADERS[audio_type]:
            continue
        digest.update(len(packet).to_bytes(4, "big") + packet)
        taken += len(packet)
        if taken >= _OGG_READ:
            break
    if not taken:
        msg = "it holds no sound"
        raise NoSoundError(msg)
    if taken >= _OGG_READ:
        for packet in _last_packets(file):
            digest.update(len(packet).to_bytes(4, "big") + packet)
    return f"{audio_type}-1-{digest.hexdigest()}"


def _packets(file: BinaryIO, place: int) -> Iterator[bytes]:
    """The packets of the pages from a place on; one that began on an earlier page comes as it is left."""
    packet = bytearray()
    for page in _pages(file, place):
        for piece, ends in page:
            packet += piece
            if ends:
                yield bytes(packet)
                packet.clear()


def _pages(file: BinaryIO, place: int) -> Iterator[list[tuple[bytes, bool]]]:
    """Pages as lists of pieces of packets, each with whether the packet ends there."""
    while True:
        file.seek(place)
        head = file.read(27 + 255)
        if len(head) < 27 or head[:4] != b"OggS":
            return
        segments = head[27 : 27 + head[26]]
        body_at = place + 27 + len(segments)
        file.seek(body_at)
        body = file.read(sum(segments))
        pieces, start, size = [], 0, 0
        for segment in segments:
            size += segment
            if segment < 255:
                pieces.append((body[start : start + size], True))
                start, size = start + size, 0
        if size:
            pieces.append((body[start:], False))
        yield pieces
        place = body_at + len(body)


def _last_packets(file: BinaryIO) -> list[bytes]:
    """The last packets of the stream, found from its end."""
    end = file.seek(0, os.SEEK_END)
    window = max(0, end - _OGG_READ)
    file.seek(window)
    tail = file.read()
    place = tail.find(b"OggS")
    while place >= 0:
        if _reaches_end(tail, place):
            packets = list(_packets(file, window + place))
            # The first may be the rest of a packet that began before the window.
            return packets[1:][-_OGG_LAST_PACKETS:]
        place = tail.find(b"OggS", place + 4)
    return []


def _reaches_end(tail: bytes, place: int) -> bool:
    """Whether pages follow each other from a place to the end; "OggS" may also stand inside sound."""
    while place < len(tail):
        if tail[place : place + 4] != b"OggS" or place + 27 > len(tail):
            return False
        segments = tail[place + 27 : place + 27 + tail[place + 26]]
        place += 27 + len(segments) + sum(segments)
    return place == len(tail)
