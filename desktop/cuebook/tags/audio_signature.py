"""The audio signature: the same after any retagging, moving or renaming, another for another recording.

It depends on the sound's bytes alone and takes a few short reads. Each begins with its method and
the method's version; a better method gets a new number, and old signatures stay what they were.
"""

import hashlib
import struct
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice
from typing import BinaryIO

from cuebook.domain.sound_file import AudioType
from cuebook.tags.mpeg import before_trailing_tags
from cuebook.tags.ogg import headers, last_packets, packets
from cuebook.tags.sniff import after_id3
from cuebook.tags.sound_bytes import NoSoundError, sound_bytes

_SAMPLE = 16_384
_SAMPLED_AT = (0, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216)
"""Places counted from the sound's start, so that a trimmed end moves none of them."""

_SHARES = (1, 2, 3)
"""In quarters: where types that came later are looked at too, because sound of few bytes a second may lie
between the places above."""
_BY_PLACES_ALONE = {AudioType.FLAC, AudioType.MPEG, AudioType.WAV, AudioType.MP4}

_OGG = {AudioType.VORBIS, AudioType.OPUS, AudioType.SPEEX, AudioType.OGG_FLAC}
_OGG_READ = 131_072
_OGG_LAST_PACKETS = 16
_AT_ONCE = 64
_LENGTH = struct.Struct(">I")


def audio_signature(file: BinaryIO, audio_type: AudioType) -> str:
    """Compute the signature of an open file of a known type. Raises NoSoundError."""
    if audio_type is AudioType.FLAC:
        return _flac(file)
    if audio_type in _OGG:
        return _ogg(file, audio_type)
    shares = () if audio_type in _BY_PLACES_ALONE else _SHARES
    return f"{audio_type}-1-{_sampled(file, *sound_bytes(file, audio_type), shares)}"


def _sampled(file: BinaryIO, start: int, stop: int, shares: Iterable[int] = ()) -> str:
    """Hash a few pieces of the sound, each further on than the one before, and its last piece."""
    if stop <= start:
        msg = "it holds no sound"
        raise NoSoundError(msg)
    digest = hashlib.blake2b(digest_size=16)
    for offset in (*_SAMPLED_AT, *((stop - start) * share // 4 for share in shares)):
        place = start + offset
        if place + _SAMPLE <= stop or offset == 0:
            file.seek(place)
            digest.update(file.read(min(_SAMPLE, stop - place)))
    file.seek(max(start, stop - _SAMPLE))
    digest.update(file.read(min(_SAMPLE, stop - start)))
    return digest.hexdigest()


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
    return f"flacx-1-{_sampled(file, place, before_trailing_tags(file))}"


def _with_lengths(packets: Sequence[bytes]) -> Iterable[bytes]:
    return chain.from_iterable(zip(map(_LENGTH.pack, map(len, packets)), packets, strict=True))


def _ogg(file: BinaryIO, audio_type: AudioType) -> str:
    """Hash packets, not pages: page numbers and bounds change when the comment grows."""
    start = after_id3(file)
    sound: Iterator[bytes] = islice(packets(file, start), headers(file, audio_type, start), None)
    if audio_type is AudioType.OGG_FLAC:  # tools end the stream with an empty packet, or do not
        sound = filter(None, sound)
    taken, pieces = 0, [b""]
    while taken < _OGG_READ and (some := list(islice(sound, _AT_ONCE))):
        ends = list(accumulate(map(len, some)))
        some = some[: bisect_left(ends, _OGG_READ - taken) + 1]
        taken += ends[len(some) - 1]
        pieces += _with_lengths(some)
    if not taken:
        msg = "it holds no sound"
        raise NoSoundError(msg)
    if taken >= _OGG_READ:
        last = last_packets(file, 2 * _OGG_LAST_PACKETS)  # of which some may be left out
        if audio_type is AudioType.OGG_FLAC:
            last = list(filter(None, last))
        pieces += _with_lengths(last[-_OGG_LAST_PACKETS:])
    return f"{audio_type}-1-{hashlib.blake2b(b''.join(pieces), digest_size=16).hexdigest()}"
