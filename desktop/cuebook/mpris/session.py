"""The port fulfilled by the session bus: the main thread's side of it."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from cuebook.mpris.said import Jump, KeysWanted, Said

if TYPE_CHECKING:
    import asyncio
    from pathlib import Path

    from cuebook.domain.standing import Standing
    from cuebook.domain.units import PositionMs
    from cuebook.ports.desktop_session import Notice, Wishes
    from cuebook.ports.runtime import Runtime

_log = logging.getLogger(__name__)


class MprisSession:
    """Fulfils ``DesktopSession``.

    ``pictures`` is the folder in which the pictures are kept that the desktop is shown; ``icon`` is a
    file with the program's own.
    """

    def __init__(self, runtime: Runtime, pictures: Path, icon: Path) -> None:
        self._runtime = runtime
        self._pictures = pictures
        self._icon = icon
        self._lock = Lock()  # a loop that is closed takes nothing more
        self._loop: asyncio.AbstractEventLoop | None = None
        self._take: Callable[[Said], None] | None = None
        self._ended = False

    def begin(self, wishes: Wishes) -> None:
        """Look for the bus, on a thread of its own; not where the environment names none."""
        address = bus_address()
        if address:
            self._runtime.start_thread("cuebook-mpris", lambda: self._run(address, wishes))

    def show(self, standing: Standing) -> None:
        """Tell how things stand."""
        self._say(standing)

    def jumped(self, position: PositionMs) -> None:
        """Tell of a jump."""
        self._say(Jump(position))

    def tell(self, notice: Notice) -> None:
        """Show a notice."""
        self._say(notice)

    def want_rating_keys(self, *, wanted: bool) -> None:
        """Ask for keys of the whole desktop, or give them back."""
        self._say(KeysWanted(wanted))

    def end(self) -> None:
        """Take leave."""
        self._ended = True
        self._say(None)

    def _say(self, said: Said) -> None:
        with self._lock:
            if self._loop is not None and self._take is not None:
                self._loop.call_soon_threadsafe(self._take, said)

    # On the bus's own thread

    def _run(self, address: str, wishes: Wishes) -> None:
        import asyncio  # noqa: PLC0415 - it and D-Bus are loaded on this thread

        try:
            asyncio.run(self._speak(address, wishes))
        except Exception as error:  # noqa: BLE001 - whatever D-Bus has against it, the music goes on
            _log.info("no media keys from the desktop: %s", error or type(error).__name__)

    async def _speak(self, address: str, wishes: Wishes) -> None:
        import asyncio  # noqa: PLC0415 - as above

        from cuebook.mpris.connection import Connection  # noqa: PLC0415 - as above

        connection = Connection(wishes, self._runtime, self._pictures, self._icon)
        with self._lock:
            self._take, self._loop = connection.take, asyncio.get_running_loop()
        try:
            if not self._ended:
                await connection.stay(address)
        finally:
            with self._lock:
                self._take = self._loop = None


def bus_address(environment: Mapping[str, str] = os.environ) -> str | None:
    """Where the session bus is; None where there is none, or where it was switched off."""
    address = environment.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address:
        with suppress(KeyError):
            path = os.path.join(environment["XDG_RUNTIME_DIR"], "bus")
            address = f"unix:path={path}" if os.path.exists(path) else ""
    return address if address and not address.startswith("disabled:") else None
