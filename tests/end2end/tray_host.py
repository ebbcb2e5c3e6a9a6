"""The side of a desktop that shows tray icons, as far as a program must know of it (StatusNotifierItem)."""

import asyncio
import sys
from typing import Annotated

from dbus_fast import PropertyAccess
from dbus_fast.aio import MessageBus
from dbus_fast.annotations import DBusBool, DBusInt32, DBusSignature, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

NAME = "org.kde.StatusNotifierWatcher"
READ = PropertyAccess.READ


def say(word):
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Watcher(ServiceInterface):
    """Prints every icon that comes."""

    def __init__(self):
        super().__init__(NAME)

    @dbus_method(name="RegisterStatusNotifierItem")
    def register(self, item: DBusStr) -> None:
        say("icon")
        self.registered(item)

    @dbus_signal(name="StatusNotifierItemRegistered")
    def registered(self, item) -> DBusStr:
        return item

    @dbus_property(READ, name="RegisteredStatusNotifierItems")
    def items(self) -> Annotated[list[str], DBusSignature("as")]:
        return []

    @dbus_property(READ, name="IsStatusNotifierHostRegistered")
    def host(self) -> DBusBool:
        return True

    @dbus_property(READ, name="ProtocolVersion")
    def version(self) -> DBusInt32:
        return 0


async def main():
    bus = await MessageBus().connect()
    bus.export("/StatusNotifierWatcher", Watcher())
    await bus.request_name(NAME)
    say("ready")
    await bus.wait_for_disconnect()


asyncio.run(main())
