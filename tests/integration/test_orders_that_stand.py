"""What is found in one moment gets ids in a random order; nothing a listener sees may follow that."""

import itertools
import os
from contextlib import AbstractContextManager

import pytest

from builders import make_album, open_app, scan
from cuebook.domain.ids import RANDOM_BYTES
from cuebook.domain.query import CueOrder, SortField
from cuebook.services import walker
from fakes.runtime import FakeRuntime


@pytest.fixture(params=["rising", "falling"])
def app(request, tmp_path, monkeypatch):
    """Two films of one name, one of them in two editions of as many cues, all found in one moment."""
    step = 1 if request.param == "rising" else -1
    numbers = itertools.count(1 << 40, step)

    def in_order(size):
        ids = size // RANDOM_BYTES
        return b"".join(next(numbers).to_bytes(RANDOM_BYTES, "big") for _ in range(ids))

    monkeypatch.setattr(os, "urandom", in_order)
    music = tmp_path / "music"
    make_album(music / "a", ["Opening", "Homeward"], seconds=0.2)
    make_album(music / "b", ["Mill", "Flood"], album="Harrow Weir (Expanded)", seconds=0.2, first_tone=500)
    make_album(music / "c", ["Fog", "Ferry"], composer="Ada Vane", seconds=0.2, first_tone=700)
    make_album(music / "d", ["Lighthouse"], album="Gannet Rock", seconds=0.2, first_tone=900)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    yield app
    app.close()


def titles(cues):
    return [cue.title for cue in cues]


def test_films_of_one_name_stand_by_who_wrote_them(app):
    names = [(score.title, score.composers) for score in app.reading.scores()]
    assert names == [
        ("Gannet Rock", ("Ida Quell",)), ("Harrow Weir", ("Ada Vane",)), ("Harrow Weir", ("Ida Quell",)),
    ]  # fmt: skip


def test_cues_stand_as_their_films_and_editions_do(app):
    expected = ["Lighthouse", "Fog", "Ferry", "Opening", "Homeward", "Mill", "Flood"]
    assert titles(app.reading.find_cues()[1]) == expected


def test_of_editions_of_as_many_cues_the_first_by_title_is_the_main_one(app):
    quell = app.reading.scores()[-1]
    assert [(album.title, album.main) for album in quell.albums] == [
        ("Harrow Weir", True), ("Harrow Weir (Expanded)", False),
    ]  # fmt: skip
    assert app.reading.art_places(quell.id).title == "Harrow Weir"


def test_the_newest_scores_are_those_met_last(app):
    newest = [(score.title, score.composers[0]) for score in app.reading.newest_scores(2)]
    assert newest == [("Gannet Rock", "Ida Quell"), ("Harrow Weir", "Ada Vane")]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("field", [SortField.ADDED, SortField.RATING])
def test_cues_that_compare_equal_stand_as_in_the_library(app, field, descending):
    ordered = app.reading.find_cues(order=(CueOrder(field, descending),))[1]
    assert titles(ordered) == titles(app.reading.find_cues()[1])


@pytest.mark.parametrize("backwards", [False, True])
def test_folders_that_cannot_be_looked_into_are_told_by_name(tmp_path, monkeypatch, backwards):
    for name in ("attic", "barn", "cellar"):
        (tmp_path / "music" / name).mkdir(parents=True)
    monkeypatch.setattr(walker.os, "scandir", lambda path: _Disk(path, backwards=backwards))
    app = open_app(tmp_path / "data", FakeRuntime())
    report = scan(app, tmp_path / "music")
    assert [os.path.basename(one.path) for one in report.problems] == [b"attic", b"barn", b"cellar"]
    app.close()


class _Disk(AbstractContextManager):
    """Lists what lies in a folder in an order of its own, and nothing that lies deeper."""

    listed = staticmethod(os.scandir)

    def __init__(self, path, *, backwards):
        if not path.endswith(b"music"):
            raise PermissionError(13, "Permission denied")
        with self.listed(path) as entries:
            self.entries = sorted(entries, key=lambda entry: entry.name, reverse=backwards)

    def __iter__(self):
        return iter(self.entries)

    def __exit__(self, *_):
        return None
