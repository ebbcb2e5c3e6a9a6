"""Hearing of changes from the system itself, and scanning them."""

import errno
import os
import shutil
import threading
import time

import pytest

from builders import cue_at, make_album, make_wav, open_app, scan, tag_wav
from cuebook.domain.catalogue import FileState
from cuebook.services import looking, watching
from cuebook.watching import watchdog_watcher
from cuebook.watching.watchdog_watcher import WatchdogWatcher

PATIENCE = 20


class Heard:
    """The folders heard of, and waiting for one."""

    def __init__(self):
        self.folders, self._more = set(), threading.Condition()

    def __call__(self, folders):
        with self._more:
            self.folders |= folders
            self._more.notify_all()

    def wait_for(self, folder):
        with self._more:
            assert self._more.wait_for(lambda: os.fsencode(folder) in self.folders, PATIENCE), self.folders


@pytest.fixture
def watcher():
    watcher = WatchdogWatcher()
    yield watcher
    watcher.stop()


def test_files_and_folders_that_come_go_and_change_their_names_are_heard_of(watcher, tmp_path):
    heard, deep = Heard(), tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert watcher.watch([os.fsencode(tmp_path)], heard) == {}
    (deep / "new").write_bytes(b"x")
    heard.wait_for(deep)
    heard.folders.clear()
    (deep / "new").rename(tmp_path / "renamed")
    heard.wait_for(deep)
    heard.wait_for(tmp_path)
    (tmp_path / "later" / "deeper").mkdir(parents=True)
    heard.wait_for(tmp_path / "later")
    heard.folders.clear()
    shutil.rmtree(deep)
    heard.wait_for(deep)


def test_names_that_are_no_utf8_are_heard_of(watcher, tmp_path):
    heard, folder = Heard(), os.fsencode(tmp_path) + b"/weir \xe9\xff"
    os.mkdir(folder)
    watcher.watch([os.fsencode(tmp_path)], heard)
    with open(folder + b"/\xfe.wav", "wb") as file:
        file.write(b"x")
    heard.wait_for(folder)


def test_reading_a_file_is_no_change(watcher, tmp_path):
    heard, quiet = Heard(), tmp_path / "quiet"
    quiet.mkdir()
    (quiet / "sound").write_bytes(b"x" * 10_000)
    watcher.watch([os.fsencode(tmp_path)], heard)
    (quiet / "sound").read_bytes()
    (tmp_path / "mark").write_bytes(b"x")
    heard.wait_for(tmp_path)
    assert os.fsencode(quiet) not in heard.folders


def test_a_folder_on_another_computer_is_said_to_be_deaf(watcher, tmp_path, monkeypatch):
    table = tmp_path / "mounts"
    table.write_bytes(b"server:/music %s cifs rw 0 0\n" % os.fsencode(tmp_path))
    monkeypatch.setattr(watchdog_watcher, "MOUNTS", table)
    refused = watcher.watch([os.fsencode(tmp_path)], Heard())
    assert "another computer" in refused[os.fsencode(tmp_path)]


def test_a_system_that_watches_no_more_folders_says_so(watcher, tmp_path, monkeypatch):
    from watchdog.observers.api import BaseObserver

    def refuse(*_args, **_options):
        raise OSError(errno.ENOSPC, "inotify watch limit reached")

    monkeypatch.setattr(BaseObserver, "schedule", refuse)
    refused = watcher.watch([os.fsencode(tmp_path)], Heard())
    assert "max_user_watches" in refused[os.fsencode(tmp_path)]


def test_a_folder_that_is_not_there_is_no_trouble(watcher, tmp_path):
    assert watcher.watch([os.fsencode(tmp_path / "nowhere")], Heard()) == {}


@pytest.fixture
def app(tmp_path, monkeypatch):
    monkeypatch.setattr(watching, "QUIET_MS", 100)
    monkeypatch.setattr(watching, "LOOK_MS", 100)
    monkeypatch.setattr(looking, "STILL_WRITTEN_NS", 300_000_000)
    app = open_app(tmp_path / "data")
    make_album(tmp_path / "music" / "Weir", ["Opening", "Night Swim", "Homeward"], seconds=0.2)
    scan(app, tmp_path / "music")
    app.watching.begin()
    until(app, lambda: app.watching._watched and not app.watching._arranging)
    yield app
    app.close()


def until(app, done):
    """Let the app run until something is so."""
    ends = time.monotonic() + PATIENCE
    app.runtime.run_until(lambda: done() or time.monotonic() > ends)
    assert done()


def states(app):
    return {cue.title: cue.state for cue in app.reading.find_cues()[1]}


def test_what_happens_in_a_watched_folder_is_soon_in_the_library(app, tmp_path):
    album = tmp_path / "music" / "Weir"
    app.ratings.rate([cue_at(app, album / "01 Opening.wav")], 100)
    make_wav(tmp_path / "music" / "New" / "a.wav", tone=999, title="Newcomer")
    until(app, lambda: "Newcomer" in states(app))
    (album / "01 Opening.wav").rename(tmp_path / "music" / "New" / "b.wav")
    until(app, lambda: cue_at(app, tmp_path / "music" / "New" / "b.wav"))
    cue = app.reading.cue(cue_at(app, tmp_path / "music" / "New" / "b.wav"))
    assert (cue.title, cue.rating) == ("Opening", 100)
    tag_wav(album / "02 Night Swim.wav", title="Swimming")
    until(app, lambda: "Swimming" in states(app))
    (album / "03 Homeward.wav").unlink()
    until(app, lambda: states(app)["Homeward"] is FileState.MISSING)


def test_a_watched_folder_that_is_unplugged_is_offline_soon_and_back_when_it_is_back(app, tmp_path):
    music = tmp_path / "music"
    music.rename(tmp_path / "away")
    until(app, lambda: set(states(app).values()) == {FileState.OFFLINE})
    (tmp_path / "away").rename(music)
    until(app, lambda: set(states(app).values()) == {FileState.PRESENT})
    make_wav(music / "Later" / "a.wav", tone=999, title="Later")
    until(app, lambda: "Later" in states(app))


def test_a_file_that_still_grows_is_not_read_before_it_is_whole(app, tmp_path):
    whole = make_wav(tmp_path / "whole.wav", seconds=3, tone=888, title="Grown").read_bytes()
    growing = tmp_path / "music" / "growing.wav"
    with growing.open("wb") as file:
        for start in range(0, len(whole), 4_000):
            file.write(whole[start : start + 4_000])
            file.flush()
            ends = time.monotonic() + 0.05
            app.runtime.run_until(lambda ends=ends: time.monotonic() > ends)
            assert cue_at(app, growing) is None
            assert app.reading.problems() == []
    until(app, lambda: "Grown" in states(app))
