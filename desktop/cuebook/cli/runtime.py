"""The main loop of the command line: plain Python, no window."""

import heapq
import itertools
import time
from collections.abc import Callable
from queue import Empty, SimpleQueue

from cuebook.threads import BackgroundThreads, SystemClock


class _Call:
    """A call at a time to come."""

    def __init__(self, call: Callable[[], None], every: float | None) -> None:
        self.call = call
        self.every = every
        self.cancelled = False

    def cancel(self) -> None:
        """Forget the call."""
        self.cancelled = True


class PlainRuntime(SystemClock, BackgroundThreads):
    """Fulfils ``Runtime``. ``run_until`` is the loop; everything runs inside it."""

    longest_turn_ms = 400

    def __init__(self) -> None:
        BackgroundThreads.__init__(self, self.call_soon)
        self._soon: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._later: list[tuple[float, int, _Call]] = []
        self._order = itertools.count()

    def call_soon(self, call: Callable[[], None]) -> None:
        """Run a call on the main thread. May be called on any thread, and from a signal handler."""
        self._soon.put(call)

    def call_later(self, milliseconds: int, call: Callable[[], None]) -> _Call:
        """Run a call once."""
        return self._schedule(milliseconds / 1000, _Call(call, None))

    def call_every(self, milliseconds: int, call: Callable[[], None]) -> _Call:
        """Run a call again and again."""
        return self._schedule(milliseconds / 1000, _Call(call, milliseconds / 1000))

    def _schedule(self, seconds: float, call: _Call) -> _Call:
        heapq.heappush(self._later, (time.monotonic() + seconds, next(self._order), call))
        return call

    def run_until(self, done: Callable[[], bool]) -> None:
        """Run what is due until ``done``, which is asked after every call."""
        while not done():
            try:
                call = self._soon.get(timeout=self._seconds_to_wait())
            except Empty:
                self._run_due()
            else:
                call()
                self._run_due()

    def _seconds_to_wait(self) -> float:
        due = self._later[0][0] if self._later else time.monotonic() + 1
        return min(1.0, max(0.0, due - time.monotonic()))

    def _run_due(self) -> None:
        while self._later and self._later[0][0] <= time.monotonic():
            _, _, due = heapq.heappop(self._later)
            if not due.cancelled:
                if due.every is not None:
                    self._schedule(due.every, due)
                due.call()

    def finish_jobs(self) -> None:
        """Cancel every job and wait until each has come home."""
        self.cancel_jobs()
        self.run_until(lambda: not self.busy)
