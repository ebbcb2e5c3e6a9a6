"""Watched folders that move, are forgotten, or hold what was mounted in them."""

import os
import shutil

import pytest

from builders import make_album, open_app, scan
from cuebook.domain.catalogue import FileState
from cuebook.domain.errors import CuebookError
from cuebook.domain.sound_file import FileProblem, ProblemKind
from cuebook.services import gradual_writing
from cuebook.services.scan_order import ScanOrder
from cuebook.services.search_language import read_search
from devices import number_devices
from fakes.runtime import FakeRuntime


@pytest.fixture
def app(tmp_path):
    app = open_app(tmp_path / "data")
    yield app
    app.close()


@pytest.fixture
def music(tmp_path):
    folder = tmp_path / "music"
    make_album(folder / "Weir", ["Opening", "Night Swim", "Homeward"], seconds=0.3)
    return folder


def cues(app):
    return {cue.title: cue for cue in app.reading.find_cues()[1]}


def move(app, old, new):
    answers = []
    app.scanner.move_folder(os.fsencode(old), os.fsencode(new), answers.append)
    app.runtime.run_until(lambda: bool(answers) and not app.scanner.scanning)
    return answers[0]


def test_a_folder_that_lies_elsewhere_keeps_every_cue_and_rating(app, music, tmp_path):
    scan(app, music)
    before = cues(app)
    app.ratings.rate([cue.id for cue in before.values()], 80)
    new = tmp_path / "other drive" / "music"
    shutil.copytree(music, new, copy_function=shutil.copyfile)  # without its times
    shutil.rmtree(music)
    scan(app)
    assert move(app, music, new) is None
    report = app.scanner.last_report
    assert (report.added, report.missing, report.roots) == (0, 0, [(os.fsencode(new), "online")])
    after = cues(app)
    assert {title: cue.id for title, cue in after.items()} == {title: cue.id for title, cue in before.items()}
    assert {(cue.rating, cue.state) for cue in after.values()} == {(80, FileState.PRESENT)}
    assert all(cue.path.startswith(os.fsencode(new)) for cue in after.values())


def test_a_folder_that_holds_other_files_is_not_taken_for_the_one_that_moved(app, music, tmp_path):
    scan(app, music)
    make_album(tmp_path / "other", ["Elsewhere"])
    assert "None of the 3 files" in move(app, music, tmp_path / "other")
    assert [root.path for root in app.reading.roots()] == [os.fsencode(music)]


def test_a_folder_may_move_into_another_watched_one_that_met_its_files_already(app, music, tmp_path):
    scan(app, music)
    outer = tmp_path / "outer"
    make_album(outer / "Own", ["Elsewhere"], album="Own")
    shutil.copytree(music, outer / "music")
    scan(app, outer)
    ids = {cue.id for cue in cues(app).values()}
    assert move(app, music, outer / "music") is None
    assert [root.path for root in app.reading.roots()] == [os.fsencode(outer)]
    assert {cue.id for cue in cues(app).values()} == ids
    assert app.scanner.last_report.unchanged == 4


def test_a_folder_added_while_another_is_scanned_is_scanned_after_it(tmp_path, music):
    app = open_app(tmp_path / "own data", FakeRuntime())
    make_album(tmp_path / "other", ["Elsewhere"])
    for folder in (music, tmp_path / "other"):
        app.scanner.add_folders([os.fsencode(folder)])
        app.scanner.scan()
        assert app.scanner.scanning
    app.runtime.settle()
    assert "Elsewhere" in cues(app)
    app.close()


def test_a_folder_that_is_not_watched_cannot_move(app, music, tmp_path):
    with pytest.raises(CuebookError, match="no watched folder"):
        app.scanner.move_folder(os.fsencode(tmp_path), os.fsencode(music), print)


def test_a_forgotten_folder_leaves_the_library_and_comes_back_with_its_ratings(app, music):
    scan(app, music)
    before = cues(app)
    assert app.reading.size() == (1, 3)
    app.ratings.rate([before["Opening"].id], 100)
    app.scanner.forget_folder(os.fsencode(music))
    assert (cues(app), app.reading.roots(), app.reading.scores()) == ({}, [], [])
    assert app.reading.size() == (0, 0)
    assert not app.reading.problems()
    scan(app, music)
    after = cues(app)
    assert app.reading.size() == (1, 3)
    assert {title: cue.id for title, cue in after.items()} == {title: cue.id for title, cue in before.items()}
    assert (after["Opening"].rating, after["Opening"].album_id) == (100, before["Opening"].album_id)


def test_a_cue_that_lies_in_another_watched_folder_too_stays_when_one_is_forgotten(app, music, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(music / "Weir", copy)
    scan(app, music, copy)
    app.scanner.forget_folder(os.fsencode(music))
    assert {cue.state for cue in cues(app).values()} == {FileState.PRESENT}
    assert len(cues(app)) == 3


def test_a_link_to_a_drive_that_is_unplugged_takes_only_its_own_cues_offline(
    app, music, tmp_path, monkeypatch
):
    """A folder on another file system, mounted or linked, is judged by itself."""
    drive = tmp_path / "drive"
    make_album(drive, ["Away", "Afar"], album="Drive", seconds=0.3, first_tone=900)
    (music / "linked").symlink_to(drive)
    on_another_device(monkeypatch, drive)
    scan(app, music)
    drive.rename(tmp_path / "unplugged")
    report = scan(app)
    assert dict(report.roots) == {os.fsencode(music): "online", os.fsencode(music / "linked"): "offline"}
    assert report.missing == 0
    states = {title: cue.state for title, cue in cues(app).items()}
    assert states == dict.fromkeys(("Opening", "Night Swim", "Homeward"), FileState.PRESENT) | dict.fromkeys(
        ("Away", "Afar"), FileState.OFFLINE
    )
    (place,) = app.reading.waiting_places()
    assert (place.path, place.cues) == (os.fsencode(music / "linked"), 2)
    (tmp_path / "unplugged").rename(drive)
    scan(app)
    assert {cue.state for cue in cues(app).values()} == {FileState.PRESENT}
    assert app.reading.waiting_places() == []


def test_what_was_mounted_may_really_be_gone(app, music, tmp_path, monkeypatch):
    drive = tmp_path / "drive"
    make_album(drive, ["Away", "Afar"], album="Drive", seconds=0.3, first_tone=900)
    (music / "linked").symlink_to(drive)
    on_another_device(monkeypatch, drive)
    scan(app, music)
    shutil.rmtree(drive)
    scan(app)
    app.scanner.scan(ScanOrder(accept_missing=frozenset({os.fsencode(music / "linked")})))
    app.runtime.run_until(lambda: not app.scanner.scanning)
    assert app.scanner.last_report.missing == 2
    assert app.reading.mounts() == []


def test_a_drive_that_comes_back_under_another_number_is_the_same_drive(app, music, monkeypatch):
    scan(app, music)
    on_another_device(monkeypatch, music)
    os.unlink(music / "Weir" / "01 Opening.wav")
    report = scan(app)
    assert (report.roots[0][1], report.missing) == ("online", 1)
    assert app.reading.roots()[0].device == 4711


def test_another_drive_in_the_place_of_one_is_offline_and_nothing_of_it_is_taken_in(
    app, music, tmp_path, monkeypatch
):
    scan(app, music)
    music.rename(tmp_path / "aside")
    make_album(music / "Other", ["One", "Two", "Three", "Four"], album="Other", seconds=0.3, first_tone=900)
    on_another_device(monkeypatch, music)
    report = scan(app)
    assert (report.roots[0][1], report.added) == ("offline", 0)
    assert {cue.state for cue in cues(app).values()} == {FileState.OFFLINE}


def test_a_watched_folder_that_became_a_file_is_offline(app, music):
    scan(app, music)
    shutil.rmtree(music)
    music.write_bytes(b"a file")
    assert scan(app).roots[0][1] == "offline"
    assert {cue.state for cue in cues(app).values()} == {FileState.OFFLINE}


def test_a_drive_that_goes_while_its_files_are_read_is_offline_and_leaves_no_problems(
    app, music, monkeypatch
):
    scan(app, music)
    before = cues(app)
    make_album(music / "New", ["One", "Two"], album="New", seconds=0.3, first_tone=900)

    def unplugged(paths, _cancel):
        music.rename(music.with_name("away"))
        for path in list(paths):
            yield path, FileProblem(path, ProblemKind.UNREADABLE, "it cannot be read: Input/output error")

    monkeypatch.setattr(app.tags, "read", unplugged)
    report = scan(app)
    assert report.roots == [(os.fsencode(music), "offline")]
    assert report.problems == []
    assert {title: cue.state for title, cue in cues(app).items()} == dict.fromkeys(before, FileState.OFFLINE)


def test_files_that_all_moved_to_another_watched_folder_are_moved_and_not_lost(app, tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    make_album(first, [f"Cue {n}" for n in range(30)], seconds=0.2)
    make_album(second, ["Other"], album="Other", first_tone=2000)
    scan(app, first, second)
    for path in sorted(first.iterdir()):
        path.rename(second / path.name)
    report = scan(app)
    assert (report.moved, report.missing) == (30, 0)
    assert [state for _, state in report.roots] == ["online", "online"]
    assert app.storage._database.reading.execute("SELECT count(*) FROM files").get == 31


def test_a_mounted_folder_that_does_not_answer_is_told_by_its_own_name(app, music, monkeypatch):
    make_album(music / "dead", ["Away", "Afar"], album="Drive", seconds=0.3, first_tone=900)
    scan(app, music)

    def unanswered(lies):
        if lies.startswith(os.fsencode(music / "dead") + b"/"):
            raise OSError(107, "Transport endpoint is not connected")

    number_devices(monkeypatch, unanswered)
    report = scan(app)
    assert [(one.path, one.kind) for one in report.problems] == [
        (os.fsencode(music / "dead"), ProblemKind.FOLDER)
    ]
    assert (report.unchanged, report.missing) == (3, 0)
    assert {cue.state for cue in cues(app).values()} == {FileState.PRESENT}


def on_another_device(monkeypatch, folder, number=4711):
    """Let a folder, and what lies in it, be on a file system of another number."""
    home = os.fsencode(folder) + b"/"
    number_devices(monkeypatch, lambda lies: number if lies.startswith(home) else None)


@pytest.fixture
def slow(tmp_path, music, monkeypatch):
    """An app to whose folders things happen a file a turn; its time stands still."""
    monkeypatch.setattr(gradual_writing, "AT_ONCE", 1)
    monkeypatch.setattr(gradual_writing, "FIRST_PART", 1)
    monkeypatch.setattr(gradual_writing, "FASTER_AT_MOST", 1.0)
    app = open_app(tmp_path / "slow data", FakeRuntime())
    scan(app, music)
    yield app
    app.close()


def test_a_large_folder_is_forgotten_a_part_a_turn_and_no_scan_comes_between(slow, music):
    before = {title: cue.id for title, cue in cues(slow).items()}
    answers = []
    slow.scanner.forget_folder(os.fsencode(music), answers.append)
    slow.runtime._soon.popleft()()
    slow.scanner.scan()
    assert (len(cues(slow)), slow.scanner.scanning, answers) == (2, False, [])
    with pytest.raises(CuebookError, match="Another folder"):
        slow.scanner.forget_folder(os.fsencode(music))
    slow.runtime.settle()
    assert (answers, slow.reading.roots(), cues(slow)) == ([None], [], {})
    scan(slow, music)
    assert {title: cue.id for title, cue in cues(slow).items()} == before


def test_a_folder_half_forgotten_when_the_program_was_killed_is_whole_after_the_next_scan(slow, music):
    before = {title: cue.id for title, cue in cues(slow).items()}
    slow.scanner.forget_folder(os.fsencode(music), lambda _: None)
    slow.runtime._soon.popleft()()
    slow.gradual._work = None  # as far as it came
    slow.scanner._folders.busy = False
    report = scan(slow)
    assert (report.roots, report.missing) == ([(os.fsencode(music), "online")], 0)
    assert {title: cue.id for title, cue in cues(slow).items()} == before


def test_a_folder_half_moved_when_the_program_was_killed_is_whole_after_the_next_scan(slow, music, tmp_path):
    before = {title: cue.id for title, cue in cues(slow).items()}
    new = tmp_path / "other drive" / "music"
    new.parent.mkdir()
    shutil.move(music, new)
    slow.scanner.move_folder(os.fsencode(music), os.fsencode(new), print)
    while not slow.gradual.progress or slow.gradual.progress[0] == 0:
        for job in list(slow.runtime._jobs):
            job.step()
        while slow.runtime._soon and not (slow.gradual.progress or (0,))[0]:
            slow.runtime._soon.popleft()()
    slow.gradual._work = None  # as far as it came
    slow.scanner._folders.busy = False
    paths = {cue.path.startswith(os.fsencode(new)) for cue in cues(slow).values()}
    assert paths == {True, False}
    report = scan(slow)
    assert (report.added, report.missing, report.roots) == (0, 0, [(os.fsencode(new), "online")])
    after = cues(slow)
    assert {title: cue.id for title, cue in after.items()} == before
    assert all(cue.path.startswith(os.fsencode(new)) for cue in after.values())
    assert slow.storage._database.reading.execute("SELECT count(*) FROM files").get == 3


def test_a_path_is_found_by_its_words_after_its_folder_moved(slow, music, tmp_path):
    new = tmp_path / "elsewhere" / "music"
    new.parent.mkdir()
    shutil.move(music, new)
    slow.scanner.move_folder(os.fsencode(music), os.fsencode(new), print)
    slow.runtime.settle()
    find = slow.reading.cue_numbers
    assert len(find(read_search("path:elsewhere"))) == 3
    assert len(find(read_search("opening"))) == 1


def test_a_watched_folder_does_not_move_to_where_it_is(slow, music):
    with pytest.raises(CuebookError, match="watched already"):
        slow.scanner.move_folder(os.fsencode(music), os.fsencode(music), print)
