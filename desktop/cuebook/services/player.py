"""Playing: the listener's wishes for the queue and for what sounds of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from cuebook.domain.events import Sought
from cuebook.domain.play import Ending, Origin
from cuebook.domain.queue import Queue, QueueEntry, Repeat, Shuffler
from cuebook.domain.units import SECOND_MS, DurationMs, PositionMs
from cuebook.ports.playback import FULL_VOLUME, PlaybackBackend
from cuebook.services.deck import Deck
from cuebook.services.deck_answers import DeckAnswers

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId
    from cuebook.ports.reading import CatalogueReading
    from cuebook.ports.runtime import MainLoop
    from cuebook.services.bus import Bus
    from cuebook.services.play_logger import PlayLogger

RESTART_AFTER_MS = 3 * SECOND_MS
"""Later than this into a cue, *previous* goes to its start."""


def _shuffle(places: Sequence[int]) -> list[int]:
    return random.sample(places, len(places))


class Player:
    """Plays a queue of cues. Main thread only."""

    def __init__(
        self,
        backend: PlaybackBackend,
        loop: MainLoop,
        catalogue: CatalogueReading,
        logger: PlayLogger,
        bus: Bus,
        shuffler: Shuffler = _shuffle,
    ) -> None:
        self._backend = backend
        self._shuffler = shuffler
        self._deck = Deck(backend, loop, catalogue, logger, bus, shuffler)
        self._answers = DeckAnswers(self._deck, catalogue)
        self._deck.listen(self._answers)
        self._logger = logger
        self._share = 1.0
        self.volume = FULL_VOLUME
        self.muted = False
        self.rated_blind = False
        """What plays is being rated blind: whoever shows it leaves its rating out."""

    # What plays

    @property
    def queue(self) -> Queue:
        """The queue as it stands."""
        return self._deck.queue

    @property
    def current(self) -> CueId | None:
        """The cue that plays, is paused, or waits to be played."""
        entry = self._deck.current
        return entry.cue if entry else None

    @property
    def playing(self) -> bool:
        """Whether a cue plays and is not paused."""
        return self.current is not None and not self.paused

    @property
    def paused(self) -> bool:
        """Whether a cue is current and held."""
        return self._deck.paused

    @property
    def waiting(self) -> bool:
        """Whether the current cue stands there, paused, and no play of it has begun."""
        return self._deck.waits

    @property
    def position_ms(self) -> PositionMs:
        """Where the current cue stands; 0 when nothing plays."""
        return self._deck.position_ms

    @property
    def duration_ms(self) -> DurationMs | None:
        """How long the current cue lasts, where that is known."""
        return self._deck.duration_ms

    # Choosing what plays

    def pick(self, cues: Sequence[CueId], start: int, from_ms: PositionMs = 0) -> None:
        """Play the cue at ``start``, chosen by the listener; the others follow it."""
        self._start(cues, start, Origin.PICKED, from_ms)

    def open(self, cues: Sequence[CueId], from_ms: PositionMs = 0) -> None:
        """Play a list from its first cue; in shuffle, from any."""
        start = self._shuffler(range(len(cues)))[0] if self.queue.shuffled and cues else 0
        self._start(cues, start, Origin.SHUFFLED if self.queue.shuffled else Origin.OPENED, from_ms)

    def _start(self, cues: Sequence[CueId], start: int, origin: Origin, from_ms: PositionMs) -> None:
        if cues:
            self._deck.leave(Ending.REPLACED)
            self._deck.queue = self.queue.started_with(cues, start, origin, self._shuffler)
            self._answers.failures = 0
            self._deck.load(from_ms)

    def stand(self, queue: Queue, position: PositionMs | None) -> None:
        """Take over a queue as it was left; with a position its current cue waits there, *resumed*."""
        if queue.current is None or position is None:
            self._deck.queue = queue
            self._deck.changed()
        else:
            self._deck.queue = queue.with_origin(Origin.RESUMED)
            self._deck.wait(position)

    # What comes next

    def play_next(self, cues: Iterable[CueId]) -> None:
        """Put cues right after the current one; starts playing if nothing plays."""
        self._extend(self.queue.with_next(cues))

    def play_last(self, cues: Iterable[CueId]) -> None:
        """Put cues at the end of the queue; starts playing if the queue had come to its end."""
        self._extend(self.queue.with_last(cues), start=not self.queue.ahead)

    def _extend(self, queue: Queue, *, start: bool = True) -> None:
        self._deck.queue = queue
        if self.current is None and start and queue.ahead:
            self._answers.failures = 0
            self._deck.advance()
        else:
            self._arranged()

    def remove_upcoming(self, place: int) -> QueueEntry | None:
        """Take out a cue that comes later and give it; 0 is the next one. None where there is none."""
        upcoming = self.queue.upcoming
        if not 0 <= place < len(upcoming):
            return None
        self._reorder(lambda queue: queue.removed(place))
        return upcoming[place]

    def put_back_upcoming(self, place: int, entry: QueueEntry) -> None:
        """Take back the removal of a cue."""
        self._reorder(lambda queue: queue.with_entry(place, entry))

    def move_upcoming(self, place: int, to: int) -> None:
        """Have a cue that comes later come at another place; 0 is the next one."""
        self._reorder(lambda queue: queue.moved(place, to))

    def stop_after(self, *, stops: bool) -> None:
        """Have the playing cue be the last for now, or not; the one after it waits then."""
        if self.current is not None:
            self._reorder(lambda queue: queue._replace(stops=stops))

    def set_repeat(self, repeat: Repeat) -> None:
        """Say what happens at the end of the cue or of the queue."""
        self._reorder(lambda queue: queue._replace(repeat=repeat))

    def set_shuffle(self, *, shuffled: bool) -> None:
        """Play what comes in another order, or in the list's own again."""
        self._reorder(lambda queue: queue.with_shuffle(shuffled, self._shuffler))

    def _reorder(self, change: Callable[[Queue], Queue]) -> None:
        self._deck.queue = change(self.queue)
        self._arranged()

    def _arranged(self) -> None:
        self._deck.announce()
        self._deck.changed()

    # Moving about

    def toggle(self) -> None:
        """Pause or go on."""
        self.resume() if self.paused else self.pause()

    def pause(self) -> None:
        """Hold the sound."""
        if self.playing:
            self._hold(paused=True)

    def resume(self) -> None:
        """Go on where the sound was held, or begin the cue that waits."""
        if self.waiting:
            self._deck.load(self.position_ms)
        elif self.current is not None and self.paused:
            self._hold(paused=False)

    def _hold(self, *, paused: bool) -> None:
        self._deck.observe()
        self._backend.pause() if paused else self._backend.resume()
        self._deck.paused = paused
        self._deck.observe()
        self._deck.changed()

    def seek(self, position: PositionMs) -> None:
        """Go to a position of the current cue."""
        position = max(0, position)
        if self.duration_ms is not None:
            position = min(position, self.duration_ms)
        token = self._deck.token
        if self.current is None:
            return
        self._deck.bus.publish(Sought(position))
        if self.waiting:
            self._deck.wait_elsewhere(position)
        elif token is not None:
            self._deck.observe()
            # A cue that is over already, though that was not told yet, sounds nowhere any more.
            sounds = self._backend.playhead().token == token
            self._backend.seek(token, position)
            if sounds:
                self._logger.sought(position)
            self._deck.changed()

    def seek_by(self, milliseconds: int) -> None:
        """Go forward, or back where negative."""
        self.seek(self.position_ms + milliseconds)

    def next(self) -> None:
        """Skip to the next cue; at the end of the queue, stop."""
        if self.current is not None:
            self._deck.leave(Ending.SKIPPED)
            self._deck.advance()

    def skip(self, steps: int) -> None:
        """Go so many cues ahead in the queue, or begin there; that cue was chosen."""
        if 0 < steps <= self.queue.ahead:
            if self.current is not None:
                self._deck.leave(Ending.REPLACED)
            self._deck.queue = self.queue.picked_ahead(steps)
            self._deck.load()

    def previous(self) -> None:
        """Go to the start of the cue, or within its first seconds to the one before."""
        if self.current is None:
            return
        earlier = self.queue.gone_back()
        if self.position_ms > RESTART_AFTER_MS or earlier is None:
            self.seek(0)
        else:
            self._deck.leave(Ending.SKIPPED)
            self._deck.queue = earlier
            self._deck.load()

    def stop(self, ending: Ending = Ending.STOPPED) -> None:
        """Fall silent. The queue stays."""
        if self.current is not None:
            self._deck.leave(ending)
            self._deck.queue = self.queue.lifted()
            self._deck.fall_silent()

    def stop_here(self) -> None:
        """Fall silent with the cue ready to be *resumed* from where it was left."""
        if self.current is not None and not self.waiting:
            position = self.position_ms
            self._deck.leave(Ending.STOPPED)
            self.stand(self.queue.lifted(), position)

    def rate_blind(self, *, blind: bool) -> None:
        """Have nobody shown how what plays is rated, or everybody again."""
        self.rated_blind = blind
        self._deck.changed()

    # How loud

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0..100, and sound again if it was muted."""
        self.volume = min(FULL_VOLUME, max(0, percent))
        self._sound_at_volume()
        if self.muted:
            self.set_muted(muted=False)
        self._deck.changed()

    def dim(self, share: float) -> None:
        """Sound at a share of the volume, 0..1, which itself stays as it is set."""
        if share != self._share:
            self._share = share
            self._sound_at_volume()

    def _sound_at_volume(self) -> None:
        self._backend.set_volume(round(self.volume * self._share))

    def set_muted(self, *, muted: bool) -> None:
        """Silence the sound, or bring it back."""
        self.muted = muted
        self._backend.set_muted(muted)
        self._deck.changed()
