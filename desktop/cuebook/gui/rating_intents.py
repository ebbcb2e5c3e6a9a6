"""Rating from the window: with a word on what changed, and a way back."""

from collections.abc import Sequence

from cuebook.domain.ids import CueId
from cuebook.domain.rating import Rating, stars_text
from cuebook.gui.context import Context


def rate_cues(context: Context, cues: Sequence[CueId], rating: Rating | None) -> None:
    """Rate cues alike, or clear their ratings; undo gives each its own again."""
    if not cues:
        context.window.toast("Nothing to rate: no cue plays and none is selected")
        return
    before = {cue.id: cue.rating for cue in context.app.reading.cues(list(cues))}
    ratings = context.app.ratings
    name = context.names(cues)
    words = f"{name}: rated {stars_text(rating)}" if rating else f"{name}: rating cleared"
    context.change(words, lambda: ratings.rate(before, rating), lambda: ratings.rate_each(before))
