"""Threads of the program's own, for windows and command lines alike: the clock, and jobs in the background.

A runtime is a main loop (Qt's, or a plain one) together with what stands here.
"""

import logging
import threading
import time
from collections.abc import Callable, Generator
from datetime import datetime
from threading import Event, Semaphore, Thread
from typing import TypeVar

from cuebook.domain.units import MonotonicMs, UtcMs
from cuebook.ports.runtime import CancelToken, Job

Item = TypeVar("Item")
MOST_WAITING = 4
"""Items of a job that may wait for the main thread before the job is held."""

_log = logging.getLogger(__name__)


class SystemClock:
    """The computer's own clocks."""

    def now(self) -> UtcMs:
        """The instant by the calendar."""
        return time.time_ns() // 1_000_000

    def zone_minutes(self, at: UtcMs) -> int:
        """The local offset from UTC at an instant."""
        offset = datetime.fromtimestamp(at / 1000).astimezone().utcoffset()
        return round(offset.total_seconds() / 60) if offset else 0

    def monotonic(self) -> MonotonicMs:
        """A reading that never jumps."""
        return time.monotonic_ns() // 1_000_000


class _RunningJob:
    """A generator on a thread: it can be cancelled, held, and is held while its items are not taken."""

    def __init__(self) -> None:
        self._cancelled = Event()
        self._going_on = Event()
        self._going_on.set()
        self._room = Semaphore(MOST_WAITING)

    @property
    def cancelled(self) -> bool:
        """Whether the result is no longer wanted."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the job to stop."""
        self._cancelled.set()
        self._going_on.set()
        self._room.release()

    def pause(self) -> None:
        """Hold the job at its next item."""
        if not self.cancelled:
            self._going_on.clear()

    def resume(self) -> None:
        """Let it go on."""
        self._going_on.set()

    def hand_over(self, call_soon: Callable[[Callable[[], None]], None], take: Callable[[], None]) -> None:
        """Bring an item home, waiting until there is room for it and the job may go on."""
        self._going_on.wait()
        self._room.acquire()

        def taken() -> None:
            try:
                take()
            finally:
                self._room.release()

        call_soon(taken)


class BackgroundThreads:
    """Fulfils ``JobRunner`` and ``start_thread`` on top of a loop's ``call_soon``."""

    def __init__(self, call_soon: Callable[[Callable[[], None]], None]) -> None:
        self._call_soon = call_soon
        self._threads: list[Thread] = []
        self._jobs: list[_RunningJob] = []

    def start_thread(self, name: str, run: Callable[[], None]) -> None:
        """Start a thread that its owner ends before the program does."""
        thread = Thread(target=run, name=name, daemon=True)
        self._threads = [known for known in self._threads if known.is_alive()] + [thread]
        thread.start()

    def run(
        self,
        work: Callable[[CancelToken], Generator[Item, None, None]],
        *,
        on_item: Callable[[Item], None],
        on_done: Callable[[bool], None],
        on_error: Callable[[Exception], None],
    ) -> Job:
        """Start a job."""
        job = _RunningJob()
        self._jobs.append(job)

        def finish(call: Callable[[], None]) -> None:
            self._jobs.remove(job)
            call()

        def run() -> None:
            try:
                for item in work(job):
                    job.hand_over(self._call_soon, lambda item=item: on_item(item))  # type: ignore[misc]
                    if job.cancelled:
                        break
            except Exception as error:  # noqa: BLE001 - it comes home as what it is
                _log.debug("a job failed", exc_info=True)
                failure = error
                self._call_soon(lambda: finish(lambda: on_error(failure)))
            else:
                self._call_soon(lambda: finish(lambda: on_done(job.cancelled)))

        self.start_thread("cuebook-job", run)
        return job

    @property
    def busy(self) -> bool:
        """Whether a job has not come home yet."""
        return bool(self._jobs)

    def cancel_jobs(self) -> None:
        """Ask every job to stop, as when the program ends."""
        for job in list(self._jobs):
            job.cancel()

    def join(self, seconds: float) -> list[str]:
        """Wait for all threads to end; name those that did not."""
        until = time.monotonic() + seconds
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(max(0.0, until - time.monotonic()))
        return [thread.name for thread in self._threads if thread.is_alive()]
