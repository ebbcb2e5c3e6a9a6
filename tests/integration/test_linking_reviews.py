"""Which score a review is about, and which of its cues the names mean; what may be wrong is not linked."""

import pytest

from builders import make_album, open_app, scan
from cuebook.domain.review import LinkRole, LinkState, Mention, ReviewFacts, TrackEntry
from cuebook.services.linking import link_review
from cuebook.services.reviews import ReviewDraft

WEIR = ("1M1 Main Title", "Gull Song", "The Tollkeeper", "Night Ferry", "Brickwork", "Slow Water")
DELUXE = ("Main Title", "Gull Song (Extended)", "The Tollkeeper", "Night Ferry", "Brickwork (Demo)",
          "Slow Water", "Coda", "Ferry Waltz")  # fmt: skip
WEIR_II = ("Main Title", "Gull Song Returns", "Lamplighter", "Night Barge")
HERON_1976 = ("Reeds", "First Flight", "Marsh Lights", "Egg Thief")
HERON_2005 = ("Pylons", "Car Park", "Wingspan", "Egg Thief")


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    folder = tmp_path_factory.mktemp("linking")
    music = folder / "music"
    make_album(music / "1", WEIR, album="Harrow Weir (Original Motion Picture Score)")
    make_album(music / "2", DELUXE, album="Harrow Weir (Deluxe Edition)", first_tone=600)
    make_album(music / "3", WEIR_II, album="Harrow Weir II", first_tone=900)
    make_album(music / "4", HERON_1976, album="Heron", composer="Otto Lund", first_tone=1200)
    make_album(music / "5", HERON_2005, album="Heron", composer="Mara Pell", first_tone=1500)
    app = open_app(folder / "data")
    scan(app, music)
    yield app
    app.close()


def tracks(*titles):
    return tuple(TrackEntry(title, number) for number, title in enumerate(titles, start=1))


def link(app, **facts):
    return link_review(app.reading, ReviewFacts(**facts))


def home(app, linked):
    """The sure album's title and composer, or None."""
    sure = linked.links[0]
    album = app.reading.album_cues(sure.target) if sure.state is LinkState.SURE else []
    return (album[0].album, album[0].composers[0]) if album else None


def led_to(linked):
    """Titles by the names that surely mean them."""
    return {link.written: link.title for link in linked.links[1:] if link.state is LinkState.SURE}


@pytest.mark.parametrize("title", ["Harrow Weir III", "Weir", "Harrow Weir: The Flood", "Hero"])
def test_a_film_that_is_not_here_leads_nowhere_though_another_of_its_series_is(app, title):
    linked = link(app, title=title, composers=("Ida Quell",), mentions=(Mention("Main Title"),))
    assert home(app, linked) is None
    assert led_to(linked) == {}


def test_a_misspelt_title_is_sure_where_the_composer_agrees(app):
    assert home(app, link(app, title="Harow Weir", composers=("Ida Quell",))) is not None
    assert home(app, link(app, title="Harow Weir")) is None


def test_a_sequel_is_not_the_first_film(app):
    assert home(app, link(app, title="Harrow Weir, Part Two")) == ("Harrow Weir II", "Ida Quell")
    linked = link(app, title="Harrow Weir 2", mentions=(Mention("Night Ferry"), Mention("Lamplighter")))
    assert home(app, linked) == ("Harrow Weir II", "Ida Quell")
    assert led_to(linked) == {"Lamplighter": "Lamplighter"}


def test_two_films_of_one_name_are_told_apart_by_their_composers(app):
    for composer in ("O. Lund", "Mara Pell"):
        linked = link(app, title="Heron", composers=(composer,), mentions=(Mention("Egg Thief"),))
        assert home(app, linked)[1].endswith(composer.split()[1])
        assert len(led_to(linked)) == 1


def test_two_films_of_one_name_are_told_apart_by_the_cues_a_review_names(app):
    linked = link(app, title="Heron", mentions=tuple(map(Mention, HERON_2005)))
    assert home(app, linked) == ("Heron", "Mara Pell")


def test_of_two_films_of_one_name_none_is_guessed(app):
    linked = link(app, title="Heron", mentions=(Mention("Egg Thief"),))
    assert home(app, linked) is None
    assert len(linked.links[0].candidates) == 2
    assert led_to(linked) == {}


def test_another_composer_makes_it_another_film(app):
    linked = link(app, title="Harrow Weir", composers=("Otto Lund",), mentions=(Mention("Night Ferry"),))
    assert home(app, linked) is None
    assert linked.links[0].state is LinkState.CHECK


def test_a_title_of_another_film_with_the_same_cues_is_asked(app):
    linked = link(app, title="Schwarzes Wehr", composers=("Ida Quell",), tracks=tracks(*WEIR))
    assert home(app, linked) is None
    assert [one.title for one in linked.links[0].candidates]


def test_without_a_title_the_composer_and_the_track_list_tell(app):
    linked = link(app, composers=("Quell, Ida",), tracks=tracks(*WEIR))
    assert home(app, linked) == ("Harrow Weir (Original Motion Picture Score)", "Ida Quell")
    assert len(led_to(linked)) == len(WEIR)
    assert home(app, link(app, composers=("Otto Lund",), tracks=tracks(*WEIR))) is None
    assert home(app, link(app, composers=("Ida Quell",))) is None


def test_the_edition_is_the_one_whose_tracks_are_printed(app):
    for titles, album in ((WEIR, "(Original Motion Picture Score)"), (DELUXE, "(Deluxe Edition)")):
        linked = link(app, title="Harrow Weir", tracks=tracks(*titles), mentions=(Mention("Gull Song"),))
        assert home(app, linked)[0].endswith(album)
        assert {app.reading.cue(link.target).album for link in linked.links[1:-1]} == {home(app, linked)[0]}


def test_a_mention_means_the_plain_recording_though_it_is_on_the_other_edition(app):
    linked = link(app, title="Harrow Weir", mentions=(Mention("Gull Song"), Mention("Coda")))
    assert led_to(linked) == {"Gull Song": "Gull Song", "Coda": "Coda"}
    assert linked.album is None


def test_cues_of_other_scores_in_the_same_prose_are_not_linked(app):
    names = ("Marsh Lights", "Lamplighter", "Wingspan", "Heron", "Prologue")
    assert led_to(link(app, title="Harrow Weir", mentions=tuple(map(Mention, names)))) == {}


def test_the_page_s_own_track_list_says_what_a_misspelt_mention_means(app):
    mentions = (Mention("The Tollkepper"), Mention("Track nine"))
    linked = link(app, title="Harrow Weir", tracks=tracks(*WEIR), mentions=mentions)
    assert led_to(linked)["The Tollkepper"] == "The Tollkeeper"
    assert "Track nine" not in led_to(linked)


def test_numbers_count_for_nothing_where_the_list_is_in_another_order(app):
    linked = link(app, title="Harrow Weir", tracks=tracks(*reversed(WEIR)))
    assert led_to(linked) == {title: title for title in WEIR}


def test_a_review_is_linked_when_its_score_comes_later_and_the_listener_s_word_stays(app, tmp_path):
    titles = ("Kiln", "Clay", "Wheel", "Glaze")
    facts = ReviewFacts(title="Potters", composers=("Ida Quell",), mentions=tuple(map(Mention, titles)))
    review = app.reviews.add(ReviewDraft("text", "pasted", "Kiln, Clay, Wheel and Glaze.", facts))
    assert app.reviews.get(review).score_id is None
    make_album(tmp_path / "music", titles, album="Potters", first_tone=1800)
    scan(app, tmp_path / "music")
    app.reviews.relink()
    found = app.reviews.get(review)
    assert led_to(found) == {title: title for title in titles}
    kiln, clay = (link for link in found.links if link.written in {"Kiln", "Clay"})
    app.reviews.link_by_hand(review, kiln.n, clay.target)
    app.reviews.link_by_hand(review, clay.n, None)
    app.reviews.relink()
    after = {link.written: link for link in app.reviews.get(review).links if link.role is LinkRole.MENTION}
    assert (after["Kiln"].target, after["Kiln"].by_hand) == (clay.target, True)
    assert (after["Clay"].target, after["Clay"].by_hand) == (None, True)
    assert after["Wheel"].title == "Wheel"


@pytest.mark.parametrize("film", ["Harrow Weir", "A film that is not here"])
def test_the_listener_s_word_may_name_a_cue_of_another_score(app, film):
    reeds = next(cue.id for cue in app.reading.find_cues()[1] if cue.title == "Reeds")
    facts = ReviewFacts(title=film, mentions=(Mention("The swamp cue"),))
    linked = link_review(app.reading, facts, {(LinkRole.MENTION, "The swamp cue"): reeds})
    assert (linked.links[1].title, linked.links[1].by_hand) == ("Reeds", True)
