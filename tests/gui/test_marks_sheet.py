"""The marks of a cue in a list: gone to, named, removed, and taken back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from builders import open_app, scan
from cuebook.gui.dialogs.marks_sheet import MarksSheet
from fakes.runtime import FakeRuntime
from windows import act, opened_window


@pytest.fixture
def window(qapp, tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    with opened_window(qapp, app) as window:
        app.runtime.advance(500)
        window.show_score(app.reading.scores()[0].id)
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def cues(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


@pytest.fixture
def sheet(window, app, cues):
    app.marks.add(cues[1], 6_000)
    app.marks.add(cues[1], 2_000, "the bridge")
    app.player.pick(cues, 1)
    app.runtime.settle()
    act(window, "mark.list")
    sheet = window._scrim.sheet
    assert isinstance(sheet, MarksSheet)
    return sheet


def marks(app, cue):
    return [(mark.position_ms, mark.text) for mark in app.reading.marks(cue)]


def shown(sheet):
    model = sheet.table.model()
    return [[model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())]


def test_they_stand_in_the_cue_s_order_with_what_they_say(sheet):
    assert shown(sheet) == [["0:02", "the bridge"], ["0:06", ""]]
    assert sheet.table.model().index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "no name"


def test_f2_edits_what_a_mark_says_and_undo_takes_it_back(qtbot, app, cues, sheet):
    sheet.table.choose(1)
    QTest.keyClick(sheet.table, Qt.Key.Key_F2)
    editor = sheet.table.findChild(QLineEdit)
    QTest.keyClicks(editor, "the turn, bar 5")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: marks(app, cues[1])[1] == (6_000, "the turn, bar 5"))
    assert shown(sheet)[1] == ["0:06", "the turn, bar 5"]
    QTest.keyClick(sheet.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown(sheet)[1] == ["0:06", ""]


def test_esc_leaves_an_edit_as_it_was_and_the_sheet_open(qtbot, window, app, cues, sheet):
    QTest.keyClick(sheet.table, Qt.Key.Key_F2)
    editor = sheet.table.findChild(QLineEdit)
    QTest.keyClicks(editor, "nothing")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: sheet.table.state() is not sheet.table.State.EditingState)
    assert marks(app, cues[1])[0] == (2_000, "the bridge")
    assert window._scrim.sheet is sheet


def test_delete_removes_a_mark_and_undo_brings_it_back(app, cues, sheet):
    QTest.keyClick(sheet.table, Qt.Key.Key_Delete)
    assert marks(app, cues[1]) == [(6_000, "")]
    sheet.undo()
    assert shown(sheet) == [["0:02", "the bridge"], ["0:06", ""]]


def test_enter_goes_there_in_the_cue_that_plays(window, app, cues, sheet):
    sheet.table.choose(1)
    QTest.keyClick(sheet.table, Qt.Key.Key_Return)
    assert (app.player.current, app.player.position_ms) == (cues[1], 6_000)
    assert app.player.queue.ahead == 2
    assert window._scrim.sheet is None


def test_enter_plays_another_cue_from_there(window, app, cues):
    app.marks.add(cues[3], 4_000, "home")
    window.current_view().table.selectRow(3)
    act(window, "mark.list_selected")
    QTest.keyClick(window._scrim.sheet.table, Qt.Key.Key_Return)
    app.runtime.settle()
    assert (app.player.current, app.player.position_ms) == (cues[3], 4_000)


def test_a_cue_without_marks_says_how_to_make_one(window, app, cues):
    app.player.pick(cues, 0)
    act(window, "mark.list")
    assert not window._scrim.sheet._nothing.isHidden()
    assert window._scrim.sheet.table.isHidden()


def test_a_flag_that_is_dragged_moves_its_mark_and_undo_moves_it_back(window, app, cues):
    app.marks.add(cues[1], 2_000, "the bridge")
    app.player.pick(cues, 1)
    app.runtime.settle()
    seek = window.transport._seek
    above = round(seek._bar().top()) - 6

    def at(position):
        return QPoint(round(seek._x_of(position)) + 3, above)

    QTest.mousePress(seek, Qt.MouseButton.LeftButton, pos=at(2_000))
    QTest.mouseMove(seek, at(5_000))
    QTest.mouseRelease(seek, Qt.MouseButton.LeftButton, pos=at(7_000))
    ((position, text),) = marks(app, cues[1])
    assert abs(position - 7_000) < 200
    assert text == "the bridge"
    act(window, "view.undo")
    assert marks(app, cues[1]) == [(2_000, "the bridge")]
    act(window, "view.redo")
    assert marks(app, cues[1]) == [(position, "the bridge")]
