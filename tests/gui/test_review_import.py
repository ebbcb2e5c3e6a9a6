"""The import sheet in the window: what it takes, shows, asks and stores."""

import re
import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit

from builders import make_album, open_app, scan
from cuebook.domain.errors import ReviewRefusedError
from cuebook.domain.review import (
    Certainty,
    FactKind,
    FactSpan,
    LinkState,
    Mention,
    PrintedRating,
    ReviewFacts,
)
from cuebook.gui.actions.review import import_review
from cuebook.gui.models.link_rows import RowState
from cuebook.gui.review_import.form import Field
from cuebook.gui.review_import.reader import LONG_TEXT
from cuebook.gui.review_import.source import HINT
from cuebook.gui.widgets.album_box import AlbumBox, AlbumOption
from cuebook.ports.formats import ReviewPage
from cuebook.services.reviews import Reviews
from fakes.runtime import FakeRuntime
from windows import opened_window

TEXT = """Review: Tern Island (Odo Marsh – 1994)

The best of it is “Slack tide”. Then there is “Bell Buoy”, and I could do without “The Parade”.

Cue rating: 70 / 100
Total minutes of excellence: 8 / 34
Album excellence: 22%
"""
TITLES = ["Slack Tide", "Bell Buoy for Cellos", "Bell Buoy, First Sketch", "Night Ferry"]


class FakePages:
    """Takes the first line for the heading and every quotation for a cue."""

    name = "text"
    suffixes = (".txt",)

    def is_like(self, _start):
        return True

    def read(self, page):
        text = page.decode()
        heading = re.search(r"Review: (.+) \((.+) – (\d{4})\)", text)
        if heading is None:
            raise ReviewRefusedError("This text holds no review. Copy one with its heading.")
        kinds = (FactKind.TITLE, FactKind.COMPOSER, FactKind.YEAR)
        spans = [FactSpan(kind, *heading.span(part)) for part, kind in enumerate(kinds, start=1)]
        cues = list(re.finditer("“(.+?)”", text))
        spans += [FactSpan(FactKind.CUE, *cue.span(1)) for cue in cues]
        spans += [FactSpan(FactKind.FIGURES, *line.span()) for line in re.finditer(r".*: \d.*", text)]
        facts = ReviewFacts(
            title=heading[1],
            composers=(heading[2],),
            year=int(heading[3]),
            rating=PrintedRating(70, 100, "70 / 100"),
            minutes_of_excellence=8,
            album_minutes=34,
            excellence_percent=22,
            spans=tuple(spans),
            mentions=tuple(Mention(cue[1], start=cue.start(1)) for cue in cues),
        )
        return ReviewPage(text, facts)


@pytest.fixture(scope="module")
def scanned(tmp_path_factory):
    """A data folder that knows two albums; every test gets a copy."""
    data, music = tmp_path_factory.mktemp("scanned"), tmp_path_factory.mktemp("music")
    make_album(music / "one", TITLES, album="Tern Island", composer="Odo Marsh", seconds=0.2)
    others = ["The Parade", "Lighthouse"]
    make_album(
        music / "two", others, album="Gannet Rock", composer="May Ferrant", seconds=0.2, first_tone=700
    )
    app = open_app(data, FakeRuntime())
    scan(app, music)
    app.close()
    return data


@pytest.fixture
def runtime():
    return FakeRuntime()


@pytest.fixture
def window(tmp_path, scanned, runtime, qapp):
    QGuiApplication.clipboard().clear()
    shutil.copytree(scanned, tmp_path / "data")
    app = open_app(tmp_path / "data", runtime)
    got_ready = []
    app.reviews = Reviews(app.transactions, app.storage, (FakePages(),), lambda: got_ready.append(True))
    app.got_ready = got_ready
    with opened_window(qapp, app) as window:
        runtime.settle()
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def sheet(window):
    import_review(window._context)
    return window._scrim.sheet


@pytest.fixture
def pasted(sheet, qtbot):
    """The sheet with the review pasted and read."""
    paste(sheet, TEXT)
    qtbot.waitUntil(sheet.source.text.isVisible)
    return sheet


def paste(sheet, text):
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(sheet.source.pasting.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def rows(sheet):
    return {row.links[0].written: row for row in sheet.matches.table.rows.rows}


def go_to(sheet, written):
    sheet.matches.table.setFocus()
    sheet.matches.table.select_row(rows(sheet)[written])
    return sheet.matches.table


def select(sheet, words):
    text = sheet.source.text
    cursor = text.textCursor()
    cursor.setPosition(TEXT.index(words))
    cursor.setPosition(TEXT.index(words) + len(words), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def type_into(sheet, field, words):
    line = sheet.fields.fields[field]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, words)
    return line


def said(window):
    return window._toast._text.text()


@pytest.mark.usefixtures("sheet")
def test_the_sheet_gets_ready_for_a_page_while_one_is_looked_for(app, runtime):
    runtime.settle()
    assert app.got_ready == [True]


def test_a_pasted_text_is_read_and_shown_with_its_facts(pasted):
    assert pasted.fields.text(Field.TITLE) == "Tern Island"
    assert pasted.fields.text(Field.MINUTES) == "8 / 34"
    assert pasted.matches.albums.currentText() == "Tern Island, 4 cues"
    assert [row.state for row in pasted.matches.table.rows.rows] == [
        RowState.CHECK,
        RowState.NONE,
        RowState.SURE,
    ]
    assert pasted.foot.go.text() == "Link 1 cue, 1 to check"
    assert pasted.foot.unlinked.text() == "1 stays unlinked"
    at = pasted.source.text.textCursor()
    at.setPosition(TEXT.index("Parade") + 1)
    assert at.charFormat().underlineStyle() == at.charFormat().UnderlineStyle.DashUnderline


def test_the_clipboard_is_offered_and_one_key_takes_it(window, qtbot):
    QGuiApplication.clipboard().setText(TEXT)
    import_review(window._context)
    sheet = window._scrim.sheet
    assert sheet.source.pasting.edit.toPlainText() == ""
    assert sheet.source.pasting.paste.isVisible()
    assert sheet.source.pasting.paste.hasFocus()
    QTest.keyClick(sheet.source.pasting.paste, Qt.Key.Key_Return)
    qtbot.waitUntil(sheet.source.text.isVisible)
    assert sheet.matches.table.hasFocus()


def test_a_row_to_check_is_linked_only_when_a_key_says_so(pasted):
    table = go_to(pasted, "Bell Buoy")
    assert rows(pasted)["Bell Buoy"].target is None
    QTest.keyClick(table, Qt.Key.Key_2)
    assert rows(pasted)["Bell Buoy"].target.title == "Bell Buoy, First Sketch"
    assert pasted.foot.go.text() == "Link 2 cues"
    QTest.keyClick(table, Qt.Key.Key_0)
    assert rows(pasted)["Bell Buoy"].state is RowState.NONE
    assert pasted.foot.unlinked.text() == "2 stay unlinked"
    QTest.keyClick(table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows(pasted)["Bell Buoy"].target.title == "Bell Buoy, First Sketch"


def test_digits_choose_and_never_rate(pasted, app, window):
    window.show_score(app.reading.scores()[0].id)
    assert window.selected_cues()
    QTest.keyClick(go_to(pasted, "Bell Buoy"), Qt.Key.Key_1)
    shown = app.reading.cues(window.shown_cues())
    assert all(cue.rating is None for cue in shown)


def test_a_click_on_a_candidate_chooses_it(pasted):
    table = pasted.matches.table
    cell = table.visualRect(table.rows.index(0, 2))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.topLeft() + QPoint(20, 14))
    assert rows(pasted)["Bell Buoy"].target.title == "Bell Buoy for Cellos"


def test_a_rows_menu_offers_every_cue_and_says_how_it_is_named(pasted):
    menu = pasted.matches.menu_of(rows(pasted)["The Parade"])
    offered = {action.text(): action for action in menu.actions()}
    offered["4  Night Ferry"].trigger()
    assert rows(pasted)["The Parade"].target.title == "Night Ferry"
    offered["Faulted"].trigger()
    assert rows(pasted)["The Parade"].how == "faulted"
    offered["Not a cue: leave the name out"].trigger()
    assert "The Parade" not in rows(pasted)


def test_marking_a_text_corrects_the_facts_and_the_form_follows(pasted, qtbot):
    select(pasted, "Slack tide")
    assert pasted.source.legend.button(FactKind.CUE).isChecked()
    QTest.mouseClick(pasted.source.legend.button(FactKind.TITLE), Qt.MouseButton.LeftButton)
    assert pasted.fields.text(Field.TITLE) == "Slack tide"
    assert "Slack tide" not in rows(pasted)
    select(pasted, "The best of it")
    QTest.mouseClick(pasted.source.legend.button(FactKind.YEAR), Qt.MouseButton.LeftButton)
    assert "four digits" in pasted.source.hint.text()
    pasted.source.text.setFocus()
    QTest.keyClick(pasted.source.text, Qt.Key.Key_O, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: pasted.fields.text(Field.COLLECTIONS) == "The best of it")
    assert pasted.source.hint.text() == HINT


def test_editing_a_field_moves_its_tint(pasted):
    type_into(pasted, Field.TITLE, "Island")
    title = next(span for span in pasted.session.state.facts.spans if span.kind is FactKind.TITLE)
    assert TEXT[title.start : title.stop] == "Island"


def test_what_cannot_be_read_is_marked_and_not_imported(pasted):
    line = type_into(pasted, Field.MINUTES, "eight")
    assert "Write them like 8 / 34" in line.accessibleDescription()
    assert not pasted.foot.go.isEnabled()
    type_into(pasted, Field.MINUTES, "8 / 34")
    assert pasted.foot.go.isEnabled()
    pasted.fields.fields[Field.TITLE].clear()
    pasted.session.edit(Field.TITLE, "")
    assert not pasted.foot.go.isEnabled()


def test_a_refused_text_says_why_and_stays_to_be_corrected(sheet, qtbot):
    paste(sheet, "Nothing of the kind. " * 20)
    qtbot.waitUntil(sheet.source.pasting.refusal.isVisible)
    assert sheet.source.pasting.refusal.text().startswith("This text holds no review.")
    assert not sheet.foot.go.isEnabled()
    sheet.source.pasting.edit.setPlainText(TEXT)
    qtbot.waitUntil(sheet.source.text.isVisible)


def test_another_album_is_matched_when_it_is_chosen(pasted, app):
    rock = next(score.main_album.id for score in app.reading.scores() if score.title == "Gannet Rock")
    pasted.matches.albums.album_chosen.emit(rock)
    assert rows(pasted)["The Parade"].state is RowState.SURE
    assert rows(pasted)["Slack tide"].state is RowState.NONE
    pasted.matches.albums.album_chosen.emit(None)
    assert pasted.foot.go.text() == "Import without links"
    assert pasted.matches.albums.currentText() == "None of the library"


def test_a_score_in_doubt_is_asked_for(sheet, app):
    page = TEXT.replace("Odo Marsh", "May Ferrant")
    sheet.session.take_draft(app.reviews.read(page.encode(), "pasted text"))
    assert {row.state for row in sheet.matches.table.rows.rows} == {RowState.NONE}
    assert sheet.matches.likeliest.text() == "It is Tern Island, 4 cues"
    sheet.matches.likeliest.click()
    assert rows(sheet)["Slack tide"].state is RowState.SURE
    assert sheet.matches.likeliest.isHidden()


def test_an_album_is_found_by_typing(pasted):
    field = pasted.matches.albums.lineEdit()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "gannet")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pasted.session.album.title == "Gannet Rock"


def test_importing_stores_what_was_corrected_and_chosen_and_can_be_undone(pasted, app, window):
    QTest.keyClick(go_to(pasted, "Bell Buoy"), Qt.Key.Key_1)
    type_into(pasted, Field.REVIEWER, "M. Quist")
    QTest.keyClick(pasted, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (review,) = app.reading.reviews()
    assert (review.facts.reviewer, review.text) == ("M. Quist", TEXT)
    made = {link.written: link for link in review.links if link.state is LinkState.SURE}
    assert made["Bell Buoy"].by_hand
    assert made["Bell Buoy"].title == "Bell Buoy for Cellos"
    assert window._scrim.sheet is None
    assert said(window) == "Review of Tern Island imported: 2 cues linked"
    assert window._pages.place == review.score_id
    window._context.history.undo()
    assert app.reading.reviews() == []
    window._context.history.redo()
    assert [one.id for one in app.reading.reviews()] == [review.id]
    window._context.history.undo()
    assert app.reading.reviews() == []


def test_the_text_is_kept_only_if_wanted(pasted, app):
    pasted.foot.keep_text.setChecked(False)
    pasted.foot.go.click()
    (review,) = app.reading.reviews()
    assert (review.text, review.facts.spans) == ("", ())


def test_an_import_that_is_put_away_can_be_taken_up_again(pasted, window):
    QTest.keyClick(go_to(pasted, "Bell Buoy"), Qt.Key.Key_1)
    QTest.keyClick(pasted.source.text, Qt.Key.Key_Escape)
    assert window._scrim.sheet is None
    assert said(window) == "Import of Tern Island put away"
    window._toast._undo.click()
    assert rows(window._scrim.sheet)["Bell Buoy"].target.title == "Bell Buoy for Cellos"


def test_a_long_text_is_read_in_the_background(sheet, runtime, qtbot):
    paste(sheet, TEXT + "Words. " * (LONG_TEXT // 7))
    qtbot.waitUntil(sheet.source.pasting.reading.isVisible)
    assert sheet.session.state is None
    runtime.settle()
    assert sheet.fields.text(Field.TITLE) == "Tern Island"
    assert sheet.source.text.isVisible()


def test_what_is_read_in_vain_comes_to_nothing(sheet, runtime, qtbot, window):
    paste(sheet, TEXT + "Words. " * (LONG_TEXT // 7))
    qtbot.waitUntil(sheet.source.pasting.reading.isVisible)
    window.close_sheet()
    runtime.settle()
    assert sheet.session.state is None


def test_a_file_dropped_on_the_sheet_is_read_and_named(sheet, tmp_path, runtime):
    page = tmp_path / "tern.txt"
    page.write_text(TEXT, "utf-8")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(page))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    sheet.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert sheet.head.file.isChecked()
    assert sheet.head._name.text() == "tern.txt"
    runtime.settle()
    assert sheet.fields.text(Field.TITLE) == "Tern Island"
    sheet.head.pasting.click()
    assert sheet.source.pasting.edit.isVisible()
    sheet.head.file.click()
    assert sheet.fields.text(Field.TITLE) == "Tern Island"
    sheet.read_file(str(tmp_path / "gone.txt"))
    runtime.settle()
    assert "cannot be read" in sheet.source.pasting.refusal.text()


def test_editing_the_text_keeps_the_corrections(pasted, qtbot):
    type_into(pasted, Field.REVIEWER, "M. Quist")
    pasted.source.again.click()
    assert pasted.source.pasting.edit.isVisible()
    pasted.source.pasting.edit.insertPlainText("P.S. ")
    qtbot.waitUntil(lambda: pasted.session.state.text.startswith("P.S. "))
    assert pasted.source.pasting.edit.isVisible()
    pasted.source.pasting.done.click()
    assert pasted.source.text.isVisible()
    assert pasted.fields.text(Field.REVIEWER) == "M. Quist"


@pytest.mark.parametrize(("width", "height", "scale"), [(1440, 900, 100), (1100, 720, 100), (1100, 720, 150)])
def test_nothing_is_cut_off_at_the_sides(pasted, window, app, qapp, width, height, scale):
    app.settings.change(type_scale=scale)
    window.resize(width, height)
    qapp.processEvents()
    for part in (pasted.head, pasted.source, pasted.fields, pasted.matches, pasted.foot):
        assert part.minimumSizeHint().width() <= part.width(), part
        right = part.mapTo(pasted, QPoint(part.width(), 0)).x()
        assert right <= pasted.width(), part


def test_tab_goes_round_everything_and_stays_on_the_sheet(pasted, qapp):
    met = []
    for _ in range(40):
        QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        assert pasted.isAncestorOf(qapp.focusWidget())
        met.append(qapp.focusWidget())
    for widget in (
        pasted.head.file,
        pasted.source.text,
        pasted.source.legend.button(FactKind.CUE),
        pasted.matches.table,
        pasted.foot.go,
    ):
        assert widget in met


def test_everything_that_takes_the_focus_has_a_name(pasted):
    kinds = (QAbstractButton, QLineEdit, QComboBox, QTextEdit, QAbstractItemView)
    for kind in kinds:
        for widget in pasted.findChildren(kind):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_what_a_row_asks_is_said_in_words(pasted):
    table = pasted.matches.table
    words = table.rows.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("not chosen yet. 1 Bell Buoy for Cellos,")
    assert words.endswith("0 none of these")


def test_who_types_is_not_interrupted(sheet, qtbot):
    sheet.source.pasting.edit.setFocus()
    sheet.source.pasting.edit.insertPlainText("Review: Tern Island (Odo Marsh – 1994)")
    qtbot.waitUntil(lambda: sheet.session.state is not None)
    assert sheet.source.pasting.edit.hasFocus()
    sheet.source.pasting.done.click()
    assert sheet.source.text.isVisible()


def test_no_key_lays_another_sheet_over_it(pasted, window):
    QTest.keyClick(pasted.source.text, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(pasted.source.text, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window._scrim.sheet is pasted
    window.close_sheet()
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert window._scrim.sheet is not None


def test_cues_found_meanwhile_are_matched_too(pasted, app, tmp_path, qtbot):
    parade = make_album(
        tmp_path / "more", ["The Parade"], album="Tern Island", composer="Odo Marsh", seconds=0.2
    )
    opened = []
    app.opening.open([bytes(path) for path in parade], lambda cues, problems: opened.append((cues, problems)))
    app.runtime.settle()
    assert opened
    qtbot.waitUntil(lambda: rows(pasted)["The Parade"].state is RowState.SURE)
    assert pasted.matches.albums.currentText().startswith("Tern Island")


def type_text(sheet, text):
    """Put another text in place of the whole one."""
    sheet.source.again.click()
    edit = sheet.source.pasting.edit
    edit.selectAll()
    edit.insertPlainText(text)


def replace_typed(sheet, words, others):
    """Correct some words of the text being edited."""
    edit = sheet.source.pasting.edit
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert edit.find(words)
    edit.insertPlainText(others)


def import_with_keys(sheet):
    QTest.keyClick(sheet.source.pasting.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_importing_takes_the_last_letters_that_were_typed(pasted, app):
    pasted.source.again.click()
    pasted.source.pasting.edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(pasted.source.pasting.edit, "P.S.")
    import_with_keys(pasted)
    assert [review.text for review in app.reading.reviews()] == [TEXT + "P.S."]


def test_a_text_that_is_refused_or_still_being_read_is_not_imported(pasted, app, runtime):
    type_text(pasted, "Nothing of the kind.")
    import_with_keys(pasted)
    assert pasted.source.pasting.refusal.isVisible()
    type_text(pasted, TEXT + "Words. " * (LONG_TEXT // 7))
    import_with_keys(pasted)
    assert app.reading.reviews() == []
    pasted.session.edit(Field.REVIEWER, "M. Quist")
    assert not pasted.foot.go.isEnabled()
    assert pasted.source.pasting.reading.isVisible()
    runtime.settle()
    assert pasted.foot.go.isEnabled()


def test_a_review_that_was_imported_already_is_told(pasted, app, window, qtbot):
    assert pasted.fields.before.isHidden()
    pasted.foot.go.click()
    import_review(window._context)
    again = window._scrim.sheet
    paste(again, TEXT.replace("\n\n", "\n \n\n"))
    qtbot.waitUntil(again.source.text.isVisible)
    assert again.fields.before.text() == (
        "This review was imported already, today. Importing it again keeps both."
    )
    again.foot.go.click()
    assert len(app.reading.reviews()) == 2


def test_a_review_kept_without_its_text_is_known_by_its_facts(app):
    draft = app.reviews.read(TEXT.encode(), "pasted text")
    signed = replace(draft, facts=replace(draft.facts, reviewer="M. Quist"))
    stored = app.reviews.add(replace(signed, text=""))
    assert app.reviews.same_as(signed).id == stored
    assert app.reviews.same_as(draft) is None  # nobody signed it
    assert app.reviews.same_as(replace(signed, facts=replace(signed.facts, rating=None))) is None


def test_correcting_the_title_in_the_text_keeps_every_correction(pasted, qtbot):
    QTest.keyClick(go_to(pasted, "Bell Buoy"), Qt.Key.Key_1)
    type_into(pasted, Field.REVIEWER, "M. Quist")
    type_into(pasted, Field.COMPOSERS, "O. Marsh")
    pasted.source.again.click()
    replace_typed(pasted, "Island (Odo Marsh", "Isle (Odo")
    qtbot.waitUntil(lambda: "Isle (Odo –" in pasted.session.state.text)
    replace_typed(pasted, "(Odo", "(Odo Marsh")
    qtbot.waitUntil(lambda: "Isle (Odo Marsh –" in pasted.session.state.text)
    assert pasted.fields.text(Field.TITLE) == "Tern Isle"
    assert pasted.fields.text(Field.REVIEWER) == "M. Quist"
    assert pasted.fields.text(Field.COMPOSERS) == "O. Marsh"
    assert pasted.session.state.choices


def test_another_review_pasted_over_the_text_starts_afresh(pasted, qtbot):
    type_into(pasted, Field.REVIEWER, "M. Quist")
    pasted.source.again.click()
    pasted.source.pasting.edit.selectAll()
    paste(pasted, TEXT.replace("Tern Island", "Gannet Rock"))
    qtbot.waitUntil(lambda: pasted.fields.text(Field.TITLE) == "Gannet Rock")
    assert pasted.fields.text(Field.REVIEWER) == ""


def test_a_refused_text_that_is_put_away_can_be_taken_up_again(sheet, window, qtbot):
    paste(sheet, "Nothing of the kind. " * 20)
    qtbot.waitUntil(sheet.source.pasting.refusal.isVisible)
    window.close_sheet()
    assert said(window) == "Import of a review put away"
    window._toast._undo.click()
    again = window._scrim.sheet.source.pasting
    assert again.edit.toPlainText().startswith("Nothing of the kind.")
    assert again.refusal.isVisible()


def test_a_new_review_that_was_refused_is_new_still_when_it_is_taken_up(pasted, window, qtbot):
    type_into(pasted, Field.REVIEWER, "M. Quist")
    type_text(pasted, TEXT.replace("Review: Tern Island", "Gannet Rock"))
    qtbot.waitUntil(pasted.source.pasting.refusal.isVisible)
    window.close_sheet()
    window._toast._undo.click()
    again = window._scrim.sheet
    again.source.pasting.edit.insertPlainText("Review: ")
    qtbot.waitUntil(lambda: again.fields.text(Field.TITLE) == "Gannet Rock")
    assert again.fields.text(Field.REVIEWER) == ""


def test_what_waits_under_the_other_tab_is_put_away_too(pasted, window, tmp_path, runtime):
    page = tmp_path / "rock.txt"
    page.write_text(TEXT.replace("Tern Island", "Gannet Rock"), "utf-8")
    type_into(pasted, Field.REVIEWER, "M. Quist")
    pasted.read_file(str(page))
    window.close_sheet()
    window._toast._undo.click()
    again = window._scrim.sheet
    runtime.settle()
    assert (again.fields.text(Field.TITLE), again.head._name.text()) == ("Gannet Rock", "rock.txt")
    again.head.pasting.click()
    assert (again.fields.text(Field.TITLE), again.fields.text(Field.REVIEWER)) == ("Tern Island", "M. Quist")


def test_a_text_that_is_emptied_and_pasted_again_keeps_the_corrections(pasted, qtbot):
    type_into(pasted, Field.REVIEWER, "Ann Lee")
    pasted.source.again.click()
    edit = pasted.source.pasting.edit
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: pasted.session.state is None)
    paste(pasted, TEXT)
    qtbot.waitUntil(lambda: pasted.session.state is not None)
    assert pasted.fields.text(Field.REVIEWER) == "Ann Lee"


def test_a_guess_says_so_beside_its_field_and_why(pasted):
    state = pasted.session.state
    title = state.facts.spans[0]
    doubtful = replace(title, certainty=Certainty.GUESS, reason="the first line that looks like a title")
    spans = (doubtful, *state.facts.spans[1:])
    pasted.session.resume(replace(state, facts=replace(state.facts, spans=spans)))
    assert pasted.fields._labels[Field.TITLE].text() == "Title – check"
    assert "the first line that looks like a title" in pasted.fields.fields[Field.TITLE].toolTip()
    assert pasted.fields._labels[Field.YEAR].text() == "Year"


def test_what_the_listener_wrote_is_no_guess(pasted):
    state = pasted.session.state
    doubtful = replace(state.facts.spans[0], certainty=Certainty.GUESS, reason="the first line")
    pasted.session.resume(replace(state, facts=replace(state.facts, spans=(doubtful,))))
    type_into(pasted, Field.TITLE, "Odo Marsh")
    assert pasted.fields._labels[Field.TITLE].text() == "Title"


def test_where_the_box_is_too_narrow_an_album_s_name_gives_way_and_its_count_stays(window):
    box = AlbumBox(window._context.theme, window)
    words = "Tern Island (Original Motion Picture Score, Expanded Edition), 4 cues"
    box.resize(240, 30)
    box.show()
    box.show_albums([AlbumOption("a", words)], [], "a", refused=False)
    assert box.currentText() != words
    assert "…" in box.currentText()
    assert box.currentText().endswith("4 cues")
    assert words in box.toolTip()
    box.resize(900, 30)
    assert box.currentText() == words
    box.resize(240, 30)
    box.setFocus()
    assert box.currentText() == words
    box.deleteLater()
