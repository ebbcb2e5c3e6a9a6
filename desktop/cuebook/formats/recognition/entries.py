"""Lines that may be entries of a list, in runs: numbered, bulleted, or ending in a length or in stars."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cuebook.formats.recognition.labels import read_label
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.sides import read_part
from cuebook.formats.recognition.stars import STARS

_NUMBERED = re.compile(
    r"""(?:[•·‣▪►▶»*-]\s{0,3})?
    (?:(?:track|cue|titel|stück|piste|plage|pista|corte|tema|utwór|traccia|brano|no|nr|n[°º])\.?\s{0,2}(?=\d)|[#№(\[]\s?(?=\d))?
    (?:(?P<side>(?-i:[A-H]))\s?(?=\d)|(?P<disc>\d{1,2})-(?=\d))?
    0{0,2}(?P<number>\d{1,3})(?!:[0-5]\d(?!\d))
    (?:\s{0,2}[.)\]:．、）]{1,2}-?\s{0,4}|\s{1,3}[-–—]\s{1,3}|\s{1,4})
    (?:0{0,2}(?P=number)[.)]\s{1,3})?
    (?P<body>[^\s=].*)""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERED_CLEARLY = re.compile(r"(?:[•·‣▪*-]\s{0,3})?\d{1,3}(?:[.)\]]{1,2}-?\s{0,4}|\s[-–—]\s)(?P<body>\S.*)")
_NUMBERED_LOOSELY = re.compile(r"(?:[•·‣▪◦*–—-]\s{1,4})?\d{1,3}\s[^\W_]")
_ROMAN = re.compile(r"(?P<numeral>[IVX]{1,6})[.)]\s{1,4}(?P<body>\S.*)")
_ROMANS = {
    tens + ones: 10 * ten + one
    for ten, tens in enumerate("X" * count for count in range(4))
    for one, ones in enumerate(("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"))
}
_BULLETED = re.compile(r"[•·‣▪◦*–—-]\s{1,4}(?P<body>\S.*)")
BEGINS_WITH_TIME = re.compile(r"[\[(]?\d{1,3}:[0-5]\d[\])]?\s{1,4}[^\W\d]")
BEGINS_WITH_STARS = re.compile(rf"(?=[*★⭐]{{2}}|[★⭐●][☆✩○]){STARS}\s{{1,4}}(?=[^\W\d]|\d{{1,3}}[.)]\s)")
_ENDS_IN_TIME = re.compile(r"(?:[\s(\[（]|\.{3}|…)\d{1,3}:[0-5]\d[)\]）]?$")
ENDS_IN_STARS = re.compile(rf"\s{STARS}$")
_LONGEST = 400
_LONGEST_UNMARKED = 120
_MOST_BETWEEN = 3
_NEAR = 3
"""Lines to either side among which the number before or after another is looked for."""
_LARGEST_STEP = 2
_LONGEST_COMMENT = 8
"""Paragraphs below an entry that are about it."""


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
    for line, entry in zip(lines, _read_entries(lines), strict=True):
        last = runs[-1].entries[-1] if runs else None
        near = len(between) <= _MOST_BETWEEN and not any(other.is_prose for other in between)
        near = near or (last is not None and _goes_on_below_prose(entry, last, between))
        is_second_half = entry and last and near and entry.number is None and last.number is not None
        if entry is None or is_second_half:
            between.append(line)
            continue
        above = tuple(between[-_LONGEST_COMMENT:] if near else between[-_MOST_BETWEEN:])
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


def _read_entries(lines: Sequence[Line]) -> list[Entry | None]:
    """What each line is as an entry.

    A number that no neighbour counts on from begins a title: ``- 13 Steps``.
    """
    entries = [_read_entry(line) for line in lines]
    for at, entry in enumerate(entries):
        if entry is None or entry.number is None or not _NUMBERED_LOOSELY.match(entry.line.text):
            continue
        beside = [*entries[max(0, at - 1) : at], *entries[at + 1 : at + 2]]
        near = {one.number for one in entries[max(0, at - _NEAR) : at + _NEAR + 1] if one}
        if any(one and one.number is None for one in beside) and near.isdisjoint(
            {entry.number - 1, entry.number + 1}
        ):
            entries[at] = _read_unnumbered(entry.line) or entry
    return entries


def _read_entry(line: Line) -> Entry | None:
    if len(line.text) > _LONGEST:
        return None
    if match := _NUMBERED.fullmatch(line.text):
        is_said = line.is_prose and match["body"][0].islower()  # *Track 1 is a delight …*
        return None if is_said else _numbered(line, match)
    match = _ROMAN.fullmatch(line.text) if not line.is_prose else None
    number = _ROMANS.get(match["numeral"]) if match else None
    if match and number:
        return Entry(line, line.group(match, "body"), number)
    return _read_unnumbered(line)


def _read_unnumbered(line: Line) -> Entry | None:
    """An entry behind a bullet, or one that ends or begins as tracks do."""
    if match := _BULLETED.fullmatch(line.text):
        return Entry(line, line.group(match, "body"))
    ends_like_one = _ENDS_IN_TIME.search(line.text) or ENDS_IN_STARS.search(line.text)
    begins_like_one = BEGINS_WITH_TIME.match(line.text) or BEGINS_WITH_STARS.match(line.text)
    if read_part(line.text):
        return None
    if (
        (ends_like_one or begins_like_one)
        and len(line.text) <= _LONGEST_UNMARKED
        and read_label(line) is None
    ):
        return Entry(line, line.cut())
    return None


def _numbered(line: Line, match: re.Match[str]) -> Entry:
    disc = int(match["disc"]) if match["disc"] else None
    return Entry(line, line.group(match, "body"), int(match["number"]), disc, match["side"])


def _goes_on_below_prose(entry: Entry | None, last: Entry, between: Sequence[Line]) -> bool:
    """Whether an entry is the next of a walk through a list, each of whose cues has its paragraphs below."""
    return (
        entry is not None
        and entry.number is not None
        and last.number is not None
        and entry.number == last.number + 1
        and len(between) <= _LONGEST_COMMENT
        and all(len(one.text) <= _LONGEST_UNMARKED and not one.is_prose for one in (entry.line, last.line))
        and all(line.is_prose for line in between)
    )


def _follows(entry: Entry, last: Entry) -> bool:
    if entry.number is None or last.number is None:
        return entry.number is None and last.number is None
    if (entry.disc, entry.side) != (last.disc, last.side):
        return entry.number == 1
    return 0 < entry.number - last.number <= _LARGEST_STEP
