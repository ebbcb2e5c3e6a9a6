"""The arithmetic of the stream without gaps: the ring, the timeline, the clock, fades, messages."""

import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuebook.playback.device import CONNECTED, STARTED, SURE, SUSPENDED, Device
from cuebook.playback.stream_clock import DRIFT, LATE, LONGEST_GAP, START, StreamClock
from cuebook.playback.stream_fade import faded_in, faded_out
from cuebook.playback.stream_messages import FRAME_BYTES, Wish
from cuebook.playback.stream_reel import AHEAD_SECONDS, Reel
from cuebook.playback.stream_ring import Ring
from cuebook.playback.stream_run import Run
from cuebook.playback.stream_timeline import Timeline
from cuebook.playback.stream_worker import Wishes

RATE = 100
CAPACITY = 16


@given(st.lists(st.one_of(st.binary(max_size=CAPACITY), st.integers(0, 30)), max_size=40))
def test_a_ring_gives_what_was_written_as_far_as_it_is_still_known(steps):
    ring, written, least = Ring(CAPACITY), b"", 0
    for step in steps:
        if isinstance(step, bytes):
            ring.write(step)
            written += step
        elif ring.start <= step <= ring.end:
            ring.cut(step)
            written = written[:step]
        least = max(least, len(written) - CAPACITY)
        assert ring.end == len(written)
        assert ring.start >= least
        for at in range(ring.start, ring.end + 1):
            assert ring.read(at, 5) == written[at : at + 5]


cues = st.lists(
    st.tuples(st.integers(0, 3_000), st.lists(st.integers(0, 400), max_size=4)), min_size=1, max_size=5
)


@given(cues)
def test_every_frame_of_a_timeline_is_one_cues_and_positions_count_its_frames(plan):
    timeline, owners = Timeline(RATE), []
    names = [f"cue {number}" for number in range(len(plan))]
    for name, (from_ms, pieces) in zip(names, plan, strict=True):
        timeline.begin(name, from_ms)
        offset = round(from_ms * RATE / 1_000)
        for frames in pieces:
            owners += [(name, offset + place) for place in range(frames)]
            offset += frames
            timeline.grow(frames)
        timeline.close()
    assert timeline.end == len(owners)
    for frame, (name, inside) in enumerate(owners):
        assert timeline.at(frame).cue is name
        assert timeline.position_ms(name, frame) == inside * 1_000 / RATE
        assert timeline.of(name).frame_of(timeline.position_ms(name, frame), RATE) == frame
    assert timeline.at(timeline.end) is None


@given(cues, st.data())
def test_cutting_after_a_cue_leaves_what_is_before_as_it_was(plan, data):
    timeline = Timeline(RATE)
    names = [f"cue {number}" for number in range(len(plan))]
    for name, (from_ms, pieces) in zip(names, plan, strict=True):
        timeline.begin(name, from_ms)
        timeline.grow(sum(pieces))
        timeline.close()
    last = data.draw(st.integers(0, len(plan) - 1))
    end = timeline.cut_after(names[last])
    assert end == timeline.end == sum(sum(pieces) for _, pieces in plan[: last + 1])
    assert [timeline.of(name) is not None for name in names] == [place <= last for place in range(len(plan))]
    timeline.begin("other")
    assert timeline.of("other").first == end


def test_a_cue_that_is_still_decoded_is_never_over():
    timeline = Timeline(RATE)
    timeline.begin("cue")
    timeline.grow(10)
    assert timeline.at(500).cue == "cue"
    assert timeline.cut_after("cue") == 10
    assert not timeline.closed


def ticking(clock, until, step=0.1):
    at = 0.0
    while at < until:
        at += step
        clock.look(at)


def test_a_clock_counts_from_its_start_and_not_before():
    clock = StreamClock(0.0)
    assert clock.seconds(0.0) == 0
    assert clock.seconds(1.0) == pytest.approx(1 - START)


def test_a_clock_does_not_count_while_it_is_held():
    clock = StreamClock(0.0)
    clock.hold(1.0)
    assert clock.seconds(300.0) == pytest.approx(1 - START)
    clock.go_on(300.0)
    assert clock.seconds(301.0) == pytest.approx(2 - START)


@given(st.floats(0.1, 4), st.floats(LONGEST_GAP + 0.1, 1_000_000))
def test_a_clock_that_was_not_looked_at_counts_nothing_of_what_it_slept(awake, asleep):
    clock = StreamClock(0.0)
    clock.look(awake)
    assert clock.seconds(awake + asleep) <= awake + LONGEST_GAP
    assert clock.look(awake + asleep)
    assert clock.seconds(awake + asleep) == pytest.approx(max(0, awake - START), abs=1e-3)


def test_a_clock_believes_vlc_only_when_it_says_so_twice():
    clock = StreamClock(0.0)
    ticking(clock, 3)
    clock.report(3.0, 2.0)
    assert clock.seconds(3.0) == pytest.approx(3 - START)
    clock.report(3.0, 2.0)
    assert clock.seconds(3.0) == pytest.approx(2 - LATE)


@given(st.floats(-DRIFT * 0.9, DRIFT * 0.9))
def test_small_differences_are_vlcs_own(off):
    clock = StreamClock(0.0)
    ticking(clock, 3)
    for _ in range(5):
        clock.report(3.0, clock.seconds(3.0) + LATE + off)
    assert clock.seconds(3.0) == pytest.approx(3 - START)


@given(st.lists(st.integers(-32_768, 32_767), min_size=2, max_size=400).map(lambda x: x[: len(x) // 2 * 2]))
def test_fades_never_raise_a_sample_and_meet_what_is_beside_them(samples):
    sound = array.array("h", samples).tobytes()
    grown, shrunk = array.array("h", faded_in(sound)), array.array("h", faded_out(sound))
    assert len(grown) == len(shrunk) == len(samples)
    assert list(grown[:2]) == [0, 0]
    assert list(shrunk[:2]) == samples[:2]
    for one, two, three in zip(samples, grown, shrunk, strict=True):
        assert max(abs(two), abs(three)) <= abs(one)


def reel_of(*cues):
    reel = Reel(RATE)
    for name, frames in cues:
        reel.begin(name, 0)
        reel.add(name, b"".join(_frame(n) for n in range(frames)))
        reel.close(name)
    reel.expect(more=False)
    return reel


def _frame(number):
    return number.to_bytes(FRAME_BYTES, "little")


def numbers(sound):
    return [
        int.from_bytes(sound[at : at + FRAME_BYTES], "little") for at in range(0, len(sound), FRAME_BYTES)
    ]


def read_all(run, size=28):
    got = b""
    while not run.over:
        got += run.read(size)
    return got


@given(st.lists(st.integers(1, 60), min_size=1, max_size=3), st.data())
def test_a_run_reads_the_cues_of_a_reel_one_after_another_and_then_silence(lengths, data):
    reel = reel_of(*((f"cue {number}", length) for number, length in enumerate(lengths)))
    whole = [number for length in lengths for number in range(length)]
    first = data.draw(st.integers(0, len(whole) - 1))
    run = Run(reel, first)
    got = numbers(read_all(run))
    assert got[: len(whole) - first] == whole[first:]
    assert set(got[len(whole) - first :]) <= {0}
    assert run.read_to == len(whole)


def test_a_prelude_takes_the_place_of_the_reels_own_frames():
    run = Run(reel_of(("cue", 20)), 5, prelude=_frame(99) * 3)
    assert numbers(read_all(run))[:15] == [99, 99, 99, *range(8, 20)]


def test_a_fading_run_ends_with_its_prelude():
    run = Run(reel_of(("cue", 20)), 5, prelude=_frame(99) * 3, fades=True)
    assert run.fade_end == 8
    assert [number for number in numbers(read_all(run)) if number] == [99, 99, 99]


def test_a_run_without_sound_to_come_is_starved_and_invents_none():
    reel = Reel(RATE)
    reel.begin("cue", 0)
    reel.add("cue", _frame(7) * 4)
    run = Run(reel, 0)
    assert numbers(run.read(400)) == [7] * 4
    assert run.read(400) is None
    assert run.starved
    assert run.read_to == 4
    run.clock = StreamClock(0.0)
    assert run.frame(100.0) == 4


def begun(device, *told, frames=20, tries=False):
    """A run, begun at 0 and read at once; what VLC says of its device, and when."""
    run = Run(reel_of(("cue", frames)), 0, tries=tries)
    run.clock = StreamClock(0.0)
    run.reception = device.begin()
    read_all(run)
    for words, at in told:
        device.hear(words, 0, at)
    return run


def test_nothing_sounds_before_the_sound_server_says_so():
    device = Device()
    waiting = begun(device, (CONNECTED, 0.0))
    assert waiting.frame(0.1) == 0
    assert not waiting.sounds(0.1)
    device.hear(STARTED, 0, 0.05)
    assert waiting.frame(0.1 + START) == 10
    assert waiting.sounds(0.1)


def test_nothing_was_heard_for_sure_from_a_device_that_stalls_as_it_wakes():
    device = Device()
    waiting = begun(device, (CONNECTED, 0.0), frames=400)
    device.hear(STARTED, 0, 3.0)
    assert waiting.heard_for_sure(3.01) == 0


def test_what_sounded_before_a_pause_is_sure():
    run = begun(Device(), (CONNECTED, 0.0), (STARTED, 0.0), frames=400)
    run.clock.hold(1.005 + START)
    run.clock.go_on(2.0)
    assert run.is_new(2.1)
    assert run.heard_for_sure(2.1) == 100
    assert run.heard_for_sure(3.0) == 175


def test_a_device_without_a_sound_server_is_believed():
    assert begun(Device()).frame(0.1 + START) == 10


def test_a_device_that_stalled_is_believed_when_it_says_that_it_sounds_or_after_a_while():
    silent, told = begun(Device(), tries=True), begun(Device(), (CONNECTED, 0.0), (STARTED, 0.0), tries=True)
    assert silent.frame(0.1 + START) == 0
    assert silent.frame(SURE + START) > 0
    assert told.frame(0.1 + START) == 10


def test_a_stream_that_is_moved_to_another_device_goes_on():
    moved = begun(Device(), (CONNECTED, 0.0), (STARTED, 0.05), (CONNECTED, 0.08))
    assert moved.frame(0.1 + START) == 10


def test_a_stream_that_is_moved_away_from_a_suspended_device_goes_on():
    device = Device()
    moved = begun(device, (CONNECTED, 0.0), (STARTED, 0.05), (SUSPENDED, 0.06), (CONNECTED, 0.08))
    assert moved.frame(0.1 + START) == 10
    assert not device.suspended


def test_of_a_device_suspended_before_the_stream_came_its_end_is_told_first():
    device = Device()
    begun(device, (CONNECTED, 0.0), (STARTED, 0.05), (SUSPENDED, 0.1))
    assert device.suspended
    device.let_go()
    begun(device, (CONNECTED, 0.2), (SUSPENDED, 3.0), (STARTED, 3.01))
    assert not device.suspended


def test_nothing_sounds_from_the_moment_the_device_is_suspended():
    device = Device()
    run = begun(device, (CONNECTED, 0.0), (STARTED, 0.05), (SUSPENDED, 0.1 + START))
    assert run.frame(0.1 + START) == run.frame(0.15 + START) == 10
    assert run.sounds(0.1 + START)
    assert not run.sounds(0.15 + START)
    device.hear(SUSPENDED, 0, 0.16 + START)
    assert run.sounds(0.17 + START)


def test_a_clock_counts_from_when_a_device_that_slept_begins():
    awake, slept = StreamClock(0.0), StreamClock(0.0)
    awake.start(0.06)
    slept.start(1.0)
    assert awake.seconds(1.5) == pytest.approx(1.5 - START)
    assert slept.seconds(1.5) == pytest.approx(0.5)


def test_a_reel_takes_no_sound_of_a_cue_that_was_cut_out():
    reel = reel_of(("one", 10), ("two", 10))
    assert reel.cut_after("one") == 10
    assert not reel.add("two", _frame(1))
    reel.begin("three", 0)
    assert reel.add("three", _frame(3))
    assert numbers(reel.copy(8, 10)) == [8, 9, 3]


def test_a_reel_is_full_two_seconds_ahead_of_what_is_read():
    reel = Reel(RATE)
    reel.begin("cue", 0)
    while not reel.full:
        reel.add("cue", _frame(1) * 10)
    assert reel.timeline.end == AHEAD_SECONDS * RATE
    Run(reel, 0).read(10 * FRAME_BYTES)
    assert not reel.full


def wishes(*asked):
    told = Wishes([Wish(piece, after).to_line() for piece, after in asked])
    for line in told._lines:
        told._put(Wish.from_line(line))
    return told


def test_a_wish_comes_behind_the_one_it_names_even_before_that_is_taken():
    told = wishes((1, 0), (2, 1))
    assert [told.take().piece, told.take().piece] == [1, 2]


def test_another_wish_for_the_same_place_takes_it():
    told = wishes((1, 0), (2, 1), (3, 1))
    assert [told.take().piece, told.take().piece] == [1, 3]


def test_what_is_at_work_is_dropped_where_something_else_is_to_come_in_its_place():
    told = wishes((1, 0), (2, 1))
    told.take()
    told.take()
    assert not told.dropped
    told._put(Wish(3, 1))
    assert told.dropped
    assert told.take().piece == 3
    assert not told.dropped


def test_silence_instead_drops_what_was_to_follow_alone():
    told = wishes((1, 0), (2, 1))
    told.take()
    told._put(Wish(0, 1))
    assert not told.dropped
    assert told._waiting == []


@given(st.builds(Wish, st.integers(0, 9), st.integers(0, 9), st.text(), st.just("flac"), st.floats(0, 1e6)))
def test_a_wish_is_read_as_it_was_written(wish):
    assert Wish.from_line(wish.to_line()) == wish
