"""Writing: one transaction, everything derived from it brought up to date, and one broadcast after commit."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cuebook.domain.changes import Changes
from cuebook.domain.events import LibraryChanged
from cuebook.domain.revisit import standings

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId
    from cuebook.domain.listen_rule import ListenRule
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
    def begin(
        self, at: UtcMs | None = None, *, lasting: bool = True, gathered: Changes | None = None
    ) -> Iterator[UnitOfWork]:
        """Write, all or nothing; LibraryChanged is published once it is on the disk.

        ``at`` is the instant the rows are dated, now unless it is given. What can be done again,
        as a part of a scan, need not be ``lasting``: nobody waits for the disk. With ``gathered`` the
        changes are added to those, for the caller to publish.
        Raises CuebookError in words where the disk refuses; then nothing of it was kept.
        """
        with self._storage.begin(at, lasting=lasting) as unit:
            yield unit
            changes = unit.changes
            if changes.grouped:
                unit.catalogue.regroup_decided(changes.grouped)
            paired_anew = unit.derived.pair_up(changes.cues | changes.paired)
            changes.cues |= paired_anew  # their figures are others now, whoever shows them
            if changes.marked:
                changes.marked.update(*unit.derived.together(changes.marked))
            recount(unit.derived, changes.played | paired_anew, self._rule())
            save_words(unit.derived, changes.rated | changes.decided | paired_anew)
        if gathered is not None:
            gathered.add(changes)
        else:
            self.publish(changes)

    def publish(self, changes: Changes) -> None:
        """Tell everyone what was committed, if it was anything."""
        if changes:
            self._bus.publish(LibraryChanged(changes))

    def recount_everything(self, cues: Collection[CueId]) -> None:
        """Judge the whole log anew, as after a change of the rule. Plays themselves never change."""
        with self._storage.begin() as unit:
            recount(unit.derived, cues, self._rule())
        self._bus.publish(LibraryChanged(Changes(everything=True)))

    def derive_everything(self, cues: Collection[CueId], with_a_past: Collection[CueId]) -> None:
        """Group, pair and index all cues anew, and judge the whole log."""
        with self._storage.begin() as unit:
            unit.catalogue.regroup_everything()
            paired_anew = unit.derived.pair_up(cues)
            touched = {*with_a_past, *paired_anew}
            recount(unit.derived, touched, self._rule())
            save_words(unit.derived, touched)
            unit.derived.index_everything()
        self._bus.publish(LibraryChanged(Changes(everything=True)))


def recount(derived: DerivedWriting, cues: Collection[CueId], rule: ListenRule) -> None:
    """Bring up to date what the log says was heard of some cues, and of those they are paired with."""
    if not cues:
        return
    for together in derived.together(cues):
        derived.save_listening(together, standings(derived.plays_of(together), rule))


def save_words(derived: DerivedWriting, cues: Collection[CueId]) -> None:
    """Bring up to date how some cues are rated and what they are, and those they are paired with."""
    if cues:
        derived.save_words(derived.together(cues))
