"""The method that proves what sounded: it sees what is wrong, and sees nothing where nothing is."""

import numpy as np
import pytest

from noise import AFTER_SEEKS, RATE, jumps, noise, silences, stretches


@pytest.fixture(scope="module")
def reference():
    return noise(3, seed=1)


def quiet(milliseconds):
    return np.zeros(round(milliseconds * RATE / 1_000), np.float32)


def test_sound_that_runs_on_is_one_stretch_with_its_edges(reference):
    captured = np.concatenate([quiet(400), reference[10_000:100_000], quiet(300)])
    (one,) = stretches(captured, reference)
    assert abs(one.place - 10_000) <= 128
    assert abs(one.stop_place - 100_000) <= 128
    assert one.at - one.place == 400 * RATE // 1_000 - 10_000
    assert abs(one.level_db) < 0.01
    assert one.creep_ms == 0
    assert silences(captured) == []


@pytest.mark.parametrize("inserted", [2, 25, 117])
def test_inserted_time_is_a_jump_and_a_silence_of_its_length(reference, inserted):
    captured = np.concatenate([reference[:60_000], quiet(inserted), reference[60_000:]])
    found = stretches(captured, reference)
    assert [round(one.inserted_ms) for one in jumps(found)] == [inserted]
    ((_, length),) = silences(captured)
    assert abs(length - inserted) <= 1.1


def test_lost_sound_is_a_jump_backwards_and_no_silence(reference):
    captured = np.concatenate([reference[:60_000], reference[60_000 + RATE // 50 :]])
    (jump,) = jumps(stretches(captured, reference))
    assert round(jump.inserted_ms) == -20
    assert abs(jump.place_ms - 60_000 / RATE * 1_000) < 3
    assert silences(captured) == []


def test_what_was_sought_is_found_wherever_it_is(reference):
    places = [(90_000, 8_000), (2_000, 6_000), (50_000, 9_000)]
    captured = np.concatenate([reference[at : at + length] for at, length in places])
    found = stretches(captured, reference, AFTER_SEEKS)
    assert len(found) == len(places)
    for one, (at, length) in zip(found, places, strict=True):
        assert abs(one.place - at) <= 128
        assert abs(one.stop_place - at - length) <= 128


@pytest.mark.parametrize("level", [-12.0, -3.5, 4.0])
def test_its_level_is_measured(reference, level):
    (one,) = stretches(reference * 10 ** (level / 20), reference)
    assert one.level_db == pytest.approx(level, abs=0.01)


def test_another_noise_is_not_taken_for_it(reference):
    assert stretches(noise(3, seed=2), reference) == []
