"""Fading: frames that grow from nothing, or to nothing."""

import array
import sys
from collections.abc import Iterable


def faded_in(sound: bytes) -> bytes:
    """The frames, the first in silence, the last as they are."""
    samples, frames = _samples(sound)
    return _bytes(value * (place >> 1) // frames for place, value in enumerate(samples))


def faded_out(sound: bytes) -> bytes:
    """The frames, the first as they are, the last nearly in silence."""
    samples, frames = _samples(sound)
    return _bytes(value * (frames - (place >> 1)) // frames for place, value in enumerate(samples))


def _samples(sound: bytes) -> tuple["array.array[int]", int]:
    samples = array.array("h")
    samples.frombytes(sound)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples, max(1, len(samples) // 2)


def _bytes(samples: Iterable[int]) -> bytes:
    written = array.array("h", samples)
    if sys.byteorder == "big":
        written.byteswap()
    return written.tobytes()
