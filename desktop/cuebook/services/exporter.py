"""Exporting the ledger to files of other formats."""

import os
import secrets
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cuebook.domain.errors import CuebookError
from cuebook.ports.formats import HistoryFormat, LedgerRow
from cuebook.ports.reading import ListeningReading

KINDS_OF = {
    "plays": ("play",),
    "ratings": ("rating",),
    "marks": ("mark",),
    "reviews": ("review", "link", "page"),
    "all": (
        "cue", "play", "rating", "mark", "review", "link", "page", "decision",
        "search", "collection", "member", "retraction",
    ),
}  # fmt: skip
"""What can be exported, by its name on the command line, and the ledger rows it consists of."""

_OUR_FILES = ("cuebook.db", "settings.json")
_OUR_FOLDERS = ("backups", "locks", "logs")
"""What in the data folder no export may replace; the database's name has companions of longer names."""


@dataclass(frozen=True, slots=True)
class Export:
    """A file that was written, and how many ledger rows went into it."""

    file: str
    rows: int


class Exporter:
    """Writes ledger rows to files, but never over what Cuebook itself keeps in ``data``."""

    def __init__(self, formats: Sequence[HistoryFormat], data: Path | None = None) -> None:
        self.formats = formats
        self._data = data

    def choices(self, what: str) -> list[HistoryFormat]:
        """The formats that can carry what is asked for."""
        return [one for one in self.formats if set(KINDS_OF[what]) <= one.kinds]

    def export(self, reading: ListeningReading, what: str, format_name: str, file: str) -> Export:
        """Write plays, ratings, marks, reviews or all of it to a file.

        The file appears only when it is complete; a symbolic link is followed, and stays. Raises
        CuebookError where the format cannot carry it or the file cannot be written.
        """
        chosen = self._format(what, format_name)
        counted = _Counted(reading.rows(KINDS_OF[what]), chosen)
        return Export(self.write(file, chosen.write(counted)), counted.count)

    def write(self, file: str, pieces: Iterable[str | bytes]) -> str:
        """Write text as UTF-8, or bytes, to a file in place of any that is there, and give its name.

        It appears only when it is complete; a symbolic link is followed, and stays. Raises CuebookError
        where it cannot be written, or is Cuebook's own.
        """
        if os.path.basename(file) in {"", "-"}:
            msg = f"An export needs a file to be written to, and {file or 'nothing'} names none. Name one."
            raise CuebookError(msg)
        try:
            target = _real(file)
            self._refuse(target, file)
            _write_whole(target, pieces)
        except OSError as error:
            raise _unwritable(file, error.strerror or str(error)) from error
        return os.fspath(Path(file))

    def _refuse(self, target: Path, file: str) -> None:
        """Raise CuebookError where something lies that no export may replace."""
        if not stat.S_ISREG(_mode_of(target)):
            raise _unwritable(file, "something else than a file has that name")
        if self._data and _is_ours(target, self._data):
            msg = f"{file} belongs to what Cuebook itself keeps there. Choose another place for the export."
            raise CuebookError(msg)

    def _format(self, what: str, format_name: str) -> HistoryFormat:
        if what not in KINDS_OF:
            msg = f"{what} cannot be exported; choose one of: {', '.join(KINDS_OF)}."
            raise CuebookError(msg)
        able = {one.name: one for one in self.choices(what)}
        if format_name not in able:
            msg = f"{what} cannot be exported as {format_name}; choose one of: {', '.join(able)}."
            raise CuebookError(msg)
        return able[format_name]


class _Counted:
    """Rows that count themselves while they are written; what the format leaves out does not count."""

    def __init__(self, rows: Iterable[LedgerRow], chosen: HistoryFormat) -> None:
        self._rows = rows
        self._chosen = chosen
        self.count = 0

    def __iter__(self) -> Iterator[LedgerRow]:
        for row in self._rows:
            self.count += self._chosen.takes(row)
            yield row


def _unwritable(file: str, why: str) -> CuebookError:
    return CuebookError(f"{file} could not be written: {why}. Choose another place or free some space.")


def _real(file: str) -> Path:
    """The file itself, where a name is that of a symbolic link."""
    try:
        return Path(os.path.realpath(file))
    except ValueError as error:  # a name with a zero in it, or with letters that this disk cannot write
        raise _unwritable(file, str(error)) from error


def _mode_of(target: Path) -> int:
    """A file's kind and permissions; those of a new file where there is none yet."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return stat.S_IFREG | 0o666


def _is_ours(target: Path, data: Path) -> bool:
    """Whether a file is one that Cuebook keeps in its data folder, by whatever way it is named."""
    if any(_same(target, data / name) for name in _OUR_FILES):
        return True
    if any(_same(folder, data / name) for folder in target.parents for name in _OUR_FOLDERS):
        return True
    # The companions of the database may not be there yet, and some disks know no large letters.
    return _same(target.parent, data) and target.name.casefold().startswith(_OUR_FILES)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _write_whole(target: Path, pieces: Iterable[str | bytes]) -> None:
    """Write a file beside its place, and put it there once all of it is on the disk."""
    mode = stat.S_IMODE(_mode_of(target))
    partial = target.with_name(f".cuebook-{secrets.token_hex(8)}.partial")
    try:
        # Made as open() makes a file, so that who may read it is the listener's own choice.
        with open(partial, "xb", opener=lambda path, flags: os.open(path, flags, mode)) as out:
            out.writelines(piece.encode() if isinstance(piece, str) else piece for piece in pieces)
            out.flush()
            os.fsync(out.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
