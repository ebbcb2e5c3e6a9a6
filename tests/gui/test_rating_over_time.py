"""Ratings over time in the window: their history, rating again blind, and a score in one sitting."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QCheckBox, QLabel, QTableView, QWidget

from builders import open_app, scan
from cuebook.domain.tag_ratings import GIVEN_BLIND
from cuebook.gui.actions.rating import rate_unseen
from cuebook.gui.desk import WindowDesk
from cuebook.gui.dialogs.blind_sheet import BlindSheet
from cuebook.gui.dialogs.blind_summary import summary_words
from cuebook.gui.dialogs.global_keys import GlobalKeys
from cuebook.gui.dialogs.rating_history_sheet import RatingHistorySheet
from cuebook.gui.shell.sitting_strip import SittingStrip
from cuebook.gui.tray_menu import Tray
from cuebook.ports.desktop_session import KeyState, RatingKeys
from cuebook.services.blind_rating import YEAR_MS
from fakes.runtime import FakeRuntime
from windows import act, opened_window

CUE_MS = 10_000


@pytest.fixture
def window(qapp, tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    app.settings.change(resume=False)
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


def give(app, cue, rating, years_ago, source="player"):
    with app.transactions.begin(round(app.runtime.now() - years_ago * YEAR_MS)) as unit:
        unit.ledger.append_rating(cue, rating, source)


def sheet_of(window, kind):
    sheet = window._scrim.sheet
    assert isinstance(sheet, kind)
    return sheet


def rows_of(table):
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def spoken(widget, row, column):
    return widget.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)


# History


def test_the_history_of_the_playing_cue_shows_each_rating_and_says_the_drift(window, app, cues):
    give(app, cues[1], 60, 5)
    give(app, cues[1], 100, 3, GIVEN_BLIND)
    give(app, cues[1], 90, 2)
    app.player.pick(cues, 1)
    act(window, "rate.history")
    sheet = sheet_of(window, RatingHistorySheet)
    table = sheet.findChild(QTableView)
    assert [row[1:] for row in rows_of(table)] == [
        ["4.5", "−0.5", "yours"],
        ["5", "+2", "yours, given blind"],
        ["3", "", "yours"],
    ]
    assert spoken(table, 0, 1) == "4.5 of 5"
    assert spoken(table, 0, 2).startswith("fell by half a star since ")
    said = [label.text() for label in sheet.findChildren(QLabel)]
    assert any(text.startswith("Your rating rose by one and a half stars since ") for text in said)


def test_a_cue_that_was_never_rated_has_no_table_but_a_word(window, app, cues):
    app.player.pick(cues, 0)
    act(window, "rate.history")
    sheet = sheet_of(window, RatingHistorySheet)
    assert sheet.findChild(QTableView).isHidden()
    assert "You never rated it. 1 to 5 do so while it plays." in [
        label.text() for label in sheet.findChildren(QLabel)
    ]


def test_a_single_old_rating_is_retracted_and_restored_in_the_history(window, app, cues):
    give(app, cues[0], 60, 5)
    give(app, cues[0], 100, 3)
    app.player.pick(cues, 0)
    act(window, "rate.history")
    sheet = sheet_of(window, RatingHistorySheet)
    QTest.keyClick(sheet.table, Qt.Key.Key_Delete)
    assert [row[1:] for row in rows_of(sheet.table)] == [["5", "", "yours, retracted"], ["3", "", "yours"]]
    assert app.reading.cue(cues[0]).rating == 60
    assert sheet.toggle.text() == "Restore rating"
    sheet.toggle.click()
    assert [row[1:] for row in rows_of(sheet.table)] == [["5", "+2", "yours"], ["3", "", "yours"]]
    assert app.reading.cue(cues[0]).rating == 100
    QTest.keyClick(sheet.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert app.reading.cue(cues[0]).rating == 60
    QTest.keyClick(sheet.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.rating for one in app.reading.rating_history(cues[0])] == [60, 100]


def test_a_rating_from_the_middle_of_the_history_can_go_and_the_figures_stay(window, app, cues):
    for years, rating in ((5, 60), (3, 20), (2, 80)):
        give(app, cues[0], rating, years)
    app.player.pick(cues, 0)
    act(window, "rate.history")
    sheet = sheet_of(window, RatingHistorySheet)
    sheet.table.selectRow(1)
    sheet.toggle.click()
    assert sheet.table.currentIndex().row() == 1
    assert [row[1:] for row in rows_of(sheet.table)] == [
        ["4", "+1", "yours"],
        ["1", "", "yours, retracted"],
        ["3", "", "yours"],
    ]
    assert app.reading.cue(cues[0]).rating == 80


def test_undo_leaves_no_trace_of_a_rating_in_the_history(window, app, cues):
    give(app, cues[0], 60, 3)
    app.player.pick(cues, 0)
    act(window, "rate.5")
    act(window, "view.undo")
    assert [one.rating for one in app.reading.rating_history(cues[0])] == [60]
    act(window, "view.redo")
    assert [one.rating for one in app.reading.rating_history(cues[0])] == [60, 100]
    act(window, "view.undo")
    assert app.reading.cue(cues[0]).rating == 60


def test_the_same_digit_again_is_half_a_star_more_for_the_selected_cues_too(window, app, cues):
    window.current_view().table.selectAll()
    act(window, "rate.selected_3")
    act(window, "rate.selected_3")
    assert [app.reading.cue(cue).rating for cue in cues] == [70] * 4
    act(window, "view.undo")
    act(window, "view.undo")
    assert [app.reading.cue(cue).rating for cue in cues] == [None] * 4


# Blind


@pytest.fixture
def blind(window, app, cues):
    """Two cues rated long ago, at values that stand nowhere else."""
    give(app, cues[2], 70, 3)
    give(app, cues[0], 90, 2)
    app.player.pick(cues, 3)
    app.runtime.advance(4_000)
    act(window, "rate.blind")
    app.runtime.settle()
    return sheet_of(window, BlindSheet)


def everything_said(widget):
    """Whatever a widget and its children say to eyes, a pointer or a screen reader."""
    for one in [widget, *widget.findChildren(QWidget)]:
        yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip())
        if isinstance(one, QAbstractSlider) and one.accessibleName().startswith("Your rating"):
            yield str(one.value())
        if hasattr(one, "text") and callable(one.text):
            yield one.text()


def press(blind, *keys):
    for key in keys:
        QTest.keyClick(blind.focusWidget() or blind.card.bar, key)


def test_nothing_tells_the_old_rating_before_the_new_one_is_given(window, app, cues, blind):
    tray = Tray(window._context, window)
    assert app.player.current == cues[2]
    for secret in ("3.5", "70"):
        assert not [said for said in everything_said(blind) if secret in said]
        assert not [said for said in everything_said(window.transport) if secret in said]
    assert "3.5" not in tray._line.text()
    assert window.transport._rating.value() == 0
    assert blind.covers
    press(blind, Qt.Key.Key_4, Qt.Key.Key_4)
    assert blind.card.bar.value() == 90
    assert not [said for said in everything_said(blind) if "3.5" in said]
    press(blind, Qt.Key.Key_Return)
    said = list(everything_said(blind))
    assert "3.5 of 5" in said
    assert any("rose by one star since" in words for words in said)
    assert [one.rating for one in app.reading.rating_history(cues[2])] == [70, 90]
    tray.remove()


def test_going_through_all_ends_in_a_summary_and_everything_is_as_it_was(window, app, cues, blind):
    press(blind, Qt.Key.Key_4, Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert app.player.current == cues[0]
    press(blind, Qt.Key.Key_S)
    assert blind.summary.words.text() == "1 cue rated again: 1 higher. 1 cue was skipped."
    ((title, _then, now, change),) = rows_of(blind.summary.table)
    assert (title, now, change) == ("Weir Song", "4", "+0.5")
    press(blind, Qt.Key.Key_Escape)
    assert window._scrim.sheet is None
    assert (app.player.current, app.player.position_ms, app.player.waiting) == (cues[3], 4_000, True)
    assert not app.player.rated_blind
    assert app.reading.cue(cues[0]).rating == 90


def test_a_rating_given_blind_can_be_undone_and_done_again(window, app, cues, blind):
    press(blind, Qt.Key.Key_5, Qt.Key.Key_Return)
    window.close_sheet()
    act(window, "view.undo")
    assert app.reading.cue(cues[2]).rating == 70
    act(window, "view.redo")
    assert app.reading.cue(cues[2]).rating == 100
    act(window, "view.undo")
    assert app.reading.cue(cues[2]).rating == 70


def test_nothing_is_rated_without_a_digit_and_esc_with_no_answer_just_closes(window, app, cues, blind):
    press(blind, Qt.Key.Key_Return)
    assert len(app.reading.rating_history(cues[2])) == 1
    press(blind, Qt.Key.Key_Escape)
    assert window._scrim.sheet is None


@pytest.mark.usefixtures("blind")
def test_a_cue_that_has_ended_can_be_played_again_and_nothing_behind_the_sheet_is(window, app, cues):
    app.runtime.advance(CUE_MS + 500)
    assert (app.player.current, app.player.waiting) == (cues[2], True)
    act(window, "play.toggle")
    app.runtime.advance(200)
    assert app.player.current == cues[2]
    assert app.player.playing


def test_being_asked_blind_is_no_revisit(window, app, cues):
    give(app, cues[2], 70, 3)
    app.player.pick(cues[2:3], 0)
    app.runtime.advance(CUE_MS + 500)
    app.runtime.sleep_computer(7 * 3_600_000)
    act(window, "rate.blind")
    app.runtime.advance(CUE_MS + 500)
    window.close_sheet()
    assert app.reading.cue(cues[2]).listens == 2
    assert app.reading.cue(cues[2]).revisits == 0


def test_where_nothing_is_old_enough_it_is_said(window, app):
    act(window, "rate.blind")
    app.runtime.settle()
    blind = sheet_of(window, BlindSheet)
    assert blind._nothing.text().startswith("No cue was rated so long ago.")


@pytest.mark.parametrize(
    ("changes", "skipped", "words"),
    [
        ([0], 0, "1 cue rated again: 1 the same."),
        ([10, -20, 0, 40], 2, "4 cues rated again: 1 the same, 2 higher, 1 lower. 2 cues were skipped."),
    ],
)
def test_a_summary_says_how_many_went_which_way(changes, skipped, words):
    assert summary_words(changes, skipped) == words


def test_quitting_meanwhile_puts_back_what_was_playing(qapp, tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    with opened_window(qapp, app) as window:
        app.runtime.advance(500)
        cues = [cue.id for cue in app.reading.find_cues()[1]]
        give(app, cues[2], 70, 3)
        app.player.pick(cues, 1)
        app.runtime.advance(3_000)
        act(window, "rate.blind")
        app.runtime.settle()
        assert app.player.current == cues[2]
    again = open_app(tmp_path / "data", FakeRuntime())
    again.remembering.begin()
    again.runtime.settle()
    assert (again.player.current, again.player.position_ms) == (cues[1], 3_000)
    again.close()


# A sitting


@pytest.fixture
def sitting(window, app, cues):
    """A sitting whose first cue has just ended."""
    app.ratings.rate([cues[3]], 60)
    window.current_view()._rate_in_one_sitting()
    app.runtime.advance(CUE_MS + 300)
    return window.findChild(SittingStrip)


def strip_says(strip):
    return strip._words.text(), strip._count.text()


def test_digits_rate_the_cue_that_ended_though_the_next_one_plays(window, app, cues, sitting):
    assert strip_says(sitting) == (
        "How was #1 Opening, which just ended? Keys 1 to 5 rate it, until Night Swim ends:",
        "0 of 3 rated",
    )
    act(window, "rate.4")
    act(window, "rate.4")
    assert [app.reading.cue(cue).rating for cue in cues] == [90, None, None, 60]
    assert strip_says(sitting) == ("You rated #1 Opening, which just ended:", "1 of 3 rated")
    app.runtime.advance(CUE_MS)
    act(window, "rate.half_2")
    assert app.reading.cue(cues[1]).rating == 50


def test_before_the_first_cue_has_ended_digits_rate_what_plays(window, app, cues):
    window.current_view()._rate_in_one_sitting()
    app.runtime.advance(1_000)
    assert strip_says(window.findChild(SittingStrip))[0] == "When Opening ends, you are asked for its rating."
    act(window, "rate.3")
    assert app.reading.cue(cues[0]).rating == 60


def test_it_takes_no_focus_and_no_sheet_and_esc_ends_it(window, app, sitting):
    assert sitting.isVisible()
    assert not sitting.isAncestorOf(window.focusWidget())
    assert window._scrim.sheet is None
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not sitting.isVisible()
    assert not app.sitting.under_way
    assert app.player.playing


def test_the_strip_is_never_a_window_of_its_own_that_takes_the_keys(window, qapp):
    shown = []

    class Watch(QObject):
        def eventFilter(self, watched, event):  # noqa: N802 - Qt calls it so
            if event.type() == QEvent.Type.Show and isinstance(watched, SittingStrip):
                shown.append(watched.isWindow())
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    window.current_view()._rate_in_one_sitting()
    qapp.removeEventFilter(watch)
    assert shown == [False]


def test_esc_means_what_is_nearer_first(window, app, sitting):
    window.rail.search.setText("swim")
    QTest.keyClick(window.rail.search, Qt.Key.Key_Escape)
    assert window.rail.search.text() == ""
    assert app.sitting.under_way
    act(window, "view.keys")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window._scrim.sheet is None
    assert sitting.isVisible()


def test_a_second_sitting_has_the_same_strip(window, app, sitting):
    app.sitting.end()
    window.current_view()._rate_in_one_sitting()
    assert len(window.findChildren(SittingStrip)) == 1
    assert sitting.isVisible()


def test_a_score_that_is_rated_has_nothing_to_sit_for(window, app, cues):
    app.ratings.rate(cues, 60)
    window.current_view()._rate_in_one_sitting()
    assert not app.sitting.under_way
    assert window.findChild(SittingStrip) is None


@pytest.mark.usefixtures("sitting")
def test_a_key_of_the_desktop_answers_the_sitting_and_never_what_is_selected(window, app, cues):
    rate_unseen(window._context, 5)
    assert app.reading.cue(cues[0]).rating == 100
    app.sitting.end()
    app.player.stop()
    rate_unseen(window._context, 2)
    assert [app.reading.cue(cue).rating for cue in cues] == [100, None, None, 60]


def test_the_tray_and_other_programs_answer_the_sitting_and_the_tray_says_which_cue_is_meant(
    window, app, cues, sitting
):
    tray = Tray(window._context, window)
    assert tray._rate.title() == "Rate Opening, which just ended"
    next(one for one in tray._rate.actions() if one.text() == "4 stars").trigger()
    WindowDesk(window._context, window).rate(4)
    assert [app.reading.cue(cue).rating for cue in cues] == [90, None, None, 60]
    assert strip_says(sitting)[0] == "You rated #1 Opening, which just ended:"
    app.sitting.end()
    assert tray._rate.title() == "Rate"
    tray.remove()


def test_the_last_question_is_answered_from_afar_though_nothing_plays_any_more(window, app, cues, sitting):
    tray = Tray(window._context, window)
    app.runtime.advance(3 * CUE_MS)
    assert app.player.current is None
    assert tray._rate.menuAction().isEnabled()
    app.remote_control._desk = WindowDesk(window._context, window)
    app.remote_control.rate(5)
    assert app.reading.cue(cues[2]).rating == 100
    assert strip_says(sitting)[0] == "You rated #3 Weir Song, which just ended:"
    tray.remove()


def test_a_rating_by_the_bar_of_what_plays_answers_its_question_before_it_is_asked(
    window, app, cues, sitting
):
    window.transport._rating.rate_requested.emit(40)
    assert [app.reading.cue(cue).rating for cue in cues] == [None, 40, None, 60]
    app.runtime.advance(CUE_MS)
    assert strip_says(sitting) == ("You rated #2 Night Swim, which just ended:", "1 of 3 rated")


# Keys of the whole desktop


def test_what_a_key_of_the_desktop_did_is_told_where_the_window_is_not_seen(window, app, cues, monkeypatch):
    told = []
    monkeypatch.setattr(app.remote_control, "tell", told.append)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    desk = WindowDesk(window._context, window)
    desk.rate_by_key(4)
    assert told == []
    app.player.pick(cues, 2)
    for stars in (4, 4, 0):
        desk.rate_by_key(stars)
    assert [(notice.title, notice.text) for notice in told] == [
        ("Weir Song", "Rated 4"),
        ("Weir Song", "Rated 4.5"),
        ("Weir Song", "Rating cleared"),
    ]


def test_the_settings_say_what_the_desktop_says_to_the_wish(window, app):
    act(window, "view.settings")
    keys = window._scrim.sheet.findChild(GlobalKeys)
    switch = keys.findChild(QCheckBox)
    assert not switch.isChecked()
    assert keys._said.isHidden()
    switch.click()
    assert app.settings.current.global_rating
    assert keys._said.text() == "Not offered by this desktop."
    app.remote_control.rating_keys(RatingKeys(KeyState.ON, ("Ctrl+Alt+1", "Ctrl+Alt+2")))
    assert keys._said.text() == "In force: Ctrl+Alt+1, Ctrl+Alt+2."
    switch.click()
    assert keys._said.isHidden()
    window.close_sheet()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    app.remote_control.rating_keys(RatingKeys(KeyState.OFF))
