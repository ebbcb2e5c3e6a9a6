"""A place to go to, in the rail."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolButton

from cuebook.gui.theme import Theme


class RailButton(QToolButton):
    """A place to go to: an icon, its name, and its key at the right.

    ``letters``, where there are any, stand for it in place of the icon where there is no room for the name.
    """

    def __init__(self, theme: Theme, text: str, key: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self._name = text
        self.letters = ""
        self.setProperty("kind", "navigation")
        self.setCheckable(True)
        self.setAccessibleName(f"{text} ({key})" if key else text)
        self.setToolTip(self.accessibleName())
        self._picture = QPixmap()
        self._narrow = False
        self.fit_type()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit_type(self) -> None:
        """Be as large as the type asks for."""
        self.setIconSize(self._theme.icon_size(20))
        self.setFixedHeight(self._theme.px(30))

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Show an icon or a score's art. It is no icon of Qt's own, which would have a place of its own."""
        self._picture = picture
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Names give way to the rail."""
        return QSize(self._theme.px(36), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the bar of the page in sight, the icon, the name and its key."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("fill"))
            painter.drawRoundedRect(0, self._theme.px(6), 3, self.height() - self._theme.px(12), 1.5, 1.5)
        side = self.iconSize().width()
        left = (self.width() - side) // 2 if self._narrow else self._theme.px(11)
        if self._narrow and self.letters:
            painter.setFont(self._theme.font("label", QFont.Weight.DemiBold))
            painter.setPen(self._theme.color("text2"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.letters)
            return
        painter.drawPixmap(QRect(left, (self.height() - side) // 2, side, side), self._picture)
        if not self._narrow:
            self._draw_words(painter, left + side + self._theme.px(9))

    def _draw_words(self, painter: QPainter, left: int) -> None:
        vertically = Qt.AlignmentFlag.AlignVCenter
        box = self.rect().adjusted(left, 0, -self._theme.px(9), 0)
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.color("text3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | vertically, self._key)
        room = box.width() - painter.fontMetrics().horizontalAdvance(self._key)
        painter.setFont(self._theme.font("body", QFont.Weight.Medium))
        painter.setPen(self._theme.color("text"))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | vertically, name)
