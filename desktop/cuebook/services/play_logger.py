"""The log of plays: checkpoints while a cue runs, a row in the ledger when it is over."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LogHeld, PlaybackChanged
from cuebook.domain.hearing import HeardAccount
from cuebook.domain.ids import RANDOM_BYTES, CueId, PlayId, uuid7
from cuebook.domain.play import Ending, Origin, Play
from cuebook.domain.units import SECOND_MS, DurationMs, MonotonicMs, PositionMs

if TYPE_CHECKING:
    from cuebook.ports.runtime import Clock
    from cuebook.ports.storage import Storage
    from cuebook.services.bus import Bus
    from cuebook.services.transaction import Transactions

CHECKPOINT_MS = 5 * SECOND_MS
"""A killed program loses at most this much of the running play, and a tick."""


class PlayLogger:
    """Keeps account of one running play at a time.

    ``private`` stops all logging until it is switched off; a play that ran while it was on, even
    in part, is not logged. Where the disk refuses, finished plays are held in memory and written
    with the next one, and LogHeld says so. Nothing is logged where the data may only be read.
    """

    def __init__(self, transactions: Transactions, storage: Storage, clock: Clock, bus: Bus) -> None:
        self._transactions = transactions
        self._storage = storage
        self._clock = clock
        self._bus = bus
        self._private = False
        self._play: Play | None = None
        self._account: HeardAccount | None = None
        self._checked_at: MonotonicMs = 0
        self._checked_ms: DurationMs = 0
        self._saved = False
        self._held: list[Play] = []

    @property
    def running(self) -> Play | None:
        """The play that runs, with what was heard of it so far."""
        if self._play is None or self._account is None:
            return None
        return self._play._replace(ranges=self._account.ranges, ended_at=self._clock.now())

    @property
    def private(self) -> bool:
        """Whether nothing is logged."""
        return self._private

    def set_private(self, private: bool) -> None:  # noqa: FBT001 - a switch with one meaning
        """Switch private listening; a running play is forgotten when it is switched on.

        Publishes PlaybackChanged.
        """
        self._private = private
        if private and self._play:
            self._forget_checkpoint(self._play.id)
            self._play = self._account = None
        self._bus.publish(PlaybackChanged())

    def began(
        self,
        cue: CueId,
        origin: Origin,
        duration: DurationMs | None,
        position: PositionMs,
        *,
        sounded_ms: DurationMs = 0,
    ) -> PlayId:
        """A cue is about to sound, or began to, from its start, so long ago.

        Gives the play's id, also where it will not be logged.
        """
        now = self._clock.now() - sounded_ms
        play = PlayId(uuid7(now, os.urandom(RANDOM_BYTES)))
        self._saved = False
        if not self._private and self._storage.read_only_reason is None:
            at = self._clock.monotonic() - sounded_ms
            self._account = HeardAccount(at, position, sounding=sounded_ms > 0)
            self._checked_at, self._checked_ms = at, 0
            self._play = Play(
                id=play,
                cue=cue,
                started_at=now,
                zone_minutes=self._clock.zone_minutes(now),
                ended_at=now,
                origin=origin,
                ending=Ending.CLOSED,
                ranges=None,
                duration_ms=duration,
            )
        return play

    def learnt_duration(self, duration: DurationMs) -> None:
        """The file turned out to say how long the cue is, where the tags did not."""
        if self._play and self._play.duration_ms is None:
            self._play = self._play._replace(duration_ms=duration)

    def observe(self, position: PositionMs, *, sounding: bool) -> None:
        """Take note of where the running cue stands; called several times a second."""
        if self._account is None:
            return
        at = self._clock.monotonic()
        self._account.observe(at, position, sounding=sounding)
        heard = self._account.ranges.heard_ms
        # Soon once it is worth keeping, however long it was held before.
        if at - self._checked_at >= CHECKPOINT_MS or heard > SECOND_MS >= self._checked_ms:
            self._checked_at, self._checked_ms = at, heard
            self._checkpoint()

    def sought(self, position: PositionMs) -> None:
        """The listener went somewhere else in the cue."""
        if self._account:
            self._account.sought(self._clock.monotonic(), position)

    def ended(self, ending: Ending) -> Play | None:
        """The play is over: put it in the ledger, and give it. None where it is not worth keeping."""
        play, saved = self.running, self._saved
        self._play = self._account = None
        if play is None:
            return None
        play = play._replace(ending=ending)
        if not play.worth_storing:
            if saved:
                self._forget_checkpoint(play.id)
            return None
        self._held.append(play)
        self.write_held()
        return play

    @property
    def held(self) -> int:
        """How many finished plays are not yet in the ledger, because the disk refused them."""
        return len(self._held)

    def write_held(self) -> int:
        """Try once more to put the held plays into the ledger; give how many are still held."""
        if self._held:
            try:
                self._append_held()
            except CuebookError as error:
                self._bus.publish(LogHeld(self.held, str(error)))
        return self.held

    def _append_held(self) -> None:
        with self._transactions.begin() as unit:
            for play in self._held:
                unit.ledger.append_play(play)
                unit.ledger.drop_running(play.id)
        self._held.clear()

    def adopt_orphans(self) -> int:
        """Put plays whose program died into the ledger, as it last knew them; give their number."""
        orphans = self._storage.adopt_orphans()
        if orphans:
            with self._transactions.begin() as unit:
                for play in orphans:
                    if unit.ledger.drop_running(play.id) and play.worth_storing:
                        unit.ledger.append_play(play)
        return len(orphans)

    def _checkpoint(self) -> None:
        try:
            if self.running:
                with self._storage.begin() as unit:
                    unit.ledger.save_running(self.running, self._storage.owner)
                self._saved = True
        except CuebookError as error:
            self._bus.publish(LogHeld(len(self._held) + 1, str(error)))

    def _forget_checkpoint(self, play: PlayId) -> None:
        with self._storage.begin() as unit:
            unit.ledger.drop_running(play)
