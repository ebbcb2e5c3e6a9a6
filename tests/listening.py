"""Playing sources one after another as the player does, on the backend that Cuebook is built with."""

import os
import time
from contextlib import suppress
from pathlib import Path

import pytest

from cuebook.cli.runtime import PlainRuntime
from cuebook.ports.playback import LoadToken, Source

PATIENCE = 30.0


def whole(path, milliseconds, **more):
    """A whole file as a source."""
    return Source(os.fsencode(path), milliseconds, **more)


def decoder_process():
    """The process that decodes for this one, by its id."""
    if not Path("/proc/self/task").is_dir():
        pytest.skip("this system does not tell a process's children")
    found = [child for child in children() if b"stream_worker" in _command_of(child)]
    assert len(found) == 1, found
    return found[0]


def children():
    """The processes this one started."""
    found = []
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError):
            found += map(int, (task / "children").read_text().split())
    return found


def _command_of(process):
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_bytes()
    return b""


class Listening:
    """Hears what the backend says, and names to it what follows: a source's token is its number from 1."""

    def __init__(self, backend, runtime=None):
        self.runtime = runtime or PlainRuntime()
        self.backend = backend(self.runtime) if callable(backend) else backend
        self.heard = []
        self.times = {}
        self._sources = []
        self.backend.listen(self)

    def play(self, sources, from_ms=0):
        """Play the first; the others follow it."""
        self._sources = list(sources)
        self.backend.play(self._sources[0], LoadToken(1), from_ms)
        self._announce(2)

    def _announce(self, number):
        following = self._sources[number - 1] if number <= len(self._sources) else None
        self.backend.follow_with(following, LoadToken(number if following else 0))

    def on_started(self, token, duration_ms):
        self._hear("started", token, duration_ms)
        self._announce(token + 1)

    def on_finished(self, token, position_ms):
        self._hear("finished", token, position_ms)

    def on_failed(self, token, reason):
        self._hear("failed", token, reason)

    def on_unavailable(self, reason):
        self._hear("unavailable", None, reason)

    def _hear(self, what, token, detail):
        self.heard.append((what, token, detail))
        self.times[what, token] = time.monotonic()

    def until(self, condition, seconds=PATIENCE):
        """Run the loop until something is so."""
        end = time.monotonic() + seconds
        looking = self.runtime.call_every(5, lambda: None)
        self.runtime.run_until(lambda: condition() or time.monotonic() > end)
        looking.cancel()
        assert condition(), self.heard

    def listen_for(self, milliseconds):
        """Let it sound for a while."""
        passed = []
        self.runtime.call_later(milliseconds, lambda: passed.append(True))
        self.until(lambda: passed, PATIENCE + milliseconds / 1_000)

    def until_over(self, seconds=PATIENCE):
        """Until the last source finished and what is in the device's buffer has sounded."""
        last = ("finished", len(self._sources))
        self.until(lambda: last in self.times or self.failed, seconds)
        assert not self.failed, self.heard
        self.listen_for(600)

    @property
    def failed(self):
        return any(what in {"failed", "unavailable"} for what, _, _ in self.heard)
