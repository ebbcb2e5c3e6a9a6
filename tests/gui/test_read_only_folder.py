"""The window on data that can only be read: it says why, plays, and pretends nothing."""

import sys

import pytest
from PySide6.QtWidgets import QApplication

from builders import open_app, scan
from cuebook.gui.error_report import report_errors
from fakes.runtime import FakeRuntime
from unwritable import unwritable
from windows import act, opened_window


@pytest.fixture
def window(tmp_path, weir_folder, qapp):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    app.close()
    with (
        unwritable(tmp_path / "data"),
        opened_window(qapp, open_app(tmp_path / "data", FakeRuntime())) as window,
    ):
        window._context.app.runtime.settle()
        QApplication.processEvents()
        yield window


@pytest.fixture
def app(window):
    return window._context.app


def test_a_bar_says_why_nothing_can_be_kept(window, tmp_path):
    assert window.banner.isVisible()
    assert window.banner.accessibleName().startswith(f"{tmp_path / 'data'} can only be read.")


def test_it_plays_and_says_nothing_of_plays_that_wait(window, app):
    app.player.pick([cue.id for cue in app.reading.find_cues()[1]], 0)
    app.runtime.advance(21_000)
    assert app.player.playing
    assert app.logger.held == 0
    assert "can only be read" in window.banner.accessibleName()


def test_a_rating_that_cannot_be_kept_is_refused_in_words_and_not_shown(window, app, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    report_errors(QApplication.instance())
    app.player.pick([app.reading.find_cues()[1][0].id], 0)
    act(window, "rate.5")
    assert "can only be read" in window._toast.accessibleDescription()
    assert window.current_view().isVisible()
    assert [cue.rating for cue in app.reading.find_cues()[1]] == [None] * 4
    assert window._context.history.undo() is None


def test_private_listening_promises_no_log_there(window, app):
    act(window, "library.private")
    assert "can only be read" in window._toast.accessibleDescription()
    assert not app.logger.private


def test_settings_hold_for_as_long_as_it_is_open(app, capfd):
    app.settings.change(volume=40)
    assert app.settings.current.volume == 40
    assert capfd.readouterr().err == ""
