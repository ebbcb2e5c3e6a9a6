"""The port fulfilled: one data folder, open for this program."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import apsw

from cuebook.domain.errors import CuebookError, DamagedDataError
from cuebook.domain.ids import RANDOM_BYTES, CueId, uuid7
from cuebook.domain.play import Play
from cuebook.domain.units import UtcMs
from cuebook.ports.runtime import Clock
from cuebook.storage.backup_copy import copy_database
from cuebook.storage.database import Database, connect, open_reader
from cuebook.storage.faults import explained
from cuebook.storage.library_order import LibraryOrder
from cuebook.storage.owner_lock import OwnerLock, is_alive
from cuebook.storage.reader import Reader

if TYPE_CHECKING:
    from cuebook.storage.unit_of_work import SqliteUnitOfWork


FOLDED_AT_PAGES = 1_000
"""As long as SQLite itself lets the write-ahead log become before a commit folds it into the file."""


class SqliteStorage:
    """Fulfils ``Storage``. Raises DamagedDataError or CuebookError where the folder cannot be used."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._clock = clock
        self._database = Database(folder, clock.now())
        self._locks = folder / "locks"
        self._library = LibraryOrder()
        self._reader = Reader(self._database.reading, self._library)
        self.owner = uuid7(clock.now(), os.urandom(RANDOM_BYTES))
        try:
            self._seen_version = self._database.data_version()
            self._lock = None if self._database.read_only_reason else OwnerLock(self._locks, self.owner)
        except OSError as error:
            self._database.close()
            msg = f"The data folder {folder} refuses files: {error}. Check its permissions and its space."
            raise CuebookError(msg) from error
        except CuebookError:
            self._database.close()
            raise

    @property
    def read_only_reason(self) -> str | None:
        """Why nothing can be written, None when all is well."""
        return self._database.read_only_reason

    @property
    def reading(self) -> Reader:
        """What was committed."""
        return self._reader

    @contextmanager
    def reader(self, stop: Callable[[], bool] | None = None) -> Iterator[Reader]:
        """A reader of its own for a job's thread."""
        with explained(self._database.path):
            connection = self._database.open_reading()
        try:
            with connection.broken_off_when(stop) if stop else nullcontext():
                yield Reader(connection, self._library)
        finally:
            connection.close()

    @contextmanager
    def glance(self, milliseconds: int) -> Iterator[Reader]:
        """Read for a moment on the main thread."""
        until = self._clock.monotonic() + milliseconds
        with self._database.reading.broken_off_when(lambda: self._clock.monotonic() > until):
            yield self._reader

    @contextmanager
    def begin(self, at: UtcMs | None = None, *, lasting: bool = True) -> "Iterator[SqliteUnitOfWork]":
        """Write, all or nothing."""
        from cuebook.storage.unit_of_work import transaction  # noqa: PLC0415 - not before the first paint
        from cuebook.storage.writing import Writing  # noqa: PLC0415 - nor this

        self._database.require_writable()
        now = self._clock.now() if at is None else at
        writing = Writing(self._database.writing, now, self._clock.zone_minutes(now))
        with transaction(self._database.writing, writing, lasting=lasting) as unit:
            yield unit

    def leave_log(self, *, to_be_folded: bool) -> None:
        """Have commits leave the write-ahead log to ``fold_log``, or fold it once it is long."""
        self._database.writing.wal_autocheckpoint(0 if to_be_folded else FOLDED_AT_PAGES)

    def fold_log(self) -> None:
        """Bring the write-ahead log into the file, as far as no reader needs it."""
        with explained(self._database.path):
            connection = connect(self._database.path)
            try:
                connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_PASSIVE)
            finally:
                connection.close()

    def make_lasting(self) -> None:
        """Commit once more, which takes all before it to the disk.

        Folding the log does not promise that: where a reader is in its way, it leaves the log as it is.
        Something must change, or SQLite writes nothing.
        """
        with self.begin():
            self._database.writing.execute(
                "INSERT INTO meta VALUES ('made lasting', 1)"
                " ON CONFLICT (name) DO UPDATE SET value = value + 1"
            )

    def adopt_orphans(self) -> list[Play]:
        """Give the checkpointed plays whose program is no longer alive, ended as *closed*."""
        return [
            play
            for owner, play in self._reader.running()
            if owner != self.owner and not is_alive(self._locks, owner)
        ]

    def played_elsewhere(self) -> list[CueId]:
        """Give the cues that other programs on this data folder are playing."""
        return [
            play.cue
            for owner, play in self._reader.running()
            if play.cue and owner != self.owner and is_alive(self._locks, owner)
        ]

    def foreign_commit(self) -> bool:
        """Whether another program committed since this was last asked."""
        before, self._seen_version = self._seen_version, self._database.data_version()
        return before != self._seen_version

    def back_up(self, why: str) -> Path:
        """Make a checked copy of everything, on a connection of its own."""
        with explained(self._database.path):
            connection = open_reader(self._database.file)
        try:
            return copy_database(connection, self._database.folder / "backups", self._clock.now(), why)
        finally:
            connection.close()

    def changed_at(self) -> UtcMs:
        """When the database's files were last written to."""
        path = self._database.path
        files = (path, path.with_name(path.name + "-wal"))
        return max(round(file.stat().st_mtime * 1_000) for file in files if file.exists())

    def derived_rows(self) -> set[tuple[object, ...]]:
        """Every derived row, as a set to compare with another."""
        filled = "(SELECT album FROM cues)"  # nobody sees which score an album without cues is kept under
        tables = (
            "cue_summaries", "play_standings", "review_homes", "found_links", "cue_pairs",
            f"(SELECT * FROM scores WHERE id IN (SELECT score FROM albums WHERE id IN {filled}))",
            f"(SELECT id, title, film, edition, score, release_group, main FROM albums WHERE id IN {filled})",
            "(SELECT id, album, tagged_album FROM cues WHERE tagged_album IS NOT NULL)",
        )  # fmt: skip
        return {
            (table, *row)
            for table in tables
            for row in self._database.reading.execute(f"SELECT * FROM {table}")
        }

    def integrity(self) -> list[tuple[str, bool, str]]:
        """Check the database file and its references."""
        try:
            verdict = str(self._database.reading.execute("PRAGMA integrity_check(1)").get)
            dangling = self._database.reading.execute("PRAGMA foreign_key_check").fetchall()
        except DamagedDataError as error:
            return [("database file", False, str(error))]
        return [
            ("database file", verdict == "ok", verdict),
            ("references", not dangling, f"{len(dangling)} broken" if dangling else "ok"),
        ]

    def close(self) -> None:
        """Let go of the data folder."""
        if self._lock:
            self._lock.release()
        self._database.close()
