"""``cuebook reviewers``: who wrote the stored reviews, and how far the listener agrees."""

from builders import make_album
from shell import Shell

PAGE = """Harrow Weir (Ida Quell – 1988)

By R. Halloran

“Night Swim” is a wonderful cue, the best of the score.

Highlights: Night Swim

Cue rating: 74 / 100
"""


def test_reviewers_are_told_with_what_their_agreement_rests_on(tmp_path):
    make_album(tmp_path / "music", ["Opening", "Night Swim"])
    shell = Shell(tmp_path)
    shell.json("scan", tmp_path / "music")
    review = shell.json("review", "import", "-", text=PAGE)["reviews"][0]
    (found,) = shell.json("reviewers")["reviewers"]
    assert found == {
        "reviewer": review["reviewer"],
        "reviews": [review["id"]],
        "cues": 1,
        "correlation": None,
        "lift": None,
        "rated": 0,
        "praised": 1,
        "revisits": 0,
        "share": None,
        "expected": None,
    }
    assert "too few to say" in shell.run("reviewers").stdout


def test_a_text_that_does_not_say_what_is_reviewed_is_not_stored(tmp_path):
    shell = Shell(tmp_path)
    refused = shell.run("review", "import", "-", text="It was cold, and we went home before the end.\n")
    assert refused.returncode == 1
    assert "what is reviewed" in refused.stderr
    assert shell.json("review", "list")["reviews"] == []
