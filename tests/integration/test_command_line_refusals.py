"""What the command line says to input it cannot take: words and an exit code, never a traceback."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from builders import make_album
from cuebook.bootstrap import CommandEntry, parse_arguments
from cuebook.cli.commands import run_command
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanProgressed

NO_TEXT = b"caf\xe9"
ROOT = Path(__file__).resolve().parents[2]


def cuebook(data, *words, **more):
    """Run a command on a data folder, without a display."""
    env = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    env.pop("QT_QPA_PLATFORM", None)
    more = {"input": "", "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    done = subprocess.run(
        [sys.executable, "-m", "cuebook", "--data-dir", data, *words],
        env=env,
        encoding="utf-8",
        timeout=60,
        check=False,
        **more,
    )
    assert "Traceback" not in (done.stderr or "")
    return done


@pytest.fixture(scope="module")
def scanned(tmp_path_factory):
    """A data folder with one album, for tests that add at most a mark or a review."""
    folder = tmp_path_factory.mktemp("scanned")
    make_album(folder / "music", ["Opening", "Night Swim"], seconds=1.2)
    assert cuebook(folder / "data", "scan", folder / "music").returncode == 0
    return folder / "data"


@pytest.mark.parametrize(
    "words",
    [
        ["cues", "--limit", "99999999999999999999"],
        ["cues", "opening", "--limt", "3"],
        ["plays", "--since", "0001-01-01"],
        ["plays", "--until", "9999-12-31"],
        ["play", "opening", "--seconds", "inf"],
        ["play", "opening", "--seconds", "nan"],
        ["play", "opening", "--audio", "bogus"],
        ["mark", "opening", "99999999999999999999:00", "far"],
        ["export", "plays", "--format", "nosuch", "-o", "x"],
        ["export", "nosuch", "-o", "x"],
        ["scan", ""],
        ["scan", "--accept-missing", ""],
        ["cues", "--data-dir", ""],
        ["cues", "--data-dir="],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_two_and_says_why(scanned, words):
    done = cuebook(scanned, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr


def test_bytes_that_are_no_text_are_replaced_in_notes(scanned):
    done = cuebook(scanned, "mark", "opening", "0:01", NO_TEXT, "--json")
    assert json.loads(done.stdout)["text"] == "caf\ufffd"
    assert cuebook(scanned, "mark", "opening", "0:01", NO_TEXT).stdout == "Opening @ 0:01: caf\ufffd\n"


def test_bytes_that_are_no_text_find_nothing(scanned):
    assert json.loads(cuebook(scanned, "cues", NO_TEXT, "--json").stdout)["total"] == 0
    for words in (["rate", NO_TEXT, "3"], ["play", NO_TEXT], ["review", "show", NO_TEXT]):
        assert cuebook(scanned, *words).returncode == 1


def test_a_review_file_whose_name_is_no_text_is_imported(scanned, tmp_path):
    page = os.fsencode(tmp_path) + b"/" + NO_TEXT + b".txt"
    with open(page, "w", encoding="utf-8") as file:
        file.write("Harrow Weir\nComposer: Ida Quell\n\n1. Opening 1:00\n2. Night Swim 2:00\n")
    done = cuebook(scanned, "review", "import", page, "--json")
    assert done.returncode == 0, done.stderr
    assert cuebook(scanned, "review", "list").returncode == 0
    assert cuebook(scanned, "review", "import", page + b"x").returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("words", [["cues"], ["cues", "--json"], ["--help"]], ids=" ".join)
def test_a_full_disk_behind_the_output_is_said(scanned, words):
    with open("/dev/full", "w") as full:
        done = cuebook(scanned, *words, stdout=full)
    assert done.returncode == 1
    assert "No space left" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_closed_output_is_said(scanned):
    line = f'exec "{sys.executable}" -m cuebook --data-dir "{scanned}" cues --json >&-'
    done = subprocess.run(["sh", "-c", line], stderr=subprocess.PIPE, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


def test_ctrl_c_while_all_is_still_being_loaded_ends_quietly():
    lines = """
import os, signal, sys
from importlib.abc import MetaPathFinder
class Interrupt(MetaPathFinder):
    def find_spec(self, name, *rest):
        if name == "cuebook.bootstrap":
            os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where the tests run in the background
sys.meta_path.insert(0, Interrupt())
from cuebook.__main__ import main
main()
"""
    command = [sys.executable, "-c", lines, "--version"]  # and no window, if it goes on
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


def test_what_is_no_cue_is_said_and_without_any_cue_it_is_a_problem(scanned, tmp_path):
    bad = tmp_path / "bad.mp3"
    bad.write_bytes(b"nonsense")
    done = cuebook(scanned, "play", bad)
    assert (done.returncode, done.stdout) == (1, "")
    assert str(bad) in done.stderr
    assert json.loads(cuebook(scanned, "play", bad, "--json").stdout)["plays"] == []


def test_playing_from_behind_the_end_is_refused(scanned):
    done = cuebook(scanned, "play", "opening", "--from", "50:00", "--audio", "dummy")
    assert done.returncode == 1
    assert "behind its end" in done.stderr


def test_a_text_that_is_no_review_is_refused_beside_the_answer(scanned):
    done = cuebook(scanned, "review", "import", "-")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no review" in done.stderr
    assert json.loads(cuebook(scanned, "review", "import", "-", "--json").stdout)["refused"]


def test_only_a_watched_folder_can_have_lost_its_files(scanned):
    done = cuebook(scanned, "scan", "--accept-missing", "/typo")
    assert done.returncode == 1
    assert "/typo is no watched folder" in done.stderr


def test_nothing_is_played_that_a_newer_database_could_not_log(scanned, tmp_path):
    newer = tmp_path / "data"
    assert cuebook(newer, "scan", scanned.parent / "music").returncode == 0
    connection = apsw.Connection(str(newer / "cuebook.db"))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    done = cuebook(newer, "play", "opening", "--audio", "silent", "--json")
    assert (done.returncode, done.stdout) == (1, "")
    assert "later version" in done.stderr


@pytest.mark.parametrize("script", ["run", "test"])
def test_a_script_started_through_a_link_finds_its_home(tmp_path, script):
    home, link = tmp_path / "home", tmp_path / "bin" / "cuebook"
    (home / "packaging").mkdir(parents=True)
    (home / script).write_bytes((ROOT / script).read_bytes())
    (home / script).chmod(0o755)
    (home / "packaging" / "setup.sh").write_text('printf %s "$here"; exit 0\n')
    link.parent.mkdir()
    link.symlink_to(home / script)
    assert subprocess.run([link], capture_output=True, text=True, check=True).stdout == str(home)


def test_a_fault_of_ours_is_logged_and_said_in_one_line(scanned):
    lines = f"""
import sys
from cuebook.__main__ import main
from cuebook.services.decisions import Decisions
Decisions.set_kind = None
sys.argv[1:] = ["--data-dir", {str(scanned)!r}, "kind", "opening", "song"]
main()
"""
    done = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    log = scanned / "logs" / "cuebook.log"
    assert "fault of Cuebook's" in done.stderr
    assert str(log) in done.stderr
    assert "Traceback" in log.read_text("utf-8")


# With a part that fails, in this process


class BrokenEntry(CommandEntry):
    """Opens the app, and does something to it."""

    def __init__(self, data, breaking):
        super().__init__(str(data))
        self._breaking = breaking

    def open(self, runtime, *, demo, audio):
        app = super().open(runtime, demo=demo, audio=audio)
        self._breaking(app)
        return app


@pytest.fixture
def run_broken(scanned, capsys):
    """Runs a command on an app to which something was done; gives exit code, output and errors."""
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def run(breaking, *words, data=scanned):
        arguments = parse_arguments(["--data-dir", str(data), *map(str, words)])
        status = run_command(arguments, BrokenEntry(data, breaking))
        return status, *capsys.readouterr()

    yield run
    for number, handler in handlers.items():
        signal.signal(number, handler)


def test_plays_that_could_not_be_logged_are_a_problem(run_broken):
    def fill_disk(app):
        def begin(*_):
            raise CuebookError("The disk is full.")

        app.transactions.begin = begin

    words = ["play", "album:harrow", "--audio", "silent", "--json"]
    status, out, errors = run_broken(fill_disk, *words)
    assert (status, json.loads(out)["plays"]) == (1, [])
    assert errors.splitlines() == ["The disk is full.", "2 plays could not be logged: The disk is full."]


def test_plays_that_are_logged_at_the_last_moment_are_no_problem(run_broken):
    def fill_disk_once(app):
        begin, answers = app.transactions.begin, [CuebookError("The disk is full.")]

        def begin_later(*given):
            if answers:
                raise answers.pop()
            return begin(*given)

        app.transactions.begin = begin_later

    status, out, _ = run_broken(fill_disk_once, "play", "opening", "--audio", "silent", "--json")
    assert status == 0
    assert len(json.loads(out)["plays"]) == 1


def test_a_scan_that_was_stopped_names_the_folder_it_was_in(run_broken, tmp_path):
    make_album(tmp_path / "music", [f"Cue {number}" for number in range(4)], seconds=0.1)

    def stop_early(app):
        app.bus.subscribe(ScanProgressed, lambda _: app.scanner.cancel())

    status, out, errors = run_broken(stop_early, "scan", tmp_path / "music", "--json", data=tmp_path / "data")
    assert status == 1
    assert json.loads(out)["roots"] == [{"path": str(tmp_path / "music"), "state": "online"}]
    assert "stopped before its end" in errors
