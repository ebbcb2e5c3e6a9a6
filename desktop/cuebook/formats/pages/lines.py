"""Lines of a page, and where in its tree they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml.html import HtmlElement

from cuebook.formats.pictured import PictureRating


class PageLine(NamedTuple):  # made by the thousand: a dataclass takes twice as long
    """A line as it reads: its text, the blank lines above it, and whether it is a heading."""

    text: str
    gap: int
    is_heading: bool = False
    pictures: tuple[PictureRating, ...] = ()
    """Ratings in it, or above it, that are pictures alone."""


@dataclass(frozen=True, slots=True)
class PageLines:
    """All lines of a page, and the lines ``[first, stop)`` that stand within each of its elements."""

    lines: Sequence[PageLine]
    ranges: Mapping[HtmlElement, tuple[int, int]]

    def within(self, element: HtmlElement) -> tuple[int, int]:
        """The lines of an element; none for one that shows nothing."""
        return self.ranges.get(element, (0, 0))

    def text(self, first: int, stop: int) -> str:
        """The words of some lines, in one line."""
        return " ".join(line.text for line in self.lines[first:stop])


def pictures_in(lines: Sequence[PageLine]) -> tuple[PictureRating, ...]:
    """The ratings of lines that are pictures alone."""
    return tuple(picture for line in lines for picture in line.pictures)


def join(lines: Sequence[PageLine]) -> str:
    """The text of lines, with blank lines where they stand apart."""
    return "".join("\n" * (line.gap + 1 if number else 0) + line.text for number, line in enumerate(lines))
