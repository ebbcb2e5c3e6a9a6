"""An album's picture, as large as there is room for."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from cuebook.domain.artwork import ArtWish
from cuebook.domain.ids import AlbumId
from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.score_art import LARGE_EDGE

_MARGIN = 12
_SMALL = 116
"""The size it was clicked at: that picture is at hand."""


class ArtSheet(Sheet):
    """Shows the whole picture; Esc, Enter or a click closes it."""

    largest = (880, 880)

    def __init__(self, context: Context, album: AlbumId, title: str) -> None:
        super().__init__()
        self._context = context
        self._wish = ArtWish(album, LARGE_EDGE, whole=True)
        self._image = QImage()
        self._near = context.art.pixmap(album, title, context.theme.px(_SMALL), 0, 1.0)
        self.setObjectName("picture")  # no frame of a sheet around it
        self.setAccessibleName(f"Picture of {title}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        context.art.arrived.connect(self._show)
        self._show(album)

    def _show(self, of: str) -> None:
        picture = self._context.art.file(self._wish) if of == self._wish.of else None
        if picture:
            self._image = QImage.fromData(picture)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture in the middle, at its own shape; until it is there, the small one."""
        super().paintEvent(event)
        image = self._near.toImage() if self._image.isNull() else self._image
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        size = QSizeF(image.size()).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(QPointF(0, 0), size)
        box.moveCenter(room.center())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, image)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click closes."""
        self._context.window.close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter closes; the rest goes on, Esc to whoever holds the sheet."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._context.window.close_sheet()
        else:
            super().keyPressEvent(event)
