"""The heading of a page: the score's title, its composers and year, and the series the page belongs to."""

from collections.abc import Sequence
from dataclasses import replace

from cuebook.domain.names import fold
from cuebook.formats.recognition.evidence import LABELLED, Evidence, likely, sure
from cuebook.formats.recognition.heading_below import other_title_below, with_repetitions, year_below
from cuebook.formats.recognition.heading_labels import find_labelled_title
from cuebook.formats.recognition.heading_line import (
    ANNOUNCED,
    QUOTES,
    Heading,
    read_line,
    read_row,
    undecorated,
)
from cuebook.formats.recognition.heading_lines import (
    is_a_row,
    is_among_labels,
    is_credited_below,
    is_something_else,
    opens_with_its_composer,
    quoted_in_prose,
)
from cuebook.formats.recognition.heading_rubrics import names_the_reviewed
from cuebook.formats.recognition.heading_segments import is_a_place
from cuebook.formats.recognition.heading_words import is_generic
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.people import looks_like_a_person
from cuebook.formats.recognition.written_about import is_named_in_prose

__all__ = ["Heading", "read_heading"]

_HEAD = 14
_LONGEST = 160
_LONGEST_PLAIN = 80
_MOST_LOWER_CASE_WORDS = 5
_TWIN_EVIDENCE = 2
_CREDITED_EVIDENCE = 2
_ENOUGH = 2
_SENTENCE_ENDS = (".", ":", ";", ",", "?", "…")


def read_heading(lines: Sequence[Line]) -> Heading:
    """Read the heading from the first lines of a page.

    What a label says is the title is believed. Else a line that says what kind of page it is, is
    printed twice, or has a year in brackets is preferred to one that merely looks like a title.
    """
    heading = _with_labelled_title(_best_line(lines), lines)
    if heading.title is None:
        heading = _read_plain_title(lines)
    if heading.title is None:
        return heading
    return year_below(other_title_below(with_repetitions(heading, heading.title, lines), lines), lines)


def _with_labelled_title(heading: Heading, lines: Sequence[Line]) -> Heading:
    """A heading, or where a label says another title what stands there."""
    line = find_labelled_title(lines)
    if line is None:
        return heading
    labelled, _, _ = read_line(line, lines)
    if labelled.title is None:
        return heading
    if heading.title and fold(heading.title.text) == fold(labelled.title.text):
        return replace(heading, used=heading.used | {line.number})
    return replace(labelled, evidence=LABELLED, years=labelled.years or heading.years)


def _best_line(lines: Sequence[Line]) -> Heading:
    """The line near the top for which most speaks, if anything does."""
    prose = next((at for at, line in enumerate(lines) if len(line.text) > _LONGEST), len(lines))
    head = [line for line in lines[: min(_HEAD, prose)] if _may_be_a_heading(line, lines)]
    quoted = quoted_in_prose(lines)
    best, most = Heading(), 0
    begun = at_a_place = False
    for line in head:
        # Once the review has begun, it is the review itself that says something twice.
        begun = begun or line.is_prose
        twins = 0 if begun else sum(other.text == line.text for other in head) - 1
        heading, evidence, reasons = read_line(line, lines)
        begun = begun or bool(heading.title and ANNOUNCED in reasons)
        if heading.title is None or line.is_prose:
            continue
        if is_credited_below(line, lines) or opens_with_its_composer(line, lines):
            evidence, reasons = evidence + _CREDITED_EVIDENCE, [*reasons, "beside its composer"]
        title = heading.title.text
        may_be_another = looks_like_a_person(line.text) or label_of(title)
        if fold(title) in quoted or (not may_be_another and is_named_in_prose(title, lines)):
            evidence, reasons = evidence + 1, [*reasons, "named again in the review"]
        evidence += _TWIN_EVIDENCE * bool(twins)
        if evidence > most or (evidence == most and at_a_place):
            twice = ["printed twice"] if twins else []
            best, most = replace(heading, evidence=_weighed(evidence, [*reasons, *twice])), evidence
            at_a_place = is_a_place(line)
    return best


def _may_be_a_heading(line: Line, lines: Sequence[Line]) -> bool:
    if read_row(line, lines) or names_the_reviewed(line, lines):
        return True
    return not (is_something_else(line) or is_a_row(line, lines) or is_among_labels(line, lines))


def _weighed(evidence: int, reasons: Sequence[str]) -> Evidence:
    """What speaks for a line's being the heading: two signs are enough."""
    reason = "; ".join(["among the first lines", *reasons])
    return sure(reason) if evidence >= _ENOUGH else likely(reason)


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
            title = read_line(line, lines)[0].title or undecorated(line.without(QUOTES))
            return Heading(title=title, used=frozenset({line.number}))
        break
    return Heading()
