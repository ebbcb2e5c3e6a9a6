"""Reading how cues were rated over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.ids import CueId, RowId

if TYPE_CHECKING:
    from cuebook.domain.rating_history import GivenRating
    from cuebook.domain.units import UtcMs
    from cuebook.storage.sql import Connection

_HISTORY = """
    SELECT id, cue, rating, at, zone, source, back, (SELECT at FROM retractions WHERE id = back)
    FROM (
        SELECT *, (SELECT id FROM standing_retractions WHERE retracted = ratings.id LIMIT 1) AS back
        FROM ratings WHERE cue IN (SELECT ?1 UNION SELECT other.cue
            FROM cue_pairs AS mine JOIN cue_pairs AS other USING (pair) WHERE mine.cue = ?1))
    WHERE ?2 OR back IS NULL
    ORDER BY at, machine, seq
"""
# A summary does not say whose word it rests on; a row of the same instant does.
_RATED_BEFORE = """
    SELECT min(heard.cue), min(heard.rated_at) AS rated_at
    FROM cue_summaries AS heard JOIN cues ON cues.id = heard.cue
        LEFT JOIN cue_pairs AS mine ON mine.cue = heard.cue
    WHERE heard.rating IS NOT NULL AND heard.rated_at < ? AND cues.state = 'present'
        AND EXISTS (
            SELECT 1 FROM ratings WHERE ratings.cue IN (
                    SELECT heard.cue UNION ALL
                    SELECT other.cue FROM cue_pairs AS other WHERE other.pair = mine.pair)
                AND ratings.at = heard.rated_at AND source NOT LIKE 'tags:%')
    GROUP BY coalesce(mine.pair, heard.cue) ORDER BY rated_at, 1
"""


class RatingReads:
    """Ratings with their dates."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rating_history(self, cue: CueId, *, with_retracted: bool = False) -> list[GivenRating]:
        """Every rating of a cue and of those it is paired with, the oldest first."""
        from cuebook.domain.rating_history import GivenRating  # noqa: PLC0415 - not before it is asked for

        rows = self._connection.execute(_HISTORY, (cue, with_retracted))
        return [
            GivenRating(
                RowId(row), CueId(of), rating, at, zone, source, RowId(back) if back else None, back_at or 0
            )
            for row, of, rating, at, zone, source, back, back_at in rows
        ]

    def rated_before(self, until: UtcMs) -> list[CueId]:
        """Cues with a file whose rating is the listener's own and older than that, the oldest first."""
        return [CueId(cue) for cue, _ in self._connection.execute(_RATED_BEFORE, (until,))]
