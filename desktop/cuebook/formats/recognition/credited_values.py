"""What the values of labels say: people, years, companies, lengths, counts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cuebook.domain.names import fold
from cuebook.formats.recognition.editions import read_edition
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.lengths import Length, read_length
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person, split_people
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.release_line import read_release_line
from cuebook.formats.recognition.signed_names import is_a_handle, signed_name
from cuebook.formats.recognition.years import YEAR, years_in

_NAME_END = re.compile(r"\s+[-–—|]\s|\s*[(（]|\s{3,}|\t")
_EDITION = re.compile(
    rf"\s*\([^()]{{0,60}}\b{YEAR}\)$|(?:\s*,|\s(?:in|en|im|w|nel|on|am|le|el|il))\s(?:\d{{1,2}}\.?\s)?(?:de\s)?"
    rf"(?:[^\W\d_]{{3,12}}\.?\s)?(?:de\s)?{YEAR}$"
)
_NAME_AND_YEAR = re.compile(rf"[^()\d]{{3,80}}(?:\(|,\s)(?P<year>{YEAR})(?:\)|$)")
_DATE_LINE = re.compile(r"\(|[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d")
_COMPANY = re.compile(r"\b(?:Records?|Recordings|Discs|Discos|Disques|Tonträger|Nagrania)\b")
_LATER = phrases(
    """
    limited, expanded, complete, deluxe, extended, anniversary, reissue, reissued, remaster, remastered,
    limitierte, erweiterte, neuauflage, jubiläumsausgabe, limitée, intégrale, réédition, limitada, ampliada,
    reedición, limitowane, rozszerzone, wznowienie
    """
)
"""Words of an edition that came after the first."""
_WORDS_BEHIND = re.compile(r"(?:\.\s+|;\s*)(?=[^\W\d_])")
_OF_AN_EDITION = re.compile(
    r"[(\[,;/].{0,30}\b(?:edition|release|reissue|cd|album|ausgabe|auflage|édition|réédition|disque|edición|reedición|"
    r"disco|wydanie|wznowienie|płyta)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\d:\d\d|\s(?:el|le|am|on|il)\s\d|\s\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,}\s\d{4}")
_ONE_WORD_AND_YEAR = re.compile(rf"\w+\s\([^()]{{3,60}}\b{YEAR}\)")
"""Where *review* labels another page: ``Recenzja: Puszczyk (Marek Ostoja, 2006)``."""
_LENGTH_BEHIND = re.compile(
    r"[,;–—/-]\s((?:\d:)?\d{2,3}:\d\d|\d{2,3}\s(?:min\w{0,5}|mn))\.?(?:\smin\w{0,5}\.?)?$", re.IGNORECASE
)
"""Behind the years of a release: ``2012 (CD 2014), 53:09 Min.``"""
_MOST_COMPANY_PARTS = 2
COUNT = re.compile(r"\d{1,3}(?!\d)")


@dataclass(slots=True)
class Credits:
    """What labels say, each with its place, in page order; the numbers of the lines they fill."""

    composers: list[Piece] = field(default_factory=list)
    reviewers: list[Piece] = field(default_factory=list)
    bylines: list[Piece] = field(default_factory=list)
    """Names behind a mere *by* near the top: the reviewer's, or the composer's."""
    years: list[Piece] = field(default_factory=list)
    edition_year: Piece | None = None
    """Of a later release."""
    company: Piece | None = None
    length: Length | None = None
    track_count: int | None = None
    used: set[int] = field(default_factory=set)
    of_an_edition: bool = False
    """Whether the page is headed by a later edition."""


def store(found: Credits, label: Label, values: Sequence[Piece], lines: Sequence[Line]) -> bool:
    """Store what a label's values say; False where they say nothing of the kind."""
    if label is Label.COMPOSER:
        people = [person for value in values for person in split_people(_name_only(value))]
        composers = [person for person in people if _is_composer(person, lines)]
        dated = [
            value.group(match, "year") for value in values if (match := _NAME_AND_YEAR.match(value.text))
        ]
        found.years += dated if composers else []
        found.composers += composers
        return bool(composers)
    if label is Label.REVIEWER:
        people = [signed_name(value) or _name_only(value).without(".,") for value in values[:1]]
        is_a_page = any(_ONE_WORD_AND_YEAR.match(value.text) for value in values[:1])
        people = [] if is_a_page else [person for person in people if _may_review(person)]
        found.reviewers += people
        return bool(people)
    years = [year for value in values for year in years_in(value)]
    if label in (Label.TITLE, Label.YEAR, Label.COMPANY_AND_DATES):
        return _store_years(found, label, values, years)
    if label is Label.EDITION:
        return bool(values) and _store_edition(found, values[0])
    return bool(values) and _store_album_fact(found, label, values[0])


def _store_years(found: Credits, label: Label, values: Sequence[Piece], years: Sequence[Piece]) -> bool:
    """Store the years of a film, or of its releases."""
    if label is Label.TITLE:  # *Film: 1968*
        is_a_year = bool(years) and years[0].text == values[0].text
        found.years += years[:1] if is_a_year else []
        return is_a_year
    if label is Label.COMPANY_AND_DATES:
        found.years += sorted(years, key=lambda year: year.text)[:1]
        companies = [value for value in values if not _DATE_LINE.match(value.text)]
        # Where there are several releases, no one of them is reviewed.
        found.company = found.company or (companies[0] if len(companies) == 1 else None)
        return bool(years)
    edition = [year for year in years[1:2] if _OF_AN_EDITION.search(values[0].text)]
    found.years += [*years[:1], *edition]
    for year in edition:  # *Film of 2012, CD of 2014 (Tern Records)*
        later = read_edition(values[0].cut(year.start - values[0].start))
        found.company = found.company or (later.company if later else None)
    length = _LENGTH_BEHIND.search(values[0].text) if years else None
    found.length = found.length or (read_length(length[1]) if length else None)
    return bool(years)


def _store_edition(found: Credits, value: Piece) -> bool:
    """Store a release by its year and company, or by its company and how many tracks it has."""
    if edition := read_edition(value):
        found.edition_year = found.edition_year or edition.year
        found.company = found.company or edition.company
        return True
    release = read_release_line(value)
    found.company = found.company or release.company
    found.length = found.length or release.length
    found.track_count = found.track_count or release.track_count
    return bool(release.length or release.track_count)


def _store_album_fact(found: Credits, label: Label, value: Piece) -> bool:
    if label is Label.COMPANY:
        if _are_tags(value.text) or _SIGNED.search(value.text):
            return False  # the tags of a blog are its labels too, and a text is published by its author
        if behind := _WORDS_BEHIND.search(value.text):
            value = value.cut(0, behind.start())
        edition = _EDITION.search(value.text)
        found.company = found.company or (value.cut(0, edition.start()) if edition else value)
        years = years_in(value.group(edition, 0)) if edition else []
        if edition and says_it_is_later(edition.group()):
            found.edition_year = found.edition_year or years[0]
        else:
            found.years += years
        return True
    if label is Label.TRACK_COUNT:
        match = COUNT.match(value.text)
        found.track_count = found.track_count or (int(match.group()) if match else None)
        return match is not None
    length = read_length(value.text)
    found.length = found.length or length
    behind = _WORDS_BEHIND.search(value.text)
    if behind and _COMPANY.search(value.text, behind.end()):
        _store_album_fact(found, Label.COMPANY, value.cut(behind.end()))
    return length is not None


def says_it_is_later(words: str) -> bool:
    """Whether words tell of an edition that came after the first: ``limited edition 2015``."""
    return not _LATER.isdisjoint(fold(words).split())


def _are_tags(words: str) -> bool:
    parts = words.split(",")
    return len(parts) > 1 and (len(parts) > _MOST_COMPANY_PARTS or not any(map(str.isupper, words)))


def _name_only(value: Piece) -> Piece:
    match = _NAME_END.search(value.text)
    return (value.cut(0, match.start()) if match else value).without("_*")


def _may_review(name: Piece) -> bool:
    """Whether somebody may be a reviewer: a person, or a user by the looks of it."""
    return looks_like_a_person(name.text, least_words=1) or is_a_handle(name.text)


def _is_composer(name: Piece, lines: Sequence[Line]) -> bool:
    """A single word may be praise (``Music: Great``) unless the page goes on to name it."""
    if looks_like_a_person(name.text):
        return True
    return any(name.text in line.text for line in lines if not line.start <= name.start < line.stop)
