"""Reading what the listening log shows: at once where it is little, else in the background."""

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from cuebook.domain.listening import LogDay, LogRow, LogTotals
from cuebook.domain.play import Origin
from cuebook.domain.units import DurationMs
from cuebook.gui.models.log_choice import LogChoice, Period
from cuebook.gui.models.log_rows import began_at
from cuebook.gui.views.log.panel import CALENDAR_WEEKS
from cuebook.ports.reading import ListeningReading
from cuebook.ports.runtime import CancelToken, Job
from cuebook.services.app import App


@dataclass(frozen=True, slots=True)
class LogPlays:
    """The plays of a choice: their numbers, their days, their totals."""

    choice: LogChoice
    today: date
    numbers: Sequence[int]
    days: Sequence[LogDay]
    totals: LogTotals


@dataclass(frozen=True, slots=True)
class LogCharts:
    """What the charts beside them show; each shows all the values of its own part of the choice."""

    choice: LogChoice
    today: date
    listens: Mapping[date, int]
    hours: Sequence[DurationMs]
    origins: Mapping[Origin, int]

    def with_running(self, row: LogRow, answers: Callable[[LogChoice], bool]) -> "LogCharts":
        """The charts once a play that still runs is over, in those of which it answers to the choice."""
        began = began_at(row)
        listens, hours, origins = dict(self.listens), list(self.hours), dict(self.origins)
        if row.listen and answers(_of_days(self.choice)):
            listens[began.date()] = listens.get(began.date(), 0) + 1
        if row.ranges and answers(_of_hours(self.choice)):
            hours[began.hour] += row.ranges.heard_ms
        if answers(_of_origins(self.choice)):
            origins[row.origin] = origins.get(row.origin, 0) + 1
            origins = dict(sorted(origins.items(), key=lambda item: (-item[1], item[0])))
        return replace(self, listens=listens, hours=hours, origins=origins)


def read_plays(reading: ListeningReading, choice: LogChoice, today: date) -> LogPlays:
    """Read the plays of a choice."""
    wanted = choice.log_filter(today)
    days = reading.log_days(wanted)
    totals = LogTotals.over(days, reading.log_cues(wanted))
    return LogPlays(choice, today, reading.log_ids(wanted), days, totals)


def read_charts(reading: ListeningReading, choice: LogChoice, today: date) -> LogCharts:
    """Read the charts of a choice."""
    first = today - timedelta(weeks=CALENDAR_WEEKS)
    days = replace(_of_days(choice).log_filter(today), first_day=first, with_retracted=False)
    hours = replace(_of_hours(choice).log_filter(today), with_retracted=False)
    origins = replace(_of_origins(choice).log_filter(today), with_retracted=False)
    return LogCharts(
        choice,
        today,
        reading.plays_by_day(days),
        reading.heard_by_hour(hours),
        reading.origins(origins),
    )


def _of_days(choice: LogChoice) -> LogChoice:
    return replace(choice, period=Period.ALL, days=None)


def _of_hours(choice: LogChoice) -> LogChoice:
    return replace(choice, hours=None)


def _of_origins(choice: LogChoice) -> LogChoice:
    return replace(choice, origin=None)


class LogReader:
    """Reads for the page; only what was asked for last comes home."""

    def __init__(
        self,
        app: App,
        on_plays: Callable[[LogPlays], None],
        on_charts: Callable[[LogCharts], None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self._app = app
        self._on_plays, self._on_charts, self._on_error = on_plays, on_charts, on_error
        self._job: Job | None = None

    def read(self, choice: LogChoice, today: date) -> None:
        """Read a choice; the window does not wait for one that may be long."""
        if self._job:
            self._job.cancel()
            self._job = None
        if not choice.is_long:
            self._on_plays(read_plays(self._app.reading, choice, today))
            self._on_charts(read_charts(self._app.reading, choice, today))
            return
        self._run(choice, today)

    def _run(self, choice: LogChoice, today: date) -> None:
        def work(_cancel: CancelToken) -> Generator[LogPlays | LogCharts, None, None]:
            with self._app.storage.reader() as reading:
                yield read_plays(reading, choice, today)
                yield read_charts(reading, choice, today)

        def take(read: LogPlays | LogCharts) -> None:
            if self._job is not job:
                return
            if isinstance(read, LogPlays):
                self._on_plays(read)
            else:
                self._on_charts(read)

        job = self._app.runtime.run(work, on_item=take, on_done=lambda _: None, on_error=self._on_error)
        self._job = job
