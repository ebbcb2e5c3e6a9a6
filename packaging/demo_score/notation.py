"""Notes as text: the little notation the cues are written in.

A line of music is a row of words with a space between them::

    R*4 | r:3 A4 | F5:2.5 D5:.5 E5 | C5:3 A4~ | A4>:2 B3+D4' r | D2:4/.25

``A4:2`` is a pitch and its beats (the part's unit where nothing is said), ``r`` a rest and ``R*4``
four bars of it, ``x`` a stroke without pitch, ``B3+D4`` a chord, ``D2:4/.25`` a roll of strokes a
quarter of a beat each. ``~`` ties a note to the next one, ``'`` makes it short and ``>`` stresses it.
``|`` is a bar line: it adds nothing, but a bar of the wrong length is an error, which is how a slip
of the pen is found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float64]

STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
NO_PITCH = 60
"""What a stroke without pitch carries; its instruments do not look at it."""

LEVELS_DB = {"ppp": -30.0, "pp": -24.0, "p": -18.0, "mp": -13.0, "mf": -9.0, "f": -4.5, "ff": 0.0}
"""Dynamics as players shade them; how loud an instrument is beside the others is its seat's matter."""

_PITCH = r"[A-G][#b]?\d"
_WORD = re.compile(
    rf"(?P<pitch>r|x|{_PITCH}(?:\+{_PITCH})*)(?P<accent>>)?"
    r"(?::(?P<beats>\d*\.?\d+))?(?:/(?P<stroke>\d*\.?\d+))?(?P<marks>['~]*)"
)
_BARS_OF_REST = re.compile(r"R(?:\*(\d+))?")


@dataclass(frozen=True, slots=True)
class Note:
    """One note or chord, in beats from the start of its cue."""

    start: float
    beats: float
    pitches: tuple[int, ...]
    accent: bool = False
    short: bool = False
    tied: bool = False

    @property
    def stop(self) -> float:
        """The beat on which it ends as written."""
        return self.start + self.beats


def midi(name: str) -> int:
    """Give the MIDI number of a pitch: A4 is 69."""
    accidental = name.count("#") - name.count("b")
    return 12 * (int(name[-1]) + 1) + STEPS[name[0]] + accidental


def parse(text: str, bar: float, unit: float = 1.0) -> list[Note]:
    """Read a line of music whose bars are ``bar`` beats long."""
    notes: list[Note] = []
    beat = 0.0
    for word in text.split():
        if word == "|":
            _check_bar_line(beat, bar, text)
        elif rest := _BARS_OF_REST.fullmatch(word):
            beat += bar * int(rest[1] or 1)
        else:
            strokes = _read(word, beat, unit)
            beat = strokes[-1].stop
            notes += strokes
    _check_bar_line(beat, bar, text)
    return list(_join_ties([note for note in notes if note.pitches]))


def _check_bar_line(beat: float, bar: float, text: str) -> None:
    if abs(beat / bar - round(beat / bar)) > 1e-6:
        msg = f"the bar line at beat {beat:g} stands inside a bar of {bar:g} beats: {text}"
        raise ValueError(msg)


def _read(word: str, beat: float, unit: float) -> list[Note]:
    """Read one word: a note, a rest (a note without pitches), or the strokes of a roll."""
    match = _WORD.fullmatch(word)
    if match is None:
        msg = f"not a note: {word}"
        raise ValueError(msg)
    beats = float(match["beats"] or unit)
    stroke = float(match["stroke"] or beats)
    accent, marks = bool(match["accent"]), match["marks"]
    return [
        Note(
            beat + order * stroke,
            stroke,
            _pitches(match["pitch"]),
            accent and order == 0,
            "'" in marks,
            "~" in marks,
        )
        for order in range(round(beats / stroke))
    ]


def _pitches(word: str) -> tuple[int, ...]:
    if word == "r":
        return ()
    if word == "x":
        return (NO_PITCH,)
    return tuple(midi(name) for name in word.split("+"))


def _join_ties(notes: list[Note]) -> Iterator[Note]:
    held: Note | None = None
    for note in notes:
        joined = note
        if held is not None:
            if held.pitches != note.pitches or abs(held.stop - note.start) > 1e-6:
                msg = f"the note on beat {held.start:g} is tied to another pitch"
                raise ValueError(msg)
            joined = replace(held, beats=held.beats + note.beats, tied=note.tied, short=note.short)
        held = joined if joined.tied else None
        if held is None:
            yield joined
    if held is not None:
        msg = f"the note on beat {held.start:g} is tied to nothing"
        raise ValueError(msg)


def voices(notes: list[Note]) -> list[list[Note]]:
    """Give every voice of a line with chords a line of its own, lowest first; melodies are one voice."""
    most = max((len(note.pitches) for note in notes), default=0)
    return [
        [replace(note, pitches=(note.pitches[voice],)) for note in notes if len(note.pitches) > voice]
        for voice in range(most)
    ]


class Curve:
    """A value that glides between points given by beat, such as ``0 pp, 4 mf``."""

    def __init__(self, points: list[tuple[float, float]]) -> None:
        self._beats, self._values = zip(*points, strict=True)

    @classmethod
    def dynamics(cls, text: str) -> "Curve":
        """Read dynamics: the level in dB at each beat named, even in dB between them."""
        return cls([(float(beat), LEVELS_DB[level]) for beat, level in _pairs(text)])

    @classmethod
    def tempo(cls, text: str) -> "Curve":
        """Read a tempo: beats a minute at each beat named."""
        return cls([(float(beat), float(bpm)) for beat, bpm in _pairs(text)])

    def at(self, beats: Samples | float) -> Samples:
        """Give the value at each beat; before the first and after the last point it stays."""
        return np.asarray(np.interp(beats, self._beats, self._values))


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for point in text.split(","):
        beat, value = point.split()
        yield beat, value


class Clock:
    """Beats to seconds and back, through a tempo that changes."""

    _STEP = 1 / 64

    def __init__(self, tempo: Curve, beats: float) -> None:
        self._beats = np.arange(0, beats + 16, self._STEP)
        lengths = 60 / tempo.at(self._beats + self._STEP / 2) * self._STEP
        self._seconds = np.concatenate([[0.0], np.cumsum(lengths)[:-1]])

    def seconds(self, beat: float) -> float:
        """When a beat falls."""
        return float(np.interp(beat, self._beats, self._seconds))

    def beats(self, seconds: Samples) -> Samples:
        """Which beat each instant falls on."""
        return np.asarray(np.interp(seconds, self._seconds, self._beats))
