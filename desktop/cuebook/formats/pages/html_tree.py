"""From the text of a web page to a clean tree: no scripts, no styles, nothing that could be fetched."""

import re

import nh3
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from cuebook.domain.errors import ReviewRefusedError

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_DECLARED_WITHIN = 8_192
_MOST_TAGS = 150_000
_WITH_CONTENT = {
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "applet",
    "select", "button", "textarea", "datalist", "audio", "video", "map", "noembed", "noframes",
}  # fmt: skip
_TAGS = {
    "html", "head", "body", "title", "meta", "link", "time", "data", "main", "article", "section",
    "header", "footer", "nav",
    "aside", "address", "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "center", "blockquote",
    "q", "pre", "hr", "br",
    "wbr", "ul", "ol", "li", "dl", "dt", "dd", "dir", "menu", "table", "caption", "thead", "tbody",
    "tfoot", "tr", "th", "td",
    "figure", "figcaption", "details", "summary", "form", "fieldset", "legend", "label", "img", "picture",
    "a", "abbr",
    "acronym", "b", "strong", "i", "em", "cite", "dfn", "u", "s", "del", "ins", "strike", "small", "big",
    "sub", "sup", "tt",
    "code", "kbd", "samp", "var", "mark", "font", "ruby", "rt", "rp", "bdi", "bdo", "hgroup",
}  # fmt: skip
_ATTRIBUTES = {
    "*": {
        "class", "id", "role", "style", "hidden", "lang", "title", "itemscope", "itemtype", "itemprop",
        "itemref", "content",
        "datetime", "aria-label", "aria-hidden", "rel",
    },
    "meta": {"name", "property"},
    "a": {"href"},
    "link": {"href"},
    "img": {"alt", "src"},
    "ol": {"start", "reversed"},
    "li": {"value"},
    "data": {"value"},
    "time": {"value"},
}  # fmt: skip
_STYLES = {"display", "visibility"}
_INLINE = re.compile(
    r"</?(?:font|b|i|u|s|big|small|strong|em|center|tt|a|abbr|cite|code|del|ins|strike|sub|sup|span)\b[^>]*>",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(r"<(?:iframe|video|audio|object|embed)\b", re.IGNORECASE)
EMBEDDED = "cuebook-embedded"
"""The class of what stands where sound or film was embedded: its caption may name a cue."""


def declared_encoding(page: bytes) -> str | None:
    """The encoding that the beginning of a page declares."""
    found = _DECLARED.search(page[:_DECLARED_WITHIN])
    return found[1].decode("ascii") if found else None


def parse(html: str) -> HtmlElement:
    """Parse a page, cleaned of all that is no text. Raises ReviewRefusedError where nothing is left."""
    if html.count("<") > _MOST_TAGS:
        msg = "This page has far more markup than a review, so it was not read."
        raise ReviewRefusedError(msg)
    # An element left open by thousands would take the cleaner hours; see ``page_worker`` for the limit.
    tree, complete = _tree(_clean(_EMBEDDED.sub(rf'<span class="{EMBEDDED}"></span>\g<0>', html)))
    if not complete:  # emphasis that was never closed nests ever deeper, and says nothing by then
        tree, _ = _tree(_clean(_INLINE.sub("", html)))
    if tree is None:
        msg = "This page holds no words, so there is no review in it."
        raise ReviewRefusedError(msg)
    return tree


def _clean(html: str) -> str:
    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_WITH_CONTENT,
        attributes=_ATTRIBUTES,
        filter_style_properties=_STYLES,
        url_schemes={"http", "https"},
        link_rel=None,
        strip_comments=True,
    )


def _tree(clean: str) -> tuple[HtmlElement | None, bool]:
    """A clean page's tree, and whether all of it is there: libxml2 stops where elements nest too deep."""
    if not clean.strip():
        return None, True
    parser = HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    tree = document_fromstring(f"<html><body>{clean}</body></html>".encode(), parser=parser)
    return tree, not any("depth" in error.message for error in parser.error_log)
