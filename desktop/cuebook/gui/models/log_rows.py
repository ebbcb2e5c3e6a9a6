"""The rows of the listening log in words: columns for plays, headings for days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from PySide6.QtCore import QDate, QLocale

from cuebook.domain.listening import LogRow, LogTotals
from cuebook.gui.models.log_heard import HeardParts, heard_parts
from cuebook.gui.models.row_table import Column
from cuebook.gui.widgets.text import tooltip_text
from cuebook.gui.words import count_text, counts_as, span_text


@dataclass(frozen=True, slots=True)
class DayHeading:
    """The head of a day: its name, its date, and its totals in words; ``short`` where room is scarce."""

    name: str
    date: str
    totals: str
    short: str

    @property
    def spoken(self) -> str:
        """All of it in a sentence."""
        return f"{self.name}, {self.date}: {self.totals}"


def day_heading(day: date, today: date, totals: LogTotals) -> DayHeading:
    """Name a day: today and yesterday by these words, any other by its weekday."""
    shown, locale = QDate(day.year, day.month, day.day), QLocale()
    weekday = locale.toString(shown, "dddd")
    rest = locale.toString(shown, "d MMMM" if day.year == today.year else "d MMMM yyyy")
    told, short = totals_text(totals), count_text(totals.plays, "play", "plays")
    ago = (today - day).days
    if ago in {0, 1}:
        return DayHeading(("Today", "Yesterday")[ago], f"{weekday} {rest}", told, short)
    return DayHeading(weekday, rest, told, short)


def totals_text(totals: LogTotals) -> str:
    """A day's totals: ``6 plays, 5 listens, 2 revisits, 17 min heard, 1 retracted``; none are left out."""
    parts = [
        count_text(totals.plays, "play", "plays") if totals.plays else "",
        count_text(totals.listens, "listen", "listens") if totals.listens else "",
        count_text(totals.revisits, "revisit", "revisits") if totals.revisits else "",
        f"{span_text(totals.heard_ms)} heard" if totals.heard_ms else "",
        f"{QLocale().toString(totals.retracted)} retracted" if totals.retracted else "",
    ]
    return ", ".join(filter(None, parts))


def began_at(row: LogRow) -> datetime:
    """When a play began, by the clock of the place it was played in; unknown is here."""
    moment = datetime.fromtimestamp(row.started_at / 1000, UTC)
    zone = None if row.zone_minutes is None else timezone(timedelta(minutes=row.zone_minutes))
    return moment.astimezone(zone)


def parts_of(row: LogRow) -> HeardParts | None:
    """The parts of the cue that were heard; None where ranges or length are not known."""
    return heard_parts(row.ranges, row.duration_ms) if row.ranges and row.duration_ms else None


def score_of(row: LogRow) -> str:
    """The score a play is of: its title, or the album's where the catalogue does not know the cue."""
    return row.score or row.album


def counts_text(row: LogRow) -> str:
    """What a play counts as; one that runs may still come to count."""
    if row.retracted:
        return "retracted"
    if row.ending is None and not row.listen:
        return "not yet"
    return counts_as(row)


def log_columns() -> list[Column[LogRow]]:
    """The columns of the log."""
    return [
        Column("time", "Time", lambda row: began_at(row).strftime("%H:%M"), _spoken_time),
        Column("cue", "Cue", lambda row: row.title, _spoken_cue, tooltip=_names),
        Column("began", "Began", lambda row: row.origin.value, tooltip=lambda row: row.origin.value),
        Column("heard", "Heard", _heard, _spoken_heard, tooltip=_told),
        Column("ended", "Ended", _ended),
        Column("counts", "Counts as", counts_text),
    ]


def _spoken_time(row: LogRow) -> str:
    moment = began_at(row)
    day = QDate(moment.year, moment.month, moment.day)
    return f"{moment:%H:%M}, {QLocale().toString(day, 'dddd d MMMM yyyy')}"


def _spoken_cue(row: LogRow) -> str:
    return ", ".join(filter(None, (row.title, score_of(row))))


def _names(row: LogRow) -> str:
    return tooltip_text("  ·  ".join(dict.fromkeys(filter(None, (row.title, score_of(row), row.artist)))))


def _heard(row: LogRow) -> str:
    parts = parts_of(row)
    if parts:
        return f"{parts.percent} %"
    return "unknown" if row.ranges is None else span_text(row.ranges.heard_ms)


def _spoken_heard(row: LogRow) -> str:
    parts = parts_of(row)
    if parts:
        return parts.spoken()
    return "not known how much was heard" if row.ranges is None else f"heard {span_text(row.ranges.heard_ms)}"


def _told(row: LogRow) -> str:
    parts = parts_of(row)
    if parts:
        return parts.told()
    return f"From {row.source}, which does not say how much was heard" if row.ranges is None else ""


def _ended(row: LogRow) -> str:
    if row.retracted:
        return "retracted"
    return "playing" if row.ending is None else row.ending.value
