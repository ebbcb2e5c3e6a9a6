"""Tags and chapters of MP4 files under plain names, by way of mutagen."""

import io
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, BinaryIO

from mutagen.mp4 import MP4Chapters, MP4Info, MP4NoTrackError, MP4Tags
from mutagen.mp4._atom import Atoms

from cuebook.domain.sound_file import Chapter
from cuebook.tags.boxes import inner
from cuebook.tags.chunks import file_size
from cuebook.tags.said import (
    LARGEST_TAG,
    LONGEST_TEXT,
    Said,
    TagTooLargeError,
    latin_or_utf8,
    plain_name,
)

_TEXTS = {
    "\xa9nam": "title",
    "\xa9ART": "artist",
    "\xa9alb": "album",
    "aART": "albumartist",
    "\xa9wrt": "composer",
    "\xa9day": "date",
    "\xa9wrk": "work",
    "\xa9mvn": "movementname",
    "rate": "mp4rating",
}
_PAIRS = {"trkn": "tracknumber", "disk": "discnumber"}
_FREEFORM = "----:"


class _Lasting(MP4Info):
    """How long sound lasts; how it is coded need not be parsed."""

    def _parse_stsd(self, *_: Any) -> None:
        return


class _AsRead(MP4Tags):
    """Tags that are read only: whether each could be written back need not be tried."""

    def __setitem__(self, key: str, value: Any) -> None:
        super(MP4Tags, self).__setitem__(key, value)  # type: ignore[no-untyped-call]


_atoms: Callable[[BinaryIO], Any] = Atoms
_lasting: Callable[..., Any] = _Lasting
_tags: Callable[..., Any] = _AsRead
_chapters: Callable[..., Any] = MP4Chapters


def take_mp4(said: Said, file: BinaryIO) -> None:
    """Read how long the sound lasts, its tags and its chapters.

    Raises TagTooLargeError, and whatever mutagen raises on damage: nearly anything.
    """
    index = io.BytesIO(_index(file))
    atoms = _atoms(index)
    with suppress(MP4NoTrackError):
        said.seconds = float(_lasting(atoms, index).length or 0)
    if b"moov.udta.meta.ilst" in atoms:
        _take_tags(said, _tags(atoms, index))
    if b"moov.udta.chpl" in atoms:
        said.chapters = [
            Chapter(round(one.start * 1_000), None, one.title) for one in _chapters(atoms, index)
        ]


def _index(file: BinaryIO) -> bytes:
    """The box of all that is said of the sound, read at once: it has hundreds of others in it."""
    place = inner(file, (0, file_size(file)), b"moov")
    if place is None:
        return b""
    start, stop = place
    if stop - start > LARGEST_TAG:
        msg = "its tag is larger than 64 MB"
        raise TagTooLargeError(msg)
    file.seek(start)
    return (stop - start + 8).to_bytes(4, "big") + b"moov" + file.read(stop - start)


def _take_tags(said: Said, tags: Mapping[str, Any]) -> None:
    for key, value in tags.items():
        if name := _TEXTS.get(key):
            said.add(name, [text[:LONGEST_TEXT] for text in value])
        elif key.startswith(_FREEFORM):
            named = key.split(":", 2)[-1]
            said.add(plain_name(named), [latin_or_utf8(bytes(raw[:LONGEST_TEXT])) for raw in value])
        elif key in _PAIRS:
            said.add(_PAIRS[key], [str(number) for number, _ in value])
        elif key == "cpil":
            said.add("compilation", ["1"] if value else [])
        elif key == "covr":
            said.has_art = any(value)
