"""Dragging cues out as files, and dropping folders, files, texts and cues."""

import os

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from builders import make_album, make_wav, open_app, scan
from cuebook.domain.errors import CuebookError
from cuebook.gui.cue_mime import CUES, FILES, cue_mime, cues_in, paths_in, uri
from cuebook.gui.review_import.sheet import ReviewImportSheet
from fakes.runtime import FakeRuntime
from windows import opened_window

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(tmp_path, qapp):
    app = open_app(tmp_path / "data", FakeRuntime())
    make_album(tmp_path / "music", ["Opening", "Night Swim", "Homeward"])
    scan(app, tmp_path / "music")
    with opened_window(qapp, app) as window:
        window.resize(1440, 900)
        app.runtime.settle()
        QTest.qWait(0)
        yield window


@pytest.fixture
def app(window):
    return window._context.app


@pytest.fixture
def cues(app):
    return app.reading.cue_ids(app.reading.cue_numbers())


def files(*paths):
    mime = QMimeData()
    mime.setData(FILES, b"\r\n".join(uri(os.fsencode(path)) for path in paths) + b"\r\n")
    return mime


def drop(window, mime, at=None):
    """Drop as a hand does: enter, move, let go. Gives whether the window would take it."""
    at = at or window.rect().center()
    entered = QDragEnterEvent(at, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(window, entered)
    moved = QDragMoveEvent(at, COPY, mime, LEFT, NONE)
    if entered.isAccepted():
        QApplication.sendEvent(window, moved)
    if not (entered.isAccepted() and moved.isAccepted()):
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(at), COPY, mime, LEFT, NONE))
    window._context.app.runtime.settle()
    return True


def over_player(window):
    return window.transport.mapTo(window, QPoint(20, 20))


def test_cues_go_out_as_their_files_and_by_their_ids(window, app, cues):
    mime = cue_mime(window._context, cues)
    assert cues_in(mime) == cues
    assert paths_in(mime) == [cue.path for cue in app.reading.cues(cues)]
    assert [url.toLocalFile() for url in mime.urls()] == [
        os.fsdecode(cue.path) for cue in app.reading.cues(cues)
    ]


NAMES = (b"plain.wav", b"sp ace %20 #1?.wav", "Öde é.wav".encode(), b"\xff\xfe raw\n.wav")


@pytest.mark.parametrize("name", NAMES)
def test_any_name_a_file_can_have_goes_out_and_comes_in_as_it_is(name):
    path = b"/music/" + name
    assert paths_in(files(os.fsdecode(path))) == [path]
    assert bytes(files(os.fsdecode(path)).data(FILES)).isascii()


def test_what_is_no_file_of_this_computer_is_left_out():
    mime = QMimeData()
    mime.setData(FILES, b"# a note\r\nhttps://example.org/a.mp3\r\nfile://box/music/a.wav\r\n")
    assert paths_in(mime) == [b"/music/a.wav"]


@pytest.mark.parametrize("said", [b"", b"{", b'{"a": 1}', b"[1, null]"])
def test_a_drag_that_says_nothing_sensible_carries_no_cues(said):
    mime = QMimeData()
    mime.setData(CUES, said)
    assert cues_in(mime) == []


def test_cues_dropped_on_the_player_go_to_the_end_of_the_queue(window, app, cues):
    app.player.pick(cues[:1], 0)
    assert drop(window, cue_mime(window._context, cues[1:]), over_player(window))
    assert [entry.cue for entry in app.player.queue.upcoming] == cues[1:]


def test_cues_dropped_elsewhere_do_nothing(window, app, cues):
    assert not drop(window, cue_mime(window._context, cues))
    assert app.player.current is None


def test_sound_files_dropped_become_cues_and_play(window, app, tmp_path):
    path = make_wav(tmp_path / "elsewhere" / "New.wav", tone=900, title="New", album="Other")
    assert drop(window, files(path))
    assert app.reading.cue(app.player.current).title == "New"


def test_a_folder_dropped_is_watched_and_scanned(window, app, tmp_path):
    make_album(tmp_path / "more", ["One", "Two"], album="More", first_tone=1_000)
    assert drop(window, files(tmp_path / "more"))
    app.runtime.settle()
    assert os.fsencode(tmp_path / "more") in {root.path for root in app.reading.roots()}
    assert app.reading.size()[1] == 5


def test_a_text_dropped_opens_as_a_review_to_import(window, tmp_path):
    text = tmp_path / "review.txt"
    text.write_text("Harrow Weir by Ida Quell\n\nNight Swim is lovely.\n\nRating: 4 out of 5\n")
    assert drop(window, files(text))
    sheet = window._scrim.sheet
    assert isinstance(sheet, ReviewImportSheet)
    assert sheet.session.state is not None


def said(window):
    return window._toast.accessibleDescription()


def test_files_dropped_that_cannot_be_read_are_all_counted_and_one_is_named(window, app, tmp_path):
    (tmp_path / "notes.mp3").write_text("no sound at all")
    assert drop(window, files(tmp_path / "notes.mp3"))
    assert said(window) == "notes.mp3: it is not a sound file of a kind Cuebook reads"
    path = make_wav(tmp_path / "New.wav", tone=900, title="New", album="Other")
    assert drop(window, files(tmp_path / "gone.flac", path, tmp_path / "notes.mp3"))
    assert said(window).startswith("2 files could not be opened. gone.flac: it cannot be read")
    assert app.reading.cue(app.player.current).title == "New"


def test_a_cue_sheet_dropped_that_cannot_be_read_says_what_is_wrong_with_it(window, tmp_path):
    (tmp_path / "odd.cue").write_bytes(b"\x00\x01")
    assert drop(window, files(tmp_path / "odd.cue"))
    assert said(window).startswith("odd.cue: ")
    assert "lies beside it" not in said(window)
    assert drop(window, files(tmp_path / "gone.cue"))
    assert said(window) == "gone.cue: it cannot be read: No such file or directory"


def test_a_drop_that_cannot_be_kept_says_why(window, app, tmp_path, monkeypatch):
    path = make_wav(tmp_path / "New.wav", tone=900, title="New", album="Other")

    def refuse(*_, **__):
        raise CuebookError("The disk is full.")

    monkeypatch.setattr(app.transactions, "begin", refuse)
    assert drop(window, files(path))
    assert said(window) == "The disk is full."
    monkeypatch.undo()


def test_a_pipe_dropped_as_a_text_is_refused_and_never_waited_for(window, tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert drop(window, files(tmp_path / "pipe.txt"))
    assert "is no file" in window._scrim.sheet.source.pasting.refusal.text()


def test_of_several_texts_dropped_the_one_that_is_read_is_named(window, tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("Harrow Weir by Ida Quell\n\nRating: 4 out of 5\n")
    assert drop(window, files(tmp_path / "one.txt", tmp_path / "two.txt"))
    assert said(window) == "Only one.txt is read: one review at a time"


def test_a_drag_from_the_table_carries_the_chosen_cues(window, app, cues):
    app.settings.keep_view("library look", "cues")
    window.show_page("library")
    library = window.current_view()
    library._show()
    library.setFocus()
    library._cues.table.selectAll()
    assert cues_in(library._cues.table.carry()) == cues
