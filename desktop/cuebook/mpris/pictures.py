"""Pictures as files, for a desktop that wants an address and no bytes."""

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from cuebook.domain.file_address import address_of

MOST_KEPT = 20
"""A desktop may look at a picture some cues later."""


class Pictures:
    """A folder with the pictures that were shown last."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last: tuple[bytes, str] = b"", ""

    def address(self, picture: bytes | None) -> str:
        """Give the address of a file with that picture; empty where there is none or the disk refuses."""
        if not picture:
            return ""
        if picture != self._last[0]:
            self._last = picture, self._keep(picture)
        return self._last[1]

    def _keep(self, picture: bytes) -> str:
        kind = "png" if picture.startswith(b"\x89PNG") else "jpg"
        path = self._folder / f"{blake2b(picture, digest_size=16).hexdigest()}.{kind}"
        unfinished = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            unfinished.write_bytes(picture)
            os.replace(unfinished, path)
            self._tidy()
        except OSError:
            with suppress(OSError):
                unfinished.unlink()
            return ""
        return address_of(os.fsencode(path))

    def _tidy(self) -> None:
        kept = sorted(self._folder.iterdir(), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for file in kept[MOST_KEPT:]:
            file.unlink(missing_ok=True)
