"""What becomes of a sound whose device takes none."""

from time import perf_counter

from cuebook.playback.stream_clock import StreamClock
from cuebook.playback.stream_messages import FRAME_BYTES
from cuebook.playback.stream_reel import Reel
from cuebook.playback.stream_sounding import TRY_AGAIN_SECONDS, Sounding

RATE = 100


class SilentPlayer:
    """As much of the player as a sound asks for."""

    def __init__(self):
        self.suspended, self.renewed = False, 0

    def start(self, run):
        run.clock = StreamClock(perf_counter())

    def renew(self):
        self.renewed += 1

    def hush(self):
        pass


def stalled_after(seconds):
    """A cue that has sounded for so long when its device stalls."""
    reel, player = Reel(RATE), SilentPlayer()
    reel.begin("cue", 0)
    reel.add("cue", bytes(FRAME_BYTES * 4 * RATE))
    sounding = Sounding(player)
    sounding.take("cue", 0.0)
    sounding.begin(reel, 0)
    sounding.run.read(FRAME_BYTES * 4 * RATE)
    sounding.run.clock = StreamClock(perf_counter() - seconds)
    sounding.stall()
    return sounding, player, reel


def test_a_device_that_stalls_is_tried_once_at_once_and_then_after_a_while():
    sounding, player, reel = stalled_after(2)
    assert 1_600 < sounding.stand_ms < 2_000
    assert sounding.may_begin(perf_counter())
    sounding.begin(reel, 180)
    sounding.stall()
    assert not sounding.may_begin(perf_counter())
    assert sounding.may_begin(perf_counter() + TRY_AGAIN_SECONDS)
    assert player.renewed == 0
    sounding.begin(reel, 180)
    assert player.renewed == 1, "its sound server may be another one now"


def test_a_suspended_device_is_not_tried_before_it_is_back():
    sounding, player, reel = stalled_after(2)
    sounding.begin(reel, 180)
    player.suspended = True
    sounding.stall()
    assert not sounding.may_begin(perf_counter() + 60)
    player.suspended = False
    assert sounding.may_begin(perf_counter())
