"""Agreement with a reviewer: by the order of ratings, else by revisits, else silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_cue
from cuebook.domain.agreement import (
    FEWEST_RATED,
    FEWEST_REVISITS,
    agreement,
    cue_ratings,
    mean_ranks,
    rank_correlation,
)
from cuebook.domain.review import CueRating, LinkRole, Review, ReviewFacts, ReviewLink


def cues(revisits=(), ratings=(), length=100_000):
    count = max(len(revisits), len(ratings))
    return [
        a_cue(
            id=f"c{place}",
            revisits=revisits[place] if revisits else 0,
            rating=ratings[place] if ratings else None,
            duration_ms=length,
        )
        for place in range(count)
    ]


def test_revisits_on_praised_cues_are_held_against_their_playing_time():
    found = agreement(cues(revisits=(6, 6, 0, 0, 0)), {"c0", "c1"})
    assert (found.share, found.expected, found.lift) == pytest.approx((1.0, 0.4, 2.5))
    assert (found.cues, found.revisits, found.correlation) == (2, 12, None)


def test_which_scores_are_come_back_to_says_nothing_of_what_is_praised_in_them():
    often = cues(revisits=(20, 20, 20, 20))
    never = [cue._replace(id=f"other {cue.id}", score_id="s2", revisits=0) for cue in often]
    alone = agreement(often, {"c0"})
    assert alone.lift == pytest.approx(1.0)
    both = agreement([*often, *never], {"c0", "other c0"})
    assert (both.lift, both.revisits) == (pytest.approx(1.0), 80)
    unpraised = [cue._replace(revisits=100) for cue in never]
    assert agreement([*often, *unpraised], {"c0"}) == alone


def test_under_ten_revisits_nothing_is_said():
    assert FEWEST_REVISITS == 10
    assert agreement(cues(revisits=(9, 0)), {"c0"}).lift is None
    assert agreement(cues(revisits=(10, 0)), {"c0"}).lift == 2.0


def test_where_nothing_is_praised_nothing_is_said():
    found = agreement(cues(revisits=(20, 0)), {"elsewhere"})
    assert (found.praised, found.lift) == (0, None)


def test_where_the_reviewer_rates_cues_the_orders_are_compared():
    own = [20, 30, 40, 50, 60, 70, 80, 90, 100, 100]
    heard = cues(revisits=[3] * len(own), ratings=own)
    alike = agreement(heard, {"c0"}, {f"c{place}": place / 10 for place in range(9)} | {"c9": 0.8})
    assert alike.correlation == pytest.approx(1.0)
    assert (alike.cues, alike.lift) == (10, None)
    against = agreement(heard, set(), {f"c{place}": 10 - place for place in range(9)} | {"c9": 2})
    assert against.correlation == pytest.approx(-1.0)


def test_too_few_rated_by_both_leave_the_revisits_to_tell():
    own = [20 + 10 * place for place in range(FEWEST_RATED - 1)]
    heard = cues(revisits=[2] * len(own), ratings=own)
    found = agreement(heard, {"c0"}, {f"c{place}": place / 10 for place in range(20)})
    assert (found.correlation, found.rated) == (None, FEWEST_RATED - 1)
    assert found.lift == pytest.approx(1.0)


def test_who_rates_everything_alike_has_no_order():
    assert rank_correlation([(20, 1), (40, 1), (60, 1)]) is None


def test_equal_ratings_share_the_mean_of_their_ranks():
    assert mean_ranks([40, 20, 40, 100]) == [2.5, 1.0, 2.5, 4.0]


# By the textbook: x 106, 86, 100, 101, 99, 103, 97, 113, 112, 110 and y 7, 0, 27, 50, 28, 29, 20, 12, 6, 17.
def test_the_correlation_is_spearman_s():
    ones = (106, 86, 100, 101, 99, 103, 97, 113, 112, 110)
    others = (7, 0, 27, 50, 28, 29, 20, 12, 6, 17)
    assert rank_correlation(list(zip(ones, others, strict=True))) == pytest.approx(-0.17575757575757575)


PAIRS = st.lists(st.tuples(st.integers(2, 10), st.integers(2, 10)), min_size=2, max_size=30)


@given(PAIRS)
def test_it_lies_between_one_and_minus_one_is_mutual_and_follows_the_order_alone(pairs):
    found = rank_correlation(pairs)
    if found is None:
        return
    assert -1.0000001 <= found <= 1.0000001
    assert rank_correlation([(other, one) for one, other in pairs]) == pytest.approx(found)
    assert rank_correlation([(one**3, other / 7) for one, other in pairs]) == pytest.approx(found)
    assert rank_correlation([(-one, other) for one, other in pairs]) == pytest.approx(-found)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=40))
def test_ranks_add_up_whatever_the_ties(values):
    assert sum(mean_ranks(values)) == pytest.approx(len(values) * (len(values) + 1) / 2)


def test_a_review_s_ratings_are_those_of_the_cues_its_names_lead_to():
    links = (
        ReviewLink(0, "Weir", LinkRole.ALBUM, target="album"),
        ReviewLink(1, "Night Swim", LinkRole.TRACK, target="c1"),
        ReviewLink(2, "Theme", LinkRole.TRACK, target="c2"),
        ReviewLink(3, "Theme", LinkRole.TRACK, target="c3"),
        ReviewLink(4, "Homeward", LinkRole.TRACK),
    )
    said = (CueRating("night swim", 4, 5), CueRating("Theme", 5, 5), CueRating("Homeward", 1, 5))
    review = Review("r", "text", "a page", "", ReviewFacts(cue_ratings=said), 0, links=links)
    assert cue_ratings(review) == {"c1": 0.8}
