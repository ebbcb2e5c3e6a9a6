"""Which cues meet a search: asked of the database, or of what is in memory where that is quicker."""

import json
from array import array
from collections.abc import Sequence

from cuebook.domain.query import And, Between, Search, Words
from cuebook.storage.cue_index import second_letters_of
from cuebook.storage.library_head import Head
from cuebook.storage.library_order import LibraryOrder
from cuebook.storage.search_sql import condition_of, numbered, numbers_of, rows_of
from cuebook.storage.sql import Connection, Value
from cuebook.storage.years import Years, apart_from_years, is_of_year

_WIDER = 8
"""Where few are wanted of some years, so many times as many are looked at for their year."""

MOST_ASKED = 4_000
"""Of a head's cues: to ask the database for more in vain would take most of what a key may."""


def _parts(search: Search) -> tuple[Search, ...]:
    return search.parts if isinstance(search, And) else (search,)


def _asked_for(search: Search, years: Years | None) -> tuple[Search, ...]:
    """The parts of a search that the database is asked for even of cues of a head."""
    return tuple(
        part for part in _parts(search) if not isinstance(part, Words) and not (years and is_of_year(part))
    )


class CueSearch:
    """Finds the numbers of cues; ``library`` knows what was read ahead of them."""

    def __init__(self, connection: Connection, library: LibraryOrder) -> None:
        self._connection = connection
        self._library = library

    def all(self, search: Search) -> "array[int]":
        """The numbers of matching cues as they are found."""
        words, years, asked = self._apart(search)
        found = self._found(words)
        return years.among(found, asked) if years else found

    def few(self, search: Search, most: int) -> "array[int] | None":
        """The same; None where they are more than ``most``, or too many to look at the year of each."""
        words, years, asked = self._apart(search)
        limit = most * _WIDER if years else most
        found = self._found(words, limit + 1)
        if len(found) > limit:
            return None
        if years:
            found = years.among(found, asked)
        return found if len(found) <= most else None

    def places_in(self, head: Head, search: Search) -> range:
        """Where in a head a search is looked for: not so far where the database is asked for each cue."""
        asked_for = _asked_for(search, self._library.years(self._connection))
        return range(min(len(head.numbers), MOST_ASKED) if asked_for else len(head.numbers))

    def among(self, head: Head, places: Sequence[int], search: Search) -> Sequence[int]:
        """Give those cues of a head that meet a search, of those at some places of it."""
        years = self._library.years(self._connection)
        others = _asked_for(search, years)
        in_memory = [part for part in _parts(search) if part not in others]
        for words in [part for part in in_memory if isinstance(part, Words)]:
            places = head.holding(words, places)
        numbers: Sequence[int] = head.numbers_at(places)
        if years:
            numbers = years.among(numbers, list(filter(is_of_year, in_memory)))
        if not numbers or not others:
            return numbers
        among, known = numbered(numbers)
        where, values = condition_of(And(others), lambda words: head.numbers_at(head.holding(words, places)))
        rows = self._connection.execute(
            f"SELECT cues.cue FROM cues WHERE {among} AND {where}", (*known, *values)
        )
        met = {number for (number,) in rows}
        return [number for number in numbers if number in met]

    def rows(self, search: Search) -> tuple[str, str, tuple[Value, ...]]:
        """Write all cues that meet a search: their tables, the condition, and the values bound in it."""
        return rows_of(search, self._second_letters, self._library.rare_kinds(self._connection))

    def _apart(self, search: Search) -> tuple[Search, Years | None, Sequence[Between]]:
        """Part words from years that are in memory; none where the database has to be asked for all."""
        words, asked = apart_from_years(search)
        years = self._library.years(self._connection) if asked else None
        return (words, years, asked) if years else (search, None, ())

    def _found(self, search: Search, most: int = -1) -> "array[int]":
        """The numbers of cues the database finds, ``most`` at the most. As one text they are read sooner."""
        kinds = self._library.rare_kinds(self._connection)
        statement, values = numbers_of(search, self._second_letters, kinds)
        gathered = f"SELECT json_group_array(number) FROM ({statement} LIMIT {most})"
        numbers: list[int] = json.loads(self._connection.execute(gathered, values).get)
        return array("q", numbers)

    def _second_letters(self, first: str) -> str:
        known = self._library.beginnings(self._connection)
        return second_letters_of(self._connection, first) if known is None else known.get(first, "")
