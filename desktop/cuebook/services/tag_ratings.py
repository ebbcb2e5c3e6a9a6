"""Taking over ratings that other programs left in tags: never unasked, and taken back in one step."""

from collections.abc import Callable, Generator, Iterable, Sequence

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import RowId
from cuebook.domain.sound_file import TagRating
from cuebook.domain.tag_ratings import RatedElsewhere
from cuebook.ports.runtime import CancelToken, JobRunner
from cuebook.ports.storage import Storage
from cuebook.services.transaction import Transactions

SOURCE = "tags:"
"""Before the program's name, it says in the ledger where a rating was taken from."""


class TagRatings:
    """Finds ratings of other programs for cues the listener never rated, and takes them over."""

    def __init__(self, transactions: Transactions, storage: Storage, jobs: JobRunner) -> None:
        self._transactions = transactions
        self._storage = storage
        self._jobs = jobs

    def found(self) -> list[RatedElsewhere]:
        """Every such cue, by score and album."""
        return self._storage.reading.rated_elsewhere()

    def look(self, when_found: Callable[[list[RatedElsewhere]], None]) -> None:
        """Find them in the background."""

        def work(_cancel: CancelToken) -> Generator[list[RatedElsewhere], None, None]:
            with self._storage.reader() as reading:
                yield reading.rated_elsewhere()

        self._jobs.run(work, on_item=when_found, on_done=lambda _: None, on_error=_only_bugs)

    def take_over(self, chosen: Iterable[tuple[RatedElsewhere, TagRating]]) -> list[RowId]:
        """Rate cues as other programs did, all at once; the rows say which program it was."""
        with self._transactions.begin() as unit:
            return [
                unit.ledger.append_rating(cue.cue, one.rating, SOURCE + one.program) for cue, one in chosen
            ]

    def take_back(self, rows: Sequence[RowId]) -> list[RowId]:
        """Take rows back, all at once; taking back what this gives restores them."""
        with self._transactions.begin() as unit:
            return [unit.ledger.append_retraction(row) for row in rows]

    def take_back_last(self) -> int:
        """Take back the last taking over that still stands, and give how many ratings it was."""
        return len(self.take_back(self._storage.reading.last_taken_over()))


def _only_bugs(error: Exception) -> None:
    """What cannot be read now is looked for again after the next scan."""
    if not isinstance(error, CuebookError):
        raise error
