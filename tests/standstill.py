"""Whether the machine stood still: a process that only sleeps notes how late it was woken.

Machines that others use too now and then stop for a tenth of a second or more. What waits for sound or for
the window then fails without a fault; a test that fails while the machine ran on has found one.
"""

import os
import subprocess
import sys
import threading
import time

LATE_S = 0.025
"""A machine that is merely busy wakes whoever has slept sooner."""
NAP_S = 0.005


class StoodStillError(AssertionError):
    """A test failed, but the machine stood still meanwhile: it may be tried again."""


class Witness:
    """A process with a thread on every processor. ``begin`` anew for every test."""

    def __init__(self):
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.begin()

    def begin(self):
        """Forget what was."""
        self._worst = 0.0
        self._ask()

    def worst(self):
        """The longest standstill since the beginning, in seconds."""
        self._worst = max(self._worst, self._ask())
        return self._worst

    def _ask(self):
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def close(self):
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()


def _watch(processor, late):
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(threading.get_native_id(), {processor})
    slept = time.monotonic()
    while True:
        time.sleep(NAP_S)
        now = time.monotonic()
        late[processor] = max(late[processor], now - slept - NAP_S)
        slept = now


def main():
    late = dict.fromkeys(_processors(), 0.0)
    for processor in late:
        threading.Thread(target=_watch, args=(processor, late), daemon=True).start()
    while sys.stdin.buffer.readline():
        print(max(late.values()), flush=True)  # noqa: T201 - its answer
        late.update(dict.fromkeys(late, 0.0))


def _processors():
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else {0}


if __name__ == "__main__":
    main()
