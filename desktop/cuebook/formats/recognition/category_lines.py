"""Lines of categories, tags and breadcrumbs that name the series or franchise a page belongs to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from cuebook.formats.recognition.evidence import LABELLED, Evidence, likely
from cuebook.formats.recognition.heading_words import is_generic
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import Labelled, label_of, read_label
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.noise import opens_the_rest
from cuebook.formats.series_words import names_a_series

_BETWEEN = re.compile(r"[,;|•·>»›]|\s/\s")
_CRUMBS = re.compile(r"[>»›]|\s/\s")
_CATEGORY = likely("among the page’s categories, and named like a series")
_LONGEST = 200
_LONGEST_LABEL, _LONGEST_NAME = 60, 80
_MOST_WORDS = 3
_LEAST_CRUMBS = 2
_MARKS = " #.[]()“”\"'"
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Category:
    """A series or franchise that a line names, and by what one knows."""

    name: Piece
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CategoryLines:
    """The series that lines of a page name, and the numbers of these lines."""

    found: tuple[Category, ...] = ()
    used: frozenset[int] = frozenset()


def read_category_lines(lines: Sequence[Line]) -> CategoryLines:
    """Read the lines that name series; below the review those of other pages follow."""
    found: dict[int, list[Category]] = {}
    seen_prose = False
    for line in lines:
        if seen_prose and opens_the_rest(line):
            break
        seen_prose = seen_prose or line.is_prose
        if len(line.text) <= _LONGEST and (named := list(_named(line))):
            found[line.number] = named
    return CategoryLines(tuple(one for named in found.values() for one in named), frozenset(found))


def _named(line: Line) -> Iterator[Category]:
    """The series that a line names: all behind a label of series, of mere categories those named like one."""
    labelled = read_label(line)
    if labelled is None or not labelled.sure:
        labelled = _without_colon(line)
    if labelled is None:
        yield from _in_breadcrumbs(line)
    elif labelled.label is Label.COLLECTION and len(labelled.value.text) <= _LONGEST_NAME:
        for part in split_at(_BETWEEN, labelled.value):
            if not is_generic(part.text):
                yield Category(part.without(_MARKS), LABELLED)
    elif labelled.label is Label.CATEGORY:
        for part in split_at(_BETWEEN, labelled.value):
            if names_a_series(part.text):
                yield Category(part.without(_MARKS), _CATEGORY)


def _without_colon(line: Line) -> Labelled | None:
    """``Filed under Composer of the month``: such words need no colon."""
    words = list(islice(_WORD.finditer(line.text[:_LONGEST_LABEL]), _MOST_WORDS + 1))
    for count in range(min(len(words) - 1, _MOST_WORDS), 1, -1):
        if label_of(line.text[: words[count - 1].end()]) is Label.CATEGORY:
            return Labelled(Label.CATEGORY, line.cut(words[count - 1].end()))
    return None


def _in_breadcrumbs(line: Line) -> Iterator[Category]:
    """``Home > Reviews > Composer of the month``: where one stands on a site, from its first page on."""
    parts = split_at(_CRUMBS, line)
    if len(parts) > _LEAST_CRUMBS and is_generic(parts[0].text):
        for part in parts[1:]:
            if names_a_series(part.text):
                yield Category(part, _CATEGORY)
