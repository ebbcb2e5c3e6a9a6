"""A line read as a heading: its title, and the composers, years and other titles beside it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cuebook.formats.recognition.evidence import Evidence, guess
from cuebook.formats.recognition.fact_rows import film_year, person_in
from cuebook.formats.recognition.heading_composers import split_composers
from cuebook.formats.recognition.heading_details import named_beside, read_brackets, says_the_kind
from cuebook.formats.recognition.heading_ends import (
    BY_REVIEWER,
    bare,
    before_a_year,
    quoted_first,
    undated,
    without_reviewer,
)
from cuebook.formats.recognition.heading_lines import DECORATED
from cuebook.formats.recognition.heading_rubrics import behind_a_rubric
from cuebook.formats.recognition.heading_segments import Segments, beside_a_site, choose_title
from cuebook.formats.recognition.heading_words import is_generic, strip_rubric
from cuebook.formats.recognition.labels import read_label
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.release_line import names_a_company
from cuebook.formats.recognition.written_about import is_named_on, is_written_about

FIRST_LINE = guess("the first line that looks like a title")
ANNOUNCED = "beside the words of a review’s heading"
_ALSO_KNOWN_AS = re.compile(r"\s(?:aka|a\.k\.a\.)\s(?P<title>.{2,80})$")
_OF_A_QUOTED = re.compile(
    r"\s(?:of|from|for|to|aus|von|zu|de|du|del|z|do)\s[“„«\"‘](?P<title>[^“”„«»\"]{2,80})[”“»\"’]$",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s[/|·•;]\s|;\s")
QUOTES = '“”„‟"«»『』「」‘’'


@dataclass(frozen=True, slots=True)
class Heading:
    """What the heading says, each with its place, and the numbers of its lines."""

    title: Piece | None = None
    alt_titles: tuple[Piece, ...] = ()
    composers: tuple[Piece, ...] = ()
    years: tuple[Piece, ...] = ()
    """The film's first; a later one is the album's."""
    reviewer: Piece | None = None
    company: Piece | None = None
    collections: tuple[Piece, ...] = ()
    repeated: tuple[Piece, ...] = ()
    """The title where the heading is printed again."""
    used: frozenset[int] = frozenset()
    evidence: Evidence = FIRST_LINE
    """Of the title."""


def read_line(line: Line, lines: Sequence[Line]) -> tuple[Heading, int, list[str]]:
    """Read a line as a heading, with how much speaks for its being one, and what."""

    def is_named_elsewhere(name: str) -> bool:
        return is_named_on(name, [other for other in lines if other.text != line.text])

    if row := read_row(line, lines):
        return row, 2, ["beside a composer’s name"]
    segments = choose_title(undecorated(line))
    reasons = [ANNOUNCED] if segments.evidence else []
    whole, reviewer = without_reviewer(bare(segments.title), is_named_elsewhere)
    whole, year = before_a_year(whole)
    title, composers, dated = _composers_beside(whole, segments, line, lines, is_named_elsewhere)
    title, told, why = read_brackets(title, lines, is_named_elsewhere)
    years = [*told.years, *segments.years, *dated, *([year] if year else [])]
    if why and not composers and not told.composers:
        title, composers = split_composers(title, choose_title(title).last, lines, is_named_elsewhere)
    reasons += ["before a composer’s name"] if composers else []
    reasons += why + (["before a year"] if year else [])
    evidence = segments.evidence + len(why) + bool(composers) + bool(year)
    composers, alt_titles = [*told.composers, *composers], [*told.alt_titles]
    if not composers and (match := BY_REVIEWER.search(title.text)) and looks_like_a_person(match["who"]):
        reviewer, title = title.group(match, "who"), strip_rubric(title.cut(0, match.start()))
    if match := _ALSO_KNOWN_AS.search(title.text):
        alt_titles.append(title.group(match, "title"))
        title = title.cut(0, match.start())
    if match := _OF_A_QUOTED.search(title.text):
        title = title.group(match, "title")
    title = undecorated(quoted_first(behind_a_rubric(title, lines)).without(QUOTES))
    heading = Heading(
        title=title if title.text else None,
        alt_titles=tuple(alt_titles),
        composers=tuple(composers),
        years=tuple(years),
        reviewer=reviewer,
        company=told.company,
        collections=tuple(one for one in segments.collections if not named_beside(title, [one])),
        used=frozenset({line.number}),
    )
    return heading, evidence, reasons


def _composers_beside(
    whole: Piece, segments: Segments, line: Line, lines: Sequence[Line], is_known: Callable[[str], bool]
) -> tuple[Piece, list[Piece], list[Piece]]:
    """A title without the composers beside it, they, and the year in brackets that stood behind them."""
    title, year = undated(whole)
    last, _ = undated(segments.last)
    title, composers = split_composers(title, last, lines, is_known, is_dated=year is not None)
    if composers:
        return title, composers, [year] if year else []
    title = title if year is None else whole
    if " | " in title.text and (part := beside_a_site(line)):
        title = choose_title(part).title
    return title, named_beside(title, segments.collections), []


def read_row(line: Line, lines: Sequence[Line]) -> Heading | None:
    """A row of the title and facts behind it: ``Tern Island / Ada Quell / 1994``."""
    title, *others = split_at(_ROW, line)
    title = strip_rubric(title).without(QUOTES)
    composers = [one for part in others if (one := person_in(part)) and is_written_about(one.text, lines)]
    years = [year for part in others if (year := film_year(part))]
    companies = [part for part in others if names_a_company(part.text)]
    known = [part for part in others if says_the_kind(part) and part not in companies]
    tells_all = len(composers) == 1 and sum(map(len, (composers, years, companies, known))) == len(others)
    if not tells_all or is_generic(title.text) or not title.text or read_label(line):
        return None
    return Heading(
        title=title,
        composers=tuple(composers),
        years=tuple(years),
        company=next(iter(companies), None),
        used=frozenset({line.number}),
    )


def undecorated(line: Piece) -> Piece:
    """A line without the marks that stand around all of it: ``*** Tern Island ***``."""
    match = DECORATED.fullmatch(line.text)
    return line.group(match, "inside") if match else line
