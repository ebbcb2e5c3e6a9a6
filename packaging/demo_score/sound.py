"""Small tools for sound as arrays: decibels, filters, noise, fades."""

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

# isort: split
from notation import Samples

RATE = 44_100

Response = Callable[[Samples], Samples]
"""How strongly each frequency passes a filter."""


def amplitude(decibels: float) -> float:
    """Give the factor of a change in dB."""
    return float(10 ** (decibels / 20))


def frequency(pitch: float) -> float:
    """Give the frequency of a MIDI pitch in equal temperament."""
    return float(440 * 2 ** ((pitch - 69) / 12))


def times(seconds: float) -> Samples:
    """Give the instants of the samples of so many seconds."""
    return np.arange(int(seconds * RATE)) / RATE


def shaped(sound: Samples, response: Response, pad: float = 0.25) -> Samples:
    """Filter by a frequency response, which is given frequencies and answers with factors.

    Silence is put behind the sound first, so that nothing of its end comes round to its start.
    """
    size = transform_size(len(sound) + int(pad * RATE))
    spectrum = np.fft.rfft(sound, size, axis=0)
    factors = response(np.fft.rfftfreq(size, 1 / RATE).astype(np.float64))
    return np.asarray(np.fft.irfft((spectrum.T * factors).T, size, axis=0)[: len(sound)])


def transform_size(count: int) -> int:
    """Round a size up to one whose Fourier transform is fast."""
    power = 1 << (count - 1).bit_length()
    return power * 3 // 4 if power * 3 // 4 >= count else power


def band(low: float, high: float, order: int = 2) -> Response:
    """Give the response of a band between two frequencies, with gentle sides."""

    def response(hertz: Samples) -> Samples:
        safe = np.maximum(hertz, 1e-3)
        return 1 / np.sqrt((1 + (low / safe) ** (2 * order)) * (1 + (safe / high) ** (2 * order)))

    return response


def noise(count: int, low: float, high: float, rng: Generator) -> Samples:
    """Make noise in a band, at a level of one."""
    rough = shaped(rng.standard_normal(count), band(low, high))
    level = np.sqrt(np.mean(rough**2)) if count else 1.0
    return rough / (level or 1.0)


def smoothed(curve: Samples, seconds: float) -> Samples:
    """Round the corners of a curve, so that what it shapes does not click."""
    width = max(3, int(seconds * RATE) | 1)
    window = np.hanning(width + 2)[1:-1]
    edged = np.pad(curve, width // 2, mode="edge")
    size = transform_size(len(edged) + width)
    spectrum = np.fft.rfft(edged, size) * np.fft.rfft(window / window.sum(), size)
    return np.fft.irfft(spectrum, size)[width - 1 : width - 1 + len(curve)]


def faded(sound: Samples, fade_in: float, fade_out: float) -> Samples:
    """Begin and end in silence."""
    result = sound.copy()
    first, last = int(fade_in * RATE), int(fade_out * RATE)
    rise, fall = np.sin(np.linspace(0, np.pi / 2, first)) ** 2, np.cos(np.linspace(0, np.pi / 2, last)) ** 2
    result[:first] = (result[:first].T * rise).T
    result[len(result) - last :] = (result[len(result) - last :].T * fall).T
    return result


def mixed_in(target: Samples, sound: Samples, at: int) -> None:
    """Add a sound to a longer one; what would reach past its end is left out."""
    room = len(target) - at
    if room > 0:
        target[at : at + len(sound)] += sound[:room]
