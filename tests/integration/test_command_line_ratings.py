"""The history of a cue's ratings on the command line."""

import pytest

from builders import make_album, open_app
from cuebook.services.blind_rating import YEAR_MS
from shell import Shell


@pytest.fixture
def shell(tmp_path):
    shell = Shell(tmp_path / "data")
    make_album(tmp_path / "music", ["Opening", "Night Swim"])
    shell.json("scan", tmp_path / "music")
    return shell


@pytest.fixture
def swim(tmp_path, shell):
    """A cue that was rated long ago, by another program before that, and blind since."""
    cue = shell.json("cues", "swim")["cues"][0]["id"]
    app = open_app(tmp_path / "data")
    for years, rating, source in ((6, 40, "tags:Elsewhere"), (5, 60, "player"), (2, 90, "blind")):
        with app.transactions.begin(round(app.runtime.now() - years * YEAR_MS)) as unit:
            unit.ledger.append_rating(cue, rating, source)
    app.close()
    return cue


def test_a_history_has_every_rating_and_its_drift(shell, swim):
    told = shell.json("ratings", "history", "swim")
    assert (told["cue"], told["title"], told["rating"]) == (swim, "Night Swim", 90)
    assert [(one["rating"], one["source"]) for one in told["ratings"]] == [
        (40, "tags:Elsewhere"),
        (60, "player"),
        (90, "blind"),
    ]
    since = told["ratings"][1]["at"]
    assert told["drift"] == {"from": 60, "to": 90, "change": 30, "since": since}


def test_for_people_it_is_a_table_with_a_sentence(shell, swim):
    lines = shell.run("ratings", "history", swim).stdout.splitlines()
    assert [line.split(maxsplit=2)[1:] for line in lines[2:5]] == [
        ["2", "taken over from Elsewhere"],
        ["3", "yours"],
        ["4.5", "yours, given blind"],
    ]
    assert lines[5].startswith("Night Swim: rose by one and a half stars since 20")


def test_a_cue_that_was_never_rated_has_none(shell):
    told = shell.json("ratings", "history", "opening")
    assert (told["rating"], told["ratings"], told["drift"]) == (None, [], None)
    assert shell.run("ratings", "history", "opening").stdout == "Opening was never rated.\n"
