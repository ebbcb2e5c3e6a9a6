"""What plays is there again at the next start, paused, and nothing of it is in the ledger."""

import pytest

from builders import open_app, scan
from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import uuid7
from cuebook.domain.listening import LogFilter
from cuebook.domain.queue import Queue, Repeat
from cuebook.services.queue_text import cues_in_text, queue_from_text, queue_to_text
from cuebook.storage.ledger_reads import LEDGER_TABLES
from fakes.runtime import FakeRuntime

CUE_MS = 10_000


@pytest.fixture
def music(tmp_path, weir_folder):
    """A copy of the album that may be changed."""
    import shutil

    shutil.copytree(weir_folder, tmp_path / "music")
    return tmp_path / "music"


@pytest.fixture
def start(tmp_path, music):
    """Start Cuebook again and again on the same data; the last one is closed."""
    apps = []

    def start(*, dies=False, begins=True):
        if apps and dies:
            apps[-1].storage.close()
            apps[-1].tags.close()
        elif apps:
            apps[-1].close()
        now = apps[-1].runtime.now() if apps else 1_790_000_000_000
        app = open_app(tmp_path / "data", FakeRuntime(now=now))
        if not apps:
            scan(app, music)
        apps.append(app)
        if begins:
            app.remembering.begin()
            app.runtime.settle()
        return app

    yield start
    apps[-1].close()


def cues_of(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


def refusing(begin):
    """A disk that takes plays and nothing of the queue."""

    def refused(*args, lasting=True):
        if not lasting:
            raise CuebookError("The disk is full.")
        return begin(*args)

    return refused


def origins(app):
    rows = app.reading.log_rows(app.reading.log_ids(LogFilter()))
    return [(row.title, row.origin.value, row.ending.value) for row in reversed(rows)]


def test_the_next_start_stands_where_this_one_ended_and_goes_on_as_resumed(start):
    app = start()
    cues = cues_of(app)
    app.player.pick(cues, 1)
    app.player.play_last([cues[0]])
    app.runtime.advance(4_321)
    app = start()
    player = app.player
    assert (player.current, player.position_ms, player.paused) == (cues[1], 4_321, True)
    assert player.duration_ms == CUE_MS
    assert [entry.cue for entry in player.queue.upcoming] == [cues[2], cues[3], cues[0]]
    assert origins(app) == [("Night Swim", "picked", "closed")]
    player.toggle()
    app.runtime.advance(CUE_MS)
    assert origins(app)[1:] == [("Night Swim", "resumed", "finished")]
    assert player.current == cues[2]


def test_a_cue_that_only_stands_there_is_no_play(start):
    app = start()
    app.player.pick(cues_of(app), 0)
    app.runtime.advance(2_000)
    app = start()
    before = list(app.reading.rows(LEDGER_TABLES))
    app.runtime.advance(60_000)
    app = start()
    assert list(app.reading.rows(LEDGER_TABLES)) == before
    assert app.player.position_ms == 2_000


@pytest.mark.parametrize("shuffled", [True, False])
def test_order_shuffle_and_repeat_are_as_they_were(start, shuffled):
    app = start()
    app.player.set_repeat(Repeat.QUEUE)
    app.player.set_shuffle(shuffled=shuffled)
    app.player.open(cues_of(app))
    app.player.next()
    order = app.player.queue.upcoming
    app = start()
    assert app.player.queue.upcoming == order
    assert (app.player.queue.repeat, app.player.queue.shuffled) == (Repeat.QUEUE, shuffled)
    app.player.set_shuffle(shuffled=False)
    assert [entry.cue for entry in app.player.queue.entries] == cues_of(app)


def test_a_program_that_dies_loses_seconds_of_the_place_and_nothing_of_the_queue(start):
    app = start()
    cues = cues_of(app)
    app.player.pick(cues, 0)
    app.runtime.advance(CUE_MS + 7_300)
    app.player.move_upcoming(0, 1)
    app.runtime.settle()
    app = start(dies=True)
    assert app.player.current == cues[1]
    assert 2_300 <= app.player.position_ms <= 7_300
    assert [entry.cue for entry in app.player.queue.upcoming] == [cues[3], cues[2]]


def test_a_queue_that_the_disk_refuses_once_is_kept_a_little_later(start, monkeypatch):
    app = start()
    cues = cues_of(app)
    app.player.pick(cues, 2)
    app.runtime.advance(1_000)
    with monkeypatch.context() as full:
        full.setattr(app.storage, "begin", refusing(app.storage.begin))
        app.player.pick([cues[1], cues[0]], 0)
        app.runtime.advance(1_000)
    app.runtime.advance(6_000)
    again = start(dies=True)
    assert again.player.current == cues[1]
    assert [entry.cue for entry in again.player.queue.upcoming] == [cues[0]]


def test_while_a_queue_is_refused_no_place_is_kept_in_the_one_before(start, monkeypatch):
    app = start()
    cues = cues_of(app)
    app.player.pick(cues, 0)
    app.runtime.advance(1_000)
    with monkeypatch.context() as full:
        full.setattr(app.storage, "begin", refusing(app.storage.begin))
        app.player.pick([cues[2], cues[1]], 1)
        app.runtime.settle()
    app.runtime.advance(1_000)
    app.player.toggle()  # a change of the place alone
    app.runtime.settle()
    assert start(dies=True).player.current == cues[0]


def test_where_it_was_paused_is_kept_at_once(start):
    app = start()
    app.player.pick(cues_of(app), 0)
    app.runtime.advance(1_234)
    app.player.pause()
    app.player.seek(8_000)
    app = start(dies=True)
    assert app.player.position_ms == 8_000


def test_cues_whose_files_are_gone_are_left_out(start, music):
    app = start()
    cues = cues_of(app)
    app.player.pick(cues, 0)
    app.runtime.advance(2_000)
    for name in ("01*", "03*"):
        next(music.glob(name)).unlink()
    app.scanner.scan()
    app.runtime.settle()
    app = start()
    assert (app.player.current, app.player.position_ms) == (cues[1], 0)
    assert [entry.cue for entry in app.player.queue.upcoming] == [cues[3]]


def test_nothing_stands_there_after_the_queue_has_ended_or_was_stopped(start):
    app = start()
    app.player.pick(cues_of(app)[:1], 0)
    app.runtime.advance(CUE_MS + 500)
    app = start()
    assert app.player.current is None
    assert app.player.queue.current is not None


def test_private_listening_is_not_remembered(start):
    app = start()
    cues = cues_of(app)
    app.player.pick(cues, 0)
    app.runtime.advance(2_000)
    app.logger.set_private(True)
    app.player.pick(cues[2:], 0)
    app.runtime.advance(6_000)
    app = start()
    assert app.player.current == cues[0]
    app.logger.set_private(True)
    app.player.pick(cues[2:], 0)
    app.runtime.advance(2_000)
    app.logger.set_private(False)
    app.runtime.advance(6_000)  # the play that ran in private goes on
    app = start()
    assert app.player.current == cues[0]


def test_nothing_is_kept_or_brought_back_where_the_setting_is_off(start):
    app = start()
    app.settings.change(resume=False)
    app.player.pick(cues_of(app), 0)
    app.runtime.advance(6_000)
    app = start()
    assert app.player.current is None
    assert app.reading.kept_queue() is None


def test_what_plays_already_is_not_taken_away(start):
    app = start()
    cues = cues_of(app)
    app.player.pick(cues, 0)
    app = start(begins=False)
    app.remembering.begin()
    app.player.pick(cues, 3)  # before the job has read
    app.runtime.settle()
    assert app.player.current == cues[3]


def test_a_text_that_is_none_of_ours_is_no_reason_not_to_start(start):
    app = start()
    with app.storage.begin() as unit:
        unit.playback.keep_queue("shuffled 1\na picked")
        unit.playback.keep_place((0, 5, "off"))
    app.remembering.close = lambda: None
    app = start()
    assert app.player.current is None


def test_the_waiting_cue_can_be_sought_skipped_and_left(start):
    app = start()
    cues = cues_of(app)
    app.player.pick(cues, 1)
    app.runtime.advance(5_000)
    app = start()
    player = app.player
    player.seek_by(-1_000)
    assert (player.position_ms, player.paused) == (4_000, True)
    player.previous()
    assert (player.position_ms, player.paused) == (0, True)
    player.next()
    assert (player.current, player.paused) == (cues[2], False)
    assert origins(app) == [("Night Swim", "picked", "closed")]


def test_a_queue_of_a_whole_library_is_written_and_read_whole():
    cues = [uuid7(1_790_000_000_000 + n, bytes(10)) for n in range(20_000)]
    queue = Queue().started_with(cues, 7_000, "picked", list).with_next([cues[3]])
    text = queue_to_text(queue)
    assert set(cues_in_text(text)) == set(cues)
    again, whole = queue_from_text(text, queue.at, queue.repeat, set(cues))
    assert whole
    assert again == queue
