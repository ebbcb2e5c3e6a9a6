"""Reviews the listener writes: drafts, and the versions in the ledger."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cuebook.domain.ids import AlbumId, CueId, ReviewId, RowId, ScoreId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuebook.domain.own_review import Draft, ReviewVersion
    from cuebook.storage.sql import Connection
    from cuebook.storage.writing import Writing

_DRAFTS = "SELECT about, title, text, cues, at FROM review_drafts"


class OwnReviewReads:
    """Fulfils ``OwnReviewReading``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def own_review(self, score: ScoreId) -> ReviewId | None:
        """The review of a score that the listener wrote last."""
        row = self._connection.execute(
            "SELECT review FROM review_homes AS home JOIN reviews USING (review)"
            " WHERE home.score = ? AND format = 'own'"
            " AND review NOT IN (SELECT retracted FROM standing_retractions)"
            " ORDER BY at DESC, machine DESC, seq DESC LIMIT 1",
            (score,),
        ).fetchone()
        return ReviewId(row[0]) if row else None

    def review_versions(self, review: ReviewId) -> list[ReviewVersion]:
        """Every version, the newest first."""
        rows = self._connection.execute(
            "SELECT id, at, text FROM reviews WHERE review = ?"
            " AND review NOT IN (SELECT retracted FROM standing_retractions)"
            " ORDER BY at DESC, machine DESC, seq DESC",
            (review,),
        )
        from cuebook.domain.own_review import ReviewVersion  # noqa: PLC0415 - no page begins with one

        return [ReviewVersion(RowId(row), at, text) for row, at, text in rows]

    def drafts(self) -> list[Draft]:
        """Every draft, the one written last first."""
        rows = self._connection.execute(f"{_DRAFTS} ORDER BY at DESC, about").fetchall()
        return [_draft(row) for row in rows]

    def draft(self, about: ReviewId | AlbumId) -> Draft | None:
        """One draft, or None."""
        row = self._connection.execute(f"{_DRAFTS} WHERE about = ?", (about,)).fetchone()
        return _draft(row) if row else None


def _draft(row: tuple[Any, ...]) -> Draft:
    from cuebook.domain.own_review import Draft  # noqa: PLC0415 - as above

    about, title, text, cues, at = row
    return Draft(about, title, text, {name: CueId(cue) for name, cue in json.loads(cues).items()}, at)


class DraftWriter:
    """Fulfils ``DraftWriting`` for one transaction."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing

    def keep_draft(self, about: ReviewId | AlbumId, title: str, text: str, cues: Mapping[str, CueId]) -> None:
        """Keep a draft in place of the one before."""
        self._writing.execute(
            "INSERT OR REPLACE INTO review_drafts VALUES (?, ?, ?, ?, ?)",
            (about, title, text, json.dumps(dict(cues), ensure_ascii=False), self._writing.now),
        )

    def drop_draft(self, about: ReviewId | AlbumId) -> None:
        """Forget a draft."""
        self._writing.execute("DELETE FROM review_drafts WHERE about = ?", (about,))
