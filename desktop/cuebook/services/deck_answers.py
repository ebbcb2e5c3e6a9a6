"""What the backend says of the cues it was given, and what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.events import CueFailed, CueStarted, PlaybackUnavailable, QueueEnded
from cuebook.domain.play import Ending
from cuebook.domain.queue import Repeat

if TYPE_CHECKING:
    from cuebook.domain.units import DurationMs, PositionMs
    from cuebook.ports.playback import LoadToken
    from cuebook.ports.reading import CatalogueReading
    from cuebook.services.deck import Deck


class DeckAnswers:
    """Fulfils ``PlaybackListener``. ``failures``: how many cues failed one after another."""

    def __init__(self, deck: Deck, catalogue: CatalogueReading) -> None:
        self._deck = deck
        self._catalogue = catalogue
        self.failures = 0

    def on_started(self, token: LoadToken, duration_ms: DurationMs | None) -> None:
        """The cue sounds; where it was the announced next one, its play begins here."""
        deck = self._deck
        if token == deck.next_token:
            deck.take_next()
        elif deck.joins:
            # It was announced once and taken back too late: what shall follow now is loaded in its place.
            self._go_on()
            return
        entry = deck.current
        if token != deck.token or entry is None or deck.play is None:
            return
        self.failures = 0
        if duration_ms is not None and deck.duration_ms is None:
            deck.duration_ms = duration_ms
            deck.logger.learnt_duration(duration_ms)
        deck.observe()
        deck.bus.publish(CueStarted(entry.cue, deck.play, entry.origin))
        deck.changed()

    def on_finished(self, token: LoadToken, position_ms: PositionMs) -> None:
        """The cue sounded to its end; unless the backend joins the next one, go on here."""
        deck = self._deck
        if token != deck.token or deck.play is None:
            return
        deck.leave(Ending.FINISHED, position_ms)
        if deck.next_token is None:
            self._go_on()

    def _go_on(self) -> None:
        """Load what follows a cue that has ended, or have it wait where the listener wants to stop there."""
        deck = self._deck
        waits = deck.queue.stops or deck.paused
        following = deck.queue.lifted().after_end(deck.shuffler)
        if following is None:
            self._end()
            return
        deck.queue = following
        if waits:
            deck.wait()
        else:
            deck.load()

    def _end(self) -> None:
        deck = self._deck
        deck.queue = deck.queue.lifted()
        deck.fall_silent()
        deck.bus.publish(QueueEnded())

    def on_failed(self, token: LoadToken, reason: str) -> None:
        """The cue cannot be played: say so, log it, go on with the next."""
        deck = self._deck
        if token == deck.next_token:
            deck.take_next()
        elif deck.joins:
            self._go_on()
            return
        entry = deck.current
        if token != deck.token or entry is None or deck.play is None:
            return
        cue = self._catalogue.cue(entry.cue)
        deck.leave(Ending.FAILED)
        deck.bus.publish(CueFailed(entry.cue, cue.path if cue else b"", reason))
        self.failures += 1
        if self.failures > len(deck.queue.entries) or deck.queue.repeat is Repeat.CUE:
            self._end()
        else:
            self._go_on()

    def on_unavailable(self, reason: str) -> None:
        """Nothing can be played at all: the play never happened."""
        self._deck.logger.ended(Ending.STOPPED)
        self._deck.fall_silent()
        self._deck.bus.publish(PlaybackUnavailable(reason))
