"""What is said and shown once a review was imported."""

from cuebook.domain.ids import ReviewId, RowId
from cuebook.gui.context import Context
from cuebook.gui.models.link_rows import Tally
from cuebook.gui.words import count_text


def tell_imported(context: Context, review: ReviewId, title: str, counted: Tally) -> None:
    """Say what was imported, with a way back, and go to its score where there is one."""
    words = remember_imported(context, review, title, counted)
    score = context.app.reviews.get(review).score_id
    if score is not None:
        context.window.show_score(score)
    context.window.toast(words, undo=context.history.undo)


def remember_imported(context: Context, review: ReviewId, title: str, counted: Tally) -> str:
    """Keep a way back from an import, and give the words for it."""
    reviews = context.app.reviews
    removal: list[RowId] = []

    def remove() -> None:
        removal[:] = [reviews.remove(review)]

    words = f"Review of {title} imported{linked_words(counted)}"
    context.history.push(words, undo=remove, redo=lambda: reviews.restore(removal[0]))
    return words


def linked_words(counted: Tally) -> str:
    """What became of a review's names, as the end of a sentence."""
    if not counted.linked:
        return " without links"
    check = f", {counted.to_check} to check" if counted.to_check else ""
    return f": {count_text(counted.linked, 'cue', 'cues')} linked{check}"
