"""Trees built to hold a scan for ever, and names built to be taken for one another."""

import os
import shutil
import socket
import unicodedata

import pytest

from builders import cue_at, make_album, make_wav, open_app, scan
from cuebook.domain.sound_file import ProblemKind
from cuebook.services.walker import DEEPEST, walk
from fakes.runtime import Never


@pytest.fixture
def app(tmp_path):
    app = open_app(tmp_path / "data")
    yield app
    app.close()


@pytest.fixture
def music(tmp_path):
    make_album(tmp_path / "music" / "Weir", ["Opening", "Homeward"], seconds=0.2)
    return tmp_path / "music"


def cues(app):
    return app.reading.find_cues()[1]


def files_in(folder):
    found = walk([os.fsencode(folder)], Never(), set())
    return sorted(path for listing in found for path, _, _ in getattr(listing, "files", ()))


def test_links_in_circles_pipes_sockets_and_devices_neither_hold_the_scan_nor_become_files(app, music):
    (music / "loop").symlink_to(music)
    (music / "Weir" / "up").symlink_to("..")
    (music / "self").symlink_to("self")
    (music / "one").symlink_to("other")
    (music / "other").symlink_to("one")
    (music / "nowhere.flac").symlink_to(music / "not there")
    (music / "zero.wav").symlink_to("/dev/zero")
    os.mkfifo(music / "pipe.mp3")
    (music / "to a pipe.mp3").symlink_to("pipe.mp3")
    here = os.getcwd()
    os.chdir(music)  # a socket's name may not be long
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.ogg")
        os.chdir(here)
        report = scan(app, music)
    assert (report.added, report.problems) == (2, [])


def test_devices_are_not_opened(app, music):
    try:
        os.mknod(music / "device.wav", 0o600 | 0o020000, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("devices may not be made here")
    assert scan(app, music).added == 2


def test_a_tree_too_deep_to_be_music_ends_in_words_and_the_rest_is_found(app, music):
    deep = os.open(music, os.O_RDONLY)
    for _ in range(DEEPEST + 20):
        os.mkdir(b"d", dir_fd=deep)
        inner = os.open(b"d", os.O_RDONLY, dir_fd=deep)
        os.close(deep)
        deep = inner
    os.close(deep)
    report = scan(app, music)
    assert report.added == 2
    (problem,) = report.problems
    assert (problem.kind, problem.reason) == (ProblemKind.FOLDER, "it lies too deep in other folders")


def test_a_path_longer_than_the_system_takes_ends_in_words(app, music):
    deep = os.open(music, os.O_RDONLY)
    for _ in range(25):
        os.mkdir(b"d" * 200, dir_fd=deep)
        inner = os.open(b"d" * 200, os.O_RDONLY, dir_fd=deep)
        os.close(deep)
        deep = inner
    os.close(deep)
    report = scan(app, music)
    assert report.added == 2
    assert [problem.kind for problem in report.problems] == [ProblemKind.FOLDER]


@pytest.mark.parametrize(
    "folder",
    [
        ".hidden",
        "@eaDir",
        "$RECYCLE.BIN",
        ".Trash-1000",
        "lost+found",
        "System Volume Information",
        "#recycle",
    ],
)
def test_what_systems_keep_for_themselves_is_passed_over(music, folder):
    shutil.copytree(music / "Weir", music / folder)
    make_wav(music / "._Opening.wav")
    make_wav(music / ".hidden.wav")
    assert len(files_in(music)) == 2


def test_a_folder_is_known_by_its_own_name_and_not_by_a_link_to_it(music):
    (music / "A first").symlink_to("Weir")
    assert files_in(music) == [os.fsencode(path) for path in sorted((music / "Weir").iterdir())]
    outside = music.with_name("outside")
    (music / "Weir").rename(outside)
    (music / "Weir").symlink_to(outside)
    assert len(files_in(music)) == 2


def test_two_names_of_one_file_are_one_cue_with_two_files(app, music):
    first = music / "Weir" / "01 Opening.wav"
    second = music / "Weir" / "01 Opening again.wav"
    os.link(first, second)
    scan(app, music)
    assert len(cues(app)) == 2
    assert cue_at(app, first) == cue_at(app, second)


def test_names_that_look_alike_are_two_files(app, tmp_path):
    music = tmp_path / "twins"
    names = [unicodedata.normalize("NFC", "Éole.wav"), unicodedata.normalize("NFD", "Éole.wav"), "éole.wav"]
    for number, name in enumerate(names):
        make_wav(music / name, tone=300 + 50 * number, seconds=0.2, title=f"Twin {number}", album="Twins")
    assert scan(app, music).added == len(set(os.listdir(music)))
    assert {cue.path for cue in cues(app)} == {os.fsencode(music / name) for name in os.listdir(music)}
    report = scan(app)
    assert (report.unchanged, report.added, report.missing) == (len(os.listdir(music)), 0, 0)


def test_a_file_renamed_from_one_form_of_its_name_to_another_keeps_its_cue(app, tmp_path):
    music = tmp_path / "forms"
    composed, decomposed = (unicodedata.normalize(form, "Éole.wav") for form in ("NFC", "NFD"))
    make_wav(music / composed, title="Éole", seconds=0.2)
    scan(app, music)
    (before,) = cues(app)
    app.ratings.rate([before.id], 80)
    (music / composed).rename(music / decomposed)
    scan(app)
    (after,) = cues(app)
    assert (after.id, after.rating, after.path) == (before.id, 80, os.fsencode(music / decomposed))


@pytest.mark.parametrize(
    "name", [b"\xe9\xff.wav", b"new\nline.wav", b"\x1b[31mred.wav", b"\xed\xa0\x80.wav", b" .wav"]
)
def test_any_name_a_file_can_have_is_kept_byte_for_byte(app, music, name):
    path = os.fsencode(music) + b"/" + name
    shutil.copy(music / "Weir" / "01 Opening.wav", path)
    (music / "Weir" / "01 Opening.wav").unlink()
    scan(app, music)
    assert cue_at(app, path) is not None
    assert scan(app).unchanged == 2
