"""Scanning real files: everything is found, nothing is forgotten."""

import os
import shutil
from operator import attrgetter
from pathlib import Path

import pytest

from builders import cue_at, make_album, make_wav, open_app, scan, tag_wav
from cuebook.domain.catalogue import FileState
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import ScanProgressed
from cuebook.domain.sound_file import ProblemKind
from cuebook.services.scan_order import ScanOrder
from cuebook.storage.ledger_reads import LEDGER_TABLES


@pytest.fixture
def app(tmp_path):
    app = open_app(tmp_path / "data")
    yield app
    app.close()
    assert app.runtime.join(5) == []


@pytest.fixture
def music(tmp_path):
    folder = tmp_path / "music"
    make_album(folder / "Weir", ["Opening", "Night Swim", "Homeward"])
    return folder


def cues(app):
    return {cue.title: cue for cue in app.reading.find_cues()[1]}


def dump(app):
    """All a listener could see, without ids or times."""
    names = ("title", "artist", "album", "score", "number", "duration_ms", "kind", "state", "rating", "path")
    return sorted(tuple(map(str, attrgetter(*names)(cue))) for cue in app.reading.find_cues()[1])


def test_files_become_cues_albums_and_scores(app, music):
    report = scan(app, music)
    assert (report.added, report.problems) == (3, [])
    (score,) = app.reading.scores()
    assert (score.title, score.composers, score.main_album.cues) == ("Harrow Weir", ("Ida Quell",), 3)
    assert [cue.title for cue in app.reading.album_cues(score.main_album.id)] == [
        "Opening",
        "Night Swim",
        "Homeward",
    ]


def test_a_second_scan_changes_nothing_and_reads_no_tags(app, music, monkeypatch):
    scan(app, music)
    before, rows = dump(app), len(list(app.reading.rows(LEDGER_TABLES)))
    read = []
    monkeypatch.setattr(app.tags, "read", lambda paths, _cancel: read.extend(paths) or iter(()))
    report = scan(app, music)
    assert read == []
    assert (report.added, report.changed, report.moved, report.unchanged, report.missing) == (0, 0, 0, 3, 0)
    assert dump(app) == before
    assert len(list(app.reading.rows(LEDGER_TABLES))) == rows


def test_workers_start_while_a_new_folder_is_looked_at_and_for_no_other(app, music, monkeypatch):
    started = []
    monkeypatch.setattr(app.tags, "get_ready", lambda: started.append(len(app.reading.find_cues()[1])))
    scan(app, music)
    scan(app, music)
    assert started == [0]


def test_a_moved_and_renamed_file_keeps_its_cue_and_rating(app, music):
    scan(app, music)
    cue = cues(app)["Night Swim"]
    app.ratings.rate([cue.id], 100)
    (music / "elsewhere").mkdir()
    os.rename(cue.path, music / "elsewhere" / "swimming at night.wav")
    report = scan(app, music)
    assert (report.moved, report.added, report.missing) == (1, 0, 0)
    found = app.reading.cue(cue.id)
    assert (found.rating, found.state) == (100, FileState.PRESENT)
    assert found.path.endswith(b"swimming at night.wav")


def test_a_retagged_file_keeps_its_cue_and_shows_its_new_names(app, music):
    scan(app, music)
    cue = cues(app)["Night Swim"]
    tag_wav(os.fsdecode(cue.path), title="Schwimmen bei Nacht", album="Anderes Wehr")
    report = scan(app, music)
    assert (report.changed, report.added) == (1, 0)
    assert app.reading.cue(cue.id).title == "Schwimmen bei Nacht"
    assert app.reading.cue(cue.id).score == "Anderes Wehr"


def test_moved_and_retagged_while_offline_is_still_the_same_cue(app, music):
    scan(app, music)
    cue = cues(app)["Homeward"]
    app.ratings.rate([cue.id], 60)
    target = music / "b.wav"
    os.rename(cue.path, target)
    tag_wav(target, title="Nach Hause", number=9)
    report = scan(app, music)
    assert (report.moved, report.added) == (1, 0)
    assert app.reading.cue(cue.id).rating == 60


def test_a_deleted_file_is_missing_and_its_cue_stays(app, music):
    scan(app, music)
    cue = cues(app)["Opening"]
    app.ratings.rate([cue.id], 80)
    os.unlink(cue.path)
    assert scan(app, music).missing == 1
    gone = app.reading.cue(cue.id)
    assert (gone.state, gone.rating) == (FileState.MISSING, 80)
    assert scan(app, music).missing == 0


def test_a_file_that_comes_back_is_the_cue_it_was(app, music, tmp_path):
    scan(app, music)
    cue = cues(app)["Opening"]
    shutil.move(cue.path, tmp_path / "aside.wav")
    scan(app, music)
    shutil.move(tmp_path / "aside.wav", cue.path)
    scan(app, music)
    assert app.reading.cue(cue.id).state is FileState.PRESENT
    assert len(cues(app)) == 3


def test_another_recording_under_the_same_name_is_another_cue(app, music):
    scan(app, music)
    cue = cues(app)["Opening"]
    make_wav(
        os.fsdecode(cue.path),
        seconds=4,
        tone=900,
        title="Opening",
        artist="Ida Quell",
        album="Harrow Weir",
        album_artist="Ida Quell",
        number=1,
    )
    scan(app, music)
    now = cue_at(app, cue.path)
    assert now != cue.id
    assert app.reading.cue(cue.id).state is FileState.MISSING


def test_an_unplugged_folder_is_offline_and_nothing_of_it_is_lost(app, music):
    scan(app, music)
    app.ratings.rate([cue.id for cue in cues(app).values()], 80)
    before = dump(app)
    os.rename(music, music.with_name("away"))
    report = scan_again(app)
    assert report.roots[0][1] == "offline"
    assert report.missing == 0
    assert {cue.state for cue in cues(app).values()} == {FileState.OFFLINE}
    os.rename(music.with_name("away"), music)
    assert scan_again(app).roots[0][1] == "online"
    assert dump(app) == before


def test_a_folder_that_is_suddenly_empty_is_taken_for_unplugged(app, music):
    scan(app, music)
    shutil.rmtree(music / "Weir")
    report = scan_again(app)
    assert report.roots[0][1] == "offline"
    report = scan_again(app, accept_missing=frozenset({os.fsencode(music)}))
    assert (report.roots[0][1], report.missing) == ("online", 3)


def test_losing_many_files_at_once_trips_the_breaker(app, tmp_path):
    music = tmp_path / "many"
    make_album(music, [f"Cue {n}" for n in range(30)], seconds=0.2)
    scan(app, music)
    for path in sorted(music.iterdir())[:22]:
        path.unlink()
    report = scan_again(app)
    assert report.roots[0][1] == "offline"
    assert {cue.state for cue in cues(app).values()} == {FileState.OFFLINE, FileState.PRESENT}


def scan_again(app, accept_missing=frozenset()):
    app.scanner.scan(ScanOrder(accept_missing=accept_missing))
    app.runtime.run_until(lambda: not app.scanner.scanning)
    return app.scanner.last_report


def test_bad_files_are_listed_with_a_reason_and_the_rest_goes_on(app, music):
    (music / "noise.mp3").write_bytes(bytes(range(256)) * 40)
    (music / "empty.flac").write_bytes(b"")
    (music / "cover.jpg").write_bytes(b"not looked at")
    (music / "no suffix").write_bytes((music / "Weir" / "01 Opening.wav").read_bytes())
    secret = make_wav(music / "secret.wav", tone=777)
    secret.chmod(0)
    report = scan(app, music)
    found = {Path(os.fsdecode(problem.path)).name: problem for problem in report.problems}
    assert {"noise.mp3", "empty.flac"} <= set(found) <= {"noise.mp3", "empty.flac", "secret.wav"}
    assert found["noise.mp3"].kind is ProblemKind.NOT_AUDIO
    assert all(problem.reason for problem in found.values())
    assert report.added >= 3


def test_a_bad_file_is_not_tried_again_until_it_changes_and_stays_listed(app, music, monkeypatch):
    bad = music / "bad.mp3"
    bad.write_bytes(b"nonsense" * 100)
    scan(app, music)
    read = []
    real = app.tags.read
    monkeypatch.setattr(app.tags, "read", lambda paths, cancel: read.extend(paths) or real(paths, cancel))
    assert len(scan(app, music).problems) == 1
    assert read == []
    make_wav(bad, tone=1_234, title="Better now")
    assert scan(app, music).problems == []
    assert "Better now" in cues(app)


def test_a_scan_cancelled_half_way_and_run_again_ends_as_one_scan(tmp_path):
    music = tmp_path / "music"
    for album in range(6):
        make_album(
            music / str(album),
            [f"Cue {n}" for n in range(12)],
            album=f"Film {album} OST",
            seconds=0.2,
            first_tone=200 + 300 * album,
        )
    whole = open_app(tmp_path / "whole")
    scan(whole, music)
    expected = dump(whole)
    whole.close()
    app = open_app(tmp_path / "data")
    seen = []

    def stop_soon(event):
        seen.append(event.read)
        if event.read > 0:
            app.scanner.cancel()

    unsubscribe = app.bus.subscribe(ScanProgressed, stop_soon)
    report = scan(app, music)
    assert report.cancelled
    unsubscribe()
    assert not scan_again(app).cancelled
    assert dump(app) == expected
    app.close()


def test_links_in_circles_pipes_and_hidden_files_end_the_scan(app, music):
    (music / "loop").symlink_to(music)
    (music / "nowhere.mp3").symlink_to(music / "not there")
    os.mkfifo(music / "pipe.mp3")
    (music / "._Opening.wav").write_bytes(b"resource fork")
    report = scan(app, music)
    assert (report.added, report.problems) == (3, [])


def test_names_that_are_no_utf8_are_kept_byte_for_byte(app, music):
    path = os.fsencode(music) + b"/weir \xe9\xff.wav"
    shutil.copy(music / "Weir" / "01 Opening.wav", path)
    os.unlink(music / "Weir" / "01 Opening.wav")
    scan(app, music)
    assert cue_at(app, path) is not None


def test_a_file_without_tags_is_named_by_its_name_and_folder(app, tmp_path):
    make_wav(tmp_path / "loose" / "03 - Night Swim.wav")
    scan(app, tmp_path / "loose")
    (cue,) = cues(app).values()
    assert (cue.title, cue.number, cue.album) == ("Night Swim", 3, "loose")


def test_a_folder_that_is_none_is_refused_in_words(app, tmp_path):
    with pytest.raises(CuebookError, match="not a folder"):
        app.scanner.add_folders([os.fsencode(tmp_path / "nowhere")])


def test_real_music_with_real_faults_is_read(app):
    music = Path("/usr/share/games/wesnoth/1.16/data/core/music")
    if not music.is_dir():
        pytest.skip("wesnoth-1.16-music is not installed")
    report = scan(app, music)
    assert (report.added, report.problems) == (41, [])
    assert len(cues(app)) == 38  # three titles stand twice
    assert all(cue.duration_ms for cue in app.reading.find_cues()[1])


def test_hostile_tag_files_are_cues_or_problems_with_a_reason(app, shared, tmp_path):
    shutil.copytree(shared / "samples" / "torture", tmp_path / "torture")
    report = scan(app, tmp_path / "torture")
    assert report.error is None
    assert report.added > 50
    assert all(problem.reason for problem in report.problems)
    assert all(cue.duration_ms is None or cue.duration_ms > 0 for cue in app.reading.find_cues()[1])
