"""Playing: how soon it sounds, what it costs, what it weighs; heard on a sound server of its own.

By itself: ``.venv/bin/python tests/bench --only-playing``. What libVLC alone and MPD need for the same
files through the same server is measured in the same run.
"""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.players import OURS, VLC_ALONE, Mpd, Told, cpu_seconds, memory_mb
from bench.row import Row
from builders import open_app, scan
from noise import AFTER_SEEKS, noise, stretches, write_sound
from sound_server import RATE, Recording, SoundServer

CUES, CUE_SECONDS = 6, 30
TIMES = 7
SOUNDS_FOR = 1.2
"""Seconds: longer than any player needs to begin."""


@dataclass
class Figures:
    """One player's: milliseconds to sound, per cent of a core, megabytes."""

    first: float = 0.0
    decoded: list[float] = field(default_factory=list)
    to_sound: list[float] = field(default_factory=list)
    to_next: list[float] = field(default_factory=list)
    cpu: float = 0.0
    begins_at: float = 0.0
    grows_by: float = 0.0


def playing(scratch: Path, seconds: int, *, peers: bool) -> Iterator[Row]:
    """Give the figures of playing for so many seconds; none where there is no sound server."""
    ffmpeg = shutil.which("ffmpeg")
    if not ffmpeg or not all(map(shutil.which, ("pulseaudio", "parec", "pactl"))):
        return
    music = [
        write_sound(
            ffmpeg, scratch / "cues" / f"{seed}.flac", noise(CUE_SECONDS, seed), "-metadata", f"title={seed}"
        )
        for seed in range(CUES)
    ]
    app = open_app(scratch / "playing")
    scan(app, music[0].parent)
    app.close()
    with _server(scratch) as server:
        ours = _measured(server, lambda: Told(OURS, str(scratch / "playing")), seconds, decoded=True)
        others = {"libVLC alone": _measured(server, lambda: Told(VLC_ALONE, *map(str, music)), seconds)}
        if peers and shutil.which("mpd"):
            others["mpd"] = _measured(server, lambda: Mpd(scratch / "mpd", music, server.address), seconds)
    yield Row("play pressed to first decoded block", median(ours.decoded), "ms", "< 15")
    yield Row(f"memory grown in {seconds} s of playing", ours.grows_by, "MB", "< 2")
    for name, theirs in others.items():
        yield from _rows(ours, name, theirs)


def _rows(ours: Figures, name: str, theirs: Figures) -> Iterator[Row]:
    beside = "" if name == "libVLC alone" else f", beside {name}"
    yield Row(f"first play pressed to sound{beside}", ours.first, "ms", "", name, theirs.first)
    yield Row(
        f"play pressed to sound{beside}", median(ours.to_sound), "ms", "< 60", name, median(theirs.to_sound)
    )
    yield Row(
        f"next cue pressed to sound{beside}", median(ours.to_next), "ms", "< 60", name, median(theirs.to_next)
    )
    yield Row(f"processor while playing{beside}", ours.cpu, "% of a core", "< 3", name, theirs.cpu)
    yield Row(f"memory while playing{beside}", ours.begins_at, "MB", "", name, theirs.begins_at)


@contextmanager
def _server(scratch: Path) -> Iterator[SoundServer]:
    """A sound server that all processes started meanwhile play through."""
    server = SoundServer(scratch / "pulse")
    words = {"PULSE_SERVER": server.address, "PULSE_COOKIE": str(scratch / "cookie")}
    before = {name: os.environ.get(name) for name in words}
    os.environ.update(words)
    try:
        yield server
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
        server.close()


def _measured(
    server: SoundServer, make: Callable[[], Told | Mpd], seconds: int, *, decoded: bool = False
) -> Figures:
    figures = Figures()
    player = make()
    try:
        time.sleep(1)  # it has come to rest
        with server.recording() as recording:
            for round_ in range(TIMES + 1):
                pressed = player.play(0)
                taken = _until_heard(recording, pressed, 0)
                if round_:
                    figures.to_sound.append(taken)
                else:
                    figures.first = taken
                if decoded and round_ and isinstance(player, Told):
                    figures.decoded.append((player.decoded() - pressed) * 1_000)
                figures.to_next.append(_until_heard(recording, player.following(), 1))
                player.stop()
                time.sleep(0.5)
        _watch(player, figures, seconds)
    finally:
        player.close()
    return figures


def _until_heard(recording: Recording, pressed: float, cue: int) -> float:
    """Milliseconds from a moment until a cue sounds."""
    time.sleep(SOUNDS_FOR)
    heard = recording.since(pressed)
    found = stretches(heard, noise(CUE_SECONDS, cue)[: round(2 * SOUNDS_FOR * RATE)], AFTER_SEEKS)
    return found[0].at * 1_000 / RATE if found else float("nan")


def _watch(player: Told | Mpd, figures: Figures, seconds: int) -> None:
    player.play(0)
    time.sleep(min(10, seconds / 2))  # the first cue has been opened, and its like read ahead
    began, used, figures.begins_at = time.monotonic(), cpu_seconds(player.pid), memory_mb(player.pid)
    time.sleep(seconds)
    figures.cpu = (cpu_seconds(player.pid) - used) / (time.monotonic() - began) * 100
    figures.grows_by = memory_mb(player.pid) - figures.begins_at
