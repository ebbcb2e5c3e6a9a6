"""The listening log in the window: what it shows, what can be asked of it, and what can be done in it."""

import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPushButton, QTableView

from builders import open_app, scan
from cuebook.domain.ids import PlayId, uuid7
from cuebook.domain.play import Ending, HeardRanges, Origin, Play
from cuebook.domain.units import DAY_MS, HOUR_MS, MINUTE_MS
from cuebook.gui.models.log_choice import LogChoice, Period
from cuebook.gui.views.log.intents import play_menu
from cuebook.gui.widgets.row_actions import RowActions
from cuebook.threads import SystemClock
from fakes.runtime import FakeRuntime
from windows import opened_window

TODAY = date(2026, 9, 21)
NOON = round(datetime(2026, 9, 21, 12).astimezone().timestamp() * 1000)
CUE_MS = 10_000
ALL_OF_IT = ((0, CUE_MS),)
_numbers = count()


@pytest.fixture(autouse=True)
def _english():
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="module")
def scanned(tmp_path_factory, weir_folder):
    """A data folder that knows an album of four cues; every test gets a copy."""
    data = tmp_path_factory.mktemp("scanned")
    app = open_app(data, FakeRuntime(now=NOON - 400 * DAY_MS))
    scan(app, weir_folder)
    app.close()
    return data


@pytest.fixture
def window(tmp_path, scanned, qapp):
    shutil.copytree(scanned, tmp_path / "data")
    runtime = FakeRuntime(now=NOON, zone=SystemClock().zone_minutes(NOON))
    app = open_app(tmp_path / "data", runtime)
    with opened_window(qapp, app) as window:
        window.resize(1440, 900)
        QTest.qWait(0)
        runtime.settle()
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def page(window):
    """Open the page and give it, once what was logged for the test is there."""

    def open_page():
        window.show_page("log")
        return window._pages.view("log")

    return open_page


def cue_named(app, title):
    return next(cue.id for cue in app.reading.find_cues()[1] if cue.title == title)


def log_play(
    app, title="Opening", at=NOON - HOUR_MS, origin=Origin.PICKED, ending=Ending.FINISHED, heard=ALL_OF_IT
):
    ranges = HeardRanges.of(heard)
    made = Play(
        PlayId(uuid7(at, next(_numbers).to_bytes(10, "big"))),
        cue_named(app, title),
        at,
        app.runtime.zone_minutes(at),
        at + ranges.heard_ms,
        origin,
        ending,
        ranges,
        CUE_MS,
    )
    with app.transactions.begin() as unit:
        unit.ledger.append_play(made)
    return made.id


def told(view, spoken=False):
    """What the rows say: a heading as one text, a play as a list."""
    model = view.table.rows
    role = Qt.ItemDataRole.AccessibleTextRole if spoken else Qt.ItemDataRole.DisplayRole
    rows = []
    for row in range(model.rowCount()):
        cells = [model.index(row, column).data(role) for column in range(model.columnCount())]
        rows.append(cells[0] if model.is_heading(row) else cells)
    return rows


def titles(view):
    return [row[1] for row in told(view) if isinstance(row, list)]


def totals(view):
    return [label.accessibleName() for label in view._totals._figures]


def choose(view, qtbot, **parts):
    view.choose(replace(view._choice, **parts))
    qtbot.waitUntil(lambda: not view._soon.isActive())
    view._app.runtime.settle()


# What it shows


def test_plays_stand_under_their_days_with_totals(app, page):
    log_play(app, "Opening", NOON - HOUR_MS, Origin.OPENED)
    log_play(app, "Night Swim", NOON - HOUR_MS + MINUTE_MS, Origin.CONTINUED, Ending.SKIPPED, ((0, 3_000),))
    log_play(app, "Weir Song", NOON - DAY_MS, Origin.QUEUED)
    log_play(app, "Weir Song", NOON - 3 * DAY_MS)
    rows = told(page())
    assert rows[0] == "Today, Monday 21 September: 2 plays, 1 listen, 13 s heard"
    assert rows[1] == ["11:01", "Night Swim", "continued", "30 %", "skipped", "not counted"]
    assert rows[2] == ["11:00", "Opening", "opened", "100 %", "finished", "Listen"]
    assert rows[3] == "Yesterday, Sunday 20 September: 1 play, 1 listen, 1 revisit, 10 s heard"
    assert rows[4][-1] == "Revisit"
    assert rows[5] == "Friday, 18 September: 1 play, 1 listen, 10 s heard"


def test_cells_speak_in_words(app, page):
    log_play(app, heard=((0, 4_000), (6_000, CUE_MS)))
    log_play(app, "Weir Song", NOON - 2 * HOUR_MS, heard=((0, 6_000), (3_000, CUE_MS)))
    rows = told(page(), spoken=True)
    assert rows[1] == [
        "11:00, Monday 21 September 2026",
        "Opening, Harrow Weir",
        "picked",
        "heard 80 percent, one skip",
        "finished",
        "Listen",
    ]
    assert rows[2][3] == "heard 100 percent, one passage heard again"


def test_totals_tell_what_is_shown(app, page):
    log_play(app, "Opening", NOON - 2 * DAY_MS)
    log_play(app, "Opening", NOON - DAY_MS)
    log_play(app, "Weir Song", NOON - HOUR_MS, heard=((0, 2_000),))
    gone = log_play(app, "Night Swim")
    app.decisions.take_back([gone])
    view = page()
    assert totals(view) == ["3 plays", "2 listens", "1 revisit", "22 s heard", "2 cues"]
    assert view._totals._retracted.text() == "1 retracted"


def test_a_play_without_ranges_says_that_it_does_not_know(app, page):
    cue = cue_named(app, "Opening")
    play = Play(
        PlayId(uuid7(NOON, b"imported.." )), cue, NOON - HOUR_MS, None, NOON, Origin.UNKNOWN, Ending.UNKNOWN,
        None, None, "lastfm", counted_at_source=True,
    )  # fmt: skip
    with app.transactions.begin() as unit:
        unit.ledger.append_play(play)
    view = page()
    assert told(view)[1][1:] == ["Opening", "unknown", "unknown", "unknown", "Listen"]
    assert told(view, spoken=True)[1][3] == "not known how much was heard"
    assert "lastfm" in view.table.rows.index(1, 3).data(Qt.ItemDataRole.ToolTipRole)


def test_only_the_last_thirty_days_are_shown_at_first(app, page):
    log_play(app, "Opening", NOON - 29 * DAY_MS)
    log_play(app, "Weir Song", NOON - 30 * DAY_MS)
    assert titles(page()) == ["Opening"]


def test_the_play_that_runs_stands_on_top_and_counts_on(app, page):
    log_play(app, "Weir Song")
    view = page()
    app.player.pick([cue_named(app, "Opening")], 0)
    app.runtime.advance(5_000)
    view._tick()
    rows = told(view)
    assert rows[0] == "Today, Monday 21 September: 2 plays, 1 listen, 15 s heard"
    assert rows[1] == ["12:00", "Opening", "picked", "50 %", "playing", "not yet"]
    assert totals(view)[0] == "2 plays"
    app.runtime.advance(4_000)
    view._tick()
    assert told(view)[1][3:] == ["90 %", "playing", "Listen"]
    app.runtime.advance(2_000)
    assert told(view)[1] == ["12:00", "Opening", "picked", "100 %", "finished", "Listen"]
    assert len(titles(view)) == 2


def test_the_play_that_runs_is_judged_by_the_listens_before_it(app, page):
    log_play(app, "Opening", NOON - DAY_MS)
    view = page()
    app.player.pick([cue_named(app, "Opening")], 0)
    app.runtime.advance(9_000)
    view._tick()
    assert told(view)[1][-1] == "Revisit"


def hours_heard(view):
    return {hour: heard for hour, heard in enumerate(view.panel.hours.hours.heard) if heard}


def origins_shown(view):
    return {row.origin: row.plays for row in view.panel.origins.rows.rows}


def test_the_charts_count_the_play_that_runs(app, page, qtbot):
    log_play(app, "Weir Song", origin=Origin.QUEUED)
    view = page()
    app.player.pick([cue_named(app, "Opening")], 0)
    app.runtime.advance(5_000)
    view._tick()
    assert hours_heard(view) == {11: CUE_MS, 12: 5_000}
    assert origins_shown(view) == {Origin.QUEUED: 1, Origin.PICKED: 1}
    assert view.panel.calendar.days.listens == {TODAY: 1}
    app.runtime.advance(4_000)
    view._tick()
    assert view.panel.calendar.days.listens == {TODAY: 2}
    choose(view, qtbot, origin=Origin.QUEUED)
    assert hours_heard(view) == {11: CUE_MS}
    assert origins_shown(view) == {Origin.QUEUED: 1, Origin.PICKED: 1}
    app.runtime.advance(2_000)
    assert origins_shown(view) == {Origin.QUEUED: 1, Origin.PICKED: 1}


def test_the_calendar_keeps_its_place_while_a_play_runs(app, page):
    view = page()
    app.player.pick([cue_named(app, "Opening")], 0)
    calendar = view.panel.calendar
    calendar.setCurrentIndex(calendar.days.index(2, 3))
    app.runtime.advance(3_000)
    view._tick()
    assert (calendar.currentIndex().row(), calendar.currentIndex().column()) == (2, 3)


def test_the_play_that_runs_obeys_the_filters(app, page, qtbot):
    view = page()
    app.player.pick([cue_named(app, "Opening")], 0)
    app.runtime.advance(2_000)
    choose(view, qtbot, origin=Origin.QUEUED)
    assert titles(view) == []
    choose(view, qtbot, origin=None, words="open")
    assert titles(view) == ["Opening"]


def test_private_listening_shows_no_play_that_runs(app, page):
    app.logger.set_private(True)
    view = page()
    app.player.pick([cue_named(app, "Opening")], 0)
    app.runtime.advance(3_000)
    view._tick()
    assert titles(view) == []


# New plays


def test_a_new_play_leaves_selection_and_place_as_they_are(app, page):
    for minutes in range(60):
        log_play(app, "Opening" if minutes % 2 else "Weir Song", NOON - HOUR_MS - minutes * MINUTE_MS)
    view = page()
    bar = view.table.verticalScrollBar()
    bar.setValue(500)
    view.table.selectRow(20)
    chosen = view.table.selected_plays()
    resets = []
    view.table.rows.modelReset.connect(lambda: resets.append(True))
    top = view.table.rows.row_at(view.table.rowAt(0))
    offset = view.table.visualRect(view.table.rows.index(view.table.rowAt(0), 0)).top()
    log_play(app, "Night Swim", NOON)
    assert view.table.selected_plays() == chosen
    assert not resets
    assert view.table.rows.row_at(view.table.rowAt(0)) == top
    assert view.table.visualRect(view.table.rows.index(view.table.rowAt(0), 0)).top() == offset
    assert view.table.columnSpan(0, 0) == 6


def test_at_the_top_a_new_play_is_seen_at_once(app, page):
    for minutes in range(60):
        log_play(app, at=NOON - HOUR_MS - minutes * MINUTE_MS)
    view = page()
    log_play(app, "Night Swim", NOON)
    assert view.table.verticalScrollBar().value() == 0
    assert titles(view)[0] == "Night Swim"


def test_a_hidden_page_catches_up_when_it_is_shown(app, page, window):
    view = page()
    window.show_page("library")
    log_play(app, "Night Swim")
    assert titles(view) == []
    window.show_page("log")
    assert titles(view) == ["Night Swim"]


def test_the_next_day_is_shown_as_it_begins(app, page):
    log_play(app)
    view = page()
    app.runtime.sleep_computer(DAY_MS)
    view._tick()
    assert told(view)[0].startswith("Yesterday")


# Filters


@pytest.fixture
def varied(app):
    log_play(app, "Opening", NOON - HOUR_MS, Origin.PICKED)
    log_play(app, "Night Swim", NOON - DAY_MS, Origin.SHUFFLED, Ending.SKIPPED, ((0, 2_000),))
    log_play(app, "Weir Song", NOON - 2 * DAY_MS - 3 * HOUR_MS, Origin.QUEUED)
    log_play(app, "Homeward", NOON - 200 * DAY_MS, Origin.CONTINUED, Ending.STOPPED)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"origin": Origin.SHUFFLED}, ["Night Swim"]),
        ({"ending": Ending.FINISHED}, ["Opening", "Weir Song"]),
        ({"counted_only": True}, ["Opening", "Weir Song"]),
        ({"words": "WEIR song"}, ["Weir Song"]),
        ({"period": Period.YEAR}, ["Opening", "Night Swim", "Weir Song", "Homeward"]),
        ({"period": Period.ALL, "ending": Ending.STOPPED}, ["Homeward"]),
        ({"days": (TODAY - timedelta(days=2), TODAY - timedelta(days=1))}, ["Night Swim", "Weir Song"]),
        ({"hours": (9, 10)}, ["Weir Song"]),
    ],
)
@pytest.mark.usefixtures("varied")
def test_filters(page, qtbot, parts, expected):
    view = page()
    choose(view, qtbot, **parts)
    assert titles(view) == expected


@pytest.mark.usefixtures("varied")
def test_the_buttons_say_what_is_chosen(page, qtbot):
    view = page()
    choose(view, qtbot, origin=Origin.PICKED, counted_only=True)
    assert view.filters._origin.text() == "Picked"
    assert view.filters._origin.accessibleName() == "Origin: Picked"
    assert view.filters._counted.isChecked()
    assert view.filters._counted.property("marked")
    menu = view.filters._origin.make_menu()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Picked"]
    next(action for action in menu.actions() if action.text() == "Queued").trigger()
    qtbot.waitUntil(lambda: titles(view) == ["Weir Song"])


@pytest.mark.usefixtures("varied")
def test_typing_filters_and_esc_clears(page, window, qtbot):
    view = page()
    window.focus_search()
    assert window.focusWidget() is view.filter_field()
    qtbot.keyClicks(view.filter_field(), "night")
    qtbot.waitUntil(lambda: titles(view) == ["Night Swim"])
    qtbot.keyClick(view.filter_field(), Qt.Key.Key_Down)
    assert window.focusWidget() is view.table
    qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(view)) == 3)
    assert view.filter_field().text() == ""


@pytest.mark.usefixtures("varied")
def test_esc_in_the_field_clears_the_field_alone(page, qtbot):
    view = page()
    choose(view, qtbot, origin=Origin.QUEUED, words="weir")
    qtbot.keyClick(view.filter_field(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not view._choice.words)
    assert view._choice.origin is Origin.QUEUED


@pytest.mark.usefixtures("varied")
def test_all_time_is_read_in_the_background(app, page, qtbot):
    view = page()
    view.choose(LogChoice(period=Period.ALL))
    qtbot.waitUntil(lambda: not view._soon.isActive())
    assert len(titles(view)) == 3
    app.runtime.settle()
    assert len(titles(view)) == 4


@pytest.mark.usefixtures("varied")
def test_only_what_was_asked_for_last_comes_home(page, qtbot):
    view = page()
    view.choose(LogChoice(period=Period.ALL))
    qtbot.waitUntil(lambda: not view._soon.isActive())
    choose(view, qtbot, period=Period.WEEK, origin=Origin.QUEUED)
    assert titles(view) == ["Weir Song"]


# Charts


def cell_middle(table, row, column):
    return table.visualRect(table.model().index(row, column)).center()


@pytest.mark.usefixtures("varied")
def test_a_click_in_the_calendar_takes_a_day_and_the_same_again_takes_it_back(page, qtbot):
    view = page()
    calendar = view.panel.calendar
    at = cell_middle(calendar, 6, calendar.days.weeks - 2)
    qtbot.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: titles(view) == ["Night Swim"])
    assert view.filters._period.text() == "Yesterday"
    qtbot.mouseClick(calendar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: len(titles(view)) == 3)


@pytest.mark.usefixtures("varied")
def test_a_drag_in_the_calendar_takes_every_day_between(page, qtbot):
    view = page()
    calendar = view.panel.calendar
    port, last = calendar.viewport(), calendar.days.weeks - 1
    start, end = cell_middle(calendar, 0, last), cell_middle(calendar, 5, last - 1)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(port, QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2))
    qtbot.mouseMove(port, end)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: view._choice.days == (TODAY - timedelta(days=2), TODAY))
    assert len(calendar.selectedIndexes()) == 3


@pytest.mark.usefixtures("varied")
def test_the_calendar_is_worked_by_keys_too(page, qtbot):
    view = page()
    calendar = view.panel.calendar
    calendar.setFocus()
    assert calendar.days.day(calendar.currentIndex()) == TODAY
    qtbot.keyClick(calendar, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: view._choice.days == (TODAY - timedelta(days=7),) * 2)
    qtbot.keyClick(calendar, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: view._choice.days == (TODAY - timedelta(days=7), TODAY - timedelta(days=6)))
    qtbot.keyClick(calendar, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view._choice.days is None)


@pytest.mark.usefixtures("varied")
def test_hours_filter_and_speak(page, qtbot):
    view = page()
    chart = view.panel.hours
    spoken = chart.hours.index(0, 9).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "09:00 to 10:00: 0 minutes heard"
    assert chart.hours.index(0, 9).data(Qt.ItemDataRole.UserRole) == CUE_MS
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=cell_middle(chart, 0, 9))
    qtbot.waitUntil(lambda: titles(view) == ["Weir Song"])
    assert view.filters._hours.text() == "09:00 to 10:00"
    view.filters._hours.click()
    qtbot.waitUntil(lambda: len(titles(view)) == 3)
    assert not chart.selectedIndexes()


@pytest.mark.usefixtures("varied")
def test_ways_to_begin_filter_and_the_chart_keeps_showing_all(page, qtbot):
    view = page()
    chart = view.panel.origins
    assert {row.origin: row.plays for row in chart.rows.rows} == {
        Origin.PICKED: 1,
        Origin.QUEUED: 1,
        Origin.SHUFFLED: 1,
    }
    place = [row.origin for row in chart.rows.rows].index(Origin.QUEUED)
    qtbot.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=cell_middle(chart, place, 1))
    qtbot.waitUntil(lambda: titles(view) == ["Weir Song"])
    assert len(chart.rows.rows) == 3
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(view)) == 3)


def test_another_counting_rule_recounts_the_log(app, page):
    log_play(app, ending=Ending.STOPPED)
    view = page()
    assert told(view)[1][-1] == "Listen"
    view.panel.rule_wanted.emit("finished")
    assert told(view)[1][-1] == "not counted"
    assert view.panel.rule.text() == "Finished plays only"
    assert app.settings.current.listen_rule == "finished"


# Doing


def test_enter_plays_the_cue_as_picked(app, page, qtbot):
    log_play(app, "Weir Song", origin=Origin.CONTINUED)
    view = page()
    view.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert app.player.current == cue_named(app, "Weir Song")
    assert app.player.queue.current.origin is Origin.PICKED


def test_a_double_click_plays(app, page, qtbot):
    log_play(app, "Weir Song")
    view = page()
    at = cell_middle(view.table, 1, 1)
    qtbot.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert app.player.current == cue_named(app, "Weir Song")


def test_del_retracts_what_is_chosen_and_undo_brings_it_back(app, page, window, qtbot):
    log_play(app, "Weir Song", NOON - HOUR_MS)
    log_play(app, "Opening", NOON - 2 * HOUR_MS)
    view = page()
    view.table.selectAll()
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert [row[-2:] for row in told(view)[1:]] == [["retracted", "retracted"]] * 2
    assert told(view)[0] == "Today, Monday 21 September: 2 retracted"
    assert window._toast._text.text() == "2 plays retracted"
    assert len(view.table.selected_plays()) == 2
    window._context.history.undo()
    assert [row[-1] for row in told(view)[1:]] == ["Listen", "Listen"]
    window._context.history.redo()
    assert [row[-1] for row in told(view)[1:]] == ["retracted", "retracted"]


def test_the_word_restore_restores(app, page, window, qtbot):
    app.decisions.take_back([log_play(app, "Weir Song")])
    view = page()
    cell = view.table.visualRect(view.table.rows.index(1, 5))
    at = view.table._delegate.restore_box(cell).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told(view)[1][-1] == "Listen"
    window._context.history.undo()
    assert told(view)[1][-1] == "retracted"


def test_the_row_in_focus_shows_its_actions(app, page, window, qtbot):
    log_play(app, "Weir Song")
    view = page()
    view.setFocus()
    window.activateWindow()
    qtbot.waitUntil(view.table.hasFocus)
    actions = view.table.findChild(RowActions)
    qtbot.waitUntil(actions.isVisible)
    buttons = {button.objectName(): button for button in actions.findChildren(QAbstractButton)}
    assert {name: button.accessibleName() for name, button in buttons.items()} == {
        "play": "Play this cue (Enter)",
        "retract": "Retract this play (Del)",
    }
    qtbot.mouseClick(buttons["retract"], Qt.MouseButton.LeftButton)
    assert told(view)[1][-1] == "retracted"


def test_the_play_that_runs_cannot_be_retracted(app, page, qtbot):
    view = page()
    app.player.pick([cue_named(app, "Opening")], 0)
    app.runtime.advance(3_000)
    view._tick()
    view.table.selectRow(1)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)
    assert told(view)[1][4] == "playing"
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert app.player.paused


def test_the_menu_is_equal_to_the_keys(app, page, window):
    log_play(app, "Weir Song")
    view = page()
    view.table.select_first()
    menu = play_menu(window._context, view.table, view.table.selected_plays())
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert words[:3] == ["Play\tEnter", "Retract this play\tDel", "Go to its score"]
    assert any(word.startswith("Add to the queue") for word in words)
    next(action for action in menu.actions() if action.text() == "Go to its score").trigger()
    assert window.current_view() is window._pages.view("score")


def test_chosen_plays_are_chosen_cues(app, page):
    log_play(app, "Weir Song", NOON - HOUR_MS)
    log_play(app, "Weir Song", NOON - 2 * HOUR_MS)
    log_play(app, "Opening", NOON - 3 * HOUR_MS)
    view = page()
    view.table.selectAll()
    assert view.selected_cues() == [cue_named(app, "Weir Song"), cue_named(app, "Opening")]
    view.table.clearSelection()
    assert view.shown_cues() == [cue_named(app, "Weir Song"), cue_named(app, "Opening")]


def test_export_opens_its_sheet(page, window):
    from cuebook.gui.dialogs.export_sheet import ExportSheet

    page()._export.click()
    assert isinstance(window._scrim.sheet, ExportSheet)


# Nothing to show


def test_an_empty_log_says_why_and_leads_to_the_library(page, window):
    view = page()
    assert view._empty._words.text().startswith("Nothing has been played yet")
    view._empty._button.click()
    assert window.current_view() is window._pages.view("library")


@pytest.mark.usefixtures("varied")
def test_filters_that_nothing_answers_to_can_be_cleared(page, qtbot):
    view = page()
    choose(view, qtbot, words="zzz")
    assert view._empty._words.text() == "No play answers to these filters."
    view._empty._button.click()
    qtbot.waitUntil(lambda: len(titles(view)) == 3)


def test_a_period_without_plays_leads_to_all_time(app, page, qtbot):
    log_play(app, at=NOON - 100 * DAY_MS)
    view = page()
    assert view._empty._words.text() == "Nothing was played in the last 30 days."
    view._empty._button.click()
    qtbot.waitUntil(lambda: not view._soon.isActive())
    app.runtime.settle()
    assert titles(view) == ["Opening"]


# Room and words


@pytest.mark.parametrize("size", [(1440, 900), (1200, 800), (1100, 720), (1000, 600)])
@pytest.mark.parametrize("scale", [85, 100, 150])
@pytest.mark.usefixtures("varied")
def test_everything_fits(app, page, window, size, scale):
    app.settings.change(type_scale=scale)
    window.resize(*size)
    view = page()
    QTest.qWait(0)
    table, header = view.table, view.table.horizontalHeader()
    assert sum(header.sectionSize(place) for place in range(header.count())) <= table.viewport().width()
    assert header.sectionSize(1) >= 60
    for widget in view.filters.findChildren(QPushButton):
        if widget.isVisible():
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
            assert view.filters.rect().contains(widget.geometry()), widget.text()
    assert view.filters.geometry().right() <= view.width()


@pytest.mark.usefixtures("varied")
def test_every_control_has_a_name(page):
    view = page()
    for kind in (QAbstractButton, QLineEdit, QTableView):
        for widget in [*view.findChildren(kind), *view.panel.findChildren(kind)]:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden():
                assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_names_from_tags_stay_plain_text(app, page):
    log_play(app, "Weir Song")
    view = page()
    row = view.table.rows.row_at(1)
    tooltip = view.table.rows.columns[1].tooltip
    assert "<b>" not in tooltip(replace(row, title="<b>Weir</b>"))


def test_headings_are_passed_over_by_the_arrow_keys(app, page, qtbot):
    log_play(app, "Weir Song", NOON - HOUR_MS)
    log_play(app, "Opening", NOON - DAY_MS)
    view = page()
    view.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    assert [row.title for row in view.table.selected_plays()] == ["Opening"]


def test_the_play_that_runs_is_chosen_with_others(app, page):
    log_play(app, "Weir Song")
    view = page()
    app.player.pick([cue_named(app, "Opening")], 0)
    app.runtime.advance(3_000)
    view._tick()
    view.table.selectAll()
    assert view.selected_cues() == [cue_named(app, "Opening"), cue_named(app, "Weir Song")]
