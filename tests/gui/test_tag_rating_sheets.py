"""Ratings of other programs and ratings written to files, as the window offers, shows and does them."""

import os
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from builders import open_app, scan
from cuebook.domain.sound_file import FileStamp, TagRating
from cuebook.gui.actions.rating import show_rating_writing, show_tag_ratings
from cuebook.gui.dialogs.tag_ratings_sheet import TagRatingsSheet
from cuebook.gui.dialogs.write_ratings_sheet import WriteRatingsSheet
from cuebook.gui.widgets.check_box import CheckBox
from fakes.runtime import FakeRuntime
from killed_writers import facts
from windows import opened_window


@pytest.fixture
def window(tmp_path, weir_folder, qapp):
    """A window on an album of its own that may be written to."""
    music = tmp_path / "music" / "Harrow Weir"
    shutil.copytree(weir_folder, music)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    with opened_window(qapp, app) as window:
        QTest.qWait(0)
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def cues(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


def leave_ratings(app, cue, *ratings):
    path = app.reading.source(cue).path
    found = os.stat(path)
    stamp = FileStamp(path, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
    with app.transactions.begin() as unit:
        unit.catalogue.keep_written_rating(stamp, [TagRating(*one) for one in ratings])


@pytest.fixture
def rated(app, cues):
    leave_ratings(app, cues[0], ("MusicBee", 80), ("Winamp", 40))
    leave_ratings(app, cues[1], ("MusicBee", 60))
    leave_ratings(app, cues[2], ("Winamp", 100))
    return app


def button(owner, text):
    return next(one for one in owner.findChildren(QPushButton) if one.text() == text)


def ratings(app, cues):
    return [app.reading.cue(cue).rating for cue in cues]


def rescan(app):
    app.scanner.scan()
    app.runtime.settle()


def test_a_scan_that_finds_ratings_offers_them_and_takes_none(rated, window, cues):
    rescan(rated)
    assert window.banner.isVisible()
    assert window.banner.accessibleName() == "3 cues carry ratings from other programs."
    assert ratings(rated, cues) == [None] * 4
    button(window.banner, "Look").click()
    assert window.findChild(TagRatingsSheet) is not None


def test_not_now_holds_until_more_are_found(rated, window, cues):
    rescan(rated)
    button(window.banner, "Not now").click()
    assert not window.banner.isVisible()
    rescan(rated)
    assert not window.banner.isVisible()
    leave_ratings(rated, cues[3], ("Winamp", 40))
    rescan(rated)
    assert window.banner.isVisible()


def test_ticks_choose_the_programs_and_one_undo_takes_all_of_it_back(rated, window, cues):
    show_tag_ratings(window._context)
    window._context.app.runtime.settle()
    sheet = window.findChild(TagRatingsSheet)
    boxes = {box.text(): box for box in sheet.findChildren(CheckBox)}
    assert list(boxes) == ["MusicBee: 2 cues", "Winamp: 2 cues"]
    button(sheet, "Take over 3 ratings")
    boxes["MusicBee: 2 cues"].click()
    button(sheet, "Take over 2 ratings").click()
    assert ratings(rated, cues) == [40, None, 100, None]
    window._context.history.undo()
    assert ratings(rated, cues) == [None] * 4
    window._context.history.redo()
    assert ratings(rated, cues) == [40, None, 100, None]
    window._context.history.undo()
    assert ratings(rated, cues) == [None] * 4


def test_keys_alone_take_ratings_over(rated, window, cues):
    show_tag_ratings(window._context)
    window._context.app.runtime.settle()
    QTest.qWait(0)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Space)  # MusicBee's tick
    for _ in range(10):
        if getattr(window.focusWidget(), "text", str)() == "Take over 2 ratings":
            break
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert ratings(rated, cues) == [40, None, 100, None]


def test_the_sheet_says_so_where_there_is_nothing(window):
    show_tag_ratings(window._context)
    window._context.app.runtime.settle()
    sheet = window.findChild(TagRatingsSheet)
    assert not button(sheet, "Take over 0 ratings").isEnabled()


def in_file(app, cue):
    return facts(os.fsdecode(app.reading.source(cue).path))[2]


def test_files_are_written_only_after_both_the_tick_and_the_button(app, window, cues):
    app.ratings.rate(cues[:2], 80)
    show_rating_writing(window._context)
    window._context.app.runtime.settle()
    sheet = window.findChild(WriteRatingsSheet)
    go = button(sheet, "Write 2 files")
    assert not go.isEnabled()
    sheet.findChild(CheckBox).click()
    assert go.isEnabled()
    window._context.app.runtime.settle()
    assert in_file(app, cues[0]) is None
    go.click()
    window._context.app.runtime.settle()
    assert [in_file(app, cue) for cue in cues] == [80, 80, None, None]
    assert "2 files written." in sheet._summary.text()


def test_dismissing_the_sheet_stops_at_the_next_file(app, window, cues):
    app.settings.change(write_ratings=True)
    app.ratings.rate(cues, 80)
    show_rating_writing(window._context)
    window._context.app.runtime.settle()
    button(window.findChild(WriteRatingsSheet), "Write 4 files").click()
    window.close_sheet()
    QTest.qWait(0)
    window._context.app.runtime.settle()
    assert not app.rating_writing.writing
    assert [in_file(app, cue) for cue in cues].count(80) < 4


def test_what_cannot_be_written_is_said_before(app, window, cues):
    app.ratings.rate(cues[:2], 80)
    app.player.pick(cues[:1], 0)
    show_rating_writing(window._context)
    window._context.app.runtime.settle()
    assert "1 left alone: it plays, or is about to." in window.findChild(WriteRatingsSheet)._summary.text()
