"""Plain text, in the layout of the reviews that Cuebook reads."""

from collections.abc import Iterator

from cuebook.domain.publication import Publication
from cuebook.formats.published_parts import TRACKS_HEADING, discs, heading_lines, plain_parts


class PlainText:
    """A heading, the prose with its cues in quotation marks, the figures, the highlights, the tracks."""

    name = "txt"
    label = "Plain text"
    suffix = ".txt"

    def write(self, review: Publication) -> str:
        """Write a review; blank lines stand between its parts."""
        return "\n\n".join(_parts(review)) + "\n"


def _parts(review: Publication) -> Iterator[str]:
    yield "\n".join(heading_lines(review))
    yield from plain_parts(review)
    if review.tracks:
        yield TRACKS_HEADING
        for heading, tracks in discs(review):
            if heading:
                yield heading
            yield "\n".join(track.text for track in tracks)
