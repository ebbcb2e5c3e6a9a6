"""Pictures and waveforms kept on the disk, so that each is made once. Losing them costs time only."""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

MOST_KEPT = 200 * 1024 * 1024
_LEFT_AFTER_TIDYING = 0.9
_MARK = b"cuebook kept 1\n"
_SUM = 16
_MOST_READ = 32 * 1024 * 1024


class DiskCache:
    """A folder of small files under names that say what they were made of; bounded in bytes.

    Whatever the disk refuses, it works on, if need be without keeping anything.
    """

    def __init__(self, folder: Path, most: int = MOST_KEPT) -> None:
        self._folder = os.fsencode(folder)
        self._most = most
        self._kept: int | None = None

    def get(self, name: str) -> bytes | None:
        """Give what was kept; None where nothing was, or where it was damaged since."""
        path = self._path(name)
        try:
            with open(path, "rb") as file:
                kept = file.read(_MOST_READ)
        except OSError:
            return None
        head = len(_MARK) + _SUM
        content = kept[head:]
        if kept[:head] != _MARK + _sum(content):
            with suppress(OSError):
                os.unlink(path)
            return None
        with suppress(OSError):
            os.utime(path)  # what was not used for longest goes first
        return content

    def put(self, name: str, content: bytes) -> None:
        """Keep something, all of it or none."""
        path, unfinished = self._path(name), self._path(f".{name}.{os.getpid()}")
        try:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            with open(unfinished, "wb") as file:
                file.write(_MARK + _sum(content) + content)
            os.replace(unfinished, path)
            self._tidy(len(content))
        except OSError:
            with suppress(OSError):
                os.unlink(unfinished)

    def _path(self, name: str) -> bytes:
        return os.path.join(self._folder, os.fsencode(name))

    def _tidy(self, added: int) -> None:
        """Remove what was not used for longest, once there is too much."""
        if self._kept is not None:
            self._kept += added
            if self._kept <= self._most:
                return
        found = []
        with os.scandir(self._folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    state = entry.stat(follow_symlinks=False)
                    found.append((state.st_mtime_ns, state.st_size, entry.path))
        self._kept = sum(size for _, size, _ in found)
        if self._kept <= self._most:
            return
        for _, size, path in sorted(found):
            with suppress(OSError):
                os.unlink(path)
                self._kept -= size
            if self._kept <= self._most * _LEFT_AFTER_TIDYING:
                break


def _sum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SUM).digest()
