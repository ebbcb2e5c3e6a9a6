"""Lists of any length: cues by number, scores by id. Rows are read for the part in sight."""

import json
from array import array
from collections.abc import Sequence

from cuebook.domain.catalogue import Cue, Score
from cuebook.domain.ids import CueId, ScoreId
from cuebook.domain.query import EVERY_CUE, CueOrder, Search
from cuebook.domain.units import DurationMs
from cuebook.storage.cue_reads import CueReads
from cuebook.storage.library_order import LibraryOrder
from cuebook.storage.order_sql import joins_of, order_of
from cuebook.storage.search_sql import condition_of, rows_of
from cuebook.storage.sql import Connection

_ALL = -1


class CueLists(CueReads):
    """Long lists; ``library`` is the order of the whole library, which readers may share."""

    def __init__(self, connection: Connection, library: LibraryOrder | None = None) -> None:
        super().__init__(connection)
        self._library = library or LibraryOrder()

    def cue_numbers(self, search: Search | None = None, order: Sequence[CueOrder] = ()) -> "array[int]":
        """The numbers of matching cues in the order asked for."""
        wanted = search or EVERY_CUE
        if order:
            return self._numbers(wanted, f"ORDER BY {order_of(order)}", keys=order)
        library = self._library.cues(self._connection)
        return library.numbers[:] if wanted == EVERY_CUE else library.arranged(self._numbers(wanted))

    def some_cue_numbers(self, search: Search, most: int) -> "array[int]":
        """The numbers of some matching cues, ``most`` at the most, in the library's order of a while ago."""
        return self._library.latest().arranged(self._numbers(search, limit=most))

    def _numbers(
        self, search: Search, order: str = "", limit: int = _ALL, keys: Sequence[CueOrder] = ()
    ) -> "array[int]":
        tables, where, values = rows_of(search)
        rows = self._connection.execute(
            f"SELECT cues.cue FROM {tables} {joins_of(keys)} WHERE {where} {order} LIMIT ?", (*values, limit)
        )
        return array("q", [number for (number,) in rows])

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

    def scores_with(self, ids: Sequence[ScoreId]) -> list[Score]:
        """Scores with their albums, in the order asked for."""
        found = self._scores_where(
            "WHERE albums.score IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
        )
        by_id = {score.id: score for score in found}
        return [by_id[score] for score in ids if score in by_id]
