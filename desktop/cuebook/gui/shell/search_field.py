"""The search of the library, at the head of the rail."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from cuebook.gui.shell.search_help import SearchHelp
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import plain_label


class SearchField(QLineEdit):
    """Down goes to what was found, Esc clears, F1 shows what can be asked."""

    leave_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText("Search")
        self.setAccessibleName("Search cues and scores (/)")
        self._icon = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._icon.setText("Search")
        self._help = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._help.setText("What can be searched (F1)")
        self._help.setToolTip("What can be searched (F1)")
        self._help.triggered.connect(self.show_help)
        self._key_hint = plain_label("/", "tiny", self)
        self.textChanged.connect(self._show_hint)
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        self.setFixedHeight(self._theme.px(32))
        self._icon.setIcon(self._theme.icon("search", "text3", 16))
        self._help.setIcon(self._theme.icon("help", "text3", 16))
        self._place_hint()

    def _show_hint(self) -> None:
        self._key_hint.setVisible(not self.text())

    def _place_hint(self) -> None:
        self._key_hint.adjustSize()
        left = self.width() - self._key_hint.width() - self._theme.px(34)
        self._key_hint.move(left, (self.height() - self._key_hint.height()) // 2)

    def mark_faulty(self, *, faulty: bool) -> None:
        """Outline the field while what it says cannot be read."""
        if bool(self.property("faulty")) != faulty:
            self.setProperty("faulty", faulty)
            self.setAccessibleDescription("This search cannot be read" if faulty else "")
            self.style().unpolish(self)
            self.style().polish(self)

    def show_help(self) -> None:
        """Show examples of searches below the field; one that is chosen is put into it."""
        card = SearchHelp(self._theme, self)
        card.chosen.connect(self._take)
        card.pop_up(self.mapToGlobal(QPoint(0, self.height() + self._theme.px(4))))

    def _take(self, example: str) -> None:
        self.setText(example)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)  # noqa: FBT003 - Qt's

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the end."""
        super().resizeEvent(event)
        self._place_hint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave, clear, or ask for help."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.leave_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
