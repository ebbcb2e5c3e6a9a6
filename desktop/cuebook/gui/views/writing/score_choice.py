"""Choosing the score to write about, where none is at hand."""

from cuebook.gui.context import Context
from cuebook.gui.dialogs.choose_one import ChooseOne, Option
from cuebook.ports.reading import CatalogueReading


def choose_score(context: Context) -> None:
    """Ask which score the review is of, and go on to write it."""
    context.window.open_sheet(
        ChooseOne(
            context,
            "Write a review",
            "Of which score?",
            _scores,
            "Write",
            lambda album: context.window.write_review(album=album),
        )
    )


def _scores(reading: CatalogueReading) -> list[Option]:
    return [
        ("  ·  ".join(filter(None, (score.title, ", ".join(score.composers)))), score.main_album.id)
        for score in reading.scores()
    ]
