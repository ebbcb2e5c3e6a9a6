"""Which of a page's lists is its track list: not every numbered list is one."""

import re
from collections.abc import Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.entries import Entry, Run, find_runs
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.list_kinds import (
    is_measured,
    is_passed_over,
    is_spoken_of,
    looks_like_tracks,
)
from cuebook.formats.recognition.plain_lists import find_plain_list
from cuebook.formats.recognition.sides import read_part

_LONGEST_HEADING = 70
_MORE_OF_IT = re.compile(
    r"[\W_]{0,4}(?:(?:the\s)?(?:bonus|additional|extras?|hidden|zusätzlich\w{0,2}|extratitel|titres?\sbonus|pistes?\sbonus|"
    r"temas?\s(?:extras?|adicionales)|pistas?\s(?:extras?|adicionales)|cortes?\s(?:extras?|adicionales)|"
    r"utwory\s(?:dodatkowe|bonusowe)|dodatkowe|tracce\sbonus)\b.{0,40}|.{2,30}\sbonus)[\W_]{0,3}",
    re.IGNORECASE,
)
"""Headings of what an album has besides: ``Bonus tracks:``."""
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
        plain = find_plain_list(lines)
        if plain:
            return [plain]
        headed = [
            n
            for n, run in enumerate(runs)
            if looks_like_tracks(run)
            and (is_measured(run) or not is_passed_over(run, lines))
            and (headings[n] is None or is_spoken_of(run, lines))
        ][:1]
    chosen: list[Run] = []
    for number in range(headed[0], len(runs)) if headed else ():
        first = runs[number].entries[0]
        goes_on = (
            runs[number].is_numbered
            and (headings[number] is None or _is_more_of_it(first))
            and all(read_part(line.text) or _MORE_OF_IT.match(line.text) for line in first.above)
        )
        if headings[number] is Label.TRACKS or not chosen or goes_on:
            chosen.append(runs[number])
        else:
            break
    return chosen


def _is_more_of_it(first: Entry) -> bool:
    """Whether the heading above a list is one of the same album: ``Bonus tracks:``."""
    return bool(first.above and _MORE_OF_IT.match(first.above[-1].text))


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
