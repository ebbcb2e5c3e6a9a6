"""Reviews."""

from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context

GROUP = "Reviews"


def import_review(context: Context) -> None:
    """Open the import sheet."""
    from cuebook.gui.review_import.sheet import ReviewImportSheet  # noqa: PLC0415 - only when it is asked for

    context.window.open_sheet(ReviewImportSheet(context))


ACTIONS = (ActionSpec("review.import", GROUP, "Import a review…", ("Ctrl+I",), import_review, "import"),)
