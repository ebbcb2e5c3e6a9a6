"""Noise of which no moment sounds like another, and where in it a captured sound is."""

import subprocess
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sound_server import RATE

LOUDNESS = 0.1
LOWEST_HZ, HIGHEST_HZ = 300, 9_000
"""Every encoder keeps these."""

WINDOW = 2_048
AFTER_SEEKS = 1_024
"""The window where sound lasts for a moment only."""

ALIKE = 0.9
EDGE, EDGE_ALIKE = 64, 0.7
CREEP = 24
"""A sound server that resamples shifts the sound by so many samples in a window, at most."""
MISSED = 8
"""After so many pieces in a row that are nowhere, only each eighth is looked for in the whole reference:
in one of ten minutes that takes seconds."""
ONE_MS = RATE // 1_000
SILENT = 0.02
LONGEST_SILENCE_MS = 1.5


def noise(seconds, seed):
    """Noise within a band; another seed, another noise."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    pitches = np.fft.rfftfreq(count, 1 / RATE)
    spectrum[(pitches < LOWEST_HZ) | (pitches > HIGHEST_HZ)] = 0
    samples = np.fft.irfft(spectrum, count)
    return (samples * (LOUDNESS / samples.std())).astype(np.float32)


def write_sound(ffmpeg, path, samples, *options):
    """Write samples as a stereo file; what kind it is, the suffix and ffmpeg's options say."""
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = np.repeat((np.clip(samples, -1, 1) * 32_767).astype("<i2"), 2).tobytes()
    words = f"-y -loglevel error -f s16le -ar {RATE} -ac 2 -i pipe:".split()
    subprocess.run([ffmpeg, *words, *options, path], input=raw, check=True, timeout=120)
    return path


def decoded(ffmpeg, path):
    """What a file holds by ffmpeg's own account, an encoder's silence at both ends included."""
    words = ["-loglevel", "error", "-i", path, "-ac", "1", "-ar", str(RATE), "-f", "s16le", "pipe:"]
    done = subprocess.run([ffmpeg, *words], capture_output=True, check=True, timeout=60)
    return np.frombuffer(done.stdout, "<i2").astype(np.float32) / 32_768


@dataclass
class Stretch:
    """Sound that runs on without a jump: where it is in the capture and in the reference, in samples.

    ``level_db`` is how much louder it was captured than it is in the reference.
    """

    at: int
    stop_at: int
    place: int
    stop_place: int
    level_db: float

    @property
    def creep_ms(self):
        """How much longer it took than it lasts."""
        return ((self.stop_at - self.at) - (self.stop_place - self.place)) * 1_000 / RATE

    @property
    def span_ms(self):
        """From where to where in the reference."""
        return self.place * 1_000 / RATE, self.stop_place * 1_000 / RATE


def stretches(captured, reference, window=WINDOW):
    """The stretches that sounded, in their order.

    Each window of the capture is located in the reference by correlation; where its offset differs
    from the last one's by over a millisecond, time was inserted or sound was lost.
    """
    atlas = _Atlas(reference)
    found = []
    levels = []
    for at in range(0, len(captured) - window, window // 2):
        piece = captured[at : at + window]
        if piece.std() < LOUDNESS * SILENT:
            continue
        expected = found[-1].stop_place + at - found[-1].stop_at if found else None
        place, level = atlas.locate(piece, expected)
        if place is None:
            continue
        if expected is not None and abs(place - expected) <= ONE_MS:
            found[-1].stop_at, found[-1].stop_place = at + window, place + window
        else:
            found.append(Stretch(at, at + window, place, place + window, 0.0))
            levels.append([])
        levels[-1].append(level)
    for one, levels_there in zip(found, levels, strict=True):
        one.level_db = float(np.median(levels_there))
    for one in found:
        _find_edges(one, captured, reference, window // 2)
    return found


def _find_edges(one, captured, reference, half):
    """A window that is half silent, or holds two sounds, tells no edge: walk there from within."""
    one.at, one.place = one.at + half, one.place + half
    one.stop_at, one.stop_place = one.stop_at - half, one.stop_place - half
    while one.at >= EDGE and one.place >= EDGE:
        if not _alike(captured[one.at - EDGE : one.at], reference[one.place - EDGE : one.place]):
            break
        one.at, one.place = one.at - EDGE, one.place - EDGE
    while one.stop_at + EDGE <= len(captured) and one.stop_place + EDGE <= len(reference):
        there = reference[one.stop_place : one.stop_place + EDGE]
        if not _alike(captured[one.stop_at : one.stop_at + EDGE], there):
            break
        one.stop_at, one.stop_place = one.stop_at + EDGE, one.stop_place + EDGE


def _alike(one, two):
    norms = float(np.linalg.norm(one) * np.linalg.norm(two))
    return norms > 0 and float(np.dot(one, two)) / norms > EDGE_ALIKE


class _Atlas:
    """The reference, ready to be searched."""

    def __init__(self, reference):
        self._reference = reference
        self._size = 1 << (len(reference) + WINDOW).bit_length()
        self._spectrum = None
        self._missed = 0

    def locate(self, piece, expected):
        """Where a piece is and how loud, in dB; first looked for where it is expected."""
        place, level = (None, 0.0) if expected is None else self._near(piece, expected)
        if place is None and (self._missed < MISSED or self._missed % MISSED == 0):
            place, level = self._anywhere(piece)
        self._missed = self._missed + 1 if place is None else 0
        return place, level

    def _near(self, piece, expected):
        start = max(0, expected - CREEP)
        there = self._reference[start : expected + len(piece) + CREEP]
        if len(there) < len(piece):
            return None, 0.0
        return self._judge(piece, start + int(np.argmax(np.correlate(there, piece, "valid"))))

    def _anywhere(self, piece):
        if self._spectrum is None:
            self._spectrum = np.fft.rfft(self._reference, self._size)
        products = np.fft.irfft(self._spectrum * np.conj(np.fft.rfft(piece, self._size)), self._size)
        return self._judge(piece, int(np.argmax(products[: len(self._reference) - len(piece)])))

    def _judge(self, piece, place):
        there = self._reference[place : place + len(piece)]
        product = float(np.dot(there, piece))
        if product < ALIKE * float(np.linalg.norm(there) * np.linalg.norm(piece)):
            return None, 0.0
        # By their powers: their product would be too small where one is shifted by half a sample.
        return place, 20 * float(np.log10(np.linalg.norm(piece) / np.linalg.norm(there)))


@dataclass(frozen=True)
class Jump:
    """Between two stretches: where in the reference, and the milliseconds inserted; lost, where negative."""

    place_ms: float
    inserted_ms: float


def jumps(found):
    """Where the sound did not run on."""
    return [
        Jump(
            round(one.stop_place * 1_000 / RATE, 1),
            round(((two.at - one.stop_at) - (two.place - one.stop_place)) * 1_000 / RATE, 2),
        )
        for one, two in pairwise(found)
    ]


def silences(captured, longest_ms=LONGEST_SILENCE_MS):
    """Silences between the first sound and the last: (seconds from the first sound, milliseconds)."""
    quiet = np.abs(captured) < LOUDNESS * SILENT
    loud = np.flatnonzero(~quiet)
    if not len(loud):
        return []
    first = loud[0]
    edges = np.diff(np.concatenate([[0], quiet[first : loud[-1]].astype(np.int8), [0]]))
    runs = zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True)
    return [
        (round(float(start) / RATE, 3), round(float(stop - start) * 1_000 / RATE, 1))
        for start, stop in runs
        if stop - start > longest_ms * RATE / 1_000
    ]


def spans_ms(found, seamless_ms, twice_ms=0.0):
    """What sounded of the reference, in order; held and let go on at the same place, it is one span.

    Less than ``seamless_ms`` may be lost there, and that much, or ``twice_ms``, sound twice.
    """
    spans = []
    for one in found:
        start, stop = one.span_ms
        if spans and -max(twice_ms, seamless_ms) <= start - spans[-1][1] <= seamless_ms:
            spans[-1] = spans[-1][0], stop
        else:
            spans.append((start, stop))
    return spans
