"""A backup a day when something changed, and which of them stay."""

import os
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.units import DAY_MS
from cuebook.services.backups import superfluous, taken_on


def dailies(app):
    return sorted(path.name for path in app.backups._folder.glob("*-daily.db"))


def age_files(app, at):
    for file in app.folders.data.glob("cuebook.db*"):
        os.utime(file, (at / 1_000, at / 1_000))


def test_one_backup_a_day_and_none_where_nothing_changed(still_app):
    app = still_app
    first = app.runtime.now()
    age_files(app, first)
    assert app.backups.make_if_due(first) is not None
    assert app.backups.make_if_due(first) is None
    app.runtime.jump_calendar(DAY_MS)
    # Something may have changed after the first day's backup was made; on the third day nothing has.
    assert app.backups.make_if_due(app.runtime.now()) is not None
    app.runtime.jump_calendar(DAY_MS)
    assert app.backups.make_if_due(app.runtime.now()) is None
    age_files(app, app.runtime.now())
    assert app.backups.make_if_due(app.runtime.now()) is not None
    assert len(dailies(app)) == 3


@given(st.sets(st.integers(0, 800), max_size=60))
def test_what_stays_covers_the_last_days_weeks_and_every_year(days_ago):
    today = date(2026, 9, 21)
    days = [today - timedelta(days=ago) for ago in days_ago]
    backups = [Path(f"cuebook-{day:%Y%m%d}T090000Z-daily.db") for day in days]
    stay = {taken_on(path) for path in set(backups) - set(superfluous(backups))}
    newest_first = sorted(days, reverse=True)
    assert set(newest_first[:7]) <= stay
    assert {day.year for day in days} == {day.year for day in stay}
    assert len(stay) <= 7 + 8 + 3
