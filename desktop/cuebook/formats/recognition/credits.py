"""The labelled facts of a page: ``Composer: X``, ``Total Time: 64:27``, ``Reviewed by`` with a name below."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cuebook.formats.recognition.author_lines import introduced, reviewed_by, signed_and_dated
from cuebook.formats.recognition.credited_values import COUNT, Credits, store
from cuebook.formats.recognition.fact_rows import parts_of
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import Labelled, read_label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.row_facts import store_alone, store_row
from cuebook.formats.recognition.signed_names import signed_name, user_behind

__all__ = ["Credits", "read_credits"]

_LONGEST_VALUE = 80
_HEAD = 12
_BYLINE = re.compile(r"(?:by|von|par|por|di|da)\s", re.IGNORECASE)
_READ = {
    Label.TITLE,
    Label.COMPOSER,
    Label.REVIEWER,
    Label.YEAR,
    Label.COMPANY,
    Label.COMPANY_AND_DATES,
    Label.EDITION,
    Label.LENGTH,
    Label.TRACK_COUNT,
}


def read_credits(lines: Sequence[Line], *, of_an_edition: bool = False) -> Credits:
    """Read the labelled facts of a page. Of several releases the oldest year is kept first.

    ``of_an_edition`` says that the heading names a later edition: a company's year is that one's.
    """
    found = Credits(of_an_edition=of_an_edition)
    for position, whole in enumerate(lines):
        parts = parts_of(whole)
        unlabelled = [part for part in parts if not _read_part(found, part, position, lines)]
        if len(parts) > 1 and unlabelled:
            store_row(found, unlabelled, lines, is_at_the_top=position < _HEAD)
        elif unlabelled and (reviewer := reviewed_by(whole) or introduced(whole, lines[:_HEAD], lines)):
            found.reviewers.append(reviewer)
            found.used.add(whole.number)
        elif unlabelled and (signed := signed_and_dated(whole)):
            found.bylines.append(signed)
            found.used.add(whole.number)
        elif unlabelled:
            store_alone(found, whole, lines, is_at_the_top=position < _HEAD)
    found.years.sort(key=_year)  # where a page has several the film's is the first
    return found


def _year(year: Piece) -> str:
    return year.text


def _read_part(found: Credits, part: Line, position: int, lines: Sequence[Line]) -> bool:
    """Read a line, or a part of one, that begins with a label; tells whether it does."""
    labelled = _read_label(part) if len(part.text) <= 2 * _LONGEST_VALUE else None
    if labelled is None or labelled.label not in _READ | {Label.OTHER, Label.OTHER_LIST}:
        return False
    if labelled.label is Label.OTHER_LIST:
        return labelled.sure and bool(labelled.value.text)
    if _BYLINE.match(part.text):
        name = signed_name(labelled.value)
        if position < _HEAD and name:
            found.bylines.append(name)
            found.used.add(part.number)
        return name is not None
    if labelled.label is Label.REVIEWER and (user := user_behind(part)):
        found.reviewers.append(user)
        found.used.add(part.number)
        return True
    values = list(_values(labelled, lines[position + 1 :]))
    if labelled.label is Label.OTHER:
        found.used |= {part.number} if labelled.sure else set()
    elif store(found, labelled.label, [value for value, _ in values], lines):
        found.used |= {part.number, *(below.number for _, below in values if below)}
    return True


def _read_label(line: Line) -> Labelled | None:
    """The label a line begins with; a number behind that of a track list counts its tracks: ``Temas: 8``."""
    labelled = read_label(line)
    is_count = labelled and labelled.label is Label.TRACKS and COUNT.fullmatch(labelled.value.text)
    return replace(labelled, label=Label.TRACK_COUNT) if labelled and is_count else labelled


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
        is_a_heading = line.text.endswith((":", "?"))
        if ended or other or line.is_prose or len(line.text) > _LONGEST_VALUE or is_a_heading:
            return
        yield line.cut(), line
