"""Notices through ``org.freedesktop.Notifications``, where there is a service for them."""

import asyncio
from html import escape
from typing import Any

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

from cuebook.mpris.facts import sayable
from cuebook.ports.desktop_session import Notice

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_LOW_URGENCY = 0
_SERVER_DECIDES = -1
_PATIENCE_S = 5.0


class Notices:
    """Shows one notice at a time: a new one takes the place of the one before."""

    def __init__(self, bus: MessageBus, icon: str) -> None:
        self._bus = bus
        self._icon = icon
        self._reads_markup: bool | None = None
        self._last = 0
        self._turn = asyncio.Lock()

    async def tell(self, notice: Notice, picture: str) -> None:
        """Show a notice; where nobody shows notices, nothing happens."""
        # Which notice it takes the place of is known once the one before was answered.
        async with self._turn:
            await self._show(notice, picture)

    async def _show(self, notice: Notice, picture: str) -> None:
        if self._reads_markup is None:
            answer = await self._ask("GetCapabilities")
            self._reads_markup = bool(answer) and "body-markup" in answer[0]
        hints = {
            "desktop-entry": Variant("s", "cuebook"),
            "urgency": Variant("y", _LOW_URGENCY),
            "transient": Variant("b", True),  # noqa: FBT003 - D-Bus'
        }
        if picture:
            hints["image-path"] = Variant("s", picture)
        text = plain(notice.text, markup=self._reads_markup)
        words = [
            "Cuebook", self._last, self._icon, sayable(notice.title), text, [], hints, _SERVER_DECIDES,
        ]  # fmt: skip
        shown = await self._ask("Notify", "susssasa{sv}i", words)
        self._last = shown[0] if shown else 0

    async def _ask(self, member: str, signature: str = "", body: list[Any] | None = None) -> list[Any]:
        message = Message(_NAME, _PATH, _NAME, member, signature=signature, body=body or [])
        try:
            reply = await asyncio.wait_for(self._bus.call(message), _PATIENCE_S)
        except TimeoutError:
            return []  # the notices after it must not wait for a service that hangs
        return reply.body if reply and reply.message_type is MessageType.METHOD_RETURN else []


def plain(text: str, *, markup: bool) -> str:
    """Text that looks as it is written, also where it would be read as markup."""
    return escape(sayable(text), quote=False) if markup else sayable(text)
