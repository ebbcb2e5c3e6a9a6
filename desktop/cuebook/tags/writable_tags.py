"""Tags as they are loaded to be saved again: in the version they have, with everything they hold."""

import hashlib
import os
import re
from collections.abc import Callable
from typing import Any, BinaryIO

from mutagen.aiff import AIFF
from mutagen.apev2 import APEv2File
from mutagen.asf import ASF, ASFTags
from mutagen.dsdiff import DSDIFF
from mutagen.dsf import DSF
from mutagen.flac import FLAC, Padding, VCFLACDict
from mutagen.id3 import ID3
from mutagen.monkeysaudio import MonkeysAudio
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4
from mutagen.musepack import Musepack
from mutagen.oggflac import OggFLAC
from mutagen.oggopus import OggOpus
from mutagen.oggspeex import OggSpeex
from mutagen.oggvorbis import OggVorbis
from mutagen.optimfrog import OptimFROG
from mutagen.tak import TAK
from mutagen.trueaudio import TrueAudio
from mutagen.wave import WAVE
from mutagen.wavpack import WavPack

from cuebook.domain.sound_file import AudioType
from cuebook.tags.rating_fields import is_rating_field
from cuebook.tags.sniff import after_id3

_WITH_ID3: dict[AudioType, Callable[..., Any]] = {
    AudioType.MPEG: MP3,
    AudioType.WAV: WAVE,
    AudioType.AIFF: AIFF,
    AudioType.DSF: DSF,
    AudioType.DSDIFF: DSDIFF,
    AudioType.TTA: TrueAudio,
}
_OTHERS: dict[AudioType, Callable[..., Any]] = {
    AudioType.FLAC: FLAC,
    AudioType.VORBIS: OggVorbis,
    AudioType.OPUS: OggOpus,
    AudioType.SPEEX: OggSpeex,
    AudioType.OGG_FLAC: OggFLAC,
    AudioType.MP4: MP4,
    AudioType.WMA: ASF,
    AudioType.MONKEYS: MonkeysAudio,
    AudioType.WAVPACK: WavPack,
    AudioType.MUSEPACK: Musepack,
    AudioType.MUSEPACK_8: Musepack,
    AudioType.TAK: TAK,
    AudioType.OPTIMFROG: OptimFROG,
}
_APE_ALONE: Callable[..., Any] = APEv2File
_ID3V1 = 128
_APE_FOOT = 32
_LONGEST_SHOWN = 2_000
_ENCODING = re.compile(r"encoding=<[^>]*>")
"""Texts are stored in the encoding that the tag's version knows; what they say is the same."""


def open_tags(file: BinaryIO, audio_type: AudioType) -> Any:
    """Load a file with its tags. Raises whatever mutagen raises on damage."""
    has_ape_alone = audio_type in {AudioType.MPEG, AudioType.TTA} and not after_id3(file) and _has_ape(file)
    file.seek(0)
    if has_ape_alone:  # a new ID3 tag before it would hide its names from most programs
        return _APE_ALONE(file)
    if audio_type in _WITH_ID3:
        return _WITH_ID3[audio_type](file, translate=False)
    if audio_type not in _OTHERS:
        msg = "Cuebook writes no tags into files of its kind"
        raise ValueError(msg)
    return _OTHERS[audio_type](file)


def save_tags(sound: Any, file: BinaryIO, tail: bytes) -> None:
    """Save them into a file, in their own version; ``tail`` is the ID3v1 tag it had at its end."""
    tags = sound.tags
    is_ape = not isinstance(tags, ID3) and isinstance(sound, APEv2File)
    if tail and is_ape:  # mutagen would write behind it, or drop it
        file.truncate(file.seek(0, os.SEEK_END) - _ID3V1)
    file.seek(0)
    if isinstance(tags, ID3):
        older = (2,) <= tags.version < (2, 4)
        sound.save(file, v2_version=3 if older else 4, v23_sep=None)
    else:
        sound.save(file)
    if tail:
        file.seek(0 if is_ape else -_ID3V1, os.SEEK_END)
        file.write(tail)


def id3v1_of(file: BinaryIO) -> bytes:
    """The ID3v1 tag at a file's end; empty where there is none."""
    file.seek(max(0, file.seek(0, os.SEEK_END) - _ID3V1))
    tail = file.read(_ID3V1)
    return tail if len(tail) == _ID3V1 and tail.startswith(b"TAG") else b""


def other_tags(sound: Any) -> list[tuple[str, str]]:
    """Everything that a rating must not change, by name and content, to compare with another reading."""
    tags: Any = sound.tags
    found: list[tuple[str, Any]] = []
    if isinstance(sound.tags, ID3):
        found = [(name, _ENCODING.sub("", repr(frame))) for name, frame in tags.items()]
        found += [("unknown", frame) for frame in tags.unknown_frames]
    elif isinstance(sound.tags, ASFTags | list):
        found = list(tags)
    elif tags is not None:
        found = list(tags.items())
    others = [(name, _shown(value)) for name, value in found if not is_rating_field(tags, name)]
    if isinstance(sound, FLAC):
        blocks = [one for one in sound.metadata_blocks if not isinstance(one, Padding | VCFLACDict)]
        others += [(f"block {block.code}", _shown(block.write())) for block in blocks]
    return sorted(others)


def _shown(value: Any) -> str:
    """What a value says; of a long one, such as a picture, what tells it from any other."""
    shown = value if isinstance(value, str) else repr(value)
    return shown if len(shown) <= _LONGEST_SHOWN else hashlib.blake2b(shown.encode()).hexdigest()


def _has_ape(file: BinaryIO) -> bool:
    end = file.seek(0, os.SEEK_END) - len(id3v1_of(file))
    file.seek(max(0, end - _APE_FOOT))
    return file.read(8) == b"APETAGEX"
