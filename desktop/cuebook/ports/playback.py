"""The player: turns cues into sound, one after another.

A backend is told what to play and what follows. It answers through a listener, always on the main
thread, and stamps every answer with the token of the load it speaks of; answers about an earlier
load are dropped by whoever listens. A backend MUST never block the caller for longer than a few
milliseconds: files on sleeping disks, FIFOs and hung devices are its own to wait for.
"""

from typing import NamedTuple, NewType, Protocol

from cuebook.domain.sound import Sound
from cuebook.domain.sound_file import Gain
from cuebook.domain.units import DurationMs, PositionMs

LoadToken = NewType("LoadToken", int)
"""Names one load of one cue; never used twice in a process."""

FULL_VOLUME = 100


class Source(NamedTuple):
    """A piece of a sound file: the file's path as bytes, and where the cue begins and ends in it.

    ``stop_ms`` None means the end of the file. ``duration_ms`` is what the tags promise of the
    cue, None if they promise nothing. All other positions are the cue's own: 0 is where it begins.
    ``gain`` is what the tags say of its loudness.
    """

    path: bytes
    duration_ms: DurationMs | None
    start_ms: PositionMs = 0
    stop_ms: PositionMs | None = None
    gain: Gain | None = None

    @property
    def length_ms(self) -> DurationMs | None:
        """How long the cue lasts: a part from its start to its stop, else what the tags promise."""
        return self.duration_ms if self.stop_ms is None else self.stop_ms - self.start_ms


class Playhead(NamedTuple):
    """Where a load stands. ``sounding`` is false while it is paused, loading, stalled or over."""

    token: LoadToken | None
    position_ms: PositionMs
    sounding: bool


class Output(NamedTuple):
    """A device that can sound: the id it is chosen by, and its name for people."""

    id: str
    name: str


class KeptPlace(NamedTuple):
    """Where a queue stood: the place in its order, the position in the cue there, and what is repeated.

    ``position_ms`` is None where nothing was playing, paused or waiting.
    """

    at: int
    position_ms: PositionMs | None
    repeat: str


class PlaybackListener(Protocol):
    """Hears what became of what was loaded. Called on the main thread."""

    def on_started(self, token: LoadToken, duration_ms: DurationMs | None) -> None:
        """The cue began to sound; the length is what the file itself turned out to say."""
        ...

    def on_finished(self, token: LoadToken, position_ms: PositionMs) -> None:
        """The cue sounded to its end, which lies at ``position_ms``; nothing more will sound of it."""
        ...

    def on_failed(self, token: LoadToken, reason: str) -> None:
        """The cue cannot be played. The reason is in words for people and does not name the file."""
        ...

    def on_unavailable(self, reason: str) -> None:
        """Nothing can be played on this computer. The reason says what to install or choose."""
        ...


class PlaybackBackend(Protocol):
    """The port. All methods are called on the main thread."""

    @property
    def gapless(self) -> bool:
        """Whether cues handed over with ``follow_with`` join without silence between them."""
        ...

    def listen(self, listener: PlaybackListener) -> None:
        """Name the one listener. MUST be called before anything else."""
        ...

    def play(self, source: Source, token: LoadToken, from_ms: PositionMs = 0) -> None:
        """Replace what plays by this cue, from a position in it.

        Ends in exactly one of ``on_finished``, ``on_failed`` or ``on_unavailable``, unless it is
        replaced or stopped.
        """
        ...

    def follow_with(self, source: Source | None, token: LoadToken) -> None:
        """Name the cue that begins by itself when the playing one finishes, or None for silence.

        When it begins, ``on_finished`` of the playing one comes first, then ``on_started`` or
        ``on_failed`` of this one. It does not begin after a failure. MAY be called again while the
        cue plays; the last word before the join holds.
        """
        ...

    def pause(self) -> None:
        """Hold the sound where it is. Does nothing when nothing plays."""
        ...

    def resume(self) -> None:
        """Go on from where the sound was held."""
        ...

    def seek(self, token: LoadToken, position_ms: PositionMs) -> None:
        """Go to a position in the cue of that load; does nothing where another one sounds by now.

        MAY come before the cue has started. Beyond its end, the cue finishes.
        """
        ...

    def stop(self) -> None:
        """Fall silent and forget both loads. Nothing is reported."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0..100; it holds for everything that plays afterwards."""
        ...

    def set_muted(self, muted: bool) -> None:  # noqa: FBT001 - a switch with one meaning
        """Silence the output without losing its volume."""
        ...

    def set_sound(self, sound: Sound) -> None:
        """Say how everything sounds from now on, the playing cue too. What it cannot do it leaves out."""
        ...

    def outputs(self) -> list[Output]:
        """The devices there are now, the system's own choice left out; empty where there is no choice.

        MAY take a tenth of a second, and be called on a job's thread.
        """
        ...

    def choose_output(self, output: str | None) -> None:
        """Sound there from now on, without losing the place; None is what the system chooses.

        Where that device is not there, the system's choice sounds until it is.
        """
        ...

    def playhead(self) -> Playhead:
        """Where things stand now. Cheap: MAY be called many times a second."""
        ...

    def describe(self) -> str:
        """Name what makes the sound ("VLC 3.0.24"); PlaybackUnavailableError says why nothing does.

        MAY take a tenth of a second at the first call, and be called on a job's thread.
        """
        ...

    def close(self) -> None:
        """Stop, end every thread and release the device."""
        ...
