"""Writing: one transaction, everything derived from it brought up to date, and one broadcast after commit."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from cuebook.domain.changes import Changes
from cuebook.domain.events import LibraryChanged
from cuebook.domain.ids import CueId
from cuebook.domain.listen_rule import ListenRule
from cuebook.domain.revisit import standings
from cuebook.domain.units import UtcMs
from cuebook.ports.storage import DerivedWriting, Storage, UnitOfWork
from cuebook.services.bus import Bus


class Transactions:
    """The one way to write. ``rule`` gives the listen rule in force when it is needed."""

    def __init__(self, storage: Storage, bus: Bus, rule: Callable[[], ListenRule]) -> None:
        self._storage = storage
        self._bus = bus
        self._rule = rule

    @contextmanager
    def begin(self, at: UtcMs | None = None) -> Iterator[UnitOfWork]:
        """Write, all or nothing; LibraryChanged is published once it is on the disk.

        ``at`` is the instant the rows are dated, now unless it is given.
        Raises CuebookError in words where the disk refuses; then nothing of it was kept.
        """
        with self._storage.begin(at) as unit:
            yield unit
            changes = unit.changes
            recount(unit.derived, changes.played | changes.rated | changes.decided, self._rule())
        if changes:
            self._bus.publish(LibraryChanged(changes))

    def recount_everything(self, cues: Iterable[CueId]) -> None:
        """Judge the whole log anew, as after a change of the rule. Plays themselves never change."""
        with self._storage.begin() as unit:
            recount(unit.derived, cues, self._rule())
        self._bus.publish(LibraryChanged(Changes(everything=True)))


def recount(derived: DerivedWriting, cues: Iterable[CueId], rule: ListenRule) -> None:
    """Bring up to date what the log says of some cues."""
    for cue in cues:
        derived.save_listening(cue, standings(derived.plays_of(cue), rule))
