"""The process beside the window: when it starts Cuebook again, when not, and what it leaves in the log."""

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.gui import crash_watcher
from cuebook.gui.crash_watcher import MOST_TIMES, SOON_S, next_start

REPORT = b"Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):\n  File x\n"
NEXT_WINDOW = "import json, os, sys; print(json.dumps([os.getpid(), sys.argv[1], sys.stdin.read()]))"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nothing watches there")


class Watched:
    """A watcher whose window is this test, and what it did."""

    def __init__(self, folder):
        self.log = folder / "cuebook.log"
        self.log.write_text("a line before\n")
        command = [sys.executable, "-c", NEXT_WINDOW]
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", crash_watcher.__file__, str(self.log), "", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.number = self._process.pid

    def ends_after(self, *said):
        """What the next window was told, once this one ended having said this; None where there is none."""
        out, _ = self._process.communicate(b"".join(said), timeout=30)
        assert self._process.returncode == 0
        if not out:
            return None
        number, told, read = json.loads(out)
        assert (number, read) == (self.number, ""), "the watcher became the window, which has nothing to read"
        return told


@pytest.fixture
def window(tmp_path):
    return Watched(tmp_path)


def test_a_crash_brings_back_what_played_and_is_in_the_log(window):
    assert window.ends_after(b"plays c1\n", b"plays c2\n", REPORT) == "1 plays c2"
    before, head, *report = window.log.read_bytes().splitlines(keepends=True)
    assert before == b"a line before\n"
    assert head.endswith(b"CRITICAL cuebook: the window crashed and is started again\n")
    assert b"".join(report) == REPORT


def test_what_was_paused_when_it_crashed_stays_so(window):
    assert window.ends_after(b"plays c1\n", b"silent\n", REPORT) == "1 still "


def test_a_report_that_was_cut_off_is_one(window):
    assert window.ends_after(b"plays c1\n", REPORT[:30]) == "1 plays c1"


@pytest.mark.parametrize("said", [b"", b"plays c1\n", b"plays c1\nfarewell\n"])
def test_a_window_that_was_killed_or_closed_stays_closed(window, said):
    assert window.ends_after(said) is None
    assert window.log.read_text() == "a line before\n"


def test_a_crash_on_the_way_out_is_in_the_log_and_brings_nothing_back(window):
    assert window.ends_after(b"plays c1\n", b"farewell\n", REPORT) is None
    assert window.log.read_bytes().endswith(b"CRITICAL cuebook: the window crashed\n" + REPORT)


def test_a_log_that_cannot_be_written_keeps_nobody_away(tmp_path):
    window = Watched(tmp_path)
    os.replace(window.log, tmp_path / "moved")
    window.log.mkdir()
    assert window.ends_after(b"plays c1\n", REPORT) == "1 plays c1"


@pytest.mark.parametrize(
    ("before", "seconds", "cue", "told"),
    [
        ("", 1, "c", "1 plays c"),
        ("1 plays c", 1, "c", "2 paused c"),
        ("1 plays c", SOON_S, "c", "1 plays c"),
        ("1 plays c", 1, "d", "2 plays d"),
        ("1 plays c", 1, "", "2 still "),
        ("1 still ", 1, "", "2 still "),
        ("2 paused c", 1, "c", None),
        ("2 plays d", 1, "", None),
        ("2 paused c", SOON_S, "c", "1 plays c"),
    ],
)
def test_a_cue_that_crashes_it_again_waits_and_the_third_time_nothing_comes_back(before, seconds, cue, told):
    assert next_start(before, seconds, cue) == told


@given(
    st.lists(st.tuples(st.floats(0, SOON_S, exclude_max=True), st.sampled_from(["", "c", "d"])), min_size=3)
)
def test_no_row_of_quick_crashes_goes_on(crashes):
    told, times = "", 0
    for seconds, cue in crashes:
        told = next_start(told, seconds, cue)
        if told is None:
            break
        times += 1
    assert times == MOST_TIMES
