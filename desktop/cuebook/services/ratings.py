"""Rating cues."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cuebook.domain.rating import Rating
from cuebook.domain.tag_ratings import GIVEN_HERE

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId, RowId
    from cuebook.ports.storage import UnitOfWork
    from cuebook.services.gradual_writing import GradualWriting, WhenWritten


class Ratings:
    """Gives and clears ratings; every one is kept with its date."""

    def __init__(self, writing: GradualWriting) -> None:
        self._writing = writing

    def rate(
        self,
        cues: Sequence[CueId],
        rating: Rating | None,
        when_written: WhenWritten | None = None,
        *,
        source: str = GIVEN_HERE,
    ) -> list[RowId]:
        """Rate cues alike, or clear their rating with None; give the rows it stands in.

        With ``when_written``, many are rated by and by, and the list is complete when that is called.
        """

        def keep(unit: UnitOfWork, part: Sequence[CueId]) -> list[RowId]:
            return [unit.ledger.append_rating(cue, rating, source) for cue in part]

        return self._writing.write(list(dict.fromkeys(cues)), keep, when_written)

    def take_back(self, rows: Sequence[RowId], when_written: WhenWritten | None = None) -> list[RowId]:
        """Take ratings back as if they had not been given; taking back what this gives restores them."""
        return self._writing.take_back(rows, when_written)
