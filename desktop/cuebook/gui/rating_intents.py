"""Rating from the window: with a word on what changed, and a way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cuebook.domain.rating import Rating, stars_text
from cuebook.gui.many_changes import change_many

if TYPE_CHECKING:
    from cuebook.domain.ids import CueId, RowId
    from cuebook.domain.rating_history import GivenRating
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


def retract_rating(context: Context, one: GivenRating) -> None:
    """Take one rating of a cue's history back as if it had not been given."""
    words = f"{context.names([one.cue])}: {_told(one)} retracted"
    context.change(words, lambda: _retract(context, one), lambda: _restore(context, one))


def restore_rating(context: Context, one: GivenRating) -> None:
    """Let a rating that was taken back stand again."""
    words = f"{context.names([one.cue])}: {_told(one)} restored"
    context.change(words, lambda: _restore(context, one), lambda: _retract(context, one))


def _retract(context: Context, one: GivenRating) -> None:
    context.app.ratings.take_back([one.row])


def _restore(context: Context, one: GivenRating) -> None:
    """Take back whatever takes it back now: on another computer it may have been retracted too."""
    while standing := _retraction_of(context, one):
        context.app.ratings.take_back([standing])


def _retraction_of(context: Context, one: GivenRating) -> RowId | None:
    history = context.app.reading.rating_history(one.cue, with_retracted=True)
    return next((other.retraction for other in history if other.row == one.row), None)


def _told(one: GivenRating) -> str:
    return f"the rating {stars_text(one.rating)}" if one.rating else "the clearing of its rating"
