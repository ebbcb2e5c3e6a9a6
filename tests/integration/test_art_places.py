"""Where the pictures of scanned albums lie, and asking for them as a window does."""

import io
import os

import mutagen
import pytest
from mutagen import id3
from PIL import Image

from builders import make_album, open_app, scan
from cuebook.domain.artwork import ArtPlaces, ArtWish
from cuebook.domain.events import ArtFound


@pytest.fixture
def album(tmp_path):
    """An album on two discs; the second of its cues holds a picture."""
    first = make_album(tmp_path / "music" / "CD1", ["Opening", "Night Swim"], seconds=0.2, disc=1)
    second = make_album(tmp_path / "music" / "CD2", ["Homeward"], seconds=0.2, disc=2, first_tone=700)
    picture = io.BytesIO()
    Image.new("RGB", (80, 80), (30, 160, 60)).save(picture, "PNG")
    sound = mutagen.File(first[1])
    sound.tags.add(id3.APIC(encoding=3, mime="image/png", type=3, data=picture.getvalue()))
    sound.save()
    return [*first, *second]


@pytest.fixture
def app(tmp_path, album):
    app = open_app(tmp_path / "data")
    scan(app, album[0].parent.parent)
    yield app
    app.close()


def test_an_album_s_picture_lies_in_the_files_that_hold_one_or_in_their_folders(app, album):
    (score,) = app.reading.scores()
    places = ArtPlaces(
        "Harrow Weir",
        (os.fsencode(album[1]),),
        (os.fsencode(album[0].parent), os.fsencode(album[2].parent)),
    )
    assert app.reading.art_places(score.main_album.id) == places
    assert app.reading.art_places(score.id) == places
    assert app.reading.art_places("no such album") is None


def test_a_score_s_picture_is_that_of_the_album_the_listener_chose(app, album):
    make_album(album[0].parent.parent / "other", ["Prologue"], album="Harrow Weir (Expanded)", seconds=0.2)
    scan(app, album[0].parent.parent)
    (score,) = app.reading.scores()
    (other,) = [one for one in score.albums if one.id != score.main_album.id]
    assert app.reading.art_places(score.id) == app.reading.art_places(score.main_album.id)
    app.decisions.choose_main_album(other.id)
    assert app.reading.art_places(score.id) == app.reading.art_places(other.id)


def test_files_that_are_gone_are_not_looked_into(app, album, tmp_path):
    album[1].unlink()
    scan(app, tmp_path / "music")
    (score,) = app.reading.scores()
    assert app.reading.art_places(score.id).sound_files == ()


def test_a_wish_is_answered_with_the_picture(app):
    (score,) = app.reading.scores()
    answers = []
    app.bus.subscribe(ArtFound, answers.append)
    app.artwork.ask(ArtWish(score.id, 128))
    app.runtime.run_until(lambda: answers)
    assert Image.open(io.BytesIO(answers[0].picture)).size == (80, 80)


def test_what_is_kept_lies_in_the_cache_and_not_beside_the_music(app, tmp_path):
    before = sorted((tmp_path / "music").rglob("*"))
    test_a_wish_is_answered_with_the_picture(app)
    assert len(list((tmp_path / "data" / "cache" / "art").iterdir())) == 1
    assert sorted((tmp_path / "music").rglob("*")) == before
