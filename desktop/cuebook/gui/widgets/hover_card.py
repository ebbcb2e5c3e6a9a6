"""A small card of text that floats above what the pointer is on."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import plain_label


class HoverCard(QFrame):
    """Shows lines, the first one strong; takes neither focus nor mouse."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.ToolTip)
        self._theme = theme
        self._owner = owner
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._lines: list[QLabel] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 6, 10, 6)
        self._layout.setSpacing(1)

    def show_lines(self, lines: Sequence[str], foot: QPoint) -> None:
        """Show lines with the middle of their foot at a point of the owner."""
        while len(self._lines) < len(lines):
            label = plain_label("", "heading" if not self._lines else "value")
            self._lines.append(label)
            self._layout.addWidget(label)
        for place, label in enumerate(self._lines):
            label.setText(lines[place] if place < len(lines) else "")
            label.setVisible(place < len(lines))
        self.adjustSize()
        at = self._owner.mapToGlobal(foot) - QPoint(self.width() // 2, self.height())
        window = self._owner.window()
        left = window.mapToGlobal(QPoint(0, 0)).x()
        at.setX(max(left, min(at.x(), left + window.width() - self.width())))
        self.move(at)
        self.show()
