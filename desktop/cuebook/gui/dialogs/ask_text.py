"""Asking for a line of text."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from cuebook.domain.errors import CuebookError
from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.text import plain_label, wrapped_label


class AskText(Sheet):
    """One field; Enter takes what it says. What is refused is asked for again, with the reason."""

    def __init__(
        self,
        context: Context,
        title: str,
        label: str,
        text: str,
        done: Callable[[str], None],
        *,
        take: str,
        refusal: str = "",
    ) -> None:
        super().__init__()
        self.largest = (420, 216 if refusal else 170)
        self._context = context
        self._title, self._label, self._words = title, label, take
        self._done = done
        self.refusal = refusal
        self._field = QLineEdit(text)
        self._field.setAccessibleName(label)
        self._field.returnPressed.connect(self._take)
        accept, leave = QPushButton(take), QPushButton("Cancel")
        accept.setProperty("kind", "primary")
        accept.clicked.connect(self._take)
        leave.clicked.connect(context.window.close_sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(plain_label(title, "section"))
        layout.addWidget(plain_label(label, "caption"))
        layout.addWidget(self._field)
        if refusal:
            layout.addWidget(wrapped_label(refusal, "bad"))
            self._field.setAccessibleDescription(refusal)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(accept)
        layout.addLayout(buttons)
        self.setFocusProxy(self._field)

    def _take(self) -> None:
        text = self._field.text().strip()
        self._context.window.close_sheet()
        try:
            self._done(text)
        except CuebookError as error:
            again = AskText(
                self._context,
                self._title,
                self._label,
                text,
                self._done,
                take=self._words,
                refusal=str(error),
            )
            self._context.window.open_sheet(again)


def ask_text(
    context: Context, title: str, label: str, text: str, done: Callable[[str], None], *, take: str
) -> None:
    """Ask for a line of text and hand it over, unless the question is dismissed.

    ``take`` is what the button says that hands it over. Where ``done`` raises CuebookError, its reason is
    shown beside what was typed.
    """
    context.window.open_sheet(AskText(context, title, label, text, done, take=take))
