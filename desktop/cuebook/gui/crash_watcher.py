"""A process beside the window: where the window crashes, it logs the report and starts Cuebook again.

Run as a file, by an interpreter that loads nothing else, so that it costs next to nothing. Standard input
comes from the window: words on what plays, a farewell, and Python's own report where a signal ended it. Its
end is the window's end: the system closes the pipe with all the window's files, locks and meeting place.
Without a report the window was ended by somebody who meant it, and so is this process.
"""

import os
import sys
import time
from collections.abc import Iterable

PLAYS = b"plays "
"""Before the id of the cue that plays, and is to play on after a crash."""
SILENT = b"silent"
FAREWELL = b"farewell"
"""The window ends because it is meant to; a crash on the way out is logged, and nothing comes back."""
REPORT = b"Fatal Python error"
"""How Python's report begins."""

PLAYS_ON, PAUSED, STILL = "plays", "paused", "still"
"""What the next window does: it plays on; it waits, for the cue crashed it twice; nothing played before."""
SOON_S = 60
MOST_TIMES = 2
"""So often in a row it is started again, each time having crashed soon after the one before."""


def listen(lines: Iterable[bytes]) -> tuple[str, bool, bytes]:
    """Hear the window out: the cue it last played or "", whether it said farewell, and the report or b""."""
    cue, farewell, report = "", False, b""
    for line in lines:
        if report or line.startswith(REPORT):
            report += line
        elif line.startswith(PLAYS):
            cue = line[len(PLAYS) :].decode().strip()
        elif line.startswith(SILENT):
            cue = ""
        elif line.startswith(FAREWELL):
            farewell = True
    return cue, farewell, report


def next_start(before: str, seconds: float, cue: str) -> str | None:
    """What the next window is told: crashes in a row, what it does, the cue. None: there is to be none.

    ``before`` is what the window was told that has crashed now after so many seconds, "" where it was
    the first; ``cue`` is what it played, or "".
    """
    times, _, cue_before = before.split(" ") if before and seconds < SOON_S else ("0", "", "")
    if int(times) >= MOST_TIMES:
        return None
    again = bool(cue) and cue == cue_before
    does = PAUSED if again else PLAYS_ON if cue else STILL
    return f"{int(times) + 1} {does} {cue}"


def write_down(log: str, words: str, report: bytes) -> None:
    """Put the report into the program's log; nobody else writes there now."""
    head = f"{time.strftime('%Y-%m-%d %H:%M:%S')},000 CRITICAL cuebook: {words}\n"
    try:
        with open(log, "ab") as file:
            file.write(head.encode() + report)
    except OSError:
        pass  # a full disk is no reason to stay away


def main(log: str, before: str, *command: str) -> None:
    """Watch until the window ends; where it crashed, become the next one, by the command and ``next_start``.

    ``log`` is the path of the program's log, ``before`` what the window that is watched was told.
    """
    began = time.monotonic()
    cue, farewell, report = listen(sys.stdin.buffer)
    if not report:
        return
    told = None if farewell else next_start(before, time.monotonic() - began, cue)
    write_down(log, "the window crashed" + (" and is started again" if told else ""), report)
    if told:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.execv(command[0], [*command, told])  # noqa: S606 - no shell is wanted, and no third process


if __name__ == "__main__":
    main(*sys.argv[1:])
