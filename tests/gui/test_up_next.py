"""Up next: what follows is seen, played, moved, removed and put back, by hand and by keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from builders import a_cue, make_album, open_app, scan
from cuebook.domain.play import Origin
from cuebook.domain.queue import QueueEntry
from cuebook.gui.dialogs.up_next_sheet import UpNextSheet
from cuebook.gui.models.upcoming_rows import PAGE, UpcomingRows
from fakes.runtime import FakeRuntime
from windows import act, opened_window

TITLES = ["Opening", "Night Swim", "Weir Song", "Homeward", "Fog"]


@pytest.fixture(scope="module")
def music(tmp_path_factory):
    folder = tmp_path_factory.mktemp("upcoming")
    make_album(folder, TITLES, seconds=10)
    return folder


@pytest.fixture
def app(tmp_path, music):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    return app


@pytest.fixture
def cues(app):
    by_title = {cue.title: cue.id for cue in app.reading.find_cues()[1]}
    return [by_title[title] for title in TITLES]


@pytest.fixture
def window(app, cues, qapp):
    with opened_window(qapp, app) as window:
        window.activateWindow()
        app.player.pick(cues, 0)
        app.runtime.settle()
        QTest.qWait(0)
        yield window


@pytest.fixture
def sheet(window):
    act(window, "sound.up_next")
    assert isinstance(window._scrim.sheet, UpNextSheet)
    return window._scrim.sheet


def shown(sheet):
    rows = sheet._rows
    return [rows.row_at(row).title for row in range(rows.rowCount())]


def upcoming(app):
    return [app.reading.cue(entry.cue).title for entry in app.player.queue.upcoming]


def press(key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def button(sheet, words):
    return next(one for one in sheet.findChildren(QPushButton) if one.text() == words)


def test_it_shows_what_follows_and_stands_on_the_next_cue(sheet):
    assert shown(sheet) == TITLES[1:]
    assert sheet.list.hasFocus()
    assert sheet.list.currentIndex().row() == 0
    assert sheet._about.text() == "4 cues"


def test_enter_plays_the_chosen_cue_as_picked(sheet, app):
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert app.player.queue.current.origin is Origin.PICKED
    assert app.reading.cue(app.player.current).title == "Weir Song"
    assert shown(sheet) == ["Homeward", "Fog"]
    assert sheet.list.currentIndex().row() == 0


def test_in_silence_enter_begins_with_the_chosen_cue(sheet, app):
    app.player.stop()
    sheet.play(1)
    assert app.reading.cue(app.player.current).title == "Weir Song"
    assert shown(sheet) == ["Homeward", "Fog"]


def test_delete_removes_and_stays_where_it_was(sheet, app):
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Delete)
    assert upcoming(app) == shown(sheet) == ["Night Swim", "Fog"]
    assert sheet.list.currentIndex().row() == 1


def test_what_was_removed_comes_back_to_its_place_as_it_was(sheet, app, cues):
    app.player.play_next([cues[4]])
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    button(sheet, "Undo").click()
    assert upcoming(app) == ["Fog", *TITLES[1:]]
    assert app.player.queue.upcoming[0].origin is Origin.QUEUED
    assert sheet.list.currentIndex().row() == 0


@pytest.mark.usefixtures("sheet")
def test_undo_and_redo_have_their_usual_keys(app):
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert upcoming(app) == TITLES[1:]
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert upcoming(app) == ["Night Swim", "Homeward", "Fog"]


def test_what_was_removed_comes_back_between_its_neighbours_though_a_cue_was_played(sheet, app):
    sheet.remove(2)
    app.player.next()
    app.runtime.settle()
    sheet.undo()
    assert upcoming(app) == ["Weir Song", "Homeward", "Fog"]


def test_a_move_is_taken_back_though_a_cue_was_played(sheet, app):
    sheet.move_row(1, 3)
    app.player.next()
    app.runtime.settle()
    sheet.undo()
    assert upcoming(app) == ["Weir Song", "Homeward", "Fog"]


def test_alt_and_the_arrows_move_a_cue_and_go_along_with_it(sheet, app):
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert upcoming(app) == shown(sheet) == ["Weir Song", "Night Swim", "Homeward", "Fog"]
    assert sheet.list.currentIndex().row() == 1
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert upcoming(app) == TITLES[1:]


@pytest.mark.parametrize(
    ("dragged", "before", "then"),
    [
        (0, 2, ["Weir Song", "Night Swim", "Homeward", "Fog"]),
        (3, 0, ["Fog", "Night Swim", "Weir Song", "Homeward"]),
        (0, -1, ["Weir Song", "Homeward", "Fog", "Night Swim"]),
        (1, 1, TITLES[1:]),
        (1, 2, TITLES[1:]),
    ],
)
def test_a_row_goes_to_where_it_is_dropped(sheet, app, dragged, before, then):
    rows = sheet._rows
    mime = rows.mimeData([rows.index(dragged)])
    rows.dropMimeData(mime, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert upcoming(app) == shown(sheet) == then


def test_a_row_that_moves_on_while_it_is_dragged_or_asked_about_stays_the_one_that_is_meant(sheet, app):
    rows = sheet._rows
    mime = rows.mimeData([rows.index(2)])
    actions = {one.text().partition("\t")[0]: one for one in sheet.list.row_menu(1).actions()}
    gone = {one.text().partition("\t")[0]: one for one in sheet.list.row_menu(0).actions()}
    app.player.next()
    assert shown(sheet) == ["Weir Song", "Homeward", "Fog"]
    rows.dropMimeData(mime, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert upcoming(app) == ["Weir Song", "Fog", "Homeward"]
    actions["Remove"].trigger()
    gone["Remove"].trigger()
    assert upcoming(app) == ["Fog", "Homeward"]


def test_the_menu_of_a_row_does_the_same(sheet, app):
    actions = {one.text().partition("\t")[0]: one for one in sheet.list.row_menu(2).actions()}
    actions["Play next"].trigger()
    assert upcoming(app) == ["Homeward", "Night Swim", "Weir Song", "Fog"]
    first = {one.text().partition("\t")[0]: one for one in sheet.list.row_menu(0).actions()}
    assert not first["Earlier"].isEnabled()
    first["Remove"].trigger()
    assert upcoming(app) == ["Night Swim", "Weir Song", "Fog"]


def test_it_follows_the_player(sheet, app):
    app.runtime.advance(10_500)
    assert shown(sheet) == TITLES[2:]
    assert sheet._playing.text() == "Now: Night Swim"
    app.player.stop_after(stops=True)
    assert "it stops after this cue" in sheet._about.text()
    app.player.pick([app.player.current], 0)
    assert not sheet.list.isVisible()
    assert sheet._nothing.isVisible()


@pytest.mark.usefixtures("sheet")
def test_a_closed_sheet_hears_nothing_more(window, app):
    window.close_sheet()
    QTest.qWait(0)
    app.player.next()
    app.runtime.settle()


def test_the_button_of_the_transport_opens_it(window):
    window.transport._queue.click()
    assert isinstance(window._scrim.sheet, UpNextSheet)


def test_a_row_says_all_of_itself_to_a_screen_reader(sheet, app, cues):
    app.player.play_next([cues[4]])
    index = sheet._rows.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Fog, Harrow Weir  ·  Ida Quell, 0:10, put there by you"


# The model


def entries(ids):
    return tuple(QueueEntry(f"c{one}", Origin.CONTINUED) for one in ids)


@given(some.lists(some.lists(some.integers(0, 6), max_size=8), max_size=6))
def test_the_model_shows_any_queue_after_any_other_by_true_steps(queues):
    rows = UpcomingRows(lambda ids: [a_cue(id=one, title=one) for one in ids])
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for ids in queues:
        rows.show_entries(entries(ids))
        assert [rows.row_at(row).title for row in range(rows.rowCount())] == [f"c{one}" for one in ids]


def test_only_what_is_looked_at_is_read():
    asked = []

    def read(ids):
        asked.append(list(ids))
        return [a_cue(id=one) for one in ids]

    rows = UpcomingRows(read)
    rows.show_entries(entries(range(100_000)))
    rows.row_at(70)
    rows.row_at(71)
    assert [(ids[0], len(ids)) for ids in asked] == [("c64", PAGE)]


def test_a_selection_survives_what_changes_elsewhere():
    rows = UpcomingRows(lambda ids: [a_cue(id=one) for one in ids])
    rows.show_entries(entries([1, 2, 3, 4]))
    chosen = QItemSelectionModel(rows)
    chosen.setCurrentIndex(rows.index(2), QItemSelectionModel.SelectionFlag.Select)
    rows.show_entries(entries([2, 3, 4]))
    rows.show_entries(entries([2, 3, 4, 5]))
    assert chosen.currentIndex().row() == 1


def test_a_cue_that_has_gone_from_the_library_says_so():
    rows = UpcomingRows(lambda _: [])
    rows.show_entries(entries([1]))
    assert rows.index(0).data() == "No longer in the library"
