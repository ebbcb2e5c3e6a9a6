"""Notices through ``org.freedesktop.Notifications``, where there is a service for them."""

from html import escape
from typing import Any

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

from cuebook.mpris.facts import sayable
from cuebook.ports.desktop_session import Notice

_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_LOW_URGENCY = 0
_SERVER_DECIDES = -1


class Notices:
    """Shows one notice at a time: a new one takes the place of the one before."""

    def __init__(self, bus: MessageBus, icon: str) -> None:
        self._bus = bus
        self._icon = icon
        self._reads_markup: bool | None = None
        self._last = 0

    async def tell(self, notice: Notice, picture: str) -> None:
        """Show a notice; where nobody shows notices, nothing happens."""
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
        reply = await self._bus.call(message)
        return reply.body if reply and reply.message_type is MessageType.METHOD_RETURN else []


def plain(text: str, *, markup: bool) -> str:
    """Text that looks as it is written, also where it would be read as markup."""
    return escape(sayable(text), quote=False) if markup else sayable(text)
