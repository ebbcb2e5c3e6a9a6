"""What stands in brackets behind a title: composers, years, editions, other titles."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cuebook.formats.recognition.heading_words import is_edition
from cuebook.formats.recognition.lines import Piece, split_at
from cuebook.formats.recognition.people import COMMA, looks_like_a_person, split_people
from cuebook.formats.recognition.years import YEAR

LAST_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]{1,120})[)）\]]\s*$")
_PART = re.compile(rf"{COMMA}|\s*[;–—|]\s*|\s+-\s+")
_YEARS = re.compile(rf"(?:c\.\s?)?(?P<first>{YEAR})(?:\s?[-–/]\s?(?:19|20)?\d\d)?")
_ALSO = re.compile(
    r"(?:a\.?\s?k\.?\s?a\.?|also known as|original title|originaltitel|dt\.|titre original|título original|"
    r"tytuł oryginalny|原題)\s?[:：]?\s?(?P<title>.{2,80})",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:(?:music|score|composed|musik|musique|música|muzyka)\s?(?:by|von|de)?|by|von)[:\s]\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Details:
    """What a bracket tells, each with its place."""

    composers: tuple[Piece, ...] = ()
    years: tuple[Piece, ...] = ()
    alt_titles: tuple[Piece, ...] = ()


def read_details(inside: Piece, is_named_elsewhere: Callable[[str], bool]) -> Details | None:
    """Read what stands between brackets; None where it belongs to the title itself.

    Beside a year a name is the composer's. Without one it must be named elsewhere on the page,
    because a title may end in brackets of its own.
    """
    if also := _ALSO.fullmatch(inside.text):
        return Details(alt_titles=(inside.group(also, "title"),))
    composers: list[Piece] = []
    years: list[Piece] = []
    is_unknown = False
    for part in split_at(_PART, inside):
        if match := _YEARS.fullmatch(part.text):
            years.append(part.group(match, "first"))
        elif not is_edition(part.text):
            by = _BY.match(part.text)
            people = split_people(part.cut(by.end()) if by else part)
            composers += people
            is_unknown = is_unknown or not people
    are_known = all(looks_like_a_person(one.text) and is_named_elsewhere(one.text) for one in composers)
    belongs_to_title = not years and (is_unknown or not composers or not are_known)
    return None if belongs_to_title else Details(tuple(composers), tuple(years))
