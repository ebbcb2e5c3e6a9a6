import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.units import clock_text, parse_clock_text


@given(st.integers(0, 10 * 3_600_000))
def test_a_written_length_reads_back_as_its_whole_seconds(length):
    assert parse_clock_text(clock_text(length)) == length // 1000 * 1000


@pytest.mark.parametrize(
    ("text", "milliseconds"),
    [("4:03", 243_000), ("1:04:07", 3_847_000), ("243", 243_000), ("4:03.5", 243_500)],
)
def test_positions_are_read_as_people_write_them(text, milliseconds):
    assert parse_clock_text(text) == milliseconds


@pytest.mark.parametrize("text", ["", "4:3", "4:60", "1:60:00", "four", "-1:00", "4:03:"])
def test_what_is_no_position_is_refused_in_words(text):
    with pytest.raises(ValueError, match="is no position"):
        parse_clock_text(text)
