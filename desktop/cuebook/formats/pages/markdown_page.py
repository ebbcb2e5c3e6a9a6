"""A Markdown text: shown as the page it describes, and read like one."""

import re

from markdown_it import MarkdownIt

from cuebook.domain.names import fold_once
from cuebook.formats.decoding import decode
from cuebook.formats.pages.front_matter import page_heading, split_front_matter, stated_in
from cuebook.formats.pages.html_tree import parse
from cuebook.formats.pages.lines import PageLine, join, pictures_in
from cuebook.formats.pages.rendering import render
from cuebook.formats.stated import StatedPage

_ONLY_STARS = re.compile(r"\*{2,10}")
_HEAD = 3


def read_markdown_page(page: bytes) -> list[StatedPage]:
    """Read the review of a Markdown file. Raises ReviewRefusedError where there is no text."""
    return [read_markdown(decode(page))]


def read_markdown(text: str) -> StatedPage:
    """The same for a file that is text already."""
    fields, body = split_front_matter(text)
    # Lines end where they were ended: figures stand one below the other in notes.
    markdown = MarkdownIt("commonmark", {"html": True, "breaks": True}).enable("table").disable("code")
    shown = render(parse(markdown.render(_with_stars(body))).body)
    lines = list(shown.lines)
    heading = page_heading(fields)
    if heading and not any(fold_once(line.text) == fold_once(heading) for line in lines[:_HEAD]):
        lines = [PageLine(heading, 0, is_heading=True), *(_apart(line, at) for at, line in enumerate(lines))]
    return StatedPage(join(lines), stated_in(fields), pictures_in(lines))


def _apart(line: PageLine, at: int) -> PageLine:
    return line if at else line._replace(gap=1)


def _with_stars(text: str) -> str:
    """Ratings drawn with asterisks would be taken for emphasis, and three for a line across the page."""
    return _ONLY_STARS.sub(_escaped, text)


def _escaped(stars: re.Match[str]) -> str:
    before, after = stars.string[: stars.start()][-1:], stars.string[stars.end() : stars.end() + 1]
    begins = not before or before.isspace() or before in "(|" or (before == ":" and len(stars.group()) > 2)
    ends = not after or after.isspace() or after in ").,|½"
    return stars.group().replace("*", "\\*") if begins and ends else stars.group()
