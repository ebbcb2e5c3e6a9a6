"""How much to turn a recording up or down."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cuebook.domain.sound_file import Gain
from cuebook.tags.loudness import gain_in, relative_volume


def test_replay_gain_as_it_is_usually_written():
    words = {
        "replaygaintrackgain": ["-7.50 dB"],
        "replaygaintrackpeak": ["0.987654"],
        "replaygainalbumgain": ["+1.25"],
        "replaygainalbumpeak": ["1.0"],
    }
    assert gain_in(words, None) == Gain(-7.5, 0.987654, 1.25, 1.0)


def test_r128_is_brought_to_replay_gains_level():
    assert gain_in({"r128trackgain": ["-1280"], "r128albumgain": ["256"]}, None) == Gain(0.0, None, 6.0, None)


def test_replay_gain_wins_over_r128_and_sound_check():
    words = {"replaygaintrackgain": ["-3 dB"], "r128trackgain": ["256"], "itunnorm": [" 000003E8 000003E8"]}
    assert gain_in(words, None) == Gain(-3.0)


def test_tags_win_over_what_the_container_says():
    assert gain_in({"replaygaintrackgain": ["-3 dB"]}, Gain(5.0)) == Gain(-3.0)
    assert gain_in({}, Gain(5.0)) == Gain(5.0)


def test_sound_check_goes_by_the_louder_channel():
    assert gain_in({"itunnorm": [" 000007D0 000003E8 00000000"]}, None) == Gain(-3.01)


@pytest.mark.parametrize("text", ["", "loud", "nan", "inf dB", "-99999 dB", "1e400", "640 dB"])
def test_nonsense_is_no_gain(text):
    assert gain_in({"replaygaintrackgain": [text], "r128trackgain": [text], "itunnorm": [text]}, None) is None


def test_a_program_that_did_not_measure_is_not_believed():
    assert gain_in({"itunnorm": [" 80000000 80000000"]}, None) is None


def test_id3s_volume_frames_make_one_gain():
    gain = relative_volume("track", -6.5, 0.5, None)
    gain = relative_volume("Album", 2.0, 1.0, gain)
    assert gain == Gain(-6.5, 0.5, 2.0, 1.0)


def test_a_volume_of_nobodys_counts_where_no_track_has_one():
    assert relative_volume("", -3.0, None, None) == Gain(-3.0)
    assert relative_volume("mine", -3.0, None, Gain(-6.5)) == Gain(-6.5)


@given(st.text())
@example("0\x1f")  # a space to the pattern, none to int()
def test_any_text_is_read_without_a_fault(text):
    for name in ("replaygaintrackgain", "replaygaintrackpeak", "r128trackgain", "itunnorm"):
        gain_in({name: [text]}, None)
