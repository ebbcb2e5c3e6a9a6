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


def test_an_export_is_of_the_format_its_files_name_ends_with(cuebook, tmp_path):
    cuebook("review", "write", "Harrow", given="Water.")
    for ending, begins in {"html": "<!DOCTYPE", "nfo": "<?xml", "txt": "Soundtrack", "md": "---"}.items():
        assert cuebook("review", "export", "Harrow", "-o", tmp_path / f"mine.{ending}").returncode == 0
        assert (tmp_path / f"mine.{ending}").read_text().startswith(begins)
    refused = cuebook("review", "export", "Harrow", "-o", tmp_path / "mine.txt")
    assert (refused.returncode, "--force" in refused.stderr) == (1, True)
    refused = cuebook("review", "export", "Harrow", "-o", "")
    assert (refused.returncode, "needs a file" in refused.stderr) == (1, True)
    refused = cuebook("review", "export", "Harrow", "-o", tmp_path, "--force")
    assert (refused.returncode, "something else" in refused.stderr) == (1, True)


def test_a_review_that_was_imported_is_none_of_ones_own(cuebook):
    page = "Soundtrack review: Harrow Weir (Ida Quell – 1988)\n\nCue rating: 70 / 100\n"
    cuebook("review", "import", "-", given=page)
    (review,) = json.loads(cuebook("review", "list", "--json").stdout)["reviews"]
    for words in (["export", review["id"]], ["versions", review["id"]]):
        refused = cuebook("review", *words)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "Harrow Weir was imported" in refused.stderr


@pytest.mark.parametrize("words", [["review", "write", ""], ["review", "export", " "], ["rate", "", "5"]])
def test_no_name_at_all_is_not_taken_for_the_only_one_there_is(cuebook, words):
    refused = cuebook(*words, given="Water.")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "Nothing is named" in refused.stderr


def test_names_that_no_cue_has_are_said(cuebook):
    said = cuebook("review", "write", "Harrow", given="[[Opening]], [[]] and [[Nowhere]].").stdout
    assert "1 of 2 cues named are linked" in said
    assert "No cue of the score has the name Nowhere." in said


def test_an_endless_file_is_refused_soon(cuebook):
    refused = cuebook("review", "write", "Harrow", "/dev/zero")
    assert (refused.returncode, "too long" in refused.stderr) == (1, True)


def test_rereading_says_what_it_did(cuebook):
    assert cuebook("review", "reread").stdout == "Recognised anew; nothing differs.\n"
