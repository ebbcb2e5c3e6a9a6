"""Lengths of time as pages print them."""

import re
from dataclasses import dataclass

_CLOCK = re.compile(r"(?<![\d:.])(?:(\d{1,2}):)?(\d{1,3})[:'’′]([0-5]\d)(?![\d:])")
_DOTTED = re.compile(r"(?<![\d:.])(\d{1,3})\.([0-5]\d)(?![\d:.])")
_IN_WORDS = re.compile(
    r"""(?<![\d.,])
    (?:(\d{1,2})\s?(?:hours?|hrs?|h|std|stunden?|heures?|horas?|godz(?:iny|ina|in)?|時間)\.?,?\s{0,2})?
    (\d{1,3})\s?(?:minut(?:e|es|en|os|y|a|i)?|mins?|mn|m|分)(?![^\W\d_])\.?,?\s{0,2}(?:and\s|und\s|et\s|y\s|i\s)?
    (?:(\d{1,2})\s?(?:(?:sec(?:ond)?s?|sek(?:unden|und)?|secondes?|segundos?|seg|s|秒)(?![^\W\d_])|(?=[)\]]?$)))?""",
    re.IGNORECASE | re.VERBOSE,
)
_HOURS = re.compile(r"(?<![\d.,])(?P<hours>\d{1,2})\s?h\s?(?P<minutes>[0-5]\d)?(?!\w)", re.IGNORECASE)
_PRIMES = re.compile(r"(?P<hours>(?!))?(?<![\d.,])(?P<minutes>\d{2,3})\s?[’'′](?![\w’'′])")


@dataclass(frozen=True, slots=True)
class Length:
    """A printed length: in seconds where it is printed to the second, else in whole minutes."""

    seconds: int | None
    minutes: float | None


def clock_seconds(hours: str | None, minutes: str, seconds: str) -> int:
    """The seconds of a clock's three parts."""
    return 3600 * int(hours or 0) + 60 * int(minutes) + int(seconds)


def read_length(text: str) -> Length | None:
    """Read the first length of a text.

    ``64:27``, ``00:47:36``, ``28.58``, ``23分45秒`` and ``1 hr, 08 min, 37 sec`` are seconds; ``57m``,
    ``34 minutes``, ``1h02`` and ``64’`` are minutes.
    """
    if match := _CLOCK.search(text):
        return Length(clock_seconds(*match.groups()), None)
    if match := _IN_WORDS.search(text):
        hours, minutes, seconds = match.groups()
        if seconds is not None:
            return Length(clock_seconds(hours, minutes, seconds), None)
        return Length(None, 60 * int(hours or 0) + int(minutes))
    if match := _HOURS.search(text) or _PRIMES.search(text):
        return Length(None, 60 * int(match["hours"] or 0) + int(match["minutes"] or 0))
    if match := _DOTTED.search(text):
        return Length(clock_seconds(None, *match.groups()), None)
    return None
