"""Tags and chapters of MP4 files under plain names, by way of mutagen."""

from collections.abc import Callable
from typing import Any, BinaryIO

from mutagen.mp4 import MP4, MP4Tags

from cuebook.domain.sound_file import Chapter
from cuebook.tags.said import LONGEST_TEXT, Said, latin_or_utf8, plain_name

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


class _AsRead(MP4Tags):
    """Tags that are read only: whether each could be written back need not be tried."""

    def __setitem__(self, key: str, value: Any) -> None:
        super(MP4Tags, self).__setitem__(key, value)  # type: ignore[no-untyped-call]


class _ReadOnly(MP4):
    MP4Tags = _AsRead


_open: Callable[..., Any] = _ReadOnly


def take_mp4(said: Said, file: BinaryIO) -> None:
    """Read how long the sound lasts, its tags and its chapters."""
    file.seek(0)
    sound = _open(file)
    said.seconds = float(sound.info.length or 0)
    for key, value in (sound.tags or {}).items():
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
    said.chapters = [Chapter(round(one.start * 1_000), None, one.title) for one in sound.chapters or ()]
