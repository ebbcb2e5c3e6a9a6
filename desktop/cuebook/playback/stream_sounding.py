"""What sounds now: which cue, at which place, through which run; and how that begins, is held and ends."""

from threading import Lock
from time import perf_counter

from cuebook.domain.units import SECOND_MS
from cuebook.playback.device import SURE
from cuebook.playback.stream_cue import Cue
from cuebook.playback.stream_fade import faded_in, faded_out
from cuebook.playback.stream_player import StreamPlayer
from cuebook.playback.stream_reel import Reel
from cuebook.playback.stream_run import Run
from cuebook.ports.playback import Playhead

TAIL_SECONDS = 0.6
"""What has come to its end may sound so long: its last frames are on their way."""

TRY_AGAIN_SECONDS = 1.0
"""How long a device that took nothing is left alone."""


class Sounding:
    """``cue`` sounds, or will as soon as it can.

    ``stand_ms`` is where it stands while it does not sound; None while the clock of ``run`` says it.
    A run may go on without a cue: what is left of one that ended, or fades away.
    """

    def __init__(self, player: StreamPlayer) -> None:
        self._player = player
        self._lock = Lock()  # around what the main thread reads too
        self.cue: Cue | None = None
        self.stand_ms: float | None = None
        self.run: Run | None = None
        self._kept: Run | None = None  # paused: it can go on as if nothing had been
        self._suspended = False
        self._stalls = 0  # in a row
        self.silent_until: float | None = None
        """When a device that stalled is to be tried again."""
        self.silent_at: float | None = None
        """When VLC is to let go of the device."""

    # On any thread

    def playhead(self) -> Playhead:
        """Where things stand now."""
        with self._lock:
            cue, at = self.cue, perf_counter()
            if cue is None:
                return Playhead(None, 0, sounding=False)
            position, length = round(self.position(at)), cue.length_ms
            run = self.run if self.stand_ms is None else None
            sounds = run is not None and run.sounds(at)
            return Playhead(cue.token, position if length is None else min(position, length), sounds)

    def position(self, at: float) -> float:
        """Where the cue stands, in milliseconds, to the frame."""
        if self.stand_ms is not None or self.run is None or self.cue is None:
            return self.stand_ms or 0.0
        return self.run.reel.timeline.position_ms(self.cue, self.run.frame(at))

    # On the control thread

    @property
    def running(self) -> Run | None:
        """The run that sounds the cue; None while it stands."""
        return self.run if self.cue is not None and self.stand_ms is None else None

    def take(self, cue: Cue | None, stand_ms: float | None = None) -> None:
        """Another cue, or another place; a run that sounds goes on until another one takes its place."""
        with self._lock:
            self.cue, self.stand_ms, self._kept = cue, stand_ms, None

    def begin(self, reel: Reel, frame: int, fade_ms: int = 0) -> None:
        """Let the cue sound from a frame on."""
        prelude = faded_in(self._fading(reel, frame, fade_ms)) if fade_ms else b""
        reel.stand_at(frame)
        tries = self.silent_until is not None
        if tries and not self._suspended:
            self._player.renew()
        self._start(Run(reel, frame, prelude, tries=tries))
        self.silent_until = None

    def _start(self, run: Run) -> None:
        if self.run and self.run.reel is not run.reel:
            self.run.reel.kill()
        self.silent_at = None
        self._player.start(run)
        with self._lock:
            self.run, self.stand_ms, self._kept = run, None, None

    def _fading(self, reel: Reel, frame: int, fade_ms: int) -> bytes:
        """The frames a fade takes, no more than the cue has."""
        stretch = reel.timeline.of(self.cue)
        frames = fade_ms * reel.rate // SECOND_MS
        if stretch and stretch.stop is not None:
            frames = min(frames, stretch.stop - frame)
        return reel.copy(frame, frames)

    def fade_away(self, fade_ms: int) -> bool:
        """Let what sounds become silent gently; says whether there is anything to do so."""
        run = self.running
        if not fade_ms or run is None or run.fades:
            return False
        frame = run.frame(perf_counter())
        sound = self._fading(run.reel, frame, fade_ms)
        if sound:
            self._start(Run(run.reel, frame, faded_out(sound), fades=True))
        return bool(sound)

    def stand(self) -> None:
        """Hold the cue where it is; the device falls silent at once."""
        with self._lock:
            self.stand_ms = self.position(perf_counter())
            self.run = None
        self._player.hush()

    def stall(self) -> None:
        """The device takes nothing: go back to what surely sounded, and try once at once, then after a while.

        VLC now and then takes itself for late when it goes on after a pause, or when the computer stood
        still, and drops sound; the device is well then.
        """
        run, at = self.running, perf_counter()
        if run and self.cue:
            with self._lock:
                self.stand_ms = run.reel.timeline.position_ms(self.cue, run.heard_for_sure(at))
                self.run = None
            self._player.hush()
            self._suspended = self._player.suspended
            self._stalls = 1 if run.clock and run.clock.seconds(at) >= SURE else self._stalls + 1
            waits = self._suspended or self._stalls > 1
            self.silent_until = at + TRY_AGAIN_SECONDS if waits else None

    def try_at_once(self) -> None:
        """Whoever asks for a cue wants to know whether the device is back."""
        if not self._player.suspended:
            self.silent_until = None

    def may_begin(self, at: float) -> bool:
        """Whether a device that stalled may be tried again: after a while, a suspended one when it is back.

        A suspended one MUST be let be: VLC would play to it, and nothing would tell that it is silent.
        """
        if self.silent_until is None:
            return True
        return not self._player.suspended if self._suspended else at >= self.silent_until

    def pause(self) -> None:
        """Hold the cue where it is, ready to go on."""
        run, at = self.running, perf_counter()
        if run and run.clock:
            self._player.pause(paused=True)
            with self._lock:
                self.stand_ms = self.position(at)
                run.clock.hold(at)
                self.run, self._kept = None, run

    def go_on(self) -> bool:
        """Go on where it was paused; says whether it can: nothing else was asked for since."""
        run, at = self._kept, perf_counter()
        if run is None or run.clock is None or run.starved or run.broken:
            return False
        self._player.pause(paused=False)
        with self._lock:
            run.clock.go_on(at)
            self.run, self.stand_ms, self._kept = run, None, None
        return True

    def hush(self) -> None:
        """End what sounds, where that is no longer what the cue stands for."""
        with self._lock:
            self.run = self._kept = None
        self._player.hush()

    def look_at_clock(self, at: float) -> bool:
        """Take in what VLC says of the time. Says whether the computer slept meanwhile."""
        run = self.run
        if run is None or run.clock is None:
            return False
        with self._lock:
            slept = run.clock.look(at)
            said, run.said = run.said, None
            if said and not slept and not run.unsure(at):
                run.clock.report(*said)
        return slept

    def end(self, *, tail: float = 0.0) -> None:
        """No cue any more; VLC may have a moment to sound what it has."""
        with self._lock:
            self.cue = self.stand_ms = self._kept = None
        if tail:
            self.silent_at = perf_counter() + tail
        else:
            self.fall_silent()

    def fall_silent(self) -> None:
        """Let go of the device."""
        self.silent_at = None
        with self._lock:
            run, self.run, self._kept = self.run or self._kept, None, None
        if run:
            run.reel.kill()
        self._player.stop()
