"""The play button: round, the one thing that stands out."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus

_SIZE = 42


class RoundButton(QAbstractButton):
    """Plays or pauses."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._playing = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_state(playing=False)

    def show_state(self, *, playing: bool) -> None:
        """Show what a click would do."""
        self._playing = playing
        name = "Pause (Space)" if playing else "Play (Space)"
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Round."""
        side = self._theme.px(_SIZE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the sign."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(_SIZE)
        left, top = (self.width() - side) / 2, (self.height() - side) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("text", 1.0 if not self.underMouse() else 0.85))
        painter.drawEllipse(QPointF(left + side / 2, top + side / 2), side / 2 - 1, side / 2 - 1)
        sign = self._theme.pixmap("pause" if self._playing else "play", "rail", 22, self.devicePixelRatioF())
        size = sign.deviceIndependentSize()
        nudge = 0 if self._playing else self._theme.px(1)
        painter.drawPixmap(
            QPointF(left + (side - size.width()) / 2 + nudge, top + (side - size.height()) / 2), sign
        )
        if self.hasFocus():
            draw_focus(painter, self._theme, self.rect(), side / 2)
