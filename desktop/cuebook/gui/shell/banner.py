"""A strip over the page for what lasts: private listening, no sound, data that can only be read."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from cuebook.gui.context import Context
from cuebook.gui.widgets.text import wrapped_label


class Offer(NamedTuple):
    """Something that can be done, or left for now: its words, and what either answer does."""

    text: str
    button: str
    act: Callable[[], object]
    leave: Callable[[], object]


class Banner(QFrame):
    """Shows the most pressing of what lasts; nothing most of the time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._warning = ""
        self._offer: Offer | None = None
        self.setObjectName("banner")
        self._icon = QLabel()
        self._text = wrapped_label("")
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        self._leave = QPushButton("Not now")
        self._leave.setProperty("kind", "quiet")
        self._leave.clicked.connect(self._leave_offer)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        layout.addWidget(self._leave)
        context.theme.changed.connect(self.refresh)
        self.refresh()

    def warn(self, text: str) -> None:
        """Show a warning until it is dismissed."""
        self._warning = text
        self.refresh()

    def offer(self, offer: Offer) -> None:
        """Offer something, behind all that is more pressing, until it is taken or left."""
        self._offer = offer
        self.refresh()

    def refresh(self) -> None:
        """Show what is so."""
        app = self._context.app
        read_only = app.storage.read_only_reason
        if self._warning:
            self._show("warning", "bad", self._warning, "Dismiss")
        elif read_only:
            self._show("warning", "bad", read_only, "")
        elif app.logger.private:
            self._show("private", "accent", "Private listening: nothing is logged.", "Log plays again")
        elif self._offer:
            self._show("star", "text2", self._offer.text, self._offer.button, offered=True)
        elif self._context.demo:
            self._show(
                "info",
                "text2",
                "This is the demo, in a data folder of its own. Your music is not touched.",
                "Remove the demo",
            )
        else:
            self.hide()
        self.setAccessibleName(self._text.text())

    def _show(self, icon: str, token: str, text: str, button: str, *, offered: bool = False) -> None:
        self._icon.setPixmap(self._context.theme.pixmap(icon, token, 18))
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._leave.setVisible(offered)
        self.show()

    def _act(self) -> None:
        if self._warning:
            self._warning = ""
        elif self._context.app.logger.private:
            self._context.app.logger.set_private(False)
        elif self._offer:
            offer, self._offer = self._offer, None
            offer.act()
        elif self._context.demo:
            self._context.remove_demo()
        self.refresh()

    def _leave_offer(self) -> None:
        if self._offer:
            offer, self._offer = self._offer, None
            offer.leave()
        self.refresh()
