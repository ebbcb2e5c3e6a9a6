"""Albums and scores as the listener wants them: decisions that survive scans, other tags and a rebuild."""

import pytest

from builders import make_album, make_wav, open_app, scan, tag_wav
from cuebook.domain.catalogue import CueKind
from cuebook.domain.decision import About
from cuebook.domain.errors import NotFoundError
from cuebook.domain.review import LinkRole, ReviewFacts
from fakes.runtime import FakeRuntime

EXPANDED = "Harrow Weir (Expanded)"


def every_cue(app):
    return app.reading.cues(app.reading.all_cues())


@pytest.fixture
def music(tmp_path):
    """Two editions of one score, and another film's."""
    folder = tmp_path / "music"
    make_album(folder / "weir", ["Opening", "Night Swim"], first_tone=300)
    make_album(folder / "expanded", ["Opening", "Night Swim", "Homeward"], album=EXPANDED, first_tone=400)
    make_album(folder / "moor", ["Fog"], album="Moor", composer="Ada Vane", first_tone=500)
    return folder


@pytest.fixture
def app(tmp_path, music):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    yield app
    app.close()


def albums(app):
    """Every album by title, with the titles of its cues."""
    return {
        album.title: [cue.title for cue in app.reading.album_cues(album.id)]
        for score in app.reading.scores()
        for album in score.albums
    }


def scores(app):
    """Every score by title, with the titles of its albums, the main one first; as many as are counted."""
    found = app.reading.scores()
    assert app.reading.size() == (len(found), len(app.reading.all_cues()))
    return {score.title: [album.title for album in score.albums] for score in found}


def album(app, title):
    return next(one.id for score in app.reading.scores() for one in score.albums if one.title == title)


def cue(app, album_title, title):
    return next(one.id for one in app.reading.album_cues(album(app, album_title)) if one.title == title)


def rescan(app, music):
    """Have every file read again, as after its tags were touched."""
    for number, path in enumerate(sorted(music.rglob("*.wav"))):
        tag_wav(path, disc=1 + number % 1)
    report = scan(app, music)
    assert report.changed == len(list(music.rglob("*.wav")))


def as_it_stands(app):
    return albums(app), scores(app)


def stays(app, music):
    """Nothing that is read again, and no rebuild, changes what was decided."""
    before = as_it_stands(app)
    rescan(app, music)
    assert as_it_stands(app) == before
    assert app.checkup.rebuild().ok
    assert as_it_stands(app) == before


def test_editions_of_one_film_stand_under_one_score(app):
    assert scores(app) == {"Harrow Weir": [EXPANDED, "Harrow Weir"], "Moor": ["Moor"]}


def test_merged_albums_are_one_and_stay_it(app, music):
    rows = app.decisions.merge_albums(album(app, EXPANDED), album(app, "Harrow Weir"))
    merged = {"Harrow Weir": ["Opening", "Opening", "Night Swim", "Night Swim", "Homeward"], "Moor": ["Fog"]}
    assert albums(app) == merged
    stays(app, music)
    app.decisions.take_back(rows)
    assert sorted(albums(app)) == ["Harrow Weir", EXPANDED, "Moor"]
    stays(app, music)


def test_a_merge_taken_back_and_restored_is_a_merge(app):
    rows = app.decisions.merge_albums(album(app, EXPANDED), album(app, "Harrow Weir"))
    app.decisions.restore(*app.decisions.take_back(rows))
    assert sorted(albums(app)) == ["Harrow Weir", "Moor"]


def test_a_new_file_of_a_merged_album_joins_the_other(app, music):
    app.decisions.merge_albums(album(app, EXPANDED), album(app, "Harrow Weir"))
    make_wav(
        music / "expanded" / "new.wav",
        tone=777,
        title="Late",
        album=EXPANDED,
        album_artist="Ida Quell",
        number=9,
    )
    scan(app, music)
    assert "Late" in albums(app)["Harrow Weir"]


def test_an_album_is_not_merged_into_itself(app):
    with pytest.raises(NotFoundError):
        app.decisions.merge_albums(album(app, "Moor"), album(app, "Moor"))


def test_albums_merged_into_one_another_by_two_computers_are_one(app):
    weir, expanded = album(app, "Harrow Weir"), album(app, EXPANDED)
    app.decisions.merge_albums(weir, expanded)
    app.decisions.merge_albums(expanded, weir)
    assert len(albums(app)) == 2
    assert app.checkup.rebuild().ok


def test_a_merge_passes_on_what_was_merged_before_and_gives_it_back(app, music):
    app.decisions.split_off([cue(app, EXPANDED, "Homeward")], "Sessions")
    app.decisions.merge_albums(album(app, "Sessions"), album(app, "Moor"))
    rows = app.decisions.merge_albums(album(app, "Moor"), album(app, "Harrow Weir"))
    assert "Homeward" in albums(app)["Harrow Weir"]
    stays(app, music)
    app.decisions.take_back(rows)
    assert albums(app)["Moor"] == ["Fog", "Homeward"]
    stays(app, music)


def test_cues_split_off_stand_on_an_album_of_their_own(app, music):
    chosen = [cue(app, EXPANDED, "Homeward"), cue(app, EXPANDED, "Opening")]
    rows = app.decisions.split_off(chosen, "Harrow Weir Sessions")
    assert albums(app)["Harrow Weir Sessions"] == ["Opening", "Homeward"]
    assert albums(app)[EXPANDED] == ["Night Swim"]
    stays(app, music)
    app.decisions.take_back(rows)
    assert sorted(albums(app)) == ["Harrow Weir", EXPANDED, "Moor"]
    assert len(albums(app)[EXPANDED]) == 3


def test_split_cues_stay_apart_when_their_tags_name_another_album(app, music):
    app.decisions.split_off([cue(app, EXPANDED, "Homeward")], "Sessions")
    for path in (music / "expanded").iterdir():
        tag_wav(path, album="Harrow Weir Complete")
    scan(app, music)
    assert albums(app)["Sessions"] == ["Homeward"]
    assert albums(app)["Harrow Weir Complete"] == ["Opening", "Night Swim"]


def test_a_retitled_album_keeps_its_title_and_finds_its_score(app, music):
    rows = app.decisions.retitle_album(album(app, "Moor"), "Harrow Weir (Songs)")
    assert "Harrow Weir (Songs)" in albums(app)
    stays(app, music)
    app.decisions.take_back(rows)
    assert "Moor" in albums(app)
    assert scores(app)["Moor"] == ["Moor"]


def test_decisions_follow_an_album_whose_tags_are_all_changed(app, music):
    app.decisions.retitle_album(album(app, "Moor"), "The Moor, at last")
    app.decisions.merge_albums(album(app, EXPANDED), album(app, "Harrow Weir"))
    for folder, title in (("moor", "Moorland"), ("weir", "Weir of Harrow")):
        for path in (music / folder).iterdir():
            tag_wav(path, album=title)
    scan(app, music)
    assert sorted(albums(app)) == ["The Moor, at last", "Weir of Harrow"]
    assert len(albums(app)["Weir of Harrow"]) == 5
    stays(app, music)


def test_a_decision_that_followed_its_album_is_taken_back_whole(app, music):
    app.decisions.merge_albums(album(app, EXPANDED), album(app, "Harrow Weir"))
    for path in (music / "weir").iterdir():
        tag_wav(path, album="Weir of Harrow")
    scan(app, music)
    (merged,) = app.reading.decisions()
    assert merged.words == f"{EXPANDED} is part of Weir of Harrow"
    assert merged.album == album(app, "Weir of Harrow")
    taken = app.decisions.take_back(merged.rows)
    assert sorted(albums(app)) == [EXPANDED, "Moor", "Weir of Harrow"]
    assert app.reading.decisions() == []
    app.decisions.restore(*taken)
    assert app.reading.decisions() == [merged]


def test_a_word_does_not_follow_a_single_cue_that_leaves_its_album(app, music):
    app.decisions.retitle_album(album(app, EXPANDED), "The Long One")
    tag_wav(next((music / "expanded").glob("03*")), album="Elsewhere")
    scan(app, music)
    assert albums(app)["Elsewhere"] == ["Homeward"]
    assert len(albums(app)["The Long One"]) == 2


def test_a_retitled_score_is_called_so_everywhere(app, music):
    rows = app.decisions.retitle_score(album(app, "Harrow Weir"), "Harrow Weir I")
    assert sorted(scores(app)) == ["Harrow Weir I", "Moor"]
    assert app.reading.find_cues()[1][0].score == "Harrow Weir I"
    stays(app, music)
    app.decisions.take_back(rows)
    assert sorted(scores(app)) == ["Harrow Weir", "Moor"]


def test_an_album_goes_under_the_score_it_is_given_or_stands_alone(app, music):
    rows = app.decisions.assign_album(album(app, "Moor"), album(app, "Harrow Weir"))
    assert {title: sorted(of) for title, of in scores(app).items()} == {
        "Harrow Weir": ["Harrow Weir", EXPANDED, "Moor"]
    }
    stays(app, music)
    app.decisions.take_back(rows)
    assert sorted(scores(app)) == ["Harrow Weir", "Moor"]
    app.decisions.assign_album(album(app, EXPANDED), None)
    assert sorted(map(tuple, (score.albums for score in app.reading.scores())), key=len)
    assert len(app.reading.scores()) == 3
    stays(app, music)


@pytest.mark.parametrize(("title", "beside"), [("Moor", "Harrow Weir"), ("Harrow Weir", "Moor")])
def test_a_score_is_itself_again_when_an_album_leaves_it(app, title, beside):
    """Pages, the way back and the scores opened last name scores by their ids."""
    app.decisions.merge_albums(album(app, EXPANDED), album(app, "Harrow Weir"))
    rows = app.decisions.assign_album(album(app, title), album(app, beside))
    (together,) = app.reading.scores()
    app.decisions.take_back(rows)
    assert app.reading.score(together.id).title == together.title == beside


def test_the_main_album_is_the_listener_s_choice(app, music):
    assert scores(app)["Harrow Weir"][0] == EXPANDED
    rows = app.decisions.choose_main_album(album(app, "Harrow Weir"))
    assert scores(app)["Harrow Weir"][0] == "Harrow Weir"
    stays(app, music)
    app.decisions.take_back(rows)
    assert scores(app)["Harrow Weir"][0] == EXPANDED


def test_of_two_choices_of_a_main_album_the_later_holds(app):
    app.decisions.choose_main_album(album(app, "Harrow Weir"))
    app.runtime.advance(10)
    app.decisions.choose_main_album(album(app, EXPANDED))
    assert scores(app)["Harrow Weir"][0] == EXPANDED


def test_a_review_follows_its_album_into_the_one_it_is_merged_into(app):
    with app.transactions.begin() as unit:
        review = unit.ledger.append_review(
            name="x", format_name="text", source="x", text="x", facts=ReviewFacts(title="Unlike anything")
        )
        unit.ledger.append_review_link(review, LinkRole.ALBUM, "Unlike anything", album(app, EXPANDED))
    app.reviews.relink()
    rows = app.decisions.merge_albums(album(app, EXPANDED), album(app, "Moor"))
    moor = next(score for score in app.reading.scores() if score.title == "Moor")
    assert app.reading.review(review).score_id == moor.id
    app.decisions.take_back(rows)
    assert app.reading.review(review).album_id == album(app, EXPANDED)


def test_ratings_and_plays_stay_with_their_cues_through_merges(app):
    swim = cue(app, EXPANDED, "Night Swim")
    app.ratings.rate([swim], 80)
    app.decisions.merge_albums(album(app, EXPANDED), album(app, "Moor"))
    assert app.reading.cue(swim).rating == 80
    assert app.reading.cue(swim).album == "Moor"


def test_a_decision_on_an_album_bears_its_names(app):
    app.decisions.retitle_album(album(app, "Moor"), "The Moor")
    (row,) = app.reading.rows(["decision"])
    assert (row.columns["about"], row.columns["artist"], row.columns["album"]) == (
        About.ALBUM_TITLE,
        "Ada Vane",
        "Moor",
    )


def test_a_transcode_of_a_split_cue_is_still_that_cue(app, music):
    """Its place by its tags recognises it, not the album it was put on."""
    home = cue(app, EXPANDED, "Homeward")
    app.decisions.split_off([home], "Sessions")
    app.decisions.retitle_album(album(app, EXPANDED), "The Long One")
    path = next((music / "expanded").glob("03*"))
    path.unlink()
    make_wav(
        path.with_suffix(".wave.wav"), tone=439, rate=16_000, seconds=1.0, title="Homeward",
        artist="Ida Quell", album=EXPANDED, album_artist="Ida Quell", composer="Ida Quell", number=3,
    )  # fmt: skip
    scan(app, music)
    assert [one.id for one in app.reading.find_cues()[1] if one.title == "Homeward"] == [home]
    assert albums(app)["Sessions"] == ["Homeward"]


def test_a_kind_changes_the_figures_and_the_guess_comes_back(app):
    from cuebook.domain.excellence import figures

    weir = album(app, "Harrow Weir")
    swim = cue(app, "Harrow Weir", "Night Swim")
    app.ratings.rate([swim], 100)
    assert figures(app.reading.album_cues(weir)).rated == 1
    rows = app.decisions.set_kind([swim], CueKind.SONG)
    assert figures(app.reading.album_cues(weir)).rated == 0
    assert app.reading.cue(swim).kind_reason == "you said so; guessed score"
    app.decisions.take_back(rows)
    assert figures(app.reading.album_cues(weir)).rated == 1
    app.decisions.set_kind([swim], CueKind.SOURCE)
    app.decisions.set_kind([swim], None)
    assert app.reading.cue(swim).kind is CueKind.SCORE
    assert app.reading.cue(swim).kind_reason == "the artist is the composer"
