"""How a cue was rated over the years, and how far the listener's taste drifted."""

from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from cuebook.domain.catalogue import Cue
from cuebook.domain.rating import stars_text
from cuebook.domain.rating_history import GivenRating, drift, drift_words, settled
from cuebook.domain.units import UtcMs
from cuebook.gui.context import Context
from cuebook.gui.dialogs.preview_table import PreviewTable
from cuebook.gui.models.row_table import Column
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.rating_chart import RatingChart
from cuebook.gui.widgets.text import ElidedLabel, plain_label, wrapped_label
from cuebook.gui.words import local_day

_WIDTHS = {0: 150, 1: 110, 2: 90}


class RatingHistorySheet(Sheet):
    """Every rating with its date and whose it is; the newest first, as in the log."""

    largest = (640, 560)

    def __init__(self, context: Context, cue: Cue) -> None:
        super().__init__()
        self.setAccessibleName("Rating history")
        now = context.app.runtime.now()
        ratings = settled(context.app.reading.rating_history(cue.id))
        table = PreviewTable(context.theme, "Ratings", _columns(), _WIDTHS)
        table.rows.set_rows([(one, before_of(ratings, place)) for place, one in enumerate(ratings)][::-1])
        close = QPushButton("Close")
        close.clicked.connect(context.window.close_sheet)
        head = QHBoxLayout()
        head.addWidget(plain_label("Rating history", "section"))
        head.addStretch(1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(ElidedLabel("  ·  ".join(filter(None, (cue.title, cue.score))), "value"))
        layout.addSpacing(4)
        layout.addWidget(wrapped_label(history_words(ratings, local_day(now)), "heading"))
        if any(one.rating for one in ratings):
            chart = RatingChart(context.theme)
            chart.show_ratings(ratings, now)
            layout.addWidget(chart)
        layout.addWidget(table, 1)
        table.setVisible(bool(ratings))
        if not ratings:
            layout.addStretch(1)
        self.setFocusProxy(table if ratings else close)
        if ratings:
            table.selectRow(0)


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


def _columns() -> list[Column[tuple[GivenRating, GivenRating | None]]]:
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
        Column("whose", "Whose", lambda row: row[0].source_words),
    ]


def _day(one: GivenRating) -> str:
    """The day as it was where the listener was then."""
    day = local_day(one.at)
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def _change(row: tuple[GivenRating, GivenRating | None]) -> str:
    one, before = row
    if before is None or one.rating is None or before.rating is None:
        return ""
    points = one.rating - before.rating
    sign = "+" if points > 0 else "−" if points < 0 else "±"
    return f"{sign}{stars_text(abs(points)) or '0'}"


def _spoken_change(row: tuple[GivenRating, GivenRating | None]) -> str:
    one, before = row
    if before is None or one.rating is None or before.rating is None:
        return "no rating of yours before it"
    return drift_words(one.rating - before.rating, str(local_day(before.at).year))
