"""The window and the queue: what stands there after a start, stopping after a cue, and lists to play."""

import pytest
from PySide6.QtWidgets import QPushButton

from builders import open_app, scan
from cuebook.domain.listening import LogFilter
from cuebook.gui.views.list_buttons import ListButtons
from fakes.runtime import FakeRuntime
from windows import act, opened_window


@pytest.fixture
def data(tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    app.close()
    return tmp_path / "data"


@pytest.fixture
def window(qapp, data):
    with opened_window(qapp, open_app(data, FakeRuntime())) as window:
        window._context.app.runtime.advance(500)
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def cues(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


def test_after_a_start_the_last_cue_stands_there_and_space_plays_it_on(qapp, data):
    with opened_window(qapp, open_app(data, FakeRuntime())) as window:
        app = window._context.app
        app.runtime.advance(500)
        cues = [cue.id for cue in app.reading.find_cues()[1]]
        app.player.pick(cues, 2)
        app.runtime.advance(3_000)
    with opened_window(qapp, open_app(data, FakeRuntime())) as window:
        app = window._context.app
        app.runtime.advance(500)
        assert window.transport._title.text() == "Weir Song"
        assert window.transport._position.text() == "0:03"
        assert not app.player.playing
        act(window, "play.toggle")
        app.runtime.advance(2_000)
        act(window, "play.toggle")
        assert app.player.position_ms == 5_000
        app.player.stop()
        row, *_ = app.reading.log_rows(app.reading.log_ids(LogFilter()))
        assert (row.origin.value, row.ranges.spans) == ("resumed", ((3_000, 5_000),))


def test_a_key_stops_after_the_cue_and_takes_it_back(window, app, cues):
    app.player.open(cues)
    act(window, "play.stop_after")
    assert app.player.queue.stops
    act(window, "play.stop_after")
    assert not app.player.queue.stops


def test_a_key_plays_the_five_star_cues_of_the_page(window, app, cues):
    app.ratings.rate([cues[1], cues[3]], 100)
    window.show_score(app.reading.scores()[0].id)
    act(window, "play.excellence")
    assert app.player.current == cues[1]
    assert [entry.cue for entry in app.player.queue.upcoming] == [cues[3]]


def test_the_verdict_offers_lists_only_where_there_is_something_to_play(window, app, cues):
    window.show_score(app.reading.scores()[0].id)
    lists = window.findChild(ListButtons)
    own, critics, unrated = lists.findChildren(QPushButton)
    assert (own.isHidden(), critics.isHidden(), unrated.isHidden()) == (True, True, False)
    app.ratings.rate([cues[2]], 100)
    app.runtime.settle()
    assert (own.isHidden(), critics.isHidden()) == (False, True)
    own.click()
    assert app.player.current == cues[2]


def test_what_a_critic_praises_is_played_as_a_list(window, app, cues, monkeypatch):
    page = b"Soundtrack review: Harrow Weir (Ida Quell - 1994)\n\nIt flows.\n"
    app.reviews.add(app.reviews.read(page, "a page"))
    window.show_score(app.reading.scores()[0].id)
    (review,) = app.reading.reviews()
    monkeypatch.setattr("cuebook.gui.views.list_buttons.praised_cues", lambda _: [cues[3], cues[0]])
    lists = window.findChild(ListButtons)
    lists.show_lists(app.reading.cues(cues), review)
    _, critics, _ = lists.findChildren(QPushButton)
    assert critics.accessibleName() == "Play what the reviewer praises"
    critics.click()
    assert app.player.current == cues[0]
    assert [entry.cue for entry in app.player.queue.upcoming] == [cues[3]]
