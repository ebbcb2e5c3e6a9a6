"""A data folder that refuses to be written to, as on a read-only disk, is read from a copy."""

from __future__ import annotations

import os
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from cuebook.domain.errors import CuebookError
from cuebook.storage.backup_copy import companions
from cuebook.storage.owner_lock import OwnerLock, is_alive

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRIES = 5
_PREFIX = "cuebook-read-only-"
_HELD = "held"


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


@contextmanager
def copy_to_read(database: Path) -> Iterator[Path]:
    """Copy a database, with what still lies in its logs, to a folder of its own that goes with the block.

    SQLite can only read such a database in its place where it may leave the write-ahead log out, and
    what is in there was promised to be kept. Raises CuebookError where there is no room for a copy, or
    somebody else keeps writing.
    """
    from tempfile import TemporaryDirectory, gettempdir  # noqa: PLC0415 - rarely needed, and a window stands sooner without

    _remove_left_behind(Path(gettempdir()), database)
    with ExitStack() as kept:
        try:
            folder = Path(kept.enter_context(TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)))
            kept.callback(OwnerLock(folder, _HELD).release)
            copied = _copy(database, folder)
        except OSError as error:
            msg = (
                f"{database} can only be read, and not even that: copying it to {gettempdir()} failed "
                f"({error.strerror}). Make room there, or name another place in TMPDIR."
            )
            raise CuebookError(msg) from error
        if not copied:
            msg = (
                f"{database} can only be read, and another program is writing to it. "
                "Try again when it is done."
            )
            raise CuebookError(msg)
        yield folder


def _copy(database: Path, folder: Path) -> bool:
    """Copy a database with its logs; say whether nobody wrote to it meanwhile."""
    import shutil  # noqa: PLC0415 - as above

    for _ in range(_TRIES):
        before = _state_of(database)
        for path in (database, *companions(database)):
            copy = folder / path.name
            copy.unlink(missing_ok=True)
            if path.exists() and not path.name.endswith("-shm"):  # that is made from the log
                shutil.copyfile(path, copy)
        if _state_of(database) == before:
            return True
    return False


def _remove_left_behind(folder: Path, database: Path) -> None:
    """Remove the copies of programs that were killed: they hold their locks no more.

    A copy is begun only under its lock. Whatever holds any other file is none of ours.
    """
    import shutil  # noqa: PLC0415 - as above

    names = {_HELD, *(path.name for path in (database, *companions(database)))}
    for copy in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            there = set(os.listdir(copy))
            if {_HELD, database.name} <= there <= names and not (copy.is_symlink() or is_alive(copy, _HELD)):
                shutil.rmtree(copy)


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
