"""How loud cues really come out: levelled as their tags say, equalized, and never clipped."""

import numpy as np
import pytest
from mutagen.flac import FLAC
from mutagen.id3 import ID3, TXXX
from mutagen.oggopus import OggOpus

from builders import cue_at, scan
from cuebook.domain.sound import BANDS_HZ, Levelling, Sound
from cuebook.ports.playback import LoadToken
from listening import whole
from noise import AFTER_SEEKS, LOUDNESS, RATE, decoded, noise, silences, stretches, write_sound

pytestmark = pytest.mark.sound

SECONDS = 1.5
WITHIN_DB = 0.2
PEAK = 0.5
LOUDEST = 6.02
"""In dB: a peak of a half may be doubled, and no more."""


@pytest.fixture
def levelled(ffmpeg, tmp_path):
    """Four files, tagged, and what each holds; each was made of a noise with the same peak."""
    folder, made = tmp_path / "music", []
    for seed, (suffix, options) in enumerate(
        [("flac", ()), ("mp3", ("-q:a", "0")), ("opus", ("-b:a", "256k")), ("flac", ())]
    ):
        sound = noise(SECONDS, seed)
        sound *= PEAK / np.abs(sound).max()
        path = write_sound(ffmpeg, folder / f"{seed}.{suffix}", sound, *options)
        made.append((path, decoded(ffmpeg, path)))  # encoders change the level a little
    first, second, third, fourth = (path for path, _ in made)
    tag_flac(first, replaygain_track_gain="-6.50 dB", replaygain_album_gain="-2.00 dB")
    tag_mp3(second, replaygain_track_gain="+3.20 dB", replaygain_track_peak="0.500000")
    opus = OggOpus(third)
    opus["R128_TRACK_GAIN"] = str(-4 * 256)  # towards -23 LUFS: ReplayGain's +1 dB
    opus.save()
    tag_flac(fourth, replaygain_track_gain="+12.00 dB", replaygain_track_peak="0.500000")
    return made


def tag_flac(path, **tags):
    sound = FLAC(path)
    for name, value in tags.items():
        sound[name] = value
    sound.save()


def tag_mp3(path, **tags):
    words = ID3()
    for name, value in tags.items():
        words.add(TXXX(encoding=3, desc=name, text=[value]))
    words.save(path)


@pytest.mark.parametrize(
    ("levelling", "levels"),
    [
        (Levelling.CUE, (-6.5, 3.2, 1.0, LOUDEST)),
        (Levelling.ALBUM, (-2.0, 3.2, 1.0, LOUDEST)),
        (Levelling.OFF, (0.0, 0.0, 0.0, 0.0)),
    ],
)
def test_cues_sound_as_loud_as_their_tags_ask(levelling, levels, levelled, tmp_path, listening):
    scan(listening.app, tmp_path / "music")
    sources = [listening.app.reading.source(cue_at(listening.app, path)) for path, _ in levelled]
    listening.backend.set_sound(Sound(levelling))
    with listening.recording() as recording:
        listening.play(sources)
        listening.until_over()
        captured = recording.samples()
    measured = [stretches(captured, sound)[0].level_db for _, sound in levelled]
    assert measured == pytest.approx(levels, abs=WITHIN_DB)
    assert silences(captured) == []
    at_the_top = int((np.abs(captured) >= 32_766 / 32_768).sum())
    assert at_the_top <= 3, "it was clipped"


def test_levelling_can_be_switched_while_a_cue_sounds(ffmpeg, tmp_path, listening):
    sound = noise(4, seed=1)
    path = write_sound(ffmpeg, tmp_path / "music" / "1.flac", sound)
    tag_flac(path, replaygain_track_gain="-9.00 dB")
    scan(listening.app, tmp_path / "music")
    source = listening.app.reading.source(cue_at(listening.app, path))
    with listening.recording() as recording:
        listening.play([source])
        listening.until(lambda: listening.backend.playhead().position_ms > 1_200)
        listening.backend.set_sound(Sound(Levelling.CUE))
        listening.until_over()
        captured = recording.samples()
    found = stretches(captured, sound)
    assert [one.level_db for one in (found[0], found[-1])] == pytest.approx((0, -9), abs=WITHIN_DB)
    assert len(found) == 2
    assert abs(found[1].place - found[0].stop_place) * 1_000 / RATE <= 60, "the place was lost"


def test_the_volume_holds_through_seeks_joins_and_changes_of_the_sound(ffmpeg, tmp_path, listening):
    sounds = [noise(4, seed=1), noise(1.5, seed=2)]
    paths = [write_sound(ffmpeg, tmp_path / f"{seed}.flac", sound) for seed, sound in enumerate(sounds)]
    with listening.recording() as recording:
        listening.backend.set_volume(80)
        listening.play([whole(paths[0], 4_000), whole(paths[1], 1_500)])
        listening.until(lambda: listening.backend.playhead().position_ms > 800)
        listening.backend.seek(LoadToken(1), 2_000)
        listening.listen_for(800)
        listening.backend.set_sound(Sound(Levelling.CUE))
        listening.until_over()
        captured = recording.samples()
    levels = [one.level_db for sound in sounds for one in stretches(captured, sound, AFTER_SEEKS)]
    assert len(levels) >= 3
    assert max(levels) < -3, "it sounds at full volume"
    assert max(levels) - min(levels) <= WITHIN_DB


def test_what_is_muted_stays_so_through_a_seek(ffmpeg, tmp_path, listening):
    path = write_sound(ffmpeg, tmp_path / "1.flac", noise(4, seed=1))
    with listening.recording() as recording:
        listening.backend.set_muted(True)
        listening.play([whole(path, 4_000)])
        listening.until(lambda: listening.backend.playhead().position_ms > 500)
        listening.backend.seek(LoadToken(1), 2_000)
        listening.listen_for(700)
        captured = recording.samples()
    assert np.abs(captured).max() == 0


def loudness_around(samples, middle):
    """The power within a third of an octave, in dB."""
    power = np.abs(np.fft.rfft(samples)) ** 2
    pitches = np.fft.rfftfreq(len(samples), 1 / RATE)
    inside = (pitches > middle / 2 ** (1 / 6)) & (pitches < middle * 2 ** (1 / 6))
    return 10 * float(np.log10(power[inside].sum() / len(samples)))


def test_the_equalizer_raises_and_lowers_its_bands_alone(ffmpeg, tmp_path, listening):
    sound = noise(4, seed=1)
    path = write_sound(ffmpeg, tmp_path / "1.flac", sound)
    wanted = dict.fromkeys(BANDS_HZ, 0.0) | {1_000: -9.0, 4_000: 6.0}
    listening.backend.set_sound(Sound(bands_db=tuple(wanted.values())))
    with listening.recording() as recording:
        listening.play([whole(path, 4_000)])
        listening.until_over()
        captured = recording.samples()
    loud = np.flatnonzero(np.abs(captured) > LOUDNESS)
    sounding = captured[loud[0] : loud[-1]]
    for middle in (1_000, 4_000):
        change = loudness_around(sounding, middle) - loudness_around(sound, middle)
        assert change == pytest.approx(wanted[middle], abs=1.5), middle
    for middle in (500, 2_000, 8_000):
        assert abs(loudness_around(sounding, middle) - loudness_around(sound, middle)) < 3, middle
