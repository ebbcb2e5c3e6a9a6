"""What stands in brackets behind a title: composers, years, editions, other titles."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cuebook.domain.names import fold
from cuebook.formats.recognition.countries import COUNTRIES
from cuebook.formats.recognition.heading_words import is_edition
from cuebook.formats.recognition.lines import Piece, split_at
from cuebook.formats.recognition.people import COMMA, looks_like_a_person, split_people
from cuebook.formats.recognition.release_line import names_a_company
from cuebook.formats.recognition.years import YEAR, years_in

LAST_BRACKET = re.compile(r"[(（\[]([^()（）\[\]]{1,120})[)）\]]\s*$")
_PART = re.compile(rf"{COMMA}|\s*[;–—|]\s*|\s+-\s+")
_YEARS = re.compile(
    rf"(?:c\.\s?|(?:[A-Z]{{1,4}}[/-])*[A-Z]{{1,4}}\.?\s|film\s(?:von|de|del|z)\s)?(?P<first>{YEAR})"
    r"(?:\s?[-–/]\s?(?:19|20)?\d\d)?(?:\s(?:film|movie|r\.?))?"
)
"""A year, or years, with the letters of a country: ``GB 1968``, ``F/I 1971``, ``1998-2001``."""
_SOMEBODY_ELSE = re.compile(
    r"(?:dir(?:\.|ected\sby|ector)|r(?:egie|\.)|reż\.?|réal(?:\.|isé\spar)|regia|starring|with|mit|avec|con|tv|bbc|itv|"
    r"zdf|ard|hbo|netflix|disney|\d)\b",
    re.IGNORECASE,
)
"""What stands beside a year and is no composer: the director, a broadcaster."""
_ALSO = re.compile(
    r"(?:a\.?\s?k\.?\s?a\.?|also known as|original title|originaltitel|o\.?t\.?:|t\.?\s?o\.?:|orig\.:?|dt\.|"
    r"titre original|título original|tytuł oryginalny|原題)\s?[:：]?\s?(?P<title>.{2,80})",
    re.IGNORECASE,
)
_MUSIC_BY = re.compile(
    r"(?:(?:original\s)?(?:music|score|soundtrack|composed|written|scored|komponiert|musik|filmmusik|musique|música|"
    r"compuesta|composée|muzyka|musica|musiche)\s?(?:by|von|de|par|por|di|przez)?|komponist(?:in)?|compos(?:er|iteur|itrice)|"
    r"compositora?|kompozytor(?:ka)?|composit(?:ore|rice)|(?:comp|mus|mús|muz|kompon?|m)(?:\.|(?=\s?:)))"
    r"\s?[:\s]\s*",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:by|von|de|par|por|di)[:\s]\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Details:
    """What a bracket tells, each with its place."""

    composers: tuple[Piece, ...] = ()
    years: tuple[Piece, ...] = ()
    alt_titles: tuple[Piece, ...] = ()
    company: Piece | None = None


def read_details(inside: Piece, is_named_elsewhere: Callable[[str], bool]) -> Details | None:
    """Read what stands between brackets; None where it belongs to the title itself.

    Beside a year a name is the composer's. Without one it must be named elsewhere on the page,
    because a title may end in brackets of its own.
    """
    if (also := _ALSO.fullmatch(inside.text)) and not years_in(inside):
        return Details(alt_titles=(inside.group(also, "title"),))
    composers: list[Piece] = []
    years: list[Piece] = []
    alt_titles: list[Piece] = []
    company = None
    is_unknown = says_whose = False
    for part in split_at(_PART, inside):
        credit = _MUSIC_BY.match(part.text)
        by = credit or _BY.match(part.text)
        name = part.cut(by.end()) if by else part
        says_whose = says_whose or (credit is not None and looks_like_a_person(name.text))
        if match := _YEARS.fullmatch(part.text):
            years.append(part.group(match, "first"))
        elif also := _ALSO.fullmatch(part.text):
            alt_titles.append(part.group(also, "title"))
        elif names_a_company(name.text):
            company = company or name
        elif (
            not is_edition(name.text)
            and not _SOMEBODY_ELSE.match(part.text)
            and fold(part.text) not in COUNTRIES
        ):
            people = split_people(name)
            people = [one for one in people if " " in one.text or is_named_elsewhere(one.text)]
            composers += people
            is_unknown = is_unknown or not people
    are_known = says_whose or all(
        looks_like_a_person(one.text) and is_named_elsewhere(one.text) for one in composers
    )
    tells_more = bool(composers or company or alt_titles)
    belongs_to_title = not years and (is_unknown or not tells_more or not are_known)
    return None if belongs_to_title else Details(tuple(composers), tuple(years), tuple(alt_titles), company)
