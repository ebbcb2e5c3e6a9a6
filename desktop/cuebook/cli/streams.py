"""The program's output streams, which may be closed, full, or of an encoding that lacks letters."""

import os
import sys
from io import TextIOWrapper

from cuebook.domain.errors import CuebookError


def prepare_streams(*, json: bool) -> None:
    """Let no letter stop an answer; a JSON document is UTF-8 wherever it is written."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if json else None, errors="replace")


def read_standard_input() -> bytes:
    """Read what is piped in. Raises CuebookError where standard input is closed."""
    if sys.stdin is None:
        msg = "Standard input is closed, so there is no review to read."
        raise CuebookError(msg)
    return sys.stdin.buffer.read()


def write_error(text: str) -> None:
    """Write a line to standard error, where there is one that takes it."""
    try:
        if sys.stderr is not None:
            sys.stderr.write(f"{text}\n")
            sys.stderr.flush()
    except OSError:
        pass  # nobody is left to be told


def abandon_unwritten() -> bool:
    """Whether standard output refuses what waits for it; if so, it is dropped.

    Python would try once more when it ends, and end with a traceback.
    """
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
        return True
    return False
