"""How a cue's rating went over the years: every rating given, and how far it drifted."""

from collections.abc import Sequence
from typing import NamedTuple

from cuebook.domain.ids import CueId, RowId
from cuebook.domain.rating import POINTS_PER_STAR, Rating
from cuebook.domain.tag_ratings import GIVEN_BLIND, TAKEN_OVER
from cuebook.domain.units import SECOND_MS, DurationMs, UtcMs

SLIP_MS = 60 * SECOND_MS
"""A rating replaced this soon was a slip of the key, or half of a wish: it is no step of the history."""


class GivenRating(NamedTuple):
    """A rating as it was given: to the cue itself or to one it is paired with; None cleared it.

    Where it was taken back, ``retraction`` is the row that did, at ``retracted_at``.
    """

    row: RowId
    cue: CueId
    rating: Rating | None
    at: UtcMs
    zone_minutes: int
    source: str
    retraction: RowId | None = None
    retracted_at: UtcMs = 0

    @property
    def own(self) -> bool:
        """Whether it is the listener's own word, and not taken over from another program."""
        return not self.source.startswith(TAKEN_OVER)

    @property
    def source_words(self) -> str:
        """Where it comes from, in words."""
        if self.source == GIVEN_BLIND:
            return "yours, given blind"
        return "yours" if self.own else f"taken over from {self.source.removeprefix(TAKEN_OVER)}"


class Drift(NamedTuple):
    """The listener's first own rating and the newest one; two, or there is no drift to speak of."""

    first: GivenRating
    newest: GivenRating
    change: int
    """In points of the stored scale, below zero where it fell."""


def settled(history: Sequence[GivenRating], slip_ms: DurationMs = SLIP_MS) -> list[GivenRating]:
    """Leave out ratings that were replaced within moments, as by the second press for half a star more.

    ``history`` is in the order it was given, and so is the answer. What other programs said is replaced
    by nobody.
    """
    kept: list[GivenRating] = []
    for one in history:
        if kept and one.own and kept[-1].own and one.at - kept[-1].at < slip_ms:
            kept.pop()
        kept.append(one)
    return kept


def taken_back(history: Sequence[GivenRating], slip_ms: DurationMs = SLIP_MS) -> list[GivenRating]:
    """Give the ratings that stood for a while and were retracted; what was undone at once never was."""
    return [one for one in history if one.retraction and one.retracted_at - one.at >= slip_ms]


def drift(history: Sequence[GivenRating]) -> Drift | None:
    """Give how far the own ratings went from the first to the newest; None where there are not two."""
    own = [(one, one.rating) for one in settled(history) if one.own and one.rating is not None]
    if len(own) < 2:
        return None
    (first, before), (newest, now) = own[0], own[-1]
    return Drift(first, newest, now - before)


def drift_words(change: int, since: str) -> str:
    """Say a drift in words: ``rose by one and a half stars since 2021``, ``the same as in 2021``."""
    if change == 0:
        return f"the same as in {since}"
    whole, half = divmod(abs(change), POINTS_PER_STAR)
    names = ("no", "one", "two", "three", "four")
    if half and not whole:
        words = "half a star"
    elif half:
        words = f"{names[whole]} and a half stars"
    else:
        words = f"{names[whole]} {'star' if whole == 1 else 'stars'}"
    return f"{'rose' if change > 0 else 'fell'} by {words} since {since}"
