"""The page on which a review is written: names are offered, figures follow, nothing typed is lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from builders import open_app, scan
from cuebook.gui.dialogs.choose_one import ChooseOne
from cuebook.gui.dialogs.review_export_sheet import ReviewExportSheet
from cuebook.gui.dialogs.versions_sheet import VersionsSheet
from cuebook.gui.views.own_review import OwnReviewView
from cuebook.gui.views.writing.closing_card import ClosingCard
from cuebook.gui.widgets.markdown_edit import fitting_names
from fakes.runtime import FakeRuntime
from windows import act, opened_window


@pytest.fixture
def window(tmp_path, weir_folder, qapp):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    with opened_window(qapp, app) as window:
        window.resize(1440, 900)
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def score(app):
    return app.reading.scores()[0]


@pytest.fixture
def view(window, score):
    window.write_review(album=score.main_album.id)
    view = window.current_view()
    assert isinstance(view, OwnReviewView)
    return view


@pytest.fixture
def cues(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


def closing(view):
    return [label.text() for label in view.findChild(ClosingCard)._lines if label.isVisible()]


def button(owner, words):
    return next(one for one in owner.findChildren(QPushButton) if one.text() == words and one.isVisible())


def test_it_opens_from_the_score_page_by_button_and_by_key(window, score):
    window.show_score(score.id)
    button(window, " Write review").click()
    assert isinstance(window.current_view(), OwnReviewView)
    assert window.focusWidget() is window.current_view().edit
    window.go_back()
    act(window, "review.write")
    assert isinstance(window.current_view(), OwnReviewView)


def test_names_are_offered_after_two_brackets_and_taken_by_enter(view, cues):
    QTest.keyClicks(view.edit, "I like [[swi")
    assert view.edit.popup.isVisible()
    QTest.keyClick(view.edit.popup, Qt.Key.Key_Return)
    assert view.text() == "I like [[Night Swim]]"
    assert view._cues == {"Night Swim": cues[1]}
    QTest.keyClicks(view.edit, " most")
    assert not view.edit.popup.isVisible()


def test_arrows_choose_among_the_names_and_escape_leaves_them(view):
    QTest.keyClicks(view.edit, "[[")
    QTest.keyClick(view.edit.popup, Qt.Key.Key_Down)
    QTest.keyClick(view.edit.popup, Qt.Key.Key_Return)
    assert view.text() == "[[Night Swim]]"
    QTest.keyClicks(view.edit, "[[")
    QTest.keyClick(view.edit.popup, Qt.Key.Key_Escape)
    assert not view.edit.popup.isVisible()
    assert view.text() == "[[Night Swim]][["


def test_names_whose_words_begin_as_typed_come_first():
    assert fitting_names("ni", ["Opening", "Night Swim", "Evening Night"]) == [
        "Night Swim",
        "Evening Night",
        "Opening",
    ]


def test_the_closing_block_follows_while_one_rates(view, app, cues):
    assert closing(view) == []
    app.ratings.rate([cues[1]], 100)
    assert closing(view) == [
        "Cue rating: 100 / 100",
        "Total minutes of excellence: 0 / 1",
        "Album excellence: 25%",
    ]
    app.ratings.rate([cues[0]], 50)
    assert closing(view)[0] == "Cue rating: 75 / 100"


def test_the_preview_shows_what_names_mean_and_the_card_what_they_do_not(view):
    view.edit.setPlainText("# Water\n\n[[night swim]] and [[Nowhere]] are *two*.")
    view._show_text()
    assert view.preview.toPlainText() == "Water\n“Night Swim” and “Nowhere” are two."
    assert view.findChild(ClosingCard)._unknown.text() == "“Nowhere” means no cue of this score."


def test_the_preview_loads_nothing_and_reads_no_markup(view):
    view.edit.setPlainText("![x](file:///etc/passwd) <img src='http://127.0.0.1:9/x.png'> <b>b</b>")
    view._show_text()
    assert view.preview.toPlainText() == view.text()
    assert view.preview.loadResource(2, "file:///etc/passwd") is None


def test_a_mark_is_inserted_as_a_sentence(view, app, cues):
    app.marks.add(cues[1], 4_000, "second bridge")
    view._offer_marks(view.mapToGlobal(view.rect().topLeft()))
    (menu,) = [one for one in view.children() if one.metaObject().className() == "QMenu"]
    assert [action.text() for action in menu.actions()] == ["Night Swim  0:04  second bridge"]
    menu.actions()[0].trigger()
    assert view.text() == "[[Night Swim]] (0:04): second bridge"
    view.edit.moveCursor(QTextCursor.MoveOperation.Start)
    menu.actions()[0].trigger()
    assert view.text() == "[[Night Swim]] (0:04): second bridge [[Night Swim]] (0:04): second bridge"


def test_what_is_typed_is_kept_as_a_draft_while_one_types(view, app, score, qtbot):
    QTest.keyClicks(view.edit, "Half a sentence")
    view._drafts._timer.setInterval(0)
    view._drafts._timer.start()
    qtbot.waitUntil(lambda: bool(app.own_reviews.drafts()))
    (draft,) = app.own_reviews.drafts()
    assert (draft.about, draft.text) == (score.main_album.id, "Half a sentence")


def test_leaving_the_page_keeps_the_draft_at_once(view, app, window, score):
    QTest.keyClicks(view.edit, "Unsaved")
    window.show_score(score.id)
    assert [draft.text for draft in app.own_reviews.drafts()] == ["Unsaved"]
    button(window, " Go on writing").click()
    assert view.text() == "Unsaved"
    window.show_page("reviews")
    button(window.current_view(), "Harrow Weir, today").click()
    assert window.current_view() is view


def test_closing_the_window_keeps_the_draft(tmp_path, weir_folder, qapp):
    app = open_app(tmp_path / "again", FakeRuntime())
    scan(app, weir_folder)
    with opened_window(qapp, app) as window:
        window.write_review(album=app.reading.scores()[0].main_album.id)
        QTest.keyClicks(window.current_view().edit, "Last words")
    app = open_app(tmp_path / "again", FakeRuntime())
    with opened_window(qapp, app) as window:
        window.write_review(album=app.reading.scores()[0].main_album.id)
        assert window.current_view().text() == "Last words"


def test_ctrl_s_saves_a_version_and_shows_you_in_reviews(view, app, window, score):
    QTest.keyClicks(view.edit, "First.")
    QTest.keyClick(view.edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert app.own_reviews.of_score(score.id).text == "First."
    assert app.own_reviews.drafts() == []
    window.show_page("reviews")
    table = window.current_view()._table
    assert [table.model().index(0, column).data() for column in range(2)] == ["Harrow Weir", "you"]
    table.activated.emit(table.model().index(0, 0))
    assert window.current_view() is view


def test_an_older_version_comes_back_into_the_field_and_can_be_undone(view, app, window):
    view.edit.setPlainText("First.")
    view.save()
    app.runtime.advance(60_000)
    view.edit.setPlainText("Second.")
    view.save()
    view._show_versions()
    sheet = window.findChild(VersionsSheet)
    sheet._list.setCurrentRow(1)
    assert sheet._list.item(1).text().startswith("today, ")
    assert "+\tFirst." in sheet._text.toPlainText()
    button(sheet, "Use this text").click()
    assert view.text() == "First."
    view.edit.undo()
    assert view.text() == "Second."


def test_deleting_leads_to_the_score_and_undo_brings_all_of_it_back(view, app, window, score):
    view.edit.setPlainText("Mine.")
    view.save()
    view._remove()
    assert app.own_reviews.of_score(score.id) is None
    assert window.current_view() is not view
    act(window, "view.undo")
    assert app.own_reviews.of_score(score.id).text == "Mine."
    window.write_review(album=score.main_album.id)
    assert view.text() == "Mine."


def test_a_draft_thrown_away_comes_back_by_undo(view, app, window, score):
    QTest.keyClicks(view.edit, "Half")
    view._remove()
    assert app.own_reviews.drafts() == []
    act(window, "view.undo")
    window.write_review(album=score.main_album.id)
    assert view.text() == "Half"


def test_from_the_reviews_one_chooses_the_score(window):
    window.show_page("reviews")
    button(window.current_view(), "Write a review…").click()
    sheet = window.findChild(ChooseOne)
    window._context.app.runtime.settle()
    assert sheet.list.item(0).text() == "Harrow Weir  ·  Ida Quell"
    sheet.take()
    assert isinstance(window.current_view(), OwnReviewView)


def test_below_1200_pixels_text_and_preview_stand_behind_each_other(view, window):
    assert view.edit.isVisible()
    assert view.preview.isVisible()
    window.resize(1100, 720)
    assert view.edit.isVisible()
    assert not view.preview.isVisible()
    button(view, "Preview").click()
    assert view.preview.isVisible()
    assert not view.edit.isVisible()


def test_an_export_shows_the_file_and_replaces_nothing_unasked(view, window, tmp_path):
    view.edit.setPlainText("Water. [[Night Swim]]")
    view._export()
    sheet = window.findChild(ReviewExportSheet)
    assert "“Night Swim”" in sheet._preview.toPlainText()
    file = tmp_path / "mine.md"
    file.write_text("my own")
    sheet._file.setText(str(file))
    button(sheet, "Export").click()
    window._context.app.runtime.settle()
    assert file.read_text() == "my own"
    button(sheet, "Export").click()
    window._context.app.runtime.settle()
    assert "Water. “Night Swim”" in file.read_text()
