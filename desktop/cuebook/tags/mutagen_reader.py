"""Tags by way of mutagen, mapped to one model; runs in a worker process only."""

import re
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

from mutagen.flac import FLAC
from mutagen.mp3 import MP3
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus
from mutagen.oggvorbis import OggVorbis
from mutagen.wave import WAVE

from cuebook.domain.sound_file import AudioType, SoundFile
from cuebook.tags.audio_signature import audio_signature

LONGEST_NAME = 2_000
LONGEST_SOUND_MS = 24 * 3_600_000 * 7
"""A file that claims to last longer is not believed; what lasts is then unknown."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SEVERAL_NAMES = re.compile(r"\s*[;/]\s*|\x00")
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d|21\d\d)(?!\d)")

Lookup = Callable[[str], Iterable[Any]]

_VORBIS = {
    "title": ("title",),
    "artist": ("artist",),
    "album": ("album",),
    "album_artist": ("albumartist", "album artist", "album_artist"),
    "composer": ("composer",),
    "lyricist": ("lyricist",),
    "disc": ("discnumber", "disc"),
    "number": ("tracknumber", "track"),
    "date": ("originaldate", "originalyear", "date", "year"),
    "compilation": ("compilation",),
    "recording": ("musicbrainz_trackid",),
}
_ID3 = {
    "title": ("TIT2",),
    "artist": ("TPE1",),
    "album": ("TALB",),
    "album_artist": ("TPE2", "TXXX:ALBUM ARTIST", "TXXX:albumartist"),
    "composer": ("TCOM",),
    "lyricist": ("TEXT",),
    "disc": ("TPOS",),
    "number": ("TRCK",),
    "date": ("TDOR", "TORY", "TDRC", "TYER", "TDRL"),
    "compilation": ("TCMP",),
    "recording": ("UFID:http://musicbrainz.org",),
}
_MP4 = {
    "title": ("\xa9nam",),
    "artist": ("\xa9ART",),
    "album": ("\xa9alb",),
    "album_artist": ("aART",),
    "composer": ("\xa9wrt",),
    "lyricist": ("----:com.apple.iTunes:LYRICIST",),
    "disc": ("disk",),
    "number": ("trkn",),
    "date": ("----:com.apple.iTunes:ORIGINALDATE", "\xa9day"),
    "compilation": ("cpil",),
    "recording": ("----:com.apple.iTunes:MusicBrainz Track Id",),
}
_READERS: dict[AudioType, tuple[Callable[..., Any], dict[str, tuple[str, ...]]]] = {
    AudioType.FLAC: (FLAC, _VORBIS),
    AudioType.VORBIS: (OggVorbis, _VORBIS),
    AudioType.OPUS: (OggOpus, _VORBIS),
    AudioType.MPEG: (MP3, _ID3),
    AudioType.WAV: (WAVE, _ID3),
    AudioType.MP4: (MP4, _MP4),
}


def read_sound_file(file: BinaryIO, audio_type: AudioType) -> SoundFile:
    """Read an open file of a known type. Raises whatever mutagen raises on damage: nearly anything."""
    signature = audio_signature(file, audio_type)
    file.seek(0)
    reader, names = _READERS[audio_type]
    sound = reader(file)
    tags = sound.tags if sound.tags is not None else {}

    def values(field: str) -> list[str]:
        return _values(tags, names[field])

    def first(field: str) -> str:
        return next(iter(values(field)), "")

    return SoundFile(
        audio_type=audio_type,
        signature=signature,
        duration_ms=_duration_ms(sound.info),
        title=first("title"),
        artist=", ".join(values("artist")),
        album=first("album"),
        album_artist=", ".join(values("album_artist")),
        composers=_people(values("composer")),
        lyricists=_people(values("lyricist")),
        disc=_leading_number(first("disc")),
        number=_leading_number(first("number")),
        year=_year(values("date")),
        compilation=first("compilation") in {"1", "True", "true"},
        recording_id=first("recording"),
    )


def _values(tags: Any, keys: Iterable[str]) -> list[str]:
    """The texts under the first key that has any; each once, cleaned, in order."""
    for key in keys:
        found = tags.get(key)
        if found is None:
            continue
        texts = list(dict.fromkeys(filter(None, map(_clean, _unpacked(found)))))
        if texts:
            return texts
    return []


def _unpacked(found: Any) -> Iterable[Any]:
    """Take the values out of whatever each tag family wraps them in."""
    if hasattr(found, "text"):  # an ID3 text frame
        return list(found.text)
    if hasattr(found, "data"):  # an ID3 unique file identifier
        return [found.data]
    if isinstance(found, list):
        return [one[0] if isinstance(one, tuple) else one for one in found]
    return [found]


def _clean(value: Any) -> str:
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    return _CONTROL.sub(" ", text).encode("utf-8", "replace").decode("utf-8").strip()[:LONGEST_NAME]


def _people(values: Iterable[str]) -> tuple[str, ...]:
    """Part names that stand in one value; ``Vasari, Ilona`` is one person."""
    names = [name.strip() for value in values for name in _SEVERAL_NAMES.split(value)]
    return tuple(dict.fromkeys(filter(None, names)))


def _leading_number(text: str) -> int | None:
    """``3/12`` is 3; 0 and nonsense are unknown."""
    digits = re.match(r"\s*(\d{1,5})", text)
    return int(digits.group(1)) or None if digits else None


def _year(dates: Iterable[str]) -> int | None:
    found = next((match for date in dates if (match := _YEAR.search(date))), None)
    return int(found.group(1)) if found else None


def _duration_ms(info: Any) -> int | None:
    length = float(getattr(info, "length", 0) or 0)
    milliseconds = round(length * 1_000) if length == length else 0  # noqa: PLR0124 - not a number is unequal to itself
    return milliseconds if 0 < milliseconds <= LONGEST_SOUND_MS else None
