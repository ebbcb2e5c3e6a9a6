"""Bringing back a backup: the present files are kept aside, whatever state they are in."""

import os
import tempfile
from pathlib import Path

import apsw

from cuebook.domain.errors import CuebookError, DamagedDataError
from cuebook.domain.units import UtcMs
from cuebook.storage.backup_copy import companions, copy_checked, free_name, sync_to_disk, why_unsound
from cuebook.storage.database import (
    DATABASE_NAME,
    close_untouched,
    connect,
    migrations,
    open_reader,
    schema_version,
)
from cuebook.storage.faults import explain
from cuebook.storage.owner_lock import is_alive


def restore(backup: Path, folder: Path, now: UtcMs) -> Path | None:
    """Put a backup in the place of the database, and give where that was kept, if there was one.

    Raises CuebookError in words where the backup is none of ours, is damaged, or Cuebook runs.
    """
    try:
        _require_closed(folder)
        _require_there(backup)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = _new_file(folder)
        try:
            _copy_ours(backup, partial)
            aside = _set_aside(folder, now)
            partial.replace(folder / DATABASE_NAME)
        finally:
            partial.unlink(missing_ok=True)
        sync_to_disk(folder)
    except (OSError, apsw.Error) as error:
        reason = getattr(error, "strerror", None) or error
        msg = f"{backup} could not be restored: {reason}. Nothing of the present data was lost."
        raise CuebookError(msg) from error
    return aside


def _require_closed(folder: Path) -> None:
    locks = folder / "locks"
    if any(is_alive(locks, lock.name) for lock in locks.glob("*")):
        msg = "Cuebook is open on this data folder. Close it, then restore."
        raise CuebookError(msg)


def _require_there(backup: Path) -> None:
    if not backup.is_file():
        msg = f"{backup} is not there. Backups lie in the data folder's backups; cuebook doctor says where."
        raise CuebookError(msg)


def _new_file(folder: Path) -> Path:
    descriptor, name = tempfile.mkstemp(".partial", f"{DATABASE_NAME}.", folder)
    os.close(descriptor)
    return Path(name)


def _copy_ours(backup: Path, target: Path) -> None:
    """Copy a backup with what still lies in its write-ahead log, if it is sound and one of ours."""
    source = open_reader(backup)
    try:
        if why := why_unsound(source):
            msg = f"{backup} is damaged or no database ({why}). Nothing was changed."
            raise DamagedDataError(msg)
        _require_ours(source, backup)
        copy_checked(source, target)
    except (apsw.BusyError, apsw.LockedError) as error:
        raise explain(error, backup) from error
    finally:
        source.close()


def _require_ours(source: apsw.Connection, backup: Path) -> None:
    ours = source.execute("SELECT count(*) FROM sqlite_schema WHERE name IN ('plays', 'meta')").get == 2
    if not ours or not 0 < schema_version(source) <= len(migrations()):
        msg = f"{backup} is no backup that this version of Cuebook can read. Nothing was changed."
        raise CuebookError(msg)


def _set_aside(folder: Path, now: UtcMs) -> Path | None:
    present = folder / DATABASE_NAME
    there = present.exists()
    if there:
        _fold_in_log(present)
    with free_name(folder / "backups", now, "before-restore") as (aside, _):
        # The file itself goes last: were the program to die before, it would still stand in its place.
        # A log without its file must go too, or SQLite would write it into the file brought back.
        moves = [*zip(companions(present), companions(aside), strict=True), (present, aside)]
        for part, kept in moves:
            if part.exists():
                part.replace(kept)
    return aside if there else None


def _fold_in_log(present: Path) -> None:
    """Write the write-ahead log into its file; what cannot be trusted or written to stays as it lies."""
    try:
        connection = connect(present)
        try:
            if not why_unsound(connection):
                _checkpoint(connection)
                connection.close()
        finally:
            close_untouched(connection)
    except (apsw.BusyError, apsw.LockedError) as error:
        raise explain(error, present) from error
    except (apsw.CantOpenError, apsw.ReadOnlyError, apsw.PermissionsError, apsw.IOError, apsw.FullError):
        return  # its log goes aside with it


def _checkpoint(connection: apsw.Connection) -> None:
    # The first column says whether another connection kept it from being done.
    if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()[0][0]:
        raise apsw.BusyError
