import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.play import HeardRanges

SPANS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 500)).map(sorted).map(tuple), max_size=8)


@given(SPANS)
def test_heard_time_is_the_sum_and_covered_time_the_union(spans):
    ranges = HeardRanges.of(spans)
    seconds = [second for start, stop in spans for second in range(start, stop)]
    assert ranges.heard_ms == len(seconds)
    assert ranges.covered_ms == len(set(seconds))


def test_a_range_that_runs_backwards_is_refused():
    with pytest.raises(ValueError, match="not ranges"):
        HeardRanges.of([(10, 5)])
