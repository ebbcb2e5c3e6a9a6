"""The half of a scan on the main thread: what was found is kept, and counted for its report."""

from collections.abc import Collection

from cuebook.domain.catalogue import FileState
from cuebook.domain.events import ScanProgressed
from cuebook.domain.sound_file import FileProblem, FileStamp, SoundFile
from cuebook.ports.storage import UnitOfWork
from cuebook.services.breaker import Place, Verdict
from cuebook.services.cataloguing import Taken, catalogue_files
from cuebook.services.looking import Look
from cuebook.services.scan_reading import Batch
from cuebook.services.scan_report import ScanReport
from cuebook.services.transaction import Transactions


class ScanKeeping:
    """Keeps batches as they come, and counts in ``report`` what became of them."""

    def __init__(self, transactions: Transactions, report: ScanReport) -> None:
        self._transactions = transactions
        self._report = report
        self._looks: dict[int, Look] = {}
        self._handled = self._refused = 0
        self.folder = b""
        """The watched folder that is being read."""

    @property
    def looks(self) -> Collection[Look]:
        """Every watched folder as it was last looked at."""
        return self._looks.values()

    def take(self, batch: Batch) -> None:
        """Keep a batch, all of it or none. Raises CuebookError where the disk refuses it."""
        for look in batch.looks:
            self._looks[look.root.number] = look
            self._handled += look.unchanged + look.known_problems
            self._refused += look.known_problems
        self._handled += batch.files
        self._refused += sum(isinstance(answer, FileProblem) for _, (_, answer) in batch.read)
        if batch.standing or batch.read:
            self._keep(batch)

    def _keep(self, batch: Batch) -> None:
        parts: dict[int, list[tuple[FileStamp, SoundFile]]] = {}
        with self._transactions.begin(lasting=False) as unit:
            for state, paths in batch.standing.items():
                if state is None:
                    unit.catalogue.drop_files(paths)
                else:
                    unit.catalogue.set_state(paths, state)
            for look, (stamp, answer) in batch.read:
                self.folder = look.root.path
                if isinstance(answer, FileProblem):
                    unit.catalogue.save_problem(stamp, look.root.number, answer)
                elif not answer:
                    unit.catalogue.drop_problem(stamp.path)
                else:
                    parts.setdefault(look.root.number, []).extend((stamp, part) for part in answer)
            ways = {
                stamp.path: how  # one for each file, however many cues it holds
                for root, read in parts.items()
                for stamp, _, how in catalogue_files(unit, root, read)
            }
        taken = list(ways.values())
        self._report.added += taken.count(Taken.ADDED)
        self._report.changed += taken.count(Taken.CHANGED)
        self._report.moved += taken.count(Taken.MOVED)
        self._report.missing += len(batch.standing.get(FileState.MISSING, ()))

    def keep_places(self) -> None:
        """Keep where the watched folders and what is mounted in them stand. Raises CuebookError likewise."""
        with self._transactions.begin() as unit:
            for look in self.looks:
                _keep_places(unit, look)

    def progress(self, seconds: float) -> ScanProgressed:
        """How far the scan is after so many seconds."""
        expected = sum(look.unchanged + look.known_problems + len(look.fresh) for look in self.looks)
        return ScanProgressed(
            root=self.folder,
            seen=self._handled,
            read=self._report.added + self._report.changed + self._report.moved,
            problems=self._refused + sum(len(look.unlisted) for look in self.looks),
            expected=expected or None,
            seconds=seconds,
        )


def _keep_places(unit: UnitOfWork, look: Look) -> None:
    """Keep where the places of a watched folder stand; a mount that is gone for good is none any more."""
    root, *mounts = look.places
    unit.catalogue.set_root_state(look.root.number, *_standing(root))
    if not look.there:
        return  # nor is what was mounted in it, which says nothing about the mounts
    unit.catalogue.set_mounts(
        look.root.number,
        {place.path: _standing(place) for place in mounts if place.mounted or place.verdict is Verdict.AWAY},
    )


def _standing(place: Place) -> tuple[str, int | None]:
    away = place.verdict is Verdict.AWAY
    return ("offline", place.known_device) if away else ("online", place.device)
