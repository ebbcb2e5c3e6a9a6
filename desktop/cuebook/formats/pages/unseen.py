"""What a page holds and does not show: hidden elements, words for screen readers alone, dates."""

import re

from lxml.html import HtmlElement

from cuebook.formats.pages.html_tree import EMBEDDED

_UNSEEN = {"title", "meta", "link", "head"}
_LENGTH = re.compile(r"\d:[0-5]\d")
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FOR_SCREEN_READERS = re.compile(
    r"(?:^|\s)(?:screen-reader-text|sr-only|visually-?hidden|assistive-text)(?:\s|$)", re.IGNORECASE
)


def is_unseen(element: HtmlElement) -> bool:
    """Whether an element and all within it is left out."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _UNSEEN:
        return True
    if tag == "time":  # when a page was published is no fact of its score
        return not _LENGTH.search(element.text or "")
    said = element.attrib
    if not said:
        return False
    classes = said.get("class", "")
    unseen = "hidden" in said or EMBEDDED in classes or _UNSEEN_STYLE.search(said.get("style", ""))
    return bool(unseen or _FOR_SCREEN_READERS.search(classes))
