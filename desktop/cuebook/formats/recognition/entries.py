"""Lines that may be entries of a list, in runs: numbered, bulleted, or ending in a length or in stars."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cuebook.formats.recognition.labels import read_label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.stars import STARS

_NUMBERED = re.compile(
    r"""(?:[•·‣▪*-]\s{0,3})?
    (?:(?P<side>[A-H])\s?(?=\d)|(?P<disc>\d{1,2})-(?=\d))?
    (?P<number>\d{1,3})
    (?:\s{0,2}[.)\]:]{1,2}-?\s{0,4}|\s{1,3}[-–—]\s{1,3}|\s{1,4})
    (?:(?P=number)[.)]\s{1,3})?
    (?P<body>[^\s=].*)""",
    re.VERBOSE,
)
_NUMBERED_CLEARLY = re.compile(r"(?:[•·‣▪*-]\s{0,3})?\d{1,3}(?:[.)\]]{1,2}-?\s{0,4}|\s[-–—]\s)(?P<body>\S.*)")
_BULLETED = re.compile(r"[•·‣▪◦*–—-]\s{1,4}(?P<body>\S.*)")
_ENDS_IN_TIME = re.compile(r"[\s(\[]\d{1,3}:[0-5]\d[)\]]?$")
ENDS_IN_STARS = re.compile(rf"\s{STARS}$")
_LONGEST = 400
_LONGEST_UNMARKED = 120
_MOST_BETWEEN = 3
_LARGEST_STEP = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its line, and what follows its number or bullet.

    ``above`` are the lines since the entry before it: part headings, artists, second halves.
    """

    line: Line
    body: Piece
    number: int | None = None
    disc: int | None = None
    side: str | None = None
    above: tuple[Line, ...] = ()


@dataclass(slots=True)
class Run:
    """Entries that belong together, and the lines below the last one."""

    entries: list[Entry] = field(default_factory=list)
    below: tuple[Line, ...] = ()

    @property
    def is_numbered(self) -> bool:
        """Whether its entries have numbers."""
        return self.entries[0].number is not None


def find_runs(lines: Sequence[Line]) -> list[Run]:
    """Group entries that stand together.

    Numbers ascend, though one may be missing; a new ``1`` begins a run.
    """
    runs: list[Run] = []
    between: list[Line] = []
    for line in lines:
        entry = _read_entry(line)
        last = runs[-1].entries[-1] if runs else None
        near = len(between) <= _MOST_BETWEEN and not any(other.is_prose for other in between)
        is_second_half = entry and last and near and entry.number is None and last.number is not None
        if entry is None or is_second_half:
            between.append(line)
            continue
        above = tuple(between[-_MOST_BETWEEN:])
        if last and near and _follows(entry, last):
            runs[-1].entries.append(replace(entry, above=above))
        elif entry.number in (None, 1):
            if runs:
                runs[-1].below = tuple(between[:_MOST_BETWEEN])
            runs.append(Run([replace(entry, above=above)]))
        else:
            between.append(line)
            continue
        between = []
    if runs:
        runs[-1].below = tuple(between[:_MOST_BETWEEN])
    return runs


def read_body(line: Line) -> Piece:
    """A line without the number or bullet before it."""
    match = _NUMBERED_CLEARLY.fullmatch(line.text) or _BULLETED.fullmatch(line.text)
    return line.group(match, "body") if match else line.cut()


def _read_entry(line: Line) -> Entry | None:
    if len(line.text) > _LONGEST:
        return None
    if match := _NUMBERED.fullmatch(line.text):
        disc = int(match["disc"]) if match["disc"] else None
        return Entry(line, line.group(match, "body"), int(match["number"]), disc, match["side"])
    if match := _BULLETED.fullmatch(line.text):
        return Entry(line, line.group(match, "body"))
    ends_like_one = _ENDS_IN_TIME.search(line.text) or ENDS_IN_STARS.search(line.text)
    if ends_like_one and len(line.text) <= _LONGEST_UNMARKED and read_label(line) is None:
        return Entry(line, line.cut())
    return None


def _follows(entry: Entry, last: Entry) -> bool:
    if entry.number is None or last.number is None:
        return entry.number is None and last.number is None
    if (entry.disc, entry.side) != (last.disc, last.side):
        return entry.number == 1
    return 0 < entry.number - last.number <= _LARGEST_STEP
