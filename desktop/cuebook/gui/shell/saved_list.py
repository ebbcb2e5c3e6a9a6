"""Saved searches in the rail: smart playlists that stay current."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cuebook.gui.shell.rail_button import RailButton
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import plain_label


class SavedList(QWidget):
    """Names of searches under a heading; nothing while there are none. Each has an id of its own."""

    requested = Signal(str)
    asked = Signal(str, str)
    """A wish, ``rename``, ``edit`` or ``remove``, and of which search."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._narrow = False
        self._title = plain_label("Smart playlists", "caption")
        self._title.setContentsMargins(8, 8, 0, 2)
        self._buttons: list[_SavedButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._title)
        theme.changed.connect(self._redraw)
        self.hide()

    def show_saved(self, saved: Sequence[tuple[str, str]], current: str) -> None:
        """Show searches by id and name, in the order given."""
        focused = next((button.saved for button in self._buttons if button.hasFocus()), None)
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [_SavedButton(self._theme, one, name) for one, name in saved]
        for button in self._buttons:
            button.clicked.connect(lambda _=False, one=button.saved: self.requested.emit(one))
            button.asked.connect(self.asked)
            self._layout.addWidget(button)
            if button.saved == focused:  # it was made anew, under another name perhaps
                button.setFocus()
        self.setVisible(bool(saved))
        self.show_current(current)
        self._redraw()

    def show_current(self, current: str) -> None:
        """Mark the one in sight."""
        for button in self._buttons:
            button.setChecked(button.saved == current)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show icons alone."""
        self._narrow = narrow
        self._title.setVisible(not narrow)
        for button in self._buttons:
            button.show_narrow(narrow=narrow)

    def _redraw(self) -> None:
        for button in self._buttons:
            button.show_picture(self._theme.pixmap("smart-playlist", "text2", 20))
            button.fit_type()
        self.show_narrow(narrow=self._narrow)


class _SavedButton(RailButton):
    """F2 renames, Del removes; its menu offers both."""

    asked = Signal(str, str)

    def __init__(self, theme: Theme, saved: str, name: str) -> None:
        super().__init__(theme, name)
        self.saved = saved
        self.letters = _first_letters(name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rename or remove."""
        if event.key() == Qt.Key.Key_F2:
            self.asked.emit("rename", self.saved)
        elif event.key() == Qt.Key.Key_Delete:
            self.asked.emit("remove", self.saved)
        else:
            super().keyPressEvent(event)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open", self.click)
        menu.addAction("Rename…\tF2", lambda: self.asked.emit("rename", self.saved))
        menu.addAction("Change what it searches for…", lambda: self.asked.emit("edit", self.saved))
        menu.addAction("Remove\tDel", lambda: self.asked.emit("remove", self.saved))
        menu.popup(self.mapToGlobal(at))


def _first_letters(name: str) -> str:
    """Two letters that stand for a name: those its first two words begin with, else its first two."""
    words = ["".join(filter(str.isalnum, word)) for word in name.split()]
    words = [word for word in words if word] or [name]
    return "".join(word[:1] for word in words[:2]) if len(words) > 1 else words[0][:2]
