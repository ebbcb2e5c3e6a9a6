"""The pages that reviews were read from, in the ledger."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuebook.domain.ids import ReviewId
    from cuebook.ports.review_pages import OriginalPage
    from cuebook.storage.sql import Connection
    from cuebook.storage.writing import Writing

_PAGE = "FROM review_pages WHERE review = ? ORDER BY at DESC, machine DESC, seq DESC LIMIT 1"


class ReviewPageReads:
    """Fulfils ``ReviewPageReading``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def original_page(self, review: ReviewId) -> OriginalPage | None:
        """The page a review was read from."""
        from cuebook.ports.review_pages import OriginalPage  # noqa: PLC0415 - not before it is asked for

        row = self._connection.execute(f"SELECT name, page {_PAGE}", (review,)).fetchone()
        return OriginalPage(row[0], zlib.decompress(row[1])) if row else None

    def has_original_page(self, review: ReviewId) -> bool:
        """Whether there is one."""
        return self._connection.execute(f"SELECT 1 {_PAGE}", (review,)).fetchone() is not None


def append_review_page(writing: Writing, review: ReviewId, original: OriginalPage) -> None:
    """Append a page under the names of its review."""
    import hashlib  # noqa: PLC0415 - not before a page is kept

    names = writing.execute(
        "SELECT artist, album, title FROM reviews WHERE review = ? ORDER BY at LIMIT 1", (review,)
    ).fetchone()
    writing.append(
        "review_pages",
        writing.new_id(),
        names or ("", "", original.name),
        review=review,
        name=original.name,
        sha256=hashlib.sha256(original.page).hexdigest(),
        page=zlib.compress(original.page),
    )
