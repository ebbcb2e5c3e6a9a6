"""Which picture beside the sound files is taken for the cover."""

import os

import pytest

from cuebook.tags.folder_art import cover_rank, folder_pictures


def chosen(folder, *folders, title="Harrow Weir"):
    found = folder_pictures([os.fsencode(one) for one in (folder, *folders)], title)
    return [os.fsdecode(os.path.relpath(path, os.fsencode(folder))) for path in found]


def put(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


@pytest.mark.parametrize(
    "name",
    ["cover.jpg", "Folder.JPG", "FRONT.png", "AlbumArt_{0B}_Large.jpg", "album art.webp", "harrow weir.bmp",
     "Harrow Weir - Front.jpeg", "Album.gif"],
)  # fmt: skip
def test_a_cover_is_known_by_its_name_in_any_case(name):
    assert cover_rank(name, "Harrow Weir") is not None


@pytest.mark.parametrize(
    "name", ["back.jpg", "cover.svg", "cover.txt", "cover", "._cover.jpg", "booklet 3.png", "frontier.jpg"]
)
def test_other_pictures_and_other_files_are_no_cover(name):
    assert cover_rank(name, "Harrow Weir") is None


def test_no_title_makes_no_cover_of_a_nameless_picture():
    assert cover_rank("---.jpg", "") is None


def test_the_likeliest_name_comes_first(tmp_path):
    put(tmp_path, "AlbumArtSmall.jpg", "Harrow Weir.png", "folder.jpg", "Cover.jpg", "AlbumArt_1_Large.jpg")
    assert chosen(tmp_path) == [
        "Cover.jpg", "folder.jpg", "Harrow Weir.png", "AlbumArt_1_Large.jpg", "AlbumArtSmall.jpg"
    ]  # fmt: skip


def test_a_disc_s_own_picture_comes_before_that_of_the_album_and_scans_come_last(tmp_path):
    put(tmp_path, "Disc 1/folder.jpg", "cover.jpg", "Scans/front.png", "Disc 1/Artwork/cover.png", "Disc 2/x")
    found = chosen(tmp_path, title="").copy()
    assert found == ["cover.jpg", "Scans/front.png"]
    discs = [os.fsencode(tmp_path / name) for name in ("Disc 1", "Disc 2")]
    found = [os.fsdecode(os.path.relpath(path, os.fsencode(tmp_path))) for path in folder_pictures(discs, "")]
    assert found == ["Disc 1/folder.jpg", "cover.jpg", "Disc 1/Artwork/cover.png", "Scans/front.png"]


def test_the_folder_above_is_only_looked_into_for_a_disc(tmp_path):
    put(tmp_path, "cover.jpg", "Harrow Weir/x.flac")
    assert list(folder_pictures([os.fsencode(tmp_path / "Harrow Weir")], "Harrow Weir")) == []


def test_links_that_lead_in_a_circle_pipes_and_folders_are_no_pictures(tmp_path):
    (tmp_path / "cover.jpg").symlink_to(tmp_path / "cover.jpg")
    (tmp_path / "scans").symlink_to(tmp_path / "scans")
    (tmp_path / "covers").symlink_to(tmp_path)
    (tmp_path / "front.jpg").mkdir()
    os.mkfifo(tmp_path / "folder.jpg")
    put(tmp_path, "album.jpg")
    assert chosen(tmp_path) == ["album.jpg", "covers/album.jpg"]


def test_a_name_that_is_no_text_is_found_as_it_is(tmp_path):
    folder = os.fsencode(tmp_path) + b"/Gr\xfcn"
    os.mkdir(folder)
    with open(folder + b"/Gr\xfcn front.jpg", "wb"):
        pass
    assert list(folder_pictures([folder], "Grün")) == [folder + b"/Gr\xfcn front.jpg"]


def test_a_folder_that_is_not_there_has_no_pictures(tmp_path):
    assert chosen(tmp_path / "gone") == []
