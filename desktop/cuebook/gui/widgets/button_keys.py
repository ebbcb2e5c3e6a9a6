"""The keys a button has of its own."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget


class ButtonKeys(QObject):
    """Lets buttons keep Space and Enter, which are keys of the program elsewhere.

    A key that a widget does not take comes to its window. Only there is it looked at: a filter of the whole
    application would be asked about every event of every widget.
    """

    _THEIRS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._asked: QWidget | None = None
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim the key for the widget before a shortcut takes it; Enter clicks as Space does."""
        if isinstance(event, QKeyEvent) and event.key() in self._THEIRS and not event.modifiers():
            widget = self._window.focusWidget()
            if event.type() == QEvent.Type.ShortcutOverride:
                self._asked = widget
                if isinstance(widget, QAbstractButton | QComboBox):
                    event.accept()
                    return True
                return False
            entered = event.type() == QEvent.Type.KeyPress and event.key() != Qt.Key.Key_Space
            # A field that was left with the same key may have handed the focus to a button.
            if entered and isinstance(widget, QAbstractButton) and widget is self._asked:
                widget.click()
                return True
        return super().eventFilter(watched, event)
