"""Print the harmony of the demo score, and what a teacher of counterpoint would mark in red.

Every note is held against the chord that is written for its beat. A note foreign to the chord is
fine when it behaves: reached or left by step, or a pedal. Lines of the choir must not move in
parallel octaves or fifths. What is left is listed, to be looked at by somebody who can hear; exit
status 1 says so.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from cues import SCORE
from notation import Note, midi, voices
from score import Cue

# "oct" is no chord but the scale of half and whole tones by turns.
QUALITIES = {
    "": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "m7": (0, 3, 7, 10), "maj7": (0, 4, 7, 11),
    "6": (0, 4, 7, 9), "m6": (0, 3, 7, 9), "m9": (0, 2, 3, 7, 10), "9": (0, 2, 4, 7, 10), "sus4": (0, 5, 7),
    "9sus4": (0, 2, 5, 7, 10), "oct": (0, 1, 3, 4, 6, 7, 9, 10),
}  # fmt: skip
NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
UNPITCHED = {"brush", "snare", "cymbal", "cymbal swell", "bass drum"}
_CHORD = re.compile(r"(?P<root>[A-G][#b]?)(?P<quality>[^/:]*)(?:/(?P<bass>[A-G][#b]?))?:(?P<beats>[\d.]+)")


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord as written over some beats."""

    name: str
    start: float
    beats: float
    tones: frozenset[int]
    bass: int


def _class(name: str) -> int:
    return midi(f"{name}4") % 12


def chords(cue: Cue) -> list[Chord]:
    """Read the chords of a cue."""
    found = []
    beat = 0.0
    for match in _CHORD.finditer(cue.harmony):
        root = _class(match["root"])
        tones = frozenset((root + step) % 12 for step in QUALITIES[match["quality"]])
        beats = float(match["beats"])
        bass = _class(match["bass"] or match["root"])
        found.append(Chord(match[0].rpartition(":")[0], beat, beats, tones, bass))
        beat += beats
    return found


def chord_at(written: list[Chord], beat: float) -> Chord:
    """Find the chord that sounds on a beat; the last one rings on."""
    return next((chord for chord in reversed(written) if chord.start <= beat + 1e-6), written[0])


def lines(cue: Cue) -> Iterator[tuple[str, list[Note]]]:
    """Give every pitched voice of a cue with a name."""
    for part in cue.parts:
        if part.instrument not in UNPITCHED:
            for order, line in enumerate(voices(cue.notes(part))):
                yield f"{part.instrument}{order or ''}", line


def _place(cue: Cue, beat: float) -> str:
    return f"bar {beat // cue.bar:g} beat {beat % cue.bar + 1:g}"


def foreign_notes(cue: Cue) -> Iterator[str]:
    """Name notes that are foreign to their chord and do not behave."""
    written = chords(cue)
    for name, line in lines(cue):
        for index, note in enumerate(line):
            for chord in _under(note, written):
                foreign = note.pitches[0] % 12 not in chord.tones
                if foreign and not _behaves(line, index):
                    pitch = NAMES[note.pitches[0] % 12]
                    yield f"{_place(cue, note.start)}: {name} {pitch} over {chord.name}"


def _under(note: Note, written: list[Chord]) -> Iterator[Chord]:
    """Give the chords a note sounds over."""
    for chord in written:
        if chord.start < note.stop - 1e-6 and note.start < chord.start + chord.beats - 1e-6:
            yield chord


def _behaves(line: list[Note], index: int) -> bool:
    """Whether a foreign note is reached or left by step, or lies still while the harmony moves under it."""
    note = line[index]
    if note.beats > 8:
        return True
    neighbours = [line[other].pitches[0] for other in (index - 1, index + 1) if 0 <= other < len(line)]
    return any(abs(pitch - note.pitches[0]) <= 2 for pitch in neighbours)


def wrong_basses(cue: Cue) -> Iterator[str]:
    """Name beats whose lowest note is not the bass as written."""
    sounding = [note for _, line in lines(cue) for note in line]
    for chord in chords(cue):
        now = [note.pitches[0] for note in sounding if note.start <= chord.start + 1e-6 < note.stop]
        if now and not chord.name.endswith("oct") and min(now) % 12 != chord.bass:
            yield f"bar {chord.start // cue.bar:g}: {NAMES[min(now) % 12]} is the lowest note of {chord.name}"


def parallels(cue: Cue) -> Iterator[str]:
    """Name places where two lines of the choir move together in octaves or fifths."""
    choir = [(part.instrument, cue.notes(part)) for part in cue.parts if part.choir]
    for (one, low), (other, high) in combinations(choir, 2):
        beats = sorted({note.start for note in (*low, *high)})
        moments = [(beat, _at(low, beat), _at(high, beat)) for beat in beats]
        for (_, a, b), (beat, c, d) in pairwise(moments):
            if a is None or b is None or c is None or d is None or a == c or b == d:
                continue
            before, after = abs(b - a) % 12, abs(d - c) % 12
            if before == after and after in (0, 7) and (c - a) * (d - b) > 0:
                kind = "octaves" if after == 0 else "fifths"
                yield f"{_place(cue, beat)}: parallel {kind}, {one} and {other}"


def _at(line: list[Note], beat: float) -> int | None:
    return next((note.pitches[0] for note in line if note.start <= beat + 1e-6 < note.stop), None)


def table(cue: Cue) -> Iterator[str]:
    """Give the notes that sound at each chord, lowest first."""
    sounding = [note for _, line in lines(cue) for note in line]
    for chord in chords(cue):
        stop = chord.start + chord.beats
        pitches = sorted(
            {n.pitches[0] for n in sounding if n.start < stop - 1e-6 and n.stop > chord.start + 1e-6}
        )
        names = " ".join(f"{NAMES[pitch % 12]}{pitch // 12 - 1}" for pitch in pitches)
        yield f"  bar {chord.start // cue.bar:3g}  {chord.name:8} {names}"


def main() -> int:
    """Print all cues; 1 if anything is left to look at."""
    marked = 0
    for cue in SCORE:
        print(f"{cue.number}. {cue.title}")
        print(*table(cue), sep="\n")
        for found in (*foreign_notes(cue), *wrong_basses(cue), *parallels(cue)):
            print(f"  ? {found}")
            marked += 1
    return 1 if marked else 0


if __name__ == "__main__":
    sys.exit(main())
