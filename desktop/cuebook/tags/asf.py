"""Windows Media files: their attributes under plain names."""

from collections.abc import Callable
from typing import Any, BinaryIO

from mutagen.asf import ASF

from cuebook.tags.said import LONGEST_TEXT, Said, plain_name

_open: Callable[..., Any] = ASF
_NAMES = {
    "author": "artist",
    "wmalbumtitle": "album",
    "wmalbumartist": "albumartist",
    "wmcomposer": "composer",
    "wmwriter": "lyricist",
    "wmconductor": "conductor",
    "wmpartofset": "discnumber",
    "wmsetsubtitle": "discsubtitle",
    "wmtracknumber": "tracknumber",
    "wmyear": "date",
    "wmoriginalreleaseyear": "originalyear",
    "wmoriginalreleasetime": "originaldate",
    "wmiscompilation": "compilation",
    "wmwork": "work",
}


def take_asf(said: Said, file: BinaryIO) -> None:
    """Read a whole file's header, by way of mutagen."""
    file.seek(0)
    sound = _open(file)
    said.seconds = float(sound.info.length or 0)
    for key, value in sound.tags or ():
        if key == "WM/Picture":
            said.has_art = True
            continue
        name = plain_name(key)
        said.add(_NAMES.get(name, name), [str(getattr(value, "value", value))[:LONGEST_TEXT]])
