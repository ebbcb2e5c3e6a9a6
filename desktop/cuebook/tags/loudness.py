"""How much to turn a recording up or down, as ReplayGain, R128, ID3's RVA2 or iTunes say it."""

import math
import re
from collections.abc import Mapping, Sequence

from cuebook.domain.sound_file import Gain

_DECIBELS = re.compile(r"\s*([-+]?\d{1,3}(?:[.,]\d{1,9})?)\s*(?:db|lufs)?\s*", re.IGNORECASE)
_MOST_DB = 64.0
_MOST_SOUND_CHECK_DB = 30.0
"""Programs that do not measure write whatever they like."""
_LARGEST_PEAK = 100.0
_R128_TO_REPLAY_GAIN_DB = 5.0
"""R128 tags aim at −23 LUFS, ReplayGain at −18."""

Words = Mapping[str, Sequence[str]]


def gain_in(words: Words, otherwise: Gain | None) -> Gain | None:
    """The gain among tags by plain name, else what the container says."""
    track, album = _db(words, "replaygaintrackgain"), _db(words, "replaygainalbumgain")
    if track is not None or album is not None:
        return Gain(track, _peak(words, "replaygaintrackpeak"), album, _peak(words, "replaygainalbumpeak"))
    track, album = _r128(words, "r128trackgain"), _r128(words, "r128albumgain")
    if track is not None or album is not None:
        return Gain(track, None, album, None)
    return otherwise or _sound_check(words)


def relative_volume(whose: str, decibels: float, peak: float | None, before: Gain | None) -> Gain:
    """ID3's RVA2 frames, one after another: whose volume each is, the album's, the track's or anyone's."""
    before = before or Gain()
    if whose.lower() == "album":
        return Gain(before.track_db, before.track_peak, decibels, peak)
    if whose.lower() == "track" or before.track_db is None:
        return Gain(decibels, peak, before.album_db, before.album_peak)
    return before


def _db(words: Words, name: str) -> float | None:
    said = words.get(name)
    found = said and _DECIBELS.fullmatch(said[0])
    decibels = float(found.group(1).replace(",", ".")) if found else math.inf
    return decibels if abs(decibels) <= _MOST_DB else None


def _peak(words: Words, name: str) -> float | None:
    said = words.get(name)
    found = said and _DECIBELS.fullmatch(said[0])
    peak = float(found.group(1).replace(",", ".")) if found else 0.0
    return peak if 0 < peak <= _LARGEST_PEAK else None


def _r128(words: Words, name: str) -> float | None:
    """R128's gain is a whole number of 1/256 dB."""
    said = words.get(name)
    found = said and re.fullmatch(r"\s*([-+]?\d{1,5})\s*", said[0])
    if not found:
        return None
    decibels = int(found.group(1)) / 256 + _R128_TO_REPLAY_GAIN_DB
    return decibels if abs(decibels) <= _MOST_DB else None


def _sound_check(words: Words) -> Gain | None:
    """ITunes' Sound Check: hexadecimal words, of which the first two are each channel's 1/1,000 mW."""
    found = words.get("itunnorm")
    numbers = re.findall(r"[0-9A-Fa-f]{8}", found[0][:200]) if found else []
    loudest = max((int(number, 16) for number in numbers[:2]), default=0)
    decibels = -10 * math.log10(loudest / 1_000) if loudest else math.inf
    return Gain(round(decibels, 2)) if abs(decibels) <= _MOST_SOUND_CHECK_DB else None
