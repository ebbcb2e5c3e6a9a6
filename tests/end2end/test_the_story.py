"""The whole story in the real window, with mouse and keys: what a listener does on the first evening.

Real music where it is installed, the two seed reviews, and the database to compare with what is shown.
"""

import json
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from builders import make_album
from builders_seeds import make_seed_albums
from end2end.desktop import Desktop, require_desktop

pytestmark = pytest.mark.end2end

WESNOTH = Path("/usr/share/games/wesnoth/1.16/data/core/music")


class Listener:
    """A person at the window, and the database behind it."""

    def __init__(self, desktop, data):
        self.desktop = desktop
        self.data = data

    def ask(self, sql):
        """What the database says."""
        path = self.data / "cuebook.db"
        if not path.exists():
            return []
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        try:
            return connection.execute(sql).fetchall()
        except apsw.SQLError:
            return []
        finally:
            connection.close()

    def until(self, sql, rows):
        """Wait until the database says so."""
        return self.desktop.until(lambda: self.ask(sql) == rows, f"{sql} = {rows}, is {self.ask(sql)}")

    def add_folder(self, folder):
        self.desktop.keys("ctrl+o")
        field = self.desktop.find(role="text", name="Directory")
        self.desktop.click(field)
        self.desktop.keys("ctrl+a")
        self.desktop.write(str(folder))
        self.desktop.keys("Return")

    def open_score(self, title):
        self.desktop.keys("ctrl+1")
        self.desktop.click(self.desktop.find(role="list item", name=title))
        self.desktop.find(role="label", exact=title)

    def command(self, *words):
        done = subprocess.run(
            [sys.executable, "-m", "cuebook", *map(str, words), "--json", "--data-dir", str(self.data)],
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        return json.loads(done.stdout)


@pytest.fixture
def desktop(tmp_path):
    require_desktop()
    desktop = Desktop(tmp_path / "desktop")
    try:
        yield desktop
    finally:
        desktop.close()


@pytest.fixture
def listener(desktop, tmp_path):
    desktop.start_cuebook(tmp_path / "data", "--audio", "dummy")
    return Listener(desktop, tmp_path / "data")


@pytest.fixture
def music(tmp_path, ffmpeg):
    """Real music where it is installed, else an album that stands in for it; and the seeds' albums."""
    folder = tmp_path / "music"
    make_seed_albums(ffmpeg, folder)
    if WESNOTH.is_dir():
        (folder / "wesnoth").symlink_to(WESNOTH)
        return folder, 41 + 17
    make_album(folder / "Weir", [f"Cue {n}" for n in range(5)], seconds=20)
    return folder, 5 + 17


def test_the_first_evening(listener, music, tmp_path, shared):
    desktop = listener.desktop
    folder, files = music
    desktop.find(role="label", exact="Welcome to Cuebook")
    listener.add_folder(folder)
    listener.until("SELECT count(*) FROM cues", [(files,)])
    listener.open_score("Rocky II")
    rate_while_it_plays(listener)
    mark_seek_and_pause(listener)
    read_both_reviews(listener, shared / "samples" / "seeds")
    export_the_log(listener, tmp_path / "plays.jsonl")

    # The window is closed; the running play is in the log, and the command line sees the same.
    desktop.program.terminate()
    desktop.program.wait(timeout=20)
    desktop.program = None
    plays = listener.command("plays")["plays"]
    assert plays[-1]["title"] == "Conquest"
    assert plays[0]["ending"] in {"closed", "stopped"}
    assert listener.command("cues", "title:conquest")["cues"][0]["rating"] == 80


def rate_while_it_plays(listener):
    """A double click plays; 5 rates what plays; the figures follow at once."""
    desktop = listener.desktop
    desktop.click(desktop.find(role="table cell", exact="Conquest"), times=2)
    desktop.find(role="push button", name="Pause")
    desktop.keys("5")
    listener.until("SELECT title, rating FROM ratings", [("Conquest", 100)])
    desktop.find(role="label", name="You: Cue rating 100")
    desktop.find(role="label", name="You: Minutes of excellence 4:43")

    # The same digit again is half a star more; 4 and 4 give 4.5. A step back takes the half away.
    desktop.keys("4", "4")
    listener.until("SELECT rating FROM ratings ORDER BY seq", [(100,), (80,), (90,)])
    desktop.keys("ctrl+z")
    taken_back = "SELECT rating FROM retractions JOIN ratings ON ratings.id = retracted"
    listener.until(taken_back, [(90,)])
    desktop.find(role="label", name="You: Cue rating 80")


def mark_seek_and_pause(listener):
    """M marks; a click on the seek bar goes there; Space pauses; N goes on: two ranges are logged."""
    desktop = listener.desktop
    desktop.keys("m")
    listener.until("SELECT count(*) FROM marks", [(1,)])
    desktop.until(lambda: listener.ask("SELECT count(*) FROM running") == [(1,)])
    desktop.click(desktop.find(role="slider", name="Position in the cue"), at=(0.5, 0.62))
    desktop.until(lambda: "2:2" in desktop.find(role="slider", name="Position in the cue")["description"])
    desktop.keys("space")
    desktop.find(role="push button", name="Play (Space)")
    desktop.keys("space")
    desktop.find(role="push button", name="Pause")
    desktop.keys("n")
    listener.until("SELECT title, origin, ending FROM plays", [("Conquest", "picked", "skipped")])
    ((ranges,),) = listener.ask("SELECT ranges FROM plays")
    first, second = json.loads(ranges)
    assert first[0] == 0
    assert second[0] == pytest.approx(0.5 * 283_000, rel=0.02)
    assert 0 < sum(stop - start for start, stop in (first, second)) < 60_000


def read_both_reviews(listener, seeds):
    """Both are imported through the sheet; the critic then stands beside the listener, word for word."""
    desktop = listener.desktop
    import_review(desktop, seeds / "rocky-ii-review.txt", 4)
    import_review(desktop, seeds / "rocky-iv-soundtracks-of-1985.txt", 11)
    listener.until("SELECT title FROM reviews ORDER BY seq", [("Rocky II",), ("Rocky IV",)])
    linked = listener.ask("SELECT count(*) FROM found_links WHERE role = 'track' AND state = 'sure'")
    assert linked == [(10,)]
    listener.open_score("Rocky II")
    desktop.find(role="label", name="Mihnea Manduteanu: Cue rating 70 / 100")
    desktop.find(role="label", name="Mihnea Manduteanu: Album excellence 22% as printed")


def import_review(desktop, path, links):
    """Open a review's file in the sheet, see what it links to, and take it over by key."""
    desktop.keys("ctrl+i")
    desktop.click(desktop.find(role="check box", exact="From a file"))
    field = desktop.find(role="text", name="File name")
    desktop.click(field)
    desktop.write(str(path))
    desktop.keys("Return")
    desktop.find(role="push button", exact=f"Link {links} cues")
    desktop.keys("ctrl+Return")


def export_the_log(listener, target):
    """The log shows what was played, and is exported by key; the file's ending chooses the format."""
    desktop = listener.desktop
    desktop.keys("ctrl+2")
    desktop.find(role="table cell", name="Conquest")
    desktop.keys("ctrl+e")
    desktop.click(desktop.find(role="text", exact="File"))
    desktop.keys("ctrl+a")
    desktop.write(str(target))
    desktop.keys("Return")
    desktop.until(target.exists)
    (line, *_) = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert (line["title"], line["origin"]) == ("Conquest", "picked")


def test_keyboard_alone_reaches_everything(listener, tmp_path):
    """Nothing but keys: a cue is found, played, rated, queued, its kind said; the pages are gone through."""
    desktop = listener.desktop
    make_album(tmp_path / "music" / "Weir", ["Opening", "Night Swim", "Homeward"], seconds=30)
    listener.add_folder(tmp_path / "music")
    listener.until("SELECT count(*) FROM cues", [(3,)])
    desktop.keys("slash")
    desktop.write("swim")
    desktop.find(role="table cell", exact="Night Swim")
    desktop.keys("Down", "Return")
    desktop.find(role="push button", name="Pause")
    desktop.keys("3")
    listener.until("SELECT title, rating FROM ratings", [("Night Swim", 60)])
    desktop.keys("0")
    listener.until("SELECT rating FROM ratings ORDER BY seq", [(60,), (None,)])
    desktop.keys("question")
    desktop.find(role="label", exact="All keys")
    desktop.keys("Escape")
    desktop.keys("ctrl+4")
    desktop.find(role="label", exact="Reviews")
    desktop.keys("ctrl+2")
    desktop.find(role="label", exact="Listening log")
    desktop.keys("alt+Left")
    desktop.find(role="label", exact="Reviews")
    desktop.keys("ctrl+shift+p")
    desktop.find(role="label", name="Private listening: nothing is logged")
    desktop.keys("n")
    desktop.keys("ctrl+shift+p")
    assert listener.ask("SELECT count(*) FROM plays") == [(0,)]


def test_two_programs_share_the_data_and_see_each_other(listener, tmp_path):
    desktop = listener.desktop
    make_album(tmp_path / "music" / "Weir", ["Opening", "Night Swim"], seconds=5)
    assert listener.command("scan", tmp_path / "music")["added"] == 2
    listener.open_score("Harrow Weir")
    listener.command("rate", "opening", "5")
    desktop.find(role="label", name="You: Cue rating 100")


def test_a_second_start_hands_its_files_to_the_window_that_is_open(listener, tmp_path):
    make_album(tmp_path / "music" / "Weir", ["Opening", "Night Swim"], seconds=20)
    (file,) = (tmp_path / "music").glob("**/*Night Swim*")
    words = [sys.executable, "-m", "cuebook", "--data-dir", str(listener.data), file.name]
    second = subprocess.run(words, env=listener.desktop.env, cwd=file.parent, check=False, timeout=20)
    assert second.returncode == 0
    listener.desktop.find(role="push button", name="Pause")
    listener.until("SELECT title FROM cues", [("Night Swim",)])


def test_without_vlc_the_window_opens_and_says_what_to_install(desktop, tmp_path):
    # A python-vlc that finds no library, as on a computer without VLC.
    (tmp_path / "stand-in").mkdir()
    (tmp_path / "stand-in" / "vlc.py").write_text("raise OSError('libvlc.so.5: cannot open it')")
    desktop.env["PYTHONPATH"] = str(tmp_path / "stand-in")
    desktop.start_cuebook(tmp_path / "data")
    desktop.find(role="label", name="VLC was not found. Install it")


def test_a_damaged_database_is_explained_on_the_screen_and_left_alone(desktop, tmp_path):
    database = tmp_path / "data" / "cuebook.db"
    database.parent.mkdir()
    database.write_bytes(b"no database at all" * 500)
    words = [sys.executable, "-m", "cuebook", "--data-dir", str(database.parent)]
    with subprocess.Popen(words, env=desktop.env, stderr=subprocess.PIPE) as program:
        desktop.find(role="label", name="is damaged")
        desktop.keys("Return")
        assert program.wait(timeout=20) == 1
    assert database.read_bytes() == b"no database at all" * 500
