"""The decoder process from the outside: started, asked, listened to, and ended when it no longer answers."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from typing import TypeAlias

from cuebook.playback.stream_messages import HEAD, Said, Wish

OnMessage: TypeAlias = Callable[["DecoderProcess", Said, int, bytes], None]
"""Takes what was said, of which piece, and the rest. It may wait: then the decoder does too."""


class DecoderProcess:
    """One process. ``on_message`` and ``on_end`` are called on the thread that runs ``listen``."""

    def __init__(self, on_message: OnMessage, on_end: Callable[["DecoderProcess"], None]) -> None:
        """Start it. Raises OSError where the system cannot."""
        self._on_message, self._on_end = on_message, on_end
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-m", "cuebook.playback.stream_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None  # noqa: S101 - tells the type checker what PIPE means
        assert self._process.stdout is not None  # noqa: S101
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self.heard_at = monotonic()
        self.ready = False

    @property
    def number(self) -> int:
        """The process's id."""
        return self._process.pid

    def ask(self, wish: Wish) -> None:
        """Hand over a wish; one that is gone is noticed where it is listened to."""
        self.heard_at = monotonic()
        with suppress(OSError, ValueError):
            self._stdin.write(wish.to_line())
            self._stdin.flush()

    def listen(self) -> None:
        """Hear it until it ends."""
        with suppress(OSError, ValueError):
            while head := self._stdout.read(HEAD.size):
                what, length, piece = HEAD.unpack(head)
                rest = self._stdout.read(length)
                self.heard_at = monotonic()
                self.ready = True
                self._on_message(self, Said(what), piece, rest)
                self.heard_at = monotonic()
        self._on_end(self)
        self._process.wait()
        self._stdout.close()

    def end(self) -> None:
        """Kill it, whatever it does."""
        self._process.kill()
        with suppress(OSError):  # what was never read by it is flushed here
            self._stdin.close()
