"""One window for a data folder: a second start hands its files to the first and ends.

The network's part of Qt is loaded where somebody may be listening, and once the window stands.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

CONNECT_MS = 300
ANSWER_MS = 2_000
LONGEST_MESSAGE = 1_000_000
ACCEPTED = b"ok\n"

_log = logging.getLogger(__name__)


class SingleWindow(QObject):
    """The meeting place of the windows on a data folder, of this user alone."""

    def __init__(self, data: Path) -> None:
        super().__init__()
        name = f"cuebook-{crc32(os.fsencode(data.resolve())):08x}"
        if sys.platform != "win32":  # Qt keeps the meeting place as a file, and would do so here by itself
            name = os.path.join(os.environ.get("TMPDIR") or "/tmp", name)  # noqa: S108 - open to this user alone
        self._name = name
        self._server: QLocalServer | None = None
        self._on_files: Callable[[list[bytes]], None] = lambda _: None

    def hand_over(self, files: Sequence[bytes]) -> bool:
        """Give files to the window that is open already; whether there was one that took them."""
        if sys.platform != "win32" and not os.path.lexists(self._name):
            return False
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - see above

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(CONNECT_MS):
            return False
        paths = [os.fsencode(os.path.abspath(os.fsdecode(file))).hex() for file in files]
        socket.write(json.dumps(paths).encode() + b"\n")
        answered = socket.waitForReadyRead(ANSWER_MS)
        return answered and socket.readAll().data() == ACCEPTED

    def listen(self, on_files: Callable[[list[bytes]], None]) -> None:
        """Be the window to which later starts hand over; ``on_files`` may be given none."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - see above

        self._on_files = on_files
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._connected)
        if not self._server.listen(self._name):
            # Left by a window that was killed: nobody answered there a moment ago.
            QLocalServer.removeServer(self._name)
            if not self._server.listen(self._name):
                _log.warning("later starts cannot hand over: %s", self._server.errorString())

    def close(self) -> None:
        """Take no more files."""
        if self._server is not None:
            self._server.close()

    def _connected(self) -> None:
        assert self._server is not None  # noqa: S101 - tells the type checker
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)
        if socket.canReadLine():
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_MESSAGE:
                socket.abort()
            return
        try:
            paths = json.loads(bytes(socket.readLine().data()))
            files = [bytes.fromhex(path) for path in paths]
        except (TypeError, ValueError):
            socket.abort()
            return
        socket.write(ACCEPTED)
        socket.flush()
        self._on_files(files)
