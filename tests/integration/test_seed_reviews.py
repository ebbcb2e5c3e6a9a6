"""The two reviews it all began with: their facts, and their links to local cues in spite of misspellings."""

import pytest

from builders import open_app, scan
from builders_seeds import make_seed_albums
from cuebook.domain.review import LinkRole, LinkState, Sentiment


@pytest.fixture(scope="module")
def app(tmp_path_factory, ffmpeg):
    folder = tmp_path_factory.mktemp("seeds")
    app = open_app(folder / "data")
    scan(app, make_seed_albums(ffmpeg, folder / "music"))
    yield app
    app.close()


@pytest.fixture(scope="module")
def seeds(request):
    folder = request.config.rootpath.parent / "shared" / "samples" / "seeds"
    if not folder.is_dir():
        pytest.skip("the shared samples are not here")
    return folder


def links(review, role):
    return {link.written: (link.title, link.state) for link in review.links if link.role is role}


@pytest.fixture(scope="module")
def first(app, seeds):
    return app.reviews.get(app.reviews.add(app.reviews.read_file(str(seeds / "rocky-ii-review.txt"))))


@pytest.fixture(scope="module")
def second(app, seeds):
    return app.reviews.get(
        app.reviews.add(app.reviews.read_file(str(seeds / "rocky-iv-soundtracks-of-1985.txt")))
    )


def test_the_figures_are_kept_as_printed(first):
    facts = first.facts
    assert (facts.title, facts.composers, facts.year) == ("Rocky II", ("Bill Conti",), 1979)
    assert (facts.rating.value, facts.rating.best, facts.rating.as_written) == (70, 100, "70 / 100")
    assert (facts.minutes_of_excellence, facts.album_minutes, facts.excellence_percent) == (8, 34, 22)
    assert facts.reviewer == "Mihnea Manduteanu"
    assert facts.listed_cues == ("Gonna fly now", "All my life")
    assert facts.collections == ("Composer of the month", "Franchises", "The expendables month")
    assert facts.tracks == ()


def test_its_names_lead_to_the_local_album(app, first):
    assert app.reading.score(first.score_id).title == "Rocky II"
    assert links(first, LinkRole.LISTED) == {
        "Gonna fly now": ("Gonna Fly Now", LinkState.SURE),
        "All my life": ("All of My Life", LinkState.SURE),
    }
    mentioned = links(first, LinkRole.MENTION)
    assert mentioned["Redemption"] == ("Redemption (Theme from Rocky II)", LinkState.SURE)
    assert mentioned["Overture"] == ("Overture", LinkState.SURE)
    assert "Rocky II" not in mentioned


def test_praise_is_told_from_being_listed(first):
    praised = {link.written for link in first.links if link.sentiment is Sentiment.PRAISE}
    assert "Redemption" in praised
    assert all(link.sentiment is Sentiment.NEUTRAL for link in first.links if link.role is LinkRole.LISTED)


def test_misspelt_tracks_lead_to_the_right_cues(second):
    tracks = links(second, LinkRole.TRACK)
    assert len(tracks) == 10
    assert {state for _, state in tracks.values()} == {LinkState.SURE}
    assert tracks["Hearts of Fire"][0] == "Heart's on Fire"
    assert tracks["Montage"][0] == "Training Montage"


def test_readers_comments_give_nothing(second):
    written = {link.written for link in second.links}
    assert not {"Vision Quest", "Iron Eagle", "Bohemian Rhapsody", "Supernatural"} & written


def test_a_name_from_another_film_links_nowhere(app, second):
    assert app.reading.score(second.score_id).title == "Rocky IV"
    titles = {
        cue.title
        for score in app.reading.scores()
        if score.title == "Rocky IV"
        for cue in app.reading.album_cues(score.main_album.id)
    }
    assert all(
        link.title in titles for link in second.links if link.target and link.role is not LinkRole.ALBUM
    )


def test_the_listener_s_word_wins_and_stays_when_links_are_made_again(app, seeds):
    review = app.reviews.add(app.reviews.read_file(str(seeds / "rocky-ii-review.txt")))
    link = next(link for link in app.reviews.get(review).links if link.written == "Overture")
    other = next(
        cue
        for score in app.reading.scores()
        for cue in app.reading.album_cues(score.main_album.id)
        if cue.title == "Vigil"
    )
    app.reviews.link_by_hand(review, link.n, other.id)
    app.reviews.relink()
    now = next(one for one in app.reviews.get(review).links if one.n == link.n)
    assert (now.title, now.by_hand) == ("Vigil", True)
    app.reviews.link_by_hand(review, link.n, None)
    now = next(one for one in app.reviews.get(review).links if one.n == link.n)
    assert (now.target, now.state) == (None, LinkState.NONE)


def test_without_the_album_nothing_is_linked_until_it_is_scanned(tmp_path, ffmpeg, seeds):
    app = open_app(tmp_path / "data")
    review = app.reviews.add(app.reviews.read_file(str(seeds / "rocky-ii-review.txt")))
    assert all(link.target is None for link in app.reviews.get(review).links)
    scan(app, make_seed_albums(ffmpeg, tmp_path / "music"))
    app.reviews.relink()
    assert any(link.target for link in app.reviews.get(review).links)
    app.close()
