"""What a sound file says, of whatever type, mapped to one model; runs in a worker process only.

mutagen reads tags, durations and chapters; what it does not know of WAV and AIFF stands in ``chunk_tags``.
"""

import os
from collections.abc import Callable
from typing import Any, BinaryIO

from mutagen.aac import AACInfo
from mutagen.ac3 import AC3Info
from mutagen.dsdiff import DSDIFF
from mutagen.dsf import DSF
from mutagen.monkeysaudio import MonkeysAudioInfo
from mutagen.mp3 import BitrateMode, MPEGInfo
from mutagen.musepack import MusepackInfo
from mutagen.oggflac import OggFLAC
from mutagen.oggopus import OggOpus
from mutagen.oggspeex import OggSpeex
from mutagen.oggvorbis import OggVorbis
from mutagen.optimfrog import OptimFROGInfo
from mutagen.tak import TAKInfo
from mutagen.trueaudio import TrueAudioInfo
from mutagen.wavpack import WavPackInfo

from cuebook.domain.sound_file import AudioType, Gain, SoundFile
from cuebook.tags.ape import take_ape
from cuebook.tags.asf import take_asf
from cuebook.tags.audio_signature import audio_signature
from cuebook.tags.chunk_tags import take_aiff, take_id3_chunk, take_wav
from cuebook.tags.flac_tags import take_flac
from cuebook.tags.id3_tags import id3v1_words, take_id3
from cuebook.tags.mp4_tags import take_mp4
from cuebook.tags.mpeg import before_trailing_tags
from cuebook.tags.said import Said
from cuebook.tags.tag_model import modelled
from cuebook.tags.vorbis_tags import take_vorbis

Reader = Callable[[Said, BinaryIO, int], None]
"""Reads an open file; the number is where what it was sniffed to be begins."""
_mpeg_info: Callable[[BinaryIO, int], Any] = MPEGInfo
_tta_info: Callable[[BinaryIO, int], Any] = TrueAudioInfo


def read_sound_file(file: BinaryIO, audio_type: AudioType, start: int) -> SoundFile:
    """Read an open file that was sniffed. Raises whatever is raised on damage: nearly anything."""
    signature = audio_signature(file, audio_type, start)
    said = Said()
    _READERS[audio_type](said, file, start)
    if audio_type not in _ID3_FIRST:
        take_id3(said, file, 0, start)
    return modelled(said, audio_type, signature)


def _read_mpeg(said: Said, file: BinaryIO, start: int) -> None:
    take_id3(said, file, 0, start)
    info = _mpeg_info(file, start)
    said.seconds = info.length
    stop, size = before_trailing_tags(file), file.seek(0, os.SEEK_END)
    if info.bitrate_mode is BitrateMode.UNKNOWN:  # then mutagen goes by the file's size, tags and all
        said.seconds -= (size - stop) * 8 / info.bitrate
    if stop < size:
        take_ape(said, file)
        file.seek(max(0, size - 128))
        said.fill(id3v1_words(file.read(128)))


def _read_ogg(open_ogg: Callable[[BinaryIO], Any]) -> Reader:
    def read(said: Said, file: BinaryIO, start: int) -> None:
        file.seek(start)
        sound = open_ogg(file)
        said.seconds = sound.info.length
        take_vorbis(said, sound.tags)

    return read


def _read_tta(said: Said, file: BinaryIO, start: int) -> None:
    said.seconds = _tta_info(file, start).length
    take_id3(said, file, 0, start)
    take_ape(said, file)


def _read_aac(said: Said, file: BinaryIO, _: int) -> None:
    _with_ape(AACInfo)(said, file, 0)  # mutagen counts from the beginning


def _with_ape(info: Callable[[BinaryIO], Any]) -> Reader:
    """Read types of which mutagen knows how long they last, and that end in an APEv2 tag."""

    def read(said: Said, file: BinaryIO, start: int) -> None:
        file.seek(start)
        found = info(file)
        said.seconds = float(getattr(found, "length", 0) or 0)
        if getattr(found, "title_gain", 0):  # Musepack keeps it in its header; its peaks are halved
            said.gain = Gain(
                found.title_gain,
                found.title_peak * 2 or None,
                found.album_gain or None if hasattr(found, "album_gain") else None,
                found.album_peak * 2 or None if hasattr(found, "album_peak") else None,
            )
        take_ape(said, file)

    return read


_READERS: dict[AudioType, Reader] = {
    AudioType.FLAC: take_flac,
    AudioType.MPEG: _read_mpeg,
    AudioType.VORBIS: _read_ogg(OggVorbis),
    AudioType.OPUS: _read_ogg(OggOpus),
    AudioType.SPEEX: _read_ogg(OggSpeex),
    AudioType.OGG_FLAC: _read_ogg(OggFLAC),
    AudioType.MP4: lambda said, file, _: take_mp4(said, file),
    AudioType.WAV: lambda said, file, _: take_wav(said, file),
    AudioType.AIFF: lambda said, file, _: take_aiff(said, file),
    AudioType.DSF: lambda said, file, _: take_id3_chunk(said, file, DSF),
    AudioType.DSDIFF: lambda said, file, _: take_id3_chunk(said, file, DSDIFF),
    AudioType.WMA: lambda said, file, _: take_asf(said, file),
    AudioType.TTA: _read_tta,
    AudioType.MONKEYS: _with_ape(MonkeysAudioInfo),
    AudioType.WAVPACK: _with_ape(WavPackInfo),
    AudioType.MUSEPACK: _with_ape(MusepackInfo),
    AudioType.MUSEPACK_8: _with_ape(MusepackInfo),
    AudioType.OPTIMFROG: _with_ape(OptimFROGInfo),
    AudioType.AAC: _read_aac,
    AudioType.AC3: _with_ape(AC3Info),
    AudioType.TAK: _with_ape(TAKInfo),
}
_ID3_FIRST = {AudioType.MPEG, AudioType.TTA}
"""Types whose ID3 tags are their own; before others they only fill gaps."""
