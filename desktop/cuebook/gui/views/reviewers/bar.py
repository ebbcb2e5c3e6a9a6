"""Whose reviews the page shows, where it shows those of one reviewer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cuebook.domain.reviewer import Reviewer
from cuebook.gui.context import Context
from cuebook.gui.models.reviewer_rows import agreement_text, rests_on_text
from cuebook.gui.widgets.text import ElidedLabel, plain_label
from cuebook.gui.words import count_text


class ReviewerBar(QWidget):
    """The name, the agreement, what they praise to be played, and the way back to all reviews."""

    all_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._name = ElidedLabel("", "section")
        self._agreement = plain_label("", "value")
        self._play = QPushButton()
        self._play.clicked.connect(self._play_praised)
        self._all = QPushButton("All reviews")
        self._all.setToolTip("All reviews (Esc)")
        self._all.clicked.connect(self.all_requested)
        self._reviewer: Reviewer | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 0, 24, 10)
        line.setSpacing(12)
        line.addWidget(self._name)
        line.addWidget(self._agreement)
        line.addStretch(1)
        line.addWidget(self._play)
        line.addWidget(self._all)
        self.show_reviewer(None)

    @property
    def reviewer(self) -> Reviewer | None:
        """Whose reviews are shown; None: everybody's."""
        return self._reviewer

    def show_reviewer(self, reviewer: Reviewer | None) -> None:
        """Show one; None: the bar goes."""
        self._reviewer = reviewer
        self.setVisible(reviewer is not None)
        if reviewer is None:
            return
        found = reviewer.agreement
        self._name.setText(reviewer.name)
        self._agreement.setText(f"Agreement: {agreement_text(found)} ({rests_on_text(found)})")
        self._play.setText(f"Play {count_text(len(reviewer.praised), 'praised cue', 'praised cues')}")
        self._play.setVisible(bool(reviewer.praised))

    def _play_praised(self) -> None:
        if self._reviewer is not None:
            self._context.app.player.open(self._reviewer.praised)
