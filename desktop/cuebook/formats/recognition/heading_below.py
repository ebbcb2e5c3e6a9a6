"""What stands below a heading and belongs to it: another title, the year, and the heading once more."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cuebook.domain.names import fold
from cuebook.formats.recognition.heading_categories import categories_of
from cuebook.formats.recognition.heading_line import Heading
from cuebook.formats.recognition.heading_lines import IN_BRACKETS, is_something_else
from cuebook.formats.recognition.heading_words import is_edition, is_generic
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.years import YEAR

_HEAD = 14
_MOST_CATEGORIES = 3
_YEAR_WITHIN = 3
_YEAR_ALONE = re.compile(rf"[(\[]?(?P<year>{YEAR})[)\]]?")


def other_title_below(heading: Heading, lines: Sequence[Line]) -> Heading:
    """A heading with the title in another language that stands in brackets on the line below it."""
    below = next((line for line in lines if line.number == max(heading.used) + 1 and line.gap == 0), None)
    match = IN_BRACKETS.fullmatch(below.text) if below else None
    inside = match["inside"] if match else ""
    tells_more = is_edition(inside) or is_generic(inside) or any(map(str.isdigit, inside))
    may_be_whose = looks_like_a_person(inside)
    if below is None or match is None or tells_more or may_be_whose or inside[0].islower():
        return heading
    return replace(
        heading,
        alt_titles=(*heading.alt_titles, below.group(match, "inside")),
        used=heading.used | {below.number},
    )


def year_below(heading: Heading, lines: Sequence[Line]) -> Heading:
    """A heading with the year that stands by itself on one of the lines below it."""
    last = max(heading.used)
    for line in [other for other in lines if last < other.number <= last + _YEAR_WITHIN]:
        if line.is_prose or heading.years:
            break
        if match := _YEAR_ALONE.fullmatch(line.text):
            used = heading.used | {line.number}
            return replace(heading, years=(line.group(match, "year"),), used=used)
    return heading


def with_repetitions(heading: Heading, title: Piece, lines: Sequence[Line]) -> Heading:
    """Take in the heading where it is printed again, and the categories between the two."""
    first = min(heading.used)
    original = next(line for line in lines if line.number == first)
    again = [
        line
        for line in lines[:_HEAD]
        if line.number > first and (line.text == original.text or fold(line.text) == fold(title.text))
    ]
    between = [line for line in lines[:_HEAD] if again and first < line.number < again[0].number]
    if len(between) > _MOST_CATEGORIES or any(line.is_prose or is_something_else(line) for line in between):
        between = []
    offset = title.start - original.start
    repeated = [line.cut(offset, offset + len(title.text)) for line in again if line.text == original.text]
    return replace(
        heading,
        collections=(
            *heading.collections,
            *(part for line in between for part in categories_of(line, title)),
        ),
        repeated=tuple(repeated),
        used=heading.used | {line.number for line in [*again, *between]},
    )
