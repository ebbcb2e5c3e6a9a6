"""Cues that flow into each other, as they really came out of a sound server."""

import os
import resource
import signal
import time
from itertools import pairwise, repeat
from pathlib import Path

import numpy as np
import pytest

from cuebook.ports.playback import Source
from listening import decoder_process, whole
from noise import EDGE, RATE, decoded, jumps, noise, silences, stretches, write_sound

pytestmark = pytest.mark.sound

SECONDS = 1.5
MOST_JUMP_MS = 1.0
STALLS = 3
"""In ten minutes: machines that others use too were seen to stand still for a third of a second."""
ANNOUNCED_WITHIN_MS = 60
TAIL_MS = 20

KINDS = {
    "flac": ("flac", ()),
    "flac at 48 kHz": ("flac", ("-ar", "48000")),
    "mp3": ("mp3", ("-q:a", "0")),
    "mp3 without Xing": ("mp3", ("-b:a", "256k", "-write_xing", "0")),
    "ogg": ("ogg", ("-q:a", "9")),
    "opus": ("opus", ("-b:a", "256k")),
    "m4a": ("m4a", ("-b:a", "256k")),
}
TEN_JOINS = [
    "flac",
    "flac",
    "mp3",
    "mp3",
    "mp3 without Xing",
    "mp3 without Xing",
    "ogg",
    "opus",
    "m4a",
    "flac",
    "flac at 48 kHz",
]


def render(ffmpeg, folder, kinds, seconds=SECONDS):
    """Write a cue of each kind; give the sources and what should sound of each."""
    sources, sounds = [], []
    for number, kind in enumerate(kinds):
        suffix, options = KINDS[kind]
        sound = noise(seconds, seed=number)
        path = write_sound(ffmpeg, folder / f"{number} {kind}.{suffix}", sound, *options)
        # Nothing in such a file tells its encoder's silence from the sound: it belongs to it.
        sounds.append(decoded(ffmpeg, path) if kind == "mp3 without Xing" else sound)
        sources.append(whole(path, round(len(sounds[-1]) * 1_000 / RATE)))
    return sources, sounds


def by_join(sources, sounds, found):
    """What is wrong, by the cues it lies between."""
    starts = np.cumsum([0, *map(len, sounds)]) * 1_000 / RATE
    wrong = []
    for jump in jumps(found):
        if abs(jump.inserted_ms) > MOST_JUMP_MS:
            after = int(np.argmin(np.abs(starts - jump.place_ms)))
            near = sources[min(after, len(sources) - 1)].path.rpartition(b"/")[2].decode()
            wrong.append(f"{jump.inserted_ms:+} ms {jump.place_ms - starts[after]:+.0f} ms from {near!r}")
    return wrong


def test_ten_cues_of_every_kind_join_without_silence_or_loss(ffmpeg, tmp_path, listening):
    sources, sounds = render(ffmpeg, tmp_path, TEN_JOINS)
    with listening.recording() as recording:
        listening.play(sources)
        listening.until_over()
        captured = recording.samples()
        reference = np.concatenate(sounds)
        found = stretches(captured, reference)
        assert by_join(sources, sounds, found) == []
        assert len(silences(captured)) == len(silences(reference))
        assert found[0].place <= 2 * EDGE
        assert len(reference) - found[-1].stop_place <= TAIL_MS * RATE // 1_000
        check_announcements(listening, recording, sounds, found[0])
    finished = [detail for what, _, detail in listening.heard if what == "finished"]
    assert finished == pytest.approx([len(sound) * 1_000 / RATE for sound in sounds], abs=2)


def check_announcements(listening, recording, sounds, first, stalls=0):
    """A cue is said to begin when it does, except where the machine stood still."""
    starts = np.cumsum([0, *map(len, sounds)])[:-1]
    late_ms = {}
    for number, start in enumerate(starts[1:], start=2):
        sounded = recording.time_of(first.at + int(start) - first.place)
        late_ms[number] = (listening.times["started", number] - sounded) * 1_000
    assert min(late_ms.values()) >= -ANNOUNCED_WITHIN_MS, late_ms
    far = {number: late for number, late in late_ms.items() if late > ANNOUNCED_WITHIN_MS}
    assert len(far) <= stalls, far


@pytest.mark.parametrize("kind", ["flac", "mp3", "m4a"])
def test_the_parts_of_one_file_join_without_a_sample_lost(kind, ffmpeg, tmp_path, listening):
    sound = noise(7, seed=1)
    suffix, options = KINDS[kind]
    path = os.fsencode(write_sound(ffmpeg, tmp_path / f"album.{suffix}", sound, *options))
    places = [1_001, 2_347, 3_333, 4_999, None]
    parts = [Source(path, (stop or 7_000) - start, start, stop) for start, stop in pairwise(places)]
    with listening.recording() as recording:
        listening.play(parts)
        listening.until_over()
        captured = recording.samples()
    (one,) = stretches(captured, sound)
    assert silences(captured) == []
    assert abs(one.creep_ms) <= 0.1, "samples were lost or doubled where the parts meet"
    assert one.span_ms == pytest.approx((1_001, 7_000), abs=3)


@pytest.mark.parametrize("kind", ["flac", "mp3"])
def test_a_part_begins_and_ends_where_the_cue_sheet_says(kind, ffmpeg, tmp_path, listening):
    sound = noise(12, seed=1)
    suffix, options = KINDS[kind]
    path = os.fsencode(write_sound(ffmpeg, tmp_path / f"album.{suffix}", sound, *options))
    with listening.recording() as recording:
        listening.play([Source(path, 1_234, 7_531, 8_765)])
        listening.until_over()
        (one,) = stretches(recording.samples(), sound)
    assert one.span_ms == pytest.approx((7_531, 8_765), abs=3)


def hold_everything(seconds):
    """Keep the interpreter to itself, as a window that is busy in C code does."""
    count = 1_000_000
    began = time.monotonic()
    sum(repeat(1, count))
    sum(repeat(1, round(count * seconds / (time.monotonic() - began))))


def test_a_busy_window_leaves_no_hole(ffmpeg, tmp_path, listening):
    sources, sounds = render(ffmpeg, tmp_path, ["flac", "mp3", "flac"], seconds=2)
    with listening.recording() as recording:
        listening.play(sources)
        listening.until(lambda: listening.backend.playhead().position_ms > 300)
        for _ in range(3):
            hold_everything(0.2)
            listening.listen_for(250)
        listening.until(lambda: listening.backend.playhead().position_ms > 1_850)
        hold_everything(0.25)  # over the join
        listening.until_over()
        captured = recording.samples()
    found = stretches(captured, np.concatenate(sounds))
    assert by_join(sources, sounds, found) == []
    assert silences(captured) == []


def test_a_decoder_that_dies_leaves_no_hole(ffmpeg, tmp_path, listening):
    sources, sounds = render(ffmpeg, tmp_path, ["flac", "mp3"], seconds=4)
    with listening.recording() as recording:
        listening.play(sources)
        listening.until(lambda: listening.backend.playhead().position_ms > 700)
        os.kill(decoder_process(), signal.SIGKILL)
        listening.until_over()
        captured = recording.samples()
    found = stretches(captured, np.concatenate(sounds))
    assert by_join(sources, sounds, found) == []
    assert silences(captured) == []
    assert found[-1].span_ms[1] > 7_980


@pytest.mark.nightly
def test_ten_minutes_of_joins_neither_drift_nor_grow(ffmpeg, tmp_path, listening):
    """By itself: ./test --nightly tests/integration/test_captured_joins.py -k ten_minutes."""
    kinds = [kind for kind in KINDS if kind != "mp3 without Xing"]
    sources, sounds = render(ffmpeg, tmp_path, (kinds * 26)[:151], seconds=4)
    with listening.recording() as recording:
        listening.play(sources)
        listening.until(lambda: ("started", 15) in listening.times, 90)
        before = resident_mb()
        listening.until(lambda: ("started", 150) in listening.times, 600)
        after = resident_mb()
        listening.until_over()
        captured = recording.samples()
        found = stretches(captured, np.concatenate(sounds))
        check_announcements(listening, recording, sounds, found[0], stalls=STALLS)
    figures = (
        f"{len(found)} stretches, {found[-1].creep_ms:.2f} ms of creep, {before:.0f} MB, then {after:.0f} MB"
    )
    print(figures)  # noqa: T201 - what the large run is for
    assert by_join(sources, sounds, found) == []
    assert silences(captured) == []
    assert abs(found[-1].creep_ms) <= 10
    # The capture itself is 88 kB a second, and 8 bytes a piece for its time.
    assert after - before <= 540 * 0.1 + 20


def resident_mb():
    """The memory of this process and of the one that decodes."""
    pages = 0
    for process in ("self", decoder_process()):
        pages += int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6
