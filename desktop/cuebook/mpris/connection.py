"""On the bus: taking a name, offering the player there, and passing on what the main thread says."""

import asyncio
import os
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from dbus_fast import NameFlag, RequestNameReply
from dbus_fast.aio import MessageBus

from cuebook.domain.file_address import address_of
from cuebook.domain.standing import Standing
from cuebook.mpris.exchange import Exchange
from cuebook.mpris.notices import Notices
from cuebook.mpris.pictures import Pictures
from cuebook.mpris.player_interface import PlayerInterface
from cuebook.mpris.root_interface import RatingInterface, RootInterface
from cuebook.mpris.said import Jump, KeysWanted, Said
from cuebook.mpris.shortcuts import Shortcuts
from cuebook.ports.desktop_session import Wishes
from cuebook.ports.runtime import Runtime

NAME = "org.mpris.MediaPlayer2.cuebook"
PATH = "/org/mpris/MediaPlayer2"
PATIENCE_SECONDS = 3.0


class Connection:
    """One stay on the bus; made within the loop of the bus's thread, and used there alone."""

    def __init__(self, wishes: Wishes, runtime: Runtime, folder: Path, icon: Path) -> None:
        self._wishes = wishes
        self._runtime = runtime
        self._pictures = Pictures(folder)
        self._icon = icon
        self._bus: MessageBus | None = None
        self._player: PlayerInterface | None = None
        self._notices: Notices | None = None
        self._shortcuts: Shortcuts | None = None
        self._over = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()

    async def stay(self, address: str) -> None:
        """Stay until leave is taken or the bus is gone. Raises whatever D-Bus has against it."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            bus = self._bus = await MessageBus(address).connect()
        gone: asyncio.Future[None] = asyncio.ensure_future(bus.wait_for_disconnect())  # type: ignore[no-untyped-call]
        gone.add_done_callback(lambda _: self._over.set())
        try:
            self._runtime.call_soon(self._wishes.met)
            await self._over.wait()
        finally:
            bus.disconnect()
            await asyncio.wait([gone], timeout=PATIENCE_SECONDS)
            if gone.done() and not gone.cancelled():
                gone.exception()  # a bus that went away is no fault of ours

    def take(self, said: Said) -> None:
        """Pass on what is said. At once: whoever asks afterwards must not hear how things stood before."""
        if self._over.is_set():
            return
        match said:
            case None:
                self._over.set()
            case Standing():
                self._show(said)
            case Jump(position):
                if self._player:
                    self._player.seeked(position)
            case KeysWanted(wanted):
                self._want_keys(wanted=wanted)
            case _:
                if self._notices:
                    self._begin(self._notices.tell(said, self._pictures.address(said.picture)))

    def _show(self, standing: Standing) -> None:
        art = self._pictures.address(standing.picture)
        if self._player:
            self._player.show(standing, art)
        elif self._bus:
            self._offer(self._bus, Exchange(self._runtime, self._wishes, standing), art)

    def _offer(self, bus: MessageBus, exchange: Exchange, art: str) -> None:
        """Be found on the bus, now that it is known how things stand."""
        self._player = PlayerInterface(exchange, art)
        self._notices = Notices(bus, address_of(os.fsencode(self._icon)))
        for interface in (self._player, RootInterface(exchange), RatingInterface(exchange)):
            bus.export(PATH, interface)
        self._begin(_take_name(bus))

    def _want_keys(self, *, wanted: bool) -> None:
        if self._shortcuts is None and wanted and self._bus:
            self._shortcuts = Shortcuts(self._bus, self._runtime, self._wishes)
        if self._shortcuts:
            self._begin(self._shortcuts.begin() if wanted else self._shortcuts.end())

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        """Have something done that waits for others on the bus."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: "asyncio.Task[None]") -> None:
        self._tasks.discard(task)
        if not task.cancelled():
            task.exception()  # others who do not answer, or a bus that is gone


async def _take_name(bus: MessageBus) -> None:
    """Take the program's name; a second window beside another one adds which it is."""
    if await bus.request_name(NAME, NameFlag.DO_NOT_QUEUE) is not RequestNameReply.PRIMARY_OWNER:
        await bus.request_name(f"{NAME}.instance{os.getpid()}", NameFlag.DO_NOT_QUEUE)
