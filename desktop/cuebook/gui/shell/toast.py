"""A word on what changed, at the foot of the page, with a way back. It never takes the focus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from cuebook.gui.widgets.text import plain_label

SHOWN_MS = 6_000
_FROM_THE_FOOT = 16


class Toast(QFrame):
    """Shows one message at a time over its owner."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.setObjectName("toast")
        self.setAccessibleName("Message")
        self._owner = owner
        self._text = plain_label("")
        self._undo = QPushButton("Undo")
        self._undo.setProperty("kind", "link")
        self._undo.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo.clicked.connect(self._take_back)
        self._way_back: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(14, 8, 14, 8)
        self._line.setSpacing(16)
        self._line.addWidget(self._text)
        self._line.addWidget(self._undo)
        owner.installEventFilter(self)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a message."""
        self._text.setText(text)
        self._way_back = undo
        self._undo.setVisible(undo is not None)
        self.setAccessibleDescription(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS)

    def _take_back(self) -> None:
        self.hide()
        if self._way_back:
            self._way_back()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the owner changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Stand at the foot, on one line where there is room for it."""
        room = self._owner.width() - 2 * _FROM_THE_FOOT
        self._text.setWordWrap(False)
        self._line.activate()
        width = self.sizeHint().width()
        if width > room:
            self._text.setWordWrap(True)
            self._line.activate()
            width = room
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.resize(width, height)
        self.move(
            (self._owner.width() - self.width()) // 2, self._owner.height() - self.height() - _FROM_THE_FOOT
        )
