"""The command line as scripts rely on it: one JSON document, stable keys, exit codes."""

import json
import re

import pytest

from builders import make_album, make_wav
from shell import Shell


@pytest.fixture
def shell(tmp_path):
    return Shell(tmp_path / "data")


@pytest.fixture
def music(tmp_path):
    folder = tmp_path / "music"
    make_album(folder, ["Opening", "Night Swim", "Homeward"], seconds=2)
    return folder


@pytest.fixture
def scanned(shell, music):
    shell.json("scan", music)
    return shell


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """A data folder with one album played through, for whoever only reads."""
    folder = tmp_path_factory.mktemp("played")
    make_album(folder / "music", ["Opening", "Night Swim", "Homeward"], seconds=1.2)
    shell = Shell(folder / "data")
    shell.json("scan", folder / "music")
    shell.json("play", "album:harrow", "--audio", "dummy")
    return shell


def keys(text):
    return set(text.split())


CUE_KEYS = keys(
    "id title artist composers score album album_artist disc number year duration_s kind rating plays listens"
    " revisits last_heard state path uri start_ms reviewed"
)
PLAY_KEYS = keys(
    "id cue title artist album started_at origin ending heard_ms duration_ms ranges counted revisit source"
)
FIGURE_KEYS = keys("cue_rating minutes_of_excellence album_minutes album_excellence rated score_cues songs")


def test_the_version_is_printed(shell):
    assert re.fullmatch(r"cuebook \d+\.\d+\.\d+\n", shell.run("--version").stdout)


def test_scan_reports_everything_and_again_everything_unchanged(shell, music):
    (music / "bad.mp3").write_bytes(b"nonsense" * 50)
    first = shell.json("scan", music)
    assert keys("roots added changed moved unchanged missing problems seconds") <= set(first)
    assert (first["added"], first["unchanged"]) == (3, 0)
    assert first["roots"] == [{"path": str(music), "state": "online"}]
    assert set(first["problems"][0]) == {"path", "reason", "kind"}
    again = shell.json("scan")
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 3)


def test_cues_have_their_keys_and_can_be_searched(scanned):
    every = scanned.json("cues")
    assert every["total"] == 3
    assert set(every["cues"][0]) >= CUE_KEYS
    assert [cue["title"] for cue in scanned.json("cues", "swim")["cues"]] == ["Night Swim"]
    assert scanned.json("cues", "title:homeward", "composer:quell")["total"] == 1
    assert {cue["title"] for cue in scanned.json("cues", "-swim")["cues"]}.isdisjoint({"Night Swim"})
    assert scanned.json("cues", "swim", "-kind:song")["total"] == 1
    assert scanned.json("cues", "--limit", "2")["total"] == 3
    assert len(scanned.json("cues", "--limit", "2")["cues"]) == 2
    assert every["cues"][0]["uri"].startswith("file:///")
    assert every["cues"][0]["duration_s"] == pytest.approx(2.0)


def test_rating_changes_the_figures_and_can_be_cleared(scanned):
    rated = scanned.json("rate", "night swim", "4.5")
    assert rated["rating"] == 90
    (score,) = scanned.json("scores")["scores"]
    assert set(score["figures"]) == FIGURE_KEYS
    assert score["figures"]["cue_rating"] == 90
    scanned.json("rate", rated["cue"], "5")
    figures = scanned.json("scores")["scores"][0]["figures"]
    assert figures["album_excellence"] == pytest.approx(100 / 3)
    assert scanned.json("rate", rated["cue"], "0")["rating"] is None
    assert scanned.json("scores")["scores"][0]["figures"]["cue_rating"] is None


def test_a_kind_takes_a_cue_out_of_the_figures(scanned):
    assert scanned.json("kind", "opening", "song")["kind"] == "song"
    assert scanned.json("scores")["scores"][0]["figures"]["songs"] == 1


def test_a_mark_is_made_at_a_position(scanned):
    made = scanned.json("mark", "opening", "0:01", "the turn")
    assert (made["position_ms"], made["text"]) == (1_000, "the turn")
    assert scanned.run("mark", "opening", "4:00", "too late").returncode == 1
    assert scanned.run("mark", "opening", "four", "what").returncode == 2


def test_playing_logs_as_the_window_does(scanned):
    played = scanned.json("play", "night swim", "--headless", "--audio", "dummy")
    (play,) = played["plays"]
    assert set(play) >= PLAY_KEYS
    assert (play["origin"], play["ending"], play["counted"]) == ("picked", "finished", True)
    assert play["heard_ms"] == pytest.approx(2_000, abs=300)
    assert scanned.json("plays")["plays"][0]["id"] == play["id"]


def test_several_cues_are_opened_and_continued(played):
    plays = played.json("plays")["plays"]
    assert [play["origin"] for play in reversed(plays)] == ["opened", "continued", "continued"]
    assert {play["ending"] for play in plays} == {"finished"}
    assert set(plays[0]) >= PLAY_KEYS


def test_seconds_stop_and_from_begins_later(scanned):
    (play,) = scanned.json("play", "opening", "--seconds", "1.2", "--from", "0:00.5", "--audio", "dummy")[
        "plays"
    ]
    assert play["ending"] == "stopped"
    assert play["ranges"][0][0] == pytest.approx(500, abs=200)
    # Counted from the first sound on, on a slow machine too.
    assert 1_000 <= play["heard_ms"] <= 1_500


def test_a_file_from_outside_plays_and_becomes_a_cue_that_no_scan_loses(shell, tmp_path):
    stray = make_wav(tmp_path / "stray" / "stray.wav", seconds=2, tone=999, title="Stray")
    (play,) = shell.json("play", stray, "--audio", "dummy")["plays"]
    assert (play["title"], play["origin"]) == ("Stray", "picked")
    make_album(tmp_path / "music", ["One"])
    shell.json("scan", tmp_path / "music")
    assert shell.json("cues", "stray")["cues"][0]["state"] == "present"


def test_a_file_that_is_none_is_a_problem_and_the_rest_plays(shell, music, tmp_path):
    bad = tmp_path / "bad.mp3"
    bad.write_bytes(b"#EXTM3U\nhttp://127.0.0.1:9/x\n")
    played = shell.json("play", bad, next(music.glob("01*")), "--audio", "dummy")
    assert [problem["path"] for problem in played["problems"]] == [str(bad)]
    assert [play["title"] for play in played["plays"]] == ["Opening"]


def test_plays_can_be_narrowed(played):
    assert played.json("plays")["total"] == 3
    assert played.json("plays", "opening")["total"] == 1
    assert played.json("plays", "--counted")["total"] == 3
    assert played.json("plays", "--since", "2001-01-01", "--until", "2001-12-31")["total"] == 0
    assert played.run("plays", "--since", "yesterday").returncode == 2


@pytest.mark.parametrize("format_name", ["csv", "csv-safe", "jsonl", "listenbrainz"])
def test_plays_are_exported(played, tmp_path, format_name):
    target = tmp_path / "out"
    made = played.json("export", "plays", "--format", format_name, "-o", target)
    assert made == {"file": str(target), "rows": 3}
    assert target.read_text("utf-8").count("Night Swim") == 1


def test_wrong_usage_is_two_and_a_problem_is_one(scanned, tmp_path):
    assert scanned.run("cuse").returncode == 2
    assert scanned.run("rate", "opening").returncode == 2
    assert scanned.run("rate", "opening", "7").returncode == 2
    assert scanned.run("rate", "nothing like it", "3").returncode == 1
    ambiguous = scanned.run("rate", "album:harrow", "3")
    assert ambiguous.returncode == 1
    assert "3 cues answer" in ambiguous.stderr
    assert scanned.run("scan", tmp_path / "nowhere").returncode == 1
    assert scanned.run("export", "ratings", "--format", "listenbrainz", "-o", tmp_path / "x").returncode == 1


def test_options_may_stand_before_or_after_the_command(scanned, tmp_path):
    done = scanned.run("--json", "--data-dir", tmp_path / "other", "cues")
    assert json.loads(done.stdout)["total"] == 0


def test_nothing_but_the_document_is_on_standard_output(scanned):
    done = scanned.run("play", "opening", "--audio", "dummy", "--json")
    json.loads(done.stdout)


def test_escapes_in_tags_never_reach_the_terminal(shell, tmp_path):
    make_wav(tmp_path / "m" / "\x1b[31mred.wav", title="", artist="\x1b]0;x\x07", album="\x9b31m")
    shell.run("scan", tmp_path / "m")
    for words in (["cues"], ["scores"], ["scan"]):
        done = shell.run(*words)
        assert not set("\x1b\x07\x9b") & set(done.stdout + done.stderr)


def test_a_damaged_database_is_explained(scanned):
    database = scanned.data / "cuebook.db"
    database.write_bytes(b"broken" * 1_000)
    done = scanned.run("cues")
    assert done.returncode == 1
    assert "damaged" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_backup_is_made_and_restored(scanned):
    scanned.json("rate", "opening", "5")
    made = scanned.json("backup")
    scanned.json("rate", "opening", "1")
    restored = scanned.json("restore", made["file"])
    assert restored["kept_aside"]
    assert scanned.json("cues", "opening")["cues"][0]["rating"] == 100


def test_the_doctor_finds_everything_in_order(scanned):
    checked = scanned.json("doctor", "--rebuild")
    assert checked["ok"]
    assert all(set(check) == {"name", "ok", "detail"} for check in checked["checks"])


def test_help_names_every_command(shell):
    from cuebook.cli.arguments import COMMANDS

    shown = shell.run("--help").stdout
    assert all(command in shown for command in COMMANDS)
