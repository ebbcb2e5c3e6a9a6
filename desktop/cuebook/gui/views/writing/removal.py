"""Taking a review back, or throwing a draft away, with a way back."""

from cuebook.domain.ids import ReviewId, RowId
from cuebook.gui.context import Context
from cuebook.gui.views.writing.draft_keeping import Written


def remove_review(context: Context, written: Written, review: ReviewId | None) -> None:
    """Remove a stored review, or without one the draft; undo brings back the versions and what was typed."""
    own, reviews = context.app.own_reviews, context.app.reviews
    rows: list[RowId] = []

    def do() -> None:
        own.drop_draft(written.about)
        if review:
            rows[:] = [reviews.remove(review)]

    def undo() -> None:
        if written.new:
            own.keep_draft(written.about, written.title, written.text, written.cues, lasting=True)
        if review:
            reviews.restore(rows[-1])

    what = "Review" if review else "Draft of a review"
    context.change(f"{what} of {written.title} deleted", do, undo)
