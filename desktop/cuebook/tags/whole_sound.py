"""All of a file's sound in one digest: slower than its signature, and no byte of it can differ unseen."""

import hashlib
from itertools import islice
from typing import BinaryIO

from cuebook.domain.sound_file import AudioType
from cuebook.tags.flac import after_blocks
from cuebook.tags.mpeg import before_trailing_tags
from cuebook.tags.ogg import headers, packets
from cuebook.tags.sound_bytes import sound_bytes

_OGG = {AudioType.VORBIS, AudioType.OPUS, AudioType.SPEEX, AudioType.OGG_FLAC}
_AT_ONCE = 1 << 20


def whole_sound(file: BinaryIO, audio_type: AudioType, start: int) -> str:
    """Hash everything that sounds of an open file that was sniffed. Raises NoSoundError."""
    digest = hashlib.blake2b(digest_size=16)
    if audio_type in _OGG:
        for packet in islice(packets(file, start), headers(file, audio_type, start), None):
            digest.update(len(packet).to_bytes(4, "big"))
            digest.update(packet)
        return digest.hexdigest()
    if audio_type is AudioType.FLAC:
        place, stop = after_blocks(file, start), before_trailing_tags(file)
    else:
        place, stop = sound_bytes(file, audio_type, start)
    file.seek(place)
    while place < stop:
        piece = file.read(min(_AT_ONCE, stop - place))
        if not piece:
            break
        digest.update(piece)
        place += len(piece)
    return digest.hexdigest()
