"""Reading reviews and where their names lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cuebook.domain.ids import AlbumId, CueId, ReviewId, ScoreId
    from cuebook.domain.review import LinkRole, Review, ReviewFacts
    from cuebook.storage.sql import Connection

_STANDING = """
    SELECT *, min(at) OVER (PARTITION BY review) AS first,
        row_number() OVER (PARTITION BY review ORDER BY at DESC, machine DESC, seq DESC) AS newest
    FROM reviews WHERE review NOT IN (SELECT retracted FROM standing_retractions)
"""
_REVIEWS = f"""
    SELECT review, format, source, text, facts, first, home.score, home.album
    FROM ({_STANDING}) LEFT JOIN review_homes AS home USING (review) WHERE newest = 1
"""
# An album that was merged into another leads there.
_TARGET = """
    coalesce((SELECT moved.album FROM cues AS moved WHERE moved.tagged_album = target
        AND NOT EXISTS (SELECT 1 FROM cues AS left WHERE left.album = target)
        ORDER BY moved.id LIMIT 1), target)
"""


_LINKS = """
    SELECT n, written, role, number, sentiment, quote, target, title, confidence, state, candidates, by_hand
    FROM found_links WHERE review = ? ORDER BY n
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
        from cuebook.storage.review_rows import link_from_row, review_from_row  # noqa: PLC0415 - no page begins with one

        links = self._connection.execute(_LINKS, (row[0],))
        return review_from_row(row, tuple(map(link_from_row, links)))

    def recognised_facts(self, review: ReviewId) -> ReviewFacts | None:
        """What was recognised in a review before the listener corrected it; None: not known."""
        row = self._connection.execute(
            f"SELECT recognised FROM ({_STANDING}) WHERE newest = 1 AND review = ?", (review,)
        ).fetchone()
        if row is None or row[0] is None:
            return None
        from cuebook.storage.facts_json import facts_from_json  # noqa: PLC0415 - as above

        return facts_from_json(row[0])

    def own_links(self, review: ReviewId) -> dict[tuple[LinkRole, str], CueId | AlbumId | None]:
        """The listener's own word on names of a review; the latest holds."""
        rows = self._connection.execute(
            f"SELECT role, written, {_TARGET} FROM review_links WHERE review = ?"
            " AND id NOT IN (SELECT retracted FROM standing_retractions) ORDER BY at, machine, seq",
            (review,),
        )
        from cuebook.domain.review import LinkRole  # noqa: PLC0415 - as above

        return {(LinkRole(role), written): target for role, written, target in rows}
