"""A runtime whose time passes only when a test says so."""

import heapq
import itertools
from collections import deque

MOST_STEPS = 100


class _Call:
    def __init__(self, call, every):
        self.call, self.every, self.cancelled = call, every, False

    def cancel(self):
        self.cancelled = True


class Never:
    """Fulfils ``CancelToken``: the result stays wanted."""

    cancelled = False


class FakeRuntime:
    """Fulfils ``Runtime``; passes the same contract suite as the real ones. Jobs run when time passes."""

    longest_turn_ms = 40

    def __init__(self, now=1_790_000_000_000, zone=60):
        self._now, self._zone, self._monotonic = now, zone, 5_000
        self._soon = deque()
        self._later = []
        self._order = itertools.count()
        self._jobs = []

    # Clock

    def now(self):
        return self._now

    def zone_minutes(self, _at):
        return self._zone

    def monotonic(self):
        return self._monotonic

    def jump_calendar(self, milliseconds):
        """The calendar jumps, as when the clock is set; monotonic time does not."""
        self._now += milliseconds

    def sleep_computer(self, milliseconds):
        """The computer sleeps: both clocks go on, nothing runs."""
        self._now += milliseconds
        self._monotonic += milliseconds

    # Loop

    def call_soon(self, call):
        self._soon.append(call)

    def call_later(self, milliseconds, call):
        return self._schedule(milliseconds, _Call(call, None))

    def call_every(self, milliseconds, call):
        return self._schedule(milliseconds, _Call(call, milliseconds))

    def _schedule(self, milliseconds, call):
        heapq.heappush(self._later, (self._monotonic + milliseconds, next(self._order), call))
        return call

    def settle(self):
        """Run everything that is due now; of a job that never ends, a part."""
        for _ in range(MOST_STEPS):
            while self._soon:
                self._soon.popleft()()
            for job in list(self._jobs):
                job.step()
            if not self._soon and not self._jobs:
                return

    def advance(self, milliseconds):
        """Let time pass."""
        until = self._monotonic + milliseconds
        self.settle()
        while self._later and self._later[0][0] <= until:
            at, _, call = heapq.heappop(self._later)
            self._pass(at)
            if not call.cancelled:
                if call.every is not None:
                    self._schedule(call.every, call)
                call.call()
            self.settle()
        self._pass(until)
        self.settle()

    def _pass(self, at):
        if at > self._monotonic:
            self._now += at - self._monotonic
            self._monotonic = at

    # Jobs

    def run(self, work, *, on_item, on_done, on_error):
        job = _FakeJob(self, work, on_item, on_done, on_error)
        self._jobs.append(job)
        return job

    def finish_jobs(self):
        for job in list(self._jobs):
            job.cancel()
        self.settle()

    def start_thread(self, name, run):
        raise AssertionError(f"no threads here: {name}, {run}")

    def finished(self, job):
        self._jobs.remove(job)

    def join(self, _seconds):
        return []


class _FakeJob:
    def __init__(self, runtime, work, on_item, on_done, on_error):
        self._runtime = runtime
        self.cancelled = False
        self._paused = False
        self._items = work(self)
        self._on_item, self._on_done, self._on_error = on_item, on_done, on_error

    def cancel(self):
        self.cancelled, self._paused = True, False

    def pause(self):
        self._paused = not self.cancelled

    def resume(self):
        self._paused = False

    def step(self):
        if self._paused:
            return
        try:
            item = next(self._items, self)
        except Exception as error:  # noqa: BLE001 - it comes home as what it is
            self._runtime.finished(self)
            self._on_error(error)
            return
        if item is not self:
            self._on_item(item)
        if item is self or self.cancelled:
            self._items.close()  # as a thread lets go of it at once
            self._runtime.finished(self)
            self._on_done(self.cancelled)
