"""``cuebook review write``, ``versions`` and ``export``."""

import json
import subprocess
import sys

import pytest


@pytest.fixture
def cuebook(tmp_path, weir_folder):
    def run(*words, given=""):
        return subprocess.run(
            [sys.executable, "-m", "cuebook", "--data-dir", str(tmp_path / "data"), *map(str, words)],
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )

    run("scan", weir_folder)
    return run


def test_a_review_is_written_listed_and_exported(cuebook, tmp_path):
    assert cuebook("rate", "Night Swim", "5").returncode == 0
    said = json.loads(cuebook("review", "write", "Harrow", "--json", given="Water. [[Night Swim]]!\n").stdout)
    (review,) = said["reviews"]
    assert review["minutes_of_excellence"] == 0
    assert [link["title"] for link in review["links"]] == ["Harrow Weir", "Night Swim"]
    assert "you" in cuebook("review", "list").stdout
    assert cuebook("review", "export", "Harrow", "--format", "txt", "--no-tracks").stdout == (
        "Soundtrack review: Harrow Weir – music by Ida Quell\n\nWater. “Night Swim”!\n\n"
        "Cue rating: 100 / 100\n\nTotal minutes of excellence: 0 / 1\n\nAlbum excellence: 25%\n\n"
        "Highlights: “Night Swim”\n"
    )
    file = tmp_path / "mine.html"
    assert cuebook("review", "export", review["id"], "--format", "html", "-o", file).returncode == 0
    first = file.read_text()
    refused = cuebook("review", "export", review["id"], "--format", "html", "--no-tracks", "-o", file)
    assert (refused.returncode, file.read_text()) == (1, first)
    assert "there already" in refused.stderr
    again = cuebook(
        "review", "export", review["id"], "--format", "html", "--no-tracks", "-o", file, "--force"
    )
    assert again.returncode == 0
    assert "Track list" not in file.read_text()


def test_writing_again_makes_a_version(cuebook):
    cuebook("review", "write", "Harrow", given="First.")
    cuebook("review", "write", "Harrow", given="Second.")
    versions = json.loads(cuebook("review", "versions", "Harrow", "--json").stdout)["versions"]
    assert [one["text"] for one in versions] == ["Second.", "First."]
    assert json.loads(cuebook("scores", "--json").stdout)["scores"][0]["reviews"] == []


def test_nothing_is_stored_of_no_words_and_no_text(cuebook):
    empty = cuebook("review", "write", "Harrow", given="  ")
    assert (empty.returncode, "no words" in empty.stderr) == (1, True)
    assert cuebook("review", "export", "Harrow").returncode == 1
    assert cuebook("review", "write", "Nowhere", given="x").returncode == 1
