"""Collections through the ledger: made, changed, taken back, named in reviews, and kept when tags change."""

import json

import pytest

from builders import make_album, open_app, scan, tag_wav
from cuebook.domain.collection import CollectionKind, id_by_name
from cuebook.domain.decision import About
from cuebook.domain.errors import CuebookError, NotFoundError
from cuebook.domain.excellence import Denominator
from cuebook.domain.review import LinkRole, ReviewFacts
from cuebook.services.collecting import figures_over
from cuebook.services.reviews import ReviewDraft
from fakes.runtime import FakeRuntime


@pytest.fixture
def music(tmp_path):
    folder = tmp_path / "music"
    make_album(folder / "Weir", ["Opening", "Night Swim"], album="Harrow Weir", seconds=2)
    make_album(folder / "Weir II", ["Return", "Mill"], album="Harrow Weir II", seconds=2, first_tone=500)
    make_album(folder / "Iron", ["Moss"], album="Moss and Iron", seconds=4, first_tone=700)
    return folder


@pytest.fixture
def app(tmp_path, music):
    app = open_app(tmp_path / "data", FakeRuntime())
    scan(app, music)
    yield app
    app.close()


@pytest.fixture
def scores(app):
    return {score.title: score.id for score in app.reading.scores()}


def shown(app):
    titles = {score.id: score.title for score in app.reading.scores()}
    return {one.name: sorted(titles[score] for score in one.scores) for one in app.collections.all()}


def review_naming(app, collection, score):
    """Store a review of a score that names a collection."""
    facts = ReviewFacts(title="Harrow Weir", collections=(collection,))
    home = app.reading.score(score).main_album.id
    draft = ReviewDraft("text", "pasted", "It flows.", facts)
    return app.reviews.add(draft, [(LinkRole.ALBUM, "Harrow Weir", home)])


def test_a_collection_is_made_renamed_and_removed_and_all_of_it_can_be_taken_back(app, scores):
    made = app.collections.make("Weirs", [scores["Harrow Weir"], scores["Harrow Weir II"]])
    one = app.collections.named("weirs")
    assert shown(app) == {"Weirs": ["Harrow Weir", "Harrow Weir II"]}
    renamed = app.collections.rename(one.id, "The weirs")
    removed = app.collections.remove(one.id)
    assert shown(app) == {}
    app.decisions.take_back(removed)
    assert shown(app) == {"The weirs": ["Harrow Weir", "Harrow Weir II"]}
    app.decisions.take_back(renamed)
    assert list(shown(app)) == ["Weirs"]
    back = app.decisions.take_back(made)
    assert shown(app) == {}
    app.decisions.restore(*back)
    assert shown(app) == {"Weirs": ["Harrow Weir", "Harrow Weir II"]}


def test_scores_are_added_and_taken_out_once(app, scores):
    app.collections.make("Weirs", [scores["Harrow Weir"]])
    one = app.collections.named("Weirs").id
    added = app.collections.add(one, scores.values())
    assert len(added) == 2  # one was there
    assert app.collections.add(one, scores.values()) == []
    app.collections.take_out(one, [scores["Moss and Iron"]])
    assert app.collections.take_out(one, [scores["Moss and Iron"]]) == []
    assert shown(app) == {"Weirs": ["Harrow Weir", "Harrow Weir II"]}


@pytest.mark.parametrize("name", ["weirs", "  WEIRS ", "", "—"])
def test_a_name_that_is_empty_or_taken_is_refused_in_words(app, name):
    app.collections.make("Weirs")
    with pytest.raises(CuebookError, match=r"already|needs a name"):
        app.collections.make(name)


def test_an_unknown_collection_is_refused_with_those_there_are(app):
    app.collections.make("Weirs")
    with pytest.raises(NotFoundError, match="There are: Weirs"):
        app.collections.named("Mills")


def test_a_review_brings_its_score_and_the_listener_s_removal_wins(app, scores):
    by = review_naming(app, "The Weir Saga", scores["Harrow Weir"])
    (one,) = app.collections.all()
    assert [(member.by_hand, member.reviews) for member in one.members] == [(False, (by,))]
    app.collections.add(one.id, [scores["Harrow Weir II"]])
    taken_out = app.collections.take_out(one.id, [scores["Harrow Weir"]])
    assert shown(app) == {"The Weir Saga": ["Harrow Weir II"]}
    app.decisions.take_back(taken_out)
    assert shown(app) == {"The Weir Saga": ["Harrow Weir", "Harrow Weir II"]}


def test_what_the_listener_added_stays_when_the_review_goes(app, scores):
    by = review_naming(app, "The Weir Saga", scores["Harrow Weir"])
    app.collections.add(id_by_name("The Weir Saga"), [scores["Moss and Iron"]])
    app.reviews.remove(by)
    assert shown(app) == {"The Weir Saga": ["Moss and Iron"]}


def test_a_removed_collection_is_not_brought_back_by_its_reviews(app, scores):
    review_naming(app, "The Weir Saga", scores["Harrow Weir"])
    app.collections.remove(id_by_name("The Weir Saga"))
    assert shown(app) == {}
    app.collections.make("The Weir Saga")
    assert shown(app) == {"The Weir Saga": ["Harrow Weir"]}


def test_a_score_stays_in_its_collection_when_its_files_are_tagged_anew(app, scores, music):
    app.collections.make("Weirs", [scores["Harrow Weir II"]])
    for path in sorted((music / "Weir II").iterdir()):
        tag_wav(path, album="Harrow Weir Returns")
    scan(app)
    assert shown(app) == {"Weirs": ["Harrow Weir Returns"]}


def test_a_score_stays_in_its_collection_when_the_album_s_first_file_goes(app, scores, music):
    app.collections.make("Weirs", [scores["Harrow Weir II"]])
    (music / "Weir II" / "01 Return.wav").rename(music / "Iron" / "01 Return.wav")
    tag_wav(music / "Iron" / "01 Return.wav", album="Moss and Iron")
    scan(app)
    assert shown(app) == {"Weirs": ["Harrow Weir II"]}


def in_their_order(app, name):
    found = figures_over(app.reading, app.collections.named(name), Denominator.SCORE_CUES)
    return [one.score.title for one in found.scores]


def test_an_order_by_hand_stands_after_a_scan_and_what_was_not_in_it_comes_last(app, scores, music):
    app.collections.make("Weirs", scores.values())
    assert in_their_order(app, "Weirs") == ["Harrow Weir", "Harrow Weir II", "Moss and Iron"]
    rows = app.collections.arrange(
        app.collections.named("Weirs").id, [scores["Moss and Iron"], scores["Harrow Weir II"]]
    )
    assert in_their_order(app, "Weirs") == ["Moss and Iron", "Harrow Weir II", "Harrow Weir"]
    for path in sorted((music / "Weir II").iterdir()):
        tag_wav(path, album="Harrow Weir Returns")
    scan(app)
    assert in_their_order(app, "Weirs") == ["Moss and Iron", "Harrow Weir Returns", "Harrow Weir"]
    (restored,) = app.decisions.take_back(rows)
    assert in_their_order(app, "Weirs") == ["Harrow Weir", "Harrow Weir Returns", "Moss and Iron"]
    app.decisions.restore(restored)
    assert in_their_order(app, "Weirs")[0] == "Moss and Iron"
    app.collections.arrange(app.collections.named("Weirs").id, [])
    assert in_their_order(app, "Weirs") == ["Harrow Weir", "Harrow Weir Returns", "Moss and Iron"]


def test_an_order_by_hand_keeps_a_score_that_only_reviews_named_when_its_files_are_tagged_anew(
    app, scores, music
):
    for title in scores:
        facts = ReviewFacts(title=title, composers=("Ida Quell",), collections=("The Weir Saga",))
        app.reviews.add(ReviewDraft("text", "pasted", "It flows.", facts), [])
    one = app.collections.named("The Weir Saga").id
    wanted = ["Moss and Iron", "Harrow Weir II", "Harrow Weir"]
    app.collections.arrange(one, [scores[title] for title in wanted])
    assert in_their_order(app, "The Weir Saga") == wanted
    for path in sorted((music / "Weir II").iterdir()):
        tag_wav(path, album="Harrow Weir II (Expanded)")
    scan(app)
    app.reviews.relink()  # as window and command line do after every scan
    assert in_their_order(app, "The Weir Saga") == wanted


def test_an_order_written_before_it_named_cues_stands(app, scores, music):
    app.collections.make("Weirs", scores.values())
    one = app.collections.named("Weirs").id
    keys = dict(app.reading._connection.execute("SELECT title, key FROM albums"))
    with app.transactions.begin() as unit:
        order = json.dumps([keys[title] for title in ("Moss and Iron", "Harrow Weir II")])
        unit.ledger.append_decision(one, About.COLLECTION_ORDER, order)
    for path in sorted((music / "Weir II").iterdir()):
        tag_wav(path, album="Harrow Weir Returns")
    scan(app)
    assert in_their_order(app, "Weirs") == ["Moss and Iron", "Harrow Weir Returns", "Harrow Weir"]


def test_figures_run_over_all_albums_from_exact_lengths(app, scores):
    app.collections.make("All", scores.values(), CollectionKind.SERIES)
    cues = {cue.title: cue.id for cue in app.reading.find_cues()[1]}
    app.ratings.rate([cues["Moss"]], 100)
    app.ratings.rate([cues["Opening"]], 60)
    app.runtime.settle()
    found = figures_over(app.reading, app.collections.named("All"), Denominator.SCORE_CUES)
    assert found.figures.cue_rating == 80
    assert (found.figures.excellence_ms, found.figures.album_ms) == (4_000, 12_000)
    assert [(one.score.title, one.figures.rated) for one in found.scores] == [
        ("Harrow Weir", 1),
        ("Harrow Weir II", 0),
        ("Moss and Iron", 1),
    ]
    assert len(found.cues) == 5


def test_cues_that_are_one_count_once_in_what_was_heard_of_the_whole(app, scores):
    app.collections.make("Weirs", [scores["Harrow Weir"], scores["Harrow Weir II"]])
    cues = {cue.title: cue.id for cue in app.reading.find_cues()[1]}
    app.decisions.pair(cues["Opening"], cues["Return"], same=True)
    app.player.pick([cues["Opening"]], 0)
    app.runtime.advance(3_000)
    found = figures_over(app.reading, app.collections.named("Weirs"), Denominator.SCORE_CUES)
    assert [one.listens for one in found.scores] == [1, 1]
    assert found.listens == 1
