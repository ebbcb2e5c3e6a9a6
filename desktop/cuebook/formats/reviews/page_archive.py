"""Reviews as web pages that a browser saved as one file, with all that belongs to them."""

import re

from cuebook.formats.page_process import read_apart
from cuebook.ports.formats import ReviewPage

_MIME = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_RELATED = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)


class PageArchive:
    """A web page with its pictures in one file, of which only the page is read."""

    name = "archive"
    suffixes = (".mht", ".mhtml")

    def is_like(self, start: bytes) -> bool:
        """Whether bytes whose name says nothing begin like such a file."""
        return bool(_MIME.search(start) and _RELATED.search(start))

    def read(self, page: bytes) -> ReviewPage:
        """Recognise the facts of the page inside, as of any saved page.

        Raises ReviewRefusedError where there is no page, or what a saved page is refused for.
        """
        return read_apart("archive", page)
