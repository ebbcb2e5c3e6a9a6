"""A play: one run of a cue, from its start to leaving it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from cuebook.domain.ids import CueId, PlayId
from cuebook.domain.units import SECOND_MS, DurationMs, PositionMs, UtcMs

Span: TypeAlias = tuple[PositionMs, PositionMs]
"""A stretch of a cue, ``[from, to)``."""

LEAST_HEARD_MS: DurationMs = SECOND_MS
"""A play of which less was heard is not stored, unless it failed."""


class Origin(StrEnum):
    """How a play began."""

    PICKED = "picked"
    QUEUED = "queued"
    OPENED = "opened"
    CONTINUED = "continued"
    SHUFFLED = "shuffled"
    REPEATED = "repeated"
    RESUMED = "resumed"
    UNKNOWN = "unknown"

    @property
    def chosen(self) -> bool:
        """Whether the listener asked for this very cue."""
        return self in {Origin.PICKED, Origin.QUEUED}


class Ending(StrEnum):
    """How a play ended."""

    FINISHED = "finished"
    SKIPPED = "skipped"
    REPLACED = "replaced"
    STOPPED = "stopped"
    FAILED = "failed"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class HeardRanges(NamedTuple):
    """The stretches of a cue that really sounded, in the order they were heard; they may overlap."""

    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, spans: Iterable[Iterable[int]]) -> "HeardRanges":
        """Make ranges from pairs of milliseconds; ValueError where one runs backwards or below 0."""
        pairs = tuple((int(start), int(stop)) for start, stop in spans)
        if any(not 0 <= start <= stop for start, stop in pairs):
            msg = f"not ranges of a cue: {pairs}"
            raise ValueError(msg)
        return cls(pairs)

    @property
    def heard_ms(self) -> DurationMs:
        """The time listened: every second as often as it was heard."""
        return sum(stop - start for start, stop in self.spans)

    @property
    def covered_ms(self) -> DurationMs:
        """How much of the cue was heard at least once."""
        covered, reached = 0, 0
        for start, stop in sorted(self.spans):
            covered += max(0, stop - max(start, reached))
            reached = max(reached, stop)
        return covered


class Play(NamedTuple):
    """A play as the ledger keeps it.

    ``ranges`` is None where an import does not know them (unknown is not "all of it");
    ``zone_minutes`` is the offset from UTC when it began, None where unknown;
    ``counted_at_source`` is the verdict of the program it was imported from.
    """

    id: PlayId
    cue: CueId | None
    started_at: UtcMs
    zone_minutes: int | None
    ended_at: UtcMs
    origin: Origin
    ending: Ending
    ranges: HeardRanges | None
    duration_ms: DurationMs | None
    source: str = "player"
    counted_at_source: bool | None = None

    @property
    def heard_ms(self) -> DurationMs | None:
        """The time listened, or None where it is unknown."""
        return None if self.ranges is None else self.ranges.heard_ms

    @property
    def worth_storing(self) -> bool:
        """Whether enough was heard to keep it; a failure is always kept."""
        heard = self.heard_ms
        return heard is None or heard >= LEAST_HEARD_MS or self.ending is Ending.FAILED
