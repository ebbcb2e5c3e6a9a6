"""Which of a page's lists is its track list: not every numbered list is one."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.entries import ENDS_IN_STARS, Entry, Run, find_runs
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of, read_label
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.sides import read_part
from cuebook.formats.recognition.track_ends import take_time

_LONGEST_HEADING = 70
_LONGEST_PLAIN_ENTRY = 100
_LEAST_ENTRIES = 3
_LEAST_BULLETS = 4
_MOST, _HALF = 0.8, 0.5
_DASHED = re.compile(r".{1,90}?(?:\s[-–—]\s|\w[-–—]\s)")
_NUMBERED = re.compile(r"[A-H]?\d{1,3}\s?[.)]")
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
        headed = [n for n, run in enumerate(runs) if headings[n] is None and _looks_like_tracks(run)][:1]
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


def _looks_like_tracks(run: Run) -> bool:
    """Whether a list without a heading reads like tracks: short names, no sentences."""
    entries = run.entries
    if len(entries) < _LEAST_ENTRIES:
        return False
    timed = sum(take_time(entry.body) is not None for entry in entries)
    starred = sum(bool(ENDS_IN_STARS.search(entry.body.text)) for entry in entries)
    if max(timed, starred) >= _MOST * len(entries):
        return True
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
            ):
                break
            below.append(name)
        numbered = sum(bool(_NUMBERED.match(name.text)) for name in below)
        if len(below) >= _LEAST_ENTRIES and numbered < _LEAST_ENTRIES:
            return Run([Entry(name, name.cut(), above=(line,) if name is below[0] else ()) for name in below])
    return None
