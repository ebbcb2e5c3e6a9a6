"""A picture that can be clicked, where there is a larger one to see."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus

NAME = "Show the picture larger"


class ArtButton(QAbstractButton):
    """Shows a picture; a click asks for it larger. Without a real picture it is only ornament."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pixmap = QPixmap()
        self.setAccessibleName(NAME)

    def show_picture(self, pixmap: QPixmap, *, real: bool) -> None:
        """Show a picture, and whether there is more of it to see."""
        self._pixmap = pixmap
        self.setEnabled(real)
        self.setToolTip(NAME if real else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor if real else Qt.CursorShape.ArrowCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if real else Qt.FocusPolicy.NoFocus)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """As large as the picture."""
        return self._pixmap.deviceIndependentSize().toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        if self.hasFocus():
            draw_focus(painter, self._theme, self.rect(), 6)
