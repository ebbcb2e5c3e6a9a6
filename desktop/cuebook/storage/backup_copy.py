"""Copies of the database: made by SQLite while it is in use, checked, and then named."""

import itertools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import apsw

from cuebook.domain.errors import CuebookError
from cuebook.domain.units import UtcMs
from cuebook.storage.faults import damaged, explain

_COMPANIONS = ("-wal", "-shm", "-journal")


def copy_database(source: apsw.Connection, folder: Path, now: UtcMs, why: str) -> Path:
    """Copy the database into a folder as ``cuebook-<instant>-<why>.db`` and give the copy's path.

    The copy gets its name only after its integrity was checked and it is on the disk.
    Raises DamagedDataError when the copy fails the check, CuebookError when it cannot be written.
    """
    try:
        with free_name(folder, now, why) as (final, partial):
            copy_checked(source, partial)
            partial.replace(final)
        sync_to_disk(folder)
    except (OSError, apsw.FullError, apsw.IOError, apsw.CantOpenError) as error:
        reason = getattr(error, "strerror", None) or error
        msg = f"A backup could not be written to {folder}: {reason}."
        raise CuebookError(msg) from error
    except apsw.Error as error:
        raise explain(error, Path(source.filename)) from error
    return final


@contextmanager
def free_name(folder: Path, now: UtcMs, why: str) -> Iterator[tuple[Path, Path]]:
    """Find the name for a copy made now that no other copy has; give it and that of an unfinished file.

    Two copies of one second are told apart by a counter. The unfinished file, made here, keeps
    the name from every other program until the block ends.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    stamp = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y%m%dT%H%M%SZ")
    for counter in itertools.count(1):
        final = folder / f"cuebook-{stamp}-{why}{f'-{counter}' if counter > 1 else ''}.db"
        partial = final.with_suffix(".partial")
        try:
            partial.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            continue
        try:
            if not any(map(os.path.lexists, (final, *companions(final)))):
                yield final, partial
                return
        finally:
            partial.unlink(missing_ok=True)


def companions(database: Path) -> list[Path]:
    """The files SQLite may keep beside a database; what they hold is part of it."""
    return [database.with_name(database.name + ending) for ending in _COMPANIONS]


def copy_checked(source: apsw.Connection, target: Path) -> None:
    """Copy a database as its connection sees it, check the copy, and wait until it is on the disk."""
    copy = apsw.Connection(os.fspath(target))
    try:
        with copy.backup("main", source, "main") as backup:
            while not backup.done:
                backup.step(1_000)
        copy.execute("PRAGMA journal_mode = delete")
        if why := why_unsound(copy):
            raise damaged(Path(source.filename), why)
    finally:
        copy.close()
    sync_to_disk(target)


def why_unsound(connection: apsw.Connection) -> str | None:
    """Say what SQLite finds wrong in the whole file; None where all is in order."""
    try:
        verdict = str(connection.execute("PRAGMA integrity_check(1)").get)
    except (apsw.CorruptError, apsw.NotADBError, apsw.SQLError) as error:
        return str(error)
    return None if verdict == "ok" else " ".join(verdict.split())


def sync_to_disk(path: Path) -> None:
    """Wait until a file's bytes, or a folder's names, are on the disk."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
