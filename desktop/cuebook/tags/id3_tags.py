"""ID3 tags of every version under plain names, by way of mutagen."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO

from mutagen import MutagenError
from mutagen.id3 import ID3, CTOCFlags, Encoding, ParseID3v1

from cuebook.domain.sound_file import Chapter
from cuebook.tags.foreign_ratings import popularimeter
from cuebook.tags.id3_frames import loading
from cuebook.tags.loudness import relative_volume
from cuebook.tags.said import (
    LARGEST_TAG,
    LONGEST_TEXT,
    MOST_CHAPTERS,
    Said,
    TagTooLargeError,
    latin_or_utf8,
    plain_name,
)

_TEXTS = {
    "TIT1": "contentgroup",
    "TIT2": "title",
    "TPE1": "artist",
    "TALB": "album",
    "TPE2": "albumartist",
    "TPE3": "conductor",
    "TCOM": "composer",
    "TEXT": "lyricist",
    "TPOS": "discnumber",
    "TRCK": "tracknumber",
    "TSST": "discsubtitle",
    "TDOR": "originaldate",
    "TORY": "originalyear",
    "TDRC": "date",
    "TYER": "year",
    "TDRL": "releasedate",
    "TCMP": "compilation",
    "MVNM": "movementname",
}
_OTHERS = {"TXXX", "UFID", "POPM", "RVA2", "IPLS", "TMCL", "COMM", "CHAP", "CTOC"}
_NOT_HEARD = frozenset(
    [
        "producer",
        "engineer",
        "mix",
        "mixer",
        "dj-mix",
        "arranger",
        "mastering",
        "author",
        "composer",
        "lyricist",
        "writer",
    ]
)
_OWNER = "http://musicbrainz.org"
_MASTER_VOLUME = 1
_PICTURES = (b"APIC", b"PIC")
_SMALLEST_PICTURE = 26
"""In bytes: a frame with less than this is a header that holds nothing."""

ONLY_WANTED = loading((*_TEXTS, *_OTHERS))
"""How mutagen is asked to load a tag."""


class _Tag(ID3):
    """A tag that is asked at each frame whether it has one of the name: without an exception each time."""

    def __contains__(self, name: object) -> bool:
        return name in self.keys()  # type: ignore[no-untyped-call]


_load: Callable[..., Any] = _Tag
_load_version_1: Callable[[bytes], dict[str, Any] | None] = ParseID3v1


def take_id3(said: Said, file: BinaryIO, start: int, stop: int) -> None:
    """Read the tags that stand between two places, one after another; the first to say a thing wins.

    A tag that cannot be read says nothing. Raises TagTooLargeError.
    """
    if stop - start > LARGEST_TAG:
        msg = "its tag is larger than 64 MB"
        raise TagTooLargeError(msg)
    while start < stop:
        file.seek(start)
        try:
            tag = _load(file, **ONLY_WANTED)
        except MutagenError:
            return
        take_frames(said, tag)
        start += tag.size


def take_frames(said: Said, tag: Any) -> None:
    """Keep what one tag says, except where another has spoken already."""
    one = Said()
    chapters: list[Any] = []
    for frame in tag.values():
        name = frame.FrameID
        if text_name := _TEXTS.get(name):
            one.add(text_name, _texts(frame))
        elif name == "CHAP":
            chapters.append(frame)
        elif name != "CTOC":
            _take_other(one, name, frame)
    said.fill(one.words)
    said.ratings = said.ratings or one.ratings
    said.gain = said.gain or one.gain
    said.has_art = said.has_art or any(map(_is_picture, tag.unknown_frames))
    if chapters and not said.chapters:
        said.chapters = _in_order(chapters, tag.getall("CTOC"))


def id3v1_words(tail: bytes) -> dict[str, list[str]]:
    """What the last 128 bytes of a file say where they are an ID3v1 tag; its names are cut at 30 letters."""
    one = Said()
    for name, frame in (_load_version_1(tail) or {}).items():
        if name in _TEXTS:
            one.add(_TEXTS[name], _texts(frame))
    return one.words


def _texts(frame: Any) -> list[str]:
    """A frame's texts; what claims to be Latin-1 may be UTF-8."""
    if frame.encoding == Encoding.LATIN1:
        return [_certain(str(text)[:LONGEST_TEXT]) for text in frame.text]
    return [str(text)[:LONGEST_TEXT] for text in frame.text]


def _certain(text: str) -> str:
    return text if text.isascii() else latin_or_utf8(text.encode("latin-1"))


def _is_picture(frame: bytes) -> bool:
    return frame.startswith(_PICTURES) and len(frame) > _SMALLEST_PICTURE


def _take_other(said: Said, name: str, frame: Any) -> None:
    if name == "TXXX":
        said.add(plain_name(frame.desc), _texts(frame))
    elif name == "UFID":
        if frame.owner == _OWNER:
            said.add("musicbrainztrackid", [latin_or_utf8(frame.data[:200])])
    elif name == "POPM":
        said.ratings.extend(popularimeter(frame.email[:200], frame.rating))
    elif name == "RVA2":
        if frame.channel == _MASTER_VOLUME:
            said.gain = relative_volume(frame.desc, frame.gain, frame.peak or None, said.gain)
    elif name == "COMM":
        if frame.desc == "iTunNORM":
            said.add("itunnorm", _texts(frame))
    else:
        said.add("performer", _people(frame.people))


def _people(pairs: Iterable[list[str]]) -> Iterator[str]:
    """Pairs of what somebody did and who it was."""
    for role, name in pairs:
        did = role.strip()
        if name.strip() and did.casefold() not in _NOT_HEARD:
            yield name if did.casefold() in {"", "performer"} else f"{name.strip()} ({did})"


def _in_order(frames: list[Any], tables: list[Any]) -> list[Chapter]:
    """Chapters as a table of contents has them where it says that its order counts, else by time."""
    chapters = {frame.element_id: _chapter(frame) for frame in frames[:MOST_CHAPTERS]}
    order: list[str] = next(
        (table.child_element_ids for table in tables if table.flags & CTOCFlags.ORDERED), []
    )
    named = [chapters[element] for element in dict.fromkeys(order) if element in chapters]
    if len(named) == len(chapters):
        return named
    return sorted(chapters.values(), key=lambda chapter: chapter.start_ms)


def _chapter(frame: Any) -> Chapter:
    title = next((_texts(one)[:1] for one in frame.sub_frames.getall("TIT2")), [])
    stop = frame.end_time if frame.end_time > frame.start_time else None
    return Chapter(frame.start_time, stop, "".join(title))
