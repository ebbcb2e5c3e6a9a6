from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.heat import heat
from cuebook.domain.play import HeardRanges

SPANS = st.lists(st.tuples(st.integers(0, 1_000), st.integers(0, 1_000)).map(sorted).map(tuple), max_size=6)


@given(st.lists(SPANS, max_size=5), st.integers(1, 1_000), st.integers(1, 40))
def test_heat_counts_how_often_the_middle_of_each_stretch_was_heard(plays, duration, buckets):
    counted = heat([HeardRanges.of(spans) for spans in plays], duration, buckets)
    for place, count in enumerate(counted):
        middle = (place + 0.5) * duration / buckets
        assert count == sum(start <= middle < stop for spans in plays for start, stop in spans)


def test_a_cue_of_no_length_has_no_heat():
    assert heat([HeardRanges.of([(0, 10)])], 0, 10) == []
