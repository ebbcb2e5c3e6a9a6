"""What the window says of watched folders: drives that are away, the settings' list, problem files."""

import os
import shutil

import pytest
import shiboken6
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from builders import make_album, open_app, scan
from cuebook.domain.catalogue import FileState
from cuebook.gui.dialogs.folder_list import FolderList
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.shell.waiting_banner import WaitingBanner
from fakes.runtime import FakeRuntime
from windows import opened_window


@pytest.fixture
def music(tmp_path):
    make_album(tmp_path / "Music drive" / "Weir", ["Opening", "Night Swim"], seconds=0.2)
    return tmp_path / "Music drive"


@pytest.fixture
def app(tmp_path, music):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    return app


@pytest.fixture
def window(app, qapp):
    with opened_window(qapp, app) as window:
        yield window


def button(widget, words):
    (found,) = [one for one in widget.findChildren(QPushButton) if one.text() == words and not one.isHidden()]
    return found


def words(widget):
    return " | ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def states(app):
    return {cue.state for cue in app.reading.find_cues()[1]}


def unplug(app, music):
    music.rename(music.with_name("away"))
    scan(app)


def test_a_drive_that_is_not_there_is_said_and_may_be_tried_again(app, window, music):
    banner = window.findChild(WaitingBanner)
    assert banner.isHidden()
    unplug(app, music)
    assert "Nothing of Music drive is there. 2 cues wait for it." in words(banner)
    music.with_name("away").rename(music)
    button(banner, "Try again").click()
    app.runtime.settle()
    assert banner.isHidden()
    assert states(app) == {FileState.PRESENT}


def test_a_drive_that_is_tried_in_vain_is_said_to_be_still_away(app, window, music):
    unplug(app, music)
    button(window.findChild(WaitingBanner), "Try again").click()
    app.runtime.settle()
    assert window._toast._text.text() == "Still nothing of Music drive is there. 2 cues wait for it."


def test_a_drive_that_is_there_but_lost_a_part_is_never_said_to_be_away(app, window, music):
    make_album(music / "Fog", [f"Fog {number}" for number in range(25)], album="Fog", seconds=0.02)
    scan(app)
    shutil.rmtree(music / "Fog")
    scan(app)
    lost = "Music drive has lost much of what it held at once. 25 cues wait for it."
    banner = window.findChild(WaitingBanner)
    assert lost in words(banner)
    (row,) = {CueRow(cue).subtitle for cue in app.reading.find_cues()[1] if cue.album == "Fog"}
    assert row == "file not there at the moment"
    folders = FolderList(window._context)
    folders.show()
    assert "It has lost much of what it held at once. 25 cues wait for it." in words(folders)
    button(banner, "Try again").click()
    app.runtime.settle()
    assert window._toast._text.text() == lost.replace("has lost", "still lacks")
    shiboken6.delete(folders)


def test_the_settings_name_a_drive_that_is_away_within_a_folder_that_is_there(app, window, music):
    inner = os.fsencode(music / "Weir")
    (root,) = app.reading.roots()
    with app.transactions.begin() as unit:
        unit.catalogue.set_mounts(root.number, {inner: ("offline", 77)})
        unit.catalogue.set_state([cue.path for cue in app.reading.find_cues()[1]], FileState.OFFLINE)
    folders = FolderList(window._context)
    folders.show()
    assert "2 files. Nothing of Weir is there. 2 cues wait for it." in words(folders)
    shiboken6.delete(folders)


def test_what_is_really_gone_is_missing_and_waited_for_no_more(app, window, music):
    banner = window.findChild(WaitingBanner)
    unplug(app, music)
    button(banner, "They are really gone").click()
    app.runtime.settle()
    assert banner.isHidden()
    assert states(app) == {FileState.MISSING}
    assert window._toast._text.text().startswith("2 cues are missing now")


def test_a_drive_that_lies_elsewhere_is_located(app, window, music, monkeypatch):
    banner = window.findChild(WaitingBanner)
    unplug(app, music)
    chosen = str(music.with_name("away"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: chosen)
    button(banner, "Locate…").click()
    app.runtime.settle()
    assert banner.isHidden()
    assert states(app) == {FileState.PRESENT}
    assert [root.path for root in app.reading.roots()] == [os.fsencode(chosen)]


def test_the_settings_list_every_folder_and_one_can_be_removed_and_taken_back(app, window, music):
    folders = FolderList(window._context)
    folders.show()
    assert "2 files" in words(folders)
    button(folders, "Remove").click()
    assert app.reading.roots() == []
    assert app.reading.find_cues()[1] == []
    assert str(music) not in words(folders)
    window._toast._undo.click()
    app.runtime.settle()
    assert states(app) == {FileState.PRESENT}
    shiboken6.delete(folders)


def test_the_settings_say_which_folder_is_deaf(app, window, music):
    app.watching.deaf = {os.fsencode(music): "it lies on another computer"}
    folders = FolderList(window._context)
    folders.show()
    assert "Changes are not heard of: it lies on another computer. Scanned every 15 minutes." in words(
        folders
    )
    shiboken6.delete(folders)


def test_problem_files_are_listed_copied_and_read_again(app, window, music):
    bad = music / "bad.mp3"
    bad.write_bytes(b"nonsense" * 100)
    scan(app)
    window.show_page("problems")
    view = window.current_view()
    assert [column.text(view._rows.rows[0]) for column in view._rows.columns] == [
        "bad.mp3", str(music), app.reading.problems()[0].reason, "no sound", "800 B",
    ]  # fmt: skip
    assert "1 file could not be read" in words(view)
    view._copy.click()
    assert str(bad) in QGuiApplication.clipboard().text()
    times = bad.stat()
    shutil.copyfile(music / "Weir" / "01 Opening.wav", bad)
    os.truncate(bad, bad.stat().st_size)
    os.utime(bad, ns=(times.st_atime_ns, times.st_mtime_ns))
    button(view, "Try again").click()
    app.runtime.settle()
    assert app.reading.problems() == []
    assert "Every file in the watched folders could be read." in words(view)
