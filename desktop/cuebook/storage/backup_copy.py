"""Copies of the database: made by SQLite while it is in use, checked, and then named."""

import os
from datetime import UTC, datetime
from pathlib import Path

import apsw

from cuebook.domain.errors import CuebookError, DamagedDataError
from cuebook.domain.units import UtcMs


def copy_database(source: apsw.Connection, folder: Path, now: UtcMs, why: str) -> Path:
    """Copy the database into a folder as ``cuebook-<instant>-<why>.db`` and give the copy's path.

    The copy gets its name only after its integrity was checked and it is on the disk.
    Raises DamagedDataError when the copy fails the check, CuebookError when it cannot be written.
    """
    stamp = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y%m%dT%H%M%SZ")
    final = folder / f"cuebook-{stamp}-{why}.db"
    partial = final.with_suffix(".partial")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial.unlink(missing_ok=True)
        _copy(source, partial)
        sync_to_disk(partial)
        partial.replace(final)
        sync_to_disk(folder)
    except (OSError, apsw.FullError, apsw.IOError, apsw.CantOpenError) as error:
        msg = f"The backup {final} could not be written: {error}."
        raise CuebookError(msg) from error
    finally:
        partial.unlink(missing_ok=True)
    return final


def _copy(source: apsw.Connection, target: Path) -> None:
    copy = apsw.Connection(os.fspath(target))
    try:
        with copy.backup("main", source, "main") as backup:
            while not backup.done:
                backup.step(1_000)
        copy.execute("PRAGMA journal_mode = delete")
        require_sound(copy, target)
    finally:
        copy.close()


def require_sound(connection: apsw.Connection, path: Path) -> None:
    """Raise DamagedDataError unless SQLite finds the whole file in order."""
    verdict = connection.execute("PRAGMA integrity_check(1)").get
    if verdict != "ok":
        msg = f"{path} is damaged: {verdict}"
        raise DamagedDataError(msg)


def sync_to_disk(path: Path) -> None:
    """Wait until a file's bytes, or a folder's names, are on the disk."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
