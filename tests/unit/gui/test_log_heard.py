"""Which parts of a cue were heard: the bar of the log and its words."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.play import HeardRanges
from cuebook.gui.models.log_heard import SHORTEST_SKIP_MS, heard_parts

LENGTH = 200_000


def parts(*spans, length=LENGTH):
    return heard_parts(HeardRanges.of(spans), length)


def test_a_gap_is_a_skip():
    found = parts((0, 60_000), (94_000, 200_000))
    assert found.once == ((0, 60_000), (94_000, 200_000))
    assert found.percent == 83
    assert found.spoken() == "heard 83 percent, one skip"
    assert found.told() == "Heard 0:00–1:00, 1:34–3:20 of 3:20"


def test_leaving_early_or_coming_late_is_no_skip():
    assert parts((0, 60_000)).skips == 0
    assert parts((100_000, 200_000)).skips == 0


def test_going_back_hears_a_passage_again():
    found = parts((0, 100_000), (40_000, 200_000))
    assert found.once == ((0, 200_000),)
    assert found.twice == ((40_000, 100_000),)
    assert found.spoken() == "heard 100 percent, one passage heard again"


def test_a_tiny_gap_is_no_skip_and_a_tiny_repeat_no_repeat():
    assert parts((0, 60_000), (60_400, 200_000)).skips == 0
    assert parts((0, 60_000), (59_500, 200_000)).twice == ()


def test_a_cue_longer_than_its_tags_say_is_heard_whole_at_most():
    found = parts((0, 205_000))
    assert found.once == ((0, 200_000),)
    assert found.percent == 100


def test_nothing_heard():
    found = parts()
    assert (found.percent, found.skips, found.once) == (0, 0, ())
    assert found.told() == "Heard nothing of 3:20"


spans = st.lists(
    st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(lambda pair: tuple(sorted(pair))),
    max_size=8,
)


@given(spans)
def test_parts_are_in_order_apart_and_inside(given_spans):
    found = parts(*given_spans)
    for stretches in (found.once, found.twice):
        assert all(0 <= start < stop <= LENGTH for start, stop in stretches)
        assert all(after[0] - before[1] >= SHORTEST_SKIP_MS for before, after in pairwise(stretches))


@given(spans)
def test_what_is_drawn_is_what_was_covered_but_for_tiny_gaps(given_spans):
    covered = HeardRanges.of(given_spans).covered_ms
    drawn = sum(stop - start for start, stop in parts(*given_spans).once)
    assert covered <= drawn <= covered + SHORTEST_SKIP_MS * len(given_spans)
