"""What one file may cost, and how a worker says that it cost too much."""

import sys

MEMORY_LIMIT = 512 * 1024 * 1024
SECONDS_A_TRY = 2.0
OUT_OF_MEMORY = 70
"""The exit status after which the next file must not be blamed."""
MOST_ART_BYTES = 20 * 1024 * 1024
MOST_ART_PIXELS = 40_000_000
"""What a picture may measure before it is decoded."""


def limit_memory() -> None:
    """Bound this process's memory, where the system can."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - only where the system has it

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
