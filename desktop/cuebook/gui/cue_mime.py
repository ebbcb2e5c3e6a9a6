"""What a drag carries: cues as files to other programs, and by their ids inside this one."""

import json
import os
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QMetaType, QMimeData, QUrl

from cuebook.domain.file_address import address_of, path_at
from cuebook.domain.ids import CueId
from cuebook.gui.context import Context

CUES = "application/x-cuebook-cues"
"""A JSON array of cue ids."""
FILES = "text/uri-list"


def cue_mime(context: Context, cues: Sequence[CueId]) -> QMimeData:
    """Cues by their ids, and the files in which they lie, each once."""
    return _CueMime(context, cues)


class _CueMime(QMimeData):
    """Reads the files' names when another program asks for them: a drag begins before that."""

    def __init__(self, context: Context, cues: Sequence[CueId]) -> None:
        super().__init__()
        self._context = context
        self._cues = cues
        self._files: QByteArray | None = None
        self.setData(CUES, QByteArray(json.dumps(list(cues)).encode()))

    def hasFormat(self, mimetype: str) -> bool:
        """Whether it can be asked for."""
        return mimetype in self.formats()

    def formats(self) -> list[str]:
        """What can be asked for."""
        return [CUES, FILES] if self._cues else [CUES]

    def retrieveData(self, mimetype: str, preferred: QMetaType | QMetaType.Type) -> Any:
        """Give what is asked for."""
        if mimetype != FILES:
            return super().retrieveData(mimetype, preferred)
        if self._files is None:
            paths = dict.fromkeys(self._context.app.reading.paths_of(self._cues))
            self._files = QByteArray(b"".join(uri(path) + b"\r\n" for path in paths))
        if preferred == QMetaType(QMetaType.Type.QVariantList):
            return [QUrl.fromEncoded(QByteArray(line)) for line in bytes(self._files.data()).split()]
        return self._files


def uri(path: bytes) -> bytes:
    """The address of a file, as a drag carries it."""
    return address_of(path).encode("ascii")


def cues_in(mime: QMimeData) -> list[CueId]:
    """The cues a drag carries; none where it comes from elsewhere."""
    try:
        ids = json.loads(bytes(mime.data(CUES).data()) or b"[]")
    except ValueError:
        return []
    return [CueId(one) for one in ids if isinstance(one, str)] if isinstance(ids, list) else []


def paths_in(mime: QMimeData) -> list[bytes]:
    """The files and folders a drag carries, by the bytes of their names; what lies elsewhere is left out."""
    lines = bytes(mime.data(FILES).data()).split()
    return [path for path in map(_path, lines) if path]


def _path(address: bytes) -> bytes | None:
    """The path in the address of a file; None where it is none."""
    if os.name == "nt":
        return os.fsencode(QUrl.fromEncoded(QByteArray(address)).toLocalFile())
    return path_at(address.decode("utf-8", "surrogateescape"))
