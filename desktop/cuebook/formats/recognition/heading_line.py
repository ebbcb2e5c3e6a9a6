"""A line read as a heading: its title, and the composers, years and other titles beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cuebook.formats.recognition.evidence import Evidence, guess
from cuebook.formats.recognition.fact_rows import film_year, person_in
from cuebook.formats.recognition.heading_brackets import LAST_BRACKET, Details, read_details
from cuebook.formats.recognition.heading_composers import split_composers
from cuebook.formats.recognition.heading_ends import BY_REVIEWER, bare, undated, without_reviewer
from cuebook.formats.recognition.heading_lines import DECORATED
from cuebook.formats.recognition.heading_segments import choose_title
from cuebook.formats.recognition.heading_words import is_generic, is_only_edition, strip_rubric
from cuebook.formats.recognition.labels import read_label
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.release_line import names_a_company
from cuebook.formats.recognition.written_about import full_name, is_written_about, writes_the_music
from cuebook.formats.recognition.years import YEAR, years_in

FIRST_LINE = guess("the first line that looks like a title")
ANNOUNCED = "beside the words of a review’s heading"
_ENDS_IN_YEAR = re.compile(rf",\s*(?P<year>{YEAR})$")
_ALSO_KNOWN_AS = re.compile(r"\s(?:aka|a\.k\.a\.)\s(?P<title>.{2,80})$")
_OF_A_QUOTED = re.compile(
    r"\s(?:of|from|for|to|aus|von|zu|de|du|del|z|do)\s[“„«\"‘](?P<title>[^“”„«»\"]{2,80})[”“»\"’]$",
    re.IGNORECASE,
)
_ROW = re.compile(r"\s[/·•;]\s|;\s")
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
    collections: tuple[Piece, ...] = ()
    repeated: tuple[Piece, ...] = ()
    """The title where the heading is printed again."""
    used: frozenset[int] = frozenset()
    evidence: Evidence = FIRST_LINE
    """Of the title."""


def read_line(line: Line, lines: Sequence[Line]) -> tuple[Heading, int, list[str]]:
    """Read a line as a heading, with how much speaks for its being one, and what."""

    def is_named_elsewhere(name: str) -> bool:
        surname = name.rpartition(" ")[2].casefold()
        return any(surname in other.text.casefold() for other in lines if other.text != line.text)

    if row := read_row(line, lines):
        return row, 2, ["beside a composer’s name"]
    segments = choose_title(undecorated(line))
    evidence, years, alt_titles = segments.evidence, list(segments.years), list[Piece]()
    whole, reviewer = without_reviewer(bare(segments.title), is_named_elsewhere)
    title, year = undated(whole)
    last, _ = undated(segments.last)
    title, composers = split_composers(title, last, lines, is_named_elsewhere, is_dated=year is not None)
    title = title if composers or year is None else whole
    years += [year] if composers and year else []
    reasons = [ANNOUNCED] if evidence else []
    reasons += ["before a composer’s name"] if composers else []
    evidence += bool(composers)
    while bracket := LAST_BRACKET.search(title.text):
        inside = title.group(bracket, 1)
        if bracket.start() and _says_the_kind(inside):
            title = title.cut(0, bracket.start())
            continue
        details = read_details(inside, is_named_elsewhere) or _by_surname(inside, lines)
        if details is None:
            break
        title, evidence = strip_rubric(title.cut(0, bracket.start())), evidence + 1
        reasons.append("before a bracket with a year or a name")
        composers[:0], years[:0], alt_titles[:0] = details.composers, details.years, details.alt_titles
    if not composers and (match := BY_REVIEWER.search(title.text)) and looks_like_a_person(match["who"]):
        reviewer, title = title.group(match, "who"), strip_rubric(title.cut(0, match.start()))
    if match := _ENDS_IN_YEAR.search(title.text):
        years.append(title.group(match, "year"))
        title, evidence = title.cut(0, match.start()), evidence + 1
        reasons.append("before a year")
    if match := _ALSO_KNOWN_AS.search(title.text):
        alt_titles.append(title.group(match, "title"))
        title = title.cut(0, match.start())
    if match := _OF_A_QUOTED.search(title.text):
        title = title.group(match, "title")
    title = undecorated(title.without(QUOTES))
    heading = Heading(
        title=title if title.text else None,
        alt_titles=tuple(alt_titles),
        composers=tuple(composers),
        years=tuple(years),
        reviewer=reviewer,
        collections=segments.collections,
        used=frozenset({line.number}),
    )
    return heading, evidence, reasons


def read_row(line: Line, lines: Sequence[Line]) -> Heading | None:
    """A row of the title and facts behind it: ``Tern Island / Ada Quell / 1994``."""
    title, *others = split_at(_ROW, line)
    title = strip_rubric(title).without(QUOTES)
    composers = [one for part in others if (one := person_in(part)) and is_written_about(one.text, lines)]
    years = [year for part in others if (year := film_year(part))]
    known = [part for part in others if _says_the_kind(part) or names_a_company(part.text)]
    tells_all = len(composers) == 1 and len(composers) + len(years) + len(known) == len(others)
    if not tells_all or is_generic(title.text) or not title.text or read_label(line):
        return None
    return Heading(title=title, composers=tuple(composers), years=tuple(years), used=frozenset({line.number}))


def undecorated(line: Piece) -> Piece:
    """A line without the marks that stand around all of it: ``*** Tern Island ***``."""
    match = DECORATED.fullmatch(line.text)
    return line.group(match, "inside") if match else line


def _says_the_kind(inside: Piece) -> bool:
    """Whether a bracket only says what kind of record it is: ``[BO]``, ``(Music from the Series)``."""
    return not years_in(inside) and (is_generic(inside.text) or is_only_edition(inside.text))


def _by_surname(inside: Piece, lines: Sequence[Line]) -> Details | None:
    """The composer of whom a bracket says the surname and the prose the rest: ``Tern Island (Quell)``."""
    if not inside.text.isalpha() or not writes_the_music(inside.text, lines):
        return None
    composer = full_name(inside.text, lines)
    return Details(composers=(composer,)) if composer else None
