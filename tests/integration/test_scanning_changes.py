"""What scanning makes of files that change places, of rights that change, and of folders in folders."""

import os
import shutil

import pytest

from builders import cue_at, make_album, make_wav, open_app, scan, tag_wav
from cuebook.domain.catalogue import FileState
from cuebook.domain.sound_file import READER_VERSION, FileProblem, ProblemKind
from cuebook.services import cataloguing, scan_keeping
from cuebook.storage import catalogue
from cuebook.storage.ledger_reads import LEDGER_TABLES

SILENT_TRACKS = 200


@pytest.fixture
def app(tmp_path):
    app = open_app(tmp_path / "data")
    yield app
    app.close()


@pytest.fixture
def album(tmp_path):
    """Three files whose names are their numbers; each sounds unlike the others."""
    folder = tmp_path / "music"
    for number in (2, 3, 4):
        make_wav(
            folder / f"{number:02}.wav",
            tone=300 + 50 * number,
            title=f"Cue {number}",
            album="Weir",
            album_artist="Ida Quell",
            number=number,
        )
    return folder


def rate_all(app):
    for cue in app.reading.find_cues()[1]:
        app.ratings.rate([cue.id], 20 * int(cue.title[-1]))


def ratings(app):
    """By title: the rating, whether its file is there, and the file's name."""
    return {
        cue.title: (cue.rating, cue.state, os.path.basename(cue.path)) for cue in app.reading.find_cues()[1]
    }


def test_files_that_all_move_up_one_number_keep_their_ratings(app, album):
    scan(app, album)
    rate_all(app)
    for number in (2, 3, 4):
        target = album / f"{number - 1:02}.wav"
        (album / f"{number:02}.wav").rename(target)
        tag_wav(target, number=number - 1)
    report = scan(app, album)
    assert (report.added, report.missing) == (0, 0)
    assert ratings(app) == {
        "Cue 2": (40, FileState.PRESENT, b"01.wav"),
        "Cue 3": (60, FileState.PRESENT, b"02.wav"),
        "Cue 4": (80, FileState.PRESENT, b"03.wav"),
    }


def test_two_files_that_swap_names_after_they_were_retagged_keep_their_ratings(app, album):
    scan(app, album)
    rate_all(app)
    for number in (2, 3, 4):
        tag_wav(album / f"{number:02}.wav", number=number + 10)
        os.utime(album / f"{number:02}.wav", (number, number))  # written at different times
    scan(app, album)
    (album / "02.wav").rename(album / "aside.wav")
    (album / "03.wav").rename(album / "02.wav")
    (album / "aside.wav").rename(album / "03.wav")
    scan(app, album)
    assert ratings(app) == {
        "Cue 2": (40, FileState.PRESENT, b"03.wav"),
        "Cue 3": (60, FileState.PRESENT, b"02.wav"),
        "Cue 4": (80, FileState.PRESENT, b"04.wav"),
    }


def test_a_copy_beside_a_file_is_one_more_file_and_did_not_move(app, album):
    scan(app, album)
    shutil.copy2(album / "02.wav", album / "02 copy.wav")
    report = scan(app, album)
    assert (report.added, report.moved) == (1, 0)
    assert len(ratings(app)) == 3


def test_a_file_that_may_be_read_again_is_read_again(app, album, monkeypatch):
    file = album / "03.wav"
    scan(app, album)
    rate_all(app)
    forbid(app, monkeypatch, file)
    os.utime(file)
    (problem,) = scan(app, album).problems
    assert problem.path == os.fsencode(file)
    assert ratings(app)["Cue 3"] == (60, FileState.PRESENT, b"03.wav")
    monkeypatch.undo()
    file.chmod(0o644)
    assert scan(app, album).problems == []
    assert ratings(app)["Cue 3"] == (60, FileState.PRESENT, b"03.wav")


def forbid(app, monkeypatch, file):
    """Make a file unreadable, for root too: it is answered as the system would answer others."""
    read = app.tags.read

    def refusing(paths, cancel):
        allowed = [path for path in paths if path != os.fsencode(file)]
        if len(allowed) < len(list(paths)):
            path = os.fsencode(file)
            yield path, FileProblem(path, ProblemKind.UNREADABLE, "it cannot be read: Permission denied")
        yield from read(allowed, cancel)

    monkeypatch.setattr(app.tags, "read", refusing)


def test_a_folder_whose_files_cannot_be_looked_at_is_a_problem_and_loses_nothing(app, album, monkeypatch):
    from cuebook.services import walker

    make_album(album / "Deep", ["Opening", "Homeward"])
    scan(app, album)
    scandir = os.scandir

    def refusing(folder):
        if folder.endswith(b"/Deep"):
            raise PermissionError(13, "Permission denied", folder)
        return scandir(folder)

    monkeypatch.setattr(walker.os, "scandir", refusing)
    report = scan(app, album)
    assert report.missing == 0
    assert [problem.path for problem in report.problems] == [os.fsencode(album / "Deep")]
    assert {state for _, state, _ in ratings(app).values()} == {FileState.PRESENT}


@pytest.mark.parametrize("inner_first", [True, False])
def test_a_folder_inside_a_watched_one_is_watched_once(app, album, inner_first):
    make_album(album / "Deep", ["Opening", "Homeward"])
    folders = [album / "Deep", album] if inner_first else [album, album / "Deep"]
    for folder in folders:
        scan(app, folder)
    report = scan(app, *folders)
    assert (report.added, report.changed, report.moved, report.unchanged) == (0, 0, 0, 5)
    assert [root.path for root in app.reading.roots()] == [os.fsencode(album)]


@pytest.mark.parametrize("unseen", [True, False], ids=["in-one-scan", "in-two-scans"])
def test_a_copy_where_a_cue_stood_before_is_another_cue(app, tmp_path, unseen):
    original = make_wav(
        tmp_path / "music" / "1.wav", title="Cue", album="Weir", album_artist="Quell", number=1
    )
    scan(app, tmp_path / "music")
    copy = tmp_path / "music" / "2.wav"
    shutil.copyfile(original, copy.with_suffix(".aside"))
    tag_wav(original, album="Weir, Expanded")
    if not unseen:
        scan(app, tmp_path / "music")
    copy.with_suffix(".aside").rename(copy)
    scan(app, tmp_path / "music")
    assert cue_at(app, original) != cue_at(app, copy)


def test_many_cues_of_one_sound_are_not_each_held_against_all_others(app, tmp_path, monkeypatch):
    looked_at, batches = [], []
    still_there, keep = cataloguing._still_there, scan_keeping.catalogue_files
    monkeypatch.setattr(
        cataloguing, "_still_there", lambda file: looked_at.append(file.path) or still_there(file)
    )
    monkeypatch.setattr(scan_keeping, "catalogue_files", lambda *batch: batches.append(batch) or keep(*batch))
    silence = make_wav(tmp_path / "silence.wav", tone=0).read_bytes()
    for number in range(1, SILENT_TRACKS + 1):
        path = tmp_path / "music" / f"{number:03}.wav"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(silence)
        tag_wav(path, title=f"Silence {number}", album="Nothing", number=number)
    report = scan(app, tmp_path / "music")
    assert report.added == SILENT_TRACKS
    assert len(looked_at) <= SILENT_TRACKS * len(batches)


def test_a_better_signature_leaves_every_file_the_cue_it_was(app, album, monkeypatch):
    shutil.copy(album / "03.wav", album / "03 again.wav")  # one cue with two files
    make_wav(album / "Deep" / "03.wav", tone=450, title="Cue 3", album="Deep", number=3)  # another edition
    with monkeypatch.context() as earlier:
        read = app.tags.read
        earlier.setattr(
            app.tags, "read", lambda *asked: ((path, _as_once_signed(one)) for path, one in read(*asked))
        )
        earlier.setattr(catalogue, "READER_VERSION", READER_VERSION - 1)
        scan(app, album)
    rate_all(app)
    before = {cue.id: (cue.title, cue.album, cue.rating, cue.state) for cue in app.reading.find_cues()[1]}
    report = scan(app, album)
    assert (report.added, report.changed, report.moved, report.missing) == (0, 5, 0, 0)
    after = {cue.id: (cue.title, cue.album, cue.rating, cue.state) for cue in app.reading.find_cues()[1]}
    assert after == before
    assert len(before) == 4
    learned = ledger_rows(app)
    assert scan(app, album).unchanged == 5
    assert ledger_rows(app) == learned
    os.rename(album / "02.wav", album / "moved.wav")
    tag_wav(album / "moved.wav", title="Cue 2 retagged", album="Elsewhere")
    assert scan(app, album).moved == 1  # by its new signature


def test_a_file_cut_into_cues_is_none_of_them_though_an_older_reader_read_it(app, album, monkeypatch):
    with monkeypatch.context() as earlier:
        earlier.setattr(catalogue, "READER_VERSION", READER_VERSION - 1)
        scan(app, album)
    whole = cue_at(app, album / "03.wav")
    tracks = "  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    INDEX 01 00:00:40\n"
    (album / "03.cue").write_text(f'FILE "03.wav" WAVE\n{tracks}')
    scan(app, album)
    cues = app.reading.find_cues()[1]
    parts = [cue.id for cue in cues if os.path.basename(cue.path) == b"03.wav"]
    assert len(parts) == 2
    assert whole not in parts


def _as_once_signed(answer):
    return answer._replace(signature=f"wav-0-{answer.signature}")


def ledger_rows(app):
    return len(list(app.reading.rows(LEDGER_TABLES)))
