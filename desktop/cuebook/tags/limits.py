"""What one file may cost, and how a worker says that it cost too much."""

MEMORY_LIMIT = 512 * 1024 * 1024
SECONDS_A_TRY = 2.0
OUT_OF_MEMORY = 70
"""The exit status after which the next file must not be blamed."""
