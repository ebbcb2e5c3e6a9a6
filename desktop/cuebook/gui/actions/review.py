"""Reviews."""

from cuebook.gui.actions.spec import ActionSpec
from cuebook.gui.context import Context

GROUP = "Reviews"


def import_review(context: Context, file: str | None = None) -> None:
    """Open the import sheet, with the text of a file where one is given."""
    from cuebook.gui.review_import.sheet import ReviewImportSheet  # noqa: PLC0415 - only when it is asked for

    sheet = ReviewImportSheet(context)
    context.window.open_sheet(sheet)
    if file is not None:
        sheet.read_file(file)


ACTIONS = (ActionSpec("review.import", GROUP, "Import a review…", ("Ctrl+I",), import_review, "import"),)
