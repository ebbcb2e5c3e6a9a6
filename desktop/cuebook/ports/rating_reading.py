"""Reading how cues were rated over time."""

from collections.abc import Sequence
from typing import Protocol

from cuebook.domain.ids import CueId
from cuebook.domain.rating_history import GivenRating
from cuebook.domain.units import UtcMs


class RatingHistoryReading(Protocol):
    """Ratings with their dates."""

    def rating_history(self, cue: CueId, *, with_retracted: bool = False) -> list[GivenRating]:
        """Every rating of a cue and of those it is paired with that stands, the oldest first.

        On request with those that were taken back, which say so.
        """
        ...

    def rated_before(self, until: UtcMs) -> Sequence[CueId]:
        """Cues with a file whose rating is the listener's own and older than that, the oldest first.

        Of cues that are paired, one.
        """
        ...
