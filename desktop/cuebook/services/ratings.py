"""Rating cues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cuebook.domain.ids import CueId, RowId
from cuebook.domain.rating import Rating

if TYPE_CHECKING:
    from cuebook.ports.reading import CatalogueReading
    from cuebook.ports.storage import UnitOfWork
    from cuebook.services.gradual_writing import GradualWriting, WhenWritten

RatingBefore = tuple[CueId, Rating | None]


class Ratings:
    """Gives and clears ratings; every one is kept with its date."""

    def __init__(self, writing: GradualWriting, reading: CatalogueReading) -> None:
        self._writing = writing
        self._reading = reading

    def rate(
        self, cues: Sequence[CueId], rating: Rating | None, when_written: WhenWritten | None = None
    ) -> list[RatingBefore]:
        """Rate cues alike, or clear their rating with None; give how each was rated before.

        With ``when_written``, many are rated by and by, and the list is complete when that is called.
        """

        def keep(unit: UnitOfWork, part: Sequence[CueId]) -> Iterator[RatingBefore]:
            before = self._reading.ratings_of(part)
            for cue in part:
                unit.ledger.append_rating(cue, rating)
                yield cue, before.get(cue)

        return self._writing.write(list(dict.fromkeys(cues)), keep, when_written)

    def give_back(self, before: Sequence[RatingBefore], when_written: WhenWritten | None = None) -> None:
        """Rate cues as ``rate`` said they were rated, in the same way.

        The last comes first: of cues that are one, the one rated first knows how they were rated.
        """

        def keep(unit: UnitOfWork, part: Sequence[RatingBefore]) -> list[RowId]:
            return [unit.ledger.append_rating(cue, rating) for cue, rating in part]

        self._writing.write(before[::-1], keep, when_written)
