"""The player against the clock: what is logged is what was heard, and how it began and ended."""

import random
from itertools import pairwise

import pytest

from builders import a_cue
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import CueEnded, CueFailed, CueStarted, LogHeld, QueueEnded
from cuebook.domain.listening import LogFilter
from cuebook.domain.play import Ending, Origin
from cuebook.domain.queue import Repeat

CUE_MS = 10_000


def log(app):
    """The log, the oldest first: number, origin, ending, ranges."""
    rows = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    return [(row.title, row.origin.value, row.ending.value, row.ranges.spans) for row in reversed(rows)]


def heard(app, event_type):
    events = []
    app.bus.subscribe(event_type, events.append)
    return events


def test_a_score_played_through_is_opened_then_continued(still_app, cues):
    ended = heard(still_app, QueueEnded)
    still_app.player.open(cues)
    still_app.runtime.advance(4 * CUE_MS + 1_000)
    assert log(still_app) == [
        ("Opening", "opened", "finished", ((0, CUE_MS),)),
        ("Night Swim", "continued", "finished", ((0, CUE_MS),)),
        ("Weir Song", "continued", "finished", ((0, CUE_MS),)),
        ("Homeward", "continued", "finished", ((0, CUE_MS),)),
    ]
    assert len(ended) == 1
    assert still_app.player.current is None


def test_a_picked_cue_is_picked_and_what_follows_continues(still_app, cues):
    still_app.player.pick(cues, 2)
    still_app.runtime.advance(2 * CUE_MS + 500)
    assert [(title, origin) for title, origin, *_ in log(still_app)] == [
        ("Weir Song", "picked"),
        ("Homeward", "continued"),
    ]


def test_skipping_ends_one_play_and_continues_with_the_next(still_app, cues):
    still_app.player.open(cues)
    still_app.runtime.advance(3_000)
    still_app.player.next()
    still_app.runtime.advance(2_000)
    still_app.player.stop()
    assert log(still_app) == [
        ("Opening", "opened", "skipped", ((0, 3_000),)),
        ("Night Swim", "continued", "stopped", ((0, 2_000),)),
    ]


def test_picking_another_cue_replaces_the_play(still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_500)
    still_app.player.pick(cues, 1)
    assert log(still_app) == [("Opening", "picked", "replaced", ((0, 2_500),))]


def test_pauses_and_seeks_leave_only_what_sounded(still_app, cues):
    player, runtime = still_app.player, still_app.runtime
    player.pick(cues, 0)
    runtime.advance(2_000)
    player.pause()
    runtime.advance(60_000)
    player.resume()
    runtime.advance(1_000)
    player.seek(7_000)
    runtime.advance(1_500)
    player.seek(1_000)
    runtime.advance(500)
    player.stop()
    assert log(still_app)[0][3] == ((0, 3_000), (7_000, 8_500), (1_000, 1_500))


def test_seeking_while_paused_adds_nothing(still_app, cues):
    player, runtime = still_app.player, still_app.runtime
    player.pick(cues, 0)
    runtime.advance(2_000)
    player.pause()
    player.seek(8_000)
    runtime.advance(5_000)
    player.resume()
    runtime.advance(1_000)
    player.stop()
    assert log(still_app)[0][3] == ((0, 2_000), (8_000, 9_000))


def test_a_sleeping_computer_hears_nothing(still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_000)
    still_app.runtime.sleep_computer(3_600_000)
    still_app.runtime.advance(250)
    still_app.player.stop()
    (_, _, _, ranges), *_ = log(still_app)
    assert sum(stop - start for start, stop in ranges) <= 2_500


def test_a_jump_of_the_calendar_changes_no_heard_time(still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_000)
    still_app.runtime.jump_calendar(-86_400_000)
    still_app.runtime.advance(2_000)
    still_app.player.stop()
    assert log(still_app)[0][3] == ((0, 4_000),)


def test_what_was_hardly_heard_is_not_logged(still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(900)
    still_app.player.stop()
    assert log(still_app) == []


def test_a_queued_cue_is_queued_and_plays_next(still_app, cues):
    still_app.player.pick(cues[:1], 0)
    still_app.player.play_last([cues[3]])
    still_app.player.play_next([cues[2]])
    still_app.runtime.advance(3 * CUE_MS + 500)
    assert [(title, origin) for title, origin, *_ in log(still_app)] == [
        ("Opening", "picked"),
        ("Weir Song", "queued"),
        ("Homeward", "queued"),
    ]


def test_queueing_into_an_ended_queue_starts_it(still_app, cues):
    still_app.player.play_last([cues[1]])
    still_app.runtime.advance(1_500)
    assert still_app.player.current == cues[1]


def test_a_repeated_cue_is_repeated(still_app, cues):
    still_app.player.set_repeat(Repeat.CUE)
    still_app.player.pick(cues[:1], 0)
    still_app.runtime.advance(2 * CUE_MS + 2_000)
    still_app.player.stop()
    assert [origin for _, origin, *_ in log(still_app)] == ["picked", "repeated", "repeated"]


def test_shuffled_cues_say_so_and_none_comes_twice(still_app, cues):
    random.seed(3)
    still_app.player.set_shuffle(shuffled=True)
    still_app.player.open(cues)
    still_app.runtime.advance(4 * CUE_MS + 500)
    plays = log(still_app)
    assert {origin for _, origin, *_ in plays} == {"shuffled"}
    assert len({title for title, *_ in plays}) == 4


def test_previous_goes_to_the_start_and_early_to_the_cue_before(still_app, cues):
    player = still_app.player
    player.pick(cues, 1)
    still_app.runtime.advance(4_000)
    player.previous()
    assert player.position_ms == 0
    assert player.current == cues[1]
    still_app.runtime.advance(1_000)
    player.previous()
    assert player.current == cues[0]


def test_changing_what_comes_next_takes_effect_at_the_join(still_app, cues):
    still_app.player.pick(cues[:2], 0)
    still_app.runtime.advance(9_900)
    still_app.player.play_next([cues[3]])
    still_app.runtime.advance(1_500)
    assert still_app.player.current == cues[3]


def test_a_cue_whose_file_is_gone_fails_and_the_next_one_plays(tmp_path, weir_folder):
    import shutil

    from builders import open_app, scan
    from fakes.runtime import FakeRuntime

    music = tmp_path / "music"
    shutil.copytree(weir_folder, music)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    first, second, *_ = [cue.id for cue in app.reading.album_cues(app.reading.scores()[0].main_album.id)]
    next(music.glob("01*")).unlink()
    failed = heard(app, CueFailed)
    app.player.open([first, second])
    app.runtime.advance(2_000)
    assert app.player.current == second
    assert "No such file" in failed[0].reason
    assert failed[0].path.endswith(b"01 Opening.wav")
    assert log(app) == [("Opening", "opened", "failed", ())]
    app.close()


def test_a_queue_of_dead_files_comes_to_an_end(still_app, cues, monkeypatch):
    monkeypatch.setattr(still_app.player._deck, "_catalogue", _NothingThere())
    still_app.player.set_repeat(Repeat.QUEUE)
    ended, failed = heard(still_app, QueueEnded), heard(still_app, CueFailed)
    still_app.player.open(cues)
    still_app.runtime.settle()
    assert len(ended) == 1
    assert len(failed) == len(cues) + 1


class _NothingThere:
    def source(self, _cue):
        return None

    def cue(self, cue):
        return a_cue(id=cue)


def test_events_tell_of_starts_and_ends(still_app, cues):
    started, ended = heard(still_app, CueStarted), heard(still_app, CueEnded)
    still_app.player.pick(cues, 3)
    still_app.runtime.advance(CUE_MS + 500)
    assert [(event.cue, event.origin) for event in started] == [(cues[3], Origin.PICKED)]
    assert [(event.cue, event.ending) for event in ended] == [(cues[3], Ending.FINISHED)]


def test_private_listening_logs_nothing_until_it_is_over(still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(3_000)
    still_app.logger.set_private(True)
    still_app.runtime.advance(CUE_MS)
    still_app.logger.set_private(False)
    still_app.player.pick(cues, 3)
    still_app.runtime.advance(2_000)
    still_app.player.stop()
    assert [title for title, *_ in log(still_app)] == ["Homeward"]
    assert still_app.storage.adopt_orphans() == []


def test_a_running_play_is_checkpointed_and_not_yet_in_the_log(still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(6_500)
    (_, running), *_ = still_app.reading.running()
    assert running.ranges.heard_ms >= 5_000
    assert log(still_app) == []


def test_a_full_disk_holds_the_play_and_writes_it_with_the_next(still_app, cues, monkeypatch):
    held = heard(still_app, LogHeld)
    begin = still_app.storage.begin
    monkeypatch.setattr(still_app.storage, "begin", _full_disk)
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(3_000)
    still_app.player.next()
    assert "no space" in held[-1].reason
    monkeypatch.setattr(still_app.storage, "begin", begin)
    still_app.runtime.advance(2_000)
    still_app.player.stop()
    assert [title for title, *_ in log(still_app)] == ["Opening", "Night Swim"]


def _full_disk(*_, **_how):
    message = "Nothing could be written: no space"
    raise CuebookError(message)


@pytest.mark.parametrize("position", [CUE_MS, CUE_MS + 5_000])
def test_seeking_to_the_end_finishes_without_being_heard(still_app, cues, position):
    still_app.player.pick(cues[:1], 0)
    still_app.runtime.advance(1_500)
    still_app.player.seek(position)
    still_app.runtime.advance(500)
    assert log(still_app) == [("Opening", "picked", "finished", ((0, 1_500),))]


def test_the_volume_stays_within_its_scale(still_app):
    still_app.player.set_volume(140)
    assert still_app.player.volume == 100
    still_app.player.set_volume(-3)
    assert still_app.player.volume == 0


def test_after_the_cue_to_stop_after_the_next_one_waits_and_space_plays_it(still_app, cues):
    player = still_app.player
    player.open(cues)
    player.stop_after(stops=True)
    still_app.runtime.advance(CUE_MS + 5_000)
    assert (player.current, player.paused, player.waiting) == (cues[1], True, True)
    assert not player.queue.stops
    player.toggle()
    still_app.runtime.advance(2_000)
    player.stop()
    assert [play[:3] for play in log(still_app)] == [
        ("Opening", "opened", "finished"),
        ("Night Swim", "continued", "stopped"),
    ]


def test_stopping_after_the_last_cue_is_the_end_of_the_queue(still_app, cues):
    ended = heard(still_app, QueueEnded)
    still_app.player.pick(cues, 3)
    still_app.player.stop_after(stops=True)
    still_app.runtime.advance(CUE_MS + 500)
    assert still_app.player.current is None
    assert not still_app.player.queue.stops
    assert len(ended) == 1


def test_going_elsewhere_takes_stopping_after_the_cue_back(still_app, cues):
    still_app.player.open(cues)
    still_app.player.stop_after(stops=True)
    still_app.player.next()
    still_app.runtime.advance(CUE_MS + 500)
    assert still_app.player.current == cues[2]


def test_stopping_here_ends_the_play_and_going_on_resumes(still_app, cues):
    player = still_app.player
    player.pick(cues, 0)
    still_app.runtime.advance(4_000)
    player.stop_here()
    still_app.runtime.advance(60_000)
    assert (player.current, player.position_ms, player.paused) == (cues[0], 4_000, True)
    player.toggle()
    still_app.runtime.advance(2_000)
    player.stop()
    assert log(still_app) == [
        ("Opening", "picked", "stopped", ((0, 4_000),)),
        ("Opening", "resumed", "stopped", ((4_000, 6_000),)),
    ]


def test_taking_out_and_moving_what_comes_next_takes_effect_at_the_join(still_app, cues):
    player = still_app.player
    player.open(cues)
    still_app.runtime.advance(CUE_MS - 100)
    assert player.remove_upcoming(0).cue == cues[1]
    player.move_upcoming(0, 1)
    still_app.runtime.advance(500)
    assert player.current == cues[3]
    assert [entry.cue for entry in player.queue.upcoming] == [cues[2]]


def test_a_shuffled_list_that_is_repeated_joins_its_rounds(still_app, cues):
    announced = []
    follow = still_app.backend.follow_with
    still_app.backend.follow_with = lambda source, token: (announced.append(source), follow(source, token))
    still_app.player.set_shuffle(shuffled=True)
    still_app.player.set_repeat(Repeat.QUEUE)
    still_app.player.open(cues)
    still_app.runtime.advance(9 * CUE_MS + 500)
    assert None not in announced
    titles = [title for title, *_ in log(still_app)]
    assert len(set(titles[:4])) == len(set(titles[4:8])) == 4
    assert all(one != other for one, other in pairwise(titles))


def test_a_cue_of_a_dead_file_falls_silent_before_it_is_told(still_app, cues, monkeypatch):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_000)
    monkeypatch.setattr(still_app.player._deck, "_catalogue", _NothingThere())
    still_app.player.next()
    assert still_app.backend.playhead().token is None


def test_a_play_held_in_its_first_moments_is_checkpointed_soon_after_it_goes_on(still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(300)
    still_app.player.pause()
    still_app.runtime.advance(5_900)
    still_app.player.resume()
    still_app.runtime.advance(1_300)
    (_, running), *_ = still_app.reading.running()
    assert running.ranges.heard_ms >= 1_000


def test_dimmed_it_sounds_softer_and_the_volume_stays(still_app, monkeypatch):
    volumes = []
    monkeypatch.setattr(still_app.backend, "set_volume", volumes.append)
    still_app.player.set_volume(80)
    still_app.player.dim(0.5)
    still_app.player.set_volume(60)
    still_app.player.dim(1.0)
    assert volumes == [80, 40, 30, 60]
    assert still_app.player.volume == 60


def test_going_back_early_in_a_cue_skips_it(still_app, cues):
    still_app.player.pick(cues, 1)
    still_app.runtime.advance(2_000)
    still_app.player.previous()
    still_app.runtime.advance(2_000)
    still_app.player.stop()
    assert [play[:3] for play in log(still_app)] == [
        ("Night Swim", "picked", "skipped"),
        ("Opening", "continued", "stopped"),
    ]
