"""Reviews laid out as Cuebook publishes them, read back to the letter.

Recognition reads pages as people write them, and there a star behind a title is a footnote's and marks
around it are no part of it. In a page of our own layout every letter is meant. It is known by its shape:
the heading first, and last the closing block, the highlights and the track list, with nothing between or
behind them. Whatever differs in anything is left to recognition.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.publication import heading_of
from cuebook.domain.rating import HIGHEST, POINTS_PER_STAR
from cuebook.domain.review import CueRating, PrintedRating, ReviewFacts, TrackEntry
from cuebook.domain.units import SECOND_MS
from cuebook.formats.published_parts import (
    COMPOSER,
    HIGHLIGHTS,
    MARKS,
    PLAIN_NAME,
    PLAIN_TITLE,
    TITLE,
    TRACKS_HEADING,
    UNKNOWN,
    YEAR,
)

_HEADING = heading_of("", (), None)
_ONE_LINE = re.compile(r"([^()–]+?) (?:– music by ([^()–]+)|\(([^()–]+) – (\d+)\))")
_HEAD = 3
_RATING = "Rating: "
_CLOSING = (
    re.compile(r"Cue rating: (\d+) / 100"),
    re.compile(r"Total minutes of excellence: (\d+) / (\d+)"),
    re.compile(r"Album excellence: (\d+)%"),
)
_DISC = re.compile(r"CD (\d+)")
_TRACK = re.compile(
    rf"(\d+)\. ?(.*?)(?: ?\((?:(?:(\d+):)?(\d+):(\d\d)|{re.escape(UNKNOWN)})\))?(?: ([★½☆]{{5}}))?", re.DOTALL
)


_EXCELLENCE = ("minutes_of_excellence", "album_minutes", "excellence_percent")
_FIGURES = ("rating", "rating_conflict", *_EXCELLENCE)
_ELSEWHERE = (*_FIGURES, "highlights", "tracks", "cue_ratings", "listed_cues")


@dataclass(frozen=True, slots=True)
class _Layout:
    """What stands in the parts whose shape is known, from a line on; None where a part is not there."""

    start: int
    closing: tuple[int, ...] | None
    highlights: tuple[str, ...] | None
    tracks: tuple[TrackEntry, ...] | None
    cue_ratings: tuple[CueRating, ...]

    def facts(self) -> dict[str, Any]:
        """What is said in them, by the names of the facts."""
        said: dict[str, Any] = {}
        if self.closing:
            rating, excellence, album, percent = self.closing
            printed = PrintedRating(rating, HIGHEST, f"{rating} / {HIGHEST}")
            said = dict(zip(_FIGURES, (printed, (), excellence, album, percent), strict=True))
        if self.highlights is not None:
            said["highlights"] = self.highlights
        if self.tracks is not None:
            said |= {"tracks": self.tracks, "cue_ratings": self.cue_ratings}
        return said


def as_published(text: str, recognised: Callable[[str], ReviewFacts]) -> ReviewFacts:
    """The facts that are ``recognised`` in a text; what is said in our own layout, to the letter.

    Raises ReviewRefusedError where it is more than one review.
    """
    lines = _ours(text)
    subject, prose = _subject(lines)
    layout = _layout(lines)
    if not subject and not layout:
        return recognised(text)
    between = lines[prose : layout.start if layout else None]
    read = _alone(between, recognised)
    try:
        facts = recognised(text)
    except ReviewRefusedError:
        again = any(line.startswith(_HEADING) for line in between[1:])
        if read is None or again or any(getattr(read, name) for name in _EXCELLENCE):
            raise
        # Only names of cues look like the figures of other reviews.
        facts = _alone(lines[:1], recognised) or ReviewFacts()
    said = layout.facts() if layout else {}
    if layout and not subject:
        said |= _in_one_line(lines[0].removeprefix(_HEADING))
    if subject and layout:
        said.setdefault("highlights", ())
    if read:
        # No name in a heading or among tracks is a figure, or a list, whatever it looks like.
        others = _ELSEWHERE if subject else () if layout and layout.closing else (*_FIGURES, "highlights")
        said = {name: getattr(read, name) for name in others} | said
    return replace(facts, **said, **subject)


def _alone(lines: Sequence[str], recognised: Callable[[str], ReviewFacts]) -> ReviewFacts | None:
    """What is recognised in some lines by themselves; None where it is more than one review."""
    try:
        return recognised("\n\n".join(lines))
    except ReviewRefusedError:
        return None


def _ours(text: str) -> list[str]:
    """The lines of a text from our heading on; what a page says of itself may stand around them."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    headings = [at for at, line in enumerate(lines[:_HEAD]) if line.startswith(_HEADING)]
    if not headings:
        return []
    start = next((at for at in headings if _is_labelled(lines[at:])), headings[0])
    if TRACKS_HEADING + ":" in lines[start:]:  # of an album's description, which lists its tracks itself
        lines = lines[: len(lines) - 1 - lines[::-1].index(TRACKS_HEADING + ":")]
    if len(lines) > start + 1 and lines[-1].startswith(_RATING):
        lines.pop()
    return lines[start:]


def _is_labelled(lines: Sequence[str]) -> bool:
    return len(lines) > 1 and lines[1] == f"{TITLE}: {lines[0].removeprefix(_HEADING)}"


def _subject(lines: Sequence[str]) -> tuple[dict[str, Any], int]:
    """What it is a review of, as it stands behind labels below the heading, and where the prose begins.

    Nothing where it does not stand there.
    """
    if not _is_labelled(lines):
        return {}, 0
    composers: list[str] = []
    year = None
    prose = 2
    for line in lines[2:]:
        label, _, words = line.partition(": ")
        if label == COMPOSER:
            composers.append(words)
        elif label == YEAR and words.isdecimal():
            year = int(words)
        else:
            break
        prose += 1
        if year:
            break
    title = lines[1].removeprefix(f"{TITLE}: ")
    return {"title": title, "composers": tuple(composers), "year": year}, prose


def _in_one_line(heading: str) -> dict[str, Any]:
    """The same of a heading that needs no labels; nothing where its names are not plain ones."""
    found = _ONE_LINE.fullmatch(heading)
    composers = tuple((found[2] or found[3]).split(", ")) if found else ()
    if not found or not PLAIN_TITLE.fullmatch(found[1]) or not all(map(PLAIN_NAME.fullmatch, composers)):
        return {}
    return {"title": found[1], "composers": composers, "year": int(found[4]) if found[4] else None}


def _layout(lines: Sequence[str]) -> _Layout | None:
    """The parts at the end of a text; None where it does not end in any of them."""
    end = len(lines)
    tracks: tuple[TrackEntry, ...] | None = None
    ratings: tuple[CueRating, ...] = ()
    if TRACKS_HEADING in lines:
        heading = end - 1 - lines[::-1].index(TRACKS_HEADING)
        if listed := _tracks(lines[heading + 1 :]):
            (tracks, ratings), end = listed, heading
    highlights = _highlights(lines[end - 1]) if end else None
    block = lines[:end] if highlights is None else lines[: end - 1]
    found = [pattern.fullmatch(line) for pattern, line in zip(_CLOSING, block[-3:], strict=False)]
    if len(found) == len(_CLOSING) and all(found):
        closing = tuple(int(number) for one in found if one for number in one.groups())
        return _Layout(len(block) - len(found), closing, highlights, tracks, ratings)
    return _Layout(end, None, None, tracks, ratings) if tracks else None


def _highlights(line: str) -> tuple[str, ...] | None:
    """The names in a line of highlights: none of them has the marks that stand around all."""
    if not line.startswith(HIGHLIGHTS):
        return None
    names = line.removeprefix(HIGHLIGHTS)
    marks = next((marks for marks in MARKS if names[0] == marks[0] and names[-1] == marks[1]), None)
    return tuple(names[1:-1].split(f"{marks[1]}, {marks[0]}")) if marks and len(names) > 1 else None


def _tracks(lines: Sequence[str]) -> tuple[tuple[TrackEntry, ...], tuple[CueRating, ...]] | None:
    """Tracks and their ratings; None where any line is neither a track nor a disc's heading."""
    disc, tracks, ratings = None, [], []
    for line in lines:
        if found := _DISC.fullmatch(line):
            disc = int(found[1])
            continue
        track = _TRACK.fullmatch(line)
        if track is None:
            return None
        number, title, hours, minutes, seconds, stars = track.groups()
        length = None
        if minutes:
            length = ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * SECOND_MS
        tracks.append(TrackEntry(title=title, number=int(number), disc=disc, duration_ms=length))
        if stars:
            value = stars.count("★") + stars.count("½") / 2
            ratings.append(CueRating(title, value, HIGHEST / POINTS_PER_STAR))
    return (tuple(tracks), tuple(ratings)) if tracks else None
