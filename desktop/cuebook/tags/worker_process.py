"""One worker process that answers one question at a time, within a time limit.

A question is a line of JSON; an answer is four bytes of length, the high byte first, and so many
bytes. A worker sends an empty answer once it is ready, so that its start is no part of a limit.
"""

import json
import os
import selectors
import subprocess
import sys
from contextlib import suppress
from time import monotonic

from cuebook.ports.runtime import CancelToken

_SECONDS_TO_START = 30.0
_LOOK_AT_TOKEN = 0.1
_HEAD = 4


class BrokenWorkerError(Exception):
    """The worker died, took too long, said too much, or is no longer wanted; it is gone."""


class WorkerProcess:
    """A process started from one of this package's modules. Any trouble ends it for good."""

    def __init__(self, module: str, cancel: CancelToken, most_bytes: int) -> None:
        """Start it and wait until it is ready. Raises BrokenWorkerError."""
        self._most = most_bytes
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None  # noqa: S101 - tells the type checker what PIPE means
        assert self._process.stdout is not None  # noqa: S101
        self._stdin, self._stdout = self._process.stdin, self._process.stdout
        self._answer(_SECONDS_TO_START, cancel)

    @property
    def number(self) -> int:
        """The process's id."""
        return self._process.pid

    def ask(self, question: object, seconds: float, cancel: CancelToken) -> bytes:
        """Give the answer to a question. Raises BrokenWorkerError."""
        try:
            self._stdin.write(json.dumps(question).encode() + b"\n")
            self._stdin.flush()
        except OSError as error:
            self.end()
            raise BrokenWorkerError from error
        return self._answer(seconds, cancel)

    def _answer(self, seconds: float, cancel: CancelToken) -> bytes:
        until, read, wanted = monotonic() + seconds, bytearray(), _HEAD
        with selectors.DefaultSelector() as selector:
            selector.register(self._stdout, selectors.EVENT_READ)
            while len(read) < wanted:
                if cancel.cancelled or monotonic() > until:
                    self.end()
                    raise BrokenWorkerError
                if not selector.select(timeout=_LOOK_AT_TOKEN):
                    continue
                piece = os.read(self._stdout.fileno(), 1 << 20)
                read += piece
                if len(read) >= _HEAD:
                    wanted = _HEAD + int.from_bytes(read[:_HEAD], "big")
                if not piece or wanted > _HEAD + self._most:
                    self.end()
                    raise BrokenWorkerError
        return bytes(read[_HEAD:wanted])

    def end(self) -> None:
        """Kill it, whatever it does."""
        self._process.kill()
        with suppress(OSError):  # what was never read by it is flushed here
            self._stdin.close()
        self._stdout.close()
        self._process.wait()
