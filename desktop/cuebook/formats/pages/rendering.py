"""A page's tree as lines of text: as a browser would show it, with lists numbered and tables in columns."""

import re
from collections.abc import Iterator
from itertools import count

from lxml.html import HtmlElement

from cuebook.formats.pages.emphasis import CLOSED, OPENED, write_emphasis
from cuebook.formats.pages.lines import PageLine, PageLines, pictures_in
from cuebook.formats.pages.rating_pictures import RatingPictures
from cuebook.formats.pages.star_pictures import draw_rows, said_by
from cuebook.formats.pages.tables import TableKind, kind_of, row_text
from cuebook.formats.pages.unseen import is_unseen
from cuebook.formats.pictured import PictureRating

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_APART = {
    *_HEADINGS, "p", "ul", "ol", "dl", "dir", "menu", "table", "blockquote", "article", "section", "pre",
    "figure", "hr", "header",
    "footer", "aside", "main", "nav", "form", "fieldset", "details",
}  # fmt: skip
_BELOW = {
    "div", "li", "dt", "dd", "tr", "address", "center", "caption", "figcaption", "legend", "summary",
    "body", "html", "thead", "tbody",
    "tfoot", "hgroup",
}  # fmt: skip
_EMPHASIS = {"i", "em", "cite", "b", "strong", "code", "dfn", "mark"}
_PRIVATE = re.compile("[\ue000-\uf8ff\u00ad\u200b\u2060\ufeff]")
_START = re.compile(r"-?\d{1,4}")
_ENTRY = re.compile(r"[A-H]?\d{1,3}\s?[-.):–]|[•●▪*·–-]\s")


def render(body: HtmlElement, pictures: RatingPictures | None = None) -> PageLines:
    """Write out all that a page shows, without the pieces that were dropped from its tree.

    ``pictures`` knows those of the whole page, where pieces were dropped.
    """
    writer = _Writer(pictures or RatingPictures(body))
    writer.write(body)
    writer.end_line()
    return PageLines(writer.lines, writer.ranges)


class _Writer:
    """Writes one line after the other; ``_gap`` is how many blank lines the next one keeps above it."""

    def __init__(self, pictures: RatingPictures) -> None:
        self._pictures = pictures
        self._pictured: list[PictureRating] = []
        self.lines: list[PageLine] = []
        self.ranges: dict[HtmlElement, tuple[int, int]] = {}
        self._words: list[str] = []
        self._gap = 0
        self._emphasis = 0
        self._heading = 0
        self._table: list[TableKind] = []

    def write(self, element: HtmlElement) -> None:
        """Write an element and all within it."""
        if is_unseen(element):
            return
        tag = element.tag
        if tag in _APART or tag in _BELOW:
            self._write_block(element, apart=tag in _APART)
        elif tag == "br":
            self._break()
        elif tag == "img":
            self._say_drawn(element)
        elif tag in _EMPHASIS:
            self._write_emphasis(element)
        elif tag == "q":
            self._words.append("“")
            self._write_within(element)
            self._words.append("”")
        elif tag in {"td", "th"}:
            self._write_block(element, apart=False)
        else:
            self._write_inline(element)

    def _write_within(self, element: HtmlElement) -> None:
        self._say(element.text)
        for child in element:
            if child.tag == "a":
                self._keep_links_apart(child)
            self.write(child)
            self._say(child.tail)

    def _keep_links_apart(self, link: HtmlElement) -> None:
        """Categories often stand side by side as links, with nothing but their looks between them."""
        if (before := link.getprevious()) is not None:
            self._words.append(" · " if before.tag == "a" and not (before.tail or "").strip() else "")

    def _say(self, text: str | None) -> None:
        if text and (self._words or not text.isspace()):  # most of what stands between two blocks
            self._words.append(text if text.isascii() else _PRIVATE.sub("", text))

    def _say_drawn(self, element: HtmlElement, otherwise: str = "") -> None:
        """Say what an element without words shows: a star of a row, or a rating by its name."""
        words = said_by(element)
        if not words and (picture := self._pictures.rating(element)):
            self._pictured.append(picture)
            words = picture.written
        self._words.append(words or otherwise)

    def _write_inline(self, element: HtmlElement) -> None:
        if not _has_words(element):
            self._say_drawn(element, element.text or "")
            return
        first = len(self.lines)
        self._write_within(element)
        self.ranges[element] = (first, len(self.lines) + 1)  # the line it stands within is its own too

    def _write_emphasis(self, element: HtmlElement) -> None:
        if not _has_words(element):
            self._say_drawn(element, " ")
            return
        self._words.append(OPENED if not self._emphasis else "")
        self._emphasis += 1
        self._write_within(element)
        self._emphasis -= 1
        self._words.append(CLOSED if not self._emphasis else "")

    def _write_block(self, element: HtmlElement, *, apart: bool) -> None:
        self.end_line()
        tag = element.tag
        self._gap = self._gap or int(apart)
        first = len(self.lines)
        outer, self._emphasis = self._emphasis, 0
        self._heading += tag in _HEADINGS
        if tag == "table":
            self._write_table(element)
        elif tag in {"ol", "ul", "dir", "menu"}:
            self._write_list(element)
        elif tag == "pre":
            self._write_as_typed(element)
        elif tag == "tr" and self._table and self._table[-1] is not TableKind.LAYOUT:
            self._words.append(self._row(element))
        else:
            if not _has_words(element):
                self._say_whether_blank(element)
                self._say_whether_drawn(element)
            self._write_within(element)
        self.end_line()
        self._heading -= tag in _HEADINGS
        self._emphasis = outer
        self._gap = self._gap or int(apart)
        self.ranges[element] = (first, len(self.lines))

    def _say_whether_blank(self, empty: HtmlElement) -> None:
        """A paragraph of nothing but a no-break space is how editors write a blank line."""
        if empty.tag == "p" and "\xa0" in (empty.text or ""):
            self._gap += 1

    def _say_whether_drawn(self, empty: HtmlElement) -> None:
        """A box without words may show a rating by its looks."""
        if empty.attrib:
            self._say_drawn(empty)

    def _write_table(self, table: HtmlElement) -> None:
        self._table.append(kind_of(table))
        self._write_within(table)
        self._table.pop()

    def _row(self, row: HtmlElement) -> str:
        cells = []
        for cell in row:
            if cell.tag in {"td", "th"}:
                inner = _Writer(self._pictures)
                if not _has_words(cell):
                    inner._say_whether_drawn(cell)
                inner._write_within(cell)
                inner.end_line()
                self._pictured += [*pictures_in(inner.lines), *inner._pictured]
                cells.append(" ".join(line.text for line in inner.lines))
        return row_text(row, cells, self._table[-1])

    def _write_list(self, element: HtmlElement) -> None:
        numbers = _numbers(element)
        for child in element:
            if child.tag == "li" and not is_unseen(child):
                self._write_entry(child, f"{next(numbers)}. " if element.tag == "ol" else "• ")
            else:
                self.write(child)
            self._say((child.tail or "").strip())

    def _write_entry(self, entry: HtmlElement, bullet: str) -> None:
        self.end_line()
        first = len(self.lines)
        words = "".join(entry.itertext()).strip()
        self._words.append(bullet if words and not _ENTRY.match(words) else "")
        self._write_within(entry)
        self.end_line()
        self.ranges[entry] = (first, len(self.lines))

    def _write_as_typed(self, element: HtmlElement) -> None:
        for number, line in enumerate("".join(element.itertext()).expandtabs(8).split("\n")):
            self._break() if number else None
            self._words.append(_PRIVATE.sub("", line))

    def _break(self) -> None:
        if not self.end_line():
            self._gap += 1

    def end_line(self) -> bool:
        """End the line that is being written; tells whether there is anything in it."""
        if not self._words and not self._pictured:
            return False
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if not text.isascii() and _PRIVATE.search(text):
            text = " ".join(write_emphasis(draw_rows(text)).split())
        pictures = tuple(self._pictured)
        if text in {"", "•"}:
            if pictures and self.lines:  # a picture by itself belongs to what stands above
                self.lines[-1] = self.lines[-1]._replace(pictures=(*self.lines[-1].pictures, *pictures))
                self._pictured.clear()
            return False
        self.lines.append(PageLine(text, self._gap if self.lines else 0, self._heading > 0, pictures))
        self._pictured.clear()
        self._gap = 0
        return True


def _has_words(element: HtmlElement) -> bool:
    """Whether an element has words, or holds others that may."""
    return len(element) > 0 or bool((element.text or "").strip())


def _numbers(element: HtmlElement) -> Iterator[int]:
    """The numbers of an ordered list's entries."""
    backwards = element.get("reversed") is not None
    start = element.get("start") or ""
    entries = sum(child.tag == "li" for child in element)
    first = int(start) if _START.fullmatch(start) else entries if backwards else 1
    return count(first, -1 if backwards else 1)
