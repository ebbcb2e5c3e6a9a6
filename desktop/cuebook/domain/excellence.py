"""The three figures of an album or score: cue rating, minutes of excellence, album excellence.

The scheme is the published one of a review site ("about soundtrack reviews"): every cue gets 20 to
100; five-star cues make the minutes of excellence. Everything is computed from exact lengths and
rounded once, at display.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from cuebook.domain.catalogue import CueKind
from cuebook.domain.rating import HIGHEST, Rating
from cuebook.domain.units import MINUTE_MS, DurationMs


class Denominator(StrEnum):
    """What the minutes of excellence are measured against."""

    SCORE_CUES = "score cues"
    WHOLE_ALBUM = "whole album"


class RatedCue(Protocol):
    """As much of a cue as the figures need."""

    @property
    def kind(self) -> CueKind:
        """What the cue is."""
        ...

    @property
    def rating(self) -> Rating | None:
        """The listener's rating, None while unrated."""
        ...

    @property
    def duration_ms(self) -> DurationMs | None:
        """The cue's length, None where unknown."""
        ...


@dataclass(frozen=True, slots=True)
class Figures:
    """The listener's own figures, unrounded; the three are None while nothing is rated.

    ``cue_rating`` is 20..100, ``album_excellence`` 0..100. ``album_ms`` is the length the
    excellence is measured against.
    """

    cue_rating: float | None
    excellence_ms: DurationMs | None
    album_excellence: float | None
    album_ms: DurationMs
    rated: int
    score_cues: int
    songs: int

    @property
    def so_far(self) -> bool:
        """Whether fewer than half of the score cues are rated."""
        return 2 * self.rated < self.score_cues


def excellent(cue: RatedCue) -> bool:
    """Whether a cue makes minutes of excellence: five stars, and no song."""
    return cue.kind.in_figures and cue.rating == HIGHEST


def figures(cues: Iterable[RatedCue], denominator: Denominator = Denominator.SCORE_CUES) -> Figures:
    """Compute the figures of one album's cues. Songs and source cues are left out of all but length."""
    cues = list(cues)
    score = [cue for cue in cues if cue.kind.in_figures]
    measured = cues if denominator is Denominator.WHOLE_ALBUM else score
    album_ms = sum(cue.duration_ms or 0 for cue in measured)
    ratings = [cue.rating for cue in score if cue.rating is not None]
    excellence_ms = sum(cue.duration_ms or 0 for cue in score if excellent(cue))
    return Figures(
        cue_rating=sum(ratings) / len(ratings) if ratings else None,
        excellence_ms=excellence_ms if ratings else None,
        album_excellence=100 * excellence_ms / album_ms if ratings and album_ms else None,
        album_ms=album_ms,
        rated=len(ratings),
        score_cues=len(score),
        songs=len(cues) - len(score),
    )


def minutes(duration_ms: DurationMs) -> float:
    """Express a length in minutes."""
    return duration_ms / MINUTE_MS


@dataclass(frozen=True, slots=True)
class Interval:
    """The values a printed figure may have been rounded from, both ends included."""

    low: float
    high: float

    @classmethod
    def around(cls, printed: float | str) -> "Interval":
        """Every value that rounds to the printed one, at as many decimals as it shows.

        Given as written, ``22.0%`` says more than 22: anything from 21.95 to 22.05.
        """
        text = printed.strip("%％ \t\u00a0").replace(",", ".") if isinstance(printed, str) else f"{printed:g}"
        half = 0.5 / 10 ** (len(text.partition(".")[2]))
        return cls(max(0.0, float(text) - half), float(text) + half)

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a value."""
        return self.low <= other.high and other.low <= self.high


def possible_excellence(minutes_of_excellence: float | str, album_minutes: float | str) -> Interval | None:
    """Give the percentages that printed minutes allow, each rounded by itself; None for no album.

    8 of 34 is 7.5..8.5 of 33.5..34.5, so anything from 21.7 to 25.4 %.
    """
    some, all_ = Interval.around(minutes_of_excellence), Interval.around(album_minutes)
    if all_.low <= 0:
        return None
    return Interval(100 * some.low / all_.high, 100 * some.high / all_.low)
