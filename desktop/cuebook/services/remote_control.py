"""The player as the desktop commands it: media keys, panels, other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cuebook.ports.desktop_session import RatingKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from cuebook.domain.ids import CueId
    from cuebook.domain.queue import Repeat
    from cuebook.domain.units import PositionMs
    from cuebook.ports.desktop_session import DesktopSession, Notice
    from cuebook.services.desktop_showing import DesktopShowing
    from cuebook.services.player import Player
    from cuebook.settings.schema import Settings
    from cuebook.settings.store import SettingsStore


class Desk(Protocol):
    """What of the desktop's wishes only the window can do."""

    def play(self) -> None:
        """Play what is chosen on the page in sight."""
        ...

    def play_file(self, path: bytes) -> None:
        """Play a file, and say so where it is none."""
        ...

    def rate(self, stars: int) -> None:
        """Rate the cue a sitting asks for, else the one that plays; 0 clears."""
        ...

    def rate_by_key(self, stars: int) -> None:
        """Do what a digit's key does in the window, with nothing selected."""
        ...

    def come_forward(self) -> None:
        """Show the window."""
        ...

    def quit(self) -> None:
        """Close the window for good."""
        ...


class RemoteControl:
    """Fulfils ``Wishes``, what is the player's by itself and what is the window's through a desk."""

    def __init__(
        self, session: DesktopSession, showing: DesktopShowing, player: Player, settings: SettingsStore
    ) -> None:
        self._session = session
        self._showing = showing
        self._player = player
        self._settings = settings
        self._desk: Desk | None = None
        self._met = self._keys_wanted = False
        self._key_listeners: list[Callable[[RatingKeys], None]] = []
        self.keys = RatingKeys()
        """How it stands with keys of the whole desktop that rate what plays."""

    def begin(self, desk: Desk) -> None:
        """Look for a desktop to be commanded by."""
        self._desk = desk
        self._settings.on_change(self._want_keys)
        self._session.begin(self)

    def end(self) -> None:
        """Take leave of it."""
        self._session.end()

    def tell(self, notice: Notice) -> None:
        """Show a notice on the desktop, with the picture of what plays."""
        self._session.tell(notice._replace(picture=self._showing.picture))

    def met(self) -> None:
        """There is a desktop: it is shown what happens from now on, and asked for keys if they are wanted."""
        self._met = True
        self._showing.begin()
        self._want_keys(self._settings.current)

    def _want_keys(self, settings: Settings) -> None:
        if self._met and settings.global_rating != self._keys_wanted:
            self._keys_wanted = settings.global_rating
            self._session.want_rating_keys(wanted=self._keys_wanted)

    def on_rating_keys(self, listener: Callable[[RatingKeys], None]) -> Callable[[], None]:
        """Hear how it stands with those keys; call what is given back to hear no more."""
        self._key_listeners.append(listener)
        return lambda: self._key_listeners.remove(listener)

    # Wishes

    def play(self) -> None:
        """Go on, or play what is chosen in the window."""
        if self._player.current is not None:
            self._player.resume()
        elif self._desk:
            self._desk.play()

    def pause(self) -> None:
        """Hold the sound."""
        self._player.pause()

    def toggle(self) -> None:
        """Pause, or play."""
        if self._player.playing:
            self._player.pause()
        else:
            self.play()

    def stop(self) -> None:
        """Fall silent."""
        self._player.stop()

    def next(self) -> None:
        """Skip to the next cue; the last one goes on, as the desktop was told."""
        if self._showing.has_next:
            self._player.next()

    def previous(self) -> None:
        """Go to the start of the cue, or to the one before."""
        self._player.previous()

    def seek_by(self, milliseconds: int) -> None:
        """Go forward or back; beyond the end is the next cue, and after the last one the end."""
        length = self._player.duration_ms
        position = self._showing.position_ms + milliseconds
        if length is not None and position > length:
            self._player.next()
        else:
            self._player.seek(position)

    def seek(self, cue: CueId, position: PositionMs) -> None:
        """Go to a position within the cue; whoever means another one, or a place beyond, comes too late."""
        length = self._player.duration_ms
        if cue == self._player.current and position >= 0 and (length is None or position <= length):
            self._player.seek(position)

    def set_volume(self, percent: int) -> None:
        """Set the volume, and remember it."""
        self._player.set_volume(percent)
        self._settings.change(volume=self._player.volume)

    def set_repeat(self, repeat: Repeat) -> None:
        """Say what happens at the end."""
        self._player.set_repeat(repeat)

    def set_shuffle(self, *, shuffled: bool) -> None:
        """Shuffle, or not."""
        self._player.set_shuffle(shuffled=shuffled)

    def play_file(self, path: bytes) -> None:
        """Play a file from outside."""
        if self._desk:
            self._desk.play_file(path)

    def rate(self, stars: int) -> None:
        """Rate what is asked for or plays."""
        if self._desk:
            self._desk.rate(stars)

    def rate_by_key(self, stars: int) -> None:
        """Do what a digit's key does."""
        if self._desk:
            self._desk.rate_by_key(stars)

    def rating_keys(self, keys: RatingKeys) -> None:
        """Tell whoever shows it."""
        self.keys = keys
        for listener in list(self._key_listeners):
            listener(keys)

    def come_forward(self) -> None:
        """Show the window."""
        if self._desk:
            self._desk.come_forward()

    def quit(self) -> None:
        """End the program."""
        if self._desk:
            self._desk.quit()
