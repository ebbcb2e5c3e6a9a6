"""What can be done with a row, as buttons that lie at its right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from cuebook.gui.theme import Theme

BUTTON, GAP = 28, 6


@dataclass(frozen=True, slots=True)
class RowAction:
    """A button: its name in code, its icon, and its name in words with its key."""

    id: str
    icon: str
    words: str


class RowActions(QWidget):
    """Buttons over a table's row. They are a convenience of the pointer; the keys do the same."""

    requested = Signal(str)

    def __init__(self, theme: Theme, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._theme = theme
        self._shown: Sequence[RowAction] = ()
        self.setAccessibleName("This play")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.px(GAP))
        theme.changed.connect(self._forget)
        self.hide()

    def _forget(self) -> None:
        self._shown = ()
        self.hide()

    def width_of(self, buttons: int) -> int:
        """The room so many buttons take, with the space at their right."""
        return buttons * self._theme.px(BUTTON) + buttons * self._theme.px(GAP)

    def show_over(self, row: QRect, actions: Sequence[RowAction]) -> None:
        """Lie at the right of a row with some buttons."""
        if not actions:
            self.hide()
            return
        if actions != self._shown:
            self._make(actions)
        side = self._theme.px(BUTTON)
        width = self.width_of(len(actions)) - self._theme.px(GAP)
        left = row.right() - width - self._theme.px(GAP)
        self.setGeometry(left, row.top() + (row.height() - side) // 2, width, side)
        self.show()

    def _make(self, actions: Sequence[RowAction]) -> None:
        while (entry := self._layout.takeAt(0)) is not None:
            button = entry.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        self._shown = actions
        for action in actions:
            button = QToolButton()
            button.setProperty("kind", "row")
            button.setFixedSize(self._theme.px(BUTTON), self._theme.px(BUTTON))
            button.setIcon(self._theme.icon(action.icon, "text", 16))
            button.setIconSize(self._theme.icon_size(16))
            button.setAccessibleName(action.words)
            button.setToolTip(action.words)
            button.setObjectName(action.id)
            # They move away with the pointer: whoever uses the keyboard has keys and the menu.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, name=action.id: self.requested.emit(name))
            self._layout.addWidget(button)
