"""Exporting the ledger to files of other formats."""

import os
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
    "reviews": ("review", "link"),
    "all": ("cue", "play", "rating", "mark", "review", "link", "decision", "retraction"),
}
"""What can be exported, by its name on the command line, and the ledger rows it consists of."""


@dataclass(frozen=True, slots=True)
class Export:
    """A file that was written, and how many ledger rows went into it."""

    file: str
    rows: int


class Exporter:
    """Writes ledger rows to files."""

    def __init__(self, formats: Sequence[HistoryFormat]) -> None:
        self.formats = formats

    def choices(self, what: str) -> list[HistoryFormat]:
        """The formats that can carry what is asked for."""
        return [one for one in self.formats if set(KINDS_OF[what]) <= one.kinds]

    def export(self, reading: ListeningReading, what: str, format_name: str, file: str) -> Export:
        """Write plays, ratings, marks, reviews or all of it to a file; ``-`` is standard output's business.

        The file appears only when it is complete. Raises CuebookError where the format cannot
        carry it or the file cannot be written.
        """
        chosen = self._format(what, format_name)
        counted = _Counted(reading.rows(KINDS_OF[what]))
        target = Path(file)
        partial = target.with_name(target.name + ".partial")
        try:
            with partial.open("w", encoding="utf-8", newline="") as out:
                out.writelines(chosen.write(counted))
                out.flush()
                os.fsync(out.fileno())
            partial.replace(target)
        except OSError as error:
            msg = f"{file} could not be written: {error.strerror}. Choose another place or free some space."
            raise CuebookError(msg) from error
        finally:
            partial.unlink(missing_ok=True)
        return Export(os.fspath(target), counted.count)

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
    """Rows that count themselves while they are written."""

    def __init__(self, rows: Iterable[LedgerRow]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[LedgerRow]:
        for row in self._rows:
            self.count += 1
            yield row
