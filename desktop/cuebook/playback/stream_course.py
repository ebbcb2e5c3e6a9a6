"""The course of the sound: which cue sounds, which one follows, and what becomes of them."""

from collections.abc import Callable
from time import perf_counter
from typing import Protocol

from cuebook.domain.errors import CuebookError
from cuebook.domain.sound_file import AudioType
from cuebook.domain.units import PositionMs
from cuebook.playback.stream_cue import Cue
from cuebook.playback.stream_feeding import Feeding
from cuebook.playback.stream_messages import FORMATS
from cuebook.playback.stream_player import StreamPlayer
from cuebook.playback.stream_reel import Reel
from cuebook.playback.stream_run import Run
from cuebook.playback.stream_sounding import TAIL_SECONDS, Sounding
from cuebook.playback.stream_timeline import Stretch
from cuebook.ports.playback import LoadToken, Source
from cuebook.ports.runtime import Runtime

HUSHED_AFTER = 0.15
"""Seconds: what is no longer wanted may sound so long while what is wanted comes."""
NO_SOUND = "it holds no sound that can be decoded"


class StreamListener(Protocol):
    """Hears what became of loads. Called on the main thread."""

    def on_started(self, token: LoadToken, duration_ms: int | None) -> None:
        """It began to sound."""
        ...

    def on_finished(self, token: LoadToken, position_ms: PositionMs) -> None:
        """It sounded to its end."""
        ...

    def on_failed(self, token: LoadToken, reason: str) -> None:
        """It cannot be played."""
        ...

    def on_undecodable(self, token: LoadToken, source: Source, reason: str) -> None:
        """The decoder knows no such kind of file, or there is no decoder."""
        ...

    def on_unavailable(self, reason: str) -> None:
        """Nothing can be played."""
        ...


class Course:
    """The cue that sounds and the one that follows, from being asked for to what is told of them.

    Used on the control thread alone. ``post`` puts a call in the line of that thread, ``on_death`` is
    called there when the decoder process ended by itself.
    """

    def __init__(
        self,
        runtime: Runtime,
        identify: Callable[[bytes], AudioType],
        player: StreamPlayer,
        post: Callable[[Callable[[], None]], None],
        on_death: Callable[[], None],
    ) -> None:
        self.listener: StreamListener
        self.runtime, self.player = runtime, player
        self._identify, self._post = identify, post
        self.sounding = Sounding(player)
        self.feeding = Feeding(runtime.start_thread, lambda: post(self.look_at_news), lambda: post(on_death))
        self.following: Cue | None = None
        self.held = False
        self.fade_in = False
        """Whether what begins next begins gently."""
        self.hush_at: float | None = None
        """When what is no longer wanted is to be silent."""

    # Decoding

    def decode(self, cue: Cue, from_ms: float) -> None:
        """Have the current cue decoded from a place on, and what follows after it."""
        cue.from_ms, cue.failure, cue.asked_at = from_ms, None, perf_counter()
        self.sounding.take(cue, float(from_ms))
        self.hush_at = cue.asked_at + HUSHED_AFTER
        if cue.audio_type is None:
            self.feeding.drop()
            self.find_type(cue)
        else:
            self._ask()

    def _ask(self) -> None:
        current, following = self.sounding.cue, self.following
        if current:
            self.feeding.begin(current)
            if following and following.audio_type and not following.failure:
                self.feeding.follow(following, current)

    def find_type(self, cue: Cue) -> None:
        """Ask on a thread of its own what a file is: its disk may sleep, or be gone for ever."""

        def find() -> None:
            try:
                found = self._identify(cue.source.path)
            except CuebookError as error:
                reason = str(error)
                self._post(lambda: self.give_up(cue, reason))
            else:
                self._post(lambda: self._identified(cue, found))

        self.runtime.start_thread("cuebook-identify", find)

    def _identified(self, cue: Cue, audio_type: AudioType) -> None:
        cue.audio_type = audio_type
        current = self.sounding.cue
        if audio_type not in FORMATS:
            self.give_up(cue, f"files of this kind cannot be played ({audio_type})")
        elif cue is current:
            self._ask()
        elif cue is self.following and current and current.piece:
            self.feeding.follow(cue, current)

    def give_up(self, cue: Cue, reason: str) -> None:
        """A cue cannot be decoded, or no further: that is told when it would have sounded."""
        cue.failure = reason
        if (reel := self.feeding.reel_of(cue)) and reel.timeline.of(cue):
            reel.close(cue)
        self.look_at_news()

    def look_at_news(self) -> None:
        """Something of the current cue or the next may be there, or may never be."""
        cue, following = self.sounding.cue, self.following
        if cue is None:
            return
        reel = self.feeding.reel_of(cue)
        stretch = reel.timeline.of(cue) if reel else None
        if reel is None or stretch is None or stretch.stop == stretch.first:
            if cue.failure or (stretch and cue.from_ms == 0 and not cue.started):
                self.fail(cue, cue.failure or NO_SOUND)
            elif reel and stretch:
                self.finish(round(cue.from_ms))
            return
        reel.expect(more=following is not None and following.failure is None)
        run = self.sounding.running
        if run is None or run.reel is not reel:
            self._begin_if_ready(cue, reel, stretch)

    def _begin_if_ready(self, cue: Cue, reel: Reel, stretch: Stretch) -> None:
        position = self.sounding.position(perf_counter())
        frame = max(stretch.first, stretch.frame_of(position, reel.rate))
        if not stretch.holds(frame):
            self._end_of(cue, round(position))
        elif not reel.ready(frame):
            return
        elif not reel.holds(frame):
            self.decode(cue, position)
        else:
            self._tell_started(cue)
            if not self.held and self.sounding.may_begin(perf_counter()):
                self.hush_at = None
                self.sounding.begin(reel, frame, self.feeding.sound.fade_ms if self.fade_in else 0)
                self.fade_in = False

    # What becomes of cues

    def _tell_started(self, cue: Cue) -> None:
        if not cue.started:
            cue.started = True
            token, length = cue.token, cue.length_ms
            self.runtime.call_soon(lambda: self.listener.on_started(token, length))

    def _tell_finished(self, cue: Cue, position: PositionMs) -> None:
        token = cue.token
        self.runtime.call_soon(lambda: self.listener.on_finished(token, position))

    def _end_of(self, cue: Cue, position: PositionMs) -> None:
        if cue.failure:
            self.fail(cue, cue.failure)
        else:
            self.finish(position)

    def fail(self, cue: Cue, reason: str) -> None:
        """Nothing begins by itself after a failure. What sounded before it sounds to its end."""
        token, source, unknown = cue.token, cue.source, cue.undecodable
        self.following = None
        self.feeding.drop()
        self.sounding.end(tail=TAIL_SECONDS)
        if unknown:
            self.runtime.call_soon(lambda: self.listener.on_undecodable(token, source, reason))
        else:
            self.runtime.call_soon(lambda: self.listener.on_failed(token, reason))

    def finish(self, position: PositionMs) -> None:
        """The current cue ends here and now; what follows begins."""
        cue, following = self.sounding.cue, self.following
        if cue is None:
            return
        self._tell_finished(cue, position)
        reel, self.following = self.feeding.reel_of(cue), None
        if following is None:
            self.feeding.drop()
            self.sounding.end()
        elif following.failure:
            self.fail(following, following.failure)
        elif reel and reel.timeline.of(following):
            self.sounding.take(following, 0.0)
            self.look_at_news()
        else:
            self.decode(following, 0.0)

    def cross(self, run: Run, stretch: Stretch) -> None:
        """The sound has come to the end of the current cue."""
        cue, following, timeline = self.sounding.cue, self.following, run.reel.timeline
        if cue is None or stretch.stop is None:
            return
        if cue.failure:
            self.fail(cue, cue.failure)
            return
        self._tell_finished(cue, round(timeline.position_ms(cue, stretch.stop)))
        self.following = None
        if following is None:
            self.feeding.drop()
            self.sounding.take(None)
        elif following.failure:
            self.fail(following, following.failure)
        elif timeline.of(following) and not run.over and not run.starved:
            self.sounding.take(following)
            self._tell_started(following)
        else:
            self.sounding.take(following, 0.0)
            self.look_at_news()
