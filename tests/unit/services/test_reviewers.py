"""Who wrote the stored reviews, and how far the listener agrees with each."""

import pytest

from cuebook.domain.review import OWN_FORMAT, CueRating, Mention, ReviewFacts, Sentiment, TrackEntry
from cuebook.services.reviewers import reviewers
from cuebook.services.reviews import ReviewDraft

TRACKS = ("Opening", "Night Swim", "Weir Song", "Homeward")
HOURS = 3_600_000


def add(app, reviewer, praised=(), ratings=(), title="Harrow Weir"):
    facts = ReviewFacts(
        title=title,
        reviewer=reviewer,
        tracks=tuple(TrackEntry(track) for track in TRACKS),
        mentions=tuple(Mention(cue, Sentiment.PRAISE) for cue in praised),
        cue_ratings=tuple(CueRating(cue, value, 5) for cue, value in zip(TRACKS, ratings, strict=False)),
    )
    return app.reviews.add(ReviewDraft("text", "pasted", f"By {reviewer}.", facts))


def come_back_to(app, cue, times):
    for _ in range(times + 1):  # the first listen is no revisit
        app.player.pick([cue], 0)
        app.runtime.advance(10_500)
        app.player.stop()
        app.runtime.advance(7 * HOURS)


@pytest.fixture
def app(still_app):
    return still_app


def test_one_reviewer_is_one_however_the_name_is_spelt_and_nobody_is_none(app):
    first = add(app, "R. Halloran", ["Opening"])
    app.runtime.advance(1_000)
    second = add(app, "r halloran", ["Weir Song"])
    add(app, None)
    add(app, "Ada Vane", title="A film that is not here")
    ada, halloran = reviewers(app.reading)
    assert (ada.name, ada.praised) == ("Ada Vane", ())
    assert halloran.reviews == (second, first)
    assert [cue.title for cue in app.reading.cues(halloran.praised)] == ["Weir Song", "Opening"]


def test_what_the_listener_wrote_is_no_reviewer_s(app):
    add(app, "R. Halloran")
    own = ReviewFacts(title="Harrow Weir", reviewer="Me")
    app.reviews.add(ReviewDraft(OWN_FORMAT, "written here", "Mine.", own))
    assert [one.name for one in reviewers(app.reading)] == ["R. Halloran"]


def test_the_lift_is_over_all_albums_a_reviewer_wrote_of_each_cue_once(app, cues):
    add(app, "R. Halloran", ["Weir Song"])
    add(app, "R. Halloran", ["Weir Song"])
    come_back_to(app, cues[2], 9)
    (silent,) = reviewers(app.reading)
    assert (silent.agreement.revisits, silent.agreement.lift) == (9, None)
    come_back_to(app, cues[0], 2)  # with nine before, one of them is the eleventh
    found = reviewers(app.reading)[0].agreement
    assert (found.revisits, found.praised) == (11, 1)
    assert found.share == pytest.approx(9 / 11)
    assert found.expected == pytest.approx(0.25)
    assert found.lift == pytest.approx(4 * 9 / 11)


def test_fewer_than_ten_cues_rated_by_both_say_nothing(app, cues):
    add(app, "R. Halloran", ratings=(1, 2, 3, 4))
    for cue, rating in zip(cues, (20, 40, 60, 80), strict=True):
        app.ratings.rate([cue], rating)
    found = reviewers(app.reading)[0].agreement
    assert (found.rated, found.correlation) == (4, None)
