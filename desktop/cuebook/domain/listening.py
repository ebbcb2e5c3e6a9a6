"""What the log says, as a listener reads it: rows, totals, habits."""

from dataclasses import dataclass
from datetime import date

from cuebook.domain.ids import CueId, PlayId, ScoreId
from cuebook.domain.play import Ending, HeardRanges, Origin
from cuebook.domain.units import DurationMs, UtcMs


@dataclass(frozen=True, slots=True)
class LogRow:
    """One play with the names it was logged under and its meaning under the rule in force.

    ``ending`` is None while it plays. ``cue`` and ``score_id`` are None where the cue is not in
    the catalogue.
    """

    id: PlayId
    cue: CueId | None
    score_id: ScoreId | None
    title: str
    artist: str
    album: str
    started_at: UtcMs
    zone_minutes: int | None
    origin: Origin
    ending: Ending | None
    ranges: HeardRanges | None
    duration_ms: DurationMs | None
    source: str
    listen: bool
    revisit: bool
    came_back: bool
    encore: bool
    retracted: bool


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which plays to show. Instants are ``[since, until)``; ``words`` must all occur in the names."""

    since: UtcMs | None = None
    until: UtcMs | None = None
    origin: Origin | None = None
    ending: Ending | None = None
    counted_only: bool = False
    words: str = ""
    cues: frozenset[CueId] | None = None
    with_retracted: bool = True


@dataclass(frozen=True, slots=True)
class LogTotals:
    """Totals over some plays; retracted plays are told apart and are in none of the others."""

    plays: int = 0
    listens: int = 0
    revisits: int = 0
    heard_ms: DurationMs = 0
    cues: int = 0
    retracted: int = 0


@dataclass(frozen=True, slots=True)
class LogDay:
    """A local day of the log: its plays stand at ``[first, first + totals.plays + retracted)``."""

    day: date
    totals: LogTotals
