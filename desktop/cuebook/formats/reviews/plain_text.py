"""Reviews as plain text: pasted from a browser, saved from a page, or written by hand."""

import re

from cuebook.domain.errors import ReviewRefusedError
from cuebook.ports.formats import ReviewPage

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_NEWLINE = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")
_MOST_CONTROLS = 0.01
_LONGEST = 5_000_000


class PlainTextReview:
    """A page of plain text, in whatever encoding a browser or editor saved it."""

    name = "text"
    suffixes = (".txt", ".text")

    def read(self, page: bytes) -> ReviewPage:
        """Recognise the facts of a page of text; spans and starts are characters of the returned text.

        Raises ReviewRefusedError where there is no text, or more than one review.
        """
        from cuebook.formats.recognition import recognise  # noqa: PLC0415 - its patterns take a while to compile

        if len(page) > _LONGEST:
            msg = "This file is too long to be a review."
            raise ReviewRefusedError(msg)
        text = _NEWLINE.sub("\n", _decode(page))
        if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
            msg = "This file holds no text: it looks like a program, a picture or a sound."
            raise ReviewRefusedError(msg)
        text = _CONTROL.sub(" ", text)
        if not any(letter.isalnum() for letter in text):
            msg = "This file holds no words, so there is no review in it."
            raise ReviewRefusedError(msg)
        return ReviewPage(text, recognise(text))


def _decode(page: bytes) -> str:
    """Decode by the byte order mark, else as UTF-8, else as an old Western code page."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, errors="replace")
    try:
        return page.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return page.decode("cp1252")
        except UnicodeDecodeError:
            return page.decode("latin-1")
