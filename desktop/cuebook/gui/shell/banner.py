"""A strip over the page for what lasts: private listening, no sound, data that can only be read."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from cuebook.gui.context import Context
from cuebook.gui.widgets.text import wrapped_label


class Banner(QFrame):
    """Shows the most pressing of what lasts; nothing most of the time."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._warning = ""
        self.setObjectName("banner")
        self._icon = QLabel()
        self._text = wrapped_label("")
        self._button = QPushButton()
        self._button.clicked.connect(self._act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        context.theme.changed.connect(self.refresh)
        self.refresh()

    def warn(self, text: str) -> None:
        """Show a warning until it is dismissed."""
        self._warning = text
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

    def _show(self, icon: str, token: str, text: str, button: str) -> None:
        self._icon.setPixmap(self._context.theme.pixmap(icon, token, 18))
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self.show()

    def _act(self) -> None:
        if self._warning:
            self._warning = ""
        elif self._context.app.logger.private:
            self._context.app.logger.set_private(False)
        elif self._context.demo:
            self._context.remove_demo()
        self.refresh()
