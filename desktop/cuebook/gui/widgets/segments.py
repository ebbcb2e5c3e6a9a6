"""A switch between a few ways to look at one thing, side by side; arrow keys go from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class Segments(QWidget):
    """One of several names is on. ``chosen`` tells of the listener's choice alone."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place, (value, words) in enumerate(choices):
            button = _Segment(words)
            button.setCheckable(True)
            button.setAccessibleName(f"{name}: {words}")
            ends = {0: "first", len(choices) - 1: "last"}
            button.setProperty("segment", ends.get(place, "middle"))
            button.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._buttons[value] = button
            layout.addWidget(button)

    def show_value(self, value: str) -> None:
        """Show which one is on."""
        self._buttons[value].setChecked(True)

    @property
    def value(self) -> str:
        """The one that is on."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")


class _Segment(QPushButton):
    """Arrow keys choose the neighbour, as they do among radio buttons."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step to a neighbour and choose it."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        group = self.group()
        if event.key() not in steps or group is None:
            super().keyPressEvent(event)
            return
        buttons = group.buttons()
        place = buttons.index(self) + steps[Qt.Key(event.key())]
        if 0 <= place < len(buttons):
            buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            buttons[place].click()
