"""The most replayed passage: what stands out from the cue's own median, and nothing else."""

from statistics import median

from hypothesis import assume, given
from hypothesis import strategies as st

from cuebook.domain.heat import heat
from cuebook.domain.passage import SHORTEST_REPLAYED_MS, most_replayed
from cuebook.domain.play import HeardRanges

HEAT = st.lists(st.integers(0, 40), max_size=300)


@given(HEAT, st.integers(0, 600_000))
def test_what_is_found_lies_in_the_cue_and_was_all_heard_more_than_usual(counts, duration):
    found = most_replayed(counts, duration)
    if found is None:
        return
    assert 0 <= found.start_ms < found.end_ms <= duration
    assert found.end_ms - found.start_ms >= SHORTEST_REPLAYED_MS - 1
    width = duration / len(counts)
    within = [
        count for place, count in enumerate(counts) if found.start_ms <= (place + 0.5) * width < found.end_ms
    ]
    assert min(within) > found.usual == median(counts)
    assert max(within) == found.times


@given(st.integers(0, 50), st.integers(1, 600))
def test_a_cue_that_was_always_heard_whole_has_none(plays, seconds):
    assert most_replayed([plays] * seconds, seconds * 1_000) is None


@given(st.integers(30, 400), st.integers(0, 20), st.integers(3, 30), st.data())
def test_a_stretch_replayed_often_enough_is_found_to_the_second(seconds, whole, more, data):
    length = data.draw(st.integers(3, seconds * 2 // 5))
    start = data.draw(st.integers(0, seconds - length))
    assume(whole + more >= 1.5 * whole)
    plays = [HeardRanges.of([(0, seconds * 1_000)])] * whole
    plays += [HeardRanges.of([(start * 1_000, (start + length) * 1_000)])] * more
    found = most_replayed(heat(plays, seconds * 1_000, seconds), seconds * 1_000)
    assert found is not None
    assert (found.start_ms, found.end_ms) == (start * 1_000, (start + length) * 1_000)
    assert (found.times, found.usual) == (whole + more, whole)


@given(HEAT, st.integers(2, 4))
def test_it_does_not_change_when_everything_is_heard_so_many_times_as_often(counts, times):
    before = most_replayed(counts, len(counts) * 1_000)
    after = most_replayed([count * times for count in counts], len(counts) * 1_000)
    if before:
        assert after
        assert (after.start_ms, after.end_ms) == (before.start_ms, before.end_ms)


def test_little_is_not_yet_much():
    assert most_replayed([0] * 20 + [2] * 10 + [0] * 20, 50_000) is None
    assert most_replayed([9] * 20 + [11] * 10 + [9] * 20, 50_000) is None
    assert most_replayed([2] * 20 + [9] * 2 + [2] * 20, 42_000) is None
    assert most_replayed([], 1_000) is None
    assert most_replayed([1, 9, 1], 0) is None


def test_of_two_stretches_the_one_heard_more_in_all_is_taken():
    counts = [1] * 10 + [8] * 4 + [1] * 10 + [7] * 12 + [1] * 20
    found = most_replayed(counts, len(counts) * 1_000)
    assert (found.start_ms, found.end_ms, found.times) == (24_000, 36_000, 7)
