"""Writing ratings as the listener asks for it: only where allowed, only what differs, never what plays."""

import json
import os
import shutil

import pytest
from mutagen.asf import ASF

from builders import make_sound, make_wav, open_app, scan
from cuebook.domain.catalogue import FileState
from cuebook.domain.errors import CuebookError
from cuebook.domain.sound_file import TagRating
from cuebook.ports.tag_writing import RatingWritten
from fakes.runtime import FakeRuntime
from killed_writers import facts


@pytest.fixture
def app(tmp_path, weir_folder):
    """Cuebook with an album of its own that may be written to, and is allowed to be."""
    music = tmp_path / "music" / "Harrow Weir"
    shutil.copytree(weir_folder, music)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    app.settings.change(write_ratings=True)
    yield app
    app.close()


@pytest.fixture
def cues(app):
    return [cue.id for cue in app.reading.find_cues()[1]]


def path_of(app, cue):
    return app.reading.source(cue).path


def in_file(app, cue):
    return facts(os.fsdecode(path_of(app, cue)))[2]


def write(app, cues=None):
    reports = []
    app.rating_writing.write(app.rating_writing.plan(cues).files, lambda _: None, reports.append)
    app.runtime.settle()
    return reports[0]


def test_nothing_is_written_unless_it_is_allowed(app, cues):
    app.ratings.rate(cues[:1], 80)
    app.settings.change(write_ratings=False)
    with pytest.raises(CuebookError, match="switched off"):
        app.rating_writing.write(app.rating_writing.plan().files, print, print)
    app.runtime.settle()
    assert in_file(app, cues[0]) is None


def test_rating_a_cue_writes_nothing_by_itself(app, cues):
    app.ratings.rate(cues[:1], 80)
    app.runtime.settle()
    assert in_file(app, cues[0]) is None


def test_the_plan_holds_what_differs_and_writing_brings_it_up_to_date(app, cues):
    app.ratings.rate(cues[:2], 80)
    plan = app.rating_writing.plan()
    assert ([one.cue for one in plan.to_rate], plan.to_clear, plan.up_to_date) == (cues[:2], [], 0)
    assert write(app).written == 2
    assert [in_file(app, cue) for cue in cues] == [80, 80, None, None]
    plan = app.rating_writing.plan()
    assert (plan.files, plan.up_to_date) == ([], 2)


@pytest.mark.parametrize(("stars", "gives_way"), [(50, 1), (75, 0)], ids=["another", "the same"])
def test_another_rating_of_windows_in_a_wma_is_named_as_giving_way(app, tmp_path, ffmpeg, stars, gives_way):
    sound = make_sound(ffmpeg, tmp_path / "music" / "Harrow Weir" / "Coda.wma", seconds=1, title="Coda")
    tags = ASF(sound)
    tags["WM/SharedUserRating"] = stars
    tags.save()
    scan(app, tmp_path / "music")
    app.ratings.rate([cue.id for cue in app.reading.find_cues()[1]], 80)
    assert app.rating_writing.plan().replacing == gives_way


def test_a_cleared_rating_is_cleared_in_the_file(app, cues):
    app.ratings.rate(cues[:1], 80)
    write(app)
    app.ratings.rate(cues[:1], None)
    assert [one.cue for one in app.rating_writing.plan().to_clear] == cues[:1]
    write(app)
    assert in_file(app, cues[0]) is None
    assert app.rating_writing.plan().files == []


def test_only_the_cues_asked_for_are_written(app, cues):
    app.ratings.rate(cues, 80)
    write(app, cues[1:2])
    assert [in_file(app, cue) for cue in cues] == [None, 80, None, None]


def test_the_next_scan_reads_no_written_file_again(app, cues):
    app.ratings.rate(cues, 80)
    assert write(app).written == 4
    app.scanner.scan()
    app.runtime.settle()
    assert (app.scanner.last_report.unchanged, app.scanner.last_report.changed) == (4, 0)


def test_a_scan_that_does_read_a_written_file_knows_it_again(app, cues):
    """As after a crash between the file's new name and its new times."""
    app.ratings.rate(cues, 80)
    write(app)
    os.utime(path_of(app, cues[0]), ns=(1, 1))
    app.scanner.scan()
    app.runtime.settle()
    assert [cue.rating for cue in app.reading.find_cues()[1]] == [80] * 4
    assert app.rating_writing.plan().up_to_date == 4
    assert app.tag_ratings.found() == []


def test_what_plays_and_what_comes_next_is_left_alone(app, cues):
    app.ratings.rate(cues, 80)
    app.player.pick(cues, 1)
    plan = app.rating_writing.plan()
    assert [(file.cue, why) for file, why in plan.refused] == [
        (cue, "it plays, or is about to") for cue in cues[1:3]
    ]
    write(app)
    assert [in_file(app, cue) for cue in cues] == [80, None, None, 80]


def test_what_plays_in_another_program_on_the_same_data_is_left_alone(app, cues, tmp_path):
    app.ratings.rate(cues, 80)
    other = open_app(tmp_path / "data", FakeRuntime())
    other.player.pick(cues, 1)
    other.runtime.advance(7_000)
    assert [file.cue for file, _ in app.rating_writing.plan().refused] == [cues[1]]
    other.close()
    assert not app.rating_writing.plan().refused


def test_a_cue_that_begins_to_play_while_others_are_written_is_left_alone(app, cues):
    """The plan is older than the play: what counts is the moment before each file."""
    app.ratings.rate(cues, 80)
    writer, drawn = app.rating_writing._writer, []

    class Slow:
        def write(self, wishes, _cancel):
            for wish in wishes:
                drawn.append(wish.stamp.path)
                if len(drawn) == 1:
                    app.player.pick(cues[3:], 0)
                yield RatingWritten(wish.stamp, ())

    app.rating_writing._writer = Slow()
    report = write(app)
    app.rating_writing._writer = writer
    assert drawn == [path_of(app, cue) for cue in cues[:3]]
    assert report.refused == [(path_of(app, cues[3]), "it plays, or is about to")]


def test_files_that_are_away_are_named_and_left_alone(app, cues):
    app.ratings.rate(cues[:2], 80)
    with app.transactions.begin() as unit:
        unit.catalogue.set_state([path_of(app, cues[0])], FileState.MISSING)
        unit.catalogue.set_state([path_of(app, cues[1])], FileState.OFFLINE)
    plan = app.rating_writing.plan()
    assert plan.files == []
    assert [why for _, why in plan.refused] == [
        "it is not where it was",
        "it is not there at the moment",
    ]


def test_a_file_changed_behind_our_back_is_reported_and_the_rest_written(app, cues):
    app.ratings.rate(cues[:2], 80)
    changed = path_of(app, cues[0])
    make_wav(os.fsdecode(changed), tone=999)
    report = write(app)
    assert report.written == 1
    assert [(path, "scan first" in why) for path, why in report.refused] == [(changed, True)]


def test_ratings_of_files_survive_a_lost_database(app, cues, tmp_path):
    app.ratings.rate(cues, 70)
    write(app)
    anew = open_app(tmp_path / "anew", FakeRuntime())
    scan(anew, tmp_path / "music")
    assert [one.ratings for one in anew.tag_ratings.found()] == [(TagRating("Cuebook", 70),)] * 4
    anew.close()


# The command line


@pytest.fixture
def run(tmp_path, capsys):
    """Run a command on the same data, and give its status and its answer."""
    from cuebook.bootstrap import run as run_words

    def run(*words):
        status = run_words([*words, "--json", "--data-dir", str(tmp_path / "data"), "--audio", "silent"])
        told = capsys.readouterr()
        return status, json.loads(told.out) if told.out else told.err

    return run


def test_the_command_line_writes_only_where_that_is_switched_on(app, cues, run):
    app.ratings.rate(cues, 80)
    app.settings.change(write_ratings=False)
    status, words = run("ratings", "to-tags")
    assert (status, "cuebook ratings writing on" in words) == (1, True)
    assert run("ratings", "writing", "on") == (0, {"write_ratings": True})
    status, told = run("ratings", "to-tags", "--dry-run")
    assert (len(told["to_rate"]), told["written"], in_file(app, cues[0])) == (4, 0, None)
    status, told = run("ratings", "to-tags")
    assert (status, told["written"], in_file(app, cues[0])) == (0, 4, 80)
    assert run("ratings", "to-tags")[1]["up_to_date"] == 4


def test_the_command_line_takes_ratings_over_and_back(app, cues, run):
    app.ratings.rate(cues, 80)
    write(app)
    rows = [row.columns["id"] for row in app.reading.rows(["rating"])]
    app.tag_ratings.take_back(rows)
    _, told = run("ratings", "from-tags", "--dry-run")
    assert (told["programs"], told["taken_over"], len(told["cues"])) == ({"Cuebook": 4}, 0, 4)
    assert run("ratings", "from-tags", "--program", "winamp")[0] == 1
    assert run("ratings", "from-tags", "--program", "cuebook")[1]["taken_over"] == 4
    assert app.reading.cue(cues[0]).rating == 80
    assert run("ratings", "from-tags", "--undo") == (0, {"taken_back": 4})
    assert app.reading.cue(cues[0]).rating is None
