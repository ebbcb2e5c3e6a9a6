"""Track lists of nothing but names, with neither numbers nor bullets."""

import re
from collections.abc import Iterator, Sequence

from cuebook.formats.recognition.entries import Entry, Run, read_body
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of, read_label
from cuebook.formats.recognition.lines import Line
from cuebook.formats.recognition.sides import read_part

_LONGEST_ENTRY = 100
_LEAST_ENTRIES = 3
_NUMBERED = re.compile(r"[A-H]?\d{1,3}\s?[.)]")
_COUNTED = re.compile(r"[A-H]?\d{1,3}[\s.)\]:-]")


def find_plain_list(lines: Sequence[Line]) -> Run | None:
    """Names below a track list's heading, or below the headings of its sides or discs."""
    for position, line in enumerate(lines):
        is_part = read_part(line.text) is not None
        if not is_part and label_of(line.text.rstrip(":：")) is not Label.TRACKS:
            continue
        entries = list(_plain_entries(line, lines[position + 1 :]))
        is_numbered = _COUNTED if is_part else _NUMBERED
        numbered = sum(bool(is_numbered.match(entry.line.text)) for entry in entries)
        parts = sum(any(read_part(above.text) for above in entry.above) for entry in entries)
        if len(entries) >= _LEAST_ENTRIES and numbered < _LEAST_ENTRIES and (parts > 1 or not is_part):
            return Run(entries)
    return None


def _plain_entries(heading: Line, lines: Sequence[Line]) -> Iterator[Entry]:
    """Short lines below a heading, up to a blank line more than there was above them, or to another fact."""
    above: tuple[Line, ...] = (heading,)
    gap = None
    for line in lines:
        if read_part(line.text):
            above, gap = (*above, line), None
            continue
        labelled = read_label(line)
        if (
            (gap is not None and line.gap > gap)
            or line.text.startswith("|")  # a row of a table, whose cells are read by themselves
            or line.is_prose
            or len(line.text) > _LONGEST_ENTRY
            or (labelled and labelled.sure)
            or _is_a_length(line)
        ):
            return
        yield Entry(line, line.cut() if _NUMBERED.match(line.text) else read_body(line), above=above)
        above, gap = (), line.gap if gap is None else gap


def _is_a_length(line: Line) -> bool:
    """Whether a line tells the length of them all: ``Total time 45:10``."""
    return label_of(line.text.rstrip("0123456789:.'’() ")) is Label.LENGTH
