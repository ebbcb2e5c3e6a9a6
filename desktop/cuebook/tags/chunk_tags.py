"""Tags of files made of chunks: an ID3 tag by way of mutagen, and names in chunks of their own."""

from collections.abc import Callable
from typing import Any, BinaryIO

from mutagen.aiff import AIFF

from cuebook.domain.sound_file import AudioType
from cuebook.tags.id3_tags import ONLY_WANTED, take_frames, take_id3
from cuebook.tags.layouts import layout
from cuebook.tags.said import Said, latin_or_utf8

_NAMES = {
    b"INAM": "title",
    b"IART": "artist",
    b"IPRD": "album",
    b"ICRD": "date",
    b"ITRK": "tracknumber",
    b"IPRT": "tracknumber",
    b"IMUS": "composer",
    b"NAME": "title",
    b"AUTH": "artist",
}


def take_wav(said: Said, file: BinaryIO) -> None:
    """Walk the chunks ourselves: mutagen knows neither RF64 nor sound of unsaid size, nor names in chunks."""
    found = layout(file, AudioType.WAV)
    start, stop = found.sound
    said.seconds = (stop - start) / found.bytes_a_second if found.bytes_a_second else 0.0
    take_id3(said, file, *found.id3)
    _take_names(said, found.names)


def take_aiff(said: Said, file: BinaryIO) -> None:
    """Read the ID3 tag, and the names that older programs put into chunks."""
    take_id3_chunk(said, file, AIFF)
    _take_names(said, layout(file, AudioType.AIFF).names)


def take_id3_chunk(said: Said, file: BinaryIO, open_chunks: Callable[..., Any]) -> None:
    """Read a file whose one tag is an ID3 tag in a chunk, by mutagen's class for its type."""
    file.seek(0)
    sound = open_chunks(file, **ONLY_WANTED)
    said.seconds = sound.info.length
    if sound.tags:
        take_frames(said, sound.tags)


def _take_names(said: Said, names: dict[bytes, bytes]) -> None:
    for name, raw in names.items():
        if text := latin_or_utf8(raw.rstrip(b"\0")).strip():
            said.words.setdefault(_NAMES[name], [text])
