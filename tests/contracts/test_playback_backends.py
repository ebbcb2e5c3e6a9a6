"""What the player relies on, asked of every backend: the silent one, and VLC without a device."""

import os
import time

import pytest

from builders import make_sound, make_wav
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.sound import Levelling, Sound
from cuebook.playback.continuous_backend import ContinuousBackend
from cuebook.playback.silent_backend import SilentBackend
from cuebook.ports.playback import LoadToken, Source
from cuebook.tags.sniff import identify
from sound_kinds import BY_FFMPEG, make_kind, take_kind

LENGTH_MS = 1_600
PATIENCE = 20.0


class Listener:
    def __init__(self):
        self.heard = []

    def on_started(self, token, duration_ms):
        self.heard.append(("started", token, duration_ms))

    def on_finished(self, token, position_ms):
        self.heard.append(("finished", token, position_ms))

    def on_failed(self, token, reason):
        self.heard.append(("failed", token, reason))

    def on_unavailable(self, reason):
        self.heard.append(("unavailable", None, reason))

    def has(self, what, token):
        return any(event[:2] == (what, token) for event in self.heard)


class Bench:
    """A backend, its listener and a loop that really runs."""

    def __init__(self, make):
        self.runtime = PlainRuntime()
        self.backend = make(self.runtime)
        self.listener = Listener()
        self.backend.listen(self.listener)

    def until(self, condition):
        end = time.monotonic() + PATIENCE
        looking = self.runtime.call_every(10, lambda: None)
        self.runtime.run_until(lambda: condition() or time.monotonic() > end)
        looking.cancel()
        assert condition(), self.listener.heard

    def pass_time(self, milliseconds):
        passed = []
        self.runtime.call_later(milliseconds, lambda: passed.append(True))
        self.until(lambda: passed)

    def play(self, path, token=1, from_ms=0, length=LENGTH_MS):
        self.backend.play(Source(os.fsencode(path), length), LoadToken(token), from_ms)

    def close(self):
        self.backend.close()
        assert self.runtime.join(5) == []


@pytest.fixture(
    params=[
        pytest.param(lambda runtime: SilentBackend(runtime, identify), id="silent"),
        pytest.param(
            lambda runtime: ContinuousBackend(runtime, identify, "dummy"), id="vlc", marks=pytest.mark.sound
        ),
    ]
)
def bench(request):
    made = Bench(request.param)
    yield made
    made.close()


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    return make_wav(tmp_path_factory.mktemp("sound") / "weir song.wav", seconds=LENGTH_MS / 1000, rate=44_100)


def test_a_cue_starts_and_finishes_at_its_end_by_the_clock(bench, sound):
    began = time.monotonic()
    bench.play(sound)
    bench.until(lambda: bench.listener.has("finished", 1))
    took = (time.monotonic() - began) * 1000
    assert [event[0] for event in bench.listener.heard] == ["started", "finished"]
    assert bench.listener.heard[1][2] == pytest.approx(LENGTH_MS, abs=60)
    assert took >= LENGTH_MS - 60


def test_the_playhead_moves_while_it_sounds_and_stands_while_it_is_held(bench, sound):
    bench.play(sound)
    bench.until(lambda: bench.backend.playhead().position_ms > 300)
    assert bench.backend.playhead().sounding
    bench.backend.pause()
    bench.until(lambda: not bench.backend.playhead().sounding)
    held = bench.backend.playhead().position_ms
    bench.pass_time(300)
    assert bench.backend.playhead().position_ms == held
    bench.backend.resume()
    bench.until(lambda: bench.listener.has("finished", 1))


def test_a_seek_goes_there_and_the_rest_is_heard(bench, sound):
    bench.play(sound)
    bench.until(lambda: bench.listener.has("started", 1))
    bench.backend.seek(LoadToken(1), 1_000)
    bench.until(lambda: bench.backend.playhead().position_ms >= 1_000)
    assert bench.backend.playhead().position_ms < LENGTH_MS
    bench.until(lambda: bench.listener.has("finished", 1))


def test_seeking_beyond_the_end_finishes(bench, sound):
    bench.play(sound)
    bench.until(lambda: bench.listener.has("started", 1))
    bench.backend.seek(LoadToken(1), LENGTH_MS + 1_000)
    bench.until(lambda: bench.listener.has("finished", 1))


def test_a_seek_for_another_cue_is_dropped(bench, sound):
    bench.play(sound)
    bench.until(lambda: bench.listener.has("started", 1))
    bench.backend.seek(LoadToken(7), 1_500)
    bench.pass_time(150)
    assert bench.backend.playhead().position_ms < 1_000


def test_a_seek_right_after_the_start_is_not_lost(bench, sound):
    bench.play(sound)
    bench.backend.seek(LoadToken(1), 1_200)
    bench.until(lambda: bench.backend.playhead().position_ms >= 1_200)
    bench.until(lambda: bench.listener.has("finished", 1))


def test_a_seek_while_it_is_held_is_where_it_goes_on(bench, sound):
    bench.play(sound)
    bench.until(lambda: bench.backend.playhead().position_ms > 100)
    bench.backend.pause()
    bench.until(lambda: not bench.backend.playhead().sounding)
    bench.backend.seek(LoadToken(1), 1_100)
    bench.until(lambda: bench.backend.playhead().position_ms == 1_100)
    bench.pass_time(200)
    assert bench.backend.playhead().position_ms == 1_100
    bench.backend.resume()
    bench.until(lambda: bench.listener.has("finished", 1))


def test_a_cue_may_begin_in_its_middle(bench, sound):
    bench.play(sound, from_ms=900)
    bench.until(lambda: bench.listener.has("started", 1))
    bench.until(lambda: bench.backend.playhead().position_ms >= 900)
    bench.until(lambda: bench.listener.has("finished", 1))


def test_the_named_next_cue_begins_by_itself(bench, sound):
    bench.play(sound, from_ms=1_000)
    bench.backend.follow_with(Source(os.fsencode(sound), LENGTH_MS), LoadToken(2))
    bench.until(lambda: bench.listener.has("started", 2))
    names = [event[:2] for event in bench.listener.heard]
    assert names == [("started", 1), ("finished", 1), ("started", 2)]
    assert bench.backend.playhead().token == 2


def test_the_last_word_on_what_follows_holds(bench, sound):
    bench.play(sound, from_ms=1_000)
    bench.backend.follow_with(Source(os.fsencode(sound), LENGTH_MS), LoadToken(2))
    bench.backend.follow_with(None, LoadToken(0))
    bench.until(lambda: bench.listener.has("finished", 1))
    bench.pass_time(200)
    assert not bench.listener.has("started", 2)


@pytest.fixture(scope="module")
def long_sound(tmp_path_factory):
    return make_wav(tmp_path_factory.mktemp("sound") / "whole album.wav", seconds=12, rate=44_100)


def part_of(sound, start, stop, length=None):
    return Source(os.fsencode(sound), length or stop - start, start, stop)


def test_a_part_of_a_file_counts_from_its_own_start_and_ends_at_its_stop(bench, long_sound):
    began = time.monotonic()
    bench.backend.play(part_of(long_sound, 6_000, 6_700), LoadToken(1))
    bench.until(lambda: bench.backend.playhead().position_ms > 0)
    assert bench.backend.playhead().position_ms < 400
    bench.until(lambda: bench.listener.has("finished", 1))
    took = (time.monotonic() - began) * 1000
    assert bench.listener.heard == [("started", 1, 700), ("finished", 1, 700)]
    assert 640 <= took < 4_000


def test_a_seek_in_a_part_of_a_file_goes_by_the_part(bench, long_sound):
    began = time.monotonic()
    bench.backend.play(part_of(long_sound, 6_000, 7_000), LoadToken(1))
    bench.until(lambda: bench.listener.has("started", 1))
    bench.backend.seek(LoadToken(1), 800)
    bench.until(lambda: bench.backend.playhead().position_ms >= 800)
    assert bench.backend.playhead().position_ms <= 1_000
    assert time.monotonic() - began < 4
    bench.backend.seek(LoadToken(1), 1_001)
    bench.until(lambda: bench.listener.has("finished", 1))
    assert bench.listener.heard[-1][2] == 1_000


def test_the_next_part_of_a_file_begins_by_itself_and_the_last_ends_with_the_file(bench, long_sound):
    bench.backend.play(part_of(long_sound, 10_500, 11_500), LoadToken(1), 600)
    bench.backend.follow_with(part_of(long_sound, 11_500, None, length=500), LoadToken(2))
    bench.until(lambda: bench.listener.has("finished", 2))
    assert [event[:2] for event in bench.listener.heard] == [
        ("started", 1),
        ("finished", 1),
        ("started", 2),
        ("finished", 2),
    ]
    assert bench.listener.heard[-1][2] == pytest.approx(500, abs=60)


def test_another_cue_replaces_the_first_without_a_word(bench, sound):
    bench.play(sound, token=1)
    bench.until(lambda: bench.listener.has("started", 1))
    bench.play(sound, token=2)
    bench.until(lambda: bench.listener.has("finished", 2))
    assert not bench.listener.has("finished", 1)


def test_stopping_says_nothing_and_stands_still(bench, sound):
    bench.play(sound)
    bench.until(lambda: bench.listener.has("started", 1))
    bench.backend.stop()
    bench.until(lambda: bench.backend.playhead().token is None)
    bench.pass_time(200)
    assert [event[0] for event in bench.listener.heard] == ["started"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("missing.wav", None),
        ("empty.mp3", b""),
        ("noise.flac", bytes(range(256)) * 200),
        ("playlist.mp3", b"#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:1/part.ts\n"),
        ("dash.mp3", b'<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>'),
        ("words.ogg", b"These are words, and no sound. " * 100),
    ],
)
def test_what_is_no_sound_fails_in_words(bench, tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    bench.play(path)
    bench.until(lambda: bench.listener.has("failed", 1))
    assert len(bench.listener.heard) == 1
    assert bench.listener.heard[0][2]


def test_a_fifo_is_refused_at_once(bench, tmp_path):
    os.mkfifo(tmp_path / "pipe.mp3")
    bench.play(tmp_path / "pipe.mp3")
    bench.until(lambda: bench.listener.has("failed", 1))


def test_a_name_that_is_no_utf8_plays(bench, sound, tmp_path):
    path = os.fsencode(tmp_path) + b"/weir \xff\xe9.wav"
    with open(path, "wb") as out:
        out.write(sound.read_bytes())
    bench.backend.play(Source(path, LENGTH_MS), LoadToken(1), 1_200)
    bench.until(lambda: bench.listener.has("finished", 1))


SOUNDS = [
    Sound(),
    Sound(Levelling.ALBUM, preamp_db=-3.0),
    Sound(bands_db=(3.0, 0.0, -3.0, 0.0, 0.0, 1.5, 0.0, 0.0, 0.0, -12.0)),
    Sound(fade_ms=150),
]


@pytest.mark.parametrize("sound_wished", SOUNDS)
def test_a_sound_set_while_it_plays_changes_neither_place_nor_length(bench, sound, sound_wished):
    began = time.monotonic()
    bench.play(sound)
    bench.until(lambda: bench.backend.playhead().position_ms > 300)
    bench.backend.set_sound(sound_wished)
    bench.until(lambda: bench.listener.has("finished", 1))
    assert (time.monotonic() - began) * 1000 >= LENGTH_MS - 60
    assert bench.listener.heard == [("started", 1, LENGTH_MS), ("finished", 1, LENGTH_MS)]


def test_a_sound_set_before_anything_plays_holds(bench, sound):
    bench.backend.set_sound(SOUNDS[2])
    bench.play(sound, from_ms=1_200)
    bench.until(lambda: bench.listener.has("finished", 1))


def test_a_pause_that_fades_stands_still_after_it_and_goes_on(bench, sound):
    bench.backend.set_sound(Sound(fade_ms=150))
    bench.play(sound)
    bench.until(lambda: bench.backend.playhead().position_ms > 300)
    bench.backend.pause()
    bench.until(lambda: not bench.backend.playhead().sounding)
    held = bench.backend.playhead().position_ms
    bench.pass_time(250)
    assert bench.backend.playhead().position_ms == held
    bench.backend.resume()
    bench.until(lambda: bench.listener.has("finished", 1))


def test_outputs_have_names_and_the_systems_choice_can_always_be_made(bench, sound):
    assert all(output.id and output.name for output in bench.backend.outputs())
    bench.backend.choose_output("a device that is not there")
    bench.play(sound)
    bench.until(lambda: bench.backend.playhead().position_ms > 300)
    bench.backend.choose_output(None)
    bench.until(lambda: bench.listener.has("finished", 1))
    assert [event[0] for event in bench.listener.heard] == ["started", "finished"]


def test_volume_and_silence_change_no_place(bench, sound):
    bench.backend.set_volume(30)
    bench.backend.set_muted(True)
    bench.play(sound)
    bench.until(lambda: bench.backend.playhead().position_ms > 300)
    bench.backend.set_volume(100)
    bench.backend.set_muted(False)
    bench.until(lambda: bench.listener.has("finished", 1))


@pytest.mark.sound
@pytest.mark.parametrize("suffix", [*BY_FFMPEG, "dsf", "dff"])
def test_it_plays_every_format_and_pauses_and_seeks_in_it(ffmpeg, tmp_path, suffix):
    bench = Bench(lambda runtime: ContinuousBackend(runtime, identify, "dummy"))
    try:
        path = make_kind(ffmpeg, tmp_path / f"cue.{suffix}", seconds=3)
        bench.play(path, length=3_000)
        bench.until(lambda: bench.backend.playhead().position_ms > 200)
        bench.backend.pause()
        bench.until(lambda: not bench.backend.playhead().sounding)
        bench.backend.seek(LoadToken(1), 2_300)
        bench.backend.resume()
        bench.until(lambda: bench.listener.has("finished", 1))
    finally:
        bench.close()


@pytest.mark.sound
@pytest.mark.parametrize(("kind", "length"), [("tak", 3_684), ("mpc", 1_018), ("ape", 2_000)])
def test_it_plays_formats_that_nothing_here_can_write(shared, tmp_path, kind, length):
    bench = Bench(lambda runtime: ContinuousBackend(runtime, identify, "dummy"))
    try:
        bench.play(take_kind(shared, kind, tmp_path / "cue"), length=length)
        bench.until(lambda: bench.listener.has("finished", 1))
        assert not bench.listener.has("failed", 1)
    finally:
        bench.close()


@pytest.mark.sound
def test_what_nothing_can_decode_fails_in_words(shared, tmp_path):
    bench = Bench(lambda runtime: ContinuousBackend(runtime, identify, "dummy"))
    try:
        bench.play(take_kind(shared, "ofr", tmp_path / "cue.ofr"))
        bench.until(lambda: bench.listener.has("failed", 1))
        assert "optimfrog" in bench.listener.heard[0][2]
    finally:
        bench.close()


@pytest.mark.sound
def test_a_header_without_sound_fails_in_words(ffmpeg, tmp_path):
    whole = make_sound(ffmpeg, tmp_path / "whole.flac", seconds=2)
    cut = tmp_path / "cut.flac"
    cut.write_bytes(whole.read_bytes()[:2_000])
    bench = Bench(lambda runtime: ContinuousBackend(runtime, identify, "dummy"))
    try:
        bench.play(cut, length=2_000)
        bench.until(lambda: bench.listener.has("failed", 1))
    finally:
        bench.close()
