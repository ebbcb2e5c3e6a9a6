"""Decoding with FFmpeg, exact to the frame. Runs in the decoder process alone."""

import math
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from fractions import Fraction
from itertools import pairwise
from typing import Any

import av
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.filter import Graph

from cuebook.playback.stream_equalizer import equalizer_filters
from cuebook.playback.stream_messages import FRAME_BYTES, Wish

FLOAT_FRAME_BYTES = 2 * FRAME_BYTES
SOUGHT_EARLY = 0.5
"""Seconds: what comes first after a seek may be damaged, and is dropped."""
HIGHEST_RATE = 96_000
_ZERO = Fraction(0)
MOST_BROKEN = 1_000
"""So many packets in a row that cannot be decoded are the end."""


class UnknownKindError(Exception):
    """FFmpeg as it is here knows no such kind of file."""


class NoSoundError(Exception):
    """There is nothing to hear in the file; the text says why."""


def stream_rate(native: int) -> int:
    """The rate at which sound of a file's own rate is given."""
    if 44_100 <= native <= HIGHEST_RATE:
        return native
    return 44_100 if native % 11_025 == 0 else 48_000


class Decoding:
    """One piece of one file, opened. Raises OSError, av.FFmpegError and the errors above.

    ``rate`` 0 leaves the rate to the file.
    """

    def __init__(self, wish: Wish, rate: int = 0) -> None:
        self._wish = wish
        self._container = _open(wish)
        if not self._container.streams.audio:
            msg = "it holds no sound"
            raise NoSoundError(msg)
        self._stream: AudioStream = self._container.streams.audio[0]
        if self._stream.codec_context is None:
            raise UnknownKindError
        self._stream.codec_context.thread_count = 1
        self.rate = rate or stream_rate(self._stream.rate)
        self.file_seconds = self._file_seconds()
        self._first = round(wish.start * self.rate)
        self._last = self._end()

    def close(self) -> None:
        """Let go of the file."""
        self._container.close()

    def _file_seconds(self) -> float | None:
        if self._stream.duration and self._stream.time_base:
            return float(self._stream.duration * self._stream.time_base)
        return self._container.duration / 1_000_000 if self._container.duration else None

    def _end(self) -> float:
        """The frame that is no longer the piece's. MP4 says itself where its padding begins."""
        ends = [math.inf]
        if self._wish.stop is not None:
            ends.append(round(self._wish.stop * self.rate))
        if self._wish.format == "mov" and self.file_seconds:
            ends.append(round(self.file_seconds * self.rate))
        return min(ends)

    def sound(self) -> Iterator[bytes]:
        """Give the piece's frames, exactly from its first to before its last.

        They are of floating point where an equalizer comes after.
        """
        size = FLOAT_FRAME_BYTES if self._wish.bands_db else FRAME_BYTES
        place: int | None = None
        for frame in self._filtered():
            if place is None:
                place = _index(frame, self.rate)
            begin, end = max(place, self._first), min(place + frame.samples, self._last)
            if begin < end:
                held = bytes(frame.planes[0])
                yield held[(begin - place) * size : int(end - place) * size]
            place += frame.samples
            if place >= self._last:
                return

    def _filtered(self) -> Iterator[AudioFrame]:
        """All frames as they are to sound; a file that changes its kind of sound midway gets a new filter."""
        graph: _Levels | None = None
        kind = None
        for frame in self._decoded():
            now = (frame.format.name, frame.layout.nb_channels, frame.sample_rate)
            if graph is None or kind != now:
                if graph:
                    yield from graph.through(None)
                graph, kind = _Levels(self._wish, frame, self.rate), now
            yield from graph.through(frame)
        if graph:
            yield from graph.through(None)

    def _decoded(self) -> Iterator[AudioFrame]:
        """The frames from a little before the piece on, each with its place among those of the file."""
        stream, origin = self._stream, self._origin()
        seek_to = self._wish.start - SOUGHT_EARLY
        if seek_to > 0 and stream.time_base:
            with suppress(av.FFmpegError):  # then it is decoded from its start
                self._container.seek(int((seek_to + origin) / stream.time_base), stream=stream)
        ahead: int | None = None
        for frame in self._frames():
            if ahead is None:
                ahead = _index(frame, frame.sample_rate, origin)
            frame.pts, frame.time_base = ahead, Fraction(1, frame.sample_rate)
            ahead += frame.samples
            yield frame

    def _frames(self) -> Iterator[AudioFrame]:
        """What is decoded from here on. Raises av.FFmpegError where there are packets and no frame."""
        heard, broken = False, 0
        last_error: Exception | None = None
        for packet in self._packets():
            try:
                frames = packet.decode()
            except av.FFmpegError as error:
                broken, last_error = broken + 1, error
                if broken > MOST_BROKEN:
                    break
                continue
            broken, heard = 0, heard or bool(frames)
            yield from frames
        if not heard and last_error is not None:
            raise last_error

    def _packets(self) -> Iterator[Any]:
        """The packets of the file; one that is cut short ends where it breaks."""
        packets = self._container.demux(self._stream)
        with suppress(av.FFmpegError, StopIteration):
            while True:
                yield next(packets)

    def _origin(self) -> Fraction:
        """The instant of the file's clock at which its sound begins."""
        stream = self._stream
        if self._wish.format == "mov" or stream.codec_context.name in ("opus", "libopus"):
            return _ZERO
        if self._wish.format == "asf":
            return self._first_instant()
        return Fraction(stream.start_time or 0) * (stream.time_base or 1)

    def _first_instant(self) -> Fraction:
        """What a WMA file says of its first frame: that of the third packet, and all others are as late."""
        first = next(self._frames(), None)
        with suppress(av.FFmpegError):  # then its first frame is missed
            self._container.seek(0)
        return (first.pts or 0) * (first.time_base or _ZERO) if first else _ZERO


def _index(frame: AudioFrame, rate: int, origin: Fraction = _ZERO) -> int:
    """Where a frame of the file begins, in frames of a rate; 0 where the file does not say."""
    if frame.pts is None or frame.time_base is None:
        return 0
    return round((frame.pts * frame.time_base - origin) * rate)


class _Levels:
    """The filters of one piece: its level, the stream's rate, two channels."""

    def __init__(self, wish: Wish, frame: AudioFrame, rate: int) -> None:
        form = "flt" if wish.bands_db else "s16"
        filters = [("aformat", f"sample_rates={rate}:channel_layouts=stereo:sample_fmts={form}")]
        if wish.gain_db:
            filters = [("aformat", "sample_fmts=flt|fltp"), ("volume", f"{wish.gain_db:.3f}dB"), *filters]
        self._graph = _graph(frame.format.name, frame.layout.name, frame.sample_rate, filters)

    def through(self, frame: AudioFrame | None) -> Iterator[AudioFrame]:
        """What comes out when a frame goes in; None: what is left within."""
        return _through(self._graph, frame)


class Equalizer:
    """The bands, over one piece after another: none begins with the filters at rest."""

    def __init__(self, rate: int, bands_db: Sequence[float]) -> None:
        self.rate, self.bands_db = rate, tuple(bands_db)
        filters = [*equalizer_filters(bands_db, rate), ("aformat", "sample_fmts=s16")]
        self._graph = _graph("flt", "stereo", rate, filters)

    def through(self, sound: bytes) -> bytes:
        """Take frames of floating point, give as many of 16 bits."""
        frame = AudioFrame(format="flt", layout="stereo", samples=len(sound) // FLOAT_FRAME_BYTES)
        frame.sample_rate = self.rate
        plane = frame.planes[0]
        plane.update(sound.ljust(plane.buffer_size, b"\0"))
        out = _through(self._graph, frame)
        return b"".join(bytes(one.planes[0])[: one.samples * FRAME_BYTES] for one in out)


def _graph(form: str, layout: str, rate: int, filters: Sequence[tuple[str, str]]) -> Graph:
    graph = Graph()
    source = graph.add_abuffer(sample_rate=rate, format=form, layout=layout, time_base=Fraction(1, rate))
    links = [source, *(graph.add(name, words) for name, words in filters), graph.add("abuffersink")]
    for one, two in pairwise(links):
        one.link_to(two)
    graph.configure()
    return graph


def _through(graph: Graph, frame: AudioFrame | None) -> Iterator[AudioFrame]:
    graph.push(frame)
    with suppress(av.error.BlockingIOError, av.error.EOFError):
        while True:
            out = graph.pull()
            if isinstance(out, AudioFrame):
                yield out


def _open(wish: Wish) -> Any:
    """Open the file, itself and nothing it might name: FFmpeg gets a descriptor and one format."""
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOCTTY", "O_BINARY"):  # where the system has them
        flags |= getattr(os, name, 0)
    descriptor = os.open(wish.path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            msg = "it is not a regular file"
            raise NoSoundError(msg)
        if wish.format not in av.formats_available:
            raise UnknownKindError
        options = {"fd": str(descriptor), "protocol_whitelist": "fd"}
        return av.open("fd:", format=wish.format, options=options)
    finally:
        os.close(descriptor)
