"""Numbers, lengths and dates as they are typed in a search, and the spans they mean."""

import re
from datetime import date, datetime, timedelta
from typing import TypeAlias

from cuebook.domain.query import NumberField
from cuebook.domain.rating import POINTS_PER_STAR
from cuebook.domain.units import DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, UtcMs

Span: TypeAlias = tuple[int | None, int | None]
"""From and to, both included; None is no bound."""

_DATES = {NumberField.HEARD, NumberField.ADDED, NumberField.RATED}
_NUMBER = re.compile(r"\d{1,15}")
_STARS = re.compile(r"(\d(?:\.\d+)?)\*?")
_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):([0-5]\d)")
_CLOCK_BEGUN = re.compile(r"((?:\d{1,3}:)?\d{1,4}):\d?")
_UNITS = re.compile(r"(?=\d)(?:(\d{1,4})h)?(?:(\d{1,5})m(?:in)?)?(?:(\d{1,6})s)?")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_DATE_BEGUN = re.compile(r"\d{0,4}")
_AGE = re.compile(r"(\d{1,5})([dwmy])")
_AGE_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}

_DATE_EXAMPLES = "2025, 2025-03, <2025-03-14, today, <30d, never"
EXAMPLES = {
    NumberField.YEAR: "1984, >1980, 1976..1990, none",
    NumberField.RATING: ">=80, 4*, >=3.5*, none",
    NumberField.PLAYS: ">3, 1..5, 0",
    NumberField.LISTENS: ">3, 1..5, 0",
    NumberField.REVISITS: ">3, 1..5, 0",
    NumberField.NUMBER: "1, 1..4",
    NumberField.DISC: "2",
    NumberField.LENGTH: "3:30, >4m, 90s..2m",
    **dict.fromkeys(_DATES, _DATE_EXAMPLES),
}


class NoNumberError(ValueError):
    """What was typed is no value of that field."""


class Unfinished(Exception):  # noqa: N818 - no error
    """What was typed may yet become one."""


def number_span(field: NumberField, comparison: str, value: str, *, unfinished: bool) -> Span:
    """Give the span that a comparison with a value means, or a range such as ``1976..1990``.

    ``comparison`` is ``=``, ``<``, ``<=``, ``>`` or ``>=``. Raises NoNumberError, or Unfinished.
    """
    if not value and unfinished:
        raise Unfinished
    first, dots, last = value.partition("..")
    if dots and comparison == "=":
        return _range(field, first, last, unfinished=unfinished)
    if unfinished and value.endswith("."):
        value = value.rstrip(".")
    if field in _DATES and (age := _AGE.fullmatch(value)):
        return _aged(comparison, _long_ago(age))
    low, high = _read(field, value, unfinished=unfinished)
    if comparison == "=":
        return low, _end_of_length(value, low) if field is NumberField.LENGTH else high
    return {"<": (None, low - 1), "<=": (None, high), ">": (high + 1, None), ">=": (low, None)}[comparison]


def _range(field: NumberField, first: str, last: str, *, unfinished: bool) -> Span:
    if not first and not last:
        if unfinished:
            raise Unfinished
        raise NoNumberError
    ages = [_AGE.fullmatch(end) for end in (first, last)]
    if field in _DATES and any(ages):
        instants = sorted(_long_ago(age) for age in ages if age)
        if len(instants) == 2:
            return instants[0], instants[1]
        if not (first and last):  # 30d.. is longer ago, ..30d is since then
            return (None, instants[0]) if first else (instants[0], None)
    least, most = _range_end(field, first, unfinished=False), _range_end(field, last, unfinished=unfinished)
    if least and most and least[0] > most[1]:
        least, most = most, least  # 2010..2005 can only mean the years between them
    return least and least[0], most and most[1]


def _range_end(field: NumberField, value: str, *, unfinished: bool) -> tuple[int, int] | None:
    """Give what one end of a range means; None where it is open, or not typed far enough."""
    if not value:
        return None
    try:
        return _read(field, value.strip(".") if unfinished else value, unfinished=unfinished)
    except Unfinished:
        return None


def _read(field: NumberField, value: str, *, unfinished: bool) -> tuple[int, int]:
    """Give the first and last number that a value means."""
    if field is NumberField.RATING:
        return _rating(value)
    if field is NumberField.LENGTH:
        return _length(value, unfinished=unfinished)
    if field in _DATES:
        return _dates(value, unfinished=unfinished)
    if not _NUMBER.fullmatch(value):
        raise NoNumberError
    if field is NumberField.YEAR and unfinished and len(value) < 4:
        raise Unfinished
    return int(value), int(value)


def _rating(value: str) -> tuple[int, int]:
    """Read points or stars; up to 5 they are stars, since no cue has fewer points than 20."""
    if (stars := _STARS.fullmatch(value)) and float(stars[1]) <= 5:
        rating = round(float(stars[1]) * POINTS_PER_STAR)
    elif _NUMBER.fullmatch(value):
        rating = int(value)
    else:
        raise NoNumberError
    return rating, rating


def _length(value: str, *, unfinished: bool) -> tuple[int, int]:
    if unfinished and (begun := _CLOCK_BEGUN.fullmatch(value)) and not _CLOCK.fullmatch(value):
        value = begun[1]
    if clock := _CLOCK.fullmatch(value):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
    elif units := _UNITS.fullmatch(value):
        hours, minutes, seconds = (int(part or 0) for part in units.groups())
    elif re.fullmatch(r"\d{1,5}", value):
        hours, minutes, seconds = 0, int(value), 0
    else:
        raise NoNumberError
    low = hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS
    return low, low + SECOND_MS - 1  # parts of a second are never shown


def _end_of_length(value: str, low: int) -> int:
    """A length said in minutes is any of that minute's seconds."""
    unit = SECOND_MS if ":" in value or value.endswith("s") else MINUTE_MS
    return low + (HOUR_MS if value.endswith("h") else unit) - 1


def _dates(value: str, *, unfinished: bool) -> tuple[UtcMs, UtcMs]:
    today = now().date()
    named = {"today": today, "yesterday": today - timedelta(days=1)}
    if value in named:
        return _days(named[value], named[value] + timedelta(days=1))
    if unfinished and any(word.startswith(value) for word in named):
        raise Unfinished
    if unfinished:
        value = re.sub("-0?$", "", value)
    try:
        return _calendar_span(value)
    except (ValueError, OverflowError, OSError) as error:  # the first and last days have no local time
        if unfinished and _DATE_BEGUN.fullmatch(value):
            raise Unfinished from error
        raise NoNumberError from error


def _calendar_span(value: str) -> tuple[UtcMs, UtcMs]:
    """Give the span of a year, a month or a day. Raises ValueError where the calendar has none such."""
    written = _DATE.fullmatch(value)
    if not written:
        raise ValueError(value)
    year, month, day = written.groups()
    first = date(int(year), int(month or 1), int(day or 1))
    if day:
        return _days(first, first + timedelta(days=1))
    if month:
        return _days(first, date(first.year + first.month // 12, first.month % 12 + 1, 1))
    return _days(first, date(first.year + 1, 1, 1))


def _days(first: date, after: date) -> tuple[UtcMs, UtcMs]:
    return _midnight(first), _midnight(after) - 1


def _midnight(day: date) -> UtcMs:
    """Give the instant at which a local day begins."""
    return round(datetime(day.year, day.month, day.day).astimezone().timestamp() * 1_000)


def now() -> datetime:
    """Give the local time, from which ages are counted."""
    return datetime.now().astimezone()


def _long_ago(age: re.Match[str]) -> UtcMs:
    return round(now().timestamp() * 1_000) - int(age[1]) * _AGE_DAYS[age[2]] * DAY_MS


def _aged(comparison: str, instant: UtcMs) -> Span:
    """Compare ages: less than 30 days is later than that instant, and so is *30 days* alone."""
    return (None, instant - 1) if comparison in {">", ">="} else (instant, None)
