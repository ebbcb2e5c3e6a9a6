"""The window on a desktop: the tray, closing into it, notices, wishes from outside, media keys."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from builders import a_cue, open_app, scan
from cuebook.domain.units import SECOND_MS
from cuebook.gui.application import DESKTOP_AFTER_MS
from cuebook.gui.notices import notice_of
from cuebook.gui.tray_menu import menu_line
from cuebook.ports.desktop_session import Notice
from fakes.runtime import FakeRuntime
from windows import opened_window


class ClosedByHand(QCloseEvent):
    """As the window manager's button closes a window."""

    def spontaneous(self):
        return True


@pytest.fixture
def app(tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    return app


@pytest.fixture
def told(app, monkeypatch):
    """The notices the desktop was asked to show."""
    notices = []
    monkeypatch.setattr(app.remote_control, "tell", notices.append)
    return notices


@pytest.fixture
def desks(app, monkeypatch):
    desks = []
    monkeypatch.setattr(app.remote_control, "begin", desks.append)
    return desks


@pytest.fixture(autouse=True)
def exits(monkeypatch):
    """Leaving for good, only noted: else no loop of a later test would run."""
    exits = []
    monkeypatch.setattr(QCoreApplication, "exit", lambda: exits.append(True))
    return exits


@pytest.fixture
def tray_there(monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)


@pytest.fixture
def window(qapp, app, desks, told):
    assert (desks, told) == ([], [])
    with opened_window(qapp, app) as window:
        app.runtime.advance(DESKTOP_AFTER_MS)
        yield window
    QGuiApplication.setQuitOnLastWindowClosed(True)


@pytest.fixture
def cues(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


def tray_of(window):
    return window.stays.__closure__[0].cell_contents._tray


def choose(menu, text):
    next(action for action in menu.actions() if action.text() == text).trigger()


@pytest.mark.usefixtures("tray_there")
def test_without_the_setting_there_is_no_tray_and_closing_ends(window, exits):
    assert tray_of(window) is None
    assert QGuiApplication.quitOnLastWindowClosed()
    closing = ClosedByHand()
    window.closeEvent(closing)
    assert closing.isAccepted()
    assert exits == []


@pytest.mark.usefixtures("tray_there")
def test_closed_by_hand_the_tray_keeps_it_playing(window, app, cues, exits):
    app.settings.change(tray=True)
    app.player.pick(cues, 0)
    closing = ClosedByHand()
    window.closeEvent(closing)
    assert (closing.isAccepted(), window.isVisible(), app.player.playing, exits) == (False, False, True, [])
    choose(tray_of(window)._menu, "Show Cuebook")
    assert window.isVisible()
    choose(tray_of(window)._menu, "Quit")
    assert (window.isVisible(), exits) == (False, [True])


@pytest.mark.usefixtures("tray_there")
def test_quit_ends_it_from_out_of_sight_too(window, app, desks, exits):
    app.settings.change(tray=True)
    window.closeEvent(ClosedByHand())
    desks[0].quit()
    assert exits == [True]


def test_where_the_desktop_has_no_tray_closing_ends(window, app, monkeypatch, exits):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    app.settings.change(tray=True)
    closing = ClosedByHand()
    window.closeEvent(closing)
    assert (closing.isAccepted(), exits) == (True, [True])


@pytest.mark.usefixtures("tray_there")
def test_without_the_tray_a_hidden_window_comes_back(window, app):
    app.settings.change(tray=True)
    window.closeEvent(ClosedByHand())
    app.settings.change(tray=False)
    assert (window.isVisible(), tray_of(window)) == (True, None)
    assert QGuiApplication.quitOnLastWindowClosed()


@pytest.mark.usefixtures("tray_there")
def test_the_tray_plays_and_rates(window, app, cues):
    app.settings.change(tray=True)
    menu = tray_of(window)._menu
    line = menu.actions()[0]
    assert (line.text(), line.isEnabled()) == ("Nothing playing", False)
    app.player.pick(cues, 0)
    app.runtime.settle()
    assert line.text() == "Opening  ·  Harrow Weir"
    choose(menu, "Pause")
    assert app.player.paused
    choose(menu, "Play")
    choose(menu, "Next")
    app.runtime.settle()
    assert line.text() == "Night Swim  ·  Harrow Weir"
    choose(tray_of(window)._rate, "4 stars")
    assert app.reading.cue(cues[1]).rating == 80
    assert line.text().endswith("4 ★")
    choose(tray_of(window)._rate, "No rating")
    assert app.reading.cue(cues[1]).rating is None
    tray_of(window).icon.activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)
    assert app.player.paused


def test_a_menu_line_is_short_and_underlines_nothing():
    assert menu_line(a_cue(title="Rise & Fall", score="<b>", rating=90)) == "Rise && Fall  ·  <b>  4.5 ★"
    assert len(menu_line(a_cue(title="x" * 500))) == 60


def test_a_cue_that_begins_is_told_to_those_who_asked_and_look_elsewhere(
    window, app, cues, told, monkeypatch
):
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    app.player.pick(cues, 0)
    app.runtime.settle()
    assert told == []
    app.settings.change(notify=True)
    app.player.next()
    app.runtime.settle()
    assert told == [Notice("Night Swim", "Ida Quell  ·  Harrow Weir")]
    app.player.pause()
    app.player.resume()
    app.runtime.advance(SECOND_MS)
    assert len(told) == 1
    monkeypatch.setattr(QApplication, "activeWindow", lambda: window)
    app.player.next()
    app.runtime.settle()
    assert len(told) == 1


def test_a_notice_names_whoever_is_known():
    assert notice_of(a_cue(composers=(), artist="A <b>", score="S")) == Notice("Weir Song", "A <b>  ·  S")


def test_the_desktop_s_wishes_are_the_window_s(window, app, desks, cues, weir_folder, qtbot):
    desk = desks[0]
    desk.rate(3)  # nothing plays: what is selected is nobody's business
    desk.play_file(bytes(weir_folder / "02 Night Swim.wav"))
    app.runtime.settle()
    qtbot.waitUntil(lambda: (app.runtime.settle(), app.player.current)[1] == cues[1])
    desk.rate(3)
    assert app.reading.cue(cues[1]).rating == 60
    desk.rate(0)
    assert app.reading.cue(cues[1]).rating is None
    app.player.stop()
    desk.play()
    assert app.player.current is not None
    window.showMinimized()
    desk.come_forward()
    assert not window.isMinimized()


@pytest.mark.parametrize(
    ("key", "happened"),
    [
        (Qt.Key.Key_MediaTogglePlayPause, lambda player, _: player.paused),
        (Qt.Key.Key_MediaPlay, lambda player, _: player.paused),
        (Qt.Key.Key_MediaPause, lambda player, _: player.paused),
        (Qt.Key.Key_MediaNext, lambda player, cues: player.current == cues[2]),
        (Qt.Key.Key_MediaPrevious, lambda player, cues: player.current == cues[0]),
        (Qt.Key.Key_MediaStop, lambda player, _: player.current is None),
    ],
)
def test_media_keys_work_in_the_window(window, app, cues, key, happened):
    app.player.pick(cues, 1)
    app.runtime.settle()
    window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or window, key)
    assert happened(app.player, cues)
