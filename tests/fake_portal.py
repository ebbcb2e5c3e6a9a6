"""A desktop portal of a test's own that offers global shortcuts, on a thread of its own."""

import asyncio
import threading
from typing import Annotated

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusSignature, DBusStr, DBusUInt32
from dbus_fast.constants import PropertyAccess
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property

NAME = "org.freedesktop.portal.Desktop"
OBJECT = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
ALLOWED, REFUSED = 0, 1

Options = Annotated[dict, DBusSignature("a{sv}")]
Handle = Annotated[str, DBusSignature("o")]
Keys = Annotated[list, DBusSignature("a(sa{sv})")]


class _GlobalShortcuts(ServiceInterface):
    def __init__(self, portal):
        super().__init__(SHORTCUTS)
        self._portal = portal

    @dbus_property(PropertyAccess.READ, name="version")
    def version(self) -> DBusUInt32:
        return 1

    @dbus_method(name="CreateSession")
    async def create_session(self, options: Options) -> Handle:
        session = f"{OBJECT}/session/test/{options['session_handle_token'].value}"
        return self._portal.answer(options, ALLOWED, {"session_handle": Variant("s", session)})

    @dbus_method(name="BindShortcuts")
    async def bind_shortcuts(self, session: Handle, keys: Keys, parent: DBusStr, options: Options) -> Handle:  # noqa: ARG002 - the portal's
        self._portal.session, self._portal.bound = session, dict(keys)
        told = [
            [name, {"trigger_description": Variant("s", f"Press {about['preferred_trigger'].value}")}]
            for name, about in keys
        ]
        return self._portal.answer(options, self._portal.says, {"shortcuts": Variant("a(sa{sv})", told)})


class FakePortal:
    """Begins at once; ``close`` ends its thread. ``says`` is what the listener answers when it is asked.

    A ``hasty`` one sends the answer to a request before the request's handle.
    """

    def __init__(self, address, says=ALLOWED, *, hasty=False):
        self.says, self.bound, self.session, self.closed = says, {}, "", []
        self._hasty = hasty
        self._address, self._requests = address, 0
        self._ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), name="fake portal")
        self._thread.start()
        assert self._ready.wait(10)

    async def _run(self):
        self._loop, self._over = asyncio.get_running_loop(), asyncio.Event()
        self._bus = await MessageBus(self._address).connect()
        self._bus.export(OBJECT, _GlobalShortcuts(self))
        self._bus.add_message_handler(self._heard)
        await self._bus.request_name(NAME)
        self._ready.set()
        await self._over.wait()
        self._bus.disconnect()

    def _heard(self, message):
        if message.member == "Close" and message.message_type is MessageType.METHOD_CALL:
            self.closed.append(message.path)
            return Message.new_method_return(message)
        return None

    def answer(self, options, response, results):
        """Give the handle of a request, and its answer by a signal, as a portal does."""
        self._requests += 1
        handle = f"{OBJECT}/request/test/{self._requests}"  # an old portal's: not the one that was foreseen
        answer = Message.new_signal(
            handle, "org.freedesktop.portal.Request", "Response", "ua{sv}", [response, results]
        )
        if self._hasty:
            self._send(answer)
        else:
            self._loop.call_later(0.01, lambda: self._send(answer))
        assert options["handle_token"].value.startswith("cuebook")
        return handle

    def _send(self, message):
        self._bus.send(message)

    def press(self, name, session=None):
        """The listener presses a key that was bound."""
        body = [session or self.session, name, 1, {}]
        signal = Message.new_signal(OBJECT, SHORTCUTS, "Activated", "osta{sv}", body)
        self._loop.call_soon_threadsafe(self._send, signal)

    def close_session(self):
        """The desktop takes the keys back."""
        signal = Message.new_signal(self.session, "org.freedesktop.portal.Session", "Closed")
        self._loop.call_soon_threadsafe(self._send, signal)

    def close(self):
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(10)
