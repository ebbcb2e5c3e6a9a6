"""What stands on the right of the import sheet before there is a text: what will be found in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import plain_label, wrapped_label

_WIDTH = 400
_PROMISES = (
    ("quote-hollow", "Title, composer and year, and the figures as the page prints them."),
    ("link", "Every cue the text names, with the cue of yours it leads to. In doubt you are asked."),
    ("pencil", "What was read wrongly is corrected in the text or in the form."),
    ("check", "Nothing is kept before you say so."),
)


class ImportWelcome(QWidget):
    """A few lines in the middle of the empty room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._signs: list[tuple[QLabel, str]] = []
        lines = QWidget()
        lines.setMaximumWidth(theme.px(_WIDTH))
        lines.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        grid = QGridLayout(lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.addWidget(plain_label("What is found in the text stands here", "section"), 0, 0, 1, 2)
        for row, (name, words) in enumerate(_PROMISES, start=1):
            sign = QLabel()
            self._signs.append((sign, name))
            grid.addWidget(sign, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped_label(words, "value"), row, 1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(lines, 8)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        for sign, name in self._signs:
            sign.setPixmap(self._theme.pixmap(name, "accent", 16))
