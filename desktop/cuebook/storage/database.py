"""The database file: opening it, bringing it up to date, and refusing what cannot be trusted."""

from __future__ import annotations

import os
import secrets
from importlib import resources
from pathlib import Path

import apsw

from cuebook.domain.errors import CuebookError, DamagedDataError, NewerDataError
from cuebook.domain.ids import RANDOM_BYTES, uuid7
from cuebook.domain.units import UtcMs
from cuebook.storage.backup_copy import copy_database
from cuebook.storage.unsafe_places import why_unsafe

LEAST_SQLITE = (3, 51, 3)
"""Before it, a race when the write-ahead log is reset could corrupt the file."""

BUSY_TIMEOUT_MS = 10_000
DATABASE_NAME = "cuebook.db"


def sqlite_version() -> tuple[int, ...]:
    """The version of the SQLite library in use."""
    return tuple(int(part) for part in apsw.sqlite_lib_version().split("."))


class Database:
    """One open data folder: a connection that writes and one that can only read.

    ``read_only_reason`` says why nothing can be written, None when all is well.
    """

    def __init__(self, folder: Path, now: UtcMs) -> None:
        if sqlite_version() < LEAST_SQLITE:
            msg = f"Cuebook needs SQLite 3.51.3 or later, and apsw brings {apsw.sqlite_lib_version()}."
            raise CuebookError(msg)
        self.folder = folder
        self.path = folder / DATABASE_NAME
        self.read_only_reason: str | None = None
        if unsafe := why_unsafe(folder):
            raise CuebookError(unsafe)
        _make_folder(folder)
        try:
            self.writing = self._open_for_writing(now)
            self.reading = open_reader(self.path)
        except (apsw.NotADBError, apsw.CorruptError) as error:
            raise DamagedDataError(self._damaged(error)) from error
        except (apsw.CantOpenError, apsw.ReadOnlyError, apsw.IOError, apsw.PermissionsError) as error:
            msg = f"{self.path} cannot be opened: {error}. Check its permissions and the disk's space."
            raise CuebookError(msg) from error

    def _open_for_writing(self, now: UtcMs) -> apsw.Connection:
        connection = apsw.Connection(os.fspath(self.path))
        connection.set_busy_timeout(BUSY_TIMEOUT_MS)
        newest, stands_at = len(migrations()), schema_version(connection)
        if stands_at > newest:
            connection.close()
            self.read_only_reason = (
                f"{self.path} was written by a later version of Cuebook. "
                "It can be looked at here, but nothing can be logged or changed: install that version."
            )
            return open_reader(self.path)
        # Setting the mode can itself meet a lock of another program that starts at the same moment.
        connection.execute("PRAGMA journal_mode = wal")
        connection.execute("PRAGMA synchronous = full")
        connection.execute("PRAGMA foreign_keys = on")
        if stands_at < newest:
            if stands_at > 0:
                copy_database(connection, self.folder / "backups", now, f"before-schema-{newest}")
            migrate(connection, now)
        return connection

    def _damaged(self, error: apsw.Error) -> str:
        return (
            f"{self.path} is damaged ({error}). Nothing was changed. Copies lie in "
            f"{self.folder / 'backups'}: bring one back with: cuebook restore FILE"
        )

    def require_writable(self) -> None:
        """Raise NewerDataError where the file may only be read."""
        if self.read_only_reason:
            raise NewerDataError(self.read_only_reason)

    def close(self) -> None:
        """Close both connections; the write-ahead log is folded into the file."""
        self.reading.close()
        self.writing.close()


def open_reader(path: Path) -> apsw.Connection:
    """Open a connection that cannot write, for one thread."""
    connection = apsw.Connection(os.fspath(path), flags=apsw.SQLITE_OPEN_READONLY)
    connection.set_busy_timeout(BUSY_TIMEOUT_MS)
    connection.execute("PRAGMA query_only = on")
    return connection


def schema_version(connection: apsw.Connection) -> int:
    """How many migrations the file has seen."""
    return int(connection.execute("PRAGMA user_version").get)


def migrations() -> list[str]:
    """The SQL of every migration, in order."""
    folder = resources.files("cuebook.storage") / "migrations"
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [(folder / name).read_text("utf-8") for name in names]


def migrate(connection: apsw.Connection, now: UtcMs) -> None:
    """Bring the schema up to date, all of it or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have done it while this one waited for the lock.
        for number, sql in enumerate(migrations(), start=1):
            if schema_version(connection) < number:
                connection.execute(sql)
                connection.execute(f"PRAGMA user_version = {number}")
        machine = uuid7(now, secrets.token_bytes(RANDOM_BYTES))
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('machine', ?), ('sequence', 0)", (machine,))
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        msg = f"The data folder {folder} cannot be made: {error.strerror}. Choose another with --data-dir."
        raise CuebookError(msg) from error
