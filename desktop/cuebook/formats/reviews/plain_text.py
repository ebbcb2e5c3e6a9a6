"""Reviews as plain text: pasted from a browser, saved from a page, or written by hand."""

from cuebook.domain.errors import ReviewRefusedError
from cuebook.formats.decoding import decode
from cuebook.formats.published_reading import as_published
from cuebook.ports.formats import ReviewPage


class PlainTextReview:
    """A page of plain text, in whatever encoding a browser or editor saved it."""

    name = "text"
    suffixes = (".txt", ".text")

    def is_like(self, start: bytes) -> bool:  # noqa: ARG002 - whatever it is, it is read as text
        """Whether bytes whose name says nothing look like this kind: anything does."""
        return True

    def read(self, page: bytes) -> ReviewPage:
        """Recognise the facts of a page of text; spans and starts are characters of the returned text.

        Raises ReviewRefusedError where there is no text, or more than one review.
        """
        from cuebook.formats.recognition import recognise  # noqa: PLC0415 - its patterns take a while to compile

        text = decode(page)
        if not any(letter.isalnum() for letter in text):
            msg = "This file holds no words, so there is no review in it."
            raise ReviewRefusedError(msg)
        return ReviewPage(text, as_published(text, recognise))
