"""Instruments that hold a note: strings, winds, brass, accordion, voice.

A whole line is played as one breath, not note by note: the pitch glides from note to note, the
level dips only a little between tied-together notes, and the colour follows the loudness. That is
what makes a line of an orchestra sound played and not typed. Each note's waveform is summed from
harmonics that are weighted by the instrument's formants, once soft and once loud, and the two are
blended as the dynamics move.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.random import Generator

# isort: split
from notation import Samples
from sound import RATE, amplitude, frequency, noise, smoothed

_TABLE = 4096
_HIGHEST_HZ = 15_000
_SEAM_S = 0.03
"""How long the colours of two neighbouring notes are blended."""

VOWELS = {
    "a": ((800, 0.22, 20), (1200, 0.18, 15), (2700, 0.2, 10)),
    "e": ((480, 0.22, 18), (1900, 0.18, 13), (2600, 0.2, 11)),
    "i": ((320, 0.25, 18), (2200, 0.18, 13), (3000, 0.2, 11)),
    "o": ((450, 0.25, 20), (850, 0.2, 15), (2600, 0.2, 7)),
    "u": ((340, 0.25, 20), (700, 0.2, 11), (2500, 0.2, 4)),
    "er": ((520, 0.25, 18), (1350, 0.2, 13), (1800, 0.2, 9)),
}


@dataclass(frozen=True, slots=True)
class TimedNote:
    """One note of a line, in seconds, with its lyric's vowels where it is sung."""

    start: float
    stop: float
    pitch: int
    accent: bool = False
    joined: bool = False
    vowels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sustained:
    """How an instrument that holds its notes sounds.

    ``slope`` is how fast harmonics weaken (soft, loud); ``cutoff`` where they stop (soft, loud);
    ``even`` the weight of even harmonics; ``formants`` are (Hz, width in octaves, dB). Times are in
    seconds, ``vibrato`` is (Hz, cents, seconds until it begins). ``dip`` is the level between two
    joined notes; ``tremolo`` the strokes a second of a bow that trembles.
    """

    slope: tuple[float, float]
    cutoff: tuple[float, float]
    even: float = 1.0
    formants: tuple[tuple[float, float, float], ...] = ()
    attack: float = 0.06
    release: float = 0.12
    glide: float = 0.035
    scoop: float = 0.0
    dip: float = 0.7
    vibrato: tuple[float, float, float] = (5.2, 0.0, 0.25)
    breath: tuple[float, float, float] = (0.0, 1000.0, 4000.0)
    tremolo: float = 0.0
    detune: float = 0.0
    looseness: float = 0.0


_STRING_BODY = ((290, 0.5, 5), (480, 0.4, 3), (1100, 0.5, 2), (2600, 0.6, 5))

INSTRUMENTS = {
    "violins": Sustained(
        (1.3, 0.82), (3200, 9000), formants=_STRING_BODY,
        attack=0.11, release=0.22, glide=0.045, dip=0.74,
        vibrato=(5.6, 13, 0.12), breath=(0.012, 2500, 7000), detune=5, looseness=0.018,
    ),
    "violas": Sustained(
        (1.35, 0.92), (2600, 6800), formants=((220, 0.5, 4), (380, 0.4, 3), (900, 0.6, 3)),
        attack=0.13, release=0.24, glide=0.04, dip=0.78,
        vibrato=(5.2, 11, 0.15), breath=(0.012, 2000, 5000), detune=5, looseness=0.02,
    ),
    "cellos": Sustained(
        (1.35, 0.95), (2100, 5600), formants=((180, 0.5, 4), (350, 0.5, 3), (800, 0.6, 3)),
        attack=0.12, release=0.25, glide=0.045, dip=0.76,
        vibrato=(5.0, 11, 0.18), breath=(0.012, 1500, 4000), detune=5, looseness=0.02,
    ),
    "basses": Sustained(
        (1.4, 1.05), (1100, 3400), formants=((110, 0.6, 4), (240, 0.5, 3)),
        attack=0.12, release=0.28, dip=0.72,
        vibrato=(4.6, 6, 0.3), breath=(0.01, 800, 3000), detune=4, looseness=0.02,
    ),
    "spiccato": Sustained(
        (1.3, 1.0), (2200, 6500), formants=((180, 0.5, 4), (350, 0.5, 3), (800, 0.6, 4)),
        attack=0.014, release=0.09, glide=0.004, dip=0.1,
        breath=(0.05, 1500, 5500), detune=5, looseness=0.006,
    ),
    "tremolo": Sustained(
        (1.35, 0.9), (3000, 8500), formants=_STRING_BODY,
        attack=0.08, release=0.12, glide=0.02, dip=0.8,
        breath=(0.03, 2500, 7000), tremolo=13, detune=7, looseness=0.02,
    ),
    "harmonics": Sustained(
        (2.6, 2.4), (3500, 5000),
        attack=0.5, release=0.6,
        vibrato=(4.5, 4, 0.8), breath=(0.03, 3000, 8000), detune=4, looseness=0.05,
    ),
    "horn": Sustained(
        (1.9, 0.95), (750, 3000), formants=((340, 0.6, 6), (700, 0.5, 3)),
        attack=0.07, release=0.16, glide=0.035, scoop=0.35, dip=0.68,
        vibrato=(4.6, 4, 0.5), breath=(0.006, 400, 2500), detune=3, looseness=0.012,
    ),
    "stopped horn": Sustained(
        (1.0, 0.55), (2400, 6500), formants=((900, 0.4, 6), (3200, 0.5, 9)),
        attack=0.04, release=0.1, scoop=0.2, dip=0.5,
        vibrato=(5.2, 5, 0.4), breath=(0.01, 2000, 6000), detune=3, looseness=0.01,
    ),
    "trombones": Sustained(
        (1.7, 0.8), (700, 4000), formants=((520, 0.6, 5), (1500, 0.5, 2)),
        attack=0.06, release=0.16, glide=0.03, scoop=0.25, dip=0.62,
        breath=(0.006, 400, 2500), detune=4, looseness=0.012,
    ),
    "trumpet": Sustained(
        (1.4, 0.6), (1500, 6500), formants=((1200, 0.5, 6), (2600, 0.5, 3)),
        attack=0.04, release=0.12, scoop=0.25, dip=0.6,
        vibrato=(5.4, 6, 0.35), breath=(0.008, 1000, 5000), detune=3, looseness=0.01,
    ),
    "clarinet": Sustained(
        (1.5, 1.0), (2200, 5000), even=0.16, formants=((1300, 0.6, 3),),
        attack=0.06, release=0.12, glide=0.025, dip=0.78,
        vibrato=(4.8, 4, 0.6), breath=(0.012, 1500, 6000),
    ),
    "flute": Sustained(
        (2.3, 1.7), (2600, 5000), formants=((800, 0.8, 3),),
        attack=0.07, release=0.14, glide=0.025, dip=0.7,
        vibrato=(5.0, 9, 0.2), breath=(0.05, 1500, 7000), detune=3, looseness=0.01,
    ),
    "accordion": Sustained(
        (0.75, 0.6), (3200, 5000), formants=((600, 0.6, 3), (1800, 0.6, 4)),
        attack=0.05, release=0.06, glide=0.004, dip=0.55,
        breath=(0.01, 1500, 5000), detune=9, looseness=0.004,
    ),
    "singer": Sustained(
        (1.25, 1.0), (3500, 5000),
        attack=0.07, release=0.13, glide=0.075, scoop=1.0, dip=0.5,
        vibrato=(5.7, 38, 0.16), breath=(0.012, 1500, 5000),
    ),
}  # fmt: skip


@dataclass(slots=True)
class _Line:
    """A line being played: its notes, the instrument, its instants and one player's chance."""

    notes: Sequence[TimedNote]
    instrument: Sustained
    rng: Generator
    time: Samples = field(init=False)

    def __post_init__(self) -> None:
        last = self.notes[-1].stop + self.instrument.release + 0.05
        self.time = np.arange(int(last * RATE)) / RATE


def play_line(
    notes: Sequence[TimedNote], name: str, level_db: Callable[[Samples], Samples], rng: Generator
) -> Samples:
    """Play a line on one instrument; ``level_db`` gives the dynamics at each instant."""
    line = _Line(_loosened(notes, INSTRUMENTS[name], rng), INSTRUMENTS[name], rng)
    loudness = level_db(line.time)
    envelope = _envelope(line) * 10 ** (loudness / 20)
    brightness = np.clip(1 + loudness / 24, 0, 1)
    tone = _tone(line, _phase(line), brightness)
    amount, low, high = line.instrument.breath
    if amount:
        tone += amount * noise(len(tone), low, high, rng)
    return tone * envelope


def _loosened(notes: Sequence[TimedNote], instrument: Sustained, rng: Generator) -> list[TimedNote]:
    """Let a player be a little early or late, the same way through neighbouring notes."""
    shift = rng.normal(0, instrument.looseness, len(notes)) if instrument.looseness else np.zeros(len(notes))
    starts = [max(0.0, note.start + late) for note, late in zip(notes, shift, strict=True)]
    stops = [
        starts[index + 1] if note.joined and index + 1 < len(notes) else note.stop
        for index, note in enumerate(notes)
    ]
    return [
        TimedNote(start, max(stop, start + 0.03), note.pitch, note.accent, note.joined, note.vowels)
        for start, stop, note in zip(starts, stops, notes, strict=True)
    ]


def _follows(line: _Line, index: int) -> bool:
    """Whether a note is joined to the one before it."""
    return index > 0 and line.notes[index - 1].joined


def _phase(line: _Line) -> Samples:
    """Give how many periods have passed at each instant: glides, scoops, vibrato and drift."""
    points: list[tuple[float, float]] = []
    for index, note in enumerate(line.notes):
        glide = min(line.instrument.glide, 0.4 * (note.stop - note.start))
        if _follows(line, index):
            points.append((note.start, line.notes[index - 1].pitch))
        else:
            glide = min(0.07, 0.5 * (note.stop - note.start))
            points.append((note.start, note.pitch - line.instrument.scoop))
        points += [(note.start + glide, note.pitch), (note.stop, note.pitch)]
    at, pitch = zip(*points, strict=True)
    curve = smoothed(np.interp(line.time, at, pitch), 0.02)
    cents = _vibrato(line) + _drift(line) + line.instrument.detune * line.rng.standard_normal()
    hertz = 440 * 2 ** ((curve + cents / 100 - 69) / 12)
    return np.cumsum(hertz) / RATE + line.rng.random()


def _vibrato(line: _Line) -> Samples:
    """Give the vibrato in cents; each note starts plain and warms up."""
    rate, depth, delay = line.instrument.vibrato
    points = [(0.0, 0.0)]
    for index, note in enumerate(line.notes):
        plain = 0.35 if _follows(line, index) else 0.0
        points += [
            (note.start, plain),
            (note.start + delay, plain),
            (note.start + delay + 0.35, 1.0),
            (note.stop, 0.8),
        ]
    depths = smoothed(np.interp(line.time, *_in_order(points)), 0.08)
    wobble = rate * (1 + 0.06 * _wander(line, 1.5))
    turns = np.cumsum(wobble) / RATE + line.rng.random()
    return depth * depths * np.sin(2 * np.pi * turns)


def _in_order(points: list[tuple[float, float]]) -> tuple[Samples, Samples]:
    """Give points as two rows; a point that a short note pushed past a later one is moved to it."""
    at, values = np.array(points).T
    return np.minimum.accumulate(at[::-1])[::-1], values


def _drift(line: _Line) -> Samples:
    """Nobody holds a pitch like a machine: a few cents of wandering."""
    return 0.6 * line.instrument.detune * _wander(line, 2.5)


def _wander(line: _Line, hertz: float) -> Samples:
    count = int(len(line.time) / RATE * hertz) + 3
    knots = line.rng.standard_normal(count)
    return smoothed(np.interp(line.time * hertz, np.arange(count), knots), 0.1)


def _envelope(line: _Line) -> Samples:
    """Give the level through the line: attacks, swells, the dips between joined notes, releases."""
    points: list[tuple[float, float]] = [(0.0, 0.0)]
    accents = np.ones(len(line.time))
    for index, note in enumerate(line.notes):
        length = note.stop - note.start
        attack = min(line.instrument.attack, 0.45 * length)
        dip = line.instrument.dip
        points += [(note.start, dip if _follows(line, index) else 0.0), (note.start + attack, 0.94)]
        if length > 0.5:
            points.append((note.start + 0.4 * length, 1.0))
        points.append((note.stop - 0.06 * length, 0.92))
        points += _ending(line, index)
        if note.accent:
            since = np.maximum(0, line.time - note.start)
            accents *= np.where(line.time >= note.start, 1 + 0.55 * np.exp(-since / 0.16), 1)
    at, level = _in_order(points)
    level_curve = smoothed(np.interp(line.time, at, level), 0.012)
    return level_curve * smoothed(accents, 0.012) * _trembling(line)


def _ending(line: _Line, index: int) -> list[tuple[float, float]]:
    note = line.notes[index]
    if note.joined:
        return [(note.stop, line.instrument.dip)]
    gap = line.notes[index + 1].start - note.stop if index + 1 < len(line.notes) else np.inf
    release = min(line.instrument.release, max(0.004, 0.95 * gap))
    return [(note.stop, 0.85), (note.stop + 0.4 * release, 0.26), (note.stop + release, 0.0)]


def _trembling(line: _Line) -> Samples:
    if not line.instrument.tremolo:
        return np.ones(len(line.time))
    strokes = np.cumsum(line.instrument.tremolo * (1 + 0.08 * _wander(line, 4))) / RATE + line.rng.random()
    return 0.45 + 0.55 * np.abs(np.sin(np.pi * strokes))


def _tone(line: _Line, phase: Samples, brightness: Samples) -> Samples:
    """Look the waveform of each note up at the phase, with a seam where two notes meet."""
    sound = np.zeros(len(phase))
    for index, note in enumerate(line.notes):
        before = _SEAM_S / 2 if _follows(line, index) else 0.0
        after = _SEAM_S / 2 if note.joined else line.instrument.release
        first, last = int((note.start - before) * RATE), int((note.stop + after) * RATE)
        first, last = max(0, first), min(len(phase), last)
        window = _seam(last - first, bool(before), note.joined)
        soft, loud = _tables(note, line.instrument)
        blend = brightness[first:last]
        if note.vowels:
            blend = np.linspace(-1.2, 1.0, last - first).clip(0, 1)
        place = (phase[first:last] % 1.0) * _TABLE
        whole = place.astype(np.int64)
        part = place - whole
        following = (whole + 1) % _TABLE
        low = soft[whole] * (1 - part) + soft[following] * part
        high = loud[whole] * (1 - part) + loud[following] * part
        sound[first:last] += window * ((1 - blend) * low + blend * high)
    return sound


def _seam(count: int, opens: bool, closes: bool) -> Samples:  # noqa: FBT001 - the two sides of a window
    window = np.ones(count)
    width = min(int(_SEAM_S * RATE), count // 2)
    rise = np.linspace(0, 1, width)
    if opens:
        window[:width] = rise
    if closes:
        window[count - width :] = rise[::-1]
    return window


def _tables(note: TimedNote, instrument: Sustained) -> tuple[Samples, Samples]:
    """Give one period, soft and loud; of a sung note, its first vowel and its last."""
    if note.vowels:
        first, last = (VOWELS[vowel] for vowel in (note.vowels[0], note.vowels[-1]))
        return _period(note, instrument, 1, first), _period(note, instrument, 1, last)
    return _period(note, instrument, 0, instrument.formants), _period(
        note, instrument, 1, instrument.formants
    )


def _period(
    note: TimedNote, instrument: Sustained, loud: int, formants: Sequence[tuple[float, float, float]]
) -> Samples:
    base = frequency(note.pitch)
    order = np.arange(1, max(2, int(_HIGHEST_HZ / base)) + 1)
    hertz = order * base
    weight = order ** -instrument.slope[loud] / np.sqrt(1 + (hertz / instrument.cutoff[loud]) ** 6)
    weight[1::2] *= instrument.even
    for centre, width, decibels in formants:
        weight *= 10 ** (decibels / 20 * np.exp(-0.5 * (np.log2(hertz / centre) / width) ** 2))
    spectrum = np.zeros(_TABLE // 2 + 1, dtype=complex)
    kept = min(len(order), _TABLE // 2)
    # Phases that go with the square of the order keep the peaks of a waveform low.
    spectrum[1 : kept + 1] = weight[:kept] * np.exp(1j * np.pi * order[:kept] ** 2 / 24)
    wave = np.fft.irfft(spectrum, _TABLE)
    return np.asarray(wave / np.sqrt(np.mean(wave**2)) * amplitude(-12))
