"""The library's page: scores or cues, searching, the listener's own columns, many cues at once."""

from contextlib import ExitStack

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from builders import make_album, open_app, scan
from cuebook.domain.events import LibraryChanged
from cuebook.domain.query import CueOrder, SortField
from cuebook.gui.shell.search_help import SearchHelp
from cuebook.services.search_help import SEARCH_HELP
from fakes.runtime import FakeRuntime
from windows import opened_window

TITLES = ("Opening", "Night Swim", "Weir Song", "Homeward")


@pytest.fixture
def open_again(tmp_path, qapp):
    """Open the window on one data folder, as often as one likes."""
    opened = ExitStack()

    def again():
        opened.close()
        app = open_app(tmp_path / "data", FakeRuntime())
        if not app.reading.size()[1]:
            make_album(tmp_path / "music" / "weir", TITLES)
            make_album(tmp_path / "music" / "fog", ["Fog", "Night Ferry"], album="Fog Bank", first_tone=700)
            scan(app, tmp_path / "music")
        window = opened.enter_context(opened_window(qapp, app))
        window.resize(1440, 900)
        window.activateWindow()
        settle(window)
        return window

    with opened:
        yield again


@pytest.fixture
def window(open_again):
    return open_again()


def settle(window):
    """Let timers of no time and all jobs do what is due."""
    QTest.qWait(0)
    window._context.app.runtime.settle()
    QTest.qWait(0)


def press(window, key, *modifiers):
    QTest.keyClick(
        QApplication.focusWidget() or window, key, *(modifiers or (Qt.KeyboardModifier.NoModifier,))
    )
    settle(window)


def search(window, text):
    window.focus_search()
    QTest.keyClicks(window.rail.search, text)
    settle(window)


def look_at_cues(window):
    library = window.current_view()
    library._choose_look("cues")
    settle(window)
    library.setFocus()
    return library._cues.table


def titles(window):
    """The cues shown, once whatever is under way has been found."""
    settle(window)
    table = window.current_view()._cues.table
    return [table.rows.row_at(row).cue.title for row in range(table.rows.rowCount())]


def chosen(window):
    return [cue.title for cue in window._context.app.reading.cues(window.selected_cues())]


def test_the_library_shows_scores_until_cues_are_chosen_and_remembers_it(open_again):
    window = open_again()
    assert window.current_view().look == "scores"
    look_at_cues(window)
    assert titles(window) == ["Fog", "Night Ferry", *TITLES]
    window = open_again()
    assert window.current_view().look == "cues"
    assert titles(window) == ["Fog", "Night Ferry", *TITLES]


def test_a_search_shows_cues_and_leaves_the_library_as_it_was(window, qtbot):
    search(window, "night")
    qtbot.waitUntil(lambda: titles(window) == ["Night Ferry", "Night Swim"])
    assert window.current_view().title == "Search"
    qtbot.waitUntil(lambda: window.current_view()._head.about == "2 cues, 0:02")
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Escape)
    assert window.current_view().look == "scores"


def test_a_search_can_show_scores(window, qtbot):
    search(window, "night")
    library = window.current_view()
    library._choose_look("scores")
    settle(window)
    assert len(library._grid.scores.ids) == 2
    search(window, " ferry")
    qtbot.waitUntil(lambda: settle(window) or len(library._grid.scores.ids) == 1)
    assert library._grid.scores.score_at(0).title == "Fog Bank"


def test_a_search_that_cannot_be_read_is_marked_and_what_was_found_stays(window, qtbot):
    search(window, "night")
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    search(window, "")
    window.rail.search.setText("night yeer:1999")
    library = window.current_view()
    qtbot.waitUntil(lambda: bool(library._head.fault))
    assert "yeer:" in library._head.fault
    assert "<b>yeer:</b>" in library._head._fault.text()
    assert window.rail.search.property("faulty")
    assert len(titles(window)) == 2
    window.rail.search.setText("<i>night</i> yeer:1999")
    qtbot.waitUntil(lambda: "&lt;i&gt;" in library._head._fault.text())
    window.rail.search.setText("night year:1999")
    qtbot.waitUntil(lambda: not library._head.fault)
    assert not window.rail.search.property("faulty")


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_what_can_be_searched_is_shown_by_a_key_and_an_example_is_taken(window, qtbot, key):
    window.focus_search()
    press(window, Qt.Key.Key_F1)
    card = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SearchHelp))
    press(window, Qt.Key.Key_Down)
    press(window, key)
    assert window.rail.search.text() == SEARCH_HELP[1][0]
    qtbot.waitUntil(lambda: not shiboken6.isValid(card) or not card.isVisible())


def test_columns_widths_and_order_are_remembered(open_again):
    window = open_again()
    table = look_at_cues(window)
    table.choose_columns(("cue", "album", "length"))
    table.order_by((CueOrder(SortField.TITLE, descending=True),))
    settle(window)
    assert titles(window)[0] == "Weir Song"
    window = open_again()
    table = window.current_view()._cues.table
    assert [column.id for column in table.rows.columns] == ["cue", "album", "length"]
    assert titles(window)[0] == "Weir Song"


def test_a_search_has_columns_of_its_own(window):
    look_at_cues(window).choose_columns(("cue", "file"))
    search(window, "night")
    table = window.current_view()._cues.table
    assert "file" not in table.table_state.columns
    window.show_page("library")
    settle(window)
    assert table.table_state.columns == ("cue", "file")


def test_the_order_goes_through_the_whole_library(window):
    table = look_at_cues(window)
    table.order_by((CueOrder(SortField.ALBUM, descending=True), CueOrder(SortField.TITLE)))
    settle(window)
    assert titles(window) == ["Homeward", "Night Swim", "Opening", "Weir Song", "Fog", "Night Ferry"]


def test_all_cues_are_rated_at_once_and_one_undo_gives_each_its_own_again(window):
    app = window._context.app
    look_at_cues(window)
    first = app.reading.cue_ids(app.reading.cue_numbers())[0]
    app.ratings.rate([first], 40)
    press(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    commits = []
    app.bus.subscribe(LibraryChanged, commits.append)
    press(window, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert [cue.rating for cue in app.reading.cues(window.selected_cues())] == [80] * 6
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [cue.rating for cue in app.reading.cues(window.selected_cues())] == [40, *[None] * 5]
    assert len(commits) == 2


def test_the_choice_and_the_rows_stay_while_a_rating_is_given(window):
    table = look_at_cues(window)
    table.selectRow(3)
    before = chosen(window)
    press(window, Qt.Key.Key_5)
    assert chosen(window) == before
    assert table.rows.row_at(3).cue.rating == 100


def test_a_cue_that_answers_no_more_leaves_the_search(window, qtbot):
    app = window._context.app
    cues = app.reading.cue_ids(app.reading.cue_numbers())
    app.ratings.rate(cues[:2], 100)
    search(window, "rating:>=80")
    qtbot.waitUntil(lambda: len(titles(window)) == 2)
    app.ratings.rate(cues[:1], 20)

    def is_current():
        settle(window)
        return len(titles(window)) == 1

    qtbot.waitUntil(is_current)


def test_enter_plays_and_what_is_shown_follows(window):
    app = window._context.app
    look_at_cues(window)
    press(window, Qt.Key.Key_Home)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert app.reading.cue(app.player.current).title == "Night Ferry"
    following = app.reading.cues([entry.cue for entry in app.player.queue.upcoming])
    assert [cue.title for cue in following] == list(TITLES)
    assert window.current_view()._cues.table.rows.row_at(1).playing


def test_the_keyboard_alone_goes_from_the_search_to_a_playing_cue_and_back(window):
    press(window, Qt.Key.Key_Slash)
    QTest.keyClicks(window.rail.search, "ferry")
    settle(window)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    app = window._context.app
    assert app.reading.cue(app.player.current).title == "Night Ferry"
    press(window, Qt.Key.Key_Escape)
    assert window.current_view().title == "Library"


def test_arrow_keys_go_from_scores_to_cues(window):
    look = window.current_view()._head._look
    buttons = look._group.buttons()
    buttons[0].setFocus()
    press(window, Qt.Key.Key_Right)
    assert window.current_view().look == "cues"
    assert QApplication.focusWidget() is buttons[1]


def test_the_menu_of_columns_does_what_the_mouse_does(window):
    table = look_at_cues(window)
    library = window.current_view()
    menu = library._cues.remembered.make_menu()
    action = next(one for one in menu.actions() if one.text() == "Year")
    action.trigger()
    assert "year" in table.table_state.columns
    orders = next(one.menu() for one in menu.actions() if one.text() == "Order by")
    next(one for one in orders.actions() if one.text().startswith("Length")).trigger()
    assert table.table_state.order == (CueOrder(SortField.LENGTH),)
    settle(window)
    library._cues.remembered.reset()
    settle(window)
    assert "year" not in table.table_state.columns
    assert titles(window)[0] == "Fog"
    shiboken6.delete(menu)


def save(window, name):
    """Save the search in sight as a hand does."""
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.focusWidget()
    field.selectAll()
    QTest.keyClicks(field, name)
    press(window, Qt.Key.Key_Return)


def saved_button(window, name):
    return next(one for one in window.rail.saved._buttons if one.accessibleName() == name)


def test_a_search_is_saved_opened_renamed_removed_and_brought_back_by_keys(window):
    searches = window._context.app.saved_searches
    search(window, "night")
    save(window, "At night")
    assert window.current_view().title == "At night"
    assert titles(window) == ["Night Ferry", "Night Swim"]
    assert window.rail.search.text() == ""
    saved_button(window, "At night").setFocus()
    press(window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.rail._settings
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.current_view().title == "Library"
    button = saved_button(window, "At night")
    button.setFocus()
    press(window, Qt.Key.Key_Return)
    assert window.current_view().title == "At night"
    assert saved_button(window, "At night").isChecked()
    saved_button(window, "At night").setFocus()
    press(window, Qt.Key.Key_F2)
    QApplication.focusWidget().selectAll()
    QTest.keyClicks(QApplication.focusWidget(), "Nocturnes")
    press(window, Qt.Key.Key_Return)
    assert window.current_view().title == "Nocturnes"
    assert QApplication.focusWidget() is saved_button(window, "Nocturnes")
    press(window, Qt.Key.Key_Delete)
    assert window.current_view().title == "Library"
    assert searches.all() == []
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [saved.name for saved in searches.all()] == ["Nocturnes"]
    saved_button(window, "Nocturnes")


def test_in_a_narrow_window_every_saved_search_shows_letters_of_its_name(window):
    for query, name in (("night", "At night"), ("rating:5*", "Best"), ("year:1988", "1988 – all of it")):
        window._context.app.saved_searches.save(name, query)
    window.resize(1100, 720)
    settle(window)
    buttons = window.rail.saved._buttons
    assert [(one.letters, one.toolTip()) for one in buttons] == [
        ("1a", "1988 – all of it"),
        ("An", "At night"),
        ("Be", "Best"),
    ]
    pictures = [one.grab().toImage() for one in buttons]
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
    window.resize(1440, 900)
    settle(window)
    before = buttons[1].grab().toImage()
    buttons[1].letters = ""
    assert buttons[1].grab().toImage() == before


def test_a_name_that_is_taken_is_asked_for_again_as_it_was_typed(window):
    app = window._context.app
    search(window, "night")
    save(window, "At night")
    search(window, "fog")
    save(window, "at NIGHT")
    field = QApplication.focusWidget()
    assert field.text() == "at NIGHT"
    assert "already" in window._scrim.sheet.refusal
    assert len(app.saved_searches.all()) == 1
    QTest.keyClicks(field, " too")
    press(window, Qt.Key.Key_Return)
    assert [saved.name for saved in app.saved_searches.all()] == ["At night", "at NIGHT too"]
    assert window._scrim.sheet is None


def test_a_search_that_cannot_be_read_is_not_offered_to_be_saved(window, qtbot):
    search(window, "night yeer:1999")
    head = window.current_view()._head
    qtbot.waitUntil(lambda: not head._save.isEnabled())
    assert "no field yeer" in head._save.toolTip()
    press(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window._scrim.sheet is None
    assert "no field yeer" in window._toast.accessibleDescription()
    window.rail.search.setText("night")
    qtbot.waitUntil(lambda: settle(window) or head._save.isEnabled())
    assert "Ctrl+S" in head._save.toolTip()


@pytest.mark.parametrize("look", ["scores", "cues"])
def test_a_search_that_takes_too_long_is_said_beside_what_was_found_before(window, qtbot, monkeypatch, look):
    search(window, "night")
    library = window.current_view()
    library._choose_look(look)
    settle(window)
    monkeypatch.setattr("cuebook.services.searching.MOST_AT_ONCE", 0)
    monkeypatch.setattr("cuebook.services.searching.LONGEST_MS", -1)
    monkeypatch.setattr("cuebook.storage.reading_connection._STEPS", 1)
    search(window, " -fog")
    qtbot.waitUntil(lambda: settle(window) or "takes too long" in library._head.fault)
    monkeypatch.undo()
    search(window, " ferry")
    qtbot.waitUntil(lambda: settle(window) or not library._head.fault)


def test_a_saved_search_has_columns_of_its_own_and_stays_current(window, qtbot):
    app = window._context.app
    search(window, "rating:>=80")
    save(window, "Best")
    window.current_view()._cues.table.choose_columns(("cue", "year"))
    app.ratings.rate(app.reading.cue_ids(app.reading.cue_numbers())[:1], 100)
    qtbot.waitUntil(lambda: titles(window) == ["Fog"])
    press(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    look_at_cues(window)
    assert "year" not in window.current_view()._cues.table.table_state.columns
    saved_button(window, "Best").click()
    settle(window)
    assert window.current_view()._cues.table.table_state.columns == ("cue", "year")
    window.go_back()
    settle(window)
    assert window.current_view().title == "Library"
