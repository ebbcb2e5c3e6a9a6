"""What passes between the bus's thread and the main one, as the interfaces on the bus see it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from cuebook.domain.standing import Standing
from cuebook.domain.units import MonotonicMs
from cuebook.ports.desktop_session import Wishes
from cuebook.ports.runtime import Runtime

LONGEST_ANSWER_SECONDS = 1.0
"""Whoever asks is answered after so long, whether the main thread had time for it or not."""


class Exchange:
    """How things stood last, and the way of wishes to the main thread. On the bus's thread only."""

    def __init__(self, runtime: Runtime, wishes: Wishes, standing: Standing) -> None:
        self._runtime = runtime
        self.wishes = wishes
        self.standing = standing

    def now(self) -> MonotonicMs:
        """The clock by which the position goes on."""
        return self._runtime.monotonic()

    def hand_over(self, wish: Callable[[], None]) -> None:
        """Have a wish fulfilled, and do not wait for it."""
        self._runtime.call_soon(wish)

    async def fulfil(self, wish: Callable[[], None]) -> None:
        """Have a wish fulfilled; whoever asks afterwards how things stand hears what came of it."""
        loop = asyncio.get_running_loop()
        done = asyncio.Event()

        def answer() -> None:
            with suppress(RuntimeError):  # leave was taken meanwhile
                loop.call_soon_threadsafe(done.set)

        def on_main() -> None:
            try:
                wish()
            finally:
                self._runtime.call_soon(answer)  # what the wish changed is shown before that

        self._runtime.call_soon(on_main)
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_ANSWER_SECONDS):
                await done.wait()
