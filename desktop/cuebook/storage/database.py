"""The database file: opening it, bringing it up to date, and refusing what cannot be trusted."""

from __future__ import annotations

import os
import re
import time
from contextlib import ExitStack
from pathlib import Path

import apsw

from cuebook.domain.errors import CuebookError, ReadOnlyDataError
from cuebook.domain.ids import RANDOM_BYTES, uuid7
from cuebook.domain.names import fold, fold_title
from cuebook.domain.units import UtcMs
from cuebook.storage.backup_copy import copy_database
from cuebook.storage.cue_index import as_words
from cuebook.storage.faults import explain, not_ours
from cuebook.storage.reading_connection import ReadingConnection
from cuebook.storage.sql import Connection
from cuebook.storage.unsafe_places import why_unsafe
from cuebook.storage.unwritable import copy_to_read, why_unwritable

LEAST_SQLITE = (3, 51, 3)
"""Before it, a race when the write-ahead log is reset could corrupt the file."""

BUSY_TIMEOUT_MS = 10_000
DATABASE_NAME = "cuebook.db"


def sqlite_version() -> tuple[int, ...]:
    """The version of the SQLite library in use."""
    return tuple(int(part) for part in apsw.sqlite_lib_version().split("."))


class Database:
    """One open data folder: a connection that writes and one that can only read.

    ``read_only_reason`` says why nothing can be written, None when all is well. ``path`` is the file's
    place; ``file`` is what connections are opened on, a copy where the folder refuses to be written to.
    """

    def __init__(self, folder: Path, now: UtcMs) -> None:
        if sqlite_version() < LEAST_SQLITE:
            msg = f"Cuebook needs SQLite 3.51.3 or later, and apsw brings {apsw.sqlite_lib_version()}."
            raise CuebookError(msg)
        self.folder = folder
        self.path = self.file = folder / DATABASE_NAME
        if unsafe := why_unsafe(folder):
            raise CuebookError(unsafe)
        _make_folder(folder)
        self.read_only_reason = why_unwritable(self.path)
        try:
            with ExitStack() as opened:
                if self.read_only_reason:
                    self.file = opened.enter_context(copy_to_read(self.path)) / DATABASE_NAME
                self.writing = self._open_for_writing(now, opened)
                self.reading = self.open_reading()
                self._opened = opened.pop_all()
        except apsw.Error as error:
            raise explain(error, self.path) from error

    def open_reading(self) -> ReadingConnection:
        """Open a connection that cannot write, for one thread."""
        return open_for_searching(self.file, self.path)

    def _open_for_writing(self, now: UtcMs, opened: ExitStack) -> apsw.Connection:
        connection = connect(self.file)
        opened.callback(close_untouched, connection)
        newest, stands_at = len(migrations()), self._known_schema(connection)
        if stands_at > newest:
            self.read_only_reason = (
                f"{self.path} was written by a later version of Cuebook. "
                "It can be looked at here, but nothing can be logged or changed: install that version."
            )
            connection.close()
            return self._open_reader(opened)
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = full")
        connection.execute("PRAGMA foreign_keys = on")
        connection.execute("PRAGMA cache_size = -8000")  # KB: what a scan's batch changes is written once
        if stands_at < newest:
            if stands_at > 0 and not self.read_only_reason:
                copy_database(connection, self.folder / "backups", now, f"before-schema-{newest}")
            migrate(connection, now)
        if self.read_only_reason:
            connection.close()
            return self._open_reader(opened)
        return connection

    def _open_reader(self, opened: ExitStack) -> apsw.Connection:
        reader = open_reader(self.file)
        opened.callback(reader.close)
        return reader

    def _known_schema(self, connection: Connection) -> int:
        """Give how many migrations the file has seen, or refuse a file that they did not make."""
        # One statement, so that no migration of another program can come between its two halves.
        rows = connection.execute(
            "SELECT user_version, name FROM pragma_user_version LEFT JOIN sqlite_schema"
        ).fetchall()
        stands_at: int = rows[0][0]
        names = {name for _, name in rows if name}
        missing = tables_made(migrations()[:stands_at]) - names
        if missing:
            raise not_ours(self.path, f"it has no {min(missing)}")
        if names and not stands_at:
            raise not_ours(self.path, "it has tables, and no version")
        return stands_at

    def data_version(self) -> int:
        """A number that changes with every commit of another program."""
        # Asked of the writing connection: its own commits do not count, all others do.
        return int(ReadingConnection(self.writing, self.path).execute("PRAGMA data_version").get)

    def require_writable(self) -> None:
        """Raise ReadOnlyDataError where the file may only be read."""
        if self.read_only_reason:
            raise ReadOnlyDataError(self.read_only_reason)

    def close(self) -> None:
        """Close both connections; the write-ahead log is folded into the file."""
        self.reading.close()
        self.writing.close()
        self._opened.close()


def connect(path: Path, flags: int = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE) -> apsw.Connection:
    """Open a connection that waits a while where another program holds the file."""
    connection = apsw.Connection(os.fspath(path), flags)
    connection.set_busy_timeout(BUSY_TIMEOUT_MS)
    for name, function in {"as_words": as_words, "as_title": fold_title, "as_name": fold}.items():
        connection.create_scalar_function(name, function, 1, deterministic=True)  # type: ignore[arg-type]
    return connection


def _write_ahead(connection: apsw.Connection) -> None:
    """Have changes go to a log first.

    Where another program starts at the same moment, SQLite refuses at once instead of waiting.
    """
    deadline = time.monotonic() + BUSY_TIMEOUT_MS / 1_000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = wal")
        except apsw.BusyError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def open_reader(path: Path) -> apsw.Connection:
    """Open a connection that cannot write, for one thread."""
    connection = connect(path, apsw.SQLITE_OPEN_READONLY)
    connection.execute("PRAGMA query_only = on")
    return connection


def open_for_searching(file: Path, path: Path) -> ReadingConnection:
    """Open a connection that cannot write, for one thread; ``cue_terms`` are the words of its index.

    ``path`` is what a file is called in words that are told.
    """
    connection = connect(file, apsw.SQLITE_OPEN_READONLY)
    connection.execute("CREATE VIRTUAL TABLE temp.cue_terms USING fts5vocab (main, cue_words, row)")
    connection.execute("PRAGMA query_only = on")
    return ReadingConnection(connection, path)


def close_untouched(connection: apsw.Connection) -> None:
    """Close a connection, if it is open; the log is not folded into a file that may be damaged."""
    try:
        connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    except apsw.ConnectionClosedError:
        return
    connection.close()


def schema_version(connection: apsw.Connection) -> int:
    """How many migrations the file has seen."""
    return int(connection.execute("PRAGMA user_version").get)


def migrations() -> list[str]:
    """The SQL of every migration, in order."""
    folder = Path(__file__).with_name("migrations")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [(folder / name).read_text("utf-8") for name in names]


def tables_made(scripts: list[str]) -> set[str]:
    """The names of the tables that some migrations make."""
    return set(re.findall(r"^CREATE (?:VIRTUAL )?TABLE (\w+)", "\n".join(scripts), re.MULTILINE))


def migrate(connection: apsw.Connection, now: UtcMs) -> None:
    """Bring the schema up to date, all of it or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have done it while this one waited for the lock.
        for number, sql in enumerate(migrations(), start=1):
            if schema_version(connection) < number:
                connection.execute(sql)
                connection.execute(f"PRAGMA user_version = {number}")
        machine = uuid7(now, os.urandom(RANDOM_BYTES))
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
