"""Formats that a review the listener wrote goes out in."""

from typing import Protocol

from cuebook.domain.publication import Publication


class PublishedFormat(Protocol):
    """A kind of file in which reviews are published; read back, it gives the same facts."""

    @property
    def name(self) -> str:
        """As on the command line: ``html``."""
        ...

    @property
    def label(self) -> str:
        """As people know it: ``Page (HTML)``."""
        ...

    @property
    def suffix(self) -> str:
        """Of a written file, with its dot."""
        ...

    def write(self, review: Publication) -> str:
        """Write a review as the text of a file of this kind (UTF-8)."""
        ...
