"""The labelled facts of a page: ``Composer: X``, ``Total Time: 64:27``, ``Reviewed by`` with a name below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from cuebook.domain.names import fold
from cuebook.formats.recognition.editions import Edition, read_edition
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import Labelled, read_label
from cuebook.formats.recognition.lengths import Length, read_length
from cuebook.formats.recognition.lines import ROW_MARK, Line, Piece, split_at
from cuebook.formats.recognition.people import looks_like_a_person, split_people
from cuebook.formats.recognition.phrases import phrases
from cuebook.formats.recognition.release_line import read_release_line
from cuebook.formats.recognition.years import YEAR, years_in

_COLUMNS = re.compile(r"\s{3,}|\t")
_NAME_END = re.compile(r"\s+[-–—|]\s|\s*[(（]|\s{3,}|\t")
_EDITION = re.compile(rf"\s*\([^()]{{0,60}}\b{YEAR}\)$|\s*,\s{YEAR}$")
_DATE_BEHIND = re.compile(r"(?:,|\s[-–—|])\s[^\d]{0,20}\d")
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
_WORDS_BEHIND = re.compile(r"\.\s+(?=[^\W\d_])")
_OF_AN_EDITION = re.compile(
    r"[(\[,;/].{0,30}\b(?:edition|release|reissue|cd|album|ausgabe|auflage|édition|réédition|disque|edición|reedición|"
    r"disco|wydanie|wznowienie|płyta)",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d{1,3}(?!\d)")
_LONGEST_VALUE = 80
_HEAD = 12
_BYLINE = re.compile(r"(?:by|von|par|por)\s", re.IGNORECASE)
_READ = {
    Label.COMPOSER,
    Label.REVIEWER,
    Label.YEAR,
    Label.COMPANY,
    Label.COMPANY_AND_DATES,
    Label.EDITION,
    Label.LENGTH,
    Label.TRACK_COUNT,
}


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


def read_credits(lines: Sequence[Line]) -> Credits:
    """Read the labelled facts of a page. Of several releases the oldest year is kept first."""
    found = Credits()
    for position, line in ((at, part) for at, whole in enumerate(lines) for part in _parted(whole)):
        labelled = _read_label(line) if len(line.text) <= 2 * _LONGEST_VALUE else None
        if labelled is None and line.number in found.used and line.start > lines[position].start:
            _store_release(found, line)  # further along the same line
        if labelled is None or labelled.label not in _READ | {Label.OTHER}:
            continue
        if _BYLINE.match(line.text):
            name = _signed_name(labelled.value)
            if position < _HEAD and looks_like_a_person(name.text):
                found.bylines.append(name)
                found.used.add(line.number)
            continue
        values = list(_values(labelled, lines[position + 1 :]))
        if labelled.label is Label.OTHER:
            found.used |= {line.number} if labelled.sure else set()
        elif _store(found, labelled.label, [value for value, _ in values], lines):
            found.used |= {line.number, *(below.number for _, below in values if below)}
    return found


def _read_label(line: Line) -> Labelled | None:
    """The label a line begins with; a number behind that of a track list counts its tracks: ``Temas: 8``."""
    labelled = read_label(line)
    is_count = labelled and labelled.label is Label.TRACKS and _COUNT.fullmatch(labelled.value.text)
    return replace(labelled, label=Label.TRACK_COUNT) if labelled and is_count else labelled


def _parted(line: Line) -> list[Line]:
    """A line, or where it is a row of labels (``Music by X • Released 2020``) its parts."""
    parts = split_at(ROW_MARK, line) if len(line.text) <= 2 * _LONGEST_VALUE else []
    if len(parts) == 1 and (columns := split_at(_COLUMNS, line))[1:] and read_label(line):
        parts = columns  # only the first of them need be labelled
        return [Line(part.text, part.start, line.number, line.gap) for part in parts]
    row = [Line(part.text, part.start, line.number, line.gap) for part in parts]
    return row if len(row) > 1 and all(map(read_label, row)) else [line]


def _values(labelled: Labelled, below: Sequence[Line]) -> Iterator[tuple[Piece, Line | None]]:
    """What a label labels: the rest of its line, or the lines below it up to a blank one or a label.

    Releases with their dates are several groups of lines, which the next heading ends.
    """
    if labelled.value.text:
        yield labelled.value, None
        return
    several_groups = labelled.label is Label.COMPANY_AND_DATES
    for position, line in enumerate(below):
        other = read_label(line)
        ended = line.gap > (1 if position == 0 else 0) and not several_groups
        if ended or other or line.is_prose or len(line.text) > _LONGEST_VALUE or line.text.endswith(":"):
            return
        yield line.cut(), line


def _store(found: Credits, label: Label, values: Sequence[Piece], lines: Sequence[Line]) -> bool:
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
        people = [_name_only(value).without(".,") for value in values[:1]]
        people = [person for person in people if looks_like_a_person(person.text, least_words=1)]
        found.reviewers += people
        return bool(people)
    years = [year for value in values for year in years_in(value)]
    if label is Label.COMPANY_AND_DATES:
        found.years += sorted(years, key=lambda year: year.text)[:1]
        companies = [value for value in values if not _DATE_LINE.match(value.text)]
        # Where there are several releases, no one of them is reviewed.
        found.company = found.company or (companies[0] if len(companies) == 1 else None)
        return bool(years)
    if label is Label.EDITION:
        return bool(values) and _store_edition(found, read_edition(values[0]))
    if label is Label.YEAR:
        edition = [year for year in years[1:2] if _OF_AN_EDITION.search(values[0].text)]
        found.years += [*years[:1], *edition]
        return bool(years)
    return bool(values) and _store_album_fact(found, label, values[0])


def _store_release(found: Credits, part: Line) -> None:
    release = read_release_line(part, is_below_others=True)
    found.company = found.company or release.company
    found.length = found.length or release.length
    found.track_count = found.track_count or release.track_count


def _store_edition(found: Credits, edition: Edition | None) -> bool:
    if edition:
        found.edition_year = found.edition_year or edition.year
        found.company = found.company or edition.company
    return edition is not None


def _store_album_fact(found: Credits, label: Label, value: Piece) -> bool:
    if label is Label.COMPANY:
        if "," in value.text and not any(map(str.isupper, value.text)):
            return False  # the tags of a blog are its labels too
        if behind := _WORDS_BEHIND.search(value.text):
            value = value.cut(0, behind.start())
        edition = _EDITION.search(value.text)
        found.company = found.company or (value.cut(0, edition.start()) if edition else value)
        years = years_in(value.group(edition, 0)) if edition else []
        if edition and not _LATER.isdisjoint(fold(edition.group()).split()):
            found.edition_year = found.edition_year or years[0]
        else:
            found.years += years
        return True
    if label is Label.TRACK_COUNT:
        match = _COUNT.match(value.text)
        found.track_count = found.track_count or (int(match.group()) if match else None)
        return match is not None
    length = read_length(value.text)
    found.length = found.length or length
    behind = _WORDS_BEHIND.search(value.text)
    if behind and _COMPANY.search(value.text, behind.end()):
        _store_album_fact(found, Label.COMPANY, value.cut(behind.end()))
    return length is not None


def _signed_name(value: Piece) -> Piece:
    """A name behind *by*, without the date or the post behind it."""
    behind = _DATE_BEHIND.search(value.text)
    return (value.cut(0, behind.start()) if behind else value).without(",")


def _name_only(value: Piece) -> Piece:
    match = _NAME_END.search(value.text)
    return (value.cut(0, match.start()) if match else value).without("_*")


def _is_composer(name: Piece, lines: Sequence[Line]) -> bool:
    """A single word may be praise (``Music: Great``) unless the page goes on to name it."""
    if looks_like_a_person(name.text):
        return True
    return any(name.text in line.text for line in lines if not line.start <= name.start < line.stop)
