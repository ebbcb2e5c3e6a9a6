"""The pages that reviews were read from, kept as they were found."""

from dataclasses import dataclass
from typing import Protocol

from cuebook.domain.ids import ReviewId


@dataclass(frozen=True, slots=True)
class OriginalPage:
    """A file as it was imported: its name and its bytes."""

    name: str
    page: bytes


class ReviewPageReading(Protocol):
    """Reads them."""

    def original_page(self, review: ReviewId) -> OriginalPage | None:
        """The page a review was read from; None where it was pasted, or its text was not to be kept."""
        ...

    def has_original_page(self, review: ReviewId) -> bool:
        """Whether there is one, without reading it."""
        ...


class ReviewPageWriting(Protocol):
    """Keeps them in the ledger."""

    def append_review_page(self, review: ReviewId, page: OriginalPage) -> None:
        """Keep the page a review was read from."""
        ...
