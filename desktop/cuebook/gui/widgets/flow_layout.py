"""A layout like text: from left to right, and on in the next line where there is no more room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget


class FlowLayout(QLayout):
    """Gives every widget the size it wants; one that wants to expand takes what is left of its line."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(parent)
        self._gap, self._line_gap = gap, line_gap
        self._entries: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, entry: QLayoutItem) -> None:
        """Put something at the end."""
        self._entries.append(entry)

    def count(self) -> int:
        """How many there are."""
        return len(self._entries)

    def itemAt(self, place: int) -> QLayoutItem | None:
        """What stands at a place; None past the end, which is how Qt learns where that is."""
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def takeAt(self, place: int) -> QLayoutItem | None:
        """Take it out."""
        return self._entries.pop(place) if 0 <= place < len(self._entries) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None of its own."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(entry.sizeHint().width() for entry in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((entry.sizeHint().height() for entry in shown), default=0))

    def minimumSize(self) -> QSize:
        """Room for the widest."""
        shown = self._shown()
        return QSize(
            max((entry.minimumSize().width() for entry in shown), default=0),
            max((entry.minimumSize().height() for entry in shown), default=0),
        )

    def _shown(self) -> list[QLayoutItem]:
        return [entry for entry in self._entries if not entry.isEmpty()]

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for entry in self._shown():
            width = entry.sizeHint().width()
            if lines[-1] and used + self._gap + width > rect.width():
                lines.append([])
                used = 0
            used += width + (self._gap if lines[-1] else 0)
            lines[-1].append(entry)
        top = rect.top()
        for line in lines:
            height = max((entry.sizeHint().height() for entry in line), default=0)
            if move:
                self._place(line, QRect(rect.left(), top, rect.width(), height))
            top += height + self._line_gap
        return top - self._line_gap - rect.top()

    def _place(self, line: list[QLayoutItem], rect: QRect) -> None:
        wanted = sum(entry.sizeHint().width() for entry in line) + self._gap * (len(line) - 1)
        growing = [entry for entry in line if _expands(entry)]
        left = rect.left()
        for entry in line:
            width = min(entry.sizeHint().width(), rect.width())
            if entry in growing:
                width += max(0, rect.width() - wanted) // len(growing)
            height = entry.sizeHint().height()
            entry.setGeometry(
                QRect(QPoint(left, rect.top() + (rect.height() - height) // 2), QSize(width, height))
            )
            left += width + self._gap


def _expands(entry: QLayoutItem) -> bool:
    widget = entry.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
