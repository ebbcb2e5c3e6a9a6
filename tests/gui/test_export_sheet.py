"""The export sheet: nothing is replaced unasked, and a file's ending chooses its format."""

import json

import pytest
from PySide6.QtWidgets import QLineEdit

from builders import open_app, scan
from cuebook.domain.rating import Rating
from cuebook.gui.dialogs.export_sheet import ExportSheet
from fakes.runtime import FakeRuntime
from windows import opened_window


@pytest.fixture
def sheet(tmp_path, weir_folder, qapp):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    (cue, *_) = app.reading.find_cues()[1]
    app.ratings.rate([cue.id], Rating(80))
    with opened_window(qapp, app) as window:
        window.open_sheet(ExportSheet(window._context))
        yield window.findChild(ExportSheet)


def give(sheet, path):
    field = sheet.findChild(QLineEdit)
    field.setFocus()
    field.setText(str(path))
    field.returnPressed.emit()
    sheet._context.app.runtime.settle()


def test_the_ending_of_the_file_chooses_the_format(sheet, tmp_path):
    give(sheet, tmp_path / "all.jsonl")
    lines = (tmp_path / "all.jsonl").read_text("utf-8").splitlines()
    assert all(isinstance(json.loads(line), dict) for line in lines)


def test_a_file_that_is_there_is_replaced_only_when_asked_again(sheet, tmp_path):
    mine = tmp_path / "mine.csv"
    mine.write_text("my own")
    give(sheet, mine)
    assert mine.read_text() == "my own"
    give(sheet, mine)
    assert mine.read_text() != "my own"


def test_a_folder_is_not_offered_to_be_replaced(sheet, tmp_path):
    give(sheet, tmp_path)
    assert "something else than a file" in sheet._error.text()
