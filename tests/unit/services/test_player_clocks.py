"""Time as devices and computers have it: heard time is never invented, and a day is the listener's day."""

import time
from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cuebook.domain.hearing import HeardAccount
from cuebook.domain.listening import LogFilter
from cuebook.services.player import Player
from cuebook.threads import SystemClock
from fakes.backend import WilfulBackend

CUE_MS = 10_000
ZONES = (
    "Europe/Paris", "Europe/London", "America/New_York", "America/St_Johns", "America/Sao_Paulo",
    "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Auckland", "Asia/Tehran",
)  # fmt: skip
"""Hours and half hours, both halves of the world, and some that have no summer time any more."""


@pytest.fixture
def app(still_app):
    still_app.backend = WilfulBackend(still_app.runtime)
    still_app.player = Player(
        still_app.backend, still_app.runtime, still_app.reading, still_app.logger, still_app.bus
    )
    return still_app


def only_row(app):
    (row,) = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    return row


def test_a_stalled_device_is_heard_only_while_it_sounds(app, cues):
    app.player.pick(cues[:1], 0)
    app.runtime.advance(3_100)
    app.backend.stall()
    app.runtime.advance(120_000)
    app.backend.recover()
    app.runtime.advance(2_000)
    app.player.stop()
    assert only_row(app).ranges.spans == ((0, 5_100),)


def test_a_device_that_keeps_its_clock_while_the_computer_sleeps_invents_nothing(app, cues):
    app.player.pick(cues[:1], 0)
    app.runtime.advance(3_000)
    app.runtime.sleep_computer(6_000)  # the silent backend counts on
    app.runtime.advance(500)
    app.player.stop()
    assert only_row(app).ranges.spans == ((0, 3_000), (9_000, 9_500))


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("plays"), st.integers(1, 600)),
            st.tuples(st.just("sleeps"), st.integers(5_001, 10**8)),
            st.tuples(st.just("seeks"), st.integers(0, 200_000)),
            st.tuples(st.just("jitter"), st.integers(-200, 200)),
        ),
        max_size=60,
    )
)
def test_heard_is_never_longer_than_the_cue_and_what_was_sought_back(steps):
    account, at, position, back, length = HeardAccount(0, 0, sounding=True), 0, 0, 0, 200_000
    jitter = 0
    for what, amount in steps:
        if what == "plays":
            at += amount
            position = min(length, position + amount)
        elif what == "sleeps":
            at += amount
        elif what == "seeks":
            account.observe(at, position, sounding=True)
            back += max(0, position - amount) + 400
            position = amount
            account.sought(at, position)
        else:
            jitter += abs(amount)
            account.observe(at, min(length, max(0, position + amount)), sounding=True)
        account.observe(at, position, sounding=True)
    assert account.ranges.heard_ms <= length * 1.05 + back + jitter


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture], max_examples=20)
@given(jump=st.sampled_from([-3_600_000, -1, 1, 3_600_000, 86_400_000 * 365]))
def test_a_clock_that_is_set_while_a_cue_plays_changes_no_heard_time(app, cues, jump):
    before = len(app.reading.log_ids(LogFilter()))
    app.player.pick(cues[:1], 0)
    app.runtime.advance(2_000)
    app.runtime.jump_calendar(jump)
    app.runtime.advance(2_000)
    app.player.stop()
    rows = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    assert len(rows) == before + 1
    assert {row.ranges.spans for row in rows} == {((0, 4_000),)}


def changes_of(zone, year):
    """The instants around every change of a zone's clocks in a year, or around its beginning."""
    begin = int(datetime(year, 1, 1, tzinfo=UTC).timestamp())
    offsets = [
        (at, datetime.fromtimestamp(at, zone).utcoffset()) for at in range(begin, begin + 366 * 86_400, 900)
    ]
    changes = [at for (_, before), (at, after) in pairwise(offsets) if before != after]
    beside = [at + hours * 3_600 for at in changes or [begin] for hours in (-25, -2, 0, 1, 2, 25)]
    return [at + second for at in beside for second in (-1, 0, 1)]


@pytest.fixture
def in_zone(monkeypatch):
    """Be elsewhere for a moment."""

    def go(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield go
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("name", ZONES)
def test_the_system_clock_knows_the_offset_on_both_sides_of_every_change(in_zone, name):
    in_zone(name)
    zone = ZoneInfo(name)
    for at in changes_of(zone, 2021):
        offset = datetime.fromtimestamp(at, zone).utcoffset()
        assert SystemClock().zone_minutes(at * 1_000) == offset.total_seconds() / 60


@pytest.mark.parametrize("name", ZONES)
def test_plays_stand_on_the_local_day_they_began_on_through_both_changes(app, cues, name, monkeypatch):
    zone = ZoneInfo(name)

    def minutes(at):
        offset = datetime.fromtimestamp(at / 1_000, zone).utcoffset()
        return round(offset.total_seconds() / 60)

    monkeypatch.setattr(app.runtime, "zone_minutes", minutes)
    days = {}
    for at in sorted(changes_of(zone, 2021)):
        app.runtime.jump_calendar(at * 1_000 - app.runtime.now())
        app.player.pick(cues[:1], 0)
        app.runtime.advance(1_500)
        app.player.stop()
        day = datetime.fromtimestamp(at, zone).date()
        days[day] = days.get(day, 0) + 1
    found = {day.day: day.totals.rows for day in app.reading.log_days(LogFilter())}
    assert found == days
