"""What the log is asked for, and the words for it."""

from datetime import date, timedelta

from cuebook.domain.play import Origin
from cuebook.gui.models.log_choice import LogChoice, Period, hours_text

TODAY = date(2026, 11, 21)


def test_a_period_counts_today():
    assert LogChoice(period=Period.WEEK).log_filter(TODAY).first_day == date(2026, 11, 15)
    assert LogChoice(period=Period.ALL).log_filter(TODAY).first_day is None


def test_chosen_days_stand_in_for_the_period():
    choice = LogChoice(days=(date(2026, 11, 3), date(2026, 11, 9)))
    wanted = choice.log_filter(TODAY)
    assert (wanted.first_day, wanted.last_day) == choice.days
    assert choice.period_words(TODAY) == "3 Nov to 9 Nov"
    assert LogChoice(days=(TODAY, TODAY)).period_words(TODAY) == "Today"


def test_clearing_keeps_the_period():
    choice = LogChoice(period=Period.YEAR, origin=Origin.PICKED, days=(TODAY, TODAY), words="x")
    assert choice.narrowed
    assert choice.cleared() == LogChoice(period=Period.YEAR)
    assert not choice.cleared().narrowed


def test_long_choices_are_read_in_the_background():
    assert [period.name for period in Period if LogChoice(period=period).is_long] == ["YEAR", "ALL"]
    assert not LogChoice(period=Period.ALL, days=(TODAY, TODAY)).is_long
    assert LogChoice(days=(TODAY - timedelta(days=90), TODAY)).is_long


def test_hours_in_words():
    assert hours_text((20, 23)) == "20:00 to 23:00"
