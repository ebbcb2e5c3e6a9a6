import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.listen_rule import CUEBOOK_RULE, FINISHED_RULE, LASTFM_RULE
from cuebook.domain.play import Ending, HeardRanges, Origin, Play
from cuebook.domain.revisit import standings
from cuebook.domain.units import HOUR_MS, MINUTE_MS


def a_play(
    heard=((0, 100_000),),
    *,
    at=0,
    lasts=None,
    origin=Origin.PICKED,
    ending=Ending.FINISHED,
    duration=200_000,
    name="p",
):
    ranges = None if heard is None else HeardRanges.of(heard)
    took = lasts if lasts is not None else (ranges.heard_ms if ranges else 0)
    return Play(f"{name}{at}", "c", at, 0, at + took, origin, ending, ranges, duration)


@pytest.mark.parametrize(
    ("heard", "duration", "counts"),
    [
        ([(0, 100_000)], 200_000, True),
        ([(0, 99_999)], 200_000, False),
        ([(0, 4 * MINUTE_MS)], 60 * MINUTE_MS, True),
        ([(0, 15_000)], 20_000, False),
        ([(0, 16_000)], 20_000, True),
        ([(0, 50_000), (0, 50_000)], 200_000, False),
        ([(0, 50_000), (100_000, 150_000)], 200_000, True),
        ([], 200_000, False),
        ([(0, 100_000)], None, False),
    ],
)
def test_half_the_cue_or_four_minutes_counts(heard, duration, counts):
    assert CUEBOOK_RULE.counts(a_play(heard, duration=duration)) is counts


def test_seeking_to_the_end_is_not_a_listen():
    assert not CUEBOOK_RULE.counts(a_play([(0, 2_000), (198_000, 200_000)]))


def test_the_lastfm_rule_never_counts_what_is_shorter_than_half_a_minute():
    whole = a_play([(0, 29_000)], duration=29_000)
    assert CUEBOOK_RULE.counts(whole)
    assert not LASTFM_RULE.counts(whole)


def test_finished_only_wants_the_end():
    assert not FINISHED_RULE.counts(a_play(ending=Ending.SKIPPED))
    assert FINISHED_RULE.counts(a_play(ending=Ending.FINISHED))


def test_the_first_listen_is_no_revisit():
    (first,) = standings([a_play()], CUEBOOK_RULE)
    assert first.listen
    assert not first.revisit


def test_choosing_a_cue_again_after_the_gap_is_a_revisit():
    again = a_play(at=7 * HOUR_MS)
    assert standings([a_play(), again], CUEBOOK_RULE)[1].revisit


def test_hearing_it_again_by_chance_is_a_return_and_no_revisit():
    again = standings([a_play(), a_play(at=7 * HOUR_MS, origin=Origin.CONTINUED)], CUEBOOK_RULE)[1]
    assert again.came_back
    assert not again.revisit


def test_choosing_it_again_at_once_is_an_encore():
    again = standings([a_play(), a_play(at=HOUR_MS, origin=Origin.QUEUED)], CUEBOOK_RULE)[1]
    assert again.encore
    assert not again.revisit


def test_the_gap_runs_from_the_end_of_the_listen_before():
    long_one = a_play(lasts=5 * HOUR_MS)
    assert standings([long_one, a_play(at=7 * HOUR_MS)], CUEBOOK_RULE)[1].encore


def test_a_skipped_play_between_two_listens_changes_nothing():
    plays = [a_play(), a_play([(0, 3_000)], at=3 * HOUR_MS), a_play(at=7 * HOUR_MS)]
    assert standings(plays, CUEBOOK_RULE)[2].revisit


def test_an_imported_play_counts_as_its_program_counted():
    play = a_play(None)
    assert not CUEBOOK_RULE.counts(play)


@given(st.lists(st.tuples(st.integers(0, 10**9), st.sampled_from(Origin), st.booleans()), max_size=12))
def test_every_play_is_judged_once_and_revisits_are_chosen_listens(plays):
    made = [
        a_play([(0, 150_000 if long else 1_000)], at=at, origin=origin, name=str(n))
        for n, (at, origin, long) in enumerate(plays)
    ]
    judged = standings(made, CUEBOOK_RULE)
    assert sorted(one.play for one in judged) == sorted(play.id for play in made)
    by_id = {play.id: play for play in made}
    for one in judged:
        assert not one.revisit or (one.listen and one.came_back and by_id[one.play].origin.chosen)
        assert not (one.encore and one.came_back)
