"""One model of what all families of tags say: whose names differ, and whose texts are to be cleaned."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from cuebook.domain.sound_file import AudioType, Chapter, SoundFile
from cuebook.tags.foreign_ratings import ratings_in
from cuebook.tags.loudness import gain_in
from cuebook.tags.said import MOST_CHAPTERS, Said

LONGEST_NAME = 2_000
LONGEST_CUE_SHEET = 256 * 1024
"""In letters; a longer one is none."""
LONGEST_SOUND_MS = 24 * 3_600_000 * 7
"""A file that claims to last longer is not believed; what lasts is then unknown."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SEVERAL_NAMES = re.compile(r"\s*[;/]\s*|\x00")
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d|21\d\d)(?!\d)")
_NUMBER = re.compile(r"\s*(\d{1,5})")
_FIRST_RELEASE = ("originaldate", "originalyear", "originalreleasedate")
_EDITION = ("releasedate", "date", "year")
_PLAYING = ("performer", "conductor", "ensemble", "orchestra")
Words = Mapping[str, Sequence[str]]


def modelled(said: Said, audio_type: AudioType, signature: str) -> SoundFile:
    """Map what a container says to one model."""
    words = said.words
    for name, count in (("discnumber", "disc"), ("tracknumber", "track")):
        if name not in words and count in words:
            words[name] = words[count]
    edition = _year(words, _EDITION)
    year = _year(words, _FIRST_RELEASE) or _year(words, ("date", "year", "releasedate"))
    duration_ms = _duration_ms(said.seconds)
    return SoundFile(
        audio_type=audio_type,
        signature=signature,
        duration_ms=duration_ms,
        title=_first(words, "title"),
        artist=", ".join(_all(words, "artist")),
        album=_first(words, "album"),
        album_artist=", ".join(_all(words, "albumartist")),
        composers=_people(words, "composer"),
        lyricists=_people(words, "lyricist"),
        disc=_leading_number(words, "discnumber"),
        number=_leading_number(words, "tracknumber"),
        year=year,
        compilation=_says_yes(words),
        recording_id=_first(words, "musicbrainztrackid"),
        performers=_performers(words),
        work=_work(words),
        movement=_movement(words),
        disc_title=_first(words, "discsubtitle") or _first(words, "setsubtitle"),
        released=edition if edition != year else None,
        release_id=_first(words, "musicbrainzalbumid"),
        release_group_id=_first(words, "musicbrainzreleasegroupid"),
        gain=gain_in(words, said.gain),
        ratings=ratings_in(words, said.ratings),
        chapters=_chapters(said.chapters, duration_ms) if said.chapters else (),
        cue_sheet=_cue_sheet(words),
        has_art=said.has_art or any(one in words for one in _ART_NAMES),
    )


def _all(words: Words, name: str) -> list[str]:
    """The texts under a name, each once, cleaned, in order."""
    found = words.get(name)
    if not found:
        return []
    if len(found) == 1:
        text = _clean(found[0])
        return [text] if text else []
    return list(dict.fromkeys(filter(None, map(_clean, found))))


def _first(words: Words, name: str) -> str:
    for text in words.get(name, ()):
        if clean := _clean(text):
            return clean
    return ""


def _clean(text: str) -> str:
    if len(text) > LONGEST_NAME:
        text = text[: LONGEST_NAME * 2]
    if not text.isprintable():
        text = _CONTROL.sub(" ", text).encode("utf-8", "replace").decode("utf-8")
    return text.strip()[:LONGEST_NAME]


def _people(words: Words, name: str) -> tuple[str, ...]:
    """Part names that stand in one value; ``Vasari, Ilona`` is one person."""
    return tuple(dict.fromkeys(chain.from_iterable(map(_parted, _all(words, name)))))


@lru_cache(maxsize=1_024)  # the makers of an album stand on each of its files
def _parted(value: str) -> list[str]:
    return [name for one in _SEVERAL_NAMES.split(value) if (name := one.strip())]


def _performers(words: Words) -> tuple[str, ...]:
    """Whoever plays, sings or conducts, with what they do where the tags say so."""
    if not any(what.startswith(_PLAYING) for what in words):
        return ()
    conductors = (f"{name} (conductor)" for name in _people(words, "conductor"))
    ensembles = (*_people(words, "ensemble"), *_people(words, "orchestra"))
    found = (*_people(words, "performer"), *conductors, *ensembles)
    instruments = (
        f"{name} ({what[10:]})"
        for what in words
        if what.startswith("performer:")
        for name in _people(words, what)
    )
    return tuple(dict.fromkeys((*found, *instruments)))


def _work(words: Words) -> str:
    """The work; classical collections in ID3 keep it as the group of contents beside a movement."""
    return _first(words, "work") or (_first(words, "contentgroup") if "movementname" in words else "")


def _movement(words: Words) -> str:
    """The movement's name; some programs keep its number under the shorter name."""
    named = _first(words, "movementname")
    other = "" if named else _first(words, "movement")
    return named or ("" if other.isdigit() else other)


def _says_yes(words: Words) -> bool:
    said = _first(words, "compilation") or _first(words, "itunescompilation")
    return said.lower() in {"1", "true", "yes"}


def _leading_number(words: Words, name: str) -> int | None:
    """``3/12`` is 3; 0 and nonsense are unknown."""
    found = words.get(name)
    digits = _NUMBER.match(found[0]) if found else None
    return int(digits.group(1)) or None if digits else None


def _year(words: Words, names: Iterable[str]) -> int | None:
    """The first year that stands under any of the names."""
    for name in names:
        for text in words.get(name, ()):
            if found := _YEAR.search(text[:100]):
                return int(found.group(1))
    return None


def _duration_ms(seconds: float) -> int | None:
    milliseconds = round(seconds * 1_000) if math.isfinite(seconds) else 0
    return milliseconds if 0 < milliseconds <= LONGEST_SOUND_MS else None


def _chapters(found: Sequence[Chapter], duration_ms: int | None) -> tuple[Chapter, ...]:
    """Chapters with clean titles, those within the file."""
    end = LONGEST_SOUND_MS if duration_ms is None else duration_ms
    within = (one for one in found[:MOST_CHAPTERS] if one.start_ms < end)
    return tuple(one._replace(title=_clean(one.title)) for one in within)


def _cue_sheet(words: Words) -> str:
    sheet = "\n".join(words.get("cuesheet", ()))
    return sheet.replace("\0", "") if len(sheet) <= LONGEST_CUE_SHEET else ""


_ART_NAMES = ("metadatablockpicture", "coverart")
