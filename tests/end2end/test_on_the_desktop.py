"""The real window on a desktop with a tray: closed by hand it plays on, and others command it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builders import make_album
from end2end.desktop import Desktop, require_desktop

pytestmark = pytest.mark.end2end


def test_a_window_closed_by_hand_plays_on_in_the_tray_and_comes_back(tmp_path):
    require_desktop()
    if shutil.which("playerctl") is None:
        pytest.skip("playerctl is not installed")
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.json").write_text(json.dumps({"tray": True}))
    files = make_album(tmp_path / "music", ["Ebb", "Flow"], album="Tide", seconds=60)
    desktop = Desktop(tmp_path / "desktop")
    try:
        host = desktop._start(
            sys.executable, str(Path(__file__).with_name("tray_host.py")), stdout=subprocess.PIPE
        )
        assert host.stdout.readline() == b"ready\n"
        desktop.start_cuebook(data, "--audio", "silent", *files)

        def playerctl(*words):
            done = subprocess.run(
                ["playerctl", "--player=cuebook", *words],
                env=desktop.env,
                capture_output=True,
                text=True,
                check=False,
            )
            return done.stdout.strip()

        def windows():
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", "^Cuebook$"],
                env=desktop.env,
                capture_output=True,
                check=False,
            )
            return found.stdout.split()

        desktop.until(lambda: playerctl("status") == "Playing", "playing")
        assert host.stdout.readline() == b"icon\n"
        desktop.keys("alt+F4")
        desktop.until(lambda: not windows(), "out of sight")
        at = float(playerctl("position"))
        desktop.until(lambda: float(playerctl("position")) > at, "it plays on")
        playerctl("next")
        assert playerctl("metadata", "title") == "Flow"
        words = ["busctl", "--user", "call", "org.mpris.MediaPlayer2.cuebook", "/org/mpris/MediaPlayer2"]
        subprocess.run(
            [*words, "org.mpris.MediaPlayer2", "Raise"], env=desktop.env, check=True, capture_output=True
        )
        desktop.until(windows, "seen again")
        desktop.keys("alt+F4")
        desktop.until(lambda: not windows(), "out of sight again")
        program, desktop.program = desktop.program, None
        subprocess.run(
            [*words, "org.mpris.MediaPlayer2", "Quit"], env=desktop.env, check=True, capture_output=True
        )
        assert program.wait(20) == 0
    finally:
        desktop.close()
