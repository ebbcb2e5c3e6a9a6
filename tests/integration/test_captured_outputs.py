"""Choosing where it sounds, between two outputs of a sound server."""

import pytest

from listening import whole
from noise import RATE, noise, stretches, write_sound
from sound_server import SECOND_OUTPUT

pytestmark = pytest.mark.sound

PLACE_KEPT_WITHIN_MS = 60


def other_output(listening):
    outputs = [one for one in listening.backend.outputs() if SECOND_OUTPUT in one.id]
    assert len(outputs) == 1, listening.backend.outputs()
    return outputs[0]


def test_another_output_goes_on_where_the_first_one_stopped(ffmpeg, tmp_path, listening):
    sound = noise(5, seed=1)
    path = write_sound(ffmpeg, tmp_path / "1.flac", sound)
    with listening.recording() as first, listening.recording(SECOND_OUTPUT) as second:
        listening.play([whole(path, 5_000)])
        listening.until(lambda: listening.backend.playhead().position_ms > 1_500)
        listening.backend.choose_output(other_output(listening).id)
        listening.listen_for(1_200)
        listening.backend.choose_output(None)
        listening.until_over()
        before_and_after, between = stretches(first.samples(), sound), stretches(second.samples(), sound)
    assert len(between) == 1
    assert len(before_and_after) == 2
    one, two, three = before_and_after[0], between[0], before_and_after[1]
    assert abs(two.place - one.stop_place) * 1_000 / RATE <= PLACE_KEPT_WITHIN_MS
    assert abs(three.place - two.stop_place) * 1_000 / RATE <= PLACE_KEPT_WITHIN_MS
    assert len(sound) - three.stop_place <= RATE // 50


def test_an_output_chosen_in_silence_holds_for_what_plays_next(ffmpeg, tmp_path, listening):
    sound = noise(1.5, seed=1)
    path = write_sound(ffmpeg, tmp_path / "1.flac", sound)
    with listening.recording() as first, listening.recording(SECOND_OUTPUT) as second:
        listening.backend.choose_output(other_output(listening).id)
        listening.play([whole(path, 1_500)])
        listening.until_over()
        assert stretches(first.samples(), sound) == []
        assert len(stretches(second.samples(), sound)) == 1


def test_where_the_chosen_output_is_not_there_the_systems_own_sounds(ffmpeg, tmp_path, listening):
    sound = noise(1.5, seed=1)
    path = write_sound(ffmpeg, tmp_path / "1.flac", sound)
    with listening.recording() as first:
        listening.backend.choose_output("a device that was unplugged")
        listening.play([whole(path, 1_500)])
        listening.until_over()
        assert len(stretches(first.samples(), sound)) == 1
