"""Instruments that sound by themselves once struck or plucked: harp, celesta, drums and the like."""

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

# isort: split
from notation import Samples
from sound import RATE, amplitude, band, faded, frequency, noise, shaped, smoothed, times

Stroke = Callable[[float, float, float, Generator], Samples]
"""Plays one stroke, given its frequency, the seconds it may ring, its strength of 0..1 and chance."""


def _ringing(
    hertz: float,
    seconds: float,
    partials: list[tuple[float, float, float]],
    rng: Generator,
    attack: float = 0.002,
) -> Samples:
    """Sum partials of (ratio, level, seconds to fall by 60 dB)."""
    time = times(seconds)
    sound = np.zeros(len(time))
    for ratio, level, fall in partials:
        if hertz * ratio < 0.45 * RATE:
            phase = rng.random() * 2 * np.pi
            sound += level * 10 ** (-3 * time / fall) * np.sin(2 * np.pi * hertz * ratio * time + phase)
    return faded(sound, attack, min(0.05, seconds / 3))


def _plucked(
    hertz: float, seconds: float, fall: float, softness: float, place: float, rng: Generator
) -> Samples:
    """Pluck a Karplus-Strong string.

    The loop is one period, circulated and each time smoothed a little. It has a whole number of
    samples, so it is run at the nearest pitch it can do and then resampled to the one asked for.
    """
    period = max(8, round(RATE / hertz - softness))
    loop_hertz = RATE / (period + softness)  # smoothing turns the loop by that part of a sample a round
    loss = 10 ** (-3 / (loop_hertz * fall))
    wanted = np.arange(int(seconds * RATE)) * hertz / loop_hertz
    loop = _pluck(period, place, rng)
    sound = np.empty((int(wanted[-1] / period) + 2, period))
    for turn in sound:
        turn[:] = loop
        loop = loss * ((1 - softness) * loop + softness * np.roll(loop, 1))
    string = sound.ravel()
    return faded(np.interp(wanted, np.arange(len(string)), string), 0.001, min(0.08, seconds / 3))


def _pluck(period: int, place: float, rng: Generator) -> Samples:
    """Give the string's shape as the finger leaves it: a bent line, a little rough."""
    order = np.arange(1, period // 2)
    bend = np.sin(np.pi * order * place) / order**1.25
    rough = 1 + 0.25 * rng.standard_normal(len(order))
    spectrum = np.zeros(period // 2 + 1, dtype=complex)
    spectrum[1 : len(order) + 1] = bend * rough * -1j
    wave = np.fft.irfft(spectrum, period)
    return np.asarray(wave / np.sqrt(np.mean(wave**2)) * 0.3)


def harp(hertz: float, seconds: float, strength: float, rng: Generator) -> Samples:
    """A harp: long below, short above, rounder when touched softly."""
    fall = 4.2 * (220 / hertz) ** 0.45
    sound = _plucked(hertz, min(seconds + 1.6, fall), fall, 0.42, 0.34, rng)
    return shaped(sound, band(60, 1400 + 3200 * strength))


def guitar(hertz: float, seconds: float, strength: float, rng: Generator) -> Samples:
    """A rhythm guitar with a plectrum, damped by the hand."""
    sound = _plucked(hertz, min(seconds, 0.4), 1.2, 0.4, 0.12, rng)
    return shaped(sound, band(90, 3500 + 2500 * strength))


def plucked_bass(hertz: float, seconds: float, strength: float, rng: Generator) -> Samples:
    """A double bass, plucked."""
    sound = _plucked(hertz, min(seconds + 0.1, 0.9), 1.5, 0.5, 0.22, rng)
    return 1.2 * shaped(sound, band(35, 900 + 900 * strength))


def celesta(hertz: float, _seconds: float, strength: float, rng: Generator) -> Samples:
    """Small hammers on steel plates over wooden boxes."""
    fall = 2.4 * (880 / hertz) ** 0.5
    partials = [
        (1, 0.5, fall),
        (2.0, 0.05, 0.6 * fall),
        (4.06, 0.1 + 0.1 * strength, 0.22 * fall),
        (9.1, 0.05, 0.06),
    ]
    return _ringing(hertz, min(fall, 2.6), partials, rng)


def glockenspiel(hertz: float, _seconds: float, strength: float, rng: Generator) -> Samples:
    """Steel bars, brighter and longer."""
    fall = 3.0 * (1200 / hertz) ** 0.5
    partials = [(1, 0.45, fall), (2.76, 0.15 + 0.1 * strength, 0.4 * fall), (5.4, 0.08, 0.15 * fall)]
    return _ringing(hertz, min(fall, 2.4), partials, rng, attack=0.001)


def piano(hertz: float, seconds: float, strength: float, rng: Generator) -> Samples:
    """A grand piano: stiff strings whose partials are sharp, three to a note, a soft hammer."""
    stiffness = 0.00025 * (hertz / 130) ** 1.2
    partials = []
    for order in range(1, 26):
        ratio = order * np.sqrt(1 + stiffness * order**2)
        level = 0.45 / order ** (1.7 - 0.8 * strength) * abs(np.sin(np.pi * order * 0.12))
        fall = 9 * (130 / hertz) ** 0.5 / (1 + 0.35 * order)
        partials += [(ratio * (1 + cents * 5.8e-4), level, fall) for cents in (-0.5, 0.6)]
    sound = _ringing(hertz, min(seconds + 0.5, 6.0), partials, rng, attack=0.003)
    thump = noise(len(sound), 60, 400, rng) * np.exp(-times(len(sound) / RATE + 1)[: len(sound)] / 0.02)
    return sound + 0.05 * strength * thump


def timpani(hertz: float, _seconds: float, strength: float, rng: Generator) -> Samples:
    """A kettledrum; the head sinks to its pitch as the blow dies."""
    time = times(2.2)
    bend = 1 + 0.012 * strength * np.exp(-time / 0.06)
    turns = np.cumsum(hertz * bend) / RATE
    sound = np.zeros(len(time))
    for ratio, level, fall in (
        (1, 0.7, 1.9),
        (1.5, 0.36, 1.4),
        (1.99, 0.22, 1.0),
        (2.44, 0.12, 0.7),
        (2.9, 0.08, 0.5),
    ):
        sound += level * 10 ** (-3 * time / fall) * np.sin(2 * np.pi * turns * ratio)
    blow = noise(len(time), 80, 700 + 1500 * strength, rng) * np.exp(-time / 0.018)
    return faded(sound + (0.15 + 0.25 * strength) * blow, 0.002, 0.2)


def bass_drum(_hertz: float, _seconds: float, strength: float, rng: Generator) -> Samples:
    """A big drum, more felt than heard."""
    time = times(2.0)
    turns = np.cumsum(44 + 26 * np.exp(-time / 0.05)) / RATE
    sound = np.sin(2 * np.pi * turns) * np.exp(-time / 0.38)
    blow = noise(len(time), 40, 300 + 900 * strength, rng) * np.exp(-time / 0.03)
    return faded(sound + 0.4 * blow, 0.003, 0.3)


def brush(_hertz: float, _seconds: float, strength: float, rng: Generator) -> Samples:
    """Wheels over the joints of a rail: a wire brush on a snare drum."""
    time = times(0.16)
    hiss = noise(len(time), 900, 3000 + 3500 * strength, rng) * np.exp(-time / 0.028)
    thud = np.sin(2 * np.pi * 165 * time) * np.exp(-time / 0.03)
    return faded(0.22 * hiss + 0.16 * thud, 0.003, 0.03)


def snare(_hertz: float, _seconds: float, strength: float, rng: Generator) -> Samples:
    """A snare drum with sticks."""
    time = times(0.3)
    wires = noise(len(time), 1200, 5000 + 4000 * strength, rng) * np.exp(-time / 0.06)
    head = np.sin(2 * np.pi * 190 * time) * np.exp(-time / 0.04)
    return faded(0.25 * wires + 0.22 * head, 0.001, 0.05)


def cymbal(_hertz: float, _seconds: float, strength: float, rng: Generator) -> Samples:
    """A pair of cymbals, struck and left to ring."""
    return _metal(3.2, 0.003, 0.75, strength, rng)


def cymbal_swell(_hertz: float, seconds: float, strength: float, rng: Generator) -> Samples:
    """A roll on a hanging cymbal that grows through the note as written and is then let go."""
    return _metal(seconds + 1.8, seconds, 0.5, strength, rng)


def _metal(seconds: float, rise: float, fall: float, strength: float, rng: Generator) -> Samples:
    time = times(seconds)
    growing = np.minimum(1, time / rise) ** 2.2
    level = growing * np.exp(-np.maximum(0, time - rise) / fall)
    low = noise(len(time), 700, 4500, rng)
    high = noise(len(time), 4500, 13_000, rng) * (0.3 + 0.7 * growing)
    return faded(smoothed(level, 0.004) * (0.1 * low + 0.16 * (0.4 + 0.6 * strength) * high), 0.002, 0.2)


STROKES: dict[str, Stroke] = {
    "harp": harp,
    "guitar": guitar,
    "plucked bass": plucked_bass,
    "celesta": celesta,
    "glockenspiel": glockenspiel,
    "piano": piano,
    "timpani": timpani,
    "bass drum": bass_drum,
    "brush": brush,
    "snare": snare,
    "cymbal": cymbal,
    "cymbal swell": cymbal_swell,
}


def strike(name: str, pitch: int, seconds: float, level_db: float, rng: Generator) -> Samples:
    """Play one stroke at a level in dB; softer strokes are duller too."""
    strength = float(np.clip(1 + level_db / 30, 0, 1))
    return STROKES[name](frequency(pitch), seconds, strength, rng) * amplitude(level_db)
