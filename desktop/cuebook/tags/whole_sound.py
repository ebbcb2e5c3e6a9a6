"""All of a file's sound in one digest: slower than its signature, and no byte of it can differ unseen."""

import hashlib
from itertools import islice
from typing import BinaryIO

from cuebook.domain.sound_file import AudioType
from cuebook.tags.mpeg import before_trailing_tags
from cuebook.tags.ogg import headers, packets
from cuebook.tags.sniff import after_id3
from cuebook.tags.sound_bytes import sound_bytes

_OGG = {AudioType.VORBIS, AudioType.OPUS, AudioType.SPEEX, AudioType.OGG_FLAC}
_AT_ONCE = 1 << 20


def whole_sound(file: BinaryIO, audio_type: AudioType) -> str:
    """Hash everything that sounds. Raises NoSoundError."""
    digest = hashlib.blake2b(digest_size=16)
    if audio_type in _OGG:
        start = after_id3(file)
        for packet in islice(packets(file, start), headers(file, audio_type, start), None):
            digest.update(len(packet).to_bytes(4, "big"))
            digest.update(packet)
        return digest.hexdigest()
    place, stop = _flac_frames(file) if audio_type is AudioType.FLAC else sound_bytes(file, audio_type)
    file.seek(place)
    while place < stop:
        piece = file.read(min(_AT_ONCE, stop - place))
        if not piece:
            break
        digest.update(piece)
        place += len(piece)
    return digest.hexdigest()


def _flac_frames(file: BinaryIO) -> tuple[int, int]:
    """From behind the last block of metadata to the trailing tags."""
    place, last = after_id3(file) + 4, False
    while not last:
        file.seek(place)
        head = file.read(4)
        if len(head) < 4:
            break
        last = bool(head[0] & 0x80)
        place += 4 + int.from_bytes(head[1:], "big")
    return place, before_trailing_tags(file)
