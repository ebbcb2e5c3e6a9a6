"""A sound server of a test's own, captured, and cues of which every moment sounds unlike the others."""

import array
import itertools
import shutil
import subprocess
import time

import pytest

RATE = 22_050
FRAME_MS = 100
LOWEST_HZ, HZ_A_SECOND = 400, 80
SILENCE = 300
SEAMLESS_MS = 250


def render_sweep(ffmpeg, path, seconds, *options):
    """Render a tone that rises steadily: its pitch tells the position."""
    sweep = f"aevalsrc=0.6*sin(2*PI*({LOWEST_HZ}*t+{HZ_A_SECOND / 2}*t*t)):s=44100:d={seconds}"
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [ffmpeg, "-y", "-loglevel", "error", "-f", "lavfi", "-i", sweep, "-ac", "2", *options, path],
        check=True,
        timeout=60,
    )


class SoundServer:
    """PulseAudio with nothing but a sink that swallows what it is given."""

    def __init__(self, folder):
        for program in ("pulseaudio", "parec", "pactl"):
            if shutil.which(program) is None:
                pytest.skip(f"{program} is not installed")
        folder.mkdir(mode=0o700)
        self.address = f"unix:{folder}/sock"
        self.env = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        listen = f"--load=module-native-protocol-unix socket={folder}/sock auth-anonymous=1"
        sink = "--load=module-null-sink sink_name=cap rate=44100 channels=2 format=s16le norewinds=1"
        words = "-n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes --realtime=no"
        with (folder / "log").open("wb") as log:
            self._server = subprocess.Popen(
                ["pulseaudio", *words.split(), "--high-priority=no", listen, sink], env=self.env, stderr=log
            )
        self.env["PULSE_SERVER"] = self.address
        end = time.monotonic() + 20
        while subprocess.run(["pactl", "info"], env=self.env, capture_output=True, check=False).returncode:
            assert time.monotonic() < end, "the sound server does not answer"
            time.sleep(0.05)  # between two looks

    def record(self, target):
        """Begin to write what sounds to a file."""
        with target.open("wb") as out:
            words = f"-d cap.monitor --format=s16le --rate={RATE} --channels=1 --latency-msec=30 --raw"
            return subprocess.Popen(["parec", *words.split()], env=self.env, stdout=out)

    def close(self):
        self._server.terminate()
        self._server.wait(timeout=10)


def stretches(recorded):
    """The stretches of a sweep that sounded, in order: (from, to) in milliseconds of the cue.

    A pause within a stretch does not part it; what was heard twice is told twice.
    """
    samples = array.array("h")
    samples.frombytes(recorded[: len(recorded) // 2 * 2])
    size = RATE * FRAME_MS // 1_000
    starts = range(0, len(samples) - size, size)
    places = [_position(samples[start : start + size]) for start in starts]
    runs = _join((at, at + FRAME_MS) for at in places if at is not None)
    # A frame that holds an end and a beginning, or a cut, has a pitch that is no position.
    return _join((start, stop) for start, stop in runs if stop - start > 2 * FRAME_MS)


def _join(spans):
    found = []
    for start, stop in spans:
        if found and abs(start - found[-1][1]) <= SEAMLESS_MS:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
    return found


def _position(frame):
    if max(frame) < SILENCE:
        return None
    crossings = sum((one < 0) != (two < 0) for one, two in itertools.pairwise(frame))
    pitch = crossings * 1_000 / FRAME_MS / 2
    position = round((pitch - LOWEST_HZ) / HZ_A_SECOND * 1_000 - FRAME_MS / 2)
    return position if position >= -FRAME_MS else None
