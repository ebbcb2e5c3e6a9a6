"""Repeating a passage: exact to the tick, one play all the while, and over with the cue."""

import pytest

from cuebook.domain.events import PassageChanged
from cuebook.domain.listening import LogFilter
from cuebook.domain.passage import Passage
from cuebook.domain.queue import Repeat

CUE_MS = 10_000


def log(app):
    rows = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    return [(row.title, row.origin.value, row.ending.value, row.ranges.spans) for row in reversed(rows)]


@pytest.fixture
def playing(still_app, cues):
    """The app two seconds into its second cue, which was picked."""
    still_app.player.pick(cues, 1)
    still_app.runtime.advance(2_000)
    return still_app


def set_passage(app, start, end):
    """As a listener does, while it plays, without a pause."""
    app.player.seek(start)
    app.passage.set_start()
    app.player.seek(end)
    assert app.passage.set_end()


def test_a_passage_set_while_it_plays_is_repeated_in_one_play_and_logged_as_it_was_heard(playing):
    playing.passage.set_start()
    playing.runtime.advance(2_000)
    assert playing.passage.set_end()
    assert playing.player.position_ms == 2_000
    playing.runtime.advance(2 * 2_000 + 500)
    assert playing.player.position_ms == 2_500
    playing.passage.clear()
    playing.runtime.advance(CUE_MS - 2_500)
    playing.player.stop()
    assert log(playing)[0] == (
        "Night Swim",
        "picked",
        "finished",
        ((0, 4_000), (2_000, 4_000), (2_000, 4_000), (2_000, CUE_MS)),
    )


def test_it_ends_by_itself_with_the_play(playing):
    said = []
    playing.bus.subscribe(PassageChanged, said.append)
    set_passage(playing, 1_000, 3_000)
    said.clear()
    playing.player.next()
    assert playing.passage.passage is None
    assert len(said) == 1
    playing.runtime.advance(6_000)
    assert playing.player.position_ms == 6_000


def test_a_cue_repeated_as_a_whole_begins_without_a_passage(playing):
    playing.player.set_repeat(Repeat.CUE)
    playing.passage.set_start()
    playing.runtime.advance(CUE_MS)
    assert playing.player.current
    assert playing.passage.passage is None


def test_while_paused_nothing_goes_back(playing):
    set_passage(playing, 1_000, 3_000)
    playing.runtime.advance(500)
    playing.player.pause()
    playing.runtime.advance(60_000)
    assert playing.player.position_ms == 1_500
    playing.player.resume()
    playing.runtime.advance(1_600)
    assert playing.player.position_ms == 1_100


def test_who_goes_past_the_end_has_left_the_passage_until_it_is_come_back_to(playing):
    set_passage(playing, 1_000, 3_000)
    playing.player.seek(5_000)
    playing.runtime.advance(2_000)
    assert playing.player.position_ms == 7_000
    assert playing.passage.passage == Passage(1_000, 3_000)
    playing.player.seek(0)
    playing.runtime.advance(3_200)
    assert playing.player.position_ms == 1_200


def test_a_change_of_volume_as_the_end_is_reached_does_not_let_it_slip_by(playing):
    set_passage(playing, 1_000, 3_000)
    playing.runtime.advance(1_990)
    playing.runtime._monotonic += 30  # the timer is late
    playing.player.set_volume(50)
    assert playing.player.position_ms == 1_000


def test_a_passage_to_the_very_end_goes_back_before_the_cue_is_over(playing):
    playing.player.seek(8_000)
    playing.passage.set_start()
    playing.player.pause()
    playing.player.seek(CUE_MS)
    playing.passage.set_end()
    playing.player.resume()
    playing.runtime.advance(30_000)
    assert playing.player.current
    assert playing.passage.passage.end_ms < CUE_MS
    playing.player.stop()
    assert len(log(playing)) == 1


def test_a_player_slow_to_seek_is_not_sought_without_end(playing, monkeypatch):
    set_passage(playing, 1_000, 3_000)
    sought, seek = [], playing.player.seek
    monkeypatch.setattr(playing.player, "seek", lambda place: (sought.append(place), seek(place)))
    monkeypatch.setattr(type(playing.player), "position_ms", property(lambda _: 3_000))
    playing.runtime.advance(2_350)
    assert 1 <= len(sought) <= 24


def test_an_end_before_the_start_is_taken_the_other_way_round(playing):
    playing.player.seek(5_000)
    playing.passage.set_start()
    playing.player.seek(2_000)
    assert playing.passage.set_end()
    assert playing.passage.passage == Passage(2_000, 5_000)


def test_without_a_start_it_begins_with_the_cue(playing):
    assert playing.passage.set_end()
    assert playing.passage.passage == Passage(0, 2_000)


def test_a_new_start_keeps_the_end_where_it_can(playing):
    set_passage(playing, 1_000, 3_000)
    playing.player.seek(2_000)
    playing.passage.set_start()
    assert playing.passage.passage == Passage(2_000, 3_000)
    playing.player.seek(2_800)
    playing.passage.set_start()
    assert playing.passage.passage == Passage(2_800, None)


def test_a_moment_is_no_passage_and_silence_has_none(playing):
    playing.passage.set_start()
    playing.runtime.advance(200)
    assert not playing.passage.set_end()
    assert playing.passage.passage == Passage(2_000, None)
    playing.player.stop()
    playing.passage.set_start()
    assert not playing.passage.set_end()
    assert playing.passage.passage is None


def test_a_cue_that_only_waited_takes_its_passage_along_when_another_is_picked(playing, cues):
    playing.player.stop_here()
    set_passage(playing, 1_000, 3_000)
    playing.player.pick(cues, 0)
    assert playing.passage.passage is None
