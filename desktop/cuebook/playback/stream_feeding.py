"""Between the decoder process and the reels: whose sound goes where."""

import json
import os
from collections.abc import Callable
from itertools import count
from threading import Lock
from time import monotonic

from cuebook.domain.sound import Sound, level_db
from cuebook.domain.units import SECOND_MS
from cuebook.playback.stream_cue import Cue
from cuebook.playback.stream_messages import FORMATS, Failed, Opened, Said, Wish
from cuebook.playback.stream_process import DecoderProcess
from cuebook.playback.stream_reel import Reel

StartThread = Callable[[str, Callable[[], None]], None]

MOST_STILLBORN = 2
"""So many processes in a row may end before they are ready; then there is no decoder on this computer."""


class Feeding:
    """Asks the decoder for cues and puts what it gives on their reels.

    The methods are the control thread's. ``on_news`` is called on the decoder's, whenever a cue has
    opened, failed or ended, or when enough of it is there to begin; ``on_death`` when the process ended
    by itself.
    """

    def __init__(
        self, start_thread: StartThread, on_news: Callable[[], None], on_death: Callable[[], None]
    ) -> None:
        self._start_thread = start_thread
        self._on_news, self._on_death = on_news, on_death
        self._lock = Lock()  # around the two that the decoder's thread uses too
        self._wanted: dict[int, Cue] = {}
        self._reels: dict[Cue, Reel] = {}
        self._numbers = count(1)
        self._process: DecoderProcess | None = None
        self.sound = Sound()
        self._stillborn = 0
        self.unusable = False
        """Whether the decoder cannot even be started."""

    def warm_up(self) -> None:
        """Start the process, so that the first cue does not wait for it."""
        if self._process is None:
            self._process = DecoderProcess(self._hear, self._gone)
            self._start_thread("cuebook-decoder", self._process.listen)

    @property
    def process_number(self) -> int | None:
        """The process's id."""
        return self._process.number if self._process else None

    @property
    def silent_for(self) -> float:
        """For how many seconds the decoder has said nothing."""
        return monotonic() - self._process.heard_at if self._process else 0.0

    def excuse(self) -> None:
        """Its silence until now was not its own fault."""
        if self._process:
            self._process.heard_at = monotonic()

    def reel_of(self, cue: Cue) -> Reel | None:
        """Where a cue's sound is, once it was opened."""
        with self._lock:
            return self._reels.get(cue)

    def drop(self) -> None:
        """Nothing that is decoded is wanted any more."""
        self._forget_all()
        if self._process:
            self._process.ask(Wish(0, 0))

    def _forget_all(self) -> None:
        with self._lock:
            reels = list(self._reels.values())
            self._wanted.clear()
            self._reels.clear()
        for reel in reels:
            reel.kill()  # what VLC still reads of it it may read

    def begin(self, cue: Cue) -> None:
        """Decode a cue now, on a reel of its own; everything else is dropped."""
        self._forget_all()
        self._ask(cue, None)

    def follow(self, cue: Cue, after: Cue) -> None:
        """Decode a cue when another one is decoded, on its reel."""
        self._ask(cue, after)

    def forget_following(self, cue: Cue) -> None:
        """Nothing follows this cue."""
        with self._lock:
            self._wanted = {number: known for number, known in self._wanted.items() if known is cue}
            self._reels = {known: reel for known, reel in self._reels.items() if known is cue}
        if self._process:
            self._process.ask(Wish(0, cue.piece))

    def go_on(self, cue: Cue, reel: Reel | None) -> None:
        """Decode a cue after the process was replaced, the rest of it on the reel it began on."""
        if reel:
            with self._lock:
                self._reels[cue] = reel
        self._ask(cue, None)

    def _ask(self, cue: Cue, after: Cue | None) -> None:
        reel = self.reel_of(cue) or (self.reel_of(after) if after else None)
        wish = self._wish(cue, after.piece if after else 0, reel)
        with self._lock:
            self._wanted = {number: known for number, known in self._wanted.items() if number == wish.after}
            self._wanted[wish.piece] = cue
        cue.piece = wish.piece
        self.warm_up()
        if self._process:
            self._process.ask(wish)

    def _wish(self, cue: Cue, after: int, reel: Reel | None) -> Wish:
        source = cue.source
        stretch = reel.timeline.of(cue) if reel else None
        start = (source.start_ms + cue.from_ms) / SECOND_MS
        if reel and stretch:  # some of it is there already
            there = stretch.offset + reel.timeline.end - stretch.first
            start = (round(source.start_ms * reel.rate / SECOND_MS) + there) / reel.rate
        return Wish(
            piece=next(self._numbers),
            after=after,
            path=os.fsdecode(source.path),
            format=FORMATS[cue.audio_type] if cue.audio_type else "",
            start=start,
            stop=None if source.stop_ms is None else source.stop_ms / SECOND_MS,
            rate=reel.rate if reel else 0,
            gain_db=level_db(source.gain, self.sound),
            bands_db=self.sound.bands_db if any(self.sound.bands_db) else (),
        )

    def replace_process(self) -> None:
        """End the process, which hangs or is gone; the next wish goes to a fresh one."""
        with self._lock:
            process, self._process = self._process, None
            self._wanted.clear()
        if process:
            process.end()

    def close(self) -> None:
        """End it for good."""
        self._forget_all()
        self.replace_process()

    # On the decoder's thread

    def _hear(self, process: DecoderProcess, what: Said, piece: int, rest: bytes) -> None:
        with self._lock:
            cue = self._wanted.get(piece) if process is self._process else None
            reel = self._reels.get(cue) if cue else None
        if cue is None:
            return
        if what is Said.OPENED:
            self._opened(cue, Opened(**json.loads(rest)))
        elif what is Said.FAILED:
            failed = Failed(**json.loads(rest))
            cue.failure, cue.undecodable = failed.reason, failed.unknown
            if reel is not None:
                reel.close(cue)
        elif reel is not None and what is Said.SOUND:
            unready = not reel.ready(self._first(cue, reel))
            reel.add(cue, rest)
            if not unready or not reel.ready(self._first(cue, reel)):
                return
        elif reel is not None and what is Said.ENDED:
            reel.close(cue)
        self._on_news()

    @staticmethod
    def _first(cue: Cue, reel: Reel) -> int:
        stretch = reel.timeline.of(cue)
        return stretch.first if stretch else reel.timeline.end

    def _opened(self, cue: Cue, opened: Opened) -> None:
        cue.file_seconds = opened.file_seconds
        with self._lock:
            reel = self._reels.get(cue) or self._reel_before(cue) or Reel(opened.rate)
            self._reels[cue] = reel
        if reel.timeline.of(cue) is None:
            reel.begin(cue, cue.from_ms)

    def _reel_before(self, cue: Cue) -> Reel | None:
        """The reel of the cue that this one follows, where there is one."""
        return next((reel for known, reel in self._reels.items() if known is not cue), None)

    def _gone(self, process: DecoderProcess) -> None:
        if process is self._process:
            self._stillborn = 0 if process.ready else self._stillborn + 1
            self.unusable = self._stillborn >= MOST_STILLBORN
            self._on_death()
