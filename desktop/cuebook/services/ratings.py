"""Rating cues."""

from collections.abc import Iterable, Mapping

from cuebook.domain.ids import CueId
from cuebook.domain.rating import Rating
from cuebook.services.transaction import Transactions


class Ratings:
    """Gives and clears ratings; every one is kept with its date."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def rate(self, cues: Iterable[CueId], rating: Rating | None) -> None:
        """Rate cues alike, or clear their rating with None."""
        self.rate_each(dict.fromkeys(cues, rating))

    def rate_each(self, ratings: Mapping[CueId, Rating | None]) -> None:
        """Give each cue a rating of its own, all at once."""
        with self._transactions.begin() as unit:
            for cue, rating in ratings.items():
                unit.ledger.append_rating(cue, rating)
