"""What the log says, as a listener reads it: rows, totals, habits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cuebook.domain.ids import CueId, PlayId, ScoreId
from cuebook.domain.play import Ending, HeardRanges, Origin
from cuebook.domain.units import DurationMs, UtcMs


@dataclass(frozen=True, slots=True)
class LogRow:
    """One play with the names it was logged under and its meaning under the rule in force.

    ``ending`` is None while it plays. ``cue`` and ``score_id`` are None where the cue is not in
    the catalogue; ``score`` is the score's title, and empty there.
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
    score: str = ""


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which plays to show. Instants are ``[since, until)``; ``words`` must all occur in the names.

    ``cues``: plays of these, and of those they are paired with.

    ``first_day`` and ``last_day``, both included, are days where the listener was when a play
    began, as the days of the log are; ``hours`` are such hours of the day, ``[from, to)``.
    """

    since: UtcMs | None = None
    until: UtcMs | None = None
    origin: Origin | None = None
    ending: Ending | None = None
    counted_only: bool = False
    words: str = ""
    cues: frozenset[CueId] | None = None
    with_retracted: bool = True
    first_day: date | None = None
    last_day: date | None = None
    hours: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class LogTotals:
    """Totals over some plays; retracted plays are told apart and are in none of the others."""

    plays: int = 0
    listens: int = 0
    revisits: int = 0
    heard_ms: DurationMs = 0
    cues: int = 0
    retracted: int = 0

    @classmethod
    def over(cls, days: "Iterable[LogDay]", cues: int) -> "LogTotals":
        """The totals over some days, on which so many different cues were played."""
        counts = [day.totals for day in days]
        return cls(
            sum(one.plays for one in counts),
            sum(one.listens for one in counts),
            sum(one.revisits for one in counts),
            sum(one.heard_ms for one in counts),
            cues,
            sum(one.retracted for one in counts),
        )

    @property
    def rows(self) -> int:
        """How many rows of the log these are."""
        return self.plays + self.retracted

    def with_running(self, row: LogRow, *, new_cue: bool) -> "LogTotals":
        """The totals once a play that still runs is over; ``new_cue`` where its cue is not among them yet."""
        return LogTotals(
            self.plays + 1,
            self.listens + row.listen,
            self.revisits + row.revisit,
            self.heard_ms + (row.ranges.heard_ms if row.ranges else 0),
            self.cues + new_cue,
            self.retracted,
        )


@dataclass(frozen=True, slots=True)
class LogDay:
    """A day of the log, as the listener's calendar had it; ``totals.rows`` of the log's rows are of it.

    Cues are not counted by the day.
    """

    day: date
    totals: LogTotals
