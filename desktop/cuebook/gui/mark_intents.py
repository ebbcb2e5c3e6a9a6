"""Marks changed from the window: with a word on what changed, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.units import PositionMs, clock_text

if TYPE_CHECKING:
    from cuebook.domain.mark import Mark
    from cuebook.gui.context import Context


def move_mark(context: Context, mark: Mark, position: PositionMs) -> None:
    """Have a mark stand at another place of its cue."""
    marks = context.app.marks
    context.change(
        f"Mark moved to {clock_text(position)}",
        lambda: marks.change(mark.id, mark.cue, position, mark.text),
        lambda: marks.change(mark.id, mark.cue, mark.position_ms, mark.text),
    )


def name_mark(context: Context, mark: Mark, text: str) -> None:
    """Have a mark say something else."""
    marks = context.app.marks
    context.change(
        f"Mark at {clock_text(mark.position_ms)}: {text}" if text else "The mark has no name now",
        lambda: marks.change(mark.id, mark.cue, mark.position_ms, text),
        lambda: marks.change(mark.id, mark.cue, mark.position_ms, mark.text),
    )


def remove_mark(context: Context, mark: Mark) -> None:
    """Take a mark away."""
    words = f"Mark at {clock_text(mark.position_ms)} removed"
    context.decide(words, lambda: [context.app.marks.remove(mark.id)])
