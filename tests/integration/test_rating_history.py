"""Ratings over the years in the ledger: history, what is old enough to be rated again, and the way back."""

import pytest

from cuebook.domain.rating_history import drift, settled
from cuebook.domain.tag_ratings import GIVEN_BLIND
from cuebook.services.blind_rating import YEAR_MS


def give(app, cue, rating, years_ago, source="player"):
    with app.transactions.begin(round(app.runtime.now() - years_ago * YEAR_MS)) as unit:
        unit.ledger.append_rating(cue, rating, source)


def history(app, cue):
    return [(one.rating, one.source) for one in settled(app.reading.rating_history(cue))]


def old_cues(app, years=1, **order):
    found = []
    app.blind_rating.look(years, found.extend, shuffled=False, **order)
    app.runtime.settle()
    return found


def test_every_rating_is_kept_with_its_date_and_whose_it_is(still_app, cues):
    give(still_app, cues[0], 40, 4, "tags:Elsewhere")
    give(still_app, cues[0], 60, 3)
    give(still_app, cues[0], 80, 2, GIVEN_BLIND)
    still_app.ratings.rate(cues[:1], None)
    kept = [(40, "tags:Elsewhere"), (60, "player"), (80, "blind"), (None, "player")]
    assert history(still_app, cues[0]) == kept
    assert drift(still_app.reading.rating_history(cues[0])).change == 20


def test_a_rating_given_blind_counts_like_any_other_of_the_listener_s(still_app, cues):
    give(still_app, cues[0], 60, 3)
    give(still_app, cues[0], 100, 2, GIVEN_BLIND)
    give(still_app, cues[0], 20, 1, "tags:Elsewhere")
    assert still_app.reading.cue(cues[0]).rating == 100


def test_cues_that_are_one_share_their_history(still_app, cues):
    give(still_app, cues[0], 60, 3)
    give(still_app, cues[1], 80, 2)
    still_app.decisions.pair(cues[0], cues[1], same=True)
    assert history(still_app, cues[0]) == history(still_app, cues[1]) == [(60, "player"), (80, "player")]
    assert len(old_cues(still_app)) == 1


def test_a_rating_taken_back_never_was_and_restored_has_its_date_again(still_app, cues):
    give(still_app, cues[0], 60, 3)
    rows = still_app.ratings.rate(cues[:1], 100)
    given = still_app.reading.rating_history(cues[0])[-1]
    back = still_app.ratings.take_back(rows)
    assert history(still_app, cues[0]) == [(60, "player")]
    assert still_app.reading.cue(cues[0]).rating == 60
    still_app.runtime.advance(5_000)
    still_app.ratings.take_back(back)
    assert still_app.reading.rating_history(cues[0])[-1] == given
    assert still_app.reading.cue(cues[0]).rating == 100


def test_old_ratings_are_offered_the_oldest_first(still_app, cues):
    give(still_app, cues[2], 60, 5)
    give(still_app, cues[0], 60, 3)
    give(still_app, cues[1], 60, 0.9)
    assert old_cues(still_app) == [cues[2], cues[0]]
    assert old_cues(still_app, years=4) == [cues[2]]


@pytest.mark.parametrize("why", ["rated again", "cleared", "of another program", "file gone"])
def test_what_cannot_be_rated_again_blind_is_not_offered(still_app, cues, why):
    give(still_app, cues[0], 60, 3, "tags:Elsewhere" if why == "of another program" else "player")
    if why == "rated again":
        still_app.ratings.rate(cues[:1], 60)
    elif why == "cleared":
        give(still_app, cues[0], None, 2)
    elif why == "file gone":
        with still_app.storage.begin() as unit:
            unit._writing.execute("UPDATE cues SET state = 'missing' WHERE id = ?", (cues[0],))
    assert old_cues(still_app) == []


def test_a_round_tells_the_old_rating_only_with_the_answer(still_app, cues):
    give(still_app, cues[0], 60, 3)
    give(still_app, cues[1], 80, 2)
    blind = still_app.blind_rating.begin(old_cues(still_app))
    assert blind.cue.id == cues[0]
    assert blind.cue.rating is None
    answer = blind.give(90)
    assert (answer.before.rating, answer.now, answer.change) == (60, 90, 30)
    assert history(still_app, cues[0]) == [(60, "player"), (90, "blind")]
    blind.go_on()
    blind.skip()
    assert (blind.cue, blind.skipped) == (None, 1)
    assert still_app.reading.cue(cues[1]).rating == 80
    assert old_cues(still_app) == [cues[1]]
