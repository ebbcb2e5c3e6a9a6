"""Has an earlier Cuebook fill a database, and keeps it as ``schema_<number>.sql`` beside this file.

Run with the folder of that Cuebook's sources and an empty folder: ``git archive <commit> desktop resources``
gives the first. What an earlier program wrote is a better proof than what today's writes into tables of
then. Kept so far: schema 1 as of commit 8855833, 2 of 36e0f75, 3 of 8769ea0, 4 of 3e4fc7c, 5 of d4d300c.
"""

import contextlib
import io
import os
import signal
import subprocess
import sys
import sysconfig
import time
import venv
from pathlib import Path

import apsw
import apsw.shell

sys.path.insert(0, str(Path(__file__).parents[1]))

from builders import make_album, make_wav

LONGEST_WAIT = 30
HERE = Path(__file__).parent
REVIEW = """Harrow Weir (Ida Quell – 1988)
The Quell year, part two

“Night Swim” is the heart of the score, and “Homewards” a lovely farewell. “Opening” drags.

Cue rating: 74 / 100
Total minutes of excellence: 8 / 23
Album excellence: 33%

Weir Song

Reviewed by Odile Marchbank
"""
OWN_REVIEW = "# Harrow Weir\n\nI come back for [[Night Swim]], never for [[Opening]].\n"
PAGE = """<html><head><title>Tolland Reach</title></head><body><article>
<h1>Tolland Reach (Ida Quell – 1991)</h1>
<p>By Piet Odell</p><p>The best cue is “Ferry at Dusk”.</p><p>Rating: 4/5</p></article></body></html>
"""
LATER = """
import sys
from cuebook.bootstrap import build
from cuebook.cli.runtime import PlainRuntime
from cuebook.paths import folders
app = build(PlainRuntime(), folders(sys.argv[1]), "silent")
cues = dict(app.reading._connection.execute("SELECT title, id FROM cues"))
albums = dict(app.reading._connection.execute("SELECT title, id FROM albums"))
app.marks.remove(app.marks.add(cues["Opening"], 200, "a slip"))
app.marks.change(app.marks.add(cues["Homeward"], 300, "turn"), cues["Homeward"], 320, "the turn")
app.ratings.rate([cues["Homeward"], cues["Opening"]], 80)
app.ratings.rate([cues["Opening"]], None)
if hasattr(app, "own_reviews"):
    album = albums["Tolland Reach (Complete)"]
    app.own_reviews.keep_draft(album, "Tolland Reach", "Not yet.", {}, lasting=True)
app.close()
"""


class Earlier:
    """An earlier Cuebook with a data folder of its own."""

    def __init__(self, program: Path, folder: Path) -> None:
        # An environment of its own: worker processes must find this very Cuebook too.
        venv.create(folder / "python")
        (packages,) = (folder / "python").glob("lib/*/site-packages")
        (packages / "earlier.pth").write_text(f"{program / 'desktop'}\n{sysconfig.get_path('purelib')}\n")
        self._python = [str(folder / "python/bin/python"), "-P"]
        self._environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            "QT_QPA_PLATFORM": "offscreen",
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }
        self.folder = folder
        self.data = folder / "data"
        scripts = (program / "desktop/cuebook/storage/migrations").glob("*.sql")
        self.schema = len(list(scripts))

    def run(self, *words: str, given: str = "") -> None:
        """Run a command of its command line."""
        command = [*self._program(), *words]
        subprocess.run(command, env=self._environment, input=given, text=True, check=True)

    def _program(self) -> list[str]:
        return [*self._python, "-m", "cuebook", "--data-dir", str(self.data), "--audio", "silent"]

    def run_script(self, script: str) -> None:
        """Run Python among its modules."""
        command = [*self._python, "-c", script, str(self.data)]
        subprocess.run(command, env=self._environment, check=True)

    def die_playing(self, file: Path) -> None:
        """Open the window on a file and kill it once its play is kept as running."""
        command = [*self._program(), str(file)]
        window = subprocess.Popen(command, env=self._environment, start_new_session=True)
        kept = ["running", *["remembered_queue", "remembered_place"][: 2 * (self.schema > 2)]]
        until = time.monotonic() + LONGEST_WAIT
        while not all(self._holds(table) for table in kept) and time.monotonic() < until:
            time.sleep(0.05)
        os.killpg(window.pid, signal.SIGKILL)
        window.wait()

    def _holds(self, table: str) -> bool:
        connection = apsw.Connection(str(self.data / "cuebook.db"))
        connection.set_busy_timeout(10_000)
        held = bool(connection.execute(f"SELECT count(*) FROM {table}").get)
        connection.close()
        return held

    def dump(self) -> str:
        """All of its database as SQL."""
        told = io.StringIO()
        connection = apsw.Connection(str(self.data / "cuebook.db"))
        shell = apsw.shell.Shell(stdout=told, db=connection)
        shell.process_command(".dump")
        lines = told.getvalue().splitlines(keepends=True)
        return "".join(line for line in lines if not line.startswith("--"))


def fill(earlier: Earlier) -> None:
    """Have something of every kind that there was."""
    music = earlier.folder / "music"
    make_album(music / "Harrow Weir", ["Opening", "Night Swim", "Weir Song", "Homeward"])
    make_wav(music / "long.wav", seconds=90, tone=950, title="Long Water", album="Quell at Sea", number=2)
    make_album(music / "Tolland Reach", ["Ferry at Dusk", "Éloïse"], album="Tolland Reach", first_tone=600)
    make_wav(music / "Both" / "one.wav", tone=900, title="Night Swim", album="Quell at Sea", number=1)
    (music / "broken.mp3").write_bytes(b"ID3 nothing of the kind")
    earlier.run("scan", str(music))
    earlier.run("play", "ferry", "--seconds", "2")
    earlier.run("play", "weir", "--seconds", "2")
    earlier.run("rate", "title:Homeward", "4.5")
    earlier.run("mark", "title:Homeward", "0:00.5", "the second bridge")
    earlier.run("kind", 'title:"Weir Song"', "song")
    earlier.run("review", "import", "-", given=REVIEW)
    if earlier.schema > 1:
        earlier.run("searches", "save", "Loved", "rating:>=4")
        earlier.run("album", "retitle", "Tolland Reach", "Tolland Reach (Complete)")
    if earlier.schema > 3:
        (earlier.folder / "page.html").write_text(PAGE)
        earlier.run("review", "import", str(earlier.folder / "page.html"))
        earlier.run("review", "write", "Harrow Weir", "-", given=OWN_REVIEW)
        earlier.run("collection", "add", "By the water", "Harrow Weir", "Tolland Reach")
    earlier.run_script(LATER)
    earlier.die_playing(music / "long.wav")


def main(program: str, folder: str) -> None:
    """Fill a database and keep it."""
    with contextlib.chdir(folder):
        earlier = Earlier(Path(program).absolute(), Path(folder).absolute())
        fill(earlier)
        (HERE / f"schema_{earlier.schema}.sql").write_text(earlier.dump())


if __name__ == "__main__":
    main(*sys.argv[1:])
