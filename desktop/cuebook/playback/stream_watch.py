"""What time brings to the stream: ends of cues, a silent decoder, a VLC that stops, a computer that slept."""

from time import perf_counter

from cuebook.playback.stream_clock import LONGEST_GAP
from cuebook.playback.stream_course import Course
from cuebook.playback.stream_cue import Cue
from cuebook.playback.stream_feeding import Feeding
from cuebook.playback.stream_run import Run
from cuebook.playback.stream_sounding import Sounding

OPENING_SECONDS = 10.0
"""A disk may have to wake up."""
HANGING_SECONDS = 5.0
"""In the middle of a file no disk sleeps."""
MOST_RESTARTS = 3
"""So often VLC may stop by itself in one cue."""
TICK, BUSY_TICK, IDLE_TICK, SHORTEST_TICK = 0.1, 0.02, 1.0, 0.001
"""Seconds between two looks: while a cue sounds, while something is waited for, while nothing is."""

TOO_SLOW = "it took too long to open"
HUNG = "decoding it hung"
DEADLY = "decoding it broke the decoder, twice"
VLC_ENDS = "VLC stopped playing it, again and again"


class StreamWatch:
    """Looks, between commands, at what has happened. Used on the control thread alone."""

    _course: Course
    _sounding: Sounding
    _feeding: Feeding

    def __init__(self) -> None:
        self._looked_at = perf_counter()

    def follow(self, course: Course) -> None:
        """Say what is to be watched."""
        self._course, self._sounding, self._feeding = course, course.sounding, course.feeding

    def patience(self) -> float:
        """For how many seconds nothing needs to be looked at."""
        run, cue = self._sounding.running, self._sounding.cue
        if self._sounding.silent_at is not None or self._course.hush_at is not None:
            return BUSY_TICK
        if cue is None or (self._course.held and run is None):
            return IDLE_TICK
        if run is None or run.starved or run.is_new(perf_counter()):
            return BUSY_TICK
        stretch = run.reel.timeline.of(cue)
        ends = [run.fade_end] if run.fades else []
        if stretch and stretch.stop is not None:
            ends.append(stretch.stop)
        left = min((end - run.frame(perf_counter()) for end in ends), default=run.reel.rate)
        return max(SHORTEST_TICK, min(TICK, left / run.reel.rate))

    def look(self) -> None:
        """Between commands: what has the time brought?"""
        at = perf_counter()
        slept = self._sounding.look_at_clock(at)
        if at - self._looked_at > LONGEST_GAP:
            self._feeding.excuse()
        self._looked_at = at
        if self._sounding.silent_at is not None and at >= self._sounding.silent_at:
            self._sounding.fall_silent()
        if self._course.hush_at is not None and at >= self._course.hush_at:
            self._course.hush_at = None
            if self._sounding.run and not self._sounding.running:
                self._sounding.hush()
        cue, run = self._sounding.cue, self._sounding.running
        if cue and run and not slept:
            self._watch_run(cue, run, at)
        elif run:
            self._sounding.stand()
            self._course.look_at_news()
        elif not self._course.held:
            self._course.look_at_news()
        self._watch_decoder(at)

    def _watch_run(self, cue: Cue, run: Run, at: float) -> None:
        frame, stretch = run.frame(at), run.reel.timeline.of(cue)
        if run.fades:
            if frame >= run.fade_end:
                self._sounding.stand()
        elif stretch and stretch.stop is not None and frame >= stretch.stop:
            self._course.cross(run, stretch)
        elif run.starved and frame >= run.read_to:
            self._sounding.stand()
        elif run.reception.stalled or (run.reception.awaited and run.broken):
            self._sounding.stall()
            self._course.look_at_news()
        elif run.broken and not run.over and not run.starved:
            cue.restarts += 1
            self._sounding.stand()
            if cue.restarts > MOST_RESTARTS:
                self._course.fail(cue, VLC_ENDS)

    def _watch_decoder(self, at: float) -> None:
        """Whoever says nothing for too long hangs; it is replaced, and the cue it had is given up."""
        cue = self._undecoded()
        if cue is None:
            return
        reel = self._feeding.reel_of(cue)
        if cue.audio_type is None:
            if at - cue.asked_at > OPENING_SECONDS:
                self._course.give_up(cue, TOO_SLOW)
        elif reel and reel.full:
            self._feeding.excuse()
        else:
            opened = reel is not None and reel.timeline.of(cue) is not None
            if self._feeding.silent_for > (HANGING_SECONDS if opened else OPENING_SECONDS):
                self._feeding.replace_process()
                self._course.give_up(cue, HUNG if opened else TOO_SLOW)
                self._feeding.warm_up()

    def _undecoded(self) -> Cue | None:
        """The cue the decoder works on."""
        for cue in (self._sounding.cue, self._course.following):
            if cue and not cue.failure:
                reel = self._feeding.reel_of(cue)
                stretch = reel.timeline.of(cue) if reel else None
                if stretch is None or stretch.stop is None:
                    return cue
        return None

    def decoder_died(self) -> None:
        """A fresh one goes on where it was; a cue that breaks this one too is given up."""
        cue, current, following = self._undecoded(), self._sounding.cue, self._course.following
        reel = self._feeding.reel_of(current) if current else None
        self._feeding.replace_process()
        if cue is None or cue.audio_type is None:
            if not self._feeding.unusable:
                self._feeding.warm_up()
            return
        cue.deaths += 1
        if cue.deaths > 1 or self._feeding.unusable:
            cue.undecodable = self._feeding.unusable
            self._course.give_up(cue, DEADLY)
        elif current and cue is current:
            self._feeding.go_on(current, reel)
            if following and following.audio_type and not following.failure:
                self._feeding.follow(following, current)
        elif current:
            self._feeding.follow(cue, current)
