"""Giving back the page that a review was read from, byte for byte."""

from cuebook.domain.errors import NotFoundError
from cuebook.domain.ids import ReviewId
from cuebook.ports.review_pages import ReviewPageReading
from cuebook.services.exporter import Exporter


def save_original(reading: ReviewPageReading, exporter: Exporter, review: ReviewId, file: str) -> str:
    """Write the page of a review to a file, in place of any that is there, and give the file's name.

    Raises NotFoundError where no page was kept, CuebookError where the file cannot be written.
    """
    original = reading.original_page(review)
    if original is None:
        msg = "No page was kept with this review: its text was pasted, or was not to be kept."
        raise NotFoundError(msg)
    return exporter.write(file, [original.page])
