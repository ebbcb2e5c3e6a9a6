"""Passage heat: how often each stretch of a cue was heard."""

from collections.abc import Iterable
from itertools import accumulate

from cuebook.domain.play import HeardRanges
from cuebook.domain.units import DurationMs


def heat(heard: Iterable[HeardRanges], duration_ms: DurationMs, buckets: int) -> list[int]:
    """Count, for ``buckets`` equal stretches of a cue, how often the middle of each was heard."""
    if duration_ms <= 0 or buckets <= 0:
        return []
    steps = [0] * (buckets + 1)
    for ranges in heard:
        for start, stop in ranges.spans:
            steps[_first_bucket_from(start, duration_ms, buckets)] += 1
            steps[_first_bucket_from(stop, duration_ms, buckets)] -= 1
    return list(accumulate(steps[:buckets]))


def _first_bucket_from(position: int, duration_ms: DurationMs, buckets: int) -> int:
    """The first bucket whose middle lies at or after a position: ceil(position/width - 1/2)."""
    first = -((duration_ms - 2 * position * buckets) // (2 * duration_ms))
    return min(max(0, first), buckets)
