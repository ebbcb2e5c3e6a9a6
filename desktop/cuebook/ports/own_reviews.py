"""Reviews the listener writes: what is not saved yet, and every version that was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuebook.domain.ids import AlbumId, CueId, ReviewId, ScoreId
    from cuebook.domain.own_review import Draft, ReviewVersion


class OwnReviewReading(Protocol):
    """Reads them."""

    def own_review(self, score: ScoreId) -> ReviewId | None:
        """The listener's review of a score, the one written last of several; None where there is none."""
        ...

    def review_versions(self, review: ReviewId) -> list[ReviewVersion]:
        """Every version of a review, the newest first; none where it was taken back."""
        ...

    def drafts(self) -> list[Draft]:
        """Every text that was not saved yet, the one written last first."""
        ...

    def draft(self, about: ReviewId | AlbumId) -> Draft | None:
        """The draft of a review, or of the first one of an album."""
        ...


class DraftWriting(Protocol):
    """Keeps what is not saved yet; nothing of it is in the ledger."""

    def keep_draft(self, about: ReviewId | AlbumId, title: str, text: str, cues: Mapping[str, CueId]) -> None:
        """Keep a draft in place of the one before; ``cues`` are those it names, by the name as written."""
        ...

    def drop_draft(self, about: ReviewId | AlbumId) -> None:
        """Forget a draft, because it was saved or is not wanted."""
        ...
