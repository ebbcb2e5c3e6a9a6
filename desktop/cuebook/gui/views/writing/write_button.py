"""The button that leads to the listener's own review of an album's score."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton

from cuebook.domain.catalogue import Cue
from cuebook.gui.context import Context

WRITE = "Write review"


class WriteButton(QPushButton):
    """Says whether there is a review, a draft of one, or neither."""

    def __init__(self, context: Context) -> None:
        super().__init__(WRITE)
        self._context = context
        self._cue: Cue | None = None
        self.setToolTip("Write a review (Ctrl+R)")
        self.clicked.connect(self._write)

    def show_album(self, cue: Cue | None) -> None:
        """Lead to the review of the album that a cue stands on; without one there is nothing to review."""
        self._cue = cue
        self.setVisible(cue is not None)
        if cue is None:
            return
        reading = self._context.app.reading
        review = reading.own_review(cue.score_id)
        draft = reading.draft(review or cue.album_id)
        begun = "Go on writing" if draft else WRITE
        words = "Your review" if review and not draft else begun
        self.setText(f" {words}" if not self.icon().isNull() else words)
        self.setAccessibleName(words)

    def showEvent(self, event: QShowEvent) -> None:
        """A draft may have come or gone meanwhile."""
        self.show_album(self._cue)
        super().showEvent(event)

    def _write(self) -> None:
        if self._cue:
            self._context.window.write_review(self._cue.album_id)
