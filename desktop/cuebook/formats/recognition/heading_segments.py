"""A heading's segments: which of them is the title, and which name the kind of page or its series."""

import re
from dataclasses import dataclass

from cuebook.formats.recognition.heading_series import counts_the_pages, is_of_the_week
from cuebook.formats.recognition.heading_words import (
    announces_a_review,
    is_a_section,
    is_generic,
    is_only_edition,
    is_series,
    strip_rubric,
)
from cuebook.formats.recognition.lines import Piece, split_at
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.years import years_in

_BREAK = re.compile(r"\s+(?:[-–—|>»›/~•·]|//|\|\||::)\s+|\s?[:：]\s+|[：｜]|(?<=\w)[-–—]\s+")
_BAR = re.compile(r"\s\|\s")
_CRUMBS = re.compile(r"\s[>»›]\s")
_LONGEST_LETTER = 3
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"]{2,80}[”“»\"](?:$|,\s|\s?[(\[])")
_SEASON = re.compile(
    r"(?:series|season|book|chapter|staffel|saison|temporada|sezon|stagione)\s(?:\d{1,2}|[IVX]{1,5}|one|two|three|four|five)",
    re.IGNORECASE,
)
"""What tells two works apart, unlike an edition."""
_CLOSING = {"(": ")", "[": "]", "（": "）", "“": "”", "„": "”“", "«": "»", "「": "」", "『": "』", '"': '"'}


@dataclass(frozen=True, slots=True)
class Segments:
    """A heading taken apart: ``evidence`` counts the segments that say it is one."""

    title: Piece
    last: Piece
    """The last segment of the title, which may turn out to be a composer."""
    years: tuple[Piece, ...] = ()
    collections: tuple[Piece, ...] = ()
    evidence: int = 0


def choose_title(line: Piece) -> Segments:
    """Find the title among a heading's segments.

    ``Soundtrack review: Barrow Fen`` and ``Home > Reviews > Barrow Fen`` name the kind of page;
    ``Great Soundtracks of 1985: Barrow Fen`` names a series, and the year with it. A title of
    several segments (``Play: Piano``) keeps them all.
    """
    segments = _split(line)
    titles = _titles_among(segments, line)
    series = [segment for segment in titles if _is_a_series(segment)]
    if len(series) == len(titles):
        series = []
    titles = _without_what_follows([segment for segment in titles if segment not in series])
    if not titles:
        return Segments(line.cut(0, 0), line.cut(0, 0))
    others = [segment for segment in segments if segment not in titles]
    first, last = strip_rubric(titles[0]), strip_rubric(titles[-1])
    title = first if len(titles) == 1 else line.cut(first.start - line.start, last.stop - line.start)
    is_stripped = (title.start, title.stop) != (titles[0].start, titles[-1].stop)
    evidence = sum(_says_something(segment) for segment in others) + is_stripped
    return Segments(
        title=title,
        last=titles[-1],
        years=tuple(year for segment in others for year in years_in(segment)),
        collections=tuple(series),
        evidence=min(evidence, 1) if is_a_place(line) else evidence,
    )


def _titles_among(segments: list[Piece], line: Piece) -> list[Piece]:
    """The segments that may be the title, or a series before it."""
    titles = [
        segment
        for segment in segments
        if (segment is not segments[0] and _SEASON.fullmatch(segment.text)) or not _is_rubric(segment)
    ]
    if titles[1:] and titles[0] is segments[0] and counts_the_pages(titles[0].text):
        titles = titles[1:]
    if is_a_place(line):  # the pages of a site, and this one behind the last mark
        behind = line.start + max(match.end() for match in _CRUMBS.finditer(line.text))
        titles = [segment for segment in titles if segment.start >= behind]
        return titles if titles and len(titles[0].text) > _LONGEST_LETTER else []
    is_a_path = " / " in line.text  # of a site: *Reviews / TV*
    if not titles and len(segments) > 1 and not is_a_path and announces_a_review(segments[0].text):
        titles = [segment for segment in segments[1:] if not announces_a_review(segment.text)][-1:]
    return titles


def _without_what_follows(titles: list[Piece]) -> list[Piece]:
    """The title's segments, without the words that lead to it, its edition and a newspaper's own heading."""
    if len(titles) > 1 and _leads_to_a_name(titles[-2].text) and _QUOTED.match(titles[-1].text):
        titles = titles[-1:]
    while len(titles) > 1 and is_only_edition(titles[-1].text) and not _SEASON.fullmatch(titles[-1].text):
        titles = titles[:-1]
    if len(titles) > 1 and _ends_in_review(titles[0]) and not looks_like_a_person(titles[-1].text):
        titles = titles[:1]  # *X review – what a newspaper puts above it*
    return titles


def is_a_place(line: Piece) -> bool:
    """Whether a line says where a page stands on its site: ``Home > Reviews > A``."""
    return "«" not in line.text and bool(_CRUMBS.search(line.text))


def _is_a_series(segment: Piece) -> bool:
    return is_series(strip_rubric(segment).text) or is_of_the_week(segment.text)


def _leads_to_a_name(words: str) -> bool:
    """Whether words before a quoted name read like a sentence's: *Hoy pincho:*, *Now playing:*."""
    last = words.rpartition(" ")[2]
    return " " in words and last[:1].islower()


def _ends_in_review(segment: Piece) -> bool:
    stripped = strip_rubric(segment)
    return stripped.stop < segment.stop and announces_a_review(segment.text)


def beside_a_site(line: Piece) -> Piece | None:
    """The part of a line that announces a review, where a bar parts it from a site's name or a section."""
    parts = split_at(_BAR, line)
    announcing = [part for part in parts if announces_a_review(part.text) and not _is_rubric(part)]
    return announcing[0] if len(parts) > 1 and len(announcing) == 1 else None


def _says_something(segment: Piece) -> bool:
    words = segment.text
    if is_a_section(words):
        return False
    return any(map(str.isalpha, words)) or bool(years_in(segment) or counts_the_pages(words))


def _is_rubric(segment: Piece) -> bool:
    return is_generic(strip_rubric(segment).text) or is_generic(segment.text)


def _split(line: Piece) -> list[Piece]:
    """Split at colons, dashes and the like, where they stand outside brackets and quotations."""
    enclosed = _enclosed(line.text)
    segments, start, at = [], 0, 0
    while match := _BREAK.search(line.text, at):
        at = match.end()
        if any(opened < match.start() < closed for opened, closed in enclosed):
            at = match.start() + 1  # a closing mark may part as well, and so may what follows it
        else:
            segments.append(line.cut(start, match.start()))
            start = match.end()
    return [segment for segment in [*segments, line.cut(start)] if segment.text]


def _enclosed(text: str) -> list[tuple[int, int]]:
    found, position = [], 0
    while position < len(text):
        closing = _CLOSING.get(text[position], "")
        ends = [end for mark in closing if (end := text.find(mark, position + 1)) > 0]
        if ends:
            found.append((position, min(ends)))
            position = min(ends)
        position += 1
    return found
