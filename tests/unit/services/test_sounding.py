"""The settings of sound reach the backend: at the start, at every change, and never wrong ones."""

import json
import logging

import pytest

from cuebook.domain.equalizer import PRESETS, bands_text
from cuebook.domain.sound import FLAT, Levelling, Sound
from cuebook.services.sounding import TRY_EVERY_MS, Sounding
from cuebook.settings.store import SettingsStore
from fakes.runtime import FakeRuntime

VOICE = PRESETS["Voice"]


class Backend:
    """Writes down what it is told."""

    gapless = True

    def __init__(self):
        self.sounds = []
        self.chosen = []

    def set_sound(self, sound):
        self.sounds.append(sound)

    def choose_output(self, output):
        self.chosen.append(output)


class Bench:
    def __init__(self, folder):
        self.file = folder / "settings.json"
        self.backend = Backend()
        self.runtime = FakeRuntime()

    def begin(self, **stored):
        if stored:
            self.file.write_text(json.dumps(stored))
        self.settings = SettingsStore(self.file)
        self.sounding = Sounding(self.backend, self.settings, self.runtime)
        self.sounding.begin()
        return self.sounding


@pytest.fixture
def bench(tmp_path):
    return Bench(tmp_path)


def test_the_backend_hears_how_the_settings_stand(bench):
    bench.begin(
        levelling="album",
        preamp=-3.0,
        equalizing=True,
        equalizer=bands_text(VOICE),
        fade=300,
        output="headphones",
    )
    assert bench.backend.sounds == [Sound(Levelling.ALBUM, -3.0, VOICE, 300)]
    assert bench.backend.chosen == ["headphones"]


def test_nothing_chosen_is_plain_sound_where_the_system_wants_it(bench):
    bench.begin()
    assert bench.backend.sounds == [Sound()]
    assert bench.backend.chosen == [None]


def test_beginning_twice_tells_nothing_twice(bench):
    bench.begin().begin()
    bench.settings.change(fade=150)
    assert [sound.fade_ms for sound in bench.backend.sounds] == [0, 150]


def test_a_curve_may_be_tried_and_left_before_all_has_begun(bench):
    bench.begin()
    early = Sounding(Backend(), bench.settings, bench.runtime)
    early.end_trying()
    early.begin()
    bench.settings.change(levelling="cue")
    assert [sound.levelling for sound in early._backend.sounds] == [Levelling.OFF, Levelling.CUE]


def test_every_change_is_heard_and_nothing_else_is_told(bench):
    bench.begin()
    bench.settings.change(levelling="cue")
    bench.settings.change(volume=40)
    bench.settings.change(output="speakers")
    bench.settings.change(output="")
    assert [sound.levelling for sound in bench.backend.sounds] == [Levelling.OFF, Levelling.CUE]
    assert bench.backend.chosen == [None, "speakers", None]


def test_an_equalizer_that_is_off_keeps_its_curve_to_itself(bench):
    bench.begin(equalizing=False, equalizer=bands_text(VOICE))
    assert bench.backend.sounds[-1].bands_db == FLAT
    bench.settings.change(equalizing=True)
    assert bench.backend.sounds[-1].bands_db == VOICE


@pytest.mark.parametrize(
    ("name", "value", "plain"),
    [
        ("equalizer", "1 2 3", Sound(fade_ms=150)),
        ("equalizer", "a b c d e f g h i j", Sound(fade_ms=150)),
        ("equalizer", "99 0 0 0 0 0 0 0 0 0", Sound(fade_ms=150)),
        ("equalizer", 7, Sound(fade_ms=150)),
        ("preamp", 400.0, Sound(fade_ms=150)),
        ("preamp", float("nan"), Sound(fade_ms=150)),
        ("preamp", "loud", Sound(fade_ms=150)),
        ("levelling", "everything", Sound(fade_ms=150)),
        ("fade", -5, Sound()),
        ("fade", 10**9, Sound()),
        ("output", 3, Sound(fade_ms=150)),
    ],
)
def test_what_cannot_be_meant_is_left_out_with_a_word_in_the_log(bench, caplog, name, value, plain):
    with caplog.at_level(logging.WARNING, "cuebook"):
        bench.begin(**{"fade": 150, "equalizing": True, name: value})
    assert bench.backend.sounds == [plain]
    assert name.removesuffix("p") in caplog.text.replace("-", "")


def test_what_is_left_out_is_told_of_once(bench, caplog):
    with caplog.at_level(logging.WARNING, "cuebook"):
        bench.begin(preamp=400.0)
        for percent in range(50):
            bench.settings.change(volume=percent)
    assert len(caplog.records) == 1


def test_a_curve_is_tried_at_once_and_taken_back(bench):
    bench.begin(levelling="cue")
    bench.sounding.try_bands(VOICE)
    bench.runtime.advance(TRY_EVERY_MS)
    assert bench.backend.sounds[-1] == Sound(Levelling.CUE, bands_db=VOICE)
    bench.sounding.end_trying()
    assert bench.backend.sounds[-1] == Sound(Levelling.CUE)
    assert bench.settings.current.equalizer == ""


def test_a_band_that_is_dragged_is_told_some_times_a_second_and_ends_where_it_was_let_go(bench):
    bench.begin()
    for step in range(100):
        bench.sounding.try_bands((step / 10, *FLAT[1:]))
        bench.runtime.advance(5)
    bench.runtime.advance(TRY_EVERY_MS)
    tried = bench.backend.sounds[1:]
    assert tried[-1].bands_db[0] == 9.9
    assert len(tried) <= 100 * 5 // TRY_EVERY_MS + 2


def test_what_was_tried_is_forgotten_even_before_it_was_heard(bench):
    bench.begin()
    bench.sounding.try_bands(VOICE)
    bench.sounding.end_trying()
    bench.runtime.advance(10 * TRY_EVERY_MS)
    assert bench.backend.sounds == [Sound()]


def test_other_settings_may_change_while_a_curve_is_tried(bench):
    bench.begin()
    bench.sounding.try_bands(VOICE)
    bench.runtime.advance(TRY_EVERY_MS)
    bench.settings.change(levelling="album")
    assert bench.backend.sounds[-1] == Sound(Levelling.ALBUM, bands_db=VOICE)
