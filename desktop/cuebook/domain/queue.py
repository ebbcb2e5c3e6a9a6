"""The queue: what plays, what played before it and what comes next.

A queue is a value; every intent makes a new one. ``order`` holds the places of ``entries`` in the
order they play, so shuffling can be undone and going back is always possible.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cuebook.domain.ids import CueId
from cuebook.domain.play import Origin

Shuffler = Callable[[Sequence[int]], list[int]]
"""Gives the same places in another order; chance comes from outside."""


class Repeat(StrEnum):
    """What happens at the end: stop, begin the queue again, or play the same cue again."""

    OFF = "off"
    QUEUE = "queue"
    CUE = "cue"


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """A cue in the queue and the origin its play will have."""

    cue: CueId
    origin: Origin


@dataclass(frozen=True, slots=True)
class Queue:
    """The queue as it stands; ``at`` is the current place in ``order``, −1 before the first."""

    entries: tuple[QueueEntry, ...] = ()
    order: tuple[int, ...] = ()
    at: int = -1
    repeat: Repeat = Repeat.OFF
    shuffled: bool = False

    @property
    def current(self) -> QueueEntry | None:
        """The entry that plays, if any."""
        return self.entries[self.order[self.at]] if 0 <= self.at < len(self.order) else None

    @property
    def upcoming(self) -> tuple[QueueEntry, ...]:
        """What plays after the current cue, in order, without repeats."""
        return tuple(self.entries[place] for place in self.order[self.at + 1 :])

    def started_with(self, cues: Iterable[CueId], start: int, origin: Origin, shuffler: Shuffler) -> "Queue":
        """Replace the queue; the cue at ``start`` plays first with that origin, the rest follows."""
        rest = Origin.SHUFFLED if self.shuffled else Origin.CONTINUED
        entries = tuple(QueueEntry(cue, origin if place == start else rest) for place, cue in enumerate(cues))
        if not entries:
            return replace(self, entries=(), order=(), at=-1)
        places = range(len(entries))
        if not self.shuffled:
            return replace(self, entries=entries, order=tuple(places), at=start)
        others = shuffler([place for place in places if place != start])
        return replace(self, entries=entries, order=(start, *others), at=0)

    def with_next(self, cues: Iterable[CueId]) -> "Queue":
        """Put cues right after the current one; they will have been *queued*."""
        return self._inserted(cues, self.at + 1)

    def with_last(self, cues: Iterable[CueId]) -> "Queue":
        """Put cues at the end; they will have been *queued*."""
        return self._inserted(cues, len(self.order))

    def _inserted(self, cues: Iterable[CueId], where: int) -> "Queue":
        added = tuple(QueueEntry(cue, Origin.QUEUED) for cue in cues)
        places = range(len(self.entries), len(self.entries) + len(added))
        order = (*self.order[:where], *places, *self.order[where:])
        return replace(self, entries=self.entries + added, order=order)

    def after_end(self, shuffler: Shuffler) -> "Queue | None":
        """The queue when the current cue has played to its end; None when nothing follows."""
        if self.repeat is Repeat.CUE and self.current is not None:
            return _with_current_origin(self, Origin.REPEATED)
        return self.advanced(shuffler)

    def advanced(self, shuffler: Shuffler) -> "Queue | None":
        """The queue one cue further; a new round is shuffled anew. None when nothing follows."""
        if self.at + 1 < len(self.order):
            return replace(self, at=self.at + 1)
        if self.repeat is Repeat.OFF or not self.order:
            return None
        order = tuple(shuffler(self.order)) if self.shuffled else self.order
        rest = Origin.SHUFFLED if self.shuffled else Origin.CONTINUED
        entries = tuple(replace(entry, origin=rest) for entry in self.entries)
        return replace(self, entries=entries, order=order, at=0)

    def picked_ahead(self, steps: int) -> "Queue":
        """The queue at a cue further on, which the listener picked there."""
        return _with_current_origin(replace(self, at=self.at + steps), Origin.PICKED)

    def gone_back(self) -> "Queue | None":
        """The queue one cue back; None at its start."""
        if self.at < 1:
            return None
        return _with_current_origin(replace(self, at=self.at - 1), Origin.CONTINUED)

    def with_shuffle(self, shuffled: bool, shuffler: Shuffler) -> "Queue":  # noqa: FBT001 - a switch
        """Shuffle what comes next, or put it back in the order of the list."""
        if shuffled == self.shuffled:
            return self
        if shuffled:
            order = (*self.order[: self.at + 1], *shuffler(self.order[self.at + 1 :]))
            return _with_rest(replace(self, order=order, shuffled=True), Origin.SHUFFLED)
        place = self.order[self.at] if self.current else -1
        back = replace(self, order=tuple(range(len(self.entries))), at=place, shuffled=False)
        return _with_rest(back, Origin.CONTINUED)


def _with_rest(queue: Queue, origin: Origin) -> Queue:
    """Give upcoming cues that were not asked for by name the origin of the order in force."""
    passive = {Origin.CONTINUED, Origin.SHUFFLED}
    upcoming = set(queue.order[queue.at + 1 :])
    entries = tuple(
        replace(entry, origin=origin) if place in upcoming and entry.origin in passive else entry
        for place, entry in enumerate(queue.entries)
    )
    return replace(queue, entries=entries)


def _with_current_origin(queue: Queue, origin: Origin) -> Queue:
    place = queue.order[queue.at]
    entries = list(queue.entries)
    entries[place] = replace(entries[place], origin=origin)
    return replace(queue, entries=tuple(entries))
