"""Render the demo score: synthesise its cues and write them, tagged, under resources/demo/music.

The sound is computed from the notes in ``cues.py`` with a fixed seed, so the same numpy gives the
same samples and the same ffmpeg the same bytes; nothing in the files tells when or where it was done.
"""

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from numpy.random import Generator, default_rng

# isort: split
from cues import COMPOSER, FILM, SCORE, YEAR
from notation import Clock, Curve, Note, Samples, voices
from score import Cue, Part
from sound import RATE, amplitude, faded
from stage import Stage, gramophone, mastered
from struck import STROKES, strike
from sustained import TimedNote, play_line

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
SEED = 1971
LEAD_IN_S = 0.08
"""A moment of silence, so that a first stroke is not cut off."""
ACCENT_DB = 3.0
SHORT = 0.55
"""The share of its length for which a short note sounds."""

ENCODERS = {
    "flac": ["-c:a", "flac", "-compression_level", "12"],
    "ogg": ["-c:a", "libvorbis", "-q:a", "5"],
    "opus": ["-c:a", "libopus", "-b:a", "128k", "-ar", "48000"],
    "mp3": ["-c:a", "libmp3lame", "-q:a", "2", "-id3v2_version", "4"],
    "m4a": ["-c:a", "aac", "-b:a", "144k", "-movflags", "+faststart"],
}


def clock_of(cue: Cue) -> Clock:
    """Give the clock that a cue runs by; its beats begin after the lead-in."""
    return Clock(Curve.tempo(cue.tempo), cue.beats)


def length(cue: Cue) -> float:
    """Give the seconds a cue lasts, its ring included."""
    return LEAD_IN_S + clock_of(cue).seconds(cue.beats) + cue.ring


def rendered(cue: Cue) -> Samples:
    """Play a cue and bring it to its final level."""
    rng = default_rng([SEED, cue.number])
    clock = clock_of(cue)
    stage = Stage(length(cue))
    for part in cue.parts:
        _perform(part, cue, clock, stage, rng)
    sound = stage.in_hall(cue.hall, rng)
    if cue.gramophone:
        sound = gramophone(sound, rng)
    return mastered(sound, cue.lufs, fade_out=min(1.2, cue.ring + 0.4))


def _perform(part: Part, cue: Cue, clock: Clock, stage: Stage, rng: Generator) -> None:
    notes = cue.notes(part)
    dynamics = Curve.dynamics(part.dynamics)
    if part.instrument in STROKES:
        _strike_all(part, notes, dynamics, clock, stage, rng)
        return
    for line in voices(notes):
        timed = list(_timed(line, clock, part.lyrics))
        for pan, gain in _chairs(part):
            sound = play_line(timed, part.instrument, _levels(dynamics, clock), rng)
            stage.seat(sound * gain, LEAD_IN_S, pan, part.distance)


def _chairs(part: Part) -> list[tuple[float, float]]:
    """Spread the players of a part round their place, with their gains.

    The first leads. Were all equally loud, low notes would come and go as the players' slow waves
    met and parted.
    """
    width = 0.05 * (part.players - 1)
    places = sorted(np.linspace(-width, width, part.players), key=abs)
    shares = np.array([1.0] + [0.6] * (part.players - 1))
    gains = shares / np.sqrt(np.sum(shares**2)) * amplitude(part.level_db)
    return [(part.pan + place, gain) for place, gain in zip(places, gains, strict=True)]


def _levels(dynamics: Curve, clock: Clock) -> Callable[[Samples], Samples]:
    return lambda seconds: dynamics.at(clock.beats(seconds))


def _timed(line: list[Note], clock: Clock, lyrics: str) -> Iterator[TimedNote]:
    syllables = iter(lyrics.split())
    for note, following in zip(line, [*line[1:], None], strict=True):
        stop = note.start + note.beats * (SHORT if note.short else 1)
        joined = following is not None and abs(following.start - stop) < 1e-6
        yield TimedNote(
            clock.seconds(note.start),
            clock.seconds(stop),
            note.pitches[0],
            note.accent,
            joined,
            tuple(next(syllables).split("-")) if lyrics else (),
        )


def _strike_all(
    part: Part, notes: list[Note], dynamics: Curve, clock: Clock, stage: Stage, rng: Generator
) -> None:
    for note in notes:
        seconds = clock.seconds(note.stop) - clock.seconds(note.start)
        level = float(dynamics.at(note.start)) + ACCENT_DB * note.accent + rng.normal(0, 0.7)
        for order, pitch in enumerate(note.pitches):
            late = abs(rng.normal(0, 0.004)) + 0.009 * order  # a chord is never struck quite at once
            sound = strike(part.instrument, pitch, seconds, level, rng) * amplitude(part.level_db)
            if note.short:
                sound = _damped(sound, seconds)
            stage.seat(sound, LEAD_IN_S + clock.seconds(note.start) + late, part.pan, part.distance)


def _damped(sound: Samples, seconds: float) -> Samples:
    """Lay a hand on what rings."""
    return faded(sound[: int((seconds + 0.15) * RATE)], 0.0, 0.2)


def as_pcm(sound: Samples) -> bytes:
    """Round to 16 bits."""
    return np.round(sound * 32767).astype("<i2").tobytes()


def tags(cue: Cue) -> dict[str, str]:
    """Give what the file says about itself."""
    return {
        "title": cue.title,
        "artist": cue.artist,
        "album": FILM,
        "album_artist": COMPOSER,
        "composer": COMPOSER,
        "track": str(cue.number),
        "date": str(YEAR),
    }


def encode(cue: Cue, sound: Samples, folder: Path) -> Path:
    """Write a cue as its format, without times, versions or paths."""
    target = folder / f"{cue.number:02d} {cue.title}.{cue.suffix}"
    source = ["-f", "s16le", "-ar", str(RATE), "-ac", str(sound.shape[1]), "-i", "pipe:0"]
    clean = ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"]
    words = [word for name, value in tags(cue).items() for word in ("-metadata", f"{name}={value}")]
    command = [
        "ffmpeg",
        "-y",
        "-loglevel",
        "error",
        *source,
        *clean,
        *ENCODERS[cue.suffix],
        *words,
        str(target),
    ]
    subprocess.run(command, input=as_pcm(sound), check=True)
    return target


def main() -> int:
    """Render all cues, or those whose numbers are given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("numbers", nargs="*", type=int, help="only these cues")
    parser.add_argument("--to", type=Path, default=DEMO / "music", help="the folder that gets the album")
    options = parser.parse_args()
    folder = options.to / FILM
    folder.mkdir(parents=True, exist_ok=True)
    for cue in SCORE:
        if options.numbers and cue.number not in options.numbers:
            continue
        sound = rendered(cue)
        path = encode(cue, sound, folder)
        print(f"{path.name}: {len(sound) / RATE:.2f} s, {path.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
