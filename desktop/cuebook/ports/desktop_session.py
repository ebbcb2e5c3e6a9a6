"""The desktop the listener works on: what asks what plays, what commands it, and where notices appear.

Media keys, headphones, a panel's player and programs such as ``playerctl`` all come in here.
"""

from enum import StrEnum
from typing import NamedTuple, Protocol

from cuebook.domain.ids import CueId
from cuebook.domain.queue import Repeat
from cuebook.domain.standing import Standing
from cuebook.domain.units import PositionMs


class Notice(NamedTuple):
    """A word on the desktop: plain text, whatever it looks like. ``picture`` is a JPEG or PNG file."""

    title: str
    text: str
    picture: bytes | None = None


class KeyState(StrEnum):
    """How it stands with keys of the whole desktop."""

    OFF = "off"
    ASKED = "asked"
    ON = "on"
    REFUSED = "refused"
    NOT_OFFERED = "not offered"


class RatingKeys(NamedTuple):
    """Keys that rate what plays while other windows have the focus, as the desktop names them."""

    state: KeyState = KeyState.NOT_OFFERED
    keys: tuple[str, ...] = ()


class Wishes(Protocol):
    """What the desktop may ask for. Called on the main thread; what makes no sense then does nothing."""

    def met(self) -> None:
        """There is a desktop that listens: it MUST be shown how things stand, now and after every change."""
        ...

    def play(self) -> None:
        """Go on, or play what the listener would hear by pressing play."""
        ...

    def pause(self) -> None:
        """Hold the sound."""
        ...

    def toggle(self) -> None:
        """Pause, or play."""
        ...

    def stop(self) -> None:
        """Fall silent."""
        ...

    def next(self) -> None:
        """Skip to the next cue, where there is one."""
        ...

    def previous(self) -> None:
        """Go to the start of the cue, or to the one before."""
        ...

    def seek_by(self, milliseconds: int) -> None:
        """Go forward, or back where negative; beyond the cue's end is the next cue."""
        ...

    def seek(self, cue: CueId, position: PositionMs) -> None:
        """Go to a position of that cue, if it still plays."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0..100."""
        ...

    def set_repeat(self, repeat: Repeat) -> None:
        """Say what happens at the end."""
        ...

    def set_shuffle(self, *, shuffled: bool) -> None:
        """Play what comes in another order, or in the list's own."""
        ...

    def play_file(self, path: bytes) -> None:
        """Play a sound file."""
        ...

    def rate(self, stars: int) -> None:
        """Rate the cue a sitting asks for, else the one that plays, 1..5 stars; 0 clears its rating."""
        ...

    def rate_by_key(self, stars: int) -> None:
        """Do what a digit's key does in the window, 1..5 stars or 0, with nothing selected."""
        ...

    def rating_keys(self, keys: RatingKeys) -> None:
        """This is how it stands with the keys that were asked for, or given back."""
        ...

    def come_forward(self) -> None:
        """Show the window."""
        ...

    def quit(self) -> None:
        """End the program."""
        ...


class DesktopSession(Protocol):
    """The port. All methods are called on the main thread, return at once and never fail.

    Where there is no desktop that would listen, nothing happens, and nobody is troubled with it.
    """

    def begin(self, wishes: Wishes) -> None:
        """Look for the desktop, and hand on its wishes from then on. Called once."""
        ...

    def show(self, standing: Standing) -> None:
        """Tell how things stand. What did not change since is not told again."""
        ...

    def jumped(self, position: PositionMs) -> None:
        """Tell that the cue went on at another place than it would have come to by playing."""
        ...

    def tell(self, notice: Notice) -> None:
        """Show a notice, in the place of the one before."""
        ...

    def want_rating_keys(self, *, wanted: bool) -> None:
        """Ask the desktop for keys that rate what plays, or give them back; ``rating_keys`` hears of it."""
        ...

    def end(self) -> None:
        """Take leave; nothing is asked for any more."""
        ...
