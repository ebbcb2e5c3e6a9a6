"""The worker process for waveforms: decodes a cue within limits and says how loud each stretch of it is.

It gets a question a line on standard input and answers on standard output, as ``worker_process``
says; an empty answer means that there is no waveform. It runs at a low priority: what plays comes
first. A file that eats all memory or never ends is its parent's to deal with.
"""

import json
import os
import sys
from array import array
from collections.abc import Iterator
from operator import mul
from typing import Any, BinaryIO

import av

from cuebook.domain.sound_file import AudioType
from cuebook.domain.waveform import waveform
from cuebook.tags.limits import OUT_OF_MEMORY, limit_memory
from cuebook.tags.sniff import open_regular, sniff

NICENESS = 10
BLOCK = 512
"""Samples of each channel in a block, about a hundredth of a second: fine enough for a cue of ten seconds."""
EVERY = 7
"""One sample in so many is looked at, of both channels in turn: the mean power of a column is the same
within a hundredth, and Python's part of the work a seventh."""
BEFORE_SECONDS = 0.5
"""Seeks land early, and what comes before the start is dropped by its time."""
MOST_BLOCKS = 4_000_000
_FULL = 32_768.0**2


def main() -> None:
    """Answer until standard input ends."""
    limit_memory()
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    _say(b"")
    for line in sys.stdin.buffer:
        _say(_answer(json.loads(line)))


def _say(answer: bytes) -> None:
    sys.stdout.buffer.write(len(answer).to_bytes(4, "big") + answer)
    sys.stdout.buffer.flush()


def _answer(question: dict[str, Any]) -> bytes:
    try:
        with open_regular(os.fsencode(question["path"])) as file:
            found = sniff(file)
            if found is None or found.audio_type not in question["formats"]:
                return b""
            file.seek(0)
            return _made(file, found.audio_type, question)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception:  # noqa: BLE001 - damaged files make FFmpeg raise nearly anything
        return b""


def _made(file: BinaryIO, audio_type: AudioType, question: dict[str, Any]) -> bytes:
    """Open it as what it is and as nothing else, with no way to any other file or address."""
    options = {"protocol_whitelist": "none"}
    with av.open(file, format=question["formats"][audio_type], options=options) as container:
        stream = container.streams.audio[0]
        stream.codec_context.thread_count = 1
        sound = _Sound(container, stream, question["start"], question["stop"])
        powers = array("f")
        try:
            for power in sound.powers():
                powers.append(power)
                if len(powers) >= MOST_BLOCKS:
                    break
        except av.error.FFmpegError:
            pass  # cut short or damaged: what there is can be shown
        length = question["length"]
        expected = None if length is None else round(length * stream.rate / BLOCK)
        return waveform(powers, expected) or b""


class _Sound:
    """The sound of a cue, as one of its file."""

    def __init__(self, container: Any, stream: Any, start: float, stop: float | None) -> None:
        self._container, self._stream = container, stream
        self._start, self._stop = start, stop
        self._resampler = av.AudioResampler("s16", "stereo", stream.rate, BLOCK)

    def powers(self) -> Iterator[float]:
        """The mean power of each block, full scale being 1."""
        for frame in self._frames():
            frame.pts = None  # a hole in the times is none in the sound
            for block in self._resampler.resample(frame):
                yield _power(block)
        for block in self._resampler.resample(None):
            yield _power(block)

    def _frames(self) -> Iterator[Any]:
        """The decoded frames from the cue's start to its stop, to the nearest frame."""
        at = 0.0
        if self._start > 0:
            at = max(0.0, self._start - BEFORE_SECONDS)
            self._container.seek(round(at * av.time_base), backward=True)
        for frame in self._container.decode(self._stream):
            at = frame.time if frame.time is not None else at
            middle = at + frame.samples / frame.sample_rate / 2
            if self._stop is not None and middle >= self._stop:
                return
            if middle >= self._start:
                yield frame
            at += frame.samples / frame.sample_rate


def _power(block: Any) -> float:
    samples = memoryview(block.planes[0]).cast("h")[: 2 * block.samples : EVERY].tolist()
    return sum(map(mul, samples, samples)) / (len(samples) * _FULL) if samples else 0.0


if __name__ == "__main__":
    main()
