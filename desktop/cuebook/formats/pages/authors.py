"""Who signs a page: in the box about its author, or where its markup says so."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from cuebook.formats.pages.metadata import is_a_name

_BOX = re.compile(
    r"(?:^|\s)(?:(?:post|entry|article)-?)?(?:about-(?:the-)?)?author(?:-?(?:box|bio|info|card|block|section|area|wrap|details|description|profile))"
    r"(?:-\w+)*(?=\s|$)|(?:^|\s)(?:about-(?:the-)?author|autor|autora|autorin|auteur|autore)(?=\s|$)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:^|\s)(?:p-author|author-?name|(?:post|entry)-author|author|byline-name|autor|autora|autorin|auteur|autore|"
    r"signature)(?=\s|$)",
    re.IGNORECASE,
)
_BY_BEFORE = re.compile(r"\b(?:by|von|par|por|autor|author)[:\s]*$", re.IGNORECASE)
_POST_OR_DATE = re.compile(r",\s|\s[-–—|·•]\s")
_BY = re.compile(
    r"(?:(?:written|posted|reviewed|about the)\s+)?(?:by|author|von|par|por)\b[:\s]*", re.IGNORECASE
)


def take_author(body: HtmlElement) -> str | None:
    """The author that markup names; the box about them is taken out of the tree."""
    boxes = [box for box in body.iter("div", "section", "aside", "footer") if _BOX.search(_names(box))]
    found = next((name for box in boxes for name in _names_in(box)), None)
    for box in boxes:
        if box.getparent() is not None and len(_words(box)) * 2 < len(_words(body)):
            box.drop_tree()
    return found or next(_named(body), None)


def _names_in(box: HtmlElement) -> Iterator[str]:
    """What may be the author's name in a box about them: what is marked so, its heading, its first words."""
    yield from _named(box)
    for element in box.iter("h2", "h3", "h4", "h5", "h6", "strong", "b", "a", "p", "span"):
        name = _without_by(_words(element))
        if is_a_name(name):
            yield name


def _named(element: HtmlElement) -> Iterator[str]:
    """Elements that are marked as an author's name, or link to the author's page."""
    for one in element.iter("a", "span", "div", "p", "strong", "address", "h3", "h4"):
        if not one.attrib:
            continue
        marked = "author" in (one.get("rel") or "").split() or "author" in (one.get("itemprop") or "").split()
        marked = marked or ("fn" in _names(one).split() and _signs(one))
        if marked or _NAME.search(_names(one)):
            within = next((part for part in one.iterdescendants() if "fn" in _names(part).split()), one)
            if within is one and any(True for _ in one.iterdescendants("p", "div", "h2", "h3", "h4", "h5")):
                continue  # a box of several lines, of which one is the name
            name = _without_by(_words(within))
            if is_a_name(name):
                yield name


def _signs(name: HtmlElement) -> bool:
    """Whether a name follows upon *posted by* or the like."""
    before = name.getprevious()
    words = name.getparent().text if before is None else before.tail
    return bool(_BY_BEFORE.search(words or ""))


def _without_by(words: str) -> str:
    name = _BY.sub("", words, count=1) if _BY.match(words) else words
    return _POST_OR_DATE.split(name, maxsplit=1)[0]


def _words(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"
