"""The doctor: is everything in order, and if derived data is not, put it right from the ledger."""

from dataclasses import dataclass

from cuebook.domain.errors import CuebookError
from cuebook.domain.sound_file import FileProblem
from cuebook.ports.playback import PlaybackBackend
from cuebook.ports.storage import Storage
from cuebook.services.reviews import Reviews
from cuebook.services.transaction import Transactions


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str
    problems: tuple[FileProblem, ...] = ()
    """The files it is about, where it is about files."""


class Checkup:
    """Looks at the data and at what the computer lacks."""

    def __init__(
        self, storage: Storage, backend: PlaybackBackend, transactions: Transactions, reviews: Reviews
    ) -> None:
        self._storage = storage
        self._backend = backend
        self._transactions = transactions
        self._reviews = reviews

    def run(self) -> list[Check]:
        """Check everything; nothing is changed."""
        return [
            *(Check(*result) for result in self._storage.integrity()),
            self._sound(),
            self._files(),
        ]

    def rebuild(self) -> Check:
        """Compute all derived data again from ledger and catalogue, and say what differed."""
        before = self._storage.derived_rows()
        reading = self._storage.reading
        self._transactions.derive_everything(reading.all_cues(), reading.cues_with_a_past())
        self._reviews.relink()
        after = self._storage.derived_rows()
        differing = len(before ^ after)
        detail = (
            "nothing differed" if not differing else f"{differing} derived rows differed and were put right"
        )
        return Check("derived data", not differing, detail)

    def _sound(self) -> Check:
        try:
            return Check("sound", ok=True, detail=self._backend.describe())
        except CuebookError as error:
            return Check("sound", ok=False, detail=str(error))

    def _files(self) -> Check:
        problems = tuple(self._storage.reading.problems())
        waiting = self._storage.reading.waiting_places()
        cues = sum(place.cues for place in waiting)
        detail = f"{len(problems)} could not be read, {len(waiting)} folders offline, {cues} cues waiting"
        return Check("files", not waiting, detail, problems)
