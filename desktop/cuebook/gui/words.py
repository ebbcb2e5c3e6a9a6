"""Words and figures as the window writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from cuebook.domain.units import HOUR_MS, MINUTE_MS, DurationMs, UtcMs

if TYPE_CHECKING:
    from cuebook.domain.listening import LogRow
    from cuebook.domain.sound_file import FileProblem


def local_day(at: UtcMs) -> date:
    """The local day of an instant."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone().date()


def day_text(day: date, today: date) -> str:
    """Today, yesterday, N days ago; then day and month, with the year where it is another."""
    ago = (today - day).days
    if ago in {0, 1}:
        return ("today", "yesterday")[ago]
    if 1 < ago < 7:
        return f"{ago} days ago"
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, "d MMM" if day.year == today.year else "d MMM yyyy")


def when_text(at: UtcMs | None, now: UtcMs) -> str:
    """When something happened, by its day; never, where it did not."""
    return "never" if at is None else day_text(local_day(at), local_day(now))


def span_text(duration: DurationMs) -> str:
    """A length in words: ``15 h 42 min``, ``17 min``, ``40 s``."""
    if duration < MINUTE_MS:
        return f"{duration // 1000} s"
    hours, minutes = divmod(duration // MINUTE_MS, HOUR_MS // MINUTE_MS)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


def count_text(count: int, one: str, several: str) -> str:
    """A count with the right plural: ``1 cue``, ``1,204 cues``."""
    return f"{QLocale().toString(count)} {one if count == 1 else several}"


def path_name(path: bytes) -> str:
    """The name of a file for people: bytes that are no UTF-8 show as escapes."""
    return path.rsplit(b"/", 1)[-1].decode("utf-8", "backslashreplace")


def counts_as(row: LogRow) -> str:
    """What a play counts as, in a word."""
    if row.revisit:
        return "Revisit"
    if row.encore:
        return "Encore"
    if row.came_back:
        return "Return"
    return "Listen" if row.listen else "not counted"


def trouble(problems: Sequence[FileProblem]) -> str:
    """Say in a line what could not be opened: how many, and of one which and why."""
    name, reason = path_name(problems[0].path), problems[0].reason
    words = f"{name}: {reason}" if name else reason
    return words if len(problems) == 1 else f"{len(problems)} files could not be opened. {words}"
