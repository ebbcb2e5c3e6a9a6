"""A reviewer: somebody who wrote stored reviews."""

from dataclasses import dataclass

from cuebook.domain.agreement import Agreement
from cuebook.domain.ids import CueId, ReviewId
from cuebook.domain.names import fold
from cuebook.domain.review import Review


@dataclass(frozen=True, slots=True)
class Reviewer:
    """The name as it is spelt most often, the reviews, and the cues they praise.

    Reviews stand newest first, and cues in the order of the reviews.
    """

    name: str
    reviews: tuple[ReviewId, ...]
    praised: tuple[CueId, ...]
    agreement: Agreement

    @property
    def key(self) -> str:
        """What is the same however the name is spelt."""
        return fold(self.name)

    def wrote(self, review: Review) -> bool:
        """Whether a review bears the name."""
        return fold(review.facts.reviewer or "") == self.key
