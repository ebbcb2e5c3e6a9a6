"""Reviews."""

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import ReviewId
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


def save_original_page(context: Context, review: ReviewId) -> None:
    """Save the page that a review was read from, byte for byte, where the listener says."""
    from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - only when it is asked for

    from cuebook.services.original_pages import save_original  # noqa: PLC0415 - as above

    original = context.app.reading.original_page(review)
    if original is None:
        return
    file, _ = QFileDialog.getSaveFileName(None, "Save the original page", original.name)
    if not file:
        return
    try:
        made = save_original(context.app.reading, context.app.exporter, review, file)
    except CuebookError as error:
        context.window.toast(str(error))
    else:
        context.window.toast(f"Written to {made}")


def write_review(context: Context) -> None:
    """Write a review of the score of what is chosen on the page, else of what plays, else ask of which."""
    from cuebook.gui.views.writing.score_choice import choose_score  # noqa: PLC0415 - only when it is asked for

    current = context.app.player.current
    cues = context.window.selected_cues()[:1] or ([current] if current else [])
    found = context.app.reading.cues(cues)
    if found:
        context.window.write_review(found[0].album_id)
    else:
        choose_score(context)


ACTIONS = (
    ActionSpec("review.import", GROUP, "Import a review…", ("Ctrl+I",), import_review, "import"),
    ActionSpec("review.write", GROUP, "Write a review…", ("Ctrl+R",), write_review, "pencil"),
)
