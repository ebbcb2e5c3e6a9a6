"""The room and the desk: where players sit, the hall around them, the gramophone, the last level."""

from dataclasses import dataclass, field

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.random import Generator

# isort: split
from notation import Samples
from sound import RATE, amplitude, band, faded, mixed_in, noise, shaped, smoothed, transform_size

_CEILING_DB = -2.3
"""Below -1 dBFS by enough for what lossy encoders add to peaks."""
_EAR_DELAY_S = 0.00035


@dataclass(frozen=True, slots=True)
class Hall:
    """A room: seconds until it is silent, how early it answers, how loud it is in the mix."""

    seconds: float = 1.9
    predelay: float = 0.018
    level_db: float = -4.0


@dataclass(slots=True)
class Stage:
    """The sound of all players so far: as it leaves them, and what they send into the room."""

    seconds: float
    direct: Samples = field(init=False)
    sent: Samples = field(init=False)

    def __post_init__(self) -> None:
        count = int(self.seconds * RATE)
        self.direct = np.zeros((count, 2))
        self.sent = np.zeros((count, 2))

    def seat(self, sound: Samples, at: float, pan: float, distance: float) -> None:
        """Place a sound at a time, from -1 left to 1 right, from 0 near to 1 far."""
        angle = (np.clip(pan, -1, 1) + 1) * np.pi / 4
        late = int(_EAR_DELAY_S * RATE * abs(pan))
        first = int(at * RATE)
        sides = ((0, np.cos(angle), late if pan > 0 else 0), (1, np.sin(angle), late if pan < 0 else 0))
        for side, gain, delay in sides:
            mixed_in(self.direct[:, side], sound * gain * (1 - 0.6 * distance), first + delay)
            mixed_in(self.sent[:, side], sound * gain * (0.25 + 0.75 * distance), first + delay)

    def in_hall(self, hall: Hall, rng: Generator) -> Samples:
        """Let the room answer."""
        answer = _impulse_response(hall, rng)
        size = transform_size(len(self.sent) + len(answer))
        wet = np.fft.irfft(
            np.fft.rfft(self.sent, size, axis=0) * np.fft.rfft(answer, size, axis=0), size, axis=0
        )
        return self.direct + amplitude(hall.level_db) * wet[: len(self.direct)]


def _impulse_response(hall: Hall, rng: Generator) -> Samples:
    """Make a hall: a few early reflections, then noise that dies, its highs faster than its lows."""
    count = int(hall.seconds * 1.2 * RATE)
    time = np.arange(count) / RATE
    white = rng.standard_normal((count, 2)) * (np.minimum(1, time / 0.03) ** 2)[:, None]
    tail = np.zeros((count, 2))
    for low, high, share in ((110, 500, 1.1), (500, 2500, 1.0), (2500, 7500, 0.55)):
        dying = 10 ** (-3 * time / (hall.seconds * share))
        tail += shaped(white, band(low, high)) * dying[:, None]
    # Scaled so that in the middle the room gives back as much as it is sent.
    tail /= np.sqrt(np.sum(10 ** (-6 * time / hall.seconds)))
    early = np.zeros((count, 2))
    for index, delay in enumerate((0.011, 0.017, 0.023, 0.031, 0.041, 0.053)):
        early[int(delay * RATE), index % 2] = 0.32 * 0.82**index
    shift = int(hall.predelay * RATE)
    return np.concatenate([np.zeros((shift, 2)), tail + shaped(early, band(150, 5000))])


def gramophone(sound: Samples, rng: Generator) -> Samples:
    """Play a stereo sound from an old record: one channel, a horn's narrow voice, wow, wear and dust."""
    mono = _with_wow(sound.mean(axis=1), rng)
    narrow = shaped(mono, lambda hertz: band(230, 3900, 3)(hertz) * _horn(hertz))
    level = np.sqrt(np.mean(narrow**2)) or 1.0
    worn = np.tanh(0.28 * narrow / level) / 0.28 * level
    record = worn + level * _surface(len(worn), rng)
    return faded(record, 0.25, 0.7)[:, None]


def _horn(hertz: Samples) -> Samples:
    """A metal horn rings at a few frequencies."""
    safe = np.maximum(hertz, 1)
    decibels = np.zeros(len(hertz))
    for centre, gain in ((620, 4.0), (1250, 3.0), (2400, 5.0)):
        decibels += gain * np.exp(-0.5 * (np.log2(safe / centre) / 0.16) ** 2)
    return 10 ** (decibels / 20)


def _with_wow(sound: Samples, rng: Generator) -> Samples:
    """Turn the record a little unevenly: once a turn at 78 a minute, and a faster flutter."""
    time = np.arange(len(sound)) / RATE
    turn = 2 * np.pi * 78 / 60
    late = 0.0021 / turn * 1.3 * np.sin(turn * time + rng.random()) + 0.000_02 * np.sin(
        2 * np.pi * 7.3 * time
    )
    return np.interp(time + late, time, sound)


def _surface(count: int, rng: Generator) -> Samples:
    """Hiss, rumble and crackle, relative to the level of the music."""
    ticks = np.zeros(count)
    places = rng.integers(0, count, int(count / RATE * 26))
    ticks[places] = rng.standard_normal(len(places)) * rng.random(len(places)) ** 3 * 13
    # One scratch comes round with the record, as scratches do.
    scratch = (np.arange(0.21, count / RATE - 0.1, 60 / 78) * RATE).astype(int)
    ticks[scratch] += 5
    return (
        0.035 * noise(count, 500, 4200, rng)
        + shaped(ticks, band(700, 4500))
        + 0.03 * noise(count, 40, 120, rng)
    )


def loudness(sound: Samples) -> float:
    """Give the loudness as ITU-R BS.1770 measures it, gated, in LUFS."""
    heard = shaped(sound, _k_weighting)
    width, hop = int(0.4 * RATE), int(0.1 * RATE)
    blocks = [heard[first : first + width] for first in range(0, max(1, len(heard) - width), hop)]
    power = np.array([np.sum(np.mean(block**2, axis=0)) for block in blocks])
    if heard.shape[1] == 1:
        power *= 2  # one channel is heard from both loudspeakers
    loud = power[_lufs(power) > -70]
    loud = loud[_lufs(loud) > _lufs(np.mean(loud)) - 10]
    return float(_lufs(np.mean(loud)))


def _lufs(power: Samples | np.floating) -> Samples:
    return -0.691 + 10 * np.log10(np.maximum(power, 1e-12))


def _k_weighting(hertz: Samples) -> Samples:
    """The head's shelf and the high pass of the measure, near enough for setting levels."""
    safe = np.maximum(hertz, 1e-3)
    shelf = 10 ** (4.0 / 20 / (1 + (1500 / safe) ** 4))
    return shelf / (1 + (38 / safe) ** 4) ** 0.5


def mastered(sound: Samples, lufs: float, fade_out: float) -> Samples:
    """Take rumble out, set the loudness, keep the peaks below the ceiling, end in silence."""
    clean = shaped(sound, lambda hertz: 1 / np.sqrt(1 + (24 / np.maximum(hertz, 1e-3)) ** 6), pad=1.0)
    result = faded(clean, 0.004, fade_out)
    for _ in range(3):  # limiting takes a little loudness away, so it is set again
        result = _limited(result * amplitude(lufs - loudness(result)))
    silent = int(0.03 * RATE)
    return np.concatenate([faded(result[:-silent], 0.004, 0.05), np.zeros((silent, result.shape[1]))])


def _limited(sound: Samples) -> Samples:
    """Turn peaks down before they come, and smoothly."""
    ceiling = amplitude(_CEILING_DB)
    half = int(0.004 * RATE)
    peaks = np.max(np.abs(sound), axis=1)
    needed = np.minimum(1, ceiling / np.maximum(peaks, 1e-9))
    lowest = sliding_window_view(np.pad(needed, half, mode="edge"), 2 * half + 1).min(axis=1)
    gain = smoothed(lowest, 0.006)
    return np.clip(sound * gain[:, None], -ceiling, ceiling)
