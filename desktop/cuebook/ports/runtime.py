"""Time, the main loop and background work.

There are three kinds of thread. The *main thread* runs the services, the window and the one
writable database connection. *Job workers* run generators: they touch neither the window nor that
connection. *Adapter threads* belong to one adapter (a player's control) and MUST hand everything
they have to say to the main thread with ``call_soon``.
"""

from collections.abc import Callable, Generator
from typing import Protocol, TypeVar

from cuebook.domain.units import MonotonicMs, UtcMs

Item = TypeVar("Item")


class Clock(Protocol):
    """Tells the time. Methods MAY be called on any thread."""

    def now(self) -> UtcMs:
        """The instant by the computer's calendar; it may jump."""
        ...

    def zone_minutes(self, at: UtcMs) -> int:
        """The local offset from UTC in minutes at an instant: 120 in Paris in summer."""
        ...

    def monotonic(self) -> MonotonicMs:
        """A reading that never jumps and never runs backwards."""
        ...


class Timer(Protocol):
    """A call that is still to come."""

    def cancel(self) -> None:
        """Forget the call. Cancelling twice, or after the call, does nothing."""
        ...


class MainLoop(Protocol):
    """The loop of the main thread."""

    def call_soon(self, call: Callable[[], None]) -> None:
        """Run ``call`` on the main thread, after what was handed over before it.

        MAY be called on any thread. After the loop ended the call is dropped.
        """
        ...

    def call_every(self, milliseconds: int, call: Callable[[], None]) -> Timer:
        """Run ``call`` again and again until it is cancelled. Main thread only."""
        ...

    def call_later(self, milliseconds: int, call: Callable[[], None]) -> Timer:
        """Run ``call`` once. Main thread only."""
        ...


class CancelToken(Protocol):
    """Tells a job that its result is no longer wanted."""

    @property
    def cancelled(self) -> bool:
        """Whether the job should stop at the next safe point. MAY be read on any thread."""
        ...


class Job(Protocol):
    """Work that runs in the background."""

    def cancel(self) -> None:
        """Ask the job to stop; its ``on_done`` is still called, with ``cancelled`` true."""
        ...

    def pause(self) -> None:
        """Hold the job at its next item."""
        ...

    def resume(self) -> None:
        """Let a paused job go on."""
        ...


class JobRunner(Protocol):
    """Runs generators on worker threads and brings their items home.

    ``longest_turn_ms``: how long taking an item may hold the main thread; in a window, less than is felt.
    """

    longest_turn_ms: int

    def run(
        self,
        work: Callable[[CancelToken], Generator[Item, None, None]],
        *,
        on_item: Callable[[Item], None],
        on_done: Callable[[bool], None],
        on_error: Callable[[Exception], None],
    ) -> Job:
        """Start a job. Main thread only.

        Every item the generator yields is handed to ``on_item`` on the main thread, in order; at
        most four wait there, then the generator is held. When it ends, ``on_done(cancelled)`` is
        called; when it raises, ``on_error`` instead. A generator MUST look at its token often.
        """
        ...


class Runtime(Clock, MainLoop, JobRunner, Protocol):
    """All of it: what a window or a command line gives to the services and adapters."""

    def finish_jobs(self) -> None:
        """Cancel every job and wait until each has come home. Main thread only."""
        ...

    def start_thread(self, name: str, run: Callable[[], None]) -> None:
        """Start a thread of an adapter's own. The adapter MUST end it before the runtime closes."""
        ...
