"""The head of the import sheet: where the page comes from, and closing."""

import os

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import ElidedLabel, plain_label


class ImportHead(QWidget):
    """A title, a switch and a way out."""

    pasting_requested = Signal()
    file_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._from_file = False
        self.pasting, self.file = QPushButton("Pasted text"), QPushButton("File")
        self.pasting.setAccessibleName("From pasted text")
        self.file.setAccessibleName("From a file")
        self.file.setToolTip("Choose a text file")
        for button, requested in (
            (self.pasting, self.pasting_requested),
            (self.file, self.file_requested),
        ):
            button.setCheckable(True)
            button.setProperty("kind", "quiet")
            # No group, where only one of them could be reached by Tab.
            button.clicked.connect(self._check_source)
            button.clicked.connect(requested)
        self._name = ElidedLabel("", "value")
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
        layout.addWidget(self.file)
        layout.addSpacing(10)
        layout.addWidget(self._name)
        layout.addStretch(1)
        layout.addWidget(self.close_button)
        theme.changed.connect(self._redraw)
        self._check_source()
        self._redraw()

    def show_file(self, path: str | None) -> None:
        """Show which file the page is from; None for pasted text."""
        self._name.setText("" if path is None else os.path.basename(path))
        self._from_file = path is not None
        self._check_source()

    def _check_source(self) -> None:
        self.pasting.setChecked(not self._from_file)
        self.file.setChecked(self._from_file)

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
