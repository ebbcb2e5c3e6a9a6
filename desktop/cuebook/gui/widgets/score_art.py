"""The pictures of albums as the window shows them: the real one, or a scene where there is none."""

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPainterPath, QPixmap

from cuebook.domain.artwork import ArtWish
from cuebook.domain.ids import AlbumId, ScoreId
from cuebook.gui.widgets.score_scene import draw_scene

_EDGES = (128, 256, 512)
"""Sizes in which pictures are wished for; what is shown is drawn from the next larger one."""
LARGE_EDGE = 1_600
_MOST_KNOWN = 1_024
_MOST_FILES = 3 * 1024 * 1024
_LEAST_ROOM = 4 * 1024 * 1024

_Shape = tuple[ArtWish, str, int, float, float]
"""A picture, whose it is, its side and its corners' radius, and the screen's ratio of pixels."""


class ScoreArt(QObject):
    """Gives pictures while painting, at once.

    ``arrived`` names the album or score to be painted again; nothing stands for all of them.

    What is drawn takes no more memory than a screen has pixels, so all that is in sight fits in.
    """

    arrived = Signal(str)

    def __init__(self, ask: Callable[[ArtWish], None]) -> None:
        super().__init__()
        self._ask = ask
        self._known: OrderedDict[ArtWish, bytes | None] = OrderedDict()
        self._bytes_known = 0
        self._doubtful: set[ArtWish] = set()
        self._drawn: OrderedDict[_Shape, QPixmap] = OrderedDict()
        self._pixels_drawn = 0

    def pixmap(
        self, of: AlbumId | ScoreId | None, name: str, side: int, radius: float, ratio: float
    ) -> QPixmap:
        """The picture of an album or score, square, with rounded corners.

        Where it has none, or not yet, a scene that is always the same for the same name.
        """
        wanted = side * ratio
        edge = next((edge for edge in _EDGES if edge >= wanted), _EDGES[-1])
        wish = ArtWish(of or ScoreId(""), edge)
        picture = self.file(wish) if of else None
        shape = (wish, "" if picture else name, side, radius, ratio)
        pixmap = self._drawn.get(shape)
        if pixmap is None:
            pixmap = _drawn_square(picture, name, side, radius, ratio)
            self._keep(shape, pixmap)
        self._drawn.move_to_end(shape)
        return pixmap

    def known(self, of: AlbumId | ScoreId) -> bool:
        """Whether a real picture of an album or score is known by now, at any size."""
        return any(self._known.get(ArtWish(of, edge)) for edge in _EDGES)

    def file(self, wish: ArtWish) -> bytes | None:
        """The file that answers a wish, where it is known; what is not known is asked for."""
        if wish not in self._known or wish in self._doubtful:
            self._ask(wish)
        if wish not in self._known:
            return None
        self._known.move_to_end(wish)
        return self._known[wish]

    def take(self, wish: ArtWish, picture: bytes | None) -> None:
        """Keep an answer, and say so where it is a new one."""
        self._doubtful.discard(wish)
        if wish in self._known and self._known[wish] == picture:
            return
        self._bytes_known += len(picture or b"") - len(self._known.get(wish) or b"")
        self._known[wish] = picture
        self._known.move_to_end(wish)
        while len(self._known) > _MOST_KNOWN or (self._bytes_known > _MOST_FILES and len(self._known) > 1):
            _, forgotten = self._known.popitem(last=False)
            self._bytes_known -= len(forgotten or b"")
        for shape in [shape for shape in self._drawn if shape[0] == wish]:
            self._pixels_drawn -= _bytes_of(self._drawn.pop(shape))
        self.arrived.emit(wish.of)

    def doubt(self) -> None:
        """Ask again for what is in sight, as files may have changed; what is known is shown until then."""
        self._doubtful = set(self._known)
        self.arrived.emit("")

    def _keep(self, shape: _Shape, pixmap: QPixmap) -> None:
        self._drawn[shape] = pixmap
        self._pixels_drawn += _bytes_of(pixmap)
        most = max(
            _LEAST_ROOM,
            *(
                _bytes_of_screen(screen.size(), screen.devicePixelRatio())
                for screen in QGuiApplication.screens()
            ),
        )
        while self._pixels_drawn > most and len(self._drawn) > 1:
            self._pixels_drawn -= _bytes_of(self._drawn.popitem(last=False)[1])


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4


def _bytes_of_screen(size: QSize, ratio: float) -> int:
    return round(size.width() * size.height() * ratio * ratio * 4)


def _drawn_square(picture: bytes | None, name: str, side: int, radius: float, ratio: float) -> QPixmap:
    """Draw a picture, or the scene of a name, with rounded corners."""
    pixels = round(side * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    image = QImage.fromData(picture) if picture else QImage()
    if image.isNull():
        painter.scale(ratio, ratio)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(0, 0, side, side), radius, radius)
        painter.setClipPath(frame)
        draw_scene(painter, name, side)
    else:
        smooth = Qt.TransformationMode.SmoothTransformation
        painter.setBrush(
            image.scaled(pixels, pixels, mode=smooth)
        )  # a brush has smooth edges, a clip has not
        painter.drawRoundedRect(QRect(0, 0, pixels, pixels), radius * ratio, radius * ratio)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
