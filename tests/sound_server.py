"""A sound server of a test's own, and what sounds there, captured with the time at which it did."""

import os
import shutil
import subprocess
import threading
import time
from bisect import bisect_right
from contextlib import contextmanager
from statistics import median

import numpy as np
import pytest

RATE = 44_100
FIRST_OUTPUT, SECOND_OUTPUT = "cap", "other"
SETTLING_S = 2.2
"""A capture shows holes of its own before that."""
NEIGHBOURS = 40
"""Pieces before and after a moment that tell when it was: a second and more on either side."""


class SoundServer:
    """PulseAudio with two sinks that swallow what they are given, the first being the default."""

    def __init__(self, folder):
        for program in ("pulseaudio", "parec", "pactl"):
            if shutil.which(program) is None:
                pytest.skip(f"{program} is not installed")
        folder.mkdir(mode=0o700)
        self.address = f"unix:{folder}/sock"
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        self.env["PULSE_SERVER"] = self.address
        self._folder = folder
        self.start()

    def start(self):
        """Start it, and wait until it answers."""
        folder = self._folder
        listen = f"--load=module-native-protocol-unix socket={folder}/sock auth-anonymous=1"
        sinks = [
            f"--load=module-null-sink sink_name={name} rate={RATE} channels=2 format=s16le norewinds=1"
            for name in (FIRST_OUTPUT, SECOND_OUTPUT)
        ]
        words = "-n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes --realtime=no"
        with (folder / "log").open("ab") as log:
            self._server = subprocess.Popen(
                ["pulseaudio", *words.split(), "--high-priority=no", listen, *sinks], env=self.env, stderr=log
            )
        end = time.monotonic() + 20
        while subprocess.run(["pactl", "info"], env=self.env, capture_output=True, check=False).returncode:
            assert time.monotonic() < end, "the sound server does not answer"
            time.sleep(0.05)  # between two looks

    @contextmanager
    def recording(self, output=FIRST_OUTPUT):
        """Capture what sounds there; gives the recording once it shows no holes of its own."""
        recording = Recording(self.env, output)
        try:
            recording.wait_for(SETTLING_S)
            yield recording
        finally:
            recording.end()

    def suspend(self, *, suspended):
        """Have the first sink take nothing, or take sound again."""
        command = ["pactl", "suspend-sink", FIRST_OUTPUT, str(int(suspended))]
        subprocess.run(command, env=self.env, check=True)

    def die(self):
        """End it as a crash does."""
        self._server.kill()
        self._server.wait(timeout=10)

    def close(self):
        self._server.terminate()
        self._server.wait(timeout=10)


class Recording:
    """What one sink was given, as it comes."""

    def __init__(self, env, output):
        words = f"-d {output}.monitor --format=s16le --rate={RATE} --channels=1 --latency-msec=30 --raw"
        self._parec = subprocess.Popen(["parec", *words.split()], env=env, stdout=subprocess.PIPE)
        self._lock = threading.Lock()
        self._bytes = bytearray()
        self._pieces = []
        self._reader = threading.Thread(target=self._read, name="recording")
        self._reader.start()

    def _read(self):
        while piece := os.read(self._parec.stdout.fileno(), 1 << 16):
            with self._lock:
                self._pieces.append((len(self._bytes) // 2, time.monotonic()))
                self._bytes += piece

    def wait_for(self, seconds):
        """Wait until so much is there."""
        end = time.monotonic() + seconds + 10
        while len(self._bytes) < seconds * RATE * 2:
            assert time.monotonic() < end, "nothing is captured"
            time.sleep(0.02)  # between two looks

    def samples(self):
        """All there is so far, 1.0 being full scale."""
        with self._lock:
            whole = bytes(self._bytes[: len(self._bytes) // 2 * 2])
        return np.frombuffer(whole, "<i2").astype(np.float32) / 32_768

    def time_of(self, sample):
        """When a sample sounded, by the monotonic clock, in seconds; within a few ms.

        The server gives out a block when it begins to sound. A piece may be part of a block, or late.
        """
        last = bisect_right(self._pieces, (sample, 0.0)) + NEIGHBOURS
        near = self._pieces[max(0, last - 2 * NEIGHBOURS) : last]
        return median(time - first / RATE for first, time in near) + sample / RATE

    def since(self, moment):
        """What sounded after a moment of the monotonic clock."""
        return self.samples()[max(0, round((moment - self.time_of(0)) * RATE)) :]

    def end(self):
        self._parec.terminate()
        self._parec.wait(timeout=10)
        self._reader.join()
        self._parec.stdout.close()
