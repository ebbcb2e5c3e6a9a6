"""The foot of the import sheet: what will be kept, what will happen, and making it happen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cuebook.gui.models.link_rows import Tally
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.check_box import CheckBox
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text

KEY_FROM = 820


class ImportFoot(QWidget):
    """Two buttons, and words about them."""

    import_requested = Signal()
    leave_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.keep_text = CheckBox(theme, "Keep the page text with the review")
        self.keep_text.setChecked(True)
        self.keep_text.setToolTip("Without it, the figures, the links and the praising sentences stay")
        self.unlinked = plain_label("", "value")
        self.leave = QPushButton("Cancel")
        self.leave.clicked.connect(self.leave_requested)
        self.go = QPushButton()
        self.go.setProperty("kind", "primary")
        self.go.setProperty("size", "large")
        self.go.setToolTip("Ctrl+Enter")
        self.go.clicked.connect(self.import_requested)
        self._key = plain_label("Ctrl+Enter", "caption")
        self._error_icon, self._error = QLabel(), wrapped_label("", "bad")
        error = QHBoxLayout()
        error.setSpacing(8)
        error.addWidget(self._error_icon)
        error.addWidget(self._error, 1)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.keep_text)
        line.addStretch(1)
        for widget in (self.unlinked, self.leave, self.go, self._key):
            line.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(error)
        layout.addLayout(line)
        self.show_error("")
        self.show_tally(None, possible=False)

    def show_tally(self, counted: Tally | None, *, possible: bool) -> None:
        """Say what importing would do now; without a tally there is nothing to import."""
        self.go.setEnabled(counted is not None and possible)
        self.go.setText(import_words(counted))
        self.unlinked.setText(unlinked_words(counted))
        self.keep_text.setVisible(counted is not None)

    def show_error(self, words: str) -> None:
        """Say why the review could not be stored."""
        self._error.setText(words)
        self._error_icon.setPixmap(self._theme.pixmap("warning", "bad", 16))
        self._error.setVisible(bool(words))
        self._error_icon.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the key's name where there is no room; the tooltip has it."""
        self._key.setVisible(self.width() >= self._theme.px(KEY_FROM))
        super().resizeEvent(event)


def import_words(counted: Tally | None) -> str:
    """What the button does, in words."""
    if counted is None:
        return "Import"
    check = f", {counted.to_check} to check" if counted.to_check else ""
    if counted.linked:
        return f"Link {count_text(counted.linked, 'cue', 'cues')}{check}"
    return f"Import without links{check}"


def unlinked_words(counted: Tally | None) -> str:
    """How many names lead nowhere."""
    if counted is None or not counted.unlinked:
        return ""
    return f"{counted.unlinked} {'stays' if counted.unlinked == 1 else 'stay'} unlinked"
