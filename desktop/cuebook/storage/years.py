"""The years of all cues in memory, 4 bytes a cue: of many cues with a word, few are of the years asked for.

To look up the year of each in the database takes six times as long.
"""

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeGuard

from cuebook.domain.query import And, Between, NumberField, Search, Words
from cuebook.storage.sql import Connection

_YEARS = "SELECT cue, year FROM cues WHERE year IS NOT NULL"
_LAST = (1 << 31) - 1
"""None that is kept is later, and to look for the latest takes longer than the rest."""
_HIGHEST = "SELECT coalesce(max(cue), 0) FROM cues"


class Years(NamedTuple):
    """By a cue's number its year; 0 is none."""

    version: int
    years: "array[int]"

    def among(self, numbers: Iterable[int], asked: Sequence[Between]) -> "array[int]":
        """Give those of some cues whose year lies within all that is asked for, in the order given."""
        years = self.years
        found = array("q", numbers)
        for part in asked:
            first = 1 if part.least is None else max(1, part.least)
            last = _LAST if part.most is None else part.most
            found = array("q", [number for number in found if first <= years[number] <= last])
        return found


def read_years(connection: Connection, version: int) -> Years:
    """Read them all."""
    years = array("i", bytes(4 * (connection.execute(_HIGHEST).get + 1)))
    for number, year in connection.execute(_YEARS):
        years[number] = year
    return Years(version, years)


def is_of_year(part: Search) -> TypeGuard[Between]:
    """Whether a search asks for years and nothing else."""
    return isinstance(part, Between) and part.field is NumberField.YEAR


def apart_from_years(search: Search) -> tuple[Search, Sequence[Between]]:
    """Part words from the years asked for beside them; no years where there is anything else, or no words."""
    parts = search.parts if isinstance(search, And) else ()
    words = tuple(part for part in parts if isinstance(part, Words))
    years = [part for part in parts if is_of_year(part)]
    if not words or not years or len(words) + len(years) < len(parts):
        return search, ()
    return And(words), years
