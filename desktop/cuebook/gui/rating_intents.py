"""Rating from the window: with a word on what changed, and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cuebook.domain.rating import Rating, stars_text
from cuebook.gui.many_changes import change_many

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId, RowId
    from cuebook.gui.context import Context
    from cuebook.services.gradual_writing import WhenWritten


def rate_cues(context: Context, cues: Sequence[CueId], rating: Rating | None) -> None:
    """Rate cues alike, or clear their ratings; undone, the ratings before them stand again."""
    if not cues:
        context.window.toast("Nothing to rate: no cue plays and none is selected")
        return
    ratings = context.app.ratings
    rows: list[RowId] = []
    back: list[RowId] = []

    def rate(when_written: WhenWritten) -> None:
        nonlocal rows
        if back:  # given before, and taken back
            ratings.take_back(back, when_written)
        else:
            rows = ratings.rate(cues, rating, when_written)

    def undo(when_written: WhenWritten) -> None:
        nonlocal back
        back = ratings.take_back(rows, when_written)

    name = context.names(cues)
    words = f"{name}: rated {stars_text(rating)}" if rating else f"{name}: rating cleared"
    change_many(context, words, rate, undo)
