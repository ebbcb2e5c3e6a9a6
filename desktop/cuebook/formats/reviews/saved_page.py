"""Reviews as web pages, saved from a browser."""

from cuebook.formats.page_process import read_apart
from cuebook.ports.formats import ReviewPage

_BEGINNINGS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta", b"<title")


class SavedPage:
    """A web page; its menus, comments and scripts are left out."""

    name = "page"
    suffixes = (".html", ".htm", ".xhtml", ".shtml")

    def is_like(self, start: bytes) -> bool:
        """Whether bytes whose name says nothing begin like a web page."""
        return start.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_BEGINNINGS)

    def read(self, page: bytes) -> ReviewPage:
        """Recognise the facts of a saved page: those of its text, and those its markup states.

        Raises ReviewRefusedError where there is no text, or several reviews that its markup does not part.
        """
        return read_apart("html", page)
