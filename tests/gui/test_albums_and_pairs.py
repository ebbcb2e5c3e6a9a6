"""Albums put right, editions paired and kinds said, in the window and by keyboard alone."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from builders import make_album, open_app, scan
from cuebook.domain.catalogue import CueKind
from cuebook.gui.actions.menus import cue_menu
from cuebook.gui.album_intents import assign, merge, rename_album, rename_score, show_pairs, split_off
from fakes.runtime import FakeRuntime
from windows import act, opened_window

EXPANDED = "Harrow Weir (Expanded)"


def every_cue(app):
    return app.reading.cues(app.reading.all_cues())


@pytest.fixture
def window(tmp_path, qapp):
    make_album(tmp_path / "music" / "weir", ["Opening", "Homeward"], seconds=10)
    make_album(tmp_path / "music" / "expanded", ["Opening"], album=EXPANDED, seconds=10)
    late = ["Mill", "Homeward (Extended)"]
    make_album(tmp_path / "music" / "late", late, album=EXPANDED, seconds=11, first_tone=900)
    make_album(tmp_path / "music" / "moor", ["Fog"], album="Moor", composer="Ada Vane", first_tone=500)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, tmp_path / "music")
    with opened_window(qapp, app) as window:
        window.activateWindow()
        app.runtime.settle()
        window.show_score(score(window).id)
        window.enter_page()
        QTest.qWait(0)
        yield window


def score(window, title="Harrow Weir"):
    return next(one for one in window._context.app.reading.scores() if one.title == title)


def album(window, title):
    return next(one for of in window._context.app.reading.scores() for one in of.albums if one.title == title)


def titles(window):
    return {one.title for of in window._context.app.reading.scores() for one in of.albums}


def cue(window, title):
    return next(one for one in every_cue(window._context.app) if one.title == title)


def press(window, *keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or window, key)


def test_an_album_is_merged_by_typing_a_part_of_the_other_s_name_and_undo_parts_them(window):
    merge(window._context, score(window), album(window, EXPANDED))
    window._context.app.runtime.settle()
    QTest.keyClicks(QApplication.focusWidget(), "moo")
    press(window, Qt.Key.Key_Return)
    assert titles(window) == {"Harrow Weir", "Moor"}
    act(window, "view.undo")
    assert titles(window) == {"Harrow Weir", EXPANDED, "Moor"}
    act(window, "view.redo")
    assert titles(window) == {"Harrow Weir", "Moor"}
    act(window, "view.undo")
    assert titles(window) == {"Harrow Weir", EXPANDED, "Moor"}


def test_the_page_in_sight_shows_a_merge_at_once(window):
    page = window.current_view()
    assert len(page.shown_cues()) == 3
    context = window._context
    expanded, weir = album(window, EXPANDED), album(window, "Harrow Weir")
    context.decide("merged", lambda: context.app.decisions.merge_albums(weir.id, expanded.id))
    assert len(page.shown_cues()) == 5


def test_the_page_goes_with_its_album_where_that_is_put(window):
    window.show_score(score(window, "Moor").id)
    page, context = window.current_view(), window._context
    fog, moor, weir = cue(window, "Fog").id, album(window, "Moor"), album(window, "Harrow Weir")
    context.decide("assigned", lambda: context.app.decisions.assign_album(moor.id, weir.id))
    assert page.shown_cues() == [fog]
    assert page._title.text() == "Harrow Weir"
    context.decide("merged", lambda: context.app.decisions.merge_albums(moor.id, weir.id))
    assert len(page.shown_cues()) == 3
    assert fog in page.selected_cues()
    act(window, "view.undo")
    act(window, "view.undo")
    assert score(window, "Moor")


def test_a_score_whose_cues_are_all_forgotten_gives_way_to_the_library(window, tmp_path):
    app = window._context.app
    weir, moor = score(window), score(window, "Moor")
    window.show_score(moor.id)
    window.show_score(weir.id)
    app.scanner.forget_folder(os.fsencode(tmp_path / "music"))
    assert window._pages.place == "library"
    assert window._toast.accessibleDescription() == "Harrow Weir is no longer in the library"
    window.show_page("log")
    window.go_back()
    window.go_back()
    assert window._pages.place == "library"
    assert window._toast.accessibleDescription() == "That score is no longer in the library"


def test_the_page_says_of_which_year_the_edition_is_where_that_is_another(window):
    page, app = window.current_view(), window._context.app
    app.storage._database.writing.execute("UPDATE cues SET year = 1988, released = 2012")
    window.show_score(score(window, "Moor").id)
    assert "1988, this edition 2012" in page._about.text()
    app.storage._database.writing.execute("UPDATE cues SET released = 1988")
    window.show_score(score(window).id)
    assert "1988" in page._about.text()
    assert "this edition" not in page._about.text()


def test_an_album_and_a_score_are_renamed(window):
    for rename, of in ((rename_album, album(window, "Moor")), (rename_score, score(window, "Moor"))):
        rename(window._context, of)
        QApplication.focusWidget().setText("Moorland")
        press(window, Qt.Key.Key_Return)
    assert "Moorland" in titles(window)
    assert score(window, "Moorland")


def test_chosen_cues_are_split_off_to_a_title_asked_for(window):
    split_off(window._context, album(window, EXPANDED), [cue(window, "Mill").id])
    QApplication.focusWidget().setText("Sessions")
    press(window, Qt.Key.Key_Return)
    assert cue(window, "Mill").album == "Sessions"


def test_an_album_is_put_under_another_score(window):
    assign(window._context, score(window, "Moor"), album(window, "Moor"))
    window._context.app.runtime.settle()
    press(window, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert cue(window, "Fog").score == "Harrow Weir"


def test_the_page_s_menu_offers_what_can_be_done(window):
    menu = window.current_view().album_menu(window)
    shown = {action.text(): action.isEnabled() for action in menu.actions() if action.text()}
    assert set(shown) == {
        "Rename album…",
        "Rename score…",
        "Add to collection…",
        "Paired cues…",
        "Merge with another album…",
        "Split off chosen cues…",
        "Belongs to another score…",
    }
    assert shown["Split off chosen cues…"]


def taking_back(window):
    menu = window.current_view().album_menu(window)
    return [action for action in menu.actions() if action.text().startswith("Take back")]


def test_after_a_restart_the_page_of_a_merged_album_offers_to_take_the_merge_back(window):
    app = window._context.app
    app.decisions.merge_albums(album(window, EXPANDED).id, album(window, "Harrow Weir").id)
    app.decisions.retitle_album(album(window, "Harrow Weir").id, "Weir & Mill")
    (action,) = taking_back(window)
    assert action.text() == f"Take back: {EXPANDED} is part of Weir && Mill"
    action.trigger()
    assert titles(window) == {"Weir & Mill", EXPANDED, "Moor"}
    assert taking_back(window) == []
    act(window, "view.undo")
    assert titles(window) == {"Weir & Mill", "Moor"}
    act(window, "view.redo")
    assert titles(window) == {"Weir & Mill", EXPANDED, "Moor"}


def test_questions_come_first_and_one_and_nought_answer_them(window):
    show_pairs(window._context, score(window), album(window, "Harrow Weir"))
    table = QApplication.focusWidget()
    first = table.rows.rows[0]
    assert (first.left.title, first.right.title, first.asked) == ("Homeward", "Homeward (Extended)", True)
    reading = window._context.app.reading
    press(window, Qt.Key.Key_1)
    assert len(reading.pairs_of([first.left.id, first.right.id])) == 2
    assert not any(row.asked for row in table.rows.rows)
    together = next(place for place, row in enumerate(table.rows.rows) if row.right == first.right)
    table.selectRow(together)
    press(window, Qt.Key.Key_Backspace)
    assert table.rows.rows[0].asked
    table.selectRow(0)
    press(window, Qt.Key.Key_0)
    assert not reading.pairs_of([first.left.id])
    press(window, Qt.Key.Key_Escape)
    act(window, "view.undo")
    show_pairs(window._context, score(window), album(window, "Harrow Weir"))
    assert QApplication.focusWidget().rows.rows[0].asked


def test_two_rows_of_one_cue_each_are_paired_together(window):
    show_pairs(window._context, score(window), album(window, "Harrow Weir"))
    table = QApplication.focusWidget()
    press(window, Qt.Key.Key_0)
    alone = [place for place, row in enumerate(table.rows.rows) if not (row.left and row.right)]
    left, right = table.rows.rows[alone[0]].left, table.rows.rows[alone[1]].right
    table.selectRow(alone[0])
    table.selectionModel().select(
        table.rows.index(alone[1], 0),
        table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
    )
    press(window, Qt.Key.Key_1)
    assert len(window._context.app.reading.pairs_of([left.id, right.id])) == 2


def test_s_makes_songs_of_the_chosen_cues_and_score_again_and_undo_gives_the_guess_back(window):
    page = window.current_view()
    page.table.selectAll()
    act(window, "kind.toggle")
    reading = window._context.app.reading
    assert {one.kind for one in reading.cues(page.shown_cues())} == {CueKind.SONG}
    assert "3 songs left out" in " ".join(label.text() for label in _labels(page.panel))
    page.table.selectAll()
    act(window, "kind.toggle")
    assert {one.kind for one in reading.cues(page.shown_cues())} == {CueKind.SCORE}
    act(window, "view.undo")
    act(window, "view.undo")
    assert not any(one.kind_by_hand for one in reading.cues(page.shown_cues()))


def _labels(panel):
    from PySide6.QtWidgets import QLabel

    return panel.findChildren(QLabel)


def test_the_menu_of_kinds_says_why_and_marks_what_is(window):
    page = window.current_view()
    page.table.selectRow(0)
    menu = cue_menu(window._context, page)
    kinds = next(action.menu() for action in menu.actions() if action.menu() and action.text() == "Kind")
    first, *others = kinds.actions()
    assert first.text() == "score: the artist is the composer"
    assert not first.isEnabled()
    assert [one.text() for one in others if not one.icon().isNull()] == ["Score"]
