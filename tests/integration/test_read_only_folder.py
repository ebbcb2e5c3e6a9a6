"""A data folder that refuses to be written to is read, and says so; nothing in its logs is left out."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import apsw
import pytest

from builders import make_album, open_app, scan
from cuebook.domain.errors import CuebookError, ReadOnlyDataError
from cuebook.storage import unwritable as unwritable_storage
from cuebook.storage.database import DATABASE_NAME, migrations
from fakes.runtime import FakeRuntime
from unwritable import bound_by_permissions, unwritable

STANDS_AT = len(migrations())


@pytest.fixture
def data(tmp_path, weir_folder):
    """A data folder with an album, of which one cue is rated."""
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    app.ratings.rate([app.reading.find_cues()[1][0].id], 80)
    app.close()
    return tmp_path / "data"


@pytest.fixture
def left_behind(data, tmp_path):
    """The same folder as a killed program left it: a rating lies in the write-ahead log alone."""
    app = open_app(data, FakeRuntime())
    app.ratings.rate([app.reading.find_cues()[1][1].id], 60)
    folder = tmp_path / "left"
    shutil.copytree(data, folder)
    app.close()
    assert (folder / f"{DATABASE_NAME}-wal").stat().st_size
    return folder


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    """Where copies are made; none is left there."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def ratings(app):
    return [cue.rating for cue in app.reading.find_cues()[1]]


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_folder_that_refuses_to_be_written_to_is_read_and_says_why(data):
    before = contents(data)
    with unwritable(data):
        app = open_app(data, FakeRuntime())
        assert app.storage.read_only_reason.startswith(f"{data} can only be read.")
        assert ratings(app) == [80, None, None, None]
        with app.storage.reader() as another:
            assert another.size() == (1, 4)
        with pytest.raises(ReadOnlyDataError, match="can only be read"):
            app.ratings.rate([app.reading.find_cues()[1][0].id], 20)
        with pytest.raises(CuebookError, match="backup"):
            app.backups.make()
        app.close()
    assert contents(data) == before


@pytest.mark.parametrize("without", ["", "-shm"])
def test_what_lies_in_a_log_left_behind_is_read_too(left_behind, without):
    if without:
        (left_behind / f"{DATABASE_NAME}{without}").unlink()
    before = contents(left_behind)
    with unwritable(left_behind):
        app = open_app(left_behind, FakeRuntime())
        assert ratings(app) == [80, 60, None, None]
        app.close()
    assert contents(left_behind) == before


def test_a_file_that_can_only_be_read_is_as_good_as_its_folder(data):
    with unwritable(data):
        data.chmod(0o755)
        app = open_app(data, FakeRuntime())
        assert app.storage.read_only_reason.startswith(f"{data / DATABASE_NAME} can only be read.")
        assert ratings(app)[0] == 80
        app.close()


def test_an_older_schema_there_is_brought_up_to_date_in_the_copy_alone(data, monkeypatch):
    before = contents(data)
    more = [*migrations(), "CREATE TABLE later (x)"]
    monkeypatch.setattr("cuebook.storage.database.migrations", lambda: more)
    with unwritable(data):
        app = open_app(data, FakeRuntime())
        assert ratings(app)[0] == 80
        app.close()
    assert contents(data) == before


def test_a_newer_schema_there_asks_for_the_later_version(data):
    connection = apsw.Connection(str(data / DATABASE_NAME))
    connection.execute(f"PRAGMA user_version = {STANDS_AT + 1}")
    connection.close()
    with unwritable(data):
        app = open_app(data, FakeRuntime())
        assert "later version" in app.storage.read_only_reason
        assert ratings(app)[0] == 80
        app.close()


def test_damage_there_is_told_of_the_file_itself(data):
    with open(data / DATABASE_NAME, "r+b") as file:
        file.write(b"no database at all, nothing of the kind")
    with unwritable(data), pytest.raises(CuebookError, match=str(data / DATABASE_NAME)):
        open_app(data, FakeRuntime())


def test_a_folder_without_a_database_that_refuses_files_is_refused_in_words(tmp_path):
    (tmp_path / "data").mkdir()
    with unwritable(tmp_path / "data"), pytest.raises(CuebookError, match="permissions"):
        open_app(tmp_path / "data", FakeRuntime())


def test_no_room_for_the_copy_is_told_in_words(data, monkeypatch):
    def full(_source, _target):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(shutil, "copyfile", full)
    with unwritable(data), pytest.raises(CuebookError, match=r"No space left.*TMPDIR"):
        open_app(data, FakeRuntime())


def test_a_copy_during_which_somebody_wrote_is_made_again(data, monkeypatch):
    states = iter([[1], [2], [2], [2]])
    monkeypatch.setattr(unwritable_storage, "_state_of", lambda _: next(states))
    with unwritable_storage.copy_to_read(data / DATABASE_NAME) as folder:
        assert (folder / DATABASE_NAME).read_bytes() == (data / DATABASE_NAME).read_bytes()
    states = iter(range(100))
    with pytest.raises(CuebookError, match="is writing"):
        unwritable_storage.copy_to_read(data / DATABASE_NAME).__enter__()


READ_UNTIL_KILLED = """
import sys
from pathlib import Path
from cuebook.storage.unwritable import copy_to_read
with copy_to_read(Path(sys.argv[1])) as folder:
    print(folder, flush=True)
    sys.stdin.read()
"""


def test_a_copy_that_a_killed_program_left_is_removed_and_that_of_a_living_one_stays(data, temporary):
    def reader():
        command = [sys.executable, "-c", READ_UNTIL_KILLED, data / DATABASE_NAME]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        where = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(temporary)}
        process = subprocess.Popen(command, env=where, text=True, **pipes)
        return process, Path(process.stdout.readline().strip())

    (living, held), (killed, left) = reader(), reader()
    killed.kill()
    killed.communicate()
    not_ours = temporary / "cuebook-read-only-not-ours"
    shutil.copytree(left, not_ours)
    (not_ours / "letter.txt").write_text("keep me")
    assert (left / DATABASE_NAME).exists()
    with unwritable(data):
        app = open_app(data, FakeRuntime())
        assert not left.exists()
        assert (held / DATABASE_NAME).exists()
        app.close()
    living.communicate("")
    assert list(temporary.iterdir()) == [not_ours]
    shutil.rmtree(not_ours)


def test_what_plays_is_not_logged_and_nothing_is_held_for_later(data):
    with unwritable(data):
        app = open_app(data, FakeRuntime())
        app.player.pick([cue.id for cue in app.reading.find_cues()[1]], 0)
        app.runtime.advance(6_000)
        assert app.player.playing
        assert app.player.position_ms >= 5_000
        app.runtime.advance(6_000)
        assert (app.logger.running, app.logger.held) == (None, 0)
        app.close()


def test_many_are_refused_at_once_as_few_are(data, monkeypatch):
    monkeypatch.setattr("cuebook.services.gradual_writing.AT_ONCE", 2)
    with unwritable(data):
        app = open_app(data, FakeRuntime())
        told = []
        with pytest.raises(ReadOnlyDataError):
            app.ratings.rate([cue.id for cue in app.reading.find_cues()[1]], 20, told.append)
        assert (told, app.gradual.progress) == ([], None)
        app.close()


# By command


def cuebook(data, *words, text=""):
    """Run a command that is bound by permissions."""
    done = subprocess.run(
        [*bound_by_permissions(), sys.executable, "-m", "cuebook", "--data-dir", data, *words],
        input=text,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done


READING = (
    ["cues"],
    ["scores"],
    ["plays"],
    ["cues", "revisits:>=0"],
    ["ratings", "history", "opening"],
    ["review", "list"],
    ["review", "show", "ID"],
    ["review", "versions", "ID"],
    ["review", "export", "ID", "--format", "txt"],
    ["reviewers"],
    ["collections"],
    ["searches"],
    ["decisions"],
    ["kind", "opening"],
)
WRITING = (
    ["rate", "opening", "3"],
    ["mark", "opening", "0:01", "bell"],
    ["kind", "opening", "song"],
    ["scan"],
    ["play", "opening", "--audio", "silent"],
    ["review", "write", "weir"],
    ["review", "import", "PAGE"],
    ["doctor", "--rebuild"],
)


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    """A data folder with an album and a review of one's own, and the review's id."""
    folder = tmp_path_factory.mktemp("reviewed")
    make_album(folder / "music", ["Opening", "Night Swim"], seconds=1.2)
    data = folder / "data"
    with_words = cuebook(data, "scan", folder / "music")
    assert with_words.returncode == 0
    done = cuebook(data, "review", "write", "weir", "--json", text="Water. [[Opening]] carries it.")
    (folder / "page.txt").write_text(
        "Soundtrack review: Harrow Weir (Ida Quell – 1988)\n\nCue rating: 7 / 10\n"
    )
    return data, json.loads(done.stdout)["reviews"][0]["id"]


def in_place(words, reviewed):
    places = {"ID": reviewed[1], "PAGE": reviewed[0].parent / "page.txt"}
    return [places.get(word, word) for word in words]


def test_every_command_that_only_reads_works_there(reviewed, tmp_path):
    data, _ = reviewed
    with unwritable(data):
        for words in READING:
            done = cuebook(data, *in_place(words, reviewed))
            assert (done.returncode, done.stderr) == (0, ""), words
            assert done.stdout, words
        done = cuebook(data, "export", "all", "--format", "jsonl", "-o", tmp_path / "all.jsonl")
    assert "carries it" in (tmp_path / "all.jsonl").read_text(), done.stderr


def test_every_command_that_writes_refuses_in_one_sentence(reviewed):
    data, _ = reviewed
    before = contents(data)
    with unwritable(data):
        for words in WRITING:
            done = cuebook(data, *in_place(words, reviewed), text="More water.")
            assert (done.returncode, done.stdout) == (1, ""), words
            assert done.stderr.startswith(f"{data} can only be read."), words
            assert done.stderr.count("\n") == 1, words
    assert contents(data) == before


def test_the_doctor_says_that_nothing_can_be_kept(reviewed):
    data, _ = reviewed
    with unwritable(data):
        done = cuebook(data, "doctor", "--json")
    (folder, *others) = json.loads(done.stdout)["checks"]
    assert (done.returncode, folder["ok"]) == (1, False)
    assert "can only be read" in folder["detail"]
    assert any(one["name"] == "database file" and one["ok"] for one in others)
