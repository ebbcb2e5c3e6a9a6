"""Units of time: the unit stands in the type's name, and nothing else carries one."""

import re
from typing import TypeAlias

DurationMs: TypeAlias = int
"""A length of sound or time in milliseconds, never negative."""

PositionMs: TypeAlias = int
"""A place in a cue in milliseconds from its start."""

UtcMs: TypeAlias = int
"""An instant in milliseconds since 1970-01-01T00:00Z."""

MonotonicMs: TypeAlias = int
"""A reading of a clock that never jumps; only differences mean anything."""

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS
DAY_MS = 24 * HOUR_MS

_CLOCK_TEXT = re.compile(r"(?:(\d+):)?(\d+):(\d\d)(?:\.(\d{1,3}))?")
_SECONDS_TEXT = re.compile(r"(\d+)(?:\.(\d{1,3}))?")


def clock_text(duration: DurationMs) -> str:
    """Write a length as a listener reads it: ``4:02``, ``1:04:07``; parts of a second are dropped."""
    minutes, seconds = divmod(duration // SECOND_MS, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def parse_clock_text(text: str) -> PositionMs:
    """Read ``4:03``, ``1:04:07``, ``4:03.5`` or plain seconds (``243``, ``243.5``).

    Raises ValueError with words for people when the text is none of these.
    """
    if match := _CLOCK_TEXT.fullmatch(text.strip()):
        hours, minutes, seconds, fraction = match.groups()
        whole = int(hours or 0) * HOUR_MS + int(minutes) * MINUTE_MS + int(seconds) * SECOND_MS
        if int(seconds) < 60 and (hours is None or int(minutes) < 60):
            return whole + int((fraction or "").ljust(3, "0"))
    elif match := _SECONDS_TEXT.fullmatch(text.strip()):
        seconds, fraction = match.groups()
        return int(seconds) * SECOND_MS + int((fraction or "").ljust(3, "0"))
    msg = f"{text!r} is no position: write minutes and seconds, like 4:03"
    raise ValueError(msg)
