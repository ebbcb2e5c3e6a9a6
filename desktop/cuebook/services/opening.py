"""Opening files from outside the watched folders: they become cues too, and no scan marks them missing."""

import os
from collections.abc import Callable, Generator, Sequence

from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import FileProblem, FileStamp, ProblemKind, SoundFile, lies_in
from cuebook.ports.reading import CatalogueReading
from cuebook.ports.runtime import CancelToken, JobRunner
from cuebook.ports.tags import TagReader
from cuebook.services.cataloguing import catalogue_files
from cuebook.services.transaction import Transactions

Read = tuple[FileStamp, SoundFile | FileProblem]
WhenOpened = Callable[[list[CueId], list[FileProblem]], None]


class Opening:
    """Turns paths into cues."""

    def __init__(
        self, transactions: Transactions, reading: CatalogueReading, reader: TagReader, jobs: JobRunner
    ) -> None:
        self._transactions = transactions
        self._reading = reading
        self._reader = reader
        self._jobs = jobs

    def open(self, paths: Sequence[bytes], when_opened: WhenOpened) -> None:
        """Read files and give their cues in the order of the paths, and the files that are none."""
        paths = [os.path.realpath(path) for path in paths]
        found: dict[bytes, CueId] = {}
        problems: list[FileProblem] = []

        def keep(reads: list[Read]) -> None:
            with self._transactions.begin() as unit:
                by_root: dict[int | None, list[tuple[FileStamp, SoundFile]]] = {}
                for stamp, answer in reads:
                    if isinstance(answer, FileProblem):
                        problems.append(answer)
                    else:
                        by_root.setdefault(self._root_of(stamp.path), []).append((stamp, answer))
                for root, read in by_root.items():
                    taken = catalogue_files(unit, root, read)
                    found.update((stamp.path, cue) for stamp, cue, _ in taken)

        def done(_cancelled: bool) -> None:  # noqa: FBT001 - the job runner's
            when_opened([found[path] for path in paths if path in found], problems)

        def failed(error: Exception) -> None:
            problems.append(FileProblem(b"", ProblemKind.UNREADABLE, str(error)))
            when_opened([], problems)

        self._jobs.run(lambda cancel: self._read(paths, cancel), on_item=keep, on_done=done, on_error=failed)

    def _root_of(self, path: bytes) -> int | None:
        """The watched folder a file lies in, if any."""
        inside = [root for root in self._reading.roots() if lies_in(path, root.path)]
        return inside[0].number if inside else None

    def _read(self, paths: Sequence[bytes], cancel: CancelToken) -> Generator[list[Read], None, None]:
        stamps: dict[bytes, FileStamp] = {}
        refused: list[Read] = []
        for path in dict.fromkeys(paths):
            try:
                found = os.stat(path)
                stamps[path] = FileStamp(path, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
            except OSError as error:
                problem = FileProblem(path, ProblemKind.UNREADABLE, f"it cannot be read: {error.strerror}")
                refused.append((FileStamp(path, 0, 0, 0, 0), problem))
        answers = [(stamps[path], answer) for path, answer in self._reader.read(stamps, cancel)]
        yield refused + answers
