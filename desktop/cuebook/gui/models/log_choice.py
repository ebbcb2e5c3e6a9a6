"""What the listening log is asked for: the period and whatever narrows it, and the words for it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from cuebook.domain.listening import LogFilter
from cuebook.domain.play import Ending, Origin
from cuebook.gui.words import day_text

Hours = tuple[int, int]
"""Hours of the day, ``[from, to)``."""


class Period(StrEnum):
    """How far back the log is shown, and how many days that is; None: to its beginning."""

    WEEK = "Last 7 days"
    MONTH = "Last 30 days"
    YEAR = "Last 12 months"
    ALL = "All time"

    @property
    def days(self) -> int | None:
        """How many days, today among them."""
        return {Period.WEEK: 7, Period.MONTH: 30, Period.YEAR: 365}.get(self)


@dataclass(frozen=True, slots=True)
class LogChoice:
    """Which plays the listener wants to see. ``days`` stand in for the period where they are chosen."""

    period: Period = Period.MONTH
    days: tuple[date, date] | None = None
    hours: Hours | None = None
    origin: Origin | None = None
    ending: Ending | None = None
    counted_only: bool = False
    words: str = ""

    def log_filter(self, today: date) -> LogFilter:
        """The same as the log understands it."""
        first, last = self.days or (None, None)
        if self.days is None and self.period.days is not None:
            first = today - timedelta(days=self.period.days - 1)
        return LogFilter(
            origin=self.origin,
            ending=self.ending,
            counted_only=self.counted_only,
            words=self.words,
            first_day=first,
            last_day=last,
            hours=self.hours,
        )

    @property
    def narrowed(self) -> bool:
        """Whether anything but the period is asked for."""
        return self != LogChoice(period=self.period)

    def cleared(self) -> "LogChoice":
        """The period, and nothing else."""
        return LogChoice(period=self.period)

    @property
    def is_long(self) -> bool:
        """Whether there may be so many plays that the window must not wait for them."""
        if self.days:
            return (self.days[1] - self.days[0]).days > 31
        return self.period in {Period.YEAR, Period.ALL}

    def period_words(self, today: date) -> str:
        """The period in words: ``Last 30 days``, ``Yesterday``, ``3 Nov to 9 Nov``."""
        if self.days is None:
            return self.period.value
        first, last = (day_text(day, today) for day in self.days)
        return _capital(first) if first == last else f"{_capital(first)} to {last}"


def hours_text(hours: Hours) -> str:
    """Hours of the day in words: ``20:00 to 23:00``."""
    return f"{hours[0]:02}:00 to {hours[1]:02}:00"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
