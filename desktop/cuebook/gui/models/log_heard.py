"""Which parts of a cue a play let sound: for the bar in the log, and in words."""

from dataclasses import dataclass
from functools import lru_cache

from cuebook.domain.play import HeardRanges, Span
from cuebook.domain.units import SECOND_MS, DurationMs, clock_text

SHORTEST_SKIP_MS = SECOND_MS
"""A shorter gap is a seek that went nowhere, not a passage left out."""

SHORTEST_REPEAT_MS = SECOND_MS


@dataclass(frozen=True, slots=True)
class HeardParts:
    """Stretches of a cue that were heard, and those heard more than once."""

    once: tuple[Span, ...]
    twice: tuple[Span, ...]
    duration_ms: DurationMs

    @property
    def percent(self) -> int:
        """How much of the cue was heard at least once; only all of it is 100."""
        if self.duration_ms <= 0:
            return 0
        share = sum(stop - start for start, stop in self.once) / self.duration_ms
        return min(100, round(100 * share))

    @property
    def skips(self) -> int:
        """How many passages were left out between others that were heard."""
        return max(0, len(self.once) - 1)

    def spoken(self) -> str:
        """In words: ``heard 83 percent, one skip``."""
        words = [f"heard {self.percent} percent"]
        if self.skips:
            words.append("one skip" if self.skips == 1 else f"{self.skips} skips")
        if self.twice:
            again = len(self.twice)
            words.append("one passage heard again" if again == 1 else f"{again} passages heard again")
        return ", ".join(words)

    def told(self) -> str:
        """The stretches themselves, for a tooltip."""
        heard = ", ".join(f"{clock_text(start)}–{clock_text(stop)}" for start, stop in self.once)
        words = f"Heard {heard or 'nothing'} of {clock_text(self.duration_ms)}"
        if self.twice:
            again = ", ".join(f"{clock_text(start)}–{clock_text(stop)}" for start, stop in self.twice)
            words += f"; {again} again"
        return words


@lru_cache(maxsize=4096)
def heard_parts(ranges: HeardRanges, duration_ms: DurationMs) -> HeardParts:
    """Find the parts of a cue that were heard once and more than once."""
    return HeardParts(
        _at_depth(ranges, 1, duration_ms, join=SHORTEST_SKIP_MS),
        tuple(
            (start, stop)
            for start, stop in _at_depth(ranges, 2, duration_ms, join=SHORTEST_SKIP_MS)
            if stop - start >= SHORTEST_REPEAT_MS
        ),
        duration_ms,
    )


def _at_depth(ranges: HeardRanges, depth: int, duration: DurationMs, *, join: DurationMs) -> tuple[Span, ...]:
    """The stretches at least ``depth`` ranges have in common; those closer than ``join`` are one."""
    edges = sorted([(start, 1) for start, _ in ranges.spans] + [(stop, -1) for _, stop in ranges.spans])
    found: list[Span] = []
    level, began = 0, 0
    for place, step in edges:
        before, level = level, level + step
        if before < depth <= level:
            began = place
        elif level < depth <= before and place > began:
            stop = min(place, duration)
            if found and began - found[-1][1] < join:
                found[-1] = (found[-1][0], stop)
            elif began < duration:
                found.append((began, stop))
    return tuple(found)
