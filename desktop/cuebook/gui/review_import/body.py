"""The middle of the import sheet: the text, and beside or below it what was found."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cuebook.gui.review_import.welcome import ImportWelcome
from cuebook.gui.theme import Theme

SIDE_BY_SIDE_FROM = 760
_GAP = 18
_LEAST_TEXT, _LEAST_TEXT_STACKED = 200, 280
_LEAST_MATCHES, _LEAST_MATCHES_STACKED = 200, 320


class ImportBody(QScrollArea):
    """Scrolls where the sheet is too small for everything, and never sideways."""

    def __init__(self, theme: Theme, source: QWidget, fields: QWidget, matches: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._source, self._matches = source, matches
        found = QWidget()
        column = QVBoxLayout(found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(fields)
        column.addWidget(matches, 1)
        self._right = QStackedWidget()
        self._right.setStyleSheet("QStackedWidget { background: transparent; }")
        self._right.addWidget(ImportWelcome(theme))
        self._right.addWidget(found)
        ground = _Ground(theme)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, ground)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(source, 41)
        self._row.addWidget(self._right, 59)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(ground)

    def show_found(self, *, found: bool) -> None:
        """Show what was found, or what would be."""
        self._right.setCurrentIndex(1 if found else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text above what was found where they do not fit side by side."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(SIDE_BY_SIDE_FROM)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._source.setMinimumHeight(self._theme.px(_LEAST_TEXT if wide else _LEAST_TEXT_STACKED))
        self._matches.setMinimumHeight(self._theme.px(_LEAST_MATCHES if wide else _LEAST_MATCHES_STACKED))


class _Ground(QWidget):
    """An opaque ground: else every key typed on it would paint the page behind the sheet again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill it."""
        QPainter(self).fillRect(event.rect(), self._theme.color("panel"))
