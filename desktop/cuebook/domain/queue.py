"""The queue: what plays, what played before it and what comes next.

A queue is a value; every intent makes a new one. ``order`` holds the places of ``entries`` in the
order they play, so shuffling can be undone and going back is always possible.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from itertools import repeat as each
from typing import NamedTuple

from cuebook.domain.ids import CueId
from cuebook.domain.play import Origin

Shuffler = Callable[[Sequence[int]], list[int]]
"""Gives the same places in another order; chance comes from outside."""


class Repeat(StrEnum):
    """What happens at the end: stop, begin the queue again, or play the same cue again."""

    OFF = "off"
    QUEUE = "queue"
    CUE = "cue"


class QueueEntry(NamedTuple):
    """A cue in the queue and the origin its play will have."""

    cue: CueId
    origin: Origin


class Queue(NamedTuple):
    """The queue as it stands; ``at`` is the current place in ``order``, −1 before the first.

    A *round* is once through ``order``. ``before`` is the order of the round that ended last, to go
    back into; ``after`` that of the next one, where it is known already. While nothing is shuffled,
    ``entries`` stand in the order they play. ``stops``: nothing follows the current cue by itself.
    """

    entries: tuple[QueueEntry, ...] = ()
    order: tuple[int, ...] = ()
    at: int = -1
    repeat: Repeat = Repeat.OFF
    shuffled: bool = False
    stops: bool = False
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()

    @property
    def current(self) -> QueueEntry | None:
        """The entry that plays, if any."""
        return self.entries[self.order[self.at]] if 0 <= self.at < len(self.order) else None

    @property
    def upcoming(self) -> tuple[QueueEntry, ...]:
        """What plays after the current cue, in order, without repeats."""
        return tuple(map(self.entries.__getitem__, self.order[self.at + 1 :]))

    @property
    def ahead(self) -> int:
        """How many cues are upcoming."""
        return len(self.order) - self.at - 1

    @property
    def _passive(self) -> Origin:
        """The origin of cues that were not asked for by name."""
        return Origin.SHUFFLED if self.shuffled else Origin.CONTINUED

    def started_with(self, cues: Iterable[CueId], start: int, origin: Origin, shuffler: Shuffler) -> "Queue":
        """Replace the queue; the cue at ``start`` plays first with that origin, the rest follows."""
        entries = _entries(cues, self._passive)
        new = Queue(repeat=self.repeat, shuffled=self.shuffled)
        if not entries:
            return new
        entries[start] = QueueEntry(entries[start].cue, origin)
        places = range(len(entries))
        if not self.shuffled:
            return new._replace(entries=tuple(entries), order=tuple(places), at=start)
        others = shuffler([place for place in places if place != start])
        return new._replace(entries=tuple(entries), order=(start, *others), at=0)

    # What is upcoming: its places count from 0, the cue that comes next

    def with_next(self, cues: Iterable[CueId]) -> "Queue":
        """Put cues right after the current one; they will have been *queued*."""
        in_list = self.order[self.at] + 1 if self.current else 0
        return self._inserted(_entries(cues, Origin.QUEUED), self.at + 1, in_list)

    def with_last(self, cues: Iterable[CueId]) -> "Queue":
        """Put cues at the end; they will have been *queued*."""
        end = len(self.order)
        return self._inserted(_entries(cues, Origin.QUEUED), end, end)

    def with_entry(self, place: int, entry: QueueEntry) -> "Queue":
        """Put an entry that was removed back to where it was upcoming."""
        where = self.at + 1 + min(max(0, place), self.ahead)
        return self._inserted([entry], where, len(self.entries) if self.shuffled else where)

    def _inserted(self, added: Sequence[QueueEntry], where: int, in_list: int) -> "Queue":
        """Put entries at a place of the order and of the list; where nothing is shuffled both are one."""
        entries = (*self.entries[:in_list], *added, *self.entries[in_list:])
        if not self.shuffled:
            order = tuple(range(len(entries)))
            return self._replace(entries=entries, order=order, before=order if self.before else (), after=())
        new = range(in_list, in_list + len(added))

        def moved(order: tuple[int, ...]) -> list[int]:
            return [place if place < in_list else place + len(added) for place in order]

        heard, coming = moved(self.order[:where]), moved(self.order[where:])
        # What came in later counts as heard in the round before; the next round is drawn again with it.
        before = (*new, *moved(self.before)) if self.before else ()
        return self._replace(entries=entries, order=(*heard, *new, *coming), before=before, after=())

    def removed(self, place: int) -> "Queue":
        """Take an upcoming cue out; the queue itself where there is none at that place."""
        if not 0 <= place < self.ahead:
            return self
        gone = self.order[self.at + 1 + place]

        def left(order: tuple[int, ...]) -> tuple[int, ...]:
            return tuple([other - (other > gone) for other in order if other != gone])

        return self._replace(
            entries=self.entries[:gone] + self.entries[gone + 1 :],
            order=left(self.order),
            before=left(self.before),
            after=left(self.after),
        )

    def moved(self, place: int, to: int) -> "Queue":
        """Have an upcoming cue come at another place; the queue itself where there is none there."""
        if not (0 <= place < self.ahead and 0 <= to < self.ahead):
            return self
        first = self.at + 1
        if self.shuffled:
            order = list(self.order)
            order.insert(first + to, order.pop(first + place))
            return self._replace(order=tuple(order))
        entries = list(self.entries)
        entries.insert(first + to, entries.pop(first + place))
        return self._replace(entries=tuple(entries))

    # Going on and back

    def after_end(self, shuffler: Shuffler) -> "Queue | None":
        """The queue when the current cue has played to its end; None when nothing follows."""
        if self.stops:
            return None
        if self.repeat is Repeat.CUE and self.current is not None:
            return self.with_origin(Origin.REPEATED)
        return self.advanced(shuffler)

    def advanced(self, shuffler: Shuffler) -> "Queue | None":
        """The queue one cue further; a new round is shuffled anew. None when nothing follows."""
        if self.ahead > 0:
            return self._replace(at=self.at + 1, stops=False)
        if self.repeat is Repeat.OFF or not self.order:
            return None
        order = self.with_next_round(shuffler).after or self.order
        entries = tuple(_entries([entry.cue for entry in self.entries], self._passive))
        return self._replace(entries=entries, order=order, at=0, before=self.order, after=(), stops=False)

    def with_next_round(self, shuffler: Shuffler) -> "Queue":
        """Draw the order of the next round, where shuffling asks for one and the last cue of this plays."""
        if not self.shuffled or self.ahead > 0 or self.repeat is Repeat.OFF or self.after:
            return self
        drawn = shuffler(self.order)
        if drawn[:1] == [self.order[self.at]]:  # not the same cue twice in a row
            drawn = drawn[1:] + drawn[:1]
        return self._replace(after=tuple(drawn))

    def lifted(self) -> "Queue":
        """The queue where going on after the current cue is wanted again."""
        return self._replace(stops=False) if self.stops else self

    def picked_ahead(self, steps: int) -> "Queue":
        """The queue at a cue further on, which the listener picked there."""
        return self._replace(at=self.at + steps, stops=False).with_origin(Origin.PICKED)

    def gone_back(self) -> "Queue | None":
        """The queue one cue back, into the round before if need be; None where nothing played before."""
        if self.at > 0:
            back = self._replace(at=self.at - 1, stops=False)
        elif self.before:
            last = len(self.before) - 1
            back = self._replace(order=self.before, at=last, before=(), after=self.order, stops=False)
        else:
            return None
        return back.with_origin(Origin.CONTINUED)

    def with_origin(self, origin: Origin) -> "Queue":
        """Say how the current cue's play will have begun."""
        place = self.order[self.at]
        entry = QueueEntry(self.entries[place].cue, origin)
        return self._replace(entries=(*self.entries[:place], entry, *self.entries[place + 1 :]))

    def with_shuffle(self, shuffled: bool, shuffler: Shuffler) -> "Queue":  # noqa: FBT001 - a switch
        """Shuffle what comes next, or put it back in the order of the list."""
        if shuffled == self.shuffled:
            return self
        if shuffled:
            order, at = (*self.order[: self.at + 1], *shuffler(self.order[self.at + 1 :])), self.at
        else:
            order, at = tuple(range(len(self.entries))), self.order[self.at] if self.current else -1
        queue = self._replace(order=order, at=at, shuffled=shuffled, before=(), after=())
        return queue._with_rest()  # noqa: SLF001 - its own kind

    def _with_rest(self) -> "Queue":
        """Give upcoming cues that were not asked for by name the origin of the order in force."""
        before = Origin.CONTINUED if self.shuffled else Origin.SHUFFLED
        entries = list(self.entries)
        for place in self.order[self.at + 1 :]:
            if entries[place].origin is before:
                entries[place] = QueueEntry(entries[place].cue, self._passive)
        return self._replace(entries=tuple(entries))


def _entries(cues: Iterable[CueId], origin: Origin) -> list[QueueEntry]:
    """Entries of one origin; a queue can be a whole library, and this is the quickest way to make one."""
    return list(map(QueueEntry._make, zip(cues, each(origin))))
