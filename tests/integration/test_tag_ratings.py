"""Ratings of other programs: shown, taken over at the listener's word, and never above that word."""

import json
import os

import pytest

from builders import open_app, scan
from cuebook.domain.sound_file import FileStamp, TagRating
from cuebook.domain.tag_ratings import choose_ratings, programs_in
from fakes.runtime import FakeRuntime


def leave_ratings(app, cue, *ratings):
    """What a scan leaves where a cue's file carries ratings of other programs."""
    path = app.reading.source(cue).path
    found = os.stat(path)
    stamp = FileStamp(path, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
    with app.transactions.begin() as unit:
        unit.catalogue.keep_written_rating(stamp, [TagRating(*one) for one in ratings])


@pytest.fixture
def rated(still_app, cues):
    leave_ratings(still_app, cues[0], ("MediaMonkey", 80), ("Windows Media Player", 60))
    leave_ratings(still_app, cues[1], ("MediaMonkey", 40))
    leave_ratings(still_app, cues[2], ("Windows Media Player", 100))
    leave_ratings(still_app, cues[3], ("MediaMonkey", 50))
    return still_app


def rating(app, cue):
    return app.reading.cue(cue).rating


def take_all(app):
    found = app.tag_ratings.found()
    order = list(programs_in(found))
    return app.tag_ratings.take_over(choose_ratings(found, order, order))


def test_nothing_is_taken_over_unasked(rated, cues):
    assert [rating(rated, cue) for cue in cues] == [None] * 4
    assert [one.cue for one in rated.tag_ratings.found()] == cues


def test_the_program_that_rated_most_is_believed_first(rated, cues):
    assert programs_in(rated.tag_ratings.found()) == {"MediaMonkey": 3, "Windows Media Player": 2}
    take_all(rated)
    assert [rating(rated, cue) for cue in cues] == [80, 40, 100, 50]


def test_only_programs_that_are_wanted_are_taken(rated, cues):
    found = rated.tag_ratings.found()
    rated.tag_ratings.take_over(choose_ratings(found, list(programs_in(found)), {"Windows Media Player"}))
    assert [rating(rated, cue) for cue in cues] == [60, None, 100, None]


def test_every_row_says_which_program_it_came_from(rated, tmp_path):
    rated.ratings.rate([rated.tag_ratings.found()[3].cue], 90)
    take_all(rated)
    rated.exporter.export(rated.reading, "ratings", "jsonl", str(tmp_path / "ratings.jsonl"))
    lines = (tmp_path / "ratings.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["source"] for line in lines] == [
        "player", "tags:MediaMonkey", "tags:MediaMonkey", "tags:Windows Media Player",
    ]  # fmt: skip


def test_a_cue_the_listener_rated_is_not_offered(rated, cues):
    rated.ratings.rate(cues[:1], 20)
    assert [one.cue for one in rated.tag_ratings.found()] == cues[1:]


def test_a_cue_whose_rating_the_listener_cleared_is_not_offered(rated, cues):
    rated.ratings.rate(cues[:1], 20)
    rated.ratings.rate(cues[:1], None)
    assert [one.cue for one in rated.tag_ratings.found()] == cues[1:]


def test_the_listeners_rating_stands_above_a_later_one_from_tags(rated, cues):
    found = rated.tag_ratings.found()
    rated.ratings.rate(cues[:1], 20)
    rated.runtime.advance(60_000)
    order = list(programs_in(found))
    rated.tag_ratings.take_over(choose_ratings(found, order, order))
    assert rating(rated, cues[0]) == 20
    rated.ratings.rate(cues[1:2], None)
    assert rating(rated, cues[1]) is None


def test_one_step_takes_all_of_it_back_and_one_brings_it_again(rated, cues):
    rows = take_all(rated)
    back = rated.tag_ratings.take_back(rows)
    assert [rating(rated, cue) for cue in cues] == [None] * 4
    assert len(rated.tag_ratings.found()) == 4
    rated.tag_ratings.take_back(back)
    assert [rating(rated, cue) for cue in cues] == [80, 40, 100, 50]


def test_the_last_taking_over_is_found_again_in_another_run(rated, cues):
    found = rated.tag_ratings.found()
    rated.tag_ratings.take_over(choose_ratings(found[:1], ["MediaMonkey"], ["MediaMonkey"]))
    rated.runtime.advance(1_000)
    take_all(rated)
    assert rated.tag_ratings.take_back_last() == 3
    assert [rating(rated, cue) for cue in cues] == [80, None, None, None]
    assert rated.tag_ratings.take_back_last() == 1
    assert rated.tag_ratings.take_back_last() == 0


def test_they_are_found_in_the_background_too(rated):
    seen = []
    rated.tag_ratings.look(seen.append)
    rated.runtime.settle()
    assert [len(found) for found in seen] == [4]


def test_taken_ratings_are_the_same_after_everything_is_computed_again(rated):
    take_all(rated)
    before = rated.storage.derived_rows()
    rated.transactions.recount_everything(rated.reading.cues_with_a_past())
    assert rated.storage.derived_rows() == before


def test_what_is_in_the_files_survives_the_program(tmp_path, weir_folder):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, weir_folder)
    cue = app.reading.find_cues()[1][0].id
    leave_ratings(app, cue, ("MusicBee", 70))
    app.close()
    again = open_app(tmp_path / "data", FakeRuntime())
    assert [one.ratings for one in again.tag_ratings.found()] == [(TagRating("MusicBee", 70),)]
    again.close()
