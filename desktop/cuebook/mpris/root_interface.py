"""``org.mpris.MediaPlayer2``: the program on the bus; and what MPRIS has no word for."""

from typing import Annotated

from dbus_fast import DBusError, ErrorType, PropertyAccess
from dbus_fast.annotations import DBusBool, DBusInt32, DBusSignature, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property

from cuebook.mpris.exchange import Exchange

_READ = PropertyAccess.READ
_Texts = Annotated[list[str], DBusSignature("as")]
MOST_STARS = 5

MIME_TYPES = [
    f"audio/{kind}"
    for kind in (
        "flac", "x-flac", "mpeg", "ogg", "x-vorbis+ogg", "x-flac+ogg", "opus", "x-opus+ogg", "mp4", "x-m4a",
        "aac", "x-wav", "vnd.wave", "x-aiff", "x-ms-wma", "x-ape", "x-wavpack", "x-musepack", "x-tta", "ac3",
        "x-tak",
    )
]  # fmt: skip


class RootInterface(ServiceInterface):
    """Says which program this is, shows its window and ends it."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__("org.mpris.MediaPlayer2")
        self._exchange = exchange

    @dbus_method(name="Raise")
    async def come_forward(self) -> None:
        """Show the window."""
        await self._exchange.fulfil(self._exchange.wishes.come_forward)

    @dbus_method(name="Quit")
    async def quit(self) -> None:
        """End the program; the answer goes out before."""
        self._exchange.hand_over(self._exchange.wishes.quit)

    @dbus_property(_READ, name="CanRaise")
    def can_raise(self) -> DBusBool:
        """Whether there is a window."""
        return True

    @dbus_property(_READ, name="CanQuit")
    def can_quit(self) -> DBusBool:
        """Whether it can be ended."""
        return True

    @dbus_property(_READ, name="HasTrackList")
    def has_track_list(self) -> DBusBool:
        """Whether the queue can be seen."""
        return False

    @dbus_property(_READ, name="Identity")
    def identity(self) -> DBusStr:
        """The program's name."""
        return "Cuebook"

    @dbus_property(_READ, name="DesktopEntry")
    def desktop_entry(self) -> DBusStr:
        """The name under which a desktop knows it."""
        return "cuebook"

    @dbus_property(_READ, name="SupportedUriSchemes")
    def supported_uri_schemes(self) -> _Texts:
        """Files alone."""
        return ["file"]

    @dbus_property(_READ, name="SupportedMimeTypes")
    def supported_mime_types(self) -> _Texts:
        """What can be played."""
        return MIME_TYPES


class RatingInterface(ServiceInterface):
    """``org.cuebook.Player``: rating what plays, which MPRIS lets others see but not do."""

    def __init__(self, exchange: Exchange) -> None:
        super().__init__("org.cuebook.Player")
        self._exchange = exchange

    @dbus_method(name="Rate")
    async def rate(self, stars: DBusInt32) -> None:
        """Rate what plays, or answer the sitting under way, 1 to 5 stars; 0 clears the rating."""
        if not 0 <= stars <= MOST_STARS:
            raise DBusError(ErrorType.INVALID_ARGS, "1 to 5 stars; 0 clears the rating")
        await self._exchange.fulfil(lambda: self._exchange.wishes.rate(stars))
