"""A queue as text, so that it can be kept; the place in it and what is repeated are kept beside it.

The first line is the order where it is shuffled; each other line is an entry, its cue and its origin. A
queue can be a whole library, and this is written and read without holding up other threads for long.
"""

from collections.abc import Collection

from cuebook.domain.ids import CueId
from cuebook.domain.play import Origin
from cuebook.domain.queue import Queue, QueueEntry, Repeat

_ORIGINS = {origin.value: origin for origin in Origin}
_SHUFFLED = "shuffled"


def queue_to_text(queue: Queue) -> str:
    """Write the entries and their order."""
    order = " ".join([_SHUFFLED, *map(str, queue.order)]) if queue.shuffled else ""
    return "\n".join([order, *[" ".join(entry) for entry in queue.entries]])


def cues_in_text(text: str) -> list[CueId]:
    """The cues of a queue that was written."""
    return [CueId(line.partition(" ")[0]) for line in text.split("\n")[1:]]


def queue_from_text(text: str, at: int, repeat: str, there: Collection[CueId]) -> tuple[Queue, bool]:
    """Read a queue, without the cues that are not ``there``; and whether the current one is.

    Where it is not, the next one that is stands in its place. Raises ValueError or KeyError on what was
    not written by ``queue_to_text``.
    """
    first, *lines = text.split("\n")
    entries = []
    for line in lines:
        cue, origin = line.split(" ")
        entries.append(QueueEntry(CueId(cue), _ORIGINS[origin]))
    order = [int(place) for place in first.split(" ")[1:]] if first else list(range(len(entries)))
    if sorted(order) != list(range(len(entries))) or not -1 <= at < max(1, len(order)):
        msg = "a queue whose order is not one of its entries"
        raise ValueError(msg)
    present = [place for place, entry in enumerate(entries) if entry.cue in there]
    left = {place: number for number, place in enumerate(present)}
    whole = 0 <= at < len(order) and order[at] in left
    gone_before = sum(place not in left for place in order[: max(0, at)])
    kept = [left[place] for place in order if place in left]
    queue = Queue(
        entries=tuple([entries[place] for place in present]),
        order=tuple(kept),
        at=min(at - gone_before, len(kept) - 1),
        repeat=Repeat(repeat),
        shuffled=bool(first),
    )
    return queue, whole
