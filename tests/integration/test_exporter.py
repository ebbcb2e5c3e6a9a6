"""Exports are written whole or not at all, and never over anything of Cuebook's own."""

import json
import os
import stat

import pytest

from builders import make_wav, open_app, scan
from cuebook.domain.errors import CuebookError, DamagedDataError
from cuebook.formats.histories import HISTORY_FORMATS
from cuebook.services.exporter import Exporter
from fakes.runtime import FakeRuntime


@pytest.fixture
def export(still_app, cues):
    """Export all, to a file; there are ratings to be exported."""
    still_app.ratings.rate(cues, 80)
    return lambda file: still_app.exporter.export(still_app.reading, "all", "jsonl", str(file))


def everything_in(folder):
    return {
        path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.suffix != ".db-shm"
    }


@pytest.mark.parametrize(
    "name",
    [
        "cuebook.db",
        "cuebook.db-wal",
        "cuebook.db-journal",
        "CUEBOOK.DB",
        "settings.json",
        "backups/x.jsonl",
        "locks/x.jsonl",
        "logs/x.jsonl",
        "backups/../cuebook.db",
    ],
)
def test_no_export_replaces_what_cuebook_keeps(still_app, export, tmp_path, name):
    data = still_app.folders.data
    for folder in ("backups", "locks", "logs"):
        (data / folder).mkdir(exist_ok=True)
    before = everything_in(data)
    (tmp_path / "way").symlink_to(data)
    (tmp_path / "link.jsonl").symlink_to(data / name)
    for file in (data / name, tmp_path / "way" / name, tmp_path / "link.jsonl"):
        with pytest.raises(CuebookError, match="belongs to what Cuebook itself keeps"):
            export(file)
    assert everything_in(data) == before


def test_a_database_that_lies_elsewhere_by_a_link_is_not_replaced_either(still_app, tmp_path):
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "cuebook.db").symlink_to(tmp_path / "far.db")
    (tmp_path / "far.db").write_bytes(b"the database")
    exporter = Exporter(HISTORY_FORMATS, tmp_path / "linked")
    with pytest.raises(CuebookError, match="belongs to what Cuebook itself keeps"):
        exporter.export(still_app.reading, "all", "jsonl", str(tmp_path / "far.db"))
    assert (tmp_path / "far.db").read_bytes() == b"the database"


def test_the_data_folder_itself_may_take_an_export(still_app, export):
    made = export(still_app.folders.data / "plays.jsonl")
    assert made.rows == len((still_app.folders.data / "plays.jsonl").read_text("utf-8").splitlines()) > 0


def test_a_file_that_only_looks_unfinished_is_left_alone(export, tmp_path):
    mine = tmp_path / "out.jsonl.partial"
    mine.write_text("mine")
    export(tmp_path / "out.jsonl")
    assert mine.read_text() == "mine"


def test_a_link_is_followed_and_stays(export, tmp_path):
    (tmp_path / "real.jsonl").write_text("old")
    (tmp_path / "link.jsonl").symlink_to("real.jsonl")
    made = export(tmp_path / "link.jsonl")
    assert made.file == str(tmp_path / "link.jsonl")
    assert (tmp_path / "link.jsonl").is_symlink()
    assert len((tmp_path / "real.jsonl").read_text("utf-8").splitlines()) == made.rows


def test_what_is_no_regular_file_is_refused_and_stays(export, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name in ("pipe", "folder"):
        with pytest.raises(CuebookError, match="something else than a file"):
            export(tmp_path / name)
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@pytest.mark.parametrize("name", ["-", "", "folder/"])
def test_an_export_needs_a_file(export, name):
    with pytest.raises(CuebookError, match="needs a file"):
        export(name)


@pytest.mark.parametrize(
    "name",
    ["x" * 300, "file/below", "nowhere/x", "loop", "zero\0", "\ud800"],
    ids=lambda name: ascii(name)[:12],
)
def test_a_place_that_takes_no_file_is_told_in_words(export, tmp_path, name):
    (tmp_path / "file").write_text("a file")
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(CuebookError, match="could not be written"):
        export(f"{tmp_path}/{name}")


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.unlink"])
def test_whatever_the_disk_refuses_is_told_in_words(export, tmp_path, monkeypatch, failing):
    def refuse(*_, **__):
        raise OSError(28, "No space left on device")

    (tmp_path / "out.jsonl").write_text("old")
    with monkeypatch.context() as patch:
        patch.setattr(failing, refuse)
        with pytest.raises(CuebookError, match="No space left"):
            export(tmp_path / "out.jsonl")
    if failing != "pathlib.Path.unlink":
        assert (tmp_path / "out.jsonl").read_text() == "old"
        assert not list(tmp_path.glob(".cuebook-*"))


def test_damage_met_half_way_leaves_the_old_file(still_app, tmp_path):
    class Damaged:
        def rows(self, _kinds):
            yield from ()
            raise DamagedDataError("damaged")

    (tmp_path / "out.jsonl").write_text("old")
    with pytest.raises(DamagedDataError):
        still_app.exporter.export(Damaged(), "all", "jsonl", str(tmp_path / "out.jsonl"))
    assert (tmp_path / "out.jsonl").read_text() == "old"
    assert not list(tmp_path.glob(".cuebook-*"))


def test_a_new_file_may_be_read_by_whom_the_umask_says_and_an_old_one_by_no_more(export, tmp_path):
    (tmp_path / "private.jsonl").touch(mode=0o600)
    before = os.umask(0o027)
    try:
        export(tmp_path / "new.jsonl")
        export(tmp_path / "private.jsonl")
    finally:
        os.umask(before)
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("new.jsonl", "private.jsonl")]
    assert modes == [0o640, 0o600]


def test_listenbrainz_gets_what_counts_and_composers_where_no_artist_is_known(tmp_path):
    make_wav(tmp_path / "music" / "a.wav", seconds=10, title="Opening", composer="Ida Quell", album="Weir")
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, tmp_path / "music")
    (cue,) = app.reading.find_cues()[1]
    app.player.pick([cue.id], 0)
    app.runtime.advance(12_000)
    app.player.pick([cue.id], 0)
    app.runtime.advance(1_500)
    app.player.stop()
    assert len(list(app.reading.rows(["play"]))) == 2
    made = app.exporter.export(app.reading, "plays", "listenbrainz", str(tmp_path / "out.json"))
    assert made.rows == 1
    (listen,) = json.loads((tmp_path / "out.json").read_text("utf-8"))["payload"]
    assert listen["track_metadata"]["artist_name"] == "Ida Quell"
    app.close()
