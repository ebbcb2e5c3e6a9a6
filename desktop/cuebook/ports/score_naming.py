"""Finding the score that a page speaks of."""

from collections.abc import Sequence
from typing import Protocol

from cuebook.domain.ids import ScoreId
from cuebook.domain.query import Search


class ScoreNaming(Protocol):
    """Scores by what they are called, and by their cues; quick in a library of any size."""

    def score_names(self) -> Sequence[tuple[ScoreId, str]]:
        """What every score is called, folded as a title: its own name, and those of its albums' film."""
        ...

    def scores_holding(self, search: Search, most: int) -> list[ScoreId]:
        """The scores of the first ``most`` cues that are found to match, one for each such cue, unordered."""
        ...
