"""Vorbis comments, the tags of FLAC and of everything in Ogg, under plain names."""

from collections.abc import Iterable
from itertools import islice

from cuebook.tags.said import LONGEST_TEXT, Said, plain_name

_MOST_COMMENTS = 5_000
_PICTURES = {"metadatablockpicture", "coverart"}


def take_vorbis(said: Said, comments: Iterable[tuple[str, str]]) -> None:
    """Keep what a comment says, pictures only as far as that they are there."""
    words = said.words
    for key, text in islice(comments, _MOST_COMMENTS):
        name = plain_name(key)
        if name in _PICTURES:
            said.has_art = True
        else:
            words.setdefault(name, []).append(text[:LONGEST_TEXT])
