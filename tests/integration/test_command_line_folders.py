"""Watched folders on the command line: drives that are away, folders that moved or are watched no more."""

import pytest

from builders import make_album, make_wav
from shell import Shell


@pytest.fixture
def shell(tmp_path):
    return Shell(tmp_path / "data")


@pytest.fixture
def music(tmp_path):
    make_album(tmp_path / "music", ["Opening", "Homeward"], seconds=0.3)
    return tmp_path / "music"


def states(shell):
    return {cue["state"] for cue in shell.json("cues")["cues"]}


def test_a_folder_that_is_away_is_offline_until_it_is_said_to_be_gone(shell, music):
    shell.json("scan", music)
    music.rename(music.with_name("away"))
    assert shell.json("scan")["roots"] == [{"path": str(music), "state": "offline"}]
    assert states(shell) == {"offline"}
    report = shell.json("scan", "--accept-missing", music)
    assert (report["roots"][0]["state"], report["missing"]) == ("online", 2)
    assert states(shell) == {"missing"}


def test_a_folder_that_moved_keeps_its_cues(shell, music):
    shell.json("scan", music)
    before = {cue["id"] for cue in shell.json("cues")["cues"]}
    new = music.with_name("elsewhere")
    music.rename(new)
    report = shell.json("scan", "--moved", music, new)
    assert report["roots"] == [{"path": str(new), "state": "online"}]
    assert (report["added"], report["unchanged"]) == (0, 2)
    assert {cue["id"] for cue in shell.json("cues")["cues"]} == before
    assert shell.json("cues", "path:elsewhere")["total"] == 2
    assert shell.json("cues", "path:music")["total"] == 0


def test_a_folder_that_did_not_move_there_is_refused_in_words(shell, music, tmp_path):
    shell.json("scan", music)
    (tmp_path / "empty").mkdir()
    refused = shell.run("scan", "--moved", music, tmp_path / "empty")
    assert refused.returncode == 1
    assert "None of the 2 files" in refused.stderr


def test_a_folder_can_be_forgotten_and_its_history_stays(shell, music):
    shell.json("scan", music)
    cue = shell.json("rate", "opening", "5")["cue"]
    assert shell.json("scan", "--forget", music)["roots"] == []
    assert shell.json("cues")["total"] == 0
    shell.json("scan", music)
    assert {one["id"]: one["rating"] for one in shell.json("cues")["cues"]}[cue] == 100


def test_the_doctor_lists_what_could_not_be_read(shell, music):
    (music / "bad.mp3").write_bytes(b"nonsense" * 50)
    shell.json("scan", music)
    (problem,) = shell.json("doctor")["problems"]
    assert (problem["path"], problem["kind"]) == (str(music / "bad.mp3"), "not_audio")
    assert problem["reason"] in shell.run("doctor").stdout


def test_the_whole_computer_is_no_folder_of_music(shell):
    refused = shell.run("scan", "/")
    assert refused.returncode == 1
    assert "whole computer" in refused.stderr


def test_an_album_that_lost_its_cues_to_another_folder_is_no_fault_of_the_data(shell, tmp_path):
    music = tmp_path / "music"
    make_album(music / "Weir", ["Opening"], seconds=0.3)
    make_wav(music / "first" / "untagged.wav", seconds=0.3, tone=900)
    shell.json("scan", music)
    (music / "first").rename(music / "second")
    assert shell.json("scan")["moved"] == 1
    checks = shell.json("doctor", "--rebuild")["checks"]
    assert [check["name"] for check in checks if not check["ok"]] == []
