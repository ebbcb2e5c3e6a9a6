"""Changes of what may be very many: the window goes on, says how far it is, and then that it is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from cuebook.gui.context import Context
    from cuebook.services.gradual_writing import WhenWritten, Written

SAID_EVERY_MS = 500

Act: TypeAlias = "Callable[[WhenWritten], object]"
"""Does something, at once or by and by, and tells when it is on the disk."""


def change_many(context: Context, words: str, do: Act, undo: Act) -> None:
    """Change things; once they are on the disk, say so and remember the way back.

    Where something stops it, what was done until then has a way back.
    """

    def done(outcome: Written) -> None:
        if outcome.kept:
            context.history.push(
                words,
                undo=lambda: _run(context, f"Undone: {words}", undo),
                redo=lambda: _run(context, f"Done again: {words}", do),
            )
        said = f"{outcome.error} {outcome.kept:,} were done before that." if outcome.error else words
        context.window.toast(said, undo=context.history.undo if outcome.kept else None)

    _run(context, words, do, done)


def _run(context: Context, words: str, act: Act, done: WhenWritten | None = None) -> None:
    """Have an act done; where it takes a while, say how far it is, and in the end ``words``."""
    ended = False

    def written(outcome: Written) -> None:
        nonlocal ended
        ended = True
        if done:
            done(outcome)
        elif ticking:
            context.window.toast(outcome.error or words)
        if ticking:
            ticking.cancel()

    def say() -> None:
        progress = context.app.gradual.progress
        if progress:
            kept, things = progress
            context.window.toast(f"{words}: {kept:,} of {things:,} so far")

    ticking = None
    act(written)
    if not ended:
        say()
        ticking = context.app.runtime.call_every(SAID_EVERY_MS, say)
