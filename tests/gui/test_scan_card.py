"""The card of a scan: its buttons keep their size, and it names everything that could not be read."""

import pytest
import shiboken6
from PySide6.QtTest import QTest

from builders import open_app
from cuebook.domain.events import ScanEnded, ScanProgressed
from cuebook.domain.sound_file import FileProblem, ProblemKind
from cuebook.gui.actions.build import KeysOfWidgets
from cuebook.gui.application import open_window
from cuebook.gui.views.scan_card import ScanCard
from cuebook.services.scan import ScanReport
from fakes.runtime import FakeRuntime

FILES = [FileProblem(f"/music/{name}.mp3".encode(), ProblemKind.DAMAGED, "it is damaged") for name in "abc"]
FOLDER = FileProblem(b"/music/locked", ProblemKind.FOLDER, "this folder cannot be looked into")


@pytest.fixture
def app(tmp_path):
    return open_app(tmp_path / "data", FakeRuntime())


@pytest.fixture
def card(app, qapp):
    window = open_window(qapp, app)
    made = ScanCard(window._context)
    made.resize(1100, 120)
    made.show()
    yield made
    window.close()
    app.close()
    shiboken6.delete(made)
    shiboken6.delete(window)
    for keys in qapp.findChildren(KeysOfWidgets):
        shiboken6.delete(keys)


def end_scan(app, problems):
    app.scanner.last_report = ScanReport(problems=list(problems))
    app.bus.publish(ScanEnded(cancelled=False))


def test_buttons_are_as_wide_as_they_want_to_be(app, card):
    end_scan(app, FILES)
    card.refresh()
    QTest.qWait(0)
    assert card._close.width() == card._close.sizeHint().width()
    assert card._close.geometry().right() > card.width() - 40


def test_what_could_not_be_read_is_counted_and_listed_with_its_folders(app, card):
    end_scan(app, [FOLDER, *FILES])
    assert card._trouble.text() == "3 files and 1 folder could not be read"
    card._show_trouble.click()
    listed = card._problems.text().splitlines()
    assert listed[0] == "/music/locked: this folder cannot be looked into"
    assert len(listed) == 4
    assert card._show_trouble.text() == "Hide"


def test_a_folder_alone_is_no_file(app, card):
    end_scan(app, [FOLDER])
    assert card._trouble.text() == "1 folder could not be read"


def test_a_new_scan_closes_the_list(app, card):
    end_scan(app, [FOLDER, *FILES])
    card._show_trouble.click()
    app.bus.publish(ScanProgressed(root=b"/music", seen=1, read=1, problems=0, expected=9, seconds=1.0))
    assert card._problems.isHidden()
    assert card._show_trouble.text() == "Show"


def test_a_list_past_a_screenful_says_how_many_more(app, card):
    end_scan(app, [FOLDER] * 50)
    card._show_trouble.click()
    assert card._problems.text().splitlines()[-1] == "and 10 more"
