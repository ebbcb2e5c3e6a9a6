"""How cues sound: levelled or not, and with which equalizer."""

import math
from enum import StrEnum
from typing import NamedTuple

from cuebook.domain.sound_file import Gain

BANDS_HZ = (31, 62, 125, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000)
"""The middles of the equalizer's bands, an octave apart."""

MOST_BAND_DB = 12.0
"""A band can be raised or lowered by so much."""

FLAT = (0.0,) * len(BANDS_HZ)


class Levelling(StrEnum):
    """What is brought to one loudness: nothing, each cue, or each album with its cues as they stand."""

    OFF = "off"
    CUE = "cue"
    ALBUM = "album"


class Sound(NamedTuple):
    """How everything sounds. ``preamp_db`` is added where a cue is levelled; ``bands_db`` one for each band.

    ``fade_ms`` is how long pausing, stopping and going on take; 0 is at once.
    """

    levelling: Levelling = Levelling.OFF
    preamp_db: float = 0.0
    bands_db: tuple[float, ...] = FLAT
    fade_ms: int = 0


def level_db(gain: Gain | None, sound: Sound) -> float:
    """How much to turn a cue up or down, in dB, never so far that its largest sample would clip.

    A cue that says nothing of itself is played as it is; one that says only half uses that half.
    """
    if gain is None or sound.levelling is Levelling.OFF:
        return 0.0
    track, album = (gain.track_db, gain.track_peak), (gain.album_db, gain.album_peak)
    first, second = (album, track) if sound.levelling is Levelling.ALBUM else (track, album)
    wanted, peak = first if first[0] is not None else second
    if wanted is None:
        return 0.0
    level = wanted + sound.preamp_db
    return level if peak is None else min(level, -_decibels(peak))


def _decibels(factor: float) -> float:
    return 20 * math.log10(factor)
