"""The real window crashes while it plays: another one is there, plays on, and the log has lost nothing."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import apsw
import pytest

from builders import make_album
from end2end.desktop import Desktop, require_desktop

pytestmark = pytest.mark.end2end

PLAYING = "SELECT cues.title, running.origin FROM running JOIN cues ON cues.id = running.cue"
WATCHER = b"crash_watcher.py"


class Windows:
    """The windows on one data folder, one after another, each with its watcher."""

    def __init__(self, desktop, data):
        self.desktop = desktop
        self.data = data
        self._first = None

    def open(self, *words):
        self.desktop.start_cuebook(self.data, *words)
        # Whoever comes back is no child of this test, which looks for it among all processes.
        self._first, self.desktop.program = self.desktop.program, None

    def _processes(self):
        """Those with the data folder among their words, by their ids."""
        found = {}
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                words = (process / "cmdline").read_bytes()
                if os.fsencode(self.data) + b"\0" in words:
                    found[int(process.name)] = WATCHER in words
        return found

    def windows(self):
        return [number for number, watches in self._processes().items() if not watches]

    def watched_window(self):
        """The one window, once it has its watcher too."""

        def look():
            found = self._processes()
            return sorted(found.values()) == [False, True] and next(one for one in found if not found[one])

        return self.desktop.until(look, "a window and its watcher")

    def send(self, number):
        """End the window by a signal, and wait until it is gone."""
        window = self.watched_window()
        os.kill(window, number)
        self.desktop.until(lambda: window not in self._processes(), "gone")

    def all_gone(self):
        self.desktop.until(lambda: not self._processes(), "no window, and no watcher")

    def end(self):
        """End whatever is left."""
        for number in self._processes():
            with suppress(OSError):
                os.kill(number, signal.SIGKILL)
        if self._first:
            self._first.wait(10)

    def ask(self, sql):
        connection = apsw.Connection(str(self.data / "cuebook.db"), flags=apsw.SQLITE_OPEN_READONLY)
        connection.set_busy_timeout(5_000)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def until(self, sql, rows):
        self.desktop.until(lambda: self.ask(sql) == rows, f"{sql} = {rows}")

    def position(self):
        """What is remembered of the place in the cue."""
        return self.ask("SELECT position_ms FROM remembered_place")[0][0]

    @property
    def log(self):
        return (self.data / "logs" / "cuebook.log").read_text("utf-8")


@pytest.fixture
def windows(tmp_path):
    require_desktop()
    if not Path("/proc/self/cmdline").exists():
        pytest.skip("this system does not tell a process's words")
    desktop = Desktop(tmp_path / "desktop")
    windows = Windows(desktop, tmp_path / "data")
    try:
        yield windows
    finally:
        windows.end()
        desktop.close()


@pytest.fixture
def flow(windows, tmp_path):
    """A window in which the second of two cues plays, some ten seconds in."""
    files = make_album(tmp_path / "music", ["Ebb", "Flow"], album="Tide", seconds=120)
    windows.open("--audio", "dummy", *files)
    windows.until(PLAYING, [("Ebb", "opened")])
    # By mouse at first: a window that was not clicked may not have the keys yet.
    windows.desktop.click(windows.desktop.find(role="push button", name="Next cue"))
    windows.until(PLAYING, [("Flow", "continued")])
    # Where it is paused is remembered at once.
    windows.desktop.keys("l", "space")
    windows.desktop.find(role="push button", name="Play (Space)")
    windows.desktop.until(lambda: windows.position() >= 10_000, "remembered")
    windows.desktop.keys("space")
    windows.desktop.find(role="push button", name="Pause")
    return windows


def test_a_window_that_crashes_is_back_plays_on_and_has_lost_nothing(flow):
    crashed = flow.watched_window()
    ((left,),) = flow.ask("SELECT ranges FROM running")
    flow.send(signal.SIGSEGV)
    back = flow.watched_window()
    assert back != crashed
    flow.desktop.find(
        role="label", name="Cuebook stopped unexpectedly while playing Flow and was started again"
    )
    flow.until(PLAYING, [("Flow", "resumed")])
    assert "Fatal Python error: Segmentation fault" in flow.log
    flow.desktop.keys("alt+F4")
    flow.all_gone()
    log = flow.ask("SELECT title, origin, ending, ranges FROM plays ORDER BY seq")
    assert [row[:3] for row in log] == [
        ("Ebb", "opened", "skipped"),
        ("Flow", "continued", "closed"),
        ("Flow", "resumed", "closed"),
    ]
    before, heard, again = (json.loads(ranges) for ranges in (left, log[1][3], log[2][3]))
    assert sum(stop - start for start, stop in heard) >= sum(stop - start for start, stop in before) > 0
    assert again[0][0] >= 10_000
    assert flow.ask("SELECT count(*) FROM running") == [(0,)]
    doctor = [sys.executable, "-m", "cuebook", "doctor", "--json", "--data-dir", str(flow.data)]
    assert subprocess.run(doctor, capture_output=True, check=False).returncode == 0


def test_a_cue_that_crashes_it_again_waits_and_a_third_crash_is_the_last(flow):
    flow.send(signal.SIGSEGV)
    flow.until(PLAYING, [("Flow", "resumed")])
    flow.send(signal.SIGABRT)
    flow.desktop.find(role="label", name="stopped unexpectedly again while playing Flow")
    flow.desktop.find(role="push button", name="Play (Space)")
    assert flow.ask(PLAYING) == []
    flow.send(signal.SIGBUS)
    flow.all_gone()
    assert flow.log.count("Fatal Python error") == 3
    assert flow.ask("SELECT count(*) FROM plays WHERE title = 'Flow' AND ending = 'closed'") == [(2,)]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_window_that_is_killed_stays_away(flow, number):
    flow.send(number)
    flow.all_gone()
    assert not (flow.data / "logs" / "cuebook.log").exists()
