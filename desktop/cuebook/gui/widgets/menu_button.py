"""A button that says what is chosen and offers what else there is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from cuebook.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Option:
    """One of several: what it stands for, its words, and an icon where it has one."""

    value: Any
    words: str
    icon: str = ""


class MenuButton(QPushButton):
    """Chooses one of several options."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, options: Callable[[], Sequence[Option]]) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._options = options
        self._value: Any = None
        # The chevron stands behind the words.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.clicked.connect(self._open)
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        self.setIcon(self._theme.icon("chevron-down", "text3", 14))
        self.setIconSize(self._theme.icon_size(14))

    def show_value(self, value: Any, words: str, *, marked: bool = False) -> None:
        """Say what is chosen; ``marked`` where that is not the usual."""
        self._value = value
        self.setText(words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(self.accessibleName())
        if self.property("marked") != marked:
            self.setProperty("marked", marked)
            self.style().unpolish(self)
            self.style().polish(self)
        self.updateGeometry()

    def make_menu(self) -> QMenu:
        """The menu of all options, with the one in force marked."""
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for option in self._options():
            action = menu.addAction(option.words, partial(self.chosen.emit, option.value))
            action.setCheckable(True)
            action.setChecked(option.value == self._value)
            # A menu shows an icon in the place of the mark: the one in force has the mark for its icon.
            if option.value == self._value:
                action.setIcon(self._theme.icon("check", "accent", 16))
            elif option.icon:
                action.setIcon(self._theme.icon(option.icon, "text2", 16))
        return menu

    def _open(self) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
