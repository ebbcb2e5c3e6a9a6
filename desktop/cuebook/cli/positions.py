"""Positions in a cue as they are typed."""

import typer

from cuebook.domain.catalogue import Cue
from cuebook.domain.errors import CuebookError
from cuebook.domain.units import DAY_MS, PositionMs, clock_text, parse_clock_text

_FARTHEST_MS = 1_000 * DAY_MS
"""No cue is as long, and every place before it fits wherever a position is kept."""


def read_position(text: str) -> PositionMs:
    """Read a position; wrong usage where it is none."""
    try:
        position = parse_clock_text(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if position > _FARTHEST_MS:
        msg = f"{text!r} is farther than any cue goes."
        raise typer.BadParameter(msg)
    return position


def refuse_behind_end(cue: Cue, position: PositionMs) -> None:
    """Raise CuebookError where a position lies behind the cue's end."""
    if cue.duration_ms is not None and position > cue.duration_ms:
        msg = (
            f"{cue.title} ends at {clock_text(cue.duration_ms)}; {clock_text(position)} lies behind its end."
        )
        raise CuebookError(msg)
