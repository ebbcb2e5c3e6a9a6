"""Searching from the command line: the language, orders, mistakes pointed at, saved searches."""

import pytest

from builders import make_album
from shell import Shell


@pytest.fixture
def shell(tmp_path):
    shell = Shell(tmp_path / "data")
    make_album(tmp_path / "music", ["Opening", "Night Swim", "Homeward"])
    shell.json("scan", tmp_path / "music")
    return shell


def titles(shell, *words):
    return [cue["title"] for cue in shell.json("cues", *words)["cues"]]


def test_cues_are_searched_with_operators_and_sorted(shell):
    shell.json("rate", "homeward", "5")
    assert titles(shell, "weir -title:night") == ["Opening", "Homeward"]
    assert titles(shell, "(opening OR swim) number:..2") == ["Opening", "Night Swim"]
    assert titles(shell, "--sort=-rating,title") == ["Homeward", "Night Swim", "Opening"]
    assert shell.run("cues", "--sort", "colour").returncode == 2


def test_a_mistake_is_pointed_at(shell):
    refused = shell.run("cues", "weir", "compser:quell")
    assert refused.returncode == 1
    assert refused.stdout == ""
    message, search, pointer = refused.stderr.rstrip("\n").split("\n")
    assert "Is composer: meant?" in message
    assert search[pointer.index("^") :][: pointer.count("^")] == "compser:"


def test_the_help_shows_the_language(shell):
    shown = shell.run("cues", "--help").stdout
    assert "year:1976..1990" in shown


def test_searches_are_saved_changed_and_removed(shell):
    (saved,) = shell.json("searches", "save", "Nights", "night")["searches"]
    assert (saved["name"], saved["query"], saved["cues"]) == ("Nights", "night", 1)
    shell.json("searches", "save", "nights", "night OR homeward")
    (changed,) = shell.json("searches")["searches"]
    assert (changed["id"], changed["name"], changed["cues"]) == (saved["id"], "Nights", 2)
    assert shell.run("searches", "save", "Odd", "year:x y").returncode == 1
    assert shell.json("searches", "remove", "nights")["searches"][0]["id"] == saved["id"]
    assert shell.json("searches")["searches"] == []
    assert shell.run("searches", "remove", "nights").returncode == 1


def test_what_a_saved_search_finds_can_be_played(shell):
    shell.json("searches", "save", "Nights", "night OR homeward")
    played = shell.json("play", "--search", "nights", "--audio", "silent")
    assert [play["title"] for play in played["plays"]] == ["Night Swim", "Homeward"]
    assert shell.run("play", "--search", "days").returncode == 1
