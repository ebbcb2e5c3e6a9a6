"""The head of the import sheet: where the page comes from, and closing."""

import os
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.text import ElidedLabel, plain_label

_WIDEST_CHOICE = 260
_SAVED_PAGES = (".html", ".htm", ".xhtml", ".shtml", ".mht", ".mhtml")
PAGES = f"Saved pages ({' '.join(f'*{suffix}' for suffix in _SAVED_PAGES)});;All files (*)"
FILES = "Texts (*.txt *.text *.md *.markdown *.mdown *.mkd *.mdx *.nfo);;All files (*)"


def is_saved_page(path: str) -> bool:
    """Whether a file is a page that a browser saved, by its name."""
    return path.lower().endswith(_SAVED_PAGES)


class ImportHead(QWidget):
    """A title, a switch and a way out."""

    pasting_requested = Signal()
    page_requested = Signal()
    file_requested = Signal()
    review_chosen = Signal(int)
    """Which of the page's reviews, counted from the one that is shown."""
    leave_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pasting, self.page = QPushButton("Pasted text"), QPushButton("Saved page")
        self.file = QPushButton("File")
        self._checked = self.pasting
        self.pasting.setAccessibleName("From pasted text")
        self.page.setAccessibleName("From a saved page")
        self.page.setToolTip("Choose a page that a browser saved, or drop it on the sheet")
        self.file.setAccessibleName("From a file")
        self.file.setToolTip("Choose a text, Markdown or album.nfo")
        for button in (self.pasting, self.page, self.file):
            button.setCheckable(True)
            button.setProperty("kind", "quiet")
            # No group, where only one of them could be reached by Tab.
            button.clicked.connect(self._check_source)
        self.pasting.clicked.connect(self.pasting_requested)
        self.page.clicked.connect(self.page_requested)
        self.file.clicked.connect(self.file_requested)
        self._name = ElidedLabel("", "value")
        self._count = plain_label("", "value")
        self.reviews = Choice(theme, "Review on this page")
        self.reviews.setToolTip("This page holds several reviews; each is imported by itself")
        self.reviews.setMaximumWidth(theme.px(_WIDEST_CHOICE))
        self.reviews.activated.connect(self._choose)
        self.show_reviews(())
        self.close_button = QToolButton()
        self.close_button.setAccessibleName("Close (Esc)")
        self.close_button.setToolTip("Close (Esc)")
        self.close_button.clicked.connect(self.leave_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(plain_label("Import a review", "figure"))
        layout.addSpacing(16)
        layout.addWidget(self.pasting)
        layout.addWidget(self.page)
        layout.addWidget(self.file)
        layout.addSpacing(10)
        layout.addWidget(self._name)
        layout.addSpacing(6)
        layout.addWidget(self._count)
        layout.addWidget(self.reviews)
        layout.addStretch(1)
        layout.addWidget(self.close_button)
        theme.changed.connect(self._redraw)
        self._check_source()
        self._redraw()

    def show_file(self, path: str | None) -> None:
        """Show which file the page is from; None for pasted text."""
        self._name.setText("" if path is None else os.path.basename(path))
        self._checked = self.pasting if path is None else self.page if is_saved_page(path) else self.file
        self._check_source()

    def show_reviews(self, titles: Sequence[str]) -> None:
        """Offer the reviews of a page by their titles, the one that is shown first; a single one is not."""
        self.reviews.clear()
        self.reviews.addItems(list(titles))
        self._count.setText(f"{len(titles)} reviews:")
        for widget in (self._count, self.reviews):
            widget.setVisible(len(titles) > 1)

    def _choose(self, number: int) -> None:
        if number:
            self.review_chosen.emit(number)

    def _check_source(self) -> None:
        for button in (self.pasting, self.page, self.file):
            button.setChecked(button is self._checked)

    def _redraw(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; border-color: transparent; color: {tokens['text2']}; }}"
            f"QPushButton:hover {{ background: {tokens['raised']}; }}"
            f"QPushButton:checked {{ background: {tokens['sel']}; color: {tokens['text']};"
            f" font-weight: 600; }}"
        )
        self.close_button.setIcon(self._theme.icon("close", "text2", 16))
        self.close_button.setIconSize(self._theme.icon_size(16))
