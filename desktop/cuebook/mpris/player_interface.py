"""``org.mpris.MediaPlayer2.Player``, version 2.2: the player on the bus."""

from dbus_fast import DBusError, ErrorType, PropertyAccess
from dbus_fast.annotations import DBusBool, DBusDict, DBusDouble, DBusInt64, DBusObjectPath, DBusStr
from dbus_fast.service import ServiceInterface, dbus_method, dbus_property, dbus_signal

from cuebook.domain.file_address import path_at
from cuebook.domain.standing import Standing
from cuebook.mpris.exchange import Exchange
from cuebook.mpris.facts import REPEATS, facts, percent, track_path

_READ = PropertyAccess.READ


class PlayerInterface(ServiceInterface):
    """Answers from how things stood last, and hands every wish to the main thread."""

    def __init__(self, exchange: Exchange, art: str) -> None:
        super().__init__("org.mpris.MediaPlayer2.Player")
        self._exchange = exchange
        self._wishes = exchange.wishes
        self._facts = facts(exchange.standing, art)

    def show(self, standing: Standing, art: str) -> None:
        """Take in how things stand, and tell what changed; the position is told by jumps alone."""
        before, self._facts = dict(self._facts), facts(standing, art)
        self._exchange.standing = standing
        changed = {name: value for name, value in self._facts.items() if value != before[name]}
        if changed:
            self.emit_properties_changed(changed)

    @dbus_signal(name="Seeked")
    def seeked(self, position_ms: int) -> DBusInt64:
        """Tell of a jump."""
        return position_ms * 1000

    # What can be done

    @dbus_method(name="Play")
    async def play(self) -> None:
        """Play."""
        await self._exchange.fulfil(self._wishes.play)

    @dbus_method(name="Pause")
    async def pause(self) -> None:
        """Pause."""
        await self._exchange.fulfil(self._wishes.pause)

    @dbus_method(name="PlayPause")
    async def play_pause(self) -> None:
        """Pause, or play."""
        await self._exchange.fulfil(self._wishes.toggle)

    @dbus_method(name="Stop")
    async def stop(self) -> None:
        """Stop."""
        await self._exchange.fulfil(self._wishes.stop)

    @dbus_method(name="Next")
    async def next(self) -> None:
        """Skip to the next cue."""
        await self._exchange.fulfil(self._wishes.next)

    @dbus_method(name="Previous")
    async def previous(self) -> None:
        """Go back."""
        await self._exchange.fulfil(self._wishes.previous)

    @dbus_method(name="Seek")
    async def seek(self, offset: DBusInt64) -> None:
        """Go forward or back by so many microseconds."""
        await self._exchange.fulfil(lambda: self._wishes.seek_by(round(offset / 1000)))

    @dbus_method(name="SetPosition")
    async def set_position(self, track: DBusObjectPath, position: DBusInt64) -> None:
        """Go to a place, in microseconds, of the cue the caller believes to play; else do nothing."""
        cue = self._exchange.standing.cue
        if cue and track == track_path(cue.id):
            await self._exchange.fulfil(lambda: self._wishes.seek(cue.id, position // 1000))

    @dbus_method(name="OpenUri")
    async def open_uri(self, address: DBusStr) -> None:
        """Play a file."""
        path = path_at(address)
        if path is None:
            raise DBusError(ErrorType.NOT_SUPPORTED, "only files on this computer can be played")
        await self._exchange.fulfil(lambda: self._wishes.play_file(path))

    # How it stands, and what may be set

    @dbus_property(_READ, name="PlaybackStatus")
    def playback_status(self) -> DBusStr:
        """Playing, Paused or Stopped."""
        return self._facts["PlaybackStatus"]

    @dbus_property(name="LoopStatus")
    def loop_status(self) -> DBusStr:
        """None, Track or Playlist."""
        return self._facts["LoopStatus"]

    @loop_status.setter
    async def set_loop_status(self, word: DBusStr) -> None:
        """Say what happens at the end."""
        repeat = REPEATS.get(word)
        if repeat is None:
            raise DBusError(ErrorType.INVALID_ARGS, f"one of: {', '.join(REPEATS)}")
        await self._exchange.fulfil(lambda: self._wishes.set_repeat(repeat))

    @dbus_property(name="Shuffle")
    def shuffle(self) -> DBusBool:
        """Whether what comes is shuffled."""
        return self._facts["Shuffle"]

    @shuffle.setter
    async def set_shuffle(self, shuffled: DBusBool) -> None:
        """Shuffle, or not."""
        await self._exchange.fulfil(lambda: self._wishes.set_shuffle(shuffled=shuffled))

    @dbus_property(name="Volume")
    def volume(self) -> DBusDouble:
        """From 0 to 1."""
        return self._facts["Volume"]

    @volume.setter
    async def set_volume(self, volume: DBusDouble) -> None:
        """Set the volume; what lies beyond its ends is held at them."""
        wished = percent(volume)
        if wished is None:
            raise DBusError(ErrorType.INVALID_ARGS, "a number from 0 to 1")
        await self._exchange.fulfil(lambda: self._wishes.set_volume(wished))

    @dbus_property(name="Rate")
    def rate(self) -> DBusDouble:
        """How fast it plays: always as it was recorded."""
        return 1.0

    @rate.setter
    async def set_rate(self, rate: DBusDouble) -> None:
        """Do nothing but pause at 0, as MPRIS asks."""
        if rate == 0:
            await self._exchange.fulfil(self._wishes.pause)

    @dbus_property(_READ, name="MinimumRate")
    def minimum_rate(self) -> DBusDouble:
        """The slowest."""
        return 1.0

    @dbus_property(_READ, name="MaximumRate")
    def maximum_rate(self) -> DBusDouble:
        """The fastest."""
        return 1.0

    @dbus_property(_READ, name="Metadata")
    def metadata(self) -> DBusDict:
        """What plays."""
        return self._facts["Metadata"]

    @dbus_property(_READ, name="Position")
    def position(self) -> DBusInt64:
        """Where it stands, in microseconds."""
        return self._exchange.standing.position_now(self._exchange.now()) * 1000

    @dbus_property(_READ, name="CanGoNext")
    def can_go_next(self) -> DBusBool:
        """Whether something follows."""
        return self._facts["CanGoNext"]

    @dbus_property(_READ, name="CanGoPrevious")
    def can_go_previous(self) -> DBusBool:
        """Whether there is a way back, if only to the cue's start."""
        return self._facts["CanGoPrevious"]

    @dbus_property(_READ, name="CanPlay")
    def can_play(self) -> DBusBool:
        """Whether it can play."""
        return self._facts["CanPlay"]

    @dbus_property(_READ, name="CanPause")
    def can_pause(self) -> DBusBool:
        """Whether there is something to pause."""
        return self._facts["CanPause"]

    @dbus_property(_READ, name="CanSeek")
    def can_seek(self) -> DBusBool:
        """Whether it can go to a place."""
        return self._facts["CanSeek"]

    @dbus_property(_READ, name="CanControl")
    def can_control(self) -> DBusBool:
        """Whether it takes commands at all."""
        return True
