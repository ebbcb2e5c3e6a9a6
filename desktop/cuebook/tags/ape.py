"""APEv2 tags, at the end of Monkey's Audio, Musepack, WavPack and OptimFROG, and of some MP3 files."""

from collections.abc import Callable
from typing import Any, BinaryIO

from mutagen.apev2 import BINARY, TEXT, APENoHeaderError, APEv2

from cuebook.tags.said import LONGEST_TEXT, Said, plain_name

_NAMES = {"year": "date", "track": "tracknumber", "disc": "discnumber"}
_MOST_ITEMS = 5_000
_tag: Callable[..., Any] = APEv2


def take_ape(said: Said, file: BinaryIO) -> None:
    """Read the tag at the end of a file, where one is; what was said before stays."""
    try:
        tag = _tag(file)
    except APENoHeaderError:
        return
    words: dict[str, list[str]] = {}
    for number, key in enumerate(tag):
        value = tag[key]
        if number > _MOST_ITEMS:
            break
        if value.kind == TEXT:
            name = plain_name(key)
            words.setdefault(_NAMES.get(name, name), list(value))
        elif value.kind == BINARY and key.lower().startswith("cover art"):
            said.has_art = True
    words = {name: [text[:LONGEST_TEXT] for text in texts] for name, texts in words.items()}
    said.fill(words)
