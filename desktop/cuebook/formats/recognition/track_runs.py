"""Which of a page's lists is its track list: not every numbered list is one."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.entries import (
    BEGINS_WITH_STARS,
    BEGINS_WITH_TIME,
    ENDS_IN_STARS,
    Entry,
    Run,
    find_runs,
)
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of, read_label
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.quotations import find_quotations
from cuebook.formats.recognition.sides import read_part
from cuebook.formats.recognition.track_ends import take_time

_LONGEST_HEADING = 70
_LONGEST_PLAIN_ENTRY = 100
_LEAST_ENTRIES, _LEAST_IN_A_PART = 3, 2
_LEAST_BULLETS = 4
_MOST, _HALF = 0.8, 0.5
_DASHED = re.compile(r".{1,90}?(?:\s[-–—]\s|\w[-–—]\s)")
_NUMBERED = re.compile(r"[A-H]?\d{1,3}\s?[.)]")
_BY_NUMBER = re.compile(
    r"\b(?:tracks?|titel|stück|pistes?|plages?|morceau|cortes?|pistas?|utw[óo]r|traccia|brano)\s(\d{1,2})\b",
    re.IGNORECASE,
)
_LEAST_SPOKEN_OF = 2
_TRACK_LIST_WORDS = re.compile(r"\b(?:track ?list(?:ing|e|a)?|titelliste|lista utworow|liste des titres)\b")


def choose_runs(lines: Sequence[Line]) -> list[Run]:
    """Choose the runs of entries that make up the track list, in page order.

    One under a track list's heading is preferred; without any heading the first list that looks
    like tracks is taken. Runs go on where a heading of a disc or side stands between them.
    """
    runs = find_runs(lines)
    headings = [heading_of(run.entries[0]) for run in runs]
    headed = [number for number, heading in enumerate(headings) if heading is Label.TRACKS]
    if not headed:
        plain = _plain_run(lines)
        if plain:
            return [plain]
        headed = [
            n
            for n, run in enumerate(runs)
            if _looks_like_tracks(run) and (headings[n] is None or _is_spoken_of(run, lines))
        ][:1]
    chosen: list[Run] = []
    for number in range(headed[0], len(runs)) if headed else ():
        first = runs[number].entries[0]
        goes_on = (
            runs[number].is_numbered
            and headings[number] is None
            and all(read_part(line.text) for line in first.above)
        )
        if headings[number] is Label.TRACKS or not chosen or goes_on:
            chosen.append(runs[number])
        else:
            break
    return chosen


def heading_of(entry: Entry) -> Label | None:
    """What the nearest heading above a list's first entry announces; OTHER_LIST for an unknown one."""
    for line in reversed(entry.above):
        if read_part(line.text):
            continue
        if len(line.text) > _LONGEST_HEADING:
            return None
        if label := label_of(line.text.strip("【】[]:： ")):
            return label
        if _TRACK_LIST_WORDS.search(fold(line.text)):
            return Label.TRACKS
        if line.text.endswith((":", "：")):
            return Label.OTHER_LIST
        return None
    return None


def _is_spoken_of(run: Run, lines: Sequence[Line]) -> bool:
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


def _is_a_length(line: Line) -> bool:
    """Whether a line tells the length of them all: ``Total time 45:10``."""
    return label_of(line.text.rstrip("0123456789:.'’() ")) is Label.LENGTH


def _is_timed(entry: Entry) -> bool:
    return take_time(entry.body) is not None or bool(BEGINS_WITH_TIME.match(entry.body.text))


def _is_starred(entry: Entry) -> bool:
    return bool(ENDS_IN_STARS.search(entry.body.text) or BEGINS_WITH_STARS.match(entry.body.text))


def _looks_like_tracks(run: Run) -> bool:
    """Whether a list without a heading reads like tracks: short names, no sentences."""
    entries = run.entries
    has_parts = any(read_part(line.text) for line in entries[0].above)
    if len(entries) < (_LEAST_IN_A_PART if has_parts else _LEAST_ENTRIES):
        return False
    names = {fold(entry.body.text) for entry in entries}
    if len(names) * 2 <= len(entries) + 1:  # the choices of a form: ``1 star``, ``2 stars`` …
        return False
    timed = sum(_is_timed(entry) for entry in entries)
    starred = sum(_is_starred(entry) for entry in entries)
    if max(timed, starred) >= _MOST * len(entries):
        return True
    if any(line.is_prose for entry in entries[1:] for line in entry.above):
        return False  # a walk through a list needs a heading, or lengths, to be one of cues
    if run.is_numbered:
        return sum(entry.line.is_prose for entry in entries) < _HALF * len(entries)
    return len(entries) >= _LEAST_BULLETS and all(
        _DASHED.match(entry.body.text) and entry.body.start > entry.line.start for entry in entries
    )


def _plain_run(lines: Sequence[Line]) -> Run | None:
    """Names below a track list's heading that have neither numbers nor bullets."""
    for position, line in enumerate(lines):
        if label_of(line.text.rstrip(":：")) is not Label.TRACKS:
            continue
        below: list[Line] = []
        for name in lines[position + 1 :]:
            breaks = below and name.gap > below[0].gap
            labelled = read_label(name)
            if (
                breaks
                or name.text.startswith("|")  # a row of a table, whose cells are read by themselves
                or name.is_prose
                or len(name.text) > _LONGEST_PLAIN_ENTRY
                or (labelled and labelled.sure)
                or _is_a_length(name)
            ):
                break
            below.append(name)
        numbered = sum(bool(_NUMBERED.match(name.text)) for name in below)
        if len(below) >= _LEAST_ENTRIES and numbered < _LEAST_ENTRIES:
            return Run([Entry(name, name.cut(), above=(line,) if name is below[0] else ()) for name in below])
    return None
