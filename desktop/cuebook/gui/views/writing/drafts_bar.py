"""Reviews that were begun and not saved: a way back to each."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cuebook.domain.ids import AlbumId, ReviewId
from cuebook.domain.own_review import Draft
from cuebook.gui.context import Context
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.text import plain_label
from cuebook.gui.words import when_text

MOST_SHOWN = 6


class DraftsBar(QWidget):
    """One button for each draft, the one written last first; not there while there are none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._shown: list[Draft] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 24, 10)
        self._column.addWidget(self._buttons)
        self.show_drafts()

    def show_drafts(self) -> None:
        """Show the drafts there are now."""
        drafts = self._context.app.reading.drafts()[:MOST_SHOWN]
        self._buttons.setVisible(bool(drafts))
        self._column.setContentsMargins(24, 0, 24, 10 if drafts else 0)
        if drafts == self._shown:
            return
        self._shown = drafts
        while (entry := self._flow.takeAt(0)) is not None:
            old = entry.widget()
            if old:
                old.deleteLater()
        if drafts:
            self._flow.addWidget(plain_label("Not saved yet:", "value"))
        now = self._context.app.runtime.now()
        for draft in drafts:
            button = QPushButton(f"{draft.title}, {when_text(draft.kept_at, now)}".replace("&", "&&"))
            button.setAccessibleName(f"Go on with your review of {draft.title}")
            button.clicked.connect(partial(self._go_on, draft))
            self._flow.addWidget(button)

    def showEvent(self, event: QShowEvent) -> None:
        """Drafts come and go while another page is in sight."""
        self.show_drafts()
        super().showEvent(event)

    def _go_on(self, draft: Draft) -> None:
        """A draft is about a stored review or about an album."""
        stored = self._context.app.reading.review(ReviewId(draft.about))
        if stored:
            self._context.window.write_review(review=stored.id)
        else:
            self._context.window.write_review(album=AlbumId(draft.about))
