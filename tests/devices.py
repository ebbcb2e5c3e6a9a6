"""File systems of other numbers than their own, as if what lies there were mounted or linked drives."""

import os
from contextlib import AbstractContextManager


def number_devices(monkeypatch, number_of):
    """Have the system give other numbers to file systems, where it is asked about a path of bytes.

    ``number_of`` is told where something really lies, with a slash at its end, and gives the number
    of the file system it is to be on, or None for its own.
    """
    stat, scandir = os.stat, os.scandir

    def numbered(path, found):
        number = number_of(os.path.realpath(path) + b"/")
        if number is None:
            return found
        times = (found.st_atime, found.st_mtime, found.st_ctime)
        in_ns = (found.st_atime_ns, found.st_mtime_ns, found.st_ctime_ns)
        return os.stat_result((*found[:2], number, *found[3:], *times, *in_ns))

    def stat_numbered(path, *, dir_fd=None, follow_symlinks=True):
        found = stat(path, dir_fd=dir_fd, follow_symlinks=follow_symlinks)
        return numbered(path, found) if isinstance(path, bytes) and follow_symlinks else found

    def scandir_numbered(path):
        return _Listed(scandir(path), numbered) if isinstance(path, bytes) else scandir(path)

    monkeypatch.setattr(os, "stat", stat_numbered)
    monkeypatch.setattr(os, "scandir", scandir_numbered)


class _Listed(AbstractContextManager):
    def __init__(self, entries, numbered):
        self._entries, self._numbered = entries, numbered

    def __iter__(self):
        return (_Entry(entry, self._numbered) for entry in self._entries)

    def __exit__(self, *_):
        self._entries.close()


class _Entry:
    def __init__(self, entry, numbered):
        self._entry, self._numbered = entry, numbered

    def __getattr__(self, name):
        return getattr(self._entry, name)

    def stat(self, *, follow_symlinks=True):
        found = self._entry.stat(follow_symlinks=follow_symlinks)
        return self._numbered(self._entry.path, found) if follow_symlinks else found
