"""Decoding exact to the frame, in every format this can be told of."""

import contextlib
import os
import subprocess
from itertools import pairwise

import av
import numpy as np
import pytest

from cuebook.domain.sound import BANDS_HZ, FLAT
from cuebook.playback.stream_decoding import Decoding, Equalizer, NoSoundError, UnknownKindError
from cuebook.playback.stream_messages import Wish

SECONDS, RATE = 5, 44_100
KINDS = {
    "flac": ("flac", ()),
    "wav": ("wav", ()),
    "mp3": ("mp3", ("-q:a", "0")),
    "mp3 without Xing": ("mp3", ("-b:a", "256k", "-write_xing", "0")),
    "ogg": ("ogg", ("-q:a", "6")),
    "opus": ("ogg", ("-ar", "48000")),
    "aiff": ("aiff", ()),
    "wv": ("wv", ()),
    "tta": ("tta", ()),
}


@pytest.fixture(scope="module")
def rendered(ffmpeg, tmp_path_factory):
    folder, made = tmp_path_factory.mktemp("noise"), {}

    def render(kind, suffix=None, *more):
        if kind not in made:
            path = folder / f"{kind}.{suffix or kind.split()[0]}"
            noise = f"anoisesrc=d={SECONDS}:a=0.3:r={RATE}:seed=7"
            words = ["-f", "lavfi", "-i", noise, "-ac", "2", "-ar", str(RATE)]
            subprocess.run(
                [
                    ffmpeg,
                    "-y",
                    "-loglevel",
                    "error",
                    *words,
                    *(KINDS[kind][1] if kind in KINDS else ()),
                    *more,
                    path,
                ],
                check=True,
            )
            made[kind] = path
        return made[kind]

    return render


def decoded(path, form, start=0.0, stop=None, **more):
    wish = Wish(1, 0, str(path), form, start, stop, **more)
    decoding = Decoding(wish, wish.rate)
    sound = b"".join(decoding.sound())
    decoding.close()
    return np.frombuffer(sound, "<f4" if more.get("bands_db") else "<i2").reshape(-1, 2), decoding.rate


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("start", "stop"), [(0.0, 2.2221), (1.2345, 3.3), (3.3, 4.4)])
def test_a_part_is_the_very_frames_of_the_whole(rendered, kind, start, stop):
    form = KINDS[kind][0]
    whole, rate = decoded(rendered(kind), form)
    part, _ = decoded(rendered(kind), form, start, stop)
    assert len(part) == round(stop * rate) - round(start * rate)
    assert np.array_equal(part, whole[round(start * rate) : round(stop * rate)])


@pytest.mark.parametrize(("kind", "form"), {"wma": "asf", "m4a": "mov", "ac3": "ac3"}.items())
@pytest.mark.parametrize("start", [0.3, 1.2345, 3.3])
def test_a_part_begins_within_ten_milliseconds_where_frames_depend_on_those_before(
    rendered, kind, form, start
):
    path = rendered(kind, kind)
    whole, rate = decoded(path, form)
    part, _ = decoded(path, form, start, start + 1)
    piece = part[8_000:16_000, 0].astype(float)
    begin = round((start - 0.2) * rate)
    around = whole[begin : begin + round(0.4 * rate) + 16_000, 0].astype(float)
    place = begin + int(np.argmax(np.correlate(around, piece, "valid"))) - 8_000
    assert place / rate == pytest.approx(start, abs=0.01)


@pytest.mark.parametrize("kind", ["flac", "mp3", "wv"])
def test_parts_tile_without_a_frame_lost_or_heard_twice(rendered, kind):
    form = KINDS[kind][0]
    whole, _ = decoded(rendered(kind), form)
    cuts = [0.0, 0.0133, 1.777, 2.0001, 3.4567, None]
    parts = [decoded(rendered(kind), form, *pair)[0] for pair in pairwise(cuts)]
    assert np.array_equal(np.concatenate(parts), whole)


@pytest.mark.parametrize("kind", ["flac", "mp3", "ogg"])
def test_parts_tile_at_another_rate_too(rendered, kind):
    form, rate = KINDS[kind][0], 48_000
    parts = [decoded(rendered(kind), form, *pair, rate=rate)[0] for pair in ((0.0, 1.7771), (1.7771, 4.0))]
    assert sum(map(len, parts)) == 4 * rate


def test_lossless_sound_is_given_bit_by_bit(ffmpeg, rendered):
    path = rendered("wav")
    raw = subprocess.run(
        [ffmpeg, "-loglevel", "error", "-i", path, "-f", "s16le", "-"], check=True, capture_output=True
    )
    whole, rate = decoded(path, "wav")
    assert rate == RATE
    assert whole.tobytes() == raw.stdout


def test_mp4_ends_where_its_padding_begins(rendered):
    whole, rate = decoded(rendered("m4a", "m4a"), "mov")
    assert len(whole) == SECONDS * rate


@pytest.mark.parametrize(
    ("native", "given"), [(44_100, 44_100), (96_000, 96_000), (22_050, 44_100), (8_000, 48_000)]
)
def test_the_rate_is_the_files_own_where_devices_know_it(rendered, native, given):
    whole, rate = decoded(rendered(f"at {native}", "flac", "-ar", str(native)), "flac")
    assert rate == given
    assert abs(len(whole) - SECONDS * given) <= 2


def test_mono_sounds_on_both_sides_as_loud_as_it_is(rendered):
    whole, _ = decoded(rendered("mono", "wav", "-ac", "1"), "wav")
    assert np.array_equal(whole[:, 0], whole[:, 1])
    assert 0.15 < np.abs(whole / 32_768).mean() * 2 < 0.6


def test_a_gain_turns_the_sound_down_by_as_much(rendered):
    whole, _ = decoded(rendered("flac"), "flac")
    softer, _ = decoded(rendered("flac"), "flac", gain_db=-6.0206)
    assert np.abs(softer * 2.0 - whole).max() <= 3


def test_an_equalizer_gives_a_frame_for_each_and_joins_without_a_step(rendered):
    bands = (12.0, *FLAT[1:])
    whole, rate = decoded(rendered("flac"), "flac", bands_db=bands)
    at_once = Equalizer(rate, bands).through(whole.tobytes())
    joined = Equalizer(rate, bands)
    cut = len(whole) // 3
    assert joined.through(whole[:cut].tobytes()) + joined.through(whole[cut:].tobytes()) == at_once
    assert len(at_once) == len(whole) * 4


def test_what_the_equalizer_raises_is_turned_down_rather_than_clipped():
    rate = 48_000
    tone = (0.9 * np.sin(2 * np.pi * 1_000 * np.arange(rate) / rate)).astype("<f4")
    bands = tuple(12.0 if hertz == 1_000 else 0.0 for hertz in BANDS_HZ)
    out = np.frombuffer(Equalizer(rate, bands).through(np.repeat(tone, 2).tobytes()), "<i2")[rate // 5 :]
    assert 27_000 < np.abs(out).max() < 32_767


def test_a_file_that_is_cut_short_gives_what_it_has(rendered, tmp_path):
    cut = tmp_path / "cut.flac"
    cut.write_bytes(rendered("flac").read_bytes()[:200_000])
    whole, rate = decoded(cut, "flac")
    assert 0.5 < len(whole) / rate < SECONDS - 0.5


@pytest.mark.parametrize(
    "words", [b"#EXTM3U\nhttp://127.0.0.1:1/a.ts\n", b"ffconcat version 1.0\nfile other.wav\n"]
)
def test_a_playlist_in_disguise_is_no_sound(tmp_path, words):
    path = tmp_path / "list.flac"
    path.write_bytes(words)
    with contextlib.suppress(av.FFmpegError):
        assert len(decoded(path, "flac")[0]) == 0


def test_a_fifo_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NoSoundError):
        decoded(tmp_path / "pipe", "flac")


def test_a_format_that_is_not_there_is_said_to_be_unknown(rendered):
    with pytest.raises(UnknownKindError):
        decoded(rendered("flac"), "no such format")
