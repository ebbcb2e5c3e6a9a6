"""The stream without gaps: what becomes of cues when decoding fails, hangs or dies, and when plans change."""

import os
import signal
import time
from contextlib import contextmanager

import pytest

from builders import make_sound, make_wav
from cuebook.cli.runtime import PlainRuntime
from cuebook.domain.sound import FLAT, Levelling, Sound
from cuebook.domain.sound_file import Gain
from cuebook.playback import stream_course, stream_watch
from cuebook.playback.continuous_backend import ContinuousBackend
from cuebook.playback.stream_run import Run
from cuebook.ports.playback import LoadToken, Source
from cuebook.tags.sniff import identify

pytestmark = pytest.mark.sound

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


class Engine:
    def __init__(self):
        self.runtime = PlainRuntime()
        self.backend = ContinuousBackend(self.runtime, identify, "dummy")
        self.listener = Listener()
        self.backend.listen(self.listener)

    def until(self, condition):
        end = time.monotonic() + PATIENCE
        looking = self.runtime.call_every(5, lambda: None)
        self.runtime.run_until(lambda: condition() or time.monotonic() > end)
        looking.cancel()
        assert condition(), self.listener.heard

    def until_has(self, what, token):
        self.until(lambda: self.listener.has(what, token))

    def until_past(self, position_ms):
        self.until(lambda: self.backend.playhead().position_ms >= position_ms)

    @property
    def decoder(self):
        return self.backend._stream._control.course.feeding.process_number

    def names(self):
        return [event[:2] for event in self.listener.heard]


@contextmanager
def opened():
    engine = Engine()
    try:
        yield engine
    finally:
        engine.backend.close()
        assert engine.runtime.join(5) == []


@pytest.fixture
def engine():
    with opened() as engine:
        yield engine


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    return make_wav(tmp_path_factory.mktemp("sound") / "long.wav", seconds=8, rate=44_100)


@pytest.fixture(scope="module")
def short(tmp_path_factory):
    return make_wav(tmp_path_factory.mktemp("sound") / "short.wav", seconds=0.4, rate=44_100)


def whole(path, length=8_000, gain=None):
    return Source(os.fsencode(path), length, gain=gain)


def play(engine, path, token=1, from_ms=0):
    engine.backend.play(whole(path), LoadToken(token), from_ms)


def test_a_decoder_that_dies_is_replaced_and_the_cue_goes_on(engine, sound):
    play(engine, sound)
    engine.until_past(200)
    dead = engine.decoder
    os.kill(dead, signal.SIGKILL)
    engine.until(lambda: engine.decoder not in (None, dead))
    engine.until_past(3_000)
    assert engine.backend.playhead().sounding
    assert engine.names() == [("started", 1)]


def test_a_vlc_that_stops_by_itself_goes_on_within_a_second_where_it_was(engine, sound, monkeypatch):
    play(engine, sound)
    engine.until_past(600)
    reads, ended = Run.read, []
    monkeypatch.setattr(Run, "read", lambda run, size: reads(run, size) if ended else ended.append(1) or b"")
    began, place = time.monotonic(), engine.backend.playhead().position_ms
    engine.until_past(3_000)
    assert ended
    gone_on_ms = engine.backend.playhead().position_ms - place
    assert (time.monotonic() - began) * 1_000 - gone_on_ms < 1_000
    assert engine.names() == [("started", 1)]


def test_a_cue_that_vlc_never_plays_on_fails_in_words(engine, sound, short, monkeypatch):
    play(engine, sound)
    engine.until_past(600)
    with monkeypatch.context() as changed:
        changed.setattr(Run, "read", lambda _run, _size: b"")
        engine.until_has("failed", 1)
    assert engine.listener.heard[-1][2] == stream_watch.VLC_ENDS
    play(engine, short, token=2)
    engine.until_has("finished", 2)


def test_a_cue_that_breaks_every_decoder_fails_in_words_once_what_is_there_has_sounded(engine, sound):
    play(engine, sound)
    engine.until_past(200)
    first = engine.decoder
    os.kill(first, signal.SIGKILL)
    engine.until(lambda: engine.decoder not in (None, first))
    os.kill(engine.decoder, signal.SIGKILL)
    engine.until_has("failed", 1)
    assert engine.listener.heard[-1][2] == stream_watch.DEADLY
    play(engine, sound, token=2, from_ms=7_500)
    engine.until_has("finished", 2)


def test_a_decoder_that_hangs_is_replaced_and_the_next_cue_plays(engine, sound, monkeypatch):
    monkeypatch.setattr(stream_watch, "HANGING_SECONDS", 0.4)
    play(engine, sound)
    engine.until_past(100)
    os.kill(engine.decoder, signal.SIGSTOP)
    engine.until_has("failed", 1)
    assert engine.listener.heard[-1][2] == stream_watch.HUNG
    play(engine, sound, token=2, from_ms=7_500)
    engine.until_has("finished", 2)


def test_a_decoder_that_dies_in_silence_is_replaced_before_it_is_needed(engine, sound):
    engine.backend.describe()
    engine.until(lambda: engine.decoder)
    dead = engine.decoder
    os.kill(dead, signal.SIGKILL)
    engine.until(lambda: engine.decoder not in (None, dead))
    play(engine, sound, from_ms=7_700)
    engine.until_has("finished", 1)


def test_a_next_cue_that_cannot_be_decoded_fails_when_it_would_have_sounded(engine, sound, tmp_path):
    broken = tmp_path / "broken.flac"
    broken.write_bytes(b"fLaC" + bytes(4_000))
    play(engine, sound, from_ms=6_500)
    engine.backend.follow_with(whole(broken), LoadToken(2))
    engine.until_past(7_500)
    assert engine.names() == [("started", 1)]
    engine.until_has("failed", 2)
    assert engine.names() == [("started", 1), ("finished", 1), ("failed", 2)]


def test_a_truncated_cue_plays_what_it_has(engine, ffmpeg, tmp_path):
    path = make_sound(ffmpeg, tmp_path / "cut.flac", seconds=4)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 4])
    engine.backend.play(whole(path, 4_000), LoadToken(1))
    engine.until_has("finished", 1)
    assert 300 < engine.listener.heard[-1][2] < 2_500


def test_what_follows_may_change_when_vlc_has_read_past_the_join(engine, sound, short):
    play(engine, sound, from_ms=7_000)
    engine.backend.follow_with(whole(short, 400), LoadToken(2))
    engine.until_past(7_800)
    engine.backend.follow_with(whole(sound), LoadToken(3))
    engine.until_has("started", 3)
    assert engine.names() == [("started", 1), ("finished", 1), ("started", 3)]


def test_what_is_named_at_the_last_moment_still_follows(engine, sound):
    play(engine, sound, from_ms=7_000)
    engine.until_past(7_850)
    engine.backend.follow_with(whole(sound), LoadToken(2))
    engine.until_has("started", 2)
    engine.until(lambda: engine.backend.playhead().position_ms > 300)
    assert engine.names() == [("started", 1), ("finished", 1), ("started", 2)]


def test_short_cues_follow_each_other_one_by_one(engine, short):
    engine.backend.play(whole(short, 400), LoadToken(1))
    for token in range(2, 6):
        engine.backend.follow_with(whole(short, 400), LoadToken(token))
        engine.until_has("started", token)
    engine.until_has("finished", 5)
    assert [name for name, _ in engine.names()] == ["started", "finished"] * 5


@pytest.mark.parametrize(
    "changed", [Sound(Levelling.CUE), Sound(bands_db=(6.0, *FLAT[1:])), Sound(Levelling.CUE, preamp_db=3)]
)
def test_another_sound_is_heard_without_losing_the_place(engine, sound, changed):
    engine.backend.play(whole(sound, gain=Gain(-6.0)), LoadToken(1))
    engine.until_past(500)
    began, at = time.monotonic(), engine.backend.playhead().position_ms
    engine.backend.set_sound(changed)
    engine.until_past(1_500)
    took = (time.monotonic() - began) * 1_000
    assert abs((engine.backend.playhead().position_ms - at) - took) < 120
    engine.backend.set_sound(Sound())
    engine.until_past(2_000)
    assert engine.names() == [("started", 1)]


def test_a_pause_that_fades_counts_to_the_end_of_the_fade_and_goes_on_from_there(engine, sound):
    engine.backend.set_sound(Sound(fade_ms=300))
    play(engine, sound)
    engine.until_past(500)
    at = engine.backend.playhead().position_ms
    engine.backend.pause()
    engine.until(lambda: not engine.backend.playhead().sounding)
    held = engine.backend.playhead().position_ms
    assert 280 <= held - at <= 400
    engine.backend.resume()
    engine.until(lambda: engine.backend.playhead().sounding)
    assert abs(engine.backend.playhead().position_ms - held) < 100
    engine.until_past(held + 500)


def test_a_fading_pause_taken_back_goes_on(engine, sound):
    engine.backend.set_sound(Sound(fade_ms=600))
    play(engine, sound)
    engine.until_past(500)
    engine.backend.pause()
    engine.until_past(700)
    engine.backend.resume()
    engine.until_past(1_800)
    assert engine.backend.playhead().sounding


def test_a_seek_is_seen_at_once(engine, sound):
    play(engine, sound)
    engine.until_past(300)
    engine.backend.seek(LoadToken(1), 6_000)
    assert 6_000 <= engine.backend.playhead().position_ms < 6_100
    engine.until_past(6_200)


def test_a_cue_sought_to_its_end_while_held_goes_to_the_next_which_is_held_too(engine, sound):
    play(engine, sound)
    engine.backend.follow_with(whole(sound), LoadToken(2))
    engine.until_past(200)
    engine.backend.pause()
    engine.backend.seek(LoadToken(1), 8_000)
    engine.until_has("started", 2)
    assert not engine.backend.playhead().sounding
    engine.backend.resume()
    engine.until_past(100)


def test_without_a_decoder_vlc_plays_file_by_file_and_it_is_said(engine, sound, monkeypatch):
    monkeypatch.setattr("cuebook.playback.continuous_backend.find_spec", lambda _name: None)
    assert not engine.backend.gapless
    assert "file by file" in engine.backend.describe()
    play(engine, sound, from_ms=7_500)
    engine.backend.follow_with(whole(sound), LoadToken(2))
    engine.until_has("started", 2)
    assert engine.names() == [("started", 1), ("finished", 1), ("started", 2)]


def test_a_kind_the_decoder_does_not_know_is_played_by_vlc_as_a_file(engine, ffmpeg, tmp_path, monkeypatch):
    path = make_sound(ffmpeg, tmp_path / "cue.flac", seconds=1.5)
    monkeypatch.setitem(stream_course.FORMATS, identify(os.fsencode(path)), "no such format")
    engine.backend.play(whole(path, 1_500), LoadToken(1), 500)
    engine.until_has("started", 1)
    assert not engine.backend.gapless
    engine.backend.follow_with(whole(path, 1_500), LoadToken(2))
    engine.until_has("finished", 2)
    assert engine.names() == [("started", 1), ("finished", 1), ("started", 2), ("finished", 2)]


def test_a_whole_cue_lasts_as_long_as_it_says_by_the_clock_through_pauses(engine, short):
    began = time.monotonic()
    engine.backend.play(whole(short, 400), LoadToken(1))
    engine.until_has("finished", 1)
    assert time.monotonic() - began >= 0.4
