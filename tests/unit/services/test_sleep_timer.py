"""The sleep timer fades over the last seconds, stops, and leaves the volume as it was set."""

import pytest

from cuebook.domain.listening import LogFilter
from cuebook.domain.queue import Repeat
from cuebook.services.player import Player
from cuebook.services.sleep_timer import FADE_MS, SleepAt
from fakes.backend import WilfulBackend

CUE_MS = 10_000
MINUTE_MS = 60_000


@pytest.fixture
def app(still_app):
    still_app.backend = WilfulBackend(still_app.runtime)
    still_app.player = Player(
        still_app.backend, still_app.runtime, still_app.reading, still_app.logger, still_app.bus
    )
    still_app.player.set_volume(80)
    return still_app


def endings(app):
    rows = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    return [(row.title, row.origin.value, row.ending.value) for row in reversed(rows)]


def test_after_some_minutes_it_stops_and_can_be_resumed_there(app, cues):
    app.player.set_repeat(Repeat.QUEUE)
    app.player.open(cues)
    app.runtime.advance(3_000)
    app.sleep_timer.after_minutes(1)
    app.runtime.advance(MINUTE_MS - 1_000)
    assert app.player.playing
    assert app.sleep_timer.left_ms == 1_000
    app.runtime.advance(1_500)
    assert (app.player.current, app.player.position_ms) == (cues[2], 3_000)
    assert app.player.waiting
    assert app.sleep_timer.at is None
    assert app.backend.volumes[-1] == 80


def test_the_fade_goes_down_step_by_step_and_never_up_even_over_a_change_of_cue(app, cues):
    app.player.open(cues)
    app.sleep_timer.after_minutes(1)
    app.player.set_repeat(Repeat.QUEUE)
    app.runtime.advance(MINUTE_MS - FADE_MS)
    app.backend.volumes.clear()
    app.runtime.advance(FADE_MS - 100)
    volumes = app.backend.volumes
    assert volumes == sorted(volumes, reverse=True)
    assert volumes[-1] <= 2
    assert len(volumes) > 50
    assert app.player.volume == 80


def test_taken_back_it_sounds_as_before(app, cues):
    app.player.set_repeat(Repeat.QUEUE)
    app.player.open(cues)
    app.sleep_timer.after_minutes(1)
    app.runtime.advance(MINUTE_MS - 5_000)
    assert app.backend.volumes[-1] < 30
    app.sleep_timer.cancel()
    assert app.backend.volumes[-1] == 80
    assert app.sleep_timer.left_ms is None


def test_after_the_cue_the_next_one_waits(app, cues):
    app.player.open(cues)
    app.sleep_timer.after_cue()
    app.runtime.advance(CUE_MS + 500)
    assert app.player.waiting
    assert app.player.current == cues[1]
    assert app.sleep_timer.at is None
    assert app.backend.volumes[-1] == 80
    assert min(app.backend.volumes) <= 2
    assert endings(app) == [("Opening", "opened", "finished")]


def test_after_the_cue_means_the_one_the_listener_went_to(app, cues):
    app.player.open(cues)
    app.sleep_timer.after_cue()
    app.runtime.advance(3_000)
    app.player.next()
    app.runtime.advance(9_000)
    assert app.player.current == cues[1]
    app.runtime.advance(2_000)
    assert app.player.waiting
    assert app.player.current == cues[2]


def test_wanting_the_cue_to_be_followed_takes_the_timer_back(app, cues):
    app.player.open(cues)
    app.sleep_timer.after_cue()
    app.player.stop_after(stops=False)
    assert app.sleep_timer.at is None
    app.runtime.advance(CUE_MS + 500)
    assert app.player.current == cues[1]
    assert app.player.playing


def test_after_the_queue_nothing_is_repeated(app, cues):
    app.player.set_repeat(Repeat.QUEUE)
    app.player.open(cues[:2])
    app.sleep_timer.after_queue()
    assert app.sleep_timer.left_ms is None
    app.runtime.advance(2 * CUE_MS + 500)
    assert app.player.current is None
    assert app.sleep_timer.at is None
    assert app.backend.volumes[-1] == 80


def test_a_computer_that_slept_past_the_time_stops_at_once(app, cues):
    app.player.open(cues)
    app.sleep_timer.after_minutes(30)
    app.runtime.sleep_computer(3_600_000)
    app.runtime.advance(500)
    assert not app.player.playing


def test_no_timer_is_set_on_a_cue_that_does_not_play(app):
    app.sleep_timer.after_cue()
    app.sleep_timer.after_queue()
    assert app.sleep_timer.at is None


@pytest.mark.parametrize("set_it", ["after_cue", "after_queue"])
def test_stopping_by_hand_ends_the_timer(app, cues, set_it):
    app.player.open(cues)
    getattr(app.sleep_timer, set_it)()
    app.player.stop()
    assert app.sleep_timer.at is None


def test_setting_another_one_replaces_it(app, cues):
    app.player.open(cues)
    app.sleep_timer.after_cue()
    app.sleep_timer.after_minutes(5)
    assert app.sleep_timer.at is SleepAt.TIME
    assert not app.player.queue.stops
