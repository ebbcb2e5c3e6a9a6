"""What a cue looks like: how loud each small stretch of it is.

Loudness is the mean power of a stretch (RMS), not its largest sample: at a quarter of a second a
column nearly every stretch of a modern recording has some sample at full scale, and the peaks would
be a solid block. The power is what the ear hears, and what tells the quiet bridge from the climax.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from cuebook.domain.units import DurationMs, PositionMs

Waveform = bytes
"""``COLUMNS`` levels 0..255 over a cue's whole length. A level is the square root of the amplitude,
255 being full scale: between what a meter shows and what is heard, so that quiet scores have a shape."""

COLUMNS = 1_000
HIGHEST = 255
QUIETEST_TOP = 64
"""A cue whose loudest column is softer than this (−24 dB) is drawn lower than others."""


@dataclass(frozen=True, slots=True)
class SoundPlace:
    """Where a cue's sound lies: which sound it is, the file, and the part of it.

    ``signature`` names the sound and the part, whatever becomes of the file's name and tags.
    ``stop_ms`` None is the end of the file; ``length_ms`` None is unknown.
    """

    signature: str
    path: bytes
    start_ms: PositionMs
    stop_ms: PositionMs | None
    length_ms: DurationMs | None


def waveform(powers: Sequence[float], expected: int | None = None) -> Waveform | None:
    """Make a waveform of the mean powers (0..1) of equal blocks, the first of them where the cue begins.

    ``expected`` is how many blocks the cue should have: what is missing is silence, what is more is
    left out. None where there is no block at all.
    """
    count = expected or len(powers)
    if not powers or count <= 0:
        return None
    levels = bytearray()
    for column in range(COLUMNS):
        first = column * count // COLUMNS
        blocks = powers[first : max(first + 1, (column + 1) * count // COLUMNS)]
        power = sum(blocks) / len(blocks) if blocks else 0.0
        levels.append(round(HIGHEST * min(1.0, max(0.0, power)) ** 0.25))
    return bytes(levels)


def heights(levels: Waveform, bars: int) -> list[float]:
    """The heights 0..1 of so many bars: each that of the loudest column it covers, even in part."""
    if not levels or bars <= 0:
        return []
    top = max(QUIETEST_TOP, *levels)
    step = len(levels) / bars
    return [max(levels[floor(bar * step) : max(ceil((bar + 1) * step), 1)]) / top for bar in range(bars)]
