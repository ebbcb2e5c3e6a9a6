"""Rating a score in one sitting: its unrated cues play in order, and each is asked for as it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.catalogue import FileState
from cuebook.domain.events import CueEnded, CueStarted, LibraryChanged, QueueEnded, SittingChanged
from cuebook.domain.play import Ending
from cuebook.domain.queue import Repeat
from cuebook.domain.units import SECOND_MS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuebook.domain.catalogue import Cue
    from cuebook.domain.ids import CueId
    from cuebook.ports.reading import CatalogueReading
    from cuebook.ports.runtime import MainLoop, Timer
    from cuebook.services.bus import Bus
    from cuebook.services.player import Player

LINGERS_MS = 3 * SECOND_MS
"""After the last answer there is so long for another thought, as a half star more."""
ASKED_AFTER = frozenset({Ending.FINISHED, Ending.SKIPPED})


def to_be_rated(cues: Sequence[Cue]) -> list[CueId]:
    """The cues of an album a sitting would play: unrated, in the figures, and there to be played."""
    return [
        cue.id
        for cue in cues
        if cue.rating is None and cue.kind.in_figures and cue.state is FileState.PRESENT
    ]


class Sitting:
    """One at a time. Publishes SittingChanged when it begins, asks, is answered and is over."""

    def __init__(self, player: Player, catalogue: CatalogueReading, loop: MainLoop, bus: Bus) -> None:
        self._player = player
        self._catalogue = catalogue
        self._loop = loop
        self._bus = bus
        self._lingers: Timer | None = None
        self._played_out = False
        self._order_before = (Repeat.OFF, False)
        self.cues: tuple[CueId, ...] = ()
        self.asked: CueId | None = None
        """The cue that ended last: its rating is asked for until the next one ends."""
        bus.subscribe(CueStarted, self._started)
        bus.subscribe(CueEnded, self._ended)
        bus.subscribe(QueueEnded, lambda _: self._queue_ended())
        bus.subscribe(LibraryChanged, self._library_changed)

    @property
    def under_way(self) -> bool:
        """Whether one is under way."""
        return bool(self.cues)

    @property
    def rated(self) -> int:
        """How many of its cues are rated by now."""
        return sum(cue.rating is not None for cue in self._catalogue.cues(self.cues))

    def begin(self, cues: Sequence[CueId]) -> None:
        """Play cues in the order given, without shuffling and repeating, and ask for each."""
        self.end()
        queue = self._player.queue
        self._order_before = (queue.repeat, queue.shuffled)
        self._player.set_shuffle(shuffled=False)
        self._player.set_repeat(Repeat.OFF)
        self.cues, self._played_out = tuple(cues), False
        self._player.open(cues)
        self._bus.publish(SittingChanged())

    def end(self) -> None:
        """Ask no more; what plays goes on, and repeat and shuffle are as they were."""
        if not self.cues:
            return
        self.cues, self.asked = (), None
        if self._lingers:
            self._lingers.cancel()
            self._lingers = None
        repeat, shuffled = self._order_before
        self._player.set_repeat(repeat)
        self._player.set_shuffle(shuffled=shuffled)
        self._bus.publish(SittingChanged())

    def _started(self, event: CueStarted) -> None:
        """Whoever goes on to other music has risen."""
        if self.cues and event.cue not in self.cues:
            self.end()

    def _ended(self, event: CueEnded) -> None:
        if event.cue not in self.cues:
            return
        if event.ending is Ending.STOPPED:
            self.end()
        elif event.ending in ASKED_AFTER:
            self.asked = event.cue
            self._bus.publish(SittingChanged())

    def _queue_ended(self) -> None:
        """All have played: the sitting is over once the last one is answered."""
        if self.cues:
            self._played_out = True
            self._end_once_answered()

    def _library_changed(self, event: LibraryChanged) -> None:
        changes = event.changes
        if changes.everything or not (changes.rated | changes.cues).isdisjoint(self.cues):
            self._bus.publish(SittingChanged())
            self._end_once_answered()

    def _end_once_answered(self) -> None:
        asked = self._catalogue.cue(self.asked) if self.asked else None
        if self._played_out and (asked is None or asked.rating is not None) and self._lingers is None:
            self._lingers = self._loop.call_later(LINGERS_MS, self.end)
