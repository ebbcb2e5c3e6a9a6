"""What can be searched, in examples: choose one to begin with it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.button_keys import ButtonKeys
from cuebook.gui.widgets.text import plain_label
from cuebook.services.search_help import SEARCH_HELP

_MARGIN = 8


class SearchHelp(QFrame):
    """A card that goes when Esc is pressed, when one clicks elsewhere, or when an example was chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setObjectName("toast")
        self.setAccessibleName("What can be searched")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ButtonKeys(self)
        layout = QGridLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setHorizontalSpacing(theme.px(16))
        layout.setVerticalSpacing(0)
        layout.addWidget(plain_label("What can be searched", "heading"), 0, 0, 1, 2)
        self._examples: list[QPushButton] = []
        for row, (example, words) in enumerate(SEARCH_HELP, start=1):
            button = QPushButton(example.replace("&", "&&"))
            button.setProperty("kind", "example")
            button.setAccessibleName(f"{example}: {words}")
            button.clicked.connect(lambda _=False, example=example: self._choose(example))
            self._examples.append(button)
            layout.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(plain_label(words, "value"), row, 1)

    def pop_up(self, at: QPoint) -> None:
        """Show it with its corner at a point, as far as the screen allows."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        at.setX(max(room.left(), min(at.x(), room.right() - self.width() - _MARGIN)))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.height() - _MARGIN)))
        self.move(at)
        self.show()
        self._examples[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, example: str) -> None:
        self.close()
        self.chosen.emit(example)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from example to example."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        focus = self.focusWidget()
        if event.key() in steps and isinstance(focus, QPushButton) and focus in self._examples:
            place = self._examples.index(focus) + steps[Qt.Key(event.key())]
            self._examples[place % len(self._examples)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
