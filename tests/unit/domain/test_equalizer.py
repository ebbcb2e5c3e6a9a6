"""The equalizer's curves: presets within bounds, and a curve as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cuebook.domain.equalizer import (
    BAND_STEP_DB,
    PRESETS,
    bands_of,
    bands_text,
    decibel_text,
    hertz_text,
    preset_of,
)
from cuebook.domain.sound import BANDS_HZ, FLAT, MOST_BAND_DB

MOST_STEPS = round(MOST_BAND_DB / BAND_STEP_DB)
CURVES = some.tuples(
    *[some.integers(-MOST_STEPS, MOST_STEPS).map(lambda steps: steps * BAND_STEP_DB) for _ in BANDS_HZ]
)


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_sets_each_band_to_what_a_slider_can_show(name):
    curve = PRESETS[name]
    assert len(curve) == len(BANDS_HZ)
    assert all(abs(band) <= MOST_BAND_DB for band in curve)
    assert all((band / BAND_STEP_DB).is_integer() for band in curve)
    assert preset_of(curve) == name


def test_no_two_presets_are_one_and_flat_comes_first():
    assert len(set(PRESETS.values())) == len(PRESETS)
    assert next(iter(PRESETS.values())) == FLAT


@given(CURVES)
def test_a_curve_comes_back_from_its_text(curve):
    assert bands_of(bands_text(curve)) == curve


@pytest.mark.parametrize(
    "text",
    ["", "loud", "1 2 3", "0 " * 11, "0 0 0 0 0 0 0 0 0 12.5", "nan 0 0 0 0 0 0 0 0 0", "inf " + "0 " * 9],
)
def test_a_text_that_is_no_curve_is_none(text):
    assert bands_of(text) is None


@given(some.text())
def test_any_text_is_a_curve_within_bounds_or_none(text):
    curve = bands_of(text)
    assert curve is None or all(abs(band) <= MOST_BAND_DB for band in curve)


def test_levels_and_frequencies_are_said_as_on_a_scale():
    assert [decibel_text(level) for level in (3.5, 0.0, -2.0)] == ["+3.5", "0", "−2"]
    assert [hertz_text(hertz) for hertz in (31, 500, 1_000, 16_000)] == ["31", "500", "1k", "16k"]
