"""Collections on the command line: made, seen with their figures, changed and removed."""

import pytest

from builders import make_album
from shell import Shell


@pytest.fixture
def shell(tmp_path):
    shell = Shell(tmp_path / "data")
    make_album(tmp_path / "music" / "Weir", ["Opening", "Night Swim"], album="Harrow Weir", seconds=2)
    make_album(tmp_path / "music" / "Iron", ["Moss"], album="Moss and Iron", seconds=4, first_tone=700)
    shell.json("scan", tmp_path / "music")
    return shell


def test_a_collection_is_made_shown_and_changed(shell):
    made = shell.json("collection", "add", "Rivers of 1985", "harrow", "moss")["collection"]
    assert (made["name"], made["kind"]) == ("Rivers of 1985", "series")
    assert [score["title"] for score in made["scores"]] == ["Harrow Weir", "Moss and Iron"]
    assert all(score["by_hand"] and score["reviews"] == [] for score in made["scores"])
    assert shell.json("collections")["collections"] == [
        {"id": made["id"], "name": "Rivers of 1985", "kind": "series", "scores": 2}
    ]
    renamed = shell.json("collection", "rename", "rivers of 1985", "Rivers")["collection"]
    assert (renamed["id"], renamed["name"]) == (made["id"], "Rivers")
    left = shell.json("collection", "remove", "rivers", "moss")["collection"]
    assert [score["title"] for score in left["scores"]] == ["Harrow Weir"]
    assert shell.json("collection", "remove", "rivers")["removed"]["id"] == made["id"]
    assert shell.json("collections")["collections"] == []


def test_figures_run_over_all_albums_and_are_null_while_nothing_is_rated(shell):
    made = shell.json("collection", "add", "Rivers", "harrow", "moss", "--kind", "series")["collection"]
    assert made["figures"]["cue_rating"] is None
    shell.json("rate", "moss", "5")
    shell.json("rate", "opening", "3")
    shown = shell.json("collection", "show", "Rivers")["collection"]
    assert (shown["figures"]["cue_rating"], shown["figures"]["album_excellence"]) == (80, 50)
    assert (shown["listens"], shown["revisits"]) == (0, 0)
    table = shell.run("collection", "show", "Rivers").stdout
    assert "80 / 100" in table
    assert "50 %" in table


def test_scores_are_put_in_order_and_by_year_again(shell):
    def titles(answer):
        return [score["title"] for score in answer["collection"]["scores"]]

    shell.json("collection", "add", "Rivers", "harrow", "moss")
    assert titles(shell.json("collection", "arrange", "Rivers", "moss")) == ["Moss and Iron", "Harrow Weir"]
    assert titles(shell.json("collection", "show", "Rivers")) == ["Moss and Iron", "Harrow Weir"]
    assert titles(shell.json("collection", "arrange", "Rivers")) == ["Harrow Weir", "Moss and Iron"]


def test_what_cannot_be_meant_is_refused_in_words(shell):
    shell.json("collection", "add", "Rivers")
    for words in (("show", "Lakes"), ("add", "Rivers", "no such score"), ("rename", "Rivers", " ")):
        refused = shell.run("collection", *words)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert refused.stderr


def test_a_title_means_its_own_score_though_others_have_all_its_words(shell, tmp_path):
    make_album(tmp_path / "music" / "II", ["Sluice"], album="Harrow Weir II", seconds=2, first_tone=900)
    shell.json("scan")
    made = shell.json("collection", "add", "Rivers", "harrow weir")["collection"]
    assert [score["title"] for score in made["scores"]] == ["Harrow Weir"]
