"""Scores by what they are called, and by their cues."""

from functools import partial

from cuebook.domain.ids import ScoreId
from cuebook.domain.query import Search
from cuebook.storage.cue_index import second_letters_of
from cuebook.storage.search_sql import rows_of
from cuebook.storage.sql import Connection

_NAMES = """
    SELECT scores.id, scores.sort FROM scores
    UNION SELECT albums.score, as_title(albums.film) FROM albums JOIN scores ON scores.id = albums.score
    WHERE albums.film <> scores.sort
"""


class ScoreNames:
    """Fulfils ``ScoreNaming``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def score_names(self) -> list[tuple[ScoreId, str]]:
        """What every score is called, folded as a title."""
        return self._connection.execute(_NAMES).fetchall()

    def scores_holding(self, search: Search, most: int) -> list[ScoreId]:
        """The scores of some of the cues that match."""
        tables, where, values = rows_of(search, partial(second_letters_of, self._connection))
        rows = self._connection.execute(
            f"SELECT albums.score FROM (SELECT cues.album FROM {tables} WHERE {where} LIMIT {most}) AS found"
            " JOIN albums ON albums.id = found.album",
            values,
        )
        return [ScoreId(score) for (score,) in rows]
