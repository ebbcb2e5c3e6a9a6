"""Bringing back a backup: the present files are kept aside, whatever state they are in."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import apsw

from cuebook.domain.errors import CuebookError, DamagedDataError
from cuebook.domain.units import UtcMs
from cuebook.storage.backup_copy import require_sound, sync_to_disk
from cuebook.storage.database import DATABASE_NAME, migrations, open_reader, schema_version
from cuebook.storage.owner_lock import is_alive

_COMPANIONS = ("", "-wal", "-shm")


def restore(backup: Path, folder: Path, now: UtcMs) -> Path | None:
    """Put a backup in the place of the database, and give where that was kept, if there was one.

    Raises CuebookError in words where the backup is none of ours, is damaged, or Cuebook runs.
    """
    _require_ours(backup)
    locks = folder / "locks"
    if any(is_alive(locks, lock.name) for lock in locks.glob("*")):
        msg = "Cuebook is open on this data folder. Close it, then restore."
        raise CuebookError(msg)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        partial = folder / f"{DATABASE_NAME}.partial"
        shutil.copyfile(backup, partial)
        sync_to_disk(partial)
        aside = _set_aside(folder, now)
        partial.replace(folder / DATABASE_NAME)
        sync_to_disk(folder)
    except OSError as error:
        msg = f"{backup} could not be restored: {error.strerror}. Nothing of the present data was lost."
        raise CuebookError(msg) from error
    return aside


def _set_aside(folder: Path, now: UtcMs) -> Path | None:
    present = folder / DATABASE_NAME
    if not present.exists():
        return None
    stamp = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = folder / "backups" / f"cuebook-{stamp}-before-restore.db"
    aside.parent.mkdir(exist_ok=True, mode=0o700)
    for companion in _COMPANIONS:
        part = Path(os.fspath(present) + companion)
        if part.exists():
            part.replace(os.fspath(aside) + companion)
    return aside


def _require_ours(backup: Path) -> None:
    if not backup.is_file():
        msg = f"{backup} is not there. Backups lie in the data folder's backups; cuebook doctor says where."
        raise CuebookError(msg)
    try:
        connection = open_reader(backup)
        try:
            require_sound(connection, backup)
            version = schema_version(connection)
            ours = (
                connection.execute("SELECT count(*) FROM sqlite_schema WHERE name IN ('plays', 'meta')").get
                == 2
            )
        finally:
            connection.close()
    except apsw.Error as error:
        msg = f"{backup} is damaged or no database ({error}). Nothing was changed."
        raise DamagedDataError(msg) from error
    if not ours or not 0 < version <= len(migrations()):
        msg = f"{backup} is no backup that this version of Cuebook can read. Nothing was changed."
        raise CuebookError(msg)
