"""What one file may cost, and how a worker says that it cost too much."""

import signal
import sys

MEMORY_LIMIT = 512 * 1024 * 1024
SECONDS_A_TRY = 2.0
"""Of the processor, where the system can count them: where other programs are busy, no file is to blame."""
SECONDS_A_PICTURE = 6.0
"""Of the processor too: the largest picture allowed takes a fast computer one."""
SECONDS_WITHOUT_A_WORD = 10.0
"""By the clock, a worker's start among them: a disk may have to wake up, and a network drive may be gone."""
OUT_OF_MEMORY = 70
"""The exit status after which the next file must not be blamed."""
OUT_OF_TIME = None if sys.platform == "win32" else -signal.SIGPROF
"""The exit status of a worker whose file took all its seconds."""
MOST_ART_BYTES = 20 * 1024 * 1024
MOST_ART_PIXELS = 40_000_000
"""What a picture may measure before it is decoded."""


def limit_memory() -> None:
    """Bound this process's memory, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - only where the system has it

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))


def limit_time(seconds: float) -> None:
    """End this process when it will have used so many seconds of the processor, where the system can."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)  # nothing waits for its signal, so it ends the process
