"""Passages and marks in the window: what the keys do to the cue that plays, and what the seek bar shows."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from builders import open_app, scan
from cuebook.domain.ids import PlayId, uuid7
from cuebook.domain.listening import LogFilter
from cuebook.domain.passage import Passage
from cuebook.domain.play import Ending, HeardRanges, Origin, Play
from cuebook.services.waveforms import BEGIN_AFTER_MS
from fakes.runtime import FakeRuntime
from windows import act, opened_window

CUE_MS = 10_000


@pytest.fixture
def still_app(tmp_path, weir_folder):
    """As elsewhere, but closed by the window."""
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    return app


@pytest.fixture
def window(still_app, qapp):
    with opened_window(qapp, still_app) as window:
        window.activateWindow()
        still_app.runtime.settle()
        yield window


@pytest.fixture
def said(window, monkeypatch):
    """What the window said."""
    words, toast = [], window.toast
    monkeypatch.setattr(window, "toast", lambda text, undo=None: (words.append(text), toast(text, undo)))
    return words


def hear(app, cue, *spans):
    """Put plays of a cue, of one stretch each, into the ledger."""
    for span in spans:
        now = app.runtime.now()
        play = Play(
            id=PlayId(uuid7(now, os.urandom(10))),
            cue=cue,
            started_at=now,
            zone_minutes=0,
            ended_at=now,
            origin=Origin.PICKED,
            ending=Ending.STOPPED,
            ranges=HeardRanges.of([span]),
            duration_ms=CUE_MS,
        )
        with app.transactions.begin() as unit:
            unit.ledger.append_play(play)


def replay(app, cue):
    """Hear a cue whole once and a stretch of it three times more."""
    hear(app, cue, (0, CUE_MS), *[(4_000, 8_000)] * 3)


# The most replayed passage


def test_a_key_goes_to_the_most_replayed_passage_of_what_plays_and_goes_on_playing(
    window, still_app, cues, said
):
    replay(still_app, cues[1])
    still_app.player.pick(cues, 1)
    still_app.runtime.advance(1_000)
    still_app.player.pause()
    QTest.keyClick(window, Qt.Key.Key_T)
    assert still_app.player.position_ms == 4_000
    assert still_app.player.playing
    assert said[-1] == "0:04 to 0:08: heard 4×, where the median of Night Swim is 1×"


def test_where_nothing_stands_out_it_says_so_and_plays_on(window, still_app, cues, said):
    still_app.player.pick(cues, 1)
    still_app.runtime.advance(1_000)
    act(window, "passage.most_replayed")
    assert still_app.player.position_ms == 1_000
    assert said == ["No passage of Night Swim stands out yet"]


def test_with_nothing_playing_the_selected_cue_is_picked_at_its_passage(window, still_app, cues, monkeypatch):
    replay(still_app, cues[2])
    monkeypatch.setattr(window, "selected_cues", lambda: [cues[2]])
    monkeypatch.setattr(window, "shown_cues", lambda: cues)
    act(window, "passage.most_replayed")
    still_app.runtime.advance(2_000)
    assert (still_app.player.current, still_app.player.position_ms) == (cues[2], 6_000)
    still_app.player.next()
    assert still_app.player.current == cues[3]
    rows = still_app.reading.log_rows(still_app.reading.log_ids(LogFilter()))
    assert (rows[0].origin, rows[0].ranges.spans) == (Origin.PICKED, ((4_000, 6_000),))


def test_with_nothing_to_play_it_asks_for_a_cue(window, said, monkeypatch):
    monkeypatch.setattr(window, "selected_cues", list)
    act(window, "passage.most_replayed")
    assert said == ["Choose a cue first"]


# A repeated passage


def spoken(window):
    return window.transport._seek.accessibleDescription()


def test_one_key_sets_the_start_then_the_end_then_clears(window, still_app, cues, said):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_000)
    QTest.keyClick(window, Qt.Key.Key_B)
    still_app.runtime.advance(3_000)
    QTest.keyClick(window, Qt.Key.Key_B)
    assert still_app.passage.passage == Passage(2_000, 5_000)
    assert still_app.player.position_ms == 2_000
    assert "repeats 0:02 to 0:05" in spoken(window)
    still_app.runtime.advance(3_100)
    assert still_app.player.position_ms == 2_100
    QTest.keyClick(window, Qt.Key.Key_B)
    assert still_app.passage.passage is None
    assert "repeats" not in spoken(window)
    assert said == [
        "The passage begins at 0:02; now set its end",
        "0:02 to 0:05 is repeated",
        "Nothing is repeated any more",
    ]


def test_brackets_set_the_ends_and_the_backslash_clears(window, still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_000)
    QTest.keyClick(window, Qt.Key.Key_BracketLeft)
    still_app.runtime.advance(1_000)
    QTest.keyClick(window, Qt.Key.Key_BracketRight)
    assert still_app.passage.passage == Passage(2_000, 3_000)
    QTest.keyClick(window, Qt.Key.Key_Backslash)
    assert still_app.passage.passage is None


def test_the_next_cue_is_shown_without_the_passage(window, still_app, cues):
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(2_000)
    act(window, "passage.end")
    assert "repeats" in spoken(window)
    still_app.player.next()
    still_app.runtime.settle()
    assert "repeats" not in spoken(window)


@pytest.mark.parametrize("action", ["passage.start", "passage.end", "passage.step"])
def test_without_a_cue_there_is_no_passage(window, said, action):
    act(window, action)
    assert said == ["A passage needs a cue that plays"]


# Marks


@pytest.fixture
def marked(window, still_app, cues, qtbot):
    """A cue that plays, just past a mark on it; gives the seek bar."""
    still_app.marks.add(cues[0], 3_000, "Bridge")
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(4_000)
    bar = window.transport._seek
    qtbot.waitUntil(lambda: bar.value() >= 4_000)  # it is moved by a timer of its own
    return bar


def marks(app, cue):
    return [(mark.position_ms, mark.text) for mark in app.reading.marks(cue)]


def test_a_mark_is_renamed_by_f2_and_that_can_be_undone(window, marked, still_app, cues):
    QTest.keyClick(marked, Qt.Key.Key_F2)
    field = next(field for field in window.findChildren(QLineEdit) if field.accessibleName() == "What is it?")
    assert field.text() == "Bridge"
    field.setText("Second bridge")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert marks(still_app, cues[0]) == [(3_000, "Second bridge")]
    act(window, "view.undo")
    assert marks(still_app, cues[0]) == [(3_000, "Bridge")]


def test_a_mark_is_removed_by_delete_and_that_can_be_undone_and_done_again(window, marked, still_app, cues):
    QTest.keyClick(marked, Qt.Key.Key_Delete)
    assert marks(still_app, cues[0]) == []
    act(window, "view.undo")
    assert marks(still_app, cues[0]) == [(3_000, "Bridge")]
    act(window, "view.redo")
    assert marks(still_app, cues[0]) == []


def test_keys_jump_from_mark_to_mark(window, still_app, cues):
    for place in (2_000, 5_000):
        still_app.marks.add(cues[0], place)
    still_app.player.pick(cues, 0)
    still_app.runtime.advance(500)
    places = []
    for key in (Qt.Key.Key_Period, Qt.Key.Key_Period, Qt.Key.Key_Comma, Qt.Key.Key_Comma):
        QTest.keyClick(window, key)
        places.append(still_app.player.position_ms)
    assert places == [2_000, 5_000, 2_000, 0]


# The waveform


def test_the_waveform_of_the_playing_cue_comes_and_that_of_the_next_one_is_there_at_once(
    window, still_app, cues
):
    bar = window.transport._seek
    still_app.player.pick(cues, 0)
    assert bar._levels is None
    still_app.runtime.advance(BEGIN_AFTER_MS)
    first = bar._levels
    assert len(first) == 1_000
    still_app.player.next()
    assert bar._levels
    assert still_app.waveforms._found[cues[1]] is bar._levels
    still_app.player.stop()
    assert bar._levels is None


def test_a_file_that_is_gone_leaves_the_bar_plain(window, still_app, cues):
    still_app.player.pick(cues, 0)
    os.rename(still_app.reading.cue(cues[0]).path, still_app.reading.cue(cues[0]).path + b".away")
    try:
        still_app.runtime.advance(BEGIN_AFTER_MS)
    finally:
        os.rename(still_app.reading.cue(cues[0]).path + b".away", still_app.reading.cue(cues[0]).path)
    assert window.transport._seek._levels is None
