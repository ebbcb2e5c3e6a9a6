"""Killed at any moment: no acknowledged play is lost or doubled, and little of the running one."""

import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

from builders import make_album, make_wav, open_app, scan
from cuebook.domain.listening import LogFilter

COMMAND = [sys.executable, "-m", "cuebook"]


def start(data, *words):
    env = {**os.environ, "CUEBOOK_DATA_DIR": str(data)}
    return subprocess.Popen(
        [*COMMAND, *words], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )


def plays(data):
    done = subprocess.run(
        [*COMMAND, "plays", "--json", "--data-dir", str(data)], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)["plays"]


def when_it_plays(process):
    for line in process.stderr:
        if line.startswith("▶"):
            return time.monotonic()
    raise AssertionError("it did not play")


@pytest.mark.sound
def test_a_killed_player_loses_at_most_ten_seconds_of_the_running_play(tmp_path):
    music = tmp_path / "music"
    make_wav(music / "long.wav", seconds=60, title="Long")
    app = open_app(tmp_path / "data")
    scan(app, music)
    app.close()
    process = start(tmp_path / "data", "play", "long", "--audio", "dummy")
    began = when_it_plays(process)
    while time.monotonic() - began < 7.5:
        time.sleep(0.05)  # the sound itself must pass
    process.send_signal(signal.SIGKILL)
    heard = time.monotonic() - began
    process.wait()
    process.stderr.close()
    (play,) = plays(tmp_path / "data")
    assert play["ending"] == "closed"
    assert heard * 1000 - 10_000 <= play["heard_ms"] <= heard * 1000 + 500
    assert play["heard_ms"] > 0
    assert [again["id"] for again in plays(tmp_path / "data")] == [play["id"]]


@pytest.mark.sound
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_player_told_to_end_closes_its_play(tmp_path, number):
    music = tmp_path / "music"
    make_wav(music / "long.wav", seconds=60, title="Long")
    app = open_app(tmp_path / "data")
    scan(app, music)
    app.close()
    process = start(tmp_path / "data", "play", "long", "--audio", "dummy")
    began = when_it_plays(process)
    while time.monotonic() - began < 1.6:
        time.sleep(0.05)  # the sound itself must pass
    process.send_signal(number)
    assert process.wait(timeout=20) == 0
    process.stderr.close()
    (play,) = plays(tmp_path / "data")
    assert play["ending"] == "closed"
    assert play["heard_ms"] > 1_000


def killed_while(tmp_path, act, acknowledged, rounds):
    """Run a program that acknowledges on standard output what it committed, and kill it at random moments."""
    script = tmp_path / "act.py"
    script.write_text(act)
    told = []
    for _ in range(rounds):
        env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        process = subprocess.Popen(
            [sys.executable, str(script), str(tmp_path)], env=env, stdout=subprocess.PIPE, text=True
        )
        told.append(process.stdout.readline())
        delay = time.monotonic() + random.uniform(0.0, 0.08)
        while time.monotonic() < delay:
            pass
        process.kill()
        told += process.stdout.readlines()
        process.wait()
        process.stdout.close()
    return [line for line in told if line.endswith("\n") and line.startswith(acknowledged)]


RATE_FOR_EVER = """
import sys
from builders import open_app
app = open_app(sys.argv[1] + "/data")
cue = app.reading.find_cues()[1][0]
count = len(list(app.reading.rows(["rating"])))
while True:
    count += 1
    app.ratings.rate([cue.id], 20 + count % 9 * 10)
    print("rated", count, flush=True)
"""


@pytest.mark.parametrize("rounds", [12, pytest.param(1_000, marks=pytest.mark.nightly)])
def test_every_acknowledged_rating_survives_a_kill(tmp_path, rounds):
    make_album(tmp_path / "music", ["One"])
    app = open_app(tmp_path / "data")
    scan(app, tmp_path / "music")
    app.close()
    told = killed_while(tmp_path, RATE_FOR_EVER, "rated", rounds)
    app = open_app(tmp_path / "data")
    kept = len(list(app.reading.rows(["rating"])))
    assert all(ok for _, ok, _ in app.storage.integrity())
    last = int(told[-1].split()[1])
    assert last <= kept <= last + 1
    assert len({row.columns["id"] for row in app.reading.rows(["rating"])}) == kept
    app.close()


SCAN_FOR_EVER = """
import sys
from builders import open_app, scan
app = open_app(sys.argv[1] + "/data")
print("scanning", flush=True)
scan(app, sys.argv[1] + "/music")
print("scanned", flush=True)
"""


@pytest.mark.parametrize("rounds", [6, pytest.param(300, marks=pytest.mark.nightly)])
def test_a_scan_killed_at_any_moment_ends_as_one_scan_when_it_is_run_again(tmp_path, rounds):
    for album in range(3):
        make_album(
            tmp_path / "music" / str(album),
            [f"Cue {n}" for n in range(40)],
            album=f"Film {album}",
            seconds=0.1,
            first_tone=200 + 700 * album,
        )
    killed_while(tmp_path, SCAN_FOR_EVER, "scanned", rounds)
    app = open_app(tmp_path / "data")
    scan(app, tmp_path / "music")
    cues = app.reading.find_cues()[1]
    assert len(cues) == 120
    assert len({cue.path for cue in cues}) == 120
    assert len(list(app.reading.rows(["cue"]))) == 120
    assert len(app.reading.scores()) == 3
    assert app.reading.log_ids(LogFilter()) is not None
    assert all(ok for _, ok, _ in app.storage.integrity())
    app.close()
