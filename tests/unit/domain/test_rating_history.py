"""A cue's rating over the years: slips are no steps, and only the listener's own words drift."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.rating_history import SLIP_MS, GivenRating, drift, drift_words, settled
from cuebook.domain.tag_ratings import GIVEN_BLIND, GIVEN_HERE

YEAR_MS = 365 * 24 * 3_600_000


def rated(rating, at, source=GIVEN_HERE):
    return GivenRating(f"r{at}", "c1", rating, at, 60, source)


def test_a_rating_replaced_within_a_minute_is_no_step():
    history = [rated(60, 0), rated(80, YEAR_MS), rated(90, YEAR_MS + 1_500)]
    assert [one.rating for one in settled(history)] == [60, 90]


def test_drift_goes_from_the_first_own_rating_to_the_newest():
    history = [
        rated(20, 0, "tags:Elsewhere"),
        rated(60, 1 * YEAR_MS),
        rated(100, 2 * YEAR_MS),
        rated(90, 3 * YEAR_MS, GIVEN_BLIND),
    ]
    found = drift(history)
    assert (found.first.rating, found.newest.rating, found.change) == (60, 90, 30)


@pytest.mark.parametrize(
    "history",
    [
        [],
        [rated(60, 0)],
        [rated(60, 0, "tags:Elsewhere"), rated(80, YEAR_MS)],
        [rated(60, 0), rated(None, YEAR_MS)],
        [rated(60, 0), rated(80, 1_000)],
    ],
    ids=["none", "one", "one of another program", "cleared", "a slip"],
)
def test_one_own_rating_alone_does_not_drift(history):
    assert drift(history) is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (0, "the same as in 2021"),
        (10, "rose by half a star since 2021"),
        (20, "rose by one star since 2021"),
        (-30, "fell by one and a half stars since 2021"),
        (80, "rose by four stars since 2021"),
    ],
)
def test_a_drift_is_said_in_words(change, words):
    assert drift_words(change, "2021") == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (GIVEN_HERE, "yours"),
        (GIVEN_BLIND, "yours, given blind"),
        ("tags:Elsewhere", "taken over from Elsewhere"),
    ],
)
def test_where_a_rating_comes_from_is_said_in_words(source, words):
    assert rated(60, 0, source).source_words == words


own = st.sampled_from([GIVEN_HERE, GIVEN_BLIND])
histories = st.lists(
    st.tuples(st.integers(2, 10), st.integers(1, 3 * SLIP_MS), own | st.just("tags:Elsewhere")), max_size=12
)


@given(histories)
def test_of_any_history_the_last_word_stays_and_steps_lie_apart(steps):
    at, history = 0, []
    for halves, later, source in steps:
        at += later
        history.append(rated(halves * 10, at, source))
    kept = settled(history)
    assert kept[-1:] == history[-1:]
    assert [one for one in history if not one.own] == [one for one in kept if not one.own]
    for before, after in pairwise(kept):
        assert not (before.own and after.own) or after.at - before.at >= SLIP_MS
