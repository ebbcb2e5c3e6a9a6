"""The block a review closes with, as it stands now, and which names in the text mean no cue."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from cuebook.domain.excellence import Figures
from cuebook.domain.own_review import Closing
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text

MOST_NAMED = 3


class ClosingCard(QFrame):
    """Three lines as they will be printed, and what they rest on."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._lines = [plain_label("", "heading") for _ in range(3)]
        self._about = wrapped_label("", "caption")
        self._unknown = wrapped_label("", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(4)
        layout.addWidget(plain_label("Closes with", "caption"))
        for line in self._lines:
            layout.addWidget(line)
        layout.addWidget(self._about)
        layout.addWidget(self._unknown)

    def show_figures(self, figures: Figures) -> None:
        """Show the figures; while nothing is rated the block is left out, and that is said."""
        closing = Closing.of(figures)
        for place, label in enumerate(self._lines):
            label.setVisible(closing is not None)
            label.setText(closing.lines()[place] if closing else "")
        rated = f"{figures.rated} of {count_text(figures.score_cues, 'score cue', 'score cues')} rated"
        if closing is None:
            rated = "No figures yet: rate cues of this score, and they follow from your ratings."
        elif figures.so_far:
            rated += ", so far"
        self._about.setText(rated)

    def show_unknown(self, names: Sequence[str]) -> None:
        """Say which names in the text mean no cue."""
        self._unknown.setVisible(bool(names))
        some = ", ".join(f"“{name}”" for name in names[:MOST_NAMED])
        more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
        verb = "means" if len(names) == 1 else "mean"
        self._unknown.setText(f"{some}{more} {verb} no cue of this score." if names else "")
