"""The window as a whole: who hears the keys, where the focus goes, what a search leaves behind."""

import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from builders import make_wav, open_app, scan
from cuebook.domain.catalogue import FileState
from cuebook.gui.dialogs.settings_sheet import SettingsSheet
from cuebook.gui.shell.rail_button import RailButton
from fakes.runtime import FakeRuntime
from windows import act, opened_window


@pytest.fixture
def music(tmp_path):
    for number, title in enumerate(("Opening", "Night Swim", "Homeward"), start=1):
        make_wav(
            tmp_path / "music" / f"{title}.wav", tone=200 * number, title=title, album="Weir", number=number
        )
    return tmp_path / "music"


@pytest.fixture
def window(tmp_path, music, qapp):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    with opened_window(qapp, app) as window:
        window.activateWindow()
        app.runtime.settle()
        QTest.qWait(0)
        yield window


@pytest.fixture
def app(window):
    return window._context.app


def press(window, key):
    """Press a key where the focus is, as a hand would: shortcuts hear of it first."""
    QTest.keyClick(QApplication.focusWidget() or window, key)


def shown(window):
    return {cue.title: cue for cue in window._context.app.reading.find_cues()[1]}


def test_a_sheet_keeps_the_keys_from_what_lies_behind_it(window, app):
    app.player.pick([shown(window)["Opening"].id], 0)
    app.runtime.settle()
    window.show_keys()
    press(window, Qt.Key.Key_5)
    press(window, Qt.Key.Key_N)
    assert shown(window)["Opening"].rating is None
    assert app.player.current == shown(window)["Opening"].id
    act(window, "play.toggle")
    assert app.player.paused
    window.close_sheet()
    press(window, Qt.Key.Key_5)
    assert shown(window)["Opening"].rating == 100


def test_a_sheet_whose_opener_is_gone_gives_the_focus_to_the_page(window):
    window.show_page("library")
    window.enter_page()
    window.show_keys()
    window.show_page("log")
    window.close_sheet()
    assert window.current_view().isAncestorOf(QApplication.focusWidget())


def test_a_sheet_that_goes_takes_nothing_along_that_lies_behind_it(window, app):
    for _ in range(2):
        window.show_keys()
        QTest.qWait(0)
        window.close_sheet()
        QTest.qWait(0)  # what is deleted later
    assert all(shiboken6.isValid(sign) for sign in (window.rail.search._icon, window.rail.search._help))
    app.settings.change(theme="light")  # every sign is drawn anew


def test_in_a_narrow_window_the_search_opens_and_stays_until_it_is_left(window):
    window.resize(1100, 720)
    QTest.qWait(0)
    assert not window.rail.search.isVisible()
    act(window, "view.search")
    QTest.keyClicks(window.rail.search, "night")
    assert window.rail.search.isVisible()
    assert window.rail.search.hasFocus()
    assert window.rail.search.text() == "night"
    press(window, Qt.Key.Key_Escape)
    window.enter_page()
    assert not window.rail.search.isVisible()


def test_larger_type_may_leave_no_room_for_the_rail_s_words(app, window):
    window.resize(1440, 900)
    QTest.qWait(0)
    assert window.rail.search.isVisible()
    app.settings.change(type_scale=150)
    assert not window.rail.search.isVisible()
    app.settings.change(type_scale=100)
    assert window.rail.search.isVisible()


def found(library):
    """Whether a search has been answered; what takes more than a moment is found by a job."""
    library._context.app.runtime.settle()
    return bool(library.shown_cues()) and library.title == "Search"


def test_esc_and_the_library_s_key_end_a_search(window, qtbot):
    for leave in (lambda: press(window, Qt.Key.Key_Escape), lambda: act(window, "view.library")):
        act(window, "view.search")
        QTest.keyClicks(window.rail.search, "night")
        library = window.current_view()
        qtbot.waitUntil(lambda view=library: found(view))
        press(window, Qt.Key.Key_Down)
        leave()
        qtbot.waitUntil(lambda view=library: view.title == "Library")
        assert window.rail.search.text() == ""


def test_space_plays_the_score_the_focus_is_on(window, app):
    window.show_page("library")
    window.enter_page()
    act(window, "play.toggle")
    assert app.player.current == shown(window)["Opening"].id


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_with_the_focus_keeps_the_keys_that_play_elsewhere(window, app, key):
    settings = next(one for one in window.findChildren(RailButton) if one.accessibleName() == "Settings")
    settings.setFocus()
    press(window, key)
    assert isinstance(window._scrim.sheet, SettingsSheet)
    assert app.player.current is None


def test_a_file_that_is_gone_is_said_with_its_title_and_dims_its_row(window, app, music):
    cue = shown(window)["Night Swim"]
    (music / "Night Swim.wav").rename(music.parent / "Night Swim.wav")
    app.player.pick([cue.id], 0)
    app.runtime.settle()
    assert window._toast.accessibleDescription().startswith("Night Swim: its file is not where it was")
    assert shown(window)["Night Swim"].state is FileState.MISSING


def test_tab_goes_round_through_rail_page_and_transport(window):
    window.resize(1440, 900)
    window.rail.search.setFocus()
    met = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
        if met[-1] is window.rail.search:
            break
    assert met[-1] is window.rail.search, [stop.accessibleName() for stop in met[:30]]
    for region in (window.rail, window.current_view(), window.transport):
        assert any(region.isAncestorOf(stop) for stop in met)


def test_a_scan_takes_the_welcome_s_place_at_once(tmp_path, music, qapp):
    app = open_app(tmp_path / "new", FakeRuntime())
    with opened_window(qapp, app) as window:
        app.runtime.settle()
        welcome = window.current_view()._welcome
        assert welcome.isVisible()
        QTest.qWait(0)
        app.scanner.add_folders([bytes(music)])
        app.scanner.scan()
        assert not welcome.isVisible()
        assert window.current_view()._scan.isVisible()
        app.runtime.settle()


def test_a_removed_review_comes_back_as_often_as_it_is_undone(window, app):
    app.reviews.add(app.reviews.read(b"Soundtrack review: Weir (Ida Quell - 1994)\n\nIt flows.\n", "a page"))
    window.show_page("reviews")
    page = window.current_view()
    (review,) = app.reading.reviews()
    page._remove(review)
    assert app.reading.reviews() == []
    for _ in range(3):
        act(window, "view.undo")
        assert [one.id for one in app.reading.reviews()] == [review.id]
        act(window, "view.redo")
        assert app.reading.reviews() == []


@pytest.mark.parametrize(("key", "name"), [("view.reviews", "Reviews"), ("view.collections", "Collections")])
def test_going_to_another_page_from_within_one_enters_it(window, app, key, name):
    app.reviews.add(app.reviews.read(b"Soundtrack review: Weir (Ida Quell - 1994)\n\nIt flows.\n", "a page"))
    app.collections.make("Weirs", [app.reading.scores()[0].id])
    window.show_score(app.reading.scores()[0].id)
    act(window, key)
    for _ in range(3):
        app.runtime.settle()
    assert window.focusWidget().accessibleName() == name


def test_where_there_is_no_collection_yet_the_focus_is_on_what_makes_one(window, app):
    window.show_score(app.reading.scores()[0].id)
    act(window, "view.collections")
    for _ in range(3):
        app.runtime.settle()
    assert window.focusWidget().text() == "New collection…"


def test_no_import_reads_the_source_of_what_it_imports():
    """In a process of its own: in this one others may have imported Qt before."""
    script = (
        "import builtins, cuebook.gui.main_window\n"
        "assert builtins.__import__ is builtins.__orig_import__ is not builtins.__feature_import__"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
