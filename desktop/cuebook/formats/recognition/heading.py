"""The heading of a page: the score's title, its composers and year, and the series the page belongs to."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from cuebook.domain.names import fold
from cuebook.formats.recognition.evidence import Evidence, guess, likely, sure
from cuebook.formats.recognition.heading_brackets import LAST_BRACKET, read_details
from cuebook.formats.recognition.heading_categories import categories_of
from cuebook.formats.recognition.heading_lines import (
    IN_BRACKETS,
    is_credited_below,
    is_something_else,
    quoted_in_prose,
)
from cuebook.formats.recognition.heading_segments import choose_title, is_a_place
from cuebook.formats.recognition.heading_words import is_edition, is_generic, strip_rubric
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.people import looks_like_a_person, split_people
from cuebook.formats.recognition.years import YEAR

_FIRST_LINE = guess("the first line that looks like a title")
_ANNOUNCED = "beside the words of a review’s heading"
_HEAD = 14
_LONGEST = 160
_LONGEST_PLAIN = 80
_MOST_LOWER_CASE_WORDS = 5
_MOST_CATEGORIES = 3
_TWIN_EVIDENCE = 2
_CREDITED_EVIDENCE = 2
_ENOUGH = 2
_ENDS_IN_YEAR = re.compile(rf",\s*(?P<year>{YEAR})$")
_MUSIC_BY = re.compile(
    r"(?:\s*[-–—,])?\s(?:(?:original\s)?(?:music|score|soundtrack|ost)\s(?:composed\s)?by|composed\sby|musik\svon|"
    r"musique\sde|música\sde)[:\s]\s*",
    re.IGNORECASE,
)
_BY_SOMEBODY = re.compile(r"\s(?:by|von)\s(?P<who>[^()]{3,40})$")
_BY_REVIEWER = re.compile(r"(?<=[)\]”\"»])\s(?:by|von|par|por)\s(?P<who>[^()]{3,40})$")
_ALSO_KNOWN_AS = re.compile(r"\s(?:aka|a\.k\.a\.)\s(?P<title>.{2,80})$")
_YEARIN_BRACKETS = re.compile(rf"[(\[]{YEAR}[)\]]$")
_OF_A_QUOTED = re.compile(
    r"\s(?:of|from|for|to|aus|von|zu|de|du|del|z|do)\s[“„«\"‘](?P<title>[^“”„«»\"]{2,80})[”“»\"’]$",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(rf"[(\[]?(?P<year>{YEAR})[)\]]?")
_YEAR_WITHIN = 3
_DASH_BEFORE = re.compile(r"\s[-–—|]\s*$")
_SENTENCE_ENDS = (".", ":", ";", ",", "?", "…")
_QUOTES = '“”„‟"«»『』「」‘’'


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
    evidence: Evidence = _FIRST_LINE
    """Of the title."""


def read_heading(lines: Sequence[Line]) -> Heading:
    """Read the heading from the first lines of a page.

    A line that says what kind of page it is, is printed twice, or has a year in brackets is
    preferred to one that merely looks like a title.
    """
    prose = next((at for at, line in enumerate(lines) if len(line.text) > _LONGEST), len(lines))
    head = [line for line in lines[: min(_HEAD, prose)] if not is_something_else(line)]
    quoted = quoted_in_prose(lines)
    best, most = Heading(), 0
    begun = False
    for line in head:
        # Once the review has begun, it is the review itself that says something twice.
        begun = begun or line.is_prose
        twins = 0 if begun else sum(other.text == line.text for other in head) - 1
        heading, evidence, reasons = _read_line(line, lines)
        begun = begun or bool(heading.title and _ANNOUNCED in reasons)
        if heading.title and not line.is_prose and is_credited_below(line, lines):
            evidence, reasons = evidence + _CREDITED_EVIDENCE, [*reasons, "above its composer"]
        if heading.title and fold(heading.title.text) in quoted:
            evidence, reasons = evidence + 1, [*reasons, "named again in the review"]
        evidence += _TWIN_EVIDENCE * bool(twins)
        if heading.title and not line.is_prose and evidence > most:
            twice = ["printed twice"] if twins else []
            best, most = replace(heading, evidence=_weighed(evidence, [*reasons, *twice])), evidence
    if best.title is None:
        best = _read_plain_title(lines)
    if best.title is None:
        return best
    return _year_below(_other_title_below(_with_repetitions(best, best.title, lines), lines), lines)


def _weighed(evidence: int, reasons: Sequence[str]) -> Evidence:
    """What speaks for a line's being the heading: two signs are enough."""
    reason = "; ".join(["among the first lines", *reasons])
    return sure(reason) if evidence >= _ENOUGH else likely(reason)


def _other_title_below(heading: Heading, lines: Sequence[Line]) -> Heading:
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


def _year_below(heading: Heading, lines: Sequence[Line]) -> Heading:
    """A heading with the year that stands by itself on one of the lines below it."""
    last = max(heading.used)
    for line in [other for other in lines if last < other.number <= last + _YEAR_WITHIN]:
        if line.is_prose or heading.years:
            break
        if match := _YEAR_ALONE.fullmatch(line.text):
            used = heading.used | {line.number}
            return replace(heading, years=(line.group(match, "year"),), used=used)
    return heading


def _read_line(line: Line, lines: Sequence[Line]) -> tuple[Heading, int, list[str]]:
    """Read a line as a heading, with how much speaks for its being one, and what."""

    def is_named_elsewhere(name: str) -> bool:
        surname = name.rpartition(" ")[2].casefold()
        return any(surname in other.text.casefold() for other in lines if other.text != line.text)

    segments = choose_title(line)
    evidence, years, alt_titles = segments.evidence, list(segments.years), list[Piece]()
    title, composers = _split_composers(segments.title, segments.last, is_named_elsewhere)
    reasons = [_ANNOUNCED] if evidence else []
    reasons += ["before a composer’s name"] if composers else []
    evidence += bool(composers)
    while bracket := LAST_BRACKET.search(title.text):
        details = read_details(title.group(bracket, 1), is_named_elsewhere)
        if details is None:
            break
        title, evidence = strip_rubric(title.cut(0, bracket.start())), evidence + 1
        reasons.append("before a bracket with a year or a name")
        composers[:0], years[:0], alt_titles[:0] = details.composers, details.years, details.alt_titles
    reviewer = None
    if not composers and (match := _BY_REVIEWER.search(title.text)) and looks_like_a_person(match["who"]):
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
    title = title.without(_QUOTES)
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


def _split_composers(
    title: Piece, last: Piece, is_named_elsewhere: Callable[[str], bool]
) -> tuple[Piece, list[Piece]]:
    """Part a title from the composers behind it: after *music by*, a mere *by*, or a dash.

    Only *music by* and a year in brackets before the dash are sure of them; else a person must be named
    elsewhere on the page, because titles go on in the same ways. ``last`` is the title's last segment.
    """
    match = _MUSIC_BY.search(title.text)
    if match and not is_generic(title.text[: match.start()]):
        people = split_people(strip_rubric(title.cut(match.end())))
        composers = [person for person in people if looks_like_a_person(person.text)]
        return strip_rubric(title.cut(0, match.start())), composers
    match = _BY_SOMEBODY.search(title.text)
    if match and looks_like_a_person(match["who"]) and is_named_elsewhere(match["who"]):
        rest = title.cut(0, match.start())
        return title if is_generic(rest.text) else rest, [title.group(match, "who")]
    match = _DASH_BEFORE.search(title.text[: max(0, last.start - title.start)])
    follows_a_year = bool(match and _YEARIN_BRACKETS.search(title.text, 0, match.start()))
    if match and looks_like_a_person(last.text) and (follows_a_year or is_named_elsewhere(last.text)):
        return strip_rubric(title.cut(0, match.start())), [last]
    return title, []


def _read_plain_title(lines: Sequence[Line]) -> Heading:
    """Take the first line for the title if it looks like one; what a page begins with may be anything."""
    for line in lines[:_HEAD]:
        if label_of(line.text) is Label.TRACKS:
            break
        if is_generic(line.text) or is_a_place(line):
            continue
        words = line.text.split()
        lower_case = sum(word[0].islower() for word in words)
        looks_like_a_title = (
            not is_something_else(line)
            and len(line.text) <= _LONGEST_PLAIN
            and not line.text.endswith(_SENTENCE_ENDS)
            and (len(words) <= _MOST_LOWER_CASE_WORDS or lower_case <= len(words) / 2)
        )
        if looks_like_a_title:
            return Heading(title=line.without(_QUOTES), used=frozenset({line.number}))
        break
    return Heading()


def _with_repetitions(heading: Heading, title: Piece, lines: Sequence[Line]) -> Heading:
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
