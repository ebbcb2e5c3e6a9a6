"""The field that filters a page; it shows its key, and a cross once there is something to clear."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import plain_label

LEAST_WIDTH = 200


class FilterField(QLineEdit):
    """Down and Enter leave it for what was found, Esc clears it."""

    leave_requested = Signal()

    def __init__(self, theme: Theme, words: str, key: str) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText(words)
        self.setAccessibleName(f"{words} ({key})")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._sign = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._sign.setText("Search")
        self._clear = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText("Clear (Esc)")
        self._clear.triggered.connect(self.clear)
        self._key = plain_label(key, "key", self)
        self.textChanged.connect(self._show_end)
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        self._sign.setIcon(self._theme.icon("search", "text3", 16))
        self._clear.setIcon(self._theme.icon("close", "text2", 14))
        self.setMinimumWidth(self._theme.px(LEAST_WIDTH))
        self._show_end()

    def _show_end(self) -> None:
        self._clear.setVisible(bool(self.text()))
        self._key.setVisible(not self.text())
        self._place_key()

    def _place_key(self) -> None:
        self._key.adjustSize()
        self._key.move(
            self.width() - self._key.width() - self._theme.px(9), (self.height() - self._key.height()) // 2
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave or clear."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.leave_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the end."""
        super().resizeEvent(event)
        self._place_key()
