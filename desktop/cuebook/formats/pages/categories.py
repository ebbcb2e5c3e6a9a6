"""The series that a web page's categories name: its links to them, and where it stands on its site."""

import re

from lxml.html import HtmlElement

from cuebook.formats.series_words import names_a_series

_CATEGORIES = re.compile(
    r"(?:^|\s)(?:breadcrumbs?(?:-\w+)?|(?:cat|category|tags?)-links?|(?:post|entry)-(?:categor(?:y|ies)|tags?)|"
    r"p-category|post-meta)(?=\s|$)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"side-?bar|widget|related|cloud|footer|comment|recent|blogroll|archive", re.IGNORECASE
)
_LONGEST = 80
_MOST = 400


def read_categories(body: HtmlElement) -> tuple[str, ...]:
    """The categories of a page that name series; those of the pages beside it are their own."""
    found: list[str] = []
    for link in list(body.iter("a"))[:_MOST]:
        names = " ".join("".join(link.itertext())[: _LONGEST + 1].split())
        if names_a_series(names) and _is_a_category(link):
            found.append(names)
    return tuple(dict.fromkeys(found))


def _is_a_category(link: HtmlElement) -> bool:
    around = [link, *link.iterancestors()]
    if any(one.tag in {"aside", "footer"} or _ELSEWHERE.search(_names(one)) for one in around):
        return False
    return not {"tag", "category"}.isdisjoint((link.get("rel") or "").split()) or any(
        _CATEGORIES.search(_names(one)) for one in around[:5]
    )


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
