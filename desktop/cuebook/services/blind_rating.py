"""Blind re-rating: cues rated long ago are rated anew, and the old rating is not told before."""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cuebook.domain.errors import CuebookError
from cuebook.domain.rating_history import GivenRating, settled
from cuebook.domain.tag_ratings import GIVEN_BLIND
from cuebook.domain.units import DAY_MS

if TYPE_CHECKING:
    from cuebook.domain.catalogue import Cue
    from cuebook.domain.ids import CueId, RowId
    from cuebook.domain.rating import Rating
    from cuebook.ports.reading import Reading
    from cuebook.ports.runtime import CancelToken, Runtime
    from cuebook.ports.storage import Storage
    from cuebook.services.ratings import Ratings

YEAR_MS = round(365.25 * DAY_MS)


class BlindAnswer(NamedTuple):
    """A rating given blind, beside the one before it."""

    cue: Cue
    before: GivenRating
    now: Rating
    rows: list[RowId]

    @property
    def change(self) -> int:
        """How far it went, in points of the stored scale."""
        return self.now - (self.before.rating or 0)


class BlindRating:
    """Finds what can be rated again, and begins rounds of it."""

    def __init__(self, ratings: Ratings, storage: Storage, runtime: Runtime) -> None:
        self._ratings = ratings
        self._storage = storage
        self._runtime = runtime

    def look(self, years: int, when_found: Callable[[list[CueId]], None], *, shuffled: bool) -> None:
        """Find, in the background, cues last rated so many years ago: the oldest first, or in any order."""
        until = self._runtime.now() - years * YEAR_MS

        def work(_cancel: CancelToken) -> Generator[list[CueId], None, None]:
            with self._storage.reader() as reading:
                found = list(reading.rated_before(until))
            yield random.sample(found, len(found)) if shuffled else found

        self._runtime.run(work, on_item=when_found, on_done=lambda _: None, on_error=_only_bugs)

    def begin(self, cues: Sequence[CueId]) -> BlindRound:
        """Begin with the first of some cues."""
        return BlindRound(self._ratings, self._storage.reading, cues)


class BlindRound:
    """Goes through cues one by one; each is answered, or skipped."""

    def __init__(self, ratings: Ratings, reading: Reading, cues: Sequence[CueId]) -> None:
        self._ratings = ratings
        self._reading = reading
        self.cues = cues
        self.place = 0
        self.skipped = 0
        self.answers: list[BlindAnswer] = []

    @property
    def cue(self) -> Cue | None:
        """The cue in question without its rating; None at the end. What left the library is passed over."""
        while self.place < len(self.cues):
            found = self._reading.cue(self.cues[self.place])
            if found is not None:
                return found._replace(rating=None)
            self.place += 1
        return None

    def give(self, rating: Rating) -> BlindAnswer | None:
        """Rate the cue in question; only now the rating before it is told. None where there is no question.

        Raises CuebookError where it cannot be kept.
        """
        cue = self.cue
        if cue is None:
            return None
        own = [one for one in settled(self._reading.rating_history(cue.id)) if one.own and one.rating]
        rows = self._ratings.rate([cue.id], rating, source=GIVEN_BLIND)
        if not own:  # taken back meanwhile
            return None
        answer = BlindAnswer(cue, own[-1], rating, rows)
        self.answers.append(answer)
        return answer

    def skip(self) -> None:
        """Leave the cue as it is rated, and go on."""
        self.skipped += 1
        self.go_on()

    def go_on(self) -> None:
        """Go to the next one."""
        self.place += 1


def _only_bugs(error: Exception) -> None:
    """What cannot be read now can be asked for again."""
    if not isinstance(error, CuebookError):
        raise error
