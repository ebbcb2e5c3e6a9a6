"""What tells, without opening a file, that it holds the cues it held: itself and the sheets beside it."""

import hashlib
import os
import stat
from collections.abc import Iterable

from cuebook.domain.sound_file import FileStamp

SHEET_SUFFIX = b".cue"
_DIGEST_BYTES = 8

Sheet = tuple[bytes, os.stat_result]
"""The name of a cue sheet, and what the system says of it."""


def is_sheet(name: bytes) -> bool:
    """Whether a file's name is that of a cue sheet."""
    return name[-4:].lower() == SHEET_SUFFIX


def sheets_digest(sheets: Iterable[Sheet]) -> bytes:
    """What a folder's cue sheets come to, in the order of their names; empty where there are none."""
    digest = b""
    for name, found in sheets:
        seen = b"%s\0%d %d\0" % (name, found.st_size, found.st_mtime_ns)
        digest = hashlib.blake2b(digest + seen, digest_size=_DIGEST_BYTES).digest()
    return digest


def names_and_sheets(folder: bytes) -> tuple[list[bytes], list[Sheet]]:
    """The names in a folder that are not hidden, and its cue sheets, both in order.

    Empty where the folder cannot be listed. Only regular files are cue sheets.
    """
    try:
        names = sorted(name for name in os.listdir(folder) if not name.startswith(b"."))
    except OSError:
        return [], []
    sheets = []
    for name in filter(is_sheet, names):
        try:
            found = os.stat(os.path.join(folder, name))
        except OSError:
            continue
        if stat.S_ISREG(found.st_mode):
            sheets.append((name, found))
    return names, sheets


def stamp_of(path: bytes, sheets: bytes, found: os.stat_result | None = None) -> FileStamp:
    """Take a file's stamp, with the digest of the sheets beside it; ``found`` is what the system just said.

    Raises OSError where the file is not there.
    """
    found = found or os.stat(path)
    return FileStamp(path, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, sheets)
