"""What the head of a page says: its title without the site's name, its language, its author."""

import re

from lxml.html import HtmlElement

from cuebook.domain.names import fold
from cuebook.formats.stated import Stated

_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author")
NOBODY = frozenset({
    "admin", "administrator", "editor", "editors", "staff", "redaktion", "webmaster", "guest", "contributor",
    "anonymous", "unknown", "author",
})  # fmt: skip
"""Names under which a site's keepers write; they are nobody's."""
_SEPARATOR = re.compile(r"\s+[|–—»·•:-]\s+|\s*[|»]\s*")
_LANGUAGE = re.compile(
    r"""<html\b[^>]{0,400}?\s(?:xml:)?lang\s*=\s*["']?([a-z]{2})(?![a-z])""", re.IGNORECASE
)
_HEAD = 4_096
_LONGEST = 200
_LONGEST_NAME = 50
_MOST_WORDS = 5


def read_metadata(tree: HtmlElement) -> Stated:
    """The author that a page's head states."""
    named = (_content(tree, name) for name in _AUTHORS)
    return Stated(reviewer=next((name for name in named if name and is_a_name(name)), None))


def page_language(html: str) -> str | None:
    """The language that a page's first tag states."""
    found = _LANGUAGE.search(html[:_HEAD])
    return found[1].lower() if found else None


def page_title(tree: HtmlElement) -> str:
    """A page's title, without the name of its site where the page states that too."""
    title = _content(tree, "og:title") or " ".join("".join(one.itertext()) for one in tree.iter("title"))
    title = " ".join(title.split())[:_LONGEST]
    site = fold(_content(tree, "og:site_name") or "")
    parts = _SEPARATOR.split(title)
    if site and len(parts) > 1 and fold(parts[-1]) == site:
        return title[: title.rfind(parts[-1])].rstrip(" |–—»·•:-")
    return title


def _content(tree: HtmlElement, name: str) -> str | None:
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() == name:
            return " ".join((meta.get("content") or "").split())[:_LONGEST] or None
    return None


def is_a_name(name: str) -> bool:
    """Whether words may name a person, and not the keeper of a site or an address."""
    is_short = 0 < len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS
    return (
        is_short
        and fold(name) not in NOBODY
        and not any(mark in name for mark in "@/:!?")
        and name[0].isupper()
    )
