"""A place to go to, in the rail."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton

from cuebook.gui.theme import Theme


class RailButton(QToolButton):
    """A place to go to: an icon, its name, and its key at the right."""

    def __init__(self, theme: Theme, text: str, key: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self._name = text
        self.setProperty("kind", "navigation")
        self.setCheckable(True)
        self.setAccessibleName(f"{text} ({key})" if key else text)
        self.setToolTip(self.accessibleName())
        self.setText(f" {text}")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fit_type()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit_type(self) -> None:
        """Be as large as the type asks for."""
        self.setIconSize(self._theme.icon_size(20))
        self.setFixedHeight(self._theme.px(30))

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone."""
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self.setToolButtonStyle(style)

    def minimumSizeHint(self) -> QSize:
        """Names give way to the rail."""
        return QSize(self._theme.px(36), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the bar of the page in sight, the icon, the name and its key."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("fill"))
            painter.drawRoundedRect(0, self._theme.px(6), 3, self.height() - self._theme.px(12), 1.5, 1.5)
        side = self.iconSize().width()
        narrow = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        left = (self.width() - side) // 2 if narrow else self._theme.px(11)
        self.icon().paint(painter, QRect(left, (self.height() - side) // 2, side, side))
        if not narrow:
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
