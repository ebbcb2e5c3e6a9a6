"""Asking for a line of text."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.text import plain_label


class AskText(Sheet):
    """One field; Enter takes what it says."""

    largest = (420, 170)

    def __init__(
        self, context: Context, title: str, label: str, text: str, done: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._context = context
        self._done = done
        self._field = QLineEdit(text)
        self._field.setAccessibleName(label)
        self._field.returnPressed.connect(self._take)
        take, leave = QPushButton("Save"), QPushButton("Cancel")
        take.setProperty("kind", "primary")
        take.clicked.connect(self._take)
        leave.clicked.connect(context.window.close_sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(plain_label(title, "section"))
        layout.addWidget(plain_label(label, "caption"))
        layout.addWidget(self._field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(take)
        layout.addLayout(buttons)
        self.setFocusProxy(self._field)

    def _take(self) -> None:
        text = self._field.text().strip()
        self._context.window.close_sheet()
        self._done(text)


def ask_text(context: Context, title: str, label: str, text: str, done: Callable[[str], None]) -> None:
    """Ask for a line of text and hand it over, unless the question is dismissed."""
    context.window.open_sheet(AskText(context, title, label, text, done))
