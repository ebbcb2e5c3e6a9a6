"""The queue put in order with a real mouse: only a window system can drag."""

import subprocess
import sys

import pytest

from builders import make_album
from end2end.desktop import Desktop, require_desktop

pytestmark = pytest.mark.end2end

TITLES = ["Opening", "Night Swim", "Weir Song", "Homeward"]


@pytest.fixture
def desktop(tmp_path):
    require_desktop()
    make_album(tmp_path / "music", TITLES, seconds=60)
    scan = ["scan", str(tmp_path / "music"), "--data-dir", str(tmp_path / "data")]
    subprocess.run([sys.executable, "-m", "cuebook", *scan], check=True, capture_output=True)
    desktop = Desktop(tmp_path / "desktop")
    yield desktop
    desktop.close()


def test_a_cue_is_dragged_to_the_top_of_what_follows(desktop, tmp_path):
    desktop.start_cuebook(tmp_path / "data", "--audio", "silent")
    desktop.find(role="list item", name="Harrow Weir")
    desktop.keys("space")
    desktop.find(role="push button", name="Pause (Space)")
    desktop.keys("u")

    def rows():
        return desktop.look(role="table cell", name=", Harrow Weir")

    def titles():
        return [row["name"].split(",")[0] for row in rows()]

    desktop.until(lambda: titles() == TITLES[1:], "what follows")
    first, _, last = rows()
    left, top, width, _ = first["box"]
    desktop.drag(last, (left + width // 2, top + 3))
    desktop.until(lambda: titles() == ["Homeward", "Night Swim", "Weir Song"], "the new order")
