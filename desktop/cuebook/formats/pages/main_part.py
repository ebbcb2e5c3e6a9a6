"""Which part of a page is its review.

trafilatura tells the main text. It leaves out what is most wanted here (figures in short lines,
drawn ratings, bylines), so its answer only points to the element whose lines are then kept whole.
"""

import re
from copy import deepcopy
from itertools import accumulate, islice

from lxml.html import HtmlElement

from cuebook.domain.names import fold_once
from cuebook.formats.pages.lines import PageLine, PageLines

_MOST_ELEMENTS = 6_000
"""Of which trafilatura finds the main text soon enough; of more, the long lines are taken for it."""
_PROSE = 80
_LONGEST_ANSWER = 400_000
_WORDS = 5
_WORD = re.compile(r"[^\W_]+")
_MOST_OF_IT = 0.8
_HEAD = 14
_LONGEST_HEADING = 160
_MOST_BETWEEN = 15
_REVIEW_CLASSES = re.compile(r"(?:^|\s)(?:h-?review|h-entry|hentry)(?=\s|$)", re.IGNORECASE)
_POST_CLASSES = re.compile(
    r"(?:^|\s)(?:[\w-]*-)?(?:post|review|article|story|single)(?:-\d+)?(?=\s|$)", re.IGNORECASE
)
_MAIN_CLASSES = re.compile(r"(?:^|\s)(?:[\w-]*-)?(?:content|main)(?=\s|$)", re.IGNORECASE)
_LENGTH = re.compile(r"(?<![\d:])\d{1,2}[:.′'][0-5]\d(?![\d:])")
_MOST_BESIDE, _LEAST_TIMED, _SHORT = 20, 3, 60
_SOUNDTRACK_WORDS = frozenset({
    "review", "reviews", "kritik", "critique", "critica", "recenzja", "soundtrack", "score", "ost", "cd",
    "album", "film",
    "movie", "music", "original", "motion", "picture", "by", "the", "a", "of",
})  # fmt: skip


def find_main(body: HtmlElement, page: PageLines) -> HtmlElement:
    """The element that holds the review; the whole page where that is not clear."""
    marked = _marked(body, page)
    sums = [
        0,
        *accumulate(len(line.text) if told else 0 for line, told in zip(page.lines, marked, strict=True)),
    ]

    def weight(element: HtmlElement) -> int:
        first, stop = page.within(element)
        return sums[min(stop, len(page.lines))] - sums[first]

    if not sums[-1]:
        return body
    chosen: HtmlElement = body
    while (heavy := next((one for one in chosen if weight(one) >= _MOST_OF_IT * sums[-1]), None)) is not None:
        if heavy.tag == "td" and not _is_a_menu_around(heavy):
            chosen = next(heavy.iterancestors("table"), chosen)
            break
        chosen = heavy
    return _with_its_surroundings(chosen, body)


def _is_a_menu_around(cell: HtmlElement) -> bool:
    """Whether the other cells of a table that places text beside text hold links, and no list of cues."""
    table = next(cell.iterancestors("table"), None)
    if table is None:
        return True
    beside = len(_words(table)) - len(_words(cell))
    return (_linked(table) - _linked(cell)) * 2 >= beside


def _linked(element: HtmlElement) -> int:
    """How many of an element's letters are links."""
    return sum(len(_words(link)) for link in element.iter("a"))


def _words(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())


def _marked(body: HtmlElement, page: PageLines) -> list[bool]:
    """Which lines trafilatura takes for main text; they are known by the words they begin with."""
    if sum(1 for _ in body.iter()) > _MOST_ELEMENTS:
        return [len(line.text) >= _PROSE for line in page.lines]
    from trafilatura import extract  # noqa: PLC0415 - long to load, and the longest pages do without it

    text = extract(deepcopy(body), favor_recall=True, include_tables=True, include_comments=False) or ""
    words = _WORD.findall(text[:_LONGEST_ANSWER])
    runs = {tuple(words[at : at + _WORDS]) for at in range(len(words) - _WORDS + 1)}
    return [tuple(_WORD.findall(line.text[:_LONGEST_HEADING])[:_WORDS]) in runs for line in page.lines]


def _with_its_surroundings(element: HtmlElement, body: HtmlElement) -> HtmlElement:
    """The article around a main text: its heading, its figures and its author may stand beside the prose."""
    around = [element, *(one for one in element.iterancestors() if one is not body.getparent())]
    for is_whole in (_is_a_review, _is_an_article, _is_a_post, _is_main):
        for one in around:
            if is_whole(one):
                return one
    return _with_its_neighbours(element, body)


def _with_its_neighbours(element: HtmlElement, body: HtmlElement) -> HtmlElement:
    """A main text with what stands beside it, as long as that is less than itself, and no menu."""
    while element is not body:
        around = element.getparent()
        text, linked = len(_words(element)), _linked(element)
        more, more_linked = len(_words(around)) - text, _linked(around) - linked
        if more * 2 > text or more_linked * 2 > more:
            break
        element = around
    return element


def _is_a_review(element: HtmlElement) -> bool:
    about = str(element.get("itemtype") or "").rstrip("/")
    return about.endswith("/Review") or bool(_REVIEW_CLASSES.search(element.get("class") or ""))


def _is_an_article(element: HtmlElement) -> bool:
    return bool(element.tag == "article" or element.get("role") == "article")


def _is_a_post(element: HtmlElement) -> bool:
    return element.tag != "body" and bool(_POST_CLASSES.search(_names(element)))


def _is_main(element: HtmlElement) -> bool:
    return element.tag == "main" or (element.tag != "body" and bool(_MAIN_CLASSES.search(_names(element))))


def _names(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def main_lines(main: HtmlElement, page: PageLines, title: str) -> list[PageLine]:
    """The lines of a review, under its heading wherever on the page that stands.

    ``title`` is what the browser's window would say; it is put above where no line near the top says it.
    """
    first, stop = page.within(main)
    kept = [*page.lines[first:stop], *_cues_below(main, page)]
    wanted = _telling(title)
    if not _says(kept[:_HEAD], wanted):
        above = _heading_above(page, first, wanted)
        if above is not None:
            between = page.lines[above + 1 : first]
            kept = [page.lines[above], *(between if len(between) <= _MOST_BETWEEN else ()), *kept]
        elif title and wanted:
            kept = [PageLine(title, 0, is_heading=True), *kept]
    return [*(line._replace(gap=0) for line in kept[:1]), *kept[1:]]


def _cues_below(main: HtmlElement, page: PageLines) -> list[PageLine]:
    """The table, list or lines of cues behind a main text, where markup closes the review before them."""
    for beside in islice(main.itersiblings(), _MOST_BESIDE):
        lists = islice(beside.iterdescendants("table", "ol", "ul"), _MOST_BESIDE)
        for one in [beside, *lists]:
            first, stop = page.within(one)
            lines = page.lines[first:stop]
            timed = sum(bool(_LENGTH.search(line.text)) for line in lines)
            if timed >= _LEAST_TIMED and timed * 2 >= len(lines):
                return [lines[0]._replace(gap=1), *lines[1:], *_length_below(beside, page)]
    return []


def _length_below(cues: HtmlElement, page: PageLines) -> list[PageLine]:
    """The short line below a list of cues that tells how long they are together."""
    below = next(cues.itersiblings(), None)
    lines = [] if below is None else page.lines[slice(*page.within(below))]
    return [line for line in lines[:1] if len(line.text) <= _SHORT and _LENGTH.search(line.text)]


def _heading_above(page: PageLines, first: int, wanted: frozenset[str]) -> int | None:
    """The heading above a review: the one that says most of the title, else the last."""
    headings = [at for at in range(first) if page.lines[at].is_heading]
    said = [at for at in headings if _says([page.lines[at]], wanted)]
    if said:
        return said[-1]
    return headings[-1] if headings and not wanted else None


def _telling(title: str) -> frozenset[str]:
    words = frozenset(fold_once(title).split())
    return words - _SOUNDTRACK_WORDS or words


def _says(lines: list[PageLine], wanted: frozenset[str]) -> bool:
    """Whether a line near the top is the heading that a title speaks of."""
    for line in lines:
        words = _telling(line.text) if len(line.text) <= _LONGEST_HEADING else frozenset()
        if words and wanted and len(words & wanted) * 2 >= min(len(words), len(wanted)) and words & wanted:
            return True
    return not wanted
