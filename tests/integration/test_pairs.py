"""The same cue on several editions: paired by sound, recording id or the listener, its history joined."""

import os

import pytest

from builders import log_totals, make_album, open_app, scan, tag_wav
from cuebook.domain.catalogue import CueKind
from cuebook.domain.events import LibraryChanged
from cuebook.domain.listening import LogFilter
from cuebook.domain.pairing import BY_HAND, BY_RECORDING, BY_SOUND
from cuebook.domain.sound_file import AudioType, FileStamp, SoundFile
from cuebook.services.cataloguing import catalogue_files
from cuebook.services.pairing import side_by_side
from fakes.runtime import FakeRuntime

EXPANDED = "Harrow Weir (Expanded)"


def every_cue(app):
    return app.reading.cues(app.reading.all_cues())


@pytest.fixture
def app(tmp_path):
    """Two editions that share the sound of two cues; of the third the second has another recording."""
    music = tmp_path / "music"
    make_album(music / "weir", ["Opening", "Night Swim", "Homeward"], seconds=10)
    expanded = ["Opening", "Night Swim (Film Version)"]
    make_album(music / "expanded", expanded, album=EXPANDED, seconds=10)
    make_album(music / "new", ["Homeward (Extended)"], album=EXPANDED, seconds=11, first_tone=900)
    tag_wav(next((music / "new").iterdir()), number=3)
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    yield app
    app.close()


def cues(app):
    return {(cue.album, cue.title): cue.id for cue in app.reading.find_cues()[1]}


@pytest.fixture
def openings(app):
    return cues(app)["Harrow Weir", "Opening"], cues(app)[EXPANDED, "Opening"]


@pytest.fixture
def homewards(app):
    return cues(app)["Harrow Weir", "Homeward"], cues(app)[EXPANDED, "Homeward (Extended)"]


def paired(app, one, other):
    found = app.reading.pairs_of([one, other])
    return len(found) == 2 and found[one][0] == found[other][0]


def hear(app, cue):
    app.player.pick([cue], 0)
    app.runtime.advance(10_500)
    app.runtime.settle()


def counts(app, cue):
    found = app.reading.cue(cue)
    return found.plays, found.listens, found.revisits, found.rating


def rebuilt(app):
    before = app.storage.derived_rows()
    assert app.checkup.rebuild().ok
    assert app.storage.derived_rows() == before


def test_equal_sound_pairs_cues_of_two_editions_and_never_makes_them_one(app, openings):
    one, other = openings
    assert one != other
    assert app.reading.pairs_of([one])[one] == (min(openings), BY_SOUND)
    assert paired(app, one, other)
    rebuilt(app)


def test_a_rating_of_one_is_the_rating_of_both(app, openings):
    one, other = openings
    app.ratings.rate([other], 80)
    assert counts(app, one)[3] == counts(app, other)[3] == 80
    assert len(list(app.reading.rows(["rating"]))) == 1
    app.runtime.advance(10)
    app.ratings.rate([one], None)
    assert counts(app, other)[3] is None
    rebuilt(app)


def test_plays_of_both_count_for_each_and_once_in_the_log(app, openings):
    one, other = openings
    hear(app, one)
    app.runtime.advance(7 * 3_600_000)
    hear(app, other)
    assert counts(app, one)[:3] == counts(app, other)[:3] == (2, 2, 1)
    totals = log_totals(app)
    assert (totals.plays, totals.listens, totals.revisits) == (2, 2, 1)
    assert app.reading.last_listen(one).cue == other
    assert len(app.reading.heard(one)) == 2
    weeks = app.reading.revisits_by_week([one], 2, app.runtime.now())
    assert sum(weeks[one]) == 1
    assert sum(app.reading.listens_by_day([one, other], 0).values()) == 2
    rebuilt(app)


def test_a_pair_is_one_cue_of_the_log_and_its_plays_are_those_of_each(app, openings, homewards):
    one, other = openings
    for cue in (one, other, homewards[0]):
        hear(app, cue)
    assert log_totals(app).cues == 2
    assert len(app.reading.log_ids(LogFilter(cues=frozenset([other])))) == 2
    assert app.reading.log_cues(LogFilter(cues=frozenset([other]))) == 1
    app.decisions.pair(one, other, same=False)
    assert log_totals(app).cues == 3
    assert len(app.reading.log_ids(LogFilter(cues=frozenset([other])))) == 1


def test_a_mark_stands_on_both_editions_and_is_one_mark(app, openings):
    one, other = openings
    told = []
    app.bus.subscribe(LibraryChanged, lambda event: told.append(event.changes))
    mark = app.marks.add(one, 4_000, "second bridge")
    assert app.reading.marks(one) == app.reading.marks(other)
    assert [found.cue for found in app.reading.marks(other)] == [one]
    assert told[-1].touches_cue(other)
    app.marks.change(mark, one, 5_000, "third bridge")
    (moved,) = app.reading.marks(other)
    assert (moved.position_ms, moved.text) == (5_000, "third bridge")
    app.decisions.pair(one, other, same=False)
    assert (len(app.reading.marks(one)), app.reading.marks(other)) == (1, [])


def test_a_mark_behind_the_end_of_the_other_edition_stands_on_its_own_alone(app, homewards):
    one, other = homewards
    app.decisions.pair(one, other, same=True)
    app.marks.add(other, 10_700, "coda")
    assert len(app.reading.marks(other)) == 1
    assert app.reading.marks(one) == []


def test_a_revisit_needs_its_gap_from_the_other_edition_too(app, openings):
    one, other = openings
    hear(app, one)
    hear(app, other)
    assert counts(app, one)[:3] == (2, 2, 0)


def test_what_a_cue_is_is_said_of_each_edition_by_itself(app, openings):
    one, other = openings
    app.decisions.set_kind([one], CueKind.SONG)
    assert app.reading.cue(other).kind is CueKind.SCORE


def test_the_listener_tells_equal_sounds_apart_and_takes_it_back(app, openings):
    one, other = openings
    app.ratings.rate([one], 60)
    hear(app, one)
    rows = app.decisions.pair(one, other, same=False)
    assert not paired(app, one, other)
    assert counts(app, other) == (0, 0, 0, None)
    rebuilt(app)
    app.decisions.take_back(rows)
    assert paired(app, one, other)
    assert counts(app, other) == (1, 1, 0, 60)
    rebuilt(app)


def test_the_listener_pairs_what_no_tag_tells(app, homewards):
    one, other = homewards
    hear(app, one)
    assert not paired(app, one, other)
    app.decisions.pair(one, other, same=True)
    assert app.reading.pairs_of([one])[one][1] == BY_HAND
    assert counts(app, other)[1] == 1
    app.decisions.pair(other, one, same=None)
    assert not paired(app, one, other)
    assert counts(app, other)[1] == 0


def test_whoever_shows_a_cue_hears_that_it_lost_its_pair(app, openings):
    heard = []
    app.bus.subscribe(LibraryChanged, lambda event: heard.append(event.changes))
    app.decisions.pair(*openings, same=False)
    assert all(any(changes.touches_cue(cue) for changes in heard) for cue in openings)


def test_a_question_is_asked_where_title_and_length_agree_and_the_sound_does_not(app, homewards):
    (score,) = app.reading.scores()
    expanded, weir = (album.id for album in sorted(score.albums, key=lambda album: album.title, reverse=True))
    rows = side_by_side(app.reading, weir, expanded)
    assert [(row.left.title, row.right.title, row.asked) for row in rows] == [
        ("Homeward", "Homeward (Extended)", True),
        ("Opening", "Opening", False),
        ("Night Swim", "Night Swim (Film Version)", False),
    ]
    assert rows[1].why == BY_SOUND
    app.decisions.pair(*homewards, same=False)
    rows = side_by_side(app.reading, weir, expanded)
    assert not any(row.asked for row in rows)
    assert [(row.left is None, row.right is None) for row in rows[2:]] == [(False, True), (True, False)]


def test_pairs_survive_a_rescan(app, openings, homewards, tmp_path):
    app.decisions.pair(*homewards, same=True)
    for path in (tmp_path / "music").rglob("*.wav"):
        tag_wav(path, disc=1)
    scan(app, tmp_path / "music")
    assert paired(app, *openings)
    assert paired(app, *homewards)
    rebuilt(app)


def take(app, path, *, signature, release="", group="", **tags):
    """Catalogue a file as if it had been read so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    found = os.stat(path)
    stamp = FileStamp(os.fsencode(path), found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
    file = SoundFile(
        AudioType.FLAC,
        signature,
        tags.pop("length", 60_000),
        release_id=release,
        release_group_id=group,
        **tags,
    )
    with app.transactions.begin() as unit:
        return catalogue_files(unit, None, [(stamp, file)])[0][1]


@pytest.fixture
def bare(tmp_path):
    app = open_app(tmp_path / "data", FakeRuntime())
    yield app
    app.close()


@pytest.mark.parametrize(("length", "same"), [(60_000, True), (66_000, True), (90_000, False)])
def test_an_equal_recording_id_pairs_unless_the_lengths_say_it_is_a_slip(bare, tmp_path, length, same):
    one = take(bare, tmp_path / "a" / "1", signature="1", title="Fog", album="A", recording_id="r")
    other = take(
        bare, tmp_path / "b" / "1", signature="2", title="Fog", album="B", recording_id="r", length=length
    )
    assert paired(bare, one, other) is same
    assert not same or bare.reading.pairs_of([one])[one][1] == BY_RECORDING


def test_a_corrected_recording_id_parts_the_pair(bare, tmp_path):
    one = take(bare, tmp_path / "a" / "1", signature="1", title="Fog", album="A", recording_id="r")
    other = take(bare, tmp_path / "b" / "1", signature="2", title="Fog", album="B", recording_id="r")
    bare.ratings.rate([one], 100)
    assert bare.reading.cue(other).rating == 100
    take(bare, tmp_path / "b" / "1", signature="2", title="Fog", album="B", recording_id="s")
    assert not paired(bare, one, other)
    assert bare.reading.cue(other).rating is None
    rebuilt(bare)


RELEASES = [("a", "r1"), ("a", "r1"), ("b", "r2"), ("c", ""), ("b/CD2", "r2")]


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (4, 3, 2, 1, 0), (2, 0, 4, 1, 3)])
def test_two_releases_of_one_name_are_two_albums_in_whatever_order_they_are_met(bare, tmp_path, order):
    for place in order:
        folder, release = RELEASES[place]
        take(
            bare, tmp_path / folder / f"{place}", signature=str(place), title=f"{place}", album="Weir",
            album_artist="Ida Quell", release=release, number=place,
        )  # fmt: skip
    (score,) = bare.reading.scores()
    found = {frozenset(cue.title for cue in bare.reading.album_cues(album.id)) for album in score.albums}
    assert found == {frozenset("013"), frozenset("24")}
    rebuilt(bare)


def test_two_release_ids_in_one_folder_are_one_album(bare, tmp_path):
    for place, release in enumerate(("r1", "r2")):
        take(
            bare, tmp_path / f"{place}", signature=str(place), title="x", album="Weir",
            album_artist="Ida Quell", release=release, number=place,
        )  # fmt: skip
    (score,) = bare.reading.scores()
    assert len(score.albums) == 1


def test_albums_of_one_release_group_are_editions_of_one_score(bare, tmp_path):
    for place, (album, composer) in enumerate(
        (("Weir", "Ida Quell"), ("Wehr", "I. Quell"), ("Moor", "Ada Vane"))
    ):
        take(
            bare, tmp_path / album / "1", signature=str(place), title="x", album=album, album_artist=composer,
            composers=(composer,), group="g" if place < 2 else "",
        )  # fmt: skip
    assert sorted(len(score.albums) for score in bare.reading.scores()) == [1, 2]
    rebuilt(bare)
