"""How far the listener agrees with the critic: by ratings, else by what they come back to."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cuebook.domain.agreement import FEWEST_REVISITS, Agreement, agreement, cue_ratings
from cuebook.domain.catalogue import Cue
from cuebook.domain.review import Review, praised_cues
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.share_bar import ShareBar
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text


class AgreementBox(QWidget):
    """Tells the rank correlation, or the lift of revisits on praised cues, or that there is too little."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._heading = plain_label("", "heading")
        self._lift = plain_label("", "figure")
        self._words = wrapped_label("", "value")
        self._bar = ShareBar(theme, "Share of revisits on praised cues")
        self._share, self._expected = plain_label("", "value"), plain_label("", "caption")
        line = QHBoxLayout()
        line.addWidget(self._lift)
        line.addWidget(self._words, 1)
        feet = QHBoxLayout()
        feet.addWidget(self._share)
        feet.addStretch(1)
        feet.addWidget(self._expected)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._heading)
        layout.addLayout(line)
        layout.addWidget(self._bar)
        layout.addLayout(feet)

    def show_agreement(self, review: Review, cues: Sequence[Cue]) -> None:
        """Show how far listening to these cues agrees with a review."""
        found = agreement(cues, praised_cues(review), cue_ratings(review))
        reviewer = review.facts.reviewer or "the reviewer"
        by_ratings = found.correlation is not None
        self._heading.setText("Do your ratings agree?" if by_ratings else "Does your listening agree?")
        told = found.lift is not None and found.share is not None and found.expected is not None
        for widget in (self._bar, self._share, self._expected):
            widget.setVisible(told)
        self._lift.setVisible(found.strength is not None)
        if found.correlation is not None:
            self._lift.setText(f"{found.correlation:+.2f}".replace("-", "−"))
            both = count_text(found.rated, "cue", "cues")
            self._words.setText(f"rank correlation of your ratings with {reviewer}’s, on {both} both rated")
        elif told:
            self._tell(found, reviewer)
        elif found.praised:
            self._words.setText(f"Too few revisits to say: {found.revisits} of {FEWEST_REVISITS}.")
        else:
            self._words.setText(f"{reviewer} praises no cue by name.")

    def _tell(self, found: Agreement, reviewer: str) -> None:
        lift, share, expected = found.lift or 0.0, found.share or 0.0, found.expected or 0.0
        self._lift.setText(f"{lift:.1f}×")
        self._words.setText(f"chance, on the {count_text(found.praised, 'cue', 'cues')} {reviewer} praises")
        self._bar.show_share(share, expected)
        self._share.setText(f"{share:.0%} of revisits".replace("%", " %"))
        self._expected.setText(f"tick: {expected:.0%} of playing time".replace("%", " %"))
