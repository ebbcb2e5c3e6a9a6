"""A page that a browser saved as one file (``.mht``): read as the page inside, without its pictures."""

from collections.abc import Iterator
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.decoding import decode
from cuebook.formats.pages.html_page import read_html
from cuebook.formats.pages.html_tree import declared_encoding
from cuebook.formats.stated import StatedPage

_PAGES = {"text/html", "application/xhtml+xml"}
_MOST_PARTS = 5_000
_LONGEST = 5_000_000


def read_page_archive(archive: bytes) -> list[StatedPage]:
    """Read the reviews of the page in an archive. Raises ReviewRefusedError where there is none."""
    page = _page_in(BytesParser(policy=compat32).parsebytes(archive))
    if page is None:
        msg = "There is no web page in this file, so there is no review in it."
        raise ReviewRefusedError(msg)
    content = page.get_payload(decode=True)
    html = content if isinstance(content, bytes) else b""
    if len(html) > _LONGEST:
        msg = "This file is too long to be a review."
        raise ReviewRefusedError(msg)
    return read_html(decode(html, page.get_content_charset() or declared_encoding(html)))


def _page_in(archive: Message) -> Message | None:
    """The page that an archive says it begins with, else its first; frames and advertisements follow."""
    pages = [part for part in _parts(archive) if part.get_content_type() in _PAGES]
    start = archive.get_param("start")
    named = (part for part in pages if start and part.get("Content-ID") == start)
    return next(named, pages[0] if pages else None)


def _parts(archive: Message) -> Iterator[Message]:
    """The parts of an archive, in its order; parts may hold parts without end."""
    waiting: list[Message] = [archive]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if part.is_multipart():
            inside = part.get_payload()
            waiting += [one for one in reversed(list(inside)) if isinstance(one, Message)]
        else:
            yield part
