"""What several formats print alike: the prose as plain text, highlights, tracks with their ratings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, zip_longest

from cuebook.domain.markup import Block, BlockKind, blocks
from cuebook.domain.publication import Publication, heading_of
from cuebook.domain.review import TrackEntry
from cuebook.domain.units import clock_text

TRACKS_HEADING = "Track list"
TITLE, COMPOSER, YEAR = "Title", "Composer", "Year"
HIGHLIGHTS = "Highlights: "
MARKS = (("“", "”"), ("«", "»"), ("‹", "›"), ("「", "」"), ("『", "』"))
"""Around the names of highlights stand the first of these that none of them has in it."""
UNKNOWN = "?"
"""Stands for a length where the title's own end would be read as one, or as stars."""
_LIKE_AN_END = re.compile(rf"\((?:[\d:]+|{re.escape(UNKNOWN)})\)$|[★½☆]{{5}}$")

PLAIN_TITLE = re.compile(
    r"(?!(?i:.*\b(?:tracks?|list|dis[ck]s?|cd|side|highlights?|rating|excellence|reviews?|composers?|year|title)\b))"
    r"[^\W\d_]{2}[\w '’!,&-]{0,60}[^\W_]"
)
PLAIN_NAME = re.compile(r"(?!The )[^\W\d_]+(?:[ -][^\W\d_]+){1,2}")


@dataclass(frozen=True, slots=True)
class PrintedTrack:
    """A line of a track list in words; what is not known, or not wished for, is empty."""

    number: str
    title: str
    stars: str
    length: str

    @property
    def text(self) -> str:
        """``3. Night Swim (4:02) ★★★½☆``."""
        return f"{self.number}. {self.words}"

    @property
    def words(self) -> str:
        """All but the number: behind a length, stars are the cue's even where few have any."""
        unsaid = UNKNOWN if _LIKE_AN_END.search(self.title) else ""
        length = f"({self.length or unsaid})" if self.length or unsaid else ""
        return " ".join(filter(None, (self.title, length, self.stars)))


def heading_lines(review: Publication) -> list[str]:
    """``Soundtrack review: Harrow Weir (Ida Quell – 1988)``.

    What might be misread in one line stands again behind labels, each in a line of its own.
    """
    known = bool(review.composers and review.closing)
    if known and all(map(PLAIN_NAME.fullmatch, review.composers)) and PLAIN_TITLE.fullmatch(review.title):
        return [review.heading]
    return [
        heading_of(review.title, (), None),
        f"{TITLE}: {review.title}",
        *(f"{COMPOSER}: {composer}" for composer in review.composers),
        *([f"{YEAR}: {review.year}"] if review.year else []),
    ]


def highlights_line(review: Publication) -> str:
    """``Highlights: “Night Swim”, “Homeward”``: in quotation marks no title is taken for anything else."""
    unused = (marks for marks in MARKS if not any(mark in cue for cue in review.highlights for mark in marks))
    opening, closing = next(unused, MARKS[0])
    return HIGHLIGHTS + ", ".join(f"{opening}{cue}{closing}" for cue in review.highlights)


def plain_parts(review: Publication) -> Iterator[str]:
    """The prose in plain text, its cues in quotation marks; then the closing block and the highlights."""
    yield from (_plain(block, review) for block in blocks(review.text))
    if review.closing:
        yield from review.closing.lines()
    if review.highlights:
        yield highlights_line(review)


def discs(review: Publication) -> Iterator[tuple[str, list[PrintedTrack]]]:
    """Give the tracks by disc, each with the disc's heading; it is empty where there is but one."""

    def printed(track: TrackEntry, value: float | None) -> PrintedTrack:
        length = "" if track.duration_ms is None else clock_text(track.duration_ms)
        return PrintedTrack(str(track.number), track.title, "" if value is None else _stars(value), length)

    for disc, tracks in groupby(zip_longest(review.tracks, review.stars), lambda one: one[0].disc):
        yield f"CD {disc}" if disc else "", [printed(*one) for one in tracks]


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
