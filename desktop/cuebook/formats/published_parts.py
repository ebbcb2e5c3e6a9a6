"""What several formats print alike: the prose as plain text, highlights, tracks with their ratings."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from cuebook.domain.markup import Block, BlockKind, blocks
from cuebook.domain.publication import Publication
from cuebook.domain.review import TrackEntry
from cuebook.domain.units import clock_text

TRACKS_HEADING = "Track list"


@dataclass(frozen=True, slots=True)
class PrintedTrack:
    """A line of a track list in words; what is not known, or not wished for, is empty."""

    number: str
    title: str
    stars: str
    length: str

    @property
    def text(self) -> str:
        """``3. Night Swim (4:02) ★★★½☆``: behind a length, stars are the cue's even where few have any."""
        length = f"({self.length})" if self.length else ""
        return " ".join(filter(None, (f"{self.number}.", self.title, length, self.stars)))


def highlights_line(review: Publication) -> str:
    """``Highlights: “Night Swim”, “Homeward”``: in quotation marks no title is taken for anything else.

    Where a title has such marks itself, semicolons part them.
    """
    if any(mark in cue for cue in review.highlights for mark in "“”"):
        return f"Highlights: {'; '.join(review.highlights)}"
    return f"Highlights: {', '.join(f'“{cue}”' for cue in review.highlights)}"


def plain_parts(review: Publication) -> Iterator[str]:
    """The prose in plain text, its cues in quotation marks; then the closing block and the highlights."""
    yield from (_plain(block, review) for block in blocks(review.text))
    if review.closing:
        yield from review.closing.lines()
    if review.highlights:
        yield highlights_line(review)


def discs(review: Publication) -> Iterator[tuple[str, list[PrintedTrack]]]:
    """Give the tracks by disc, each with the disc's heading; it is empty where there is but one."""
    # A title may stand there twice: the ratings stand in the order of the tracks.
    ratings = list(review.cue_ratings)

    def printed(track: TrackEntry) -> PrintedTrack:
        stars = _stars(ratings.pop(0).value) if ratings and ratings[0].cue == track.title else ""
        length = clock_text(track.duration_ms) if track.duration_ms else ""
        return PrintedTrack(str(track.number), track.title, stars, length)

    for disc, tracks in groupby(review.tracks, lambda track: track.disc):
        yield f"CD {disc}" if disc else "", [printed(track) for track in tracks]


def _stars(value: float) -> str:
    """3.5 as ``★★★½☆``: with the empty ones nobody takes a single star for a footnote's."""
    half = "½" if value % 1 else ""
    return f"{'★' * int(value)}{half}".ljust(5, "☆")


def _plain(block: Block, review: Publication) -> str:
    words = "".join(
        f"“{review.named(run.text)}”" if run.cue else f"{run.text} ({run.link})" if run.link else run.text
        for run in block.runs
    )
    if block.kind is BlockKind.RULE:
        return "* * *"
    if block.kind is BlockKind.BULLET:
        return f"• {words}"
    return f"{block.level}. {words}" if block.kind is BlockKind.NUMBERED else words
