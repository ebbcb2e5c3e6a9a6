"""A bar that shows a share, with a tick where it would be expected."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_bar


class ShareBar(QProgressBar):
    """0 to 1, drawn over its whole width."""

    def __init__(self, theme: Theme, name: str, token: str = "fill") -> None:
        super().__init__()
        self._theme = theme
        self._token = token
        self._share = 0.0
        self._tick: float | None = None
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, tick: float | None = None) -> None:
        """Show another share."""
        self._share, self._tick = share, tick
        self.setValue(round(100 * share))
        self.update()

    def sizeHint(self) -> QSize:
        """Low."""
        return QSize(self._theme.px(80), self._theme.px(14))

    def minimumSizeHint(self) -> QSize:
        """Low."""
        return QSize(self._theme.px(30), self._theme.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar and the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._theme.px(6)
        box = QRectF(0, (self.height() - height) / 2, self.width(), height)
        draw_bar(painter, box, self._share, self._theme.color(self._token), self._theme.track())
        if self._tick is not None:
            x = box.width() * self._tick
            painter.fillRect(QRectF(x - 1, box.top() - 4, 2, height + 8), self._theme.color("text"))
