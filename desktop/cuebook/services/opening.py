"""Opening files from outside the watched folders: they become cues too, and no scan marks them missing."""

import os
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import CueId
from cuebook.domain.sound_file import FileProblem, FileStamp, ProblemKind, SoundFile, lies_in
from cuebook.ports.file_reading import FileReading
from cuebook.ports.runtime import CancelToken, JobRunner
from cuebook.ports.tags import TagReader
from cuebook.services.stamping import is_sheet, names_and_sheets, sheets_digest, stamp_of
from cuebook.services.transaction import Transactions

if TYPE_CHECKING:
    from cuebook.services.cue_sheets import CueSheets, Read

WhenOpened = Callable[[list[CueId], list[FileProblem]], None]


@dataclass(slots=True)
class _Opened:
    """Sound files in the order asked for, and what was read of them and of what else was asked for."""

    sounds: list[bytes] = field(default_factory=list)
    reads: "list[Read]" = field(default_factory=list)

    def refuse(self, path: bytes, kind: ProblemKind, reason: str) -> None:
        """Take down why a file gives no cue."""
        self.reads.append((FileStamp(path, 0, 0, 0, 0), FileProblem(path, kind, reason)))


class Opening:
    """Turns paths into cues."""

    def __init__(
        self, transactions: Transactions, reading: FileReading, reader: TagReader, jobs: JobRunner
    ) -> None:
        self._transactions = transactions
        self._reading = reading
        self._reader = reader
        self._jobs = jobs

    def open(self, paths: Sequence[bytes], when_opened: WhenOpened) -> None:
        """Read files and give their cues in the order of the paths, and the files that are none.

        A file gives all cues it holds, a cue sheet those of the files it means.
        """
        cues: list[CueId] = []
        problems: list[FileProblem] = []

        def keep(opened: _Opened) -> None:
            from cuebook.services.cataloguing import catalogue_files  # noqa: PLC0415 - not before the first paint

            by_root: dict[int | None, list[tuple[FileStamp, SoundFile]]] = {}
            for stamp, answer in opened.reads:
                if isinstance(answer, FileProblem):
                    problems.append(answer)
                else:
                    beside = by_root.setdefault(self._root_of(stamp.path), [])
                    beside += [(stamp, part) for part in answer]
            found: dict[bytes, list[CueId]] = {}
            try:
                with self._transactions.begin() as unit:
                    for root, read in by_root.items():
                        for stamp, cue, _ in catalogue_files(unit, root, read):
                            found.setdefault(stamp.path, []).append(cue)
            except CuebookError as error:  # the disk refuses, and has kept nothing
                problems.append(FileProblem(b"", ProblemKind.UNREADABLE, str(error)))
                return
            cues.extend(cue for path in opened.sounds for cue in found.get(path, ()))

        def failed(error: Exception) -> None:
            problems.append(FileProblem(b"", ProblemKind.UNREADABLE, str(error)))
            when_opened([], problems)

        self._jobs.run(
            lambda cancel: self._read([os.path.realpath(path) for path in paths], cancel),
            on_item=keep,
            on_done=lambda _: when_opened(cues, problems),
            on_error=failed,
        )

    def _root_of(self, path: bytes) -> int | None:
        """The watched folder a file lies in, if any."""
        inside = [root for root in self._reading.roots() if lies_in(path, root.path)]
        return inside[0].number if inside else None

    def _read(self, paths: Sequence[bytes], cancel: CancelToken) -> Generator[_Opened, None, None]:
        from cuebook.services.cue_sheets import CueSheets  # noqa: PLC0415 - not before the first paint

        sheets = CueSheets(self._reader)
        opened = _Opened()
        for path in paths:
            sounds = sheets.sounds_of(path) if is_sheet(path) else [path]
            if not sounds:
                opened.refuse(path, ProblemKind.CUE_SHEET, _why_silent(sheets, path))
            opened.sounds += sounds
        stamps: dict[bytes, FileStamp] = {}
        beside: dict[bytes, bytes] = {}
        for path in dict.fromkeys(opened.sounds):
            folder = os.path.dirname(path)
            if folder not in beside:
                beside[folder] = sheets_digest(names_and_sheets(folder)[1])
            try:
                stamps[path] = stamp_of(path, beside[folder])
            except OSError as error:
                opened.refuse(path, ProblemKind.UNREADABLE, f"it cannot be read: {error.strerror}")
        for path, answer in self._reader.read(stamps, cancel):
            if isinstance(answer, FileProblem):
                opened.reads.append((stamps[path], answer))
            else:
                opened.reads += sheets.cues_in(stamps[path], answer)
        yield opened


def _why_silent(sheets: "CueSheets", path: bytes) -> str:
    """Why a cue sheet gives no file to be heard."""
    try:
        os.stat(path)
    except OSError as error:
        return f"it cannot be read: {error.strerror}"
    return sheets.trouble_with(path) or "no file that it means lies beside it"
