"""Kodi's ``album.nfo``: an album with its review, the listener's rating and its tracks."""

import re

from cuebook.formats.page_process import read_apart
from cuebook.ports.formats import ReviewPage

_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<album[\s>]", re.DOTALL
)


class AlbumNfo:
    """A description of an album as Kodi keeps it beside the music."""

    name = "nfo"
    suffixes = (".nfo",)

    def is_like(self, start: bytes) -> bool:
        """Whether bytes whose name says nothing begin like such a description."""
        return bool(_BEGINNING.match(start))

    def read(self, page: bytes) -> ReviewPage:
        """Recognise the facts of an album's description and of the review in it.

        Raises ReviewRefusedError where it is no such description, or holds nothing about the album.
        """
        return read_apart("nfo", page)
