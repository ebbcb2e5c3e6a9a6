"""Albums, scores, pairs and kinds put right from the command line."""

import pytest

from builders import make_album
from shell import Shell


@pytest.fixture
def shell(tmp_path):
    shell = Shell(tmp_path / "data")
    make_album(tmp_path / "music" / "weir", ["Opening", "Night Swim"])
    make_album(
        tmp_path / "music" / "expanded", ["Prelude", "Fog"], album="Harrow Weir (Expanded)", first_tone=600
    )
    make_album(tmp_path / "music" / "moor", ["Heath"], album="Moor", composer="Ada Vane", first_tone=900)
    shell.json("scan", tmp_path / "music")
    return shell


def albums(shell):
    return {
        album["title"]: album["cues"] for score in shell.json("scores")["scores"] for album in score["albums"]
    }


def test_albums_are_merged_split_and_retitled(shell):
    merged = shell.json("album", "merge", "expanded", "Harrow Weir")
    assert (merged["title"], len(merged["cues"])) == ("Harrow Weir", 4)
    assert albums(shell) == {"Harrow Weir": 4, "Moor": 1}
    split = shell.json("album", "split", "Fog", "Prelude", "--title", "Sessions")
    assert (split["title"], len(split["cues"])) == ("Sessions", 2)
    renamed = shell.json("album", "retitle", split["album"], "Weir Sessions")
    assert renamed["title"] == "Weir Sessions"
    assert shell.json("album", "retitle", split["album"], "Harrow Weir: Sessions")["edition"] == "Sessions"
    assert shell.json("album", "main", split["album"])["main"] is True
    refused = shell.run("album", "merge", "Moor", "Moor")
    assert refused.returncode == 1
    assert "itself" in refused.stderr


def test_an_album_that_is_not_there_or_not_the_only_one_is_asked_for_again(shell):
    assert shell.run("album", "retitle", "Nothing", "x").returncode == 1
    several = shell.run("album", "merge", "r", "Moor")
    assert several.returncode == 1


def test_scores_are_retitled_and_albums_assigned(shell):
    assert shell.json("score", "retitle", "heath", "Moorland")["title"] == "Moorland"
    assigned = shell.json("score", "assign", "Moor", "prelude")
    assert (assigned["title"], len(assigned["albums"])) == ("Harrow Weir", 3)
    alone = shell.json("score", "assign", "Moor", "--alone")
    assert (alone["title"], len(alone["albums"])) == ("Moorland", 1)
    assert shell.run("score", "assign", "Moor").returncode == 2


def test_cues_are_paired_and_parted(shell):
    pair = shell.json("pair", "Opening", "Prelude")
    assert (pair["same"], pair["why"]) == (True, "you said so")
    shell.json("rate", "Opening", "4")
    assert shell.json("cues", "Prelude")["cues"][0]["rating"] == 80
    assert shell.json("pair", "Opening", "Prelude", "--not")["same"] is False
    assert shell.json("cues", "Prelude")["cues"][0]["rating"] is None
    assert shell.json("pair", "Opening", "Prelude", "--forget")["same"] is False


def decisions(shell):
    return {one["words"]: one["id"] for one in shell.json("decisions")["decisions"]}


def test_decisions_are_listed_and_any_of_them_is_taken_back(shell):
    assert shell.json("decisions") == {"decisions": []}
    before = albums(shell)
    shell.json("album", "merge", "expanded", "Harrow Weir")
    shell.json("album", "split", "Fog", "Prelude", "--title", "Sessions")
    shell.json("score", "assign", "Moor", "opening")
    shell.json("pair", "Opening", "Prelude")
    listed = decisions(shell)
    assert list(listed) == [
        "Opening (Harrow Weir) and Prelude (Sessions) are the same cue",
        "Moor belongs to the score of Harrow Weir",
        "2 cues are part of Sessions",
        "Harrow Weir (Expanded) is part of Harrow Weir",
    ]
    pair, assigned, split, merged = listed.values()
    told = shell.json("decisions", "take-back", split)
    assert {one["words"]: one["id"] for one in told["taken_back"]} == {"2 cues are part of Sessions": split}
    assert albums(shell) == {"Harrow Weir": 4, "Moor": 1}
    shell.json("decisions", "take-back", merged, assigned, pair)
    assert albums(shell) == before
    assert len(shell.json("scores")["scores"]) == 2
    assert decisions(shell) == {}
    refused = shell.run("decisions", "take-back", merged)
    assert (refused.returncode, "cuebook decisions" in refused.stderr) == (1, True)


def test_a_decision_taken_back_leaves_what_the_files_say_and_not_an_older_word(shell):
    before = albums(shell)
    for title in ("Heathland", "Fen"):
        shell.json("album", "retitle", next(iter(albums(shell).keys() & {"Moor", "Heathland"})), title)
        shell.json("album", "split", "Fog", "--title", f"Fog on the {title}")
    listed = decisions(shell)
    assert "Moor is called Fen" in listed
    assert "Fog is part of Fog on the Fen" in listed
    shell.json("decisions", "take-back", *(row for words, row in listed.items() if "Fen" in words))
    assert albums(shell) == before


def test_a_kind_is_shown_with_its_reason_said_and_taken_back(shell):
    assert shell.json("kind", "Fog")["why"] == "the artist is the composer"
    said = shell.json("kind", "Fog", "song")
    assert (said["kind"], said["guess"], said["why"]) == ("song", "score", "you said so; guessed score")
    assert shell.json("kind", "Fog", "--guess")["kind"] == "score"
