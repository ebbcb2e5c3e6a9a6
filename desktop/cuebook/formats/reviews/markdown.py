"""Reviews as Markdown, with facts in front of them or without: notes, and the sources of blogs."""

import re

from cuebook.formats.page_process import read_apart
from cuebook.ports.formats import ReviewPage

_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf)?(?:---|\+\+\+)[ \t]*\r?\n[\w-]+\s*[:=]")


class MarkdownReview:
    """A file of Markdown."""

    name = "markdown"
    suffixes = (".md", ".markdown", ".mdown", ".mkd", ".mdx")

    def is_like(self, start: bytes) -> bool:
        """Whether bytes whose name says nothing begin with facts in front of a text."""
        return bool(_FRONT_MATTER.match(start))

    def read(self, page: bytes) -> ReviewPage:
        """Recognise the facts of a text, and of what stands in front of it.

        Raises ReviewRefusedError where there is no text, or more than one review.
        """
        return read_apart("markdown", page)
