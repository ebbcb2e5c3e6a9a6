"""Wishes for waveforms: the playing cue first, one at a time, and nothing made for nobody."""

from contextlib import contextmanager

import pytest

from cuebook.domain.events import WaveformFound
from cuebook.domain.waveform import SoundPlace
from cuebook.services.bus import Bus
from cuebook.services.waveforms import BEGIN_AFTER_MS, MOST_REMEMBERED, WaveformFinding
from fakes.runtime import FakeRuntime


class Cues:
    """Stands for the storage: knows where every cue lies but those called ``gone``."""

    @contextmanager
    def reader(self):
        yield self

    def sound_place(self, cue):
        return None if cue == "gone" else SoundPlace(cue, b"", 0, None, None)


class Maker:
    """Stands for the reader of waveforms, and remembers what it was asked and when it rested."""

    def __init__(self):
        self.asked, self.rests = [], 0
        self.meanwhile = lambda: None
        self.fails = False

    def waveform(self, place, cancel):
        self.asked.append(place.signature)
        self.meanwhile()
        if self.fails:
            raise RuntimeError
        return None if place.signature == "plain" or cancel.cancelled else place.signature.encode()

    def close(self):
        self.rests += 1


class House:
    def __init__(self):
        self.runtime, self.maker, bus = FakeRuntime(), Maker(), Bus()
        self.made = 0
        self.finding = WaveformFinding(Cues(), self._make, self.runtime, bus)
        self.answers = []
        bus.subscribe(WaveformFound, lambda found: self.answers.append((found.cue, found.levels)))

    def _make(self):
        self.made += 1
        return self.maker

    def pass_time(self):
        self.runtime.advance(BEGIN_AFTER_MS)


@pytest.fixture
def house():
    return House()


def test_the_playing_cue_comes_first_and_then_the_next_one_and_then_the_worker_rests(house):
    assert house.finding.ask(["a", "b"]) is None
    house.pass_time()
    assert house.answers == [("a", b"a"), ("b", b"b")]
    assert (house.made, house.maker.rests) == (1, 1)


def test_nothing_is_made_beside_the_first_sound(house):
    house.finding.ask(["a"])
    house.runtime.advance(BEGIN_AFTER_MS - 1)
    assert house.maker.asked == []


def test_what_was_found_is_at_hand_at_once_the_next_time(house):
    house.finding.ask(["a", "b"])
    house.pass_time()
    assert house.finding.ask(["b"]) == b"b"
    house.pass_time()
    assert house.maker.asked == ["a", "b"]


def test_only_the_last_wish_counts(house):
    house.finding.ask(["a", "b"])
    house.finding.ask(["c"])
    house.pass_time()
    assert house.maker.asked == ["c"]


def test_one_in_the_making_that_nobody_wants_any_more_is_given_up(house):
    def change():
        house.maker.meanwhile = lambda: None
        house.finding.ask(["c", "d"])

    house.maker.meanwhile = change
    house.finding.ask(["a", "b"])
    house.pass_time()
    assert house.answers == [("c", b"c"), ("d", b"d")]


def test_one_in_the_making_that_is_wanted_still_goes_on(house):
    def change():
        house.maker.meanwhile = lambda: None
        house.finding.ask(["a", "x"])

    house.maker.meanwhile = change
    house.finding.ask(["a", "b"])
    house.pass_time()
    assert house.answers == [("a", b"a"), ("x", b"x")]
    assert house.maker.asked == ["a", "x"]


def test_a_cue_without_one_is_answered_so_and_asked_for_again_the_next_time(house):
    for _ in range(2):
        house.finding.ask(["plain", "gone"])
        house.pass_time()
    assert house.answers == [("plain", None), ("gone", None)] * 2


def test_a_failure_is_answered_as_none_and_the_rest_goes_on(house):
    house.maker.fails = True
    house.finding.ask(["a"])
    house.pass_time()
    assert house.answers == [("a", None)]
    house.maker.fails = False
    house.finding.ask(["a"])
    house.pass_time()
    assert house.answers[1:] == [("a", b"a")]


def test_only_so_many_are_remembered(house):
    for number in range(MOST_REMEMBERED + 5):
        house.finding.ask([f"{number}"])
        house.pass_time()
    assert house.finding.ask(["0"]) is None
    assert house.finding.ask([f"{MOST_REMEMBERED + 4}"])


def test_after_closing_nothing_begins(house):
    house.finding.ask(["a"])
    house.finding.ask(())
    house.finding.close()
    house.pass_time()
    assert house.maker.asked == []
