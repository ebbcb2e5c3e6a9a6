"""Lists of any length: cues by number, scores by id. Rows are read for the part in sight."""

import json
from array import array
from collections.abc import Sequence

from cuebook.domain.catalogue import Cue, Score
from cuebook.domain.ids import CueId, ScoreId
from cuebook.domain.query import EVERY_CUE, CueOrder, Search
from cuebook.domain.units import DurationMs
from cuebook.storage.cue_reads import CueReads
from cuebook.storage.cue_search import CueSearch
from cuebook.storage.library_order import LibraryOrder, is_kept
from cuebook.storage.order_sql import numbers_in_order
from cuebook.storage.search_sql import condition_of, numbered, takes_long
from cuebook.storage.sql import Connection, Value

_FEW = 1_000
"""So few are sorted anew rather than arranged after an order that would have to be made."""

_STEP = 1_000
"""So many of a list's first cues are looked through at a time: most wide searches need no more."""


class CueLists(CueReads):
    """Long lists; ``library`` is the order of the whole library, which readers may share."""

    def __init__(self, connection: Connection, library: LibraryOrder | None = None) -> None:
        super().__init__(connection)
        self._library = library or LibraryOrder()
        self._search = CueSearch(connection, self._library)

    def cue_numbers(self, search: Search | None = None, order: Sequence[CueOrder] = ()) -> "array[int]":
        """The numbers of matching cues in the order asked for."""
        wanted = search or EVERY_CUE
        if not is_kept(order):
            return self._sorted(self._search.rows(wanted), order)
        if wanted == EVERY_CUE:
            return self._library.cues(self._connection, order).numbers[:]
        numbers = self._search.all(wanted)
        if order and len(numbers) <= _FEW and not self._library.known(self._connection, order):
            return self._sorted(("cues", *numbered(numbers)), order)
        return self._library.cues(self._connection, order).arranged(numbers)

    def few_cue_numbers(
        self, search: Search, order: Sequence[CueOrder] = (), most: int = 1_000
    ) -> "tuple[array[int], bool] | None":
        """The same where few cues match; and whether the library's order is known as it is now."""
        library = None if takes_long(search) else self._library.latest()
        numbers = self._search.few(search, most) if library else None
        if library is None or numbers is None:
            return None
        if order:
            rows = ("cues", *numbered(numbers))
            numbers = numbers_in_order(self._connection, rows, order, library.arranged)
        else:
            numbers = library.arranged(numbers)
        return numbers, self._library.known(self._connection) is library

    def first_cue_numbers(
        self, search: Search, order: Sequence[CueOrder] = (), least: int = 1
    ) -> "array[int]":
        """The first of what ``cue_numbers`` gives, ``least`` or more; none where that takes longer."""
        head = self._library.known_head(self._connection, order)
        first = array("q")
        if head is None:
            return first
        places = self._search.places_in(head, search)
        for start in places[::_STEP]:
            first.extend(self._search.among(head, places[start : start + _STEP], search))
            if len(first) >= least:
                return first
        return array("q")

    def look_ahead(self, order: Sequence[CueOrder] = ()) -> None:
        """Learn what takes a while and answers need soon: the head of an order, rare kinds, beginnings."""
        if is_kept(order):
            self._library.make_head(self._connection, order)
        self._library.find_rare_kinds(self._connection)
        self._library.find_beginnings(self._connection)
        self._library.find_years(self._connection)

    def _sorted(self, rows: tuple[str, str, tuple[Value, ...]], order: Sequence[CueOrder]) -> "array[int]":
        library = self._library.cues(self._connection)
        return numbers_in_order(self._connection, rows, order, library.arranged)

    def cue_ids(self, numbers: Sequence[int]) -> list[CueId]:
        """The ids of cues by number, in the order asked for."""
        rows = self._connection.execute(
            "SELECT cues.id FROM json_each(?) AS asked CROSS JOIN cues ON cues.cue = asked.value"
            " ORDER BY asked.key",
            (json.dumps(list(numbers)),),
        )
        return [CueId(cue) for (cue,) in rows]

    def length_of(self, numbers: Sequence[int]) -> DurationMs:
        """How long the cues of some numbers are together."""
        length: DurationMs = self._connection.execute(
            "SELECT coalesce(sum(duration_ms), 0) FROM cues WHERE cue IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        ).get
        return length

    def find_cues(
        self, search: Search = EVERY_CUE, limit: int | None = None, order: Sequence[CueOrder] = ()
    ) -> tuple[int, list[Cue]]:
        """How many cues match, and the first of them."""
        numbers = self.cue_numbers(search, order)
        return len(numbers), self.cues_numbered(numbers[:limit])

    def scores(self, search: Search | None = None) -> list[Score]:
        """Every score, or those that have a matching cue."""
        return self.scores_with(self.score_ids(search))

    def score_ids(self, search: Search | None = None) -> list[ScoreId]:
        """The scores that have a matching cue, by title."""
        scores = self._library.scores(self._connection)
        if search is None or search == EVERY_CUE:
            return list(scores)
        where, values = condition_of(search)
        rows = self._connection.execute(
            f"SELECT DISTINCT score FROM albums WHERE id IN (SELECT cues.album FROM cues WHERE {where})",
            values,
        )
        matching = {score for (score,) in rows}
        return [score for score in scores if score in matching]

    def size(self) -> tuple[int, int]:
        """How many scores that have a cue, and how many cues there are."""
        return self._library.size(self._connection)

    def scores_with(self, ids: Sequence[ScoreId]) -> list[Score]:
        """Scores with their albums, in the order asked for."""
        found = self._scores_where(
            "WHERE albums.score IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
        )
        by_id = {score.id: score for score in found}
        return [by_id[score] for score in ids if score in by_id]
