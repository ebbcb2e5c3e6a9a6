"""The page of collections: made, filled, renamed and removed, with their figures, each with a way back."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from builders import make_album, open_app, scan
from cuebook.domain.catalogue import CueKind
from cuebook.gui.dialogs.ask_text import AskText
from cuebook.gui.dialogs.choose_one import ChooseOne
from cuebook.gui.views.collecting.score_list import CollectionScores
from cuebook.gui.views.library import LibraryView
from fakes.runtime import FakeRuntime
from windows import act, opened_window


@pytest.fixture
def window(tmp_path, qapp):
    music = tmp_path / "music"
    make_album(music / "Weir", ["Opening", "Night Swim"], album="Harrow Weir", seconds=2)
    make_album(music / "Weir II", ["Return", "Mill"], album="Harrow Weir II", seconds=2, first_tone=500)
    make_album(music / "Iron", ["Moss"], album="Moss and Iron", seconds=4, first_tone=700)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    with opened_window(qapp, app) as window:
        settle(app)
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def scores(app):
    return {score.title: score.id for score in app.reading.scores()}


@pytest.fixture
def page(window, app, scores):
    """The page with a collection of two scores."""
    app.collections.make("Weirs", [scores["Harrow Weir"], scores["Harrow Weir II"]])
    window.show_page("collections")
    settle(app)
    return window.current_view()


def settle(app):
    """Let jobs come home, and what their answers ask for."""
    for _ in range(3):
        app.runtime.settle()


def said(page):
    return [label.text() for label in page._detail.findChildren(QLabel) if label.text()]


def listed(page):
    return [row.title for row in page._rows.rows]


def shown(page):
    return [row.title for row in page._detail.scores._rows.rows]


def answer(window, text):
    """Type into the sheet that asks, and take it."""
    sheet = window.findChildren(AskText)[-1]
    sheet.findChild(QLineEdit).setText(text)
    next(button for button in sheet.findChildren(QPushButton) if button.property("kind") == "primary").click()
    settle(window._context.app)


def choose(window, text):
    """Take the choice whose words begin so."""
    settle(window._context.app)
    sheet = window.findChildren(ChooseOne)[-1]
    (place,) = [row for row in range(sheet.list.count()) if sheet.list.item(row).text().startswith(text)]
    sheet.list.setCurrentRow(place)
    sheet.take()
    settle(window._context.app)


def undo(window):
    act(window, "view.undo")
    settle(window._context.app)


def test_an_empty_page_invites_to_make_one_and_goes_there(window, app):
    window.show_page("collections")
    settle(app)
    page = window.current_view()
    assert page._body.currentIndex() == 1
    next(
        button for button in page._body.currentWidget().findChildren(QPushButton) if button.isVisible()
    ).click()
    answer(window, "Weirs")
    assert listed(page) == ["Weirs"]
    assert "No score is in this collection yet." in said(page)
    undo(window)
    assert listed(page) == []
    act(window, "view.redo")
    settle(app)
    assert listed(page) == ["Weirs"]


def test_a_name_that_is_taken_is_asked_for_again_with_the_reason(window, app):
    app.collections.make("Weirs")
    act(window, "collection.new")
    answer(window, "WEIRS")
    sheet = window.findChildren(AskText)[-1]
    assert "already" in sheet.refusal


def test_the_figures_run_over_all_albums_and_follow_ratings_and_the_denominator(app, page):
    cues = {cue.title: cue.id for cue in app.reading.find_cues()[1]}
    app.ratings.rate([cues["Opening"]], 100)
    app.ratings.rate([cues["Mill"]], 60)
    app.decisions.set_kind([cues["Night Swim"]], CueKind.SONG)
    settle(app)
    assert {"80", "0:02", "of 0:06", "33 %"} <= set(said(page))
    assert "2 of 3 score cues rated; measured against score cues only" in said(page)
    app.settings.change(denominator="whole album")
    settle(app)
    assert {"of 0:08", "25 %"} <= set(said(page))


def test_a_score_is_added_and_taken_out_by_keys_and_both_can_be_undone(window, app, page):
    page._detail._ask_for_score()
    choose(window, "Moss and Iron")
    assert shown(page) == ["Harrow Weir", "Harrow Weir II", "Moss and Iron"]
    undo(window)
    assert shown(page) == ["Harrow Weir", "Harrow Weir II"]
    table = page.findChild(CollectionScores)
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    settle(app)
    assert shown(page) == ["Harrow Weir II"]
    undo(window)
    assert shown(page) == ["Harrow Weir", "Harrow Weir II"]


def test_scores_are_put_in_order_by_keys_and_undo_puts_them_by_year_again(window, app, page, scores):
    assert shown(page) == ["Harrow Weir", "Harrow Weir II"]
    table = page._detail.scores
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shown(page) == ["Harrow Weir II", "Harrow Weir"]
    settle(app)
    assert shown(page) == ["Harrow Weir II", "Harrow Weir"]
    assert table.current().title == "Harrow Weir II"
    assert [one.title for one in table.chosen()] == ["Harrow Weir II"]
    assert any("in your order" in words for words in said(page))
    app.collections.add(app.collections.named("Weirs").id, [scores["Moss and Iron"]])
    settle(app)
    assert shown(page) == ["Harrow Weir II", "Harrow Weir", "Moss and Iron"]
    act(window, "view.undo")
    settle(app)
    assert shown(page) == ["Harrow Weir", "Harrow Weir II", "Moss and Iron"]


def test_a_score_is_dragged_to_another_place_and_all_is_played_in_that_order(app, page):
    table = page._detail.scores
    table.selectRow(0)
    mime = table._rows.mimeData([table._rows.index(0, 0)])
    nowhere = QModelIndex()
    table._rows.dropMimeData(mime, Qt.DropAction.MoveAction, 2, 0, nowhere)
    settle(app)
    assert shown(page) == ["Harrow Weir II", "Harrow Weir"]
    next(button for button in page.findChildren(QPushButton) if button.text() == " Play all").click()
    assert app.reading.cue(app.player.current).title == "Return"


def test_the_menu_says_what_kind_it_is_and_takes_another(app, page):
    menu = page._detail.collection_menu(page)
    kinds = {action.text(): action.isChecked() for action in menu.actions() if action.isCheckable()}
    assert kinds == {"Franchise": False, "Series": False, "Hand-made": True}
    next(action for action in menu.actions() if action.text() == "Franchise").trigger()
    settle(app)
    assert any(words.startswith("Franchise  ·") for words in said(page))


def test_the_sheet_that_asks_for_a_name_says_what_it_will_do(window):
    act(window, "collection.new")
    sheet = window.findChildren(AskText)[-1]
    buttons = {button.text(): button.property("kind") for button in sheet.findChildren(QPushButton)}
    assert buttons == {"Create collection": "primary", "Cancel": None}


def test_a_score_leads_to_its_page_and_back(window, page):
    table = page.findChild(CollectionScores)
    table.activated.emit(table.model().index(1, 0))
    assert window.current_view()._score.title == "Harrow Weir II"
    window.go_back()
    assert window.current_view() is page


def test_all_of_a_collection_is_played_in_order(app, page):
    page._detail._play.click()
    app.runtime.settle()
    playing = app.reading.cues([app.player.current])[0]
    assert playing.title == "Opening"
    assert len(app.player.queue.upcoming) == 3


def test_a_collection_is_renamed_by_f2_and_removed_by_del(window, app, page):
    QTest.keyClick(page, Qt.Key.Key_F2)
    answer(window, "The weirs")
    assert listed(page) == ["The weirs"]
    page._list.setFocus()
    QTest.keyClick(page._list, Qt.Key.Key_Delete)
    settle(app)
    assert page._body.currentIndex() == 1
    undo(window)
    assert listed(page) == ["The weirs"]
    undo(window)
    assert listed(page) == ["Weirs"]


def test_the_collection_shown_is_remembered(app, page, scores):
    app.collections.make("Iron", [scores["Moss and Iron"]])
    settle(app)
    assert shown(page) == [
        "Harrow Weir",
        "Harrow Weir II",
    ]  # what was shown stays, the list has grown above it
    page._list.selectRow(0)
    settle(app)
    assert shown(page) == ["Moss and Iron"]
    assert app.settings.view("collection shown") == page._rows.rows[0].collection.id


def test_a_removed_collection_that_is_brought_back_is_shown_again(window, app, page, scores):
    app.collections.make("Iron", [scores["Moss and Iron"]])
    page._list.setFocus()
    QTest.keyClick(page._list, Qt.Key.Key_Delete)
    settle(app)
    assert (listed(page), shown(page)) == (["Iron"], ["Moss and Iron"])
    undo(window)
    assert shown(page) == ["Harrow Weir", "Harrow Weir II"]


def test_cues_bring_their_score_into_a_new_collection(window, scores):
    window.show_score(scores["Moss and Iron"])
    act(window, "collection.add")
    choose(window, "New collection…")
    answer(window, "Rivers")
    page = window.current_view()
    assert (listed(page), shown(page)) == (["Rivers"], ["Moss and Iron"])


def test_a_score_of_the_library_is_put_into_a_collection_from_its_menu(window, app, page, scores):
    from cuebook.gui.score_menu import score_menu

    score = app.reading.score(scores["Moss and Iron"])
    menu = score_menu(window._context, window.findChild(LibraryView), score, [score.id])
    next(action for action in menu.actions() if action.text() == "Add to collection…").trigger()
    choose(window, "Weirs, 2 scores")
    assert shown(page) == ["Harrow Weir", "Harrow Weir II", "Moss and Iron"]


def test_rows_are_told_in_words_to_a_screen_reader(page):
    role = Qt.ItemDataRole.AccessibleTextRole
    assert page._list.model().index(0, 0).data(role) == "Weirs, Hand-made, 2 scores"
    table = page.findChild(CollectionScores)
    assert table.model().index(0, 0).data(role) == "Harrow Weir, Ida Quell"
    assert table.model().index(0, 1).data(role) == "by hand"
