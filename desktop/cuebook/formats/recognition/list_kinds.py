"""Whether a list without a track list's heading is one of cues: not every numbered list is."""

import re
from collections.abc import Sequence
from itertools import islice

from cuebook.domain.names import fold
from cuebook.formats.recognition.entries import (
    BEGINS_WITH_STARS,
    BEGINS_WITH_TIME,
    ENDS_IN_STARS,
    Entry,
    Run,
)
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.sides import read_part
from cuebook.formats.recognition.track_ends import take_time

_LEAST_ENTRIES, _LEAST_IN_A_PART = 3, 2
_LEAST_BULLETS = 4
_LEAST_SPOKEN_OF, _LEAST_QUOTED = 2, 3
_MOST_COMPARED = 200
_WRAPPED = 55
_MOST, _HALF = 0.8, 0.5
_DASHED = re.compile(r".{1,90}?(?:\s[-–—]\s|\w[-–—]\s|\sby\s(?=[^\W\d_a-z]))")
_DATED = re.compile(r"[(\[](?:19|20)\d\d[)\]]\W*$")
_BY_NUMBER = re.compile(
    r"\b(?:tracks?|titel|stück|pistes?|plages?|morceau|cortes?|pistas?|utw[óo]r|traccia|brano)\s(\d{1,2})\b",
    re.IGNORECASE,
)


def is_spoken_of(run: Run, lines: Sequence[Line]) -> bool:
    """Whether a list below a heading of the page's own (``As the CD has it:``) is one of its cues.

    The review calls them by their numbers, ``track 4``, or puts their names between quotation marks.
    """
    above = run.entries[0].above
    if not run.is_numbered or not above or label_of(above[-1].text.strip("[]:： ")):
        return False
    names = {fold(entry.body.text) for entry in run.entries}
    spoken: set[str] = set()
    for line in lines:
        if line.is_prose:
            spoken.update(number for number in _BY_NUMBER.findall(line.text) if int(number) <= len(names))
            spoken.update(names & {fold(one.inside.text.rstrip(".,")) for one in find_quotations(line)})
    return len(spoken) >= _LEAST_SPOKEN_OF


def is_passed_over(run: Run, lines: Sequence[Line]) -> bool:
    """Whether a review names cues, and none of them is in a list: sites number other things, too."""
    if any(read_part(line.text) for line in run.entries[0].above):
        return False
    entries = [fold(entry.body.text) for entry in run.entries]
    own = {entry.line.number for entry in run.entries}
    prose = [line for line in lines if _may_be_said(line) and line.number not in own]
    quotations = (one for line in prose for one in find_quotations(line))
    quoted = {fold(one.inside.text.rstrip(".,")) for one in islice(quotations, _MOST_COMPARED)}
    is_numbered = any(
        int(number) <= len(entries) for line in prose for number in _BY_NUMBER.findall(line.text)
    )
    if len(quoted) < _LEAST_QUOTED or is_numbered:
        return False
    said, listed = fold(" ".join(line.text for line in prose)), "\n".join(entries)
    is_said = any(entry in said for entry in entries[:_MOST_COMPARED])
    return not is_said and not any(name in listed for name in quoted)


def _may_be_said(line: Line) -> bool:
    """Whether a line is prose, or may be one of prose that the page wraps."""
    return line.is_prose or len(line.text) > _WRAPPED


def looks_like_tracks(run: Run) -> bool:
    """Whether a list without a heading reads like tracks: short names, no sentences."""
    entries = run.entries
    has_parts = any(read_part(line.text) for line in entries[0].above)
    if len(entries) < (_LEAST_IN_A_PART if has_parts else _LEAST_ENTRIES):
        return False
    names = {fold(entry.body.text) for entry in entries}
    if len(names) * 2 <= len(entries) + 1:  # the choices of a form: ``1 star``, ``2 stars`` …
        return False
    if is_measured(run):
        return True
    if _names_films(run) or any(line.is_prose for entry in entries[1:] for line in entry.above):
        return False  # a walk through a list needs a heading, or lengths, to be one of cues
    if run.is_numbered or has_parts:
        return sum(entry.line.is_prose for entry in entries) < _HALF * len(entries)
    return len(entries) >= _LEAST_BULLETS and all(
        _DASHED.match(entry.body.text) and entry.body.start > entry.line.start for entry in entries
    )


def _names_films(run: Run) -> bool:
    """Whether most entries of a list have years behind them, as other scores by the same composer do."""
    dated = sum(bool(_DATED.search(entry.body.text)) for entry in run.entries)
    return dated > _HALF * len(run.entries)


def is_measured(run: Run) -> bool:
    """Whether most entries of a list have lengths or stars."""
    timed = sum(_is_timed(entry) for entry in run.entries)
    starred = sum(_is_starred(entry) for entry in run.entries)
    return max(timed, starred) >= _MOST * len(run.entries)


def _is_timed(entry: Entry) -> bool:
    return take_time(entry.body) is not None or bool(BEGINS_WITH_TIME.match(entry.body.text))


def _is_starred(entry: Entry) -> bool:
    return bool(ENDS_IN_STARS.search(entry.body.text) or BEGINS_WITH_STARS.match(entry.body.text))
