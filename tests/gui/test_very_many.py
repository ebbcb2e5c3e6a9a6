"""What is done with very many cues: the window goes on, says how far it is, and at last offers a way back."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from builders import open_app, scan
from cuebook.domain.changes import Changes
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LibraryChanged
from cuebook.gui.actions.kind import set_kind
from cuebook.gui.actions.rating import show_rating_writing, show_tag_ratings
from cuebook.gui.album_intents import assign
from cuebook.gui.cue_mime import FILES, cue_mime, cues_in, paths_in
from cuebook.gui.dialogs import choose_one
from cuebook.gui.dialogs.folder_list import FolderList
from cuebook.gui.rating_intents import rate_cues
from cuebook.services import gradual_writing
from cuebook.services.searching import Found
from fakes.runtime import FakeRuntime
from windows import act, opened_window


@pytest.fixture
def window(tmp_path, weir_folder, qapp, monkeypatch):
    """A window on four cues, which are very many here."""
    monkeypatch.setattr(gradual_writing, "AT_ONCE", 1)
    monkeypatch.setattr(gradual_writing, "FIRST_PART", 1)
    monkeypatch.setattr(gradual_writing, "FASTER_AT_MOST", 1.0)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    with opened_window(qapp, app) as window:
        QTest.qWait(0)
        app.runtime.settle()
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def cues(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


def take_a_turn(app):
    app.runtime._soon.popleft()()


def said(window):
    return window._toast.accessibleDescription()


def ratings(app, cues):
    return [app.reading.cue(cue).rating for cue in cues]


def test_rating_very_many_is_said_while_it_goes_on_and_again_at_the_end_with_a_way_back(window, app, cues):
    rate_cues(window._context, cues, 80)
    assert said(window) == "4 cues: rated 4: 0 of 4 so far"
    assert not window._toast._undo.isVisibleTo(window)
    take_a_turn(app)
    app.runtime.settle()
    assert said(window) == "4 cues: rated 4"
    assert window._toast._undo.isVisibleTo(window)
    act(window, "view.undo")
    assert said(window) == "Undone: 4 cues: rated 4: 0 of 4 so far"
    app.runtime.settle()
    assert (said(window), ratings(app, cues)) == ("Undone: 4 cues: rated 4", [None] * 4)
    act(window, "view.redo")
    app.runtime.settle()
    assert (said(window), ratings(app, cues)) == ("Done again: 4 cues: rated 4", [80] * 4)


def test_a_step_that_cannot_be_undone_yet_can_be_undone_later(window, app, cues):
    rate_cues(window._context, cues, 80)
    app.runtime.settle()
    set_kind(window._context, cues, None)
    with pytest.raises(CuebookError, match="still writing"):
        window._context.history.undo()
    app.runtime.settle()
    for _ in range(2):
        act(window, "view.undo")
        app.runtime.settle()
    assert ratings(app, cues) == [None] * 4


def test_what_stops_it_is_said_and_what_was_done_has_a_way_back(window, app, cues, monkeypatch):
    begin = app.storage.begin

    def full_disk(*args, **options):
        if app.gradual.progress and app.gradual.progress[0] == 2:
            msg = "The disk is full."
            raise CuebookError(msg)
        return begin(*args, **options)

    monkeypatch.setattr(app.storage, "begin", full_disk)
    rate_cues(window._context, cues, 80)
    app.runtime.settle()
    assert said(window) == "The disk is full. 2 were done before that."
    assert ratings(app, cues) == [80, 80, None, None]
    monkeypatch.undo()
    act(window, "view.undo")
    app.runtime.settle()
    assert ratings(app, cues) == [None] * 4


def test_the_files_of_a_drag_are_not_looked_for_before_they_are_asked_for(window, app, cues, monkeypatch):
    asked, paths_of = [], app.reading.paths_of
    monkeypatch.setattr(app.reading, "paths_of", lambda cues: asked.append(1) or paths_of(cues))
    mime = cue_mime(window._context, cues)
    assert (cues_in(mime), mime.hasFormat(FILES), asked) == (cues, True, [])
    assert paths_in(mime) == [app.reading.cue(cue).path for cue in cues]
    assert len(mime.urls()) == 4
    assert asked == [1]


def test_a_running_scan_makes_the_score_page_read_again_a_few_times_a_second_at_most(
    window, app, cues, monkeypatch, qtbot
):
    window.show_score(app.reading.scores()[0].id)
    page, read = window.current_view(), []
    monkeypatch.setattr(page, "_follow", lambda *_: read.append(1))
    monkeypatch.setattr(type(app.scanner), "scanning", property(lambda _: True))
    for _ in range(20):
        app.bus.publish(LibraryChanged(Changes(cues=set(cues))))
    assert read == []
    qtbot.waitUntil(lambda: bool(read))
    assert read == [1]
    monkeypatch.undo()


def test_sheets_open_before_the_tags_are_looked_through(window, app, cues):
    show_tag_ratings(window._context)
    assert "Looking" in window._scrim.sheet._about.text()
    app.runtime.settle()
    assert "No cue" in window._scrim.sheet._about.text()
    app.ratings.rate(cues, 80)
    show_rating_writing(window._context)
    assert "Looking" in window._scrim.sheet._summary.text()
    assert not window._scrim.sheet._go.isEnabled()
    app.runtime.settle()
    assert "4 files to write" in window._scrim.sheet._summary.text()


def test_what_is_found_for_a_sheet_that_has_gone_is_shown_nowhere(window, app):
    for show in (show_tag_ratings, show_rating_writing):
        show(window._context)
        window.close_sheet()
    score = app.reading.scores()[0]
    assign(window._context, score, score.main_album)
    window.close_sheet()
    app.runtime.settle()
    assert window._scrim.sheet is None


def test_of_very_many_choices_some_are_shown_and_how_many_more_there_are(window, app, monkeypatch):
    monkeypatch.setattr(choose_one, "MOST_SHOWN", 2)
    options = [(f"Album {name}", name) for name in ("Amber", "Anchor", "Moor", "Moon")]
    taken = []
    sheet = choose_one.ChooseOne(
        window._context, "Which?", "One of these", lambda _: options, "Take", taken.append
    )
    window.open_sheet(sheet)
    assert "Looking" in sheet._more.text()
    app.runtime.settle()
    assert (sheet.list.count(), sheet._more.text()) == (2, "2 more: type more of the name.")
    QTest.keyClicks(sheet.field, "moor")
    assert (sheet.list.count(), sheet._more.isVisible()) == (1, False)
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)
    assert taken == ["Moor"]


def test_removing_a_large_folder_is_said_when_it_is_done(window, app, weir_folder):
    folders = FolderList(window._context)
    button = next(one for one in folders.findChildren(QPushButton) if one.text() == "Remove")
    button.click()
    assert "taken out of the library" in said(window)
    app.runtime.settle()
    assert "is watched no more" in said(window)
    assert app.reading.roots() == []
    assert os.path.isdir(weir_folder)
    folders.deleteLater()


def test_what_is_chosen_stays_chosen_while_a_long_list_is_found_anew(window, app, cues, monkeypatch):
    """Of a long list a first part comes at once; it may not take the place of all that is shown."""
    window.current_view()._choose_look("cues")
    app.runtime.settle()
    table = window.current_view()._cues.table
    table.selectAll()
    part = app.reading.cue_numbers()[:2]
    monkeypatch.setattr(
        app.searching, "_first", lambda text, search, _: (Found(text, search, part, complete=False), True)
    )
    app.bus.publish(LibraryChanged(Changes(cues=set(cues))))
    assert table.rows.rowCount() == 4
    app.runtime.advance(1_000)
    assert window.selected_cues() == cues
