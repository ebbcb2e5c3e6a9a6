"""What came of rating blind: every answer beside the rating before it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cuebook.domain.rating import stars_text
from cuebook.domain.rating_history import drift_words
from cuebook.gui.dialogs.preview_table import PreviewTable
from cuebook.gui.models.row_table import Column
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import wrapped_label
from cuebook.gui.words import count_text, local_day
from cuebook.services.blind_rating import BlindAnswer

_WIDTHS = {1: 110, 2: 70, 3: 90}


class BlindSummary(QWidget):
    """A sentence, and a table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = wrapped_label("", "heading")
        self.table = PreviewTable(theme, "Cues rated blind", _columns(), _WIDTHS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)

    def show_answers(self, answers: Sequence[BlindAnswer], skipped: int) -> None:
        """Show what was answered."""
        self.words.setText(summary_words([answer.change for answer in answers], skipped))
        self.table.rows.set_rows(answers)


def summary_words(changes: Sequence[int], skipped: int) -> str:
    """Say in a sentence how ratings went, by their changes in points."""
    counts = (
        (sum(change == 0 for change in changes), "the same"),
        (sum(change > 0 for change in changes), "higher"),
        (sum(change < 0 for change in changes), "lower"),
    )
    parts = ", ".join(f"{count} {word}" for count, word in counts if count)
    left = f" {count_text(skipped, 'cue was', 'cues were')} skipped." if skipped else ""
    return f"{count_text(len(changes), 'cue', 'cues')} rated again: {parts}.{left}"


def _columns() -> list[Column[BlindAnswer]]:
    return [
        Column("cue", "Cue", lambda row: row.cue.title),
        Column(
            "then",
            "Then",
            lambda row: f"{stars_text(row.before.rating)} in {local_day(row.before.at).year}",
            figure=True,
        ),
        Column("now", "Now", lambda row: stars_text(row.now), figure=True),
        Column("change", "Change", _change, spoken=_spoken_change, figure=True),
    ]


def _change(row: BlindAnswer) -> str:
    sign = "+" if row.change > 0 else "−" if row.change < 0 else "±"
    return f"{sign}{stars_text(abs(row.change)) or '0'}"


def _spoken_change(row: BlindAnswer) -> str:
    return drift_words(row.change, str(local_day(row.before.at).year))
