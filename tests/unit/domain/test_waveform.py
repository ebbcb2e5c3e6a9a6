"""Waveforms: as long as the cue, as high as it is loud, and nothing invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.domain.waveform import COLUMNS, HIGHEST, heights, waveform

POWERS = st.lists(st.floats(0, 1), min_size=1, max_size=3_000)


@given(POWERS, st.none() | st.integers(1, 5_000))
def test_a_waveform_has_all_its_columns_and_none_is_higher_than_the_loudest_block(powers, expected):
    levels = waveform(powers, expected)
    assert len(levels) == COLUMNS
    assert max(levels) <= round(HIGHEST * max(powers) ** 0.25)


@given(POWERS, st.floats(0, 1))
def test_what_is_softer_is_nowhere_higher(powers, factor):
    softer = waveform([power * factor for power in powers])
    assert all(low <= high for low, high in zip(softer, waveform(powers), strict=True))


@given(st.integers(0, COLUMNS - 1), st.integers(1, 4))
def test_a_loud_moment_stands_where_it_sounds(column, blocks_a_column):
    powers = [0.0] * (COLUMNS * blocks_a_column)
    powers[column * blocks_a_column] = 1.0
    levels = waveform(powers)
    assert [place for place, level in enumerate(levels) if level] == [column]


@given(st.integers(1, 3_000), st.integers(1, 3_000))
def test_a_file_cut_short_is_silent_where_its_sound_is_missing(there, missing):
    levels = waveform([1.0] * there, there + missing)
    end = there * COLUMNS / (there + missing)
    assert all(level == HIGHEST for level in levels[: int(end)])
    assert not any(levels[int(end) + 1 :])


@pytest.mark.parametrize(("powers", "expected"), [([], None), ([], 10), ([0.5], 0)])
def test_of_no_sound_there_is_no_waveform(powers, expected):
    found = waveform(powers, expected)
    assert found is None or len(found) == COLUMNS
    assert bool(found) == bool(powers)


def test_a_column_is_the_mean_power_of_its_blocks():
    """A peak among silence is not drawn as if all of it were loud."""
    loud, clicks = waveform([1.0] * 10_000), waveform(([1.0] + [0.0] * 9) * 1_000)
    assert set(loud) == {HIGHEST}
    assert set(clicks) == {round(HIGHEST * 0.1**0.25)}


@given(st.binary(min_size=COLUMNS, max_size=COLUMNS), st.integers(1, 2_500))
def test_bars_leave_no_loud_column_out_and_fit(levels, bars):
    drawn = heights(levels, bars)
    assert len(drawn) == bars
    assert all(0 <= height <= 1 for height in drawn)
    assert max(drawn) == max(levels) / max(64, *levels)
    for bar, height in enumerate(drawn):
        middle = levels[int((bar + 0.5) * COLUMNS / bars)]
        assert height >= middle / max(64, *levels)


def test_a_very_quiet_cue_is_drawn_lower_than_a_loud_one():
    assert max(heights(bytes([16]) * COLUMNS, 100)) == 0.25
    assert heights(b"", 10) == heights(bytes(COLUMNS), 0) == []
