"""A passage: a stretch of a cue, as the listener sets it or as the log shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from cuebook.domain.units import SECOND_MS, DurationMs, PositionMs

SHORTEST_PASSAGE_MS = SECOND_MS // 2
LEAST_HEARD = 3
"""What was heard less often says nothing yet."""
STANDS_OUT_BY, STANDS_OUT_TIMES = 2, 1.5
"""A passage was heard so many times more than the cue's median, and so many times as often."""
SHORTEST_REPLAYED_MS = 3 * SECOND_MS


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch to be repeated; ``end_ms`` None while only its start is set."""

    start_ms: PositionMs
    end_ms: PositionMs | None = None


@dataclass(frozen=True, slots=True)
class Replayed:
    """A stretch that was heard up to ``times`` times, where the cue's median is ``usual``."""

    start_ms: PositionMs
    end_ms: PositionMs
    times: int
    usual: float


def most_replayed(heat: Sequence[int], duration_ms: DurationMs) -> Replayed | None:
    """Find the most replayed passage by how often each of equal stretches of a cue was heard.

    It is a run of stretches heard at least halfway between the cue's median and its highest count;
    of several, the one with most hearings above the median. None where nothing stands out.
    """
    if not heat or duration_ms <= 0:
        return None
    usual, highest = float(median(heat)), max(heat)
    if highest < max(LEAST_HEARD, usual + STANDS_OUT_BY, usual * STANDS_OUT_TIMES):
        return None
    width = duration_ms / len(heat)
    runs = [
        (start, stop)
        for start, stop in _runs(heat, (usual + highest) / 2)
        if (stop - start) * width >= SHORTEST_REPLAYED_MS
    ]
    if not runs:
        return None
    start, stop = max(runs, key=lambda run: sum(heat[run[0] : run[1]]) - usual * (run[1] - run[0]))
    return Replayed(round(start * width), round(stop * width), max(heat[start:stop]), usual)


def _runs(heat: Sequence[int], least: float) -> Iterator[tuple[int, int]]:
    """The first and one past the last of neighbouring stretches that were heard at least so often."""
    place = 0
    for hot, together in groupby(heat, key=lambda count: count >= least):
        length = len(list(together))
        if hot:
            yield place, place + length
        place += length
