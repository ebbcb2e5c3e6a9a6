"""What SQLite's errors mean to the listener: which file it is about, and what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from cuebook.domain.errors import CuebookError, DamagedDataError

_DAMAGED = (apsw.CorruptError, apsw.NotADBError, apsw.FormatError, apsw.TooBigError)
_IN_USE = (apsw.BusyError, apsw.LockedError, apsw.ProtocolError)
_REFUSED = (apsw.CantOpenError, apsw.ReadOnlyError, apsw.IOError, apsw.PermissionsError, apsw.AuthError)
_WRONG_SCHEMA = re.compile(
    r"no such (?:table|column|view)|already (?:exists|an? (?:table|index|view))|unsupported file"
    r"|vtable constructor failed"
)
"""What SQLite says where our statements meet tables that are not ours, or what is left of them."""

_WRONG_VALUE = re.compile(r"malformed JSON|invalid fts5 file format")
"""What it says where a value is not as it was written."""


def explain(error: apsw.Error, path: Path) -> CuebookError:
    """Say in words what an error of a database file means."""
    if isinstance(error, _DAMAGED) or _WRONG_VALUE.search(str(error)):
        return damaged(path, str(error))
    if isinstance(error, apsw.SQLError) and _WRONG_SCHEMA.search(str(error)):
        return not_ours(path, str(error))
    if isinstance(error, _IN_USE):
        return CuebookError(f"{path} is in use by another program; close it and try again.")
    if isinstance(error, apsw.FullError):
        return CuebookError(f"{path} cannot be written: the disk is full. Free some space and try again.")
    if isinstance(error, _REFUSED):
        return CuebookError(f"{path} cannot be opened: {error}. Check its permissions and the disk's space.")
    return CuebookError(f"{path} cannot be used: {error}.")


def damaged(path: Path, why: str) -> DamagedDataError:
    """Say that a database is damaged and how a backup is brought back."""
    return DamagedDataError(
        f"{path} is damaged ({why}). Nothing was changed. Copies lie in {path.parent / 'backups'}: "
        "bring one back with: cuebook restore FILE"
    )


def not_ours(path: Path, why: str) -> DamagedDataError:
    """Say that a file is a sound database of something else."""
    return DamagedDataError(
        f"{path} is not a database of Cuebook's ({why}). Nothing was changed. "
        "Choose another folder with --data-dir, or bring a backup back with: cuebook restore FILE"
    )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise what the outside did to a database in words; what is our own mistake stays as it is."""
    try:
        yield
    except (*_DAMAGED, *_IN_USE, *_REFUSED, apsw.FullError) as error:
        raise explain(error, path) from error
    except apsw.SQLError as error:
        if _WRONG_VALUE.search(str(error)) or _WRONG_SCHEMA.search(str(error)):
            raise explain(error, path) from error
        raise
    except UnicodeDecodeError as error:
        raise damaged(path, "text that is no text") from error
