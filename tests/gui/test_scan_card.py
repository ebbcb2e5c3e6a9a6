"""The card of a scan: its buttons keep their size, and it counts everything that could not be read."""

import pytest
import shiboken6
from PySide6.QtTest import QTest

from builders import open_app
from cuebook.domain.sound_file import FileProblem, ProblemKind
from cuebook.gui.views.scan_card import ScanCard
from cuebook.services.scan_report import ScanReport
from fakes.runtime import FakeRuntime
from windows import opened_window

FILES = [FileProblem(f"/music/{name}.mp3".encode(), ProblemKind.DAMAGED, "it is damaged") for name in "abc"]
FOLDER = FileProblem(b"/music/locked", ProblemKind.FOLDER, "this folder cannot be looked into")


@pytest.fixture
def app(tmp_path):
    return open_app(tmp_path / "data", FakeRuntime())


@pytest.fixture
def card(app, qapp):
    with opened_window(qapp, app) as window:
        made = ScanCard(window._context)
        made.resize(1100, 120)
        made.show()
        yield made
        shiboken6.delete(made)


def end_scan(card, problems, *, quiet=False):
    card._context.app.scanner.last_report = ScanReport(problems=list(problems), quiet=quiet)
    card.show_end()


def test_buttons_are_as_wide_as_they_want_to_be(card):
    end_scan(card, FILES)
    card.refresh()
    QTest.qWait(0)
    assert card._close.width() == card._close.sizeHint().width()
    assert card._close.geometry().right() > card.width() - 40


def test_what_could_not_be_read_is_counted_with_its_folders_and_leads_to_the_list(card):
    end_scan(card, [FOLDER, *FILES])
    assert card._trouble.text() == "3 files and 1 folder could not be read"
    card._show_trouble.click()
    assert card._context.window._pages.place == "problems"


def test_a_folder_alone_is_no_file(card):
    end_scan(card, [FOLDER])
    assert card._trouble.text() == "1 folder could not be read"


def test_a_scan_nobody_asked_for_says_nothing(card):
    end_scan(card, FILES, quiet=True)
    assert not card.has_something_to_say
    end_scan(card, FILES)
    assert card.has_something_to_say
