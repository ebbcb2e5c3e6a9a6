"""The backend's word arrives late: whatever happens meanwhile, playing goes on and no sound is invented."""

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from builders import open_app
from cuebook.domain.listening import LogFilter
from cuebook.domain.queue import Repeat
from cuebook.services.player import Player
from fakes.backend import LateBackend
from fakes.runtime import FakeRuntime

CUE_MS, LATE_MS = 10_000, 200


def with_late_backend(app, late_ms=LATE_MS):
    app.backend = LateBackend(app.runtime, late_ms)
    app.player = Player(app.backend, app.runtime, app.reading, app.logger, app.bus)
    return app


@pytest.fixture
def app(still_app):
    return with_late_backend(still_app)


def log(app):
    rows = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    return [(row.title, row.ending.value, row.ranges.spans) for row in reversed(rows)]


def test_a_join_that_is_told_late_is_heard_from_its_start(app, cues):
    app.player.open(cues[:2])
    app.runtime.advance(2 * CUE_MS + 1_000)
    assert log(app) == [
        ("Opening", "finished", ((0, CUE_MS),)),
        ("Night Swim", "finished", ((0, CUE_MS),)),
    ]


def test_a_cue_queued_just_after_the_last_one_ended_plays(app, cues):
    app.player.open(cues[:1])
    app.runtime.advance(CUE_MS + 50)
    app.player.play_last([cues[3]])
    app.runtime.advance(4_000)
    assert app.player.current == cues[3]
    assert app.player.position_ms > 0


def test_a_cue_taken_out_just_after_it_began_gives_way_to_the_one_after_it(app, cues):
    app.player.open(cues)
    app.runtime.advance(CUE_MS + 50)
    app.player.remove_upcoming(0)
    app.runtime.advance(1_000)
    assert app.player.current == cues[2]
    app.runtime.advance(CUE_MS)
    assert [title for title, *_ in log(app)] == ["Opening", "Weir Song"]


def test_stopping_after_a_cue_that_has_just_ended_stops(app, cues):
    app.player.open(cues)
    app.runtime.advance(CUE_MS + 50)
    app.player.stop_after(stops=True)
    app.runtime.advance(3_000)
    assert app.player.waiting
    assert app.player.current == cues[1]
    assert app.backend.playhead().token is None


def test_a_pause_at_the_join_holds_the_cue_that_began(app, cues):
    app.player.open(cues)
    app.runtime.advance(CUE_MS + 50)
    app.player.pause()
    app.runtime.advance(5_000)
    assert (app.player.current, app.player.paused, app.player.position_ms) == (cues[1], True, 50)
    app.player.resume()
    app.runtime.advance(CUE_MS + LATE_MS)
    assert log(app)[1] == ("Night Swim", "finished", ((0, CUE_MS),))


def test_a_pause_just_after_the_last_cue_of_a_repeated_list_stays_a_pause(app, cues):
    app.player.set_repeat(Repeat.CUE)
    app.player.open(cues[:1])
    app.runtime.advance(CUE_MS + 50)
    app.player.pause()
    app.runtime.advance(5_000)
    assert app.player.paused
    app.player.resume()
    app.runtime.advance(1_000)
    assert app.player.playing


WISHES = {
    "toggle": lambda player, _: player.toggle(),
    "next": lambda player, _: player.next(),
    "previous": lambda player, _: player.previous(),
    "seek": lambda player, _: player.seek(9_000),
    "pick": lambda player, cues: player.pick(cues, 1),
    "queue_next": lambda player, cues: player.play_next(cues[3:]),
    "queue_last": lambda player, cues: player.play_last(cues[2:3]),
    "remove": lambda player, _: player.remove_upcoming(0),
    "move": lambda player, _: player.move_upcoming(0, 1),
    "shuffle": lambda player, _: player.set_shuffle(shuffled=not player.queue.shuffled),
    "repeat": lambda player, _: player.set_repeat(Repeat.QUEUE),
    "repeat_cue": lambda player, _: player.set_repeat(Repeat.CUE),
    "repeat_off": lambda player, _: player.set_repeat(Repeat.OFF),
    "stop_after": lambda player, _: player.stop_after(stops=True),
    "stop": lambda player, _: player.stop(),
}


@pytest.fixture(scope="module")
def scanned(tmp_path_factory, weir_folder):
    from builders import scan

    home = tmp_path_factory.mktemp("late")
    app = open_app(home, FakeRuntime())
    scan(app, weir_folder)
    app.close()
    return home


@settings(
    max_examples=60,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    late_ms=st.sampled_from([0, 40, 200, 900]),
    steps=st.lists(
        st.tuples(st.sampled_from(sorted(WISHES)), st.sampled_from([10, 100, 700, 1_100, 9_950])), max_size=12
    ),
)
@example(late_ms=900, steps=[("seek", 1_100), ("toggle", 10), ("seek", 10)])
@example(late_ms=900, steps=[("seek", 1_100), ("seek", 1_100)])
def test_nothing_hangs_and_no_sound_is_invented(scanned, late_ms, steps):
    home = Path(tempfile.mkdtemp())
    shutil.copytree(scanned, home, dirs_exist_ok=True)
    app = with_late_backend(open_app(home, FakeRuntime()), late_ms)
    try:
        cues = [cue.id for cue in app.reading.find_cues()[1]]
        app.player.open(cues)
        for wish, milliseconds in steps:
            WISHES[wish](app.player, cues)
            app.runtime.advance(milliseconds)
        app.player.set_repeat(Repeat.OFF)
        for _ in range(4 + len(steps) * 2):
            app.player.stop_after(stops=False)
            app.player.resume()
            app.runtime.advance(CUE_MS + 4_000)
        assert app.player.current is None
        heard = sum(stop - start for _, _, spans in log(app) for start, stop in spans)
        sounded = sum(stop - start for _, start, stop in app.backend.sounded)
        assert heard <= sounded
        unlogged = (len(log(app)) + len(steps) + 1) * (1_000 + late_ms)
        assert sounded - heard <= unlogged
    finally:
        app.close()
        shutil.rmtree(home)
