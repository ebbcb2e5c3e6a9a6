"""A cue's ratings as rows of a table, and its history in a sentence."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from cuebook.domain.rating import stars_text
from cuebook.domain.rating_history import GivenRating, drift, drift_words
from cuebook.domain.units import UtcMs
from cuebook.gui.models.row_table import Column
from cuebook.gui.words import local_day

HistoryRow = tuple[GivenRating, GivenRating | None]
"""A rating, and the own one before it that it is compared with."""


def before_of(ratings: list[GivenRating], place: int) -> GivenRating | None:
    """The own rating before an own one; None where there is none to compare with."""
    if not ratings[place].own or ratings[place].rating is None:
        return None
    return next((one for one in reversed(ratings[:place]) if one.own and one.rating is not None), None)


def history_words(ratings: list[GivenRating], today: date) -> str:
    """Say in a sentence how the rating went."""
    own = [one for one in ratings if one.own and one.rating is not None]
    moved = drift(ratings)
    if moved:
        verb = "" if moved.change else "is "
        return f"Your rating {verb}{drift_words(moved.change, since_text(moved.first.at, today))}."
    if own:
        return "You rated it once; there is nothing to compare that with yet."
    return (
        "You never rated it. 1 to 5 do so while it plays." if not ratings else "You never rated it yourself."
    )


def since_text(at: UtcMs, today: date) -> str:
    """Since when: the year, or the day where it is this year's."""
    day = local_day(at)
    if day.year != today.year:
        return str(day.year)
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")


def history_columns() -> list[Column[HistoryRow]]:
    """The columns of a history."""
    return [
        Column("at", "Rated", lambda row: _day(row[0])),
        Column(
            "rating",
            "Rating",
            lambda row: stars_text(row[0].rating) or "cleared",
            spoken=lambda row: f"{stars_text(row[0].rating)} of 5" if row[0].rating else "rating cleared",
            figure=True,
        ),
        Column("change", "Change", _change, spoken=_spoken_change, figure=True),
        Column("whose", "Whose", _whose),
    ]


def _day(one: GivenRating) -> str:
    """The day as it was where the listener was then."""
    day = local_day(one.at)
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def _whose(row: HistoryRow) -> str:
    return row[0].source_words + (", retracted" if row[0].retraction else "")


def _change(row: HistoryRow) -> str:
    one, before = row
    if before is None or one.rating is None or before.rating is None:
        return ""
    points = one.rating - before.rating
    sign = "+" if points > 0 else "−" if points < 0 else "±"
    return f"{sign}{stars_text(abs(points)) or '0'}"


def _spoken_change(row: HistoryRow) -> str:
    one, before = row
    if before is None or one.rating is None or before.rating is None:
        return "no rating of yours before it"
    return drift_words(one.rating - before.rating, str(local_day(before.at).year))
