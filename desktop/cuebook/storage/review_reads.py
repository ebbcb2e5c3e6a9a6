"""Reading reviews and where their names lead."""

import json
from typing import Any

from cuebook.domain.ids import AlbumId, CueId, ReviewId, ScoreId
from cuebook.domain.review import Candidate, LinkRole, LinkState, Review, ReviewLink, Sentiment
from cuebook.storage.facts_json import facts_from_json
from cuebook.storage.sql import Connection

_REVIEWS = """
    SELECT review, format, source, text, facts, first, home.score, home.album FROM (
        SELECT *, min(at) OVER (PARTITION BY review) AS first,
            row_number() OVER (PARTITION BY review ORDER BY at DESC, machine DESC, seq DESC) AS newest
        FROM reviews WHERE review NOT IN (SELECT retracted FROM standing_retractions)
    ) LEFT JOIN review_homes AS home USING (review)
    WHERE newest = 1
"""
# An album that was merged into another leads there.
_TARGET = """
    coalesce((SELECT moved.album FROM cues AS moved WHERE moved.tagged_album = target
        AND NOT EXISTS (SELECT 1 FROM cues AS left WHERE left.album = target)
        ORDER BY moved.id LIMIT 1), target)
"""


class ReviewReads:
    """Stored reviews with their links."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def reviews(self, score: ScoreId | None = None) -> list[Review]:
        """Stored reviews, the newest first; with a score, those about it."""
        where, values = (" AND home.score = ?", (score,)) if score else ("", ())
        rows = self._connection.execute(
            f"{_REVIEWS}{where} ORDER BY first DESC, review DESC", values
        ).fetchall()
        return [self._review(row) for row in rows]

    def review(self, review: ReviewId) -> Review | None:
        """One review, or None."""
        row = self._connection.execute(f"{_REVIEWS} AND review = ?", (review,)).fetchone()
        return self._review(row) if row else None

    def _review(self, row: tuple[Any, ...]) -> Review:
        review, format_name, source, text, facts, added, score, album = row
        return Review(
            ReviewId(review),
            format_name,
            source,
            text,
            facts_from_json(facts),
            added,
            ScoreId(score) if score else None,
            AlbumId(album) if album else None,
            self._links(review),
        )

    def _links(self, review: str) -> tuple[ReviewLink, ...]:
        rows = self._connection.execute(
            "SELECT n, written, role, number, sentiment, quote, target, title, confidence, state, candidates,"
            " by_hand FROM found_links WHERE review = ? ORDER BY n",
            (review,),
        )
        return tuple(_link(row) for row in rows)

    def own_links(self, review: ReviewId) -> dict[tuple[LinkRole, str], CueId | AlbumId | None]:
        """The listener's own word on names of a review; the latest holds."""
        rows = self._connection.execute(
            f"SELECT role, written, {_TARGET} FROM review_links WHERE review = ?"
            " AND id NOT IN (SELECT retracted FROM standing_retractions) ORDER BY at, machine, seq",
            (review,),
        )
        return {(LinkRole(role), written): target for role, written, target in rows}


def _link(row: tuple[Any, ...]) -> ReviewLink:
    n, written, role, number, sentiment, quote, target, title, confidence, state, candidates, by_hand = row
    return ReviewLink(
        n=n,
        written=written,
        role=LinkRole(role),
        number=None if number is None else json.loads(number),
        sentiment=Sentiment(sentiment),
        quote=quote,
        target=target,
        title=title,
        confidence=confidence,
        state=LinkState(state),
        candidates=tuple(Candidate(*candidate) for candidate in json.loads(candidates)),
        by_hand=bool(by_hand),
    )
