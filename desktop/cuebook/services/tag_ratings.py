"""Taking over ratings that other programs left in tags: never unasked, and taken back in one step."""

from collections.abc import Callable, Generator, Sequence

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import RowId
from cuebook.domain.sound_file import TagRating
from cuebook.domain.tag_ratings import TAKEN_OVER, RatedElsewhere
from cuebook.ports.runtime import CancelToken, JobRunner
from cuebook.ports.storage import Storage, UnitOfWork
from cuebook.services.gradual_writing import GradualWriting, WhenWritten


class TagRatings:
    """Finds ratings of other programs for cues the listener never rated, and takes them over."""

    def __init__(self, writing: GradualWriting, storage: Storage, jobs: JobRunner) -> None:
        self._writing = writing
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

    def take_over(
        self, chosen: Sequence[tuple[RatedElsewhere, TagRating]], when_written: WhenWritten | None = None
    ) -> list[RowId]:
        """Rate cues as other programs did, all in one go; the rows say which program it was.

        With ``when_written``, many are rated by and by, and the list is complete when that is called.
        """

        def keep(unit: UnitOfWork, part: Sequence[tuple[RatedElsewhere, TagRating]]) -> list[RowId]:
            append = unit.ledger.append_rating
            return [append(cue.cue, one.rating, TAKEN_OVER + one.program) for cue, one in part]

        return self._writing.write(chosen, keep, when_written)

    def take_back(self, rows: Sequence[RowId], when_written: WhenWritten | None = None) -> list[RowId]:
        """Take rows back, in the way of ``take_over``; taking back what this gives restores them."""
        return self._writing.take_back(rows, when_written)

    def take_back_last(self) -> int:
        """Take back the last taking over that still stands, and give how many ratings it was."""
        return len(self.take_back(self._storage.reading.last_taken_over()))


def _only_bugs(error: Exception) -> None:
    """What cannot be read now is looked for again after the next scan."""
    if not isinstance(error, CuebookError):
        raise error
