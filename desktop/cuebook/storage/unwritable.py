"""A data folder that refuses to be written to, as on a read-only disk, is read from a copy."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cuebook.domain.errors import CuebookError
from cuebook.storage.backup_copy import companions

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

_TRIES = 5


def why_unwritable(database: Path) -> str | None:
    """Say why nothing can be written to a database or its folder; None where it can, or none is there."""
    refused = [path for path in (database.parent, database, *companions(database)) if _refuses(path)]
    if not refused or not database.exists():
        return None
    return (
        f"{refused[0]} can only be read. What is kept there can be looked at, but nothing can be logged "
        "or changed: make it writable, or choose another folder with --data-dir."
    )


def _refuses(path: Path) -> bool:
    return path.exists() and not os.access(
        path, os.W_OK, effective_ids=os.access in os.supports_effective_ids
    )


def copy_to_read(database: Path) -> TemporaryDirectory[str]:
    """Copy a database, with what still lies in its logs, to a folder of its own that goes when it is closed.

    SQLite can only read such a database in its place where it may leave the write-ahead log out, and
    what is in there was promised to be kept. Raises CuebookError where there is no room for a copy, or
    somebody else keeps writing.
    """
    import shutil  # noqa: PLC0415 - rarely needed, and a window stands sooner without
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - as above

    folder = TemporaryDirectory(prefix="cuebook-", ignore_cleanup_errors=True)
    try:
        for _ in range(_TRIES):
            before = _state_of(database)
            for path in (database, *companions(database)):
                copy = Path(folder.name) / path.name
                copy.unlink(missing_ok=True)
                if path.exists() and not path.name.endswith("-shm"):  # that is made from the log
                    shutil.copyfile(path, copy)
            if _state_of(database) == before:
                return folder
    except OSError as error:
        folder.cleanup()
        msg = (
            f"{database} can only be read, and not even that: copying it to {folder.name} failed "
            f"({error.strerror}). Make room there, or name another place in TMPDIR."
        )
        raise CuebookError(msg) from error
    folder.cleanup()
    msg = f"{database} can only be read, and another program is writing to it. Try again when it is done."
    raise CuebookError(msg)


def _state_of(database: Path) -> list[tuple[int, int] | None]:
    """What tells whether somebody wrote meanwhile."""
    found: list[tuple[int, int] | None] = []
    for path in (database, *companions(database)):
        try:
            stat = path.stat()
        except FileNotFoundError:
            found.append(None)
        else:
            found.append((stat.st_size, stat.st_mtime_ns))
    return found
