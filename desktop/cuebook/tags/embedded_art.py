"""Pictures within sound files, by way of mutagen; runs in a worker process only."""

import base64
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO

from mutagen.apev2 import APENoHeaderError
from mutagen.flac import Picture
from mutagen.id3 import ID3NoHeaderError

from cuebook.domain.sound_file import AudioType
from cuebook.tags.sniff import sniff

FRONT_COVER = 3
_ANY_KIND = 0
Found = tuple[int, bytes]
"""A picture's kind, as ID3 numbers them, and its file."""

_APE, _ID3 = ("apev2", "APEv2"), ("id3", "ID3")
_READERS = {
    AudioType.FLAC: ("flac", "FLAC"),
    AudioType.MPEG: _ID3,
    AudioType.TTA: _ID3,
    AudioType.VORBIS: ("oggvorbis", "OggVorbis"),
    AudioType.OPUS: ("oggopus", "OggOpus"),
    AudioType.SPEEX: ("oggspeex", "OggSpeex"),
    AudioType.OGG_FLAC: ("oggflac", "OggFLAC"),
    AudioType.MP4: ("mp4", "MP4"),
    AudioType.WAV: ("wave", "WAVE"),
    AudioType.AIFF: ("aiff", "AIFF"),
    AudioType.DSF: ("dsf", "DSF"),
    AudioType.DSDIFF: ("dsdiff", "DSDIFF"),
    AudioType.WMA: ("asf", "ASF"),
}
"""Who reads the tags of each type, by module and class; whatever is not named carries APEv2."""


def front_cover(file: BinaryIO) -> bytes | None:
    """Give the front cover of an open sound file, else its first picture, else None.

    Where its usual tags hold none, ID3 tags before the sound, or APEv2 behind it, are asked.
    Raises whatever mutagen raises on damage: nearly anything.
    """
    found = sniff(file)
    if found is None:
        return None
    usual = _READERS.get(found.audio_type, _APE)
    pictures: list[Found] = []
    for module, reader in (usual, _APE if usual == _ID3 else _ID3):
        file.seek(0)
        with suppress(APENoHeaderError, ID3NoHeaderError):
            pictures += _pictures(getattr(import_module(f"mutagen.{module}"), reader)(file))
        if pictures:
            break
    fronts = (picture for kind, picture in pictures if kind == FRONT_COVER)
    return next(fronts, pictures[0][1] if pictures else None)


def _pictures(sound: Any) -> Iterator[Found]:
    """Every picture, whatever the family of tags, in the order they stand in."""
    yield from _of_blocks(getattr(sound, "pictures", ()))
    tags = getattr(sound, "tags", sound) or {}
    if hasattr(tags, "getall"):  # ID3
        yield from ((int(frame.type), frame.data) for frame in tags.getall("APIC"))
        return
    for key, values in tags.items():
        name = str(key).lower()
        if name == "metadata_block_picture":
            yield from _of_blocks(_block(base64.b64decode(value)) for value in values)
        elif name == "coverart":  # how Ogg Vorbis did it before
            yield from ((_ANY_KIND, base64.b64decode(value)) for value in values)
        elif name == "covr":  # MP4
            yield from ((FRONT_COVER, bytes(value)) for value in values)
        elif name == "wm/picture":
            yield from (_of_windows_media(value.value) for value in values)
        elif name.startswith("cover art ("):  # APEv2: a file name, a zero, the picture
            kind = FRONT_COVER if name == "cover art (front)" else _ANY_KIND
            yield kind, values.value.partition(b"\0")[2]


def _of_blocks(blocks: Iterable[Picture]) -> Iterator[Found]:
    return ((int(block.type), block.data) for block in blocks)


def _block(written: bytes) -> Picture:
    return Picture(written)  # type: ignore[no-untyped-call]  # mutagen has no types


def _of_windows_media(value: bytes) -> Found:
    """A kind, a length, a type and a description in UTF-16 that each end in a zero, the picture."""
    place = 5
    for _ in range(2):
        while value[place : place + 2] not in {b"\0\0", b""}:
            place += 2
        place += 2
    length = int.from_bytes(value[1:5], "little")
    return value[0], value[place : place + length]
