"""Where rows of the log stand: a heading for every day, under it its plays, above all the one that runs."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from cuebook.domain.listening import LogDay, LogTotals

RUNNING = -1
"""Stands for the play that runs where the others have their numbers."""

Key = date | int
"""What a row is: the heading of a day, or a play by its number."""


@dataclass(frozen=True, slots=True)
class Section:
    """A day: its heading stands at ``row``, its plays' numbers at ``[first, first + plays)`` of all."""

    day: date
    totals: LogTotals
    row: int
    first: int
    plays: int
    running: bool = False

    @property
    def end(self) -> int:
        """The row after its last."""
        return self.row + 1 + self.running + self.plays


@dataclass(frozen=True, slots=True)
class LogLayout:
    """All days and all numbers, the newest first."""

    numbers: Sequence[int] = ()
    sections: Sequence[Section] = ()
    _rows: Sequence[int] = field(default=())

    @classmethod
    def of(cls, numbers: Sequence[int], days: Sequence[LogDay], running: date | None = None) -> "LogLayout":
        """Lay out plays under their days; with ``running``, the play that runs stands on top of that day."""
        days = list(days)
        if running is not None and (not days or days[0].day != running):
            days.insert(0, LogDay(running, LogTotals()))
        sections: list[Section] = []
        row = first = 0
        for day in days:
            here = running is not None and not sections
            section = Section(day.day, day.totals, row, first, day.totals.rows, running=here)
            sections.append(section)
            row, first = section.end, first + section.plays
        return cls(numbers, sections, [section.row for section in sections])

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self.sections[-1].end if self.sections else 0

    def section_at(self, row: int) -> Section:
        """The day a row belongs to."""
        return self.sections[bisect_right(self._rows, row) - 1]

    def place_at(self, row: int) -> int | None:
        """The place of a row's play among all; RUNNING for the one that runs, None for a heading."""
        section = self.section_at(row)
        inside = row - section.row - 1
        if inside < 0:
            return None
        if section.running:
            return RUNNING if inside == 0 else section.first + inside - 1
        return section.first + inside

    def row_of(self, place: int) -> int:
        """The row of a play by its place among all."""
        section = self.sections[bisect_right([one.first for one in self.sections], place) - 1]
        return section.row + 1 + section.running + place - section.first

    def head_keys(self, sections: int) -> list[Key]:
        """What the rows of the first few days are."""
        keys: list[Key] = []
        for section in self.sections[:sections]:
            keys.append(section.day)
            keys += [RUNNING] * section.running
            keys += self.numbers[section.first : section.first + section.plays]
        return keys


@dataclass(frozen=True, slots=True)
class Difference:
    """How one layout becomes another: at ``row`` so many rows are taken out, or put in.

    Any of the first ``head`` rows, which are those of the newest days, may say something else now.
    """

    row: int
    removed: int
    inserted: int
    head: int


def difference(before: LogLayout, after: LogLayout) -> Difference | None:
    """Find what changed where that is one place in the newest days; None where it is more.

    Numbers are compared as whole arrays, so that it takes an instant in a log of a million plays.
    """
    heads = _newest_days(before, after)
    if heads is None:
        return None
    old_tail, new_tail = before.sections[heads[0] :], after.sections[heads[1] :]
    shift = len(after.numbers) - len(before.numbers)
    if [(one.day, one.plays, one.first + shift) for one in old_tail] != [
        (one.day, one.plays, one.first) for one in new_tail
    ]:
        return None
    start = old_tail[0].first if old_tail else len(before.numbers)
    if before.numbers[start:] != after.numbers[start + shift :]:
        return None
    return _one_place(before.head_keys(heads[0]), after.head_keys(heads[1]))


def _newest_days(before: LogLayout, after: LogLayout) -> tuple[int, int] | None:
    """How many days there are in each up to the newest that both know; None where that lies far back."""
    for old, section in enumerate(before.sections[:3]):
        for new, other in enumerate(after.sections[:3]):
            if section.day == other.day:
                return old + 1, new + 1
    return None


def _one_place(old: Sequence[Key], new: Sequence[Key]) -> Difference | None:
    same = next(
        (place for place, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None
    )
    row = min(len(old), len(new)) if same is None else same
    removed, inserted = max(0, len(old) - len(new)), max(0, len(new) - len(old))
    # The play that ran is in the log now: the same row, under its number.
    logged = int(row < len(old) and old[row] == RUNNING and not removed)
    if list(old[row + removed + logged :]) != list(new[row + inserted + logged :]):
        return None
    return Difference(row + logged, removed, inserted, len(new))
