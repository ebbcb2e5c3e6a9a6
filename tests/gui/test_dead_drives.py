"""A drive that does not answer is waited for by a job: the window asks nothing of it in its own thread."""

import os

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from builders import open_app, scan
from cuebook.gui.actions.review import import_review
from cuebook.gui.dialogs.export_sheet import ExportSheet
from cuebook.gui.dialogs.review_export_sheet import ReviewExportSheet
from fakes.runtime import FakeRuntime
from windows import opened_window


@pytest.fixture
def app(tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    return app


@pytest.fixture
def window(app, qapp):
    with opened_window(qapp, app) as window:
        app.runtime.settle()
        yield window


@pytest.fixture
def drive(tmp_path, monkeypatch):
    """A folder, and every question about something in it."""
    folder, asked = tmp_path / "drive", []
    folder.mkdir()

    def told(ask):
        def and_noted(path, *more, **named):
            if not isinstance(path, int) and os.fspath(folder) in os.fsdecode(path):
                asked.append(path)
            return ask(path, *more, **named)

        return and_noted

    for name in ("isdir", "exists", "lexists"):
        monkeypatch.setattr(os.path, name, told(getattr(os.path, name)))
    monkeypatch.setattr(os, "stat", told(os.stat))
    return folder, asked


def drop(window, folder):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "song.flac"))])
    at, copy = window.rect().center(), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(at, copy, mime, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(at), copy, mime, left, none))


def read_page(window, folder):
    import_review(window._context, str(folder / "page.txt"))


def export(window, folder):
    window.open_sheet(ExportSheet(window._context))
    sheet = window._scrim.sheet
    sheet._file.setText(str(folder / "all.csv"))
    sheet._export()


def export_review(window, folder):
    own = window._context.app.own_reviews
    album = window._context.app.reading.scores()[0].main_album.id
    window.open_sheet(ReviewExportSheet(window._context, own.subject_of_album(album), "Water.", {}))
    sheet = window._scrim.sheet
    sheet._file.setText(str(folder / "mine.md"))
    sheet._export()


@pytest.mark.parametrize("act", [drop, read_page, export, export_review])
def test_a_drive_is_asked_by_a_job(window, app, drive, act):
    folder, asked = drive
    act(window, folder)
    assert asked == []
    app.runtime.settle()
    assert asked
