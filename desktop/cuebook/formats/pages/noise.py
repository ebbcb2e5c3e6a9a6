"""What a page's own markup says is no part of its text: navigation, comments, related pages, sharing."""

import re

from lxml.etree import XPath
from lxml.html import HtmlElement

from cuebook.formats.pages.html_tree import EMBEDDED

_letters = XPath("string-length()")
_BLOCKS = (
    "div",
    "section",
    "aside",
    "header",
    "footer",
    "nav",
    "form",
    "ul",
    "ol",
    "p",
    "dl",
    "table",
    "menu",
)
_NAMES = re.compile(
    r"""(?:^|\s)(?:
      (?:site|page|main|primary|top|global)?-?nav(?:bar|igation)?(?:-\w+)*|menu(?:-[\w-]+)?|breadcrumbs?(?:-\w+)?|
      side-?bar(?:-\w+)*|secondary|widget(?:-?area|s)?|comments?(?:-?(?:list|area|section|form|wrapper|container|s))?|
      respond|reply|disqus\w*|disqus_thread|kom(?:entarz\w*)?|(?:leser)?kommentare?|commentaires?|comentarios?|commenti|
      (?:user|reader|visitor|customer|member|community)s?[-_]?(?:review|comment|rating|vote|score|opinion)s?|
      avis-(?:clients|lecteurs|visiteurs)|kunden(?:meinung|bewertung|rezension)(?:en)?|lesermeinung(?:en)?|
      (?:most|also)-?(?:read|popular|bought|viewed|liked)|popular-?(?:posts|articles)?|trending|related(?:-?\w+)*|jp-relatedposts|share-?\w*|sharing\w*|sharedaddy|sd-sharing\S*|
      social(?:-[\w-]+)?|addtoany\S*|a2a\S*|cookies?(?:-[\w-]+)?|gdpr\S*|newsletter\S*|subscribe\S*|pagination|pager|
      (?:post|entry)-(?:navigation|tags|footer-links)|next-prev|prev-next|search-?(?:form|box)|site-(?:footer|info)|
      popup\S*|modal\S*|advert\S*|ads?|adsense|banner-ad|recent-?posts|tag-?cloud|(?:post-|entry-)?tags|blogroll|archive-?list|footer
    )(?=\s|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_COMMENTS = re.compile(r"(?:^|\s)(?:comments?(?:-\w+)*|respond|disqus\w*)(?=\s|$)", re.IGNORECASE)
"""They may be longer than the page they are about."""
_ROLES = {"navigation", "search", "complementary", "contentinfo", "banner"}
_OWN_HEADER = {"article", "main"}
_HEADINGS = ("h1", "h2", "h3")


def drop_noise(body: HtmlElement) -> None:
    """Take out of a tree what its tags, classes and ids say is noise, and captions of pictures."""
    whole = _length(body)
    for element in list(body.iter(*_BLOCKS, "figcaption")):
        if element.getparent() is None or not _is_noise(element):
            continue
        if _COMMENTS.search(_named(element)):
            holds_the_page = any(True for _ in element.iterdescendants("h1", "main"))
        else:  # a page that is all menu was misread
            holds_the_page = _length(element) * 2 >= whole
        if not holds_the_page:
            element.drop_tree()


def _is_noise(element: HtmlElement) -> bool:
    if element.tag == "figcaption":
        return not _captions_what_sounds(element)
    if element.tag == "nav" or element.get("role") in _ROLES:
        return True
    if element.tag in {"footer", "aside", "header"} and not any(
        True for _ in element.iterancestors(*_OWN_HEADER)
    ):
        return element.tag != "header" or not any(True for _ in element.iterdescendants(*_HEADINGS))
    return bool(element.attrib and _NAMES.search(_named(element)))


def _named(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _captions_what_sounds(caption: HtmlElement) -> bool:
    figure = next(caption.iterancestors("figure"), None)
    return figure is not None and any(
        EMBEDDED in (one.get("class") or "") for one in figure.iterdescendants("span")
    )


def _length(element: HtmlElement) -> int:
    return int(_letters(element))
