"""Keys of the whole desktop by which what plays is rated: the portal ``GlobalShortcuts``, where there is one.

The desktop asks the listener once which keys these shall be, and keeps the answer.
"""

import asyncio
from typing import Any

from dbus_fast import Message, MessageType, Variant
from dbus_fast.aio import MessageBus

from cuebook.ports.desktop_session import KeyState, RatingKeys, Wishes
from cuebook.ports.runtime import Runtime

PORTAL, OBJECT = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST, SESSION = "org.freedesktop.portal.Request", "org.freedesktop.portal.Session"
REGISTRY = "org.freedesktop.host.portal.Registry"
DONE = 0

WORDS = {
    **{f"rate_{stars}": f"Rate what plays {stars}" for stars in range(1, 6)},
    "rate_0": "Clear the rating of what plays",
}
PREFERRED = {name: f"CTRL+ALT+{name[-1]}" for name in WORDS}


class PortalRefusedError(Exception):
    """The portal is not there, or did not do what it was asked for."""


class Shortcuts:
    """One session with the portal at a time; on the bus's thread alone."""

    def __init__(self, bus: MessageBus, runtime: Runtime, wishes: Wishes) -> None:
        self._bus = bus
        self._runtime = runtime
        self._wishes = wishes
        self._session = ""
        self._portal = ""
        self._listens = False
        self._requests = 0
        self._answers: dict[str, asyncio.Future[tuple[int, dict[str, Variant]]]] = {}
        """By the handle of the request; an answer may come before its request's handle does."""
        self._stays = 0

    async def begin(self) -> None:
        """Ask for the keys, and hear of them; say what came of it, unless that is not wanted any more."""
        self._stays += 1
        stay, session = self._stays, ""
        self._say(KeyState.ASKED)
        try:
            await self._listen()
            made = await self._request("CreateSession", "a{sv}", [], session_handle_token=f"cuebook{stay}")
            session = str(made["session_handle"].value)
            if stay == self._stays:
                self._session = session
                bound = await self._request("BindShortcuts", "oa(sa{sv})sa{sv}", [session, _wanted(), ""])
        except PortalRefusedError:
            if stay == self._stays:
                self._session = ""
                self._say(KeyState.REFUSED if session else KeyState.NOT_OFFERED)
            await self._close(session)
            return
        if stay == self._stays:
            self._say(KeyState.ON, _triggers(bound["shortcuts"].value if "shortcuts" in bound else []))
        else:
            await self._close(session)

    async def end(self) -> None:
        """Want no keys any more."""
        self._stays += 1
        session, self._session = self._session, ""
        await self._close(session)
        self._say(KeyState.OFF)

    async def _close(self, session: str) -> None:
        if session:
            await self._bus.call(Message(PORTAL, session, SESSION, "Close"))

    def _say(self, state: KeyState, keys: tuple[str, ...] = ()) -> None:
        said = RatingKeys(state, keys)
        self._runtime.call_soon(lambda: self._wishes.rating_keys(said))

    # Speaking with the portal

    async def _listen(self) -> None:
        """Hear the portal that is there now, and no other program."""
        rule = f"type='signal',sender='{PORTAL}'"
        bus = "org.freedesktop.DBus"
        if not self._listens:
            self._listens = True
            add = Message(bus, "/org/freedesktop/DBus", bus, "AddMatch", signature="s", body=[rule])
            await self._bus.call(add)
            self._bus.add_message_handler(self._heard)
        wanted = [SHORTCUTS, "version"]
        asked = Message(PORTAL, OBJECT, "org.freedesktop.DBus.Properties", "Get", signature="ss", body=wanted)
        self._portal = (await self._call(asked)).sender or ""
        # Newer portals want to know which program this is, older ones look at the process.
        await self._bus.call(
            Message(PORTAL, OBJECT, REGISTRY, "Register", signature="sa{sv}", body=["cuebook", {}])
        )

    async def _call(self, message: Message) -> Message:
        reply = await self._bus.call(message)
        if reply is None or reply.message_type is not MessageType.METHOD_RETURN:
            raise PortalRefusedError
        return reply

    async def _request(
        self, member: str, signature: str, body: list[Any], **options: str
    ) -> dict[str, Variant]:
        """Ask for what the portal answers by a signal later, because it may have to ask the listener."""
        self._requests += 1
        options = {"handle_token": f"cuebook{self._requests}", **options}
        told = {name: Variant("s", value) for name, value in options.items()}
        reply = await self._call(
            Message(PORTAL, OBJECT, SHORTCUTS, member, signature=signature, body=[*body, told])
        )
        handle = reply.body[0]
        response, results = await self._answer(handle)
        del self._answers[handle]
        if response != DONE:
            raise PortalRefusedError
        return results

    def _answer(self, handle: str) -> asyncio.Future[tuple[int, dict[str, Variant]]]:
        if handle not in self._answers:
            self._answers[handle] = asyncio.get_running_loop().create_future()
        return self._answers[handle]

    def _heard(self, message: Message) -> None:
        """Take what the portal itself says; whoever else may say it."""
        if message.message_type is not MessageType.SIGNAL or message.sender != self._portal:
            return
        heard = (message.interface, message.member)
        if heard == (REQUEST, "Response"):
            answer = self._answer(message.path or "")
            if not answer.done():
                answer.set_result((message.body[0], message.body[1]))
        elif heard == (SESSION, "Closed") and message.path == self._session:
            self._session = ""
            self._say(KeyState.REFUSED)
        elif heard[0] == SHORTCUTS and message.body and message.body[0] == self._session:
            self._heard_of_keys(message)

    def _heard_of_keys(self, message: Message) -> None:
        if message.member == "Activated" and message.body[1] in WORDS:
            stars = int(message.body[1][-1])
            self._runtime.call_soon(lambda: self._wishes.rate_by_key(stars))
        elif message.member == "ShortcutsChanged":
            self._say(KeyState.ON, _triggers(message.body[1]))


def _wanted() -> list[list[Any]]:
    return [
        [name, {"description": Variant("s", words), "preferred_trigger": Variant("s", PREFERRED[name])}]
        for name, words in WORDS.items()
    ]


def _triggers(shortcuts: list[list[Any]]) -> tuple[str, ...]:
    """The keys as the desktop calls them, in the order of the ratings they give."""
    told = {
        name: about["trigger_description"].value
        for name, about in shortcuts
        if "trigger_description" in about
    }
    return tuple(told[name] for name in WORDS if told.get(name))
