"""A note of the one copy a writer is at work on, so that whoever comes after a crash can remove it."""

import os
import secrets
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":

    def _lock(_descriptor: int) -> None:
        """Windows lets nobody remove a file that is open, which is all that is needed."""
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Note:
    """A file that says which copy is unfinished; its lock dies with its writer."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._path = folder / secrets.token_hex(8)
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        _lock(self._descriptor)

    def begin(self, copy: bytes) -> None:
        """Note a copy before it is made."""
        os.truncate(self._descriptor, 0)
        os.pwrite(self._descriptor, copy, 0)
        os.fsync(self._descriptor)

    def close(self) -> None:
        """Nothing is unfinished any more."""
        self._path.unlink(missing_ok=True)
        os.close(self._descriptor)


def remove_unfinished(folder: Path) -> None:
    """Remove the copies whose writers are gone, with their notes; one that cannot be reached stays noted."""
    for note in folder.glob("*") if folder.is_dir() else ():
        with suppress(OSError):
            descriptor = os.open(note, os.O_RDWR)
            try:
                _lock(descriptor)
                copy = os.read(descriptor, 65_536)
                if copy:
                    with suppress(FileNotFoundError):
                        os.unlink(copy)
                note.unlink()
            finally:
                os.close(descriptor)
