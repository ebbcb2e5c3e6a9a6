"""The theme in force: colours, fonts and icons, and the palette and style sheet of the application."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from cuebook.gui.theme.stylesheet import style_sheet
from cuebook.gui.theme.tokens import DARK, LIGHT, TINT_OPACITY, TRACK_OPACITY, TYPE_SIZES, Tokens
from cuebook.paths import resource

FAMILY = "Inter"
STYLE = ("-style", "Fusion")
"""Said to the application when it is made: setting the style later would load all there is of styles."""


class Theme(QObject):
    """Everything that is drawn asks here; ``changed`` tells when to draw again."""

    changed = Signal()

    def __init__(self, application: QApplication, chosen: str, scale: int) -> None:
        super().__init__()
        self._application = application
        self._chosen = chosen
        self._scale = scale
        self.dark = True
        self.tokens: Tokens = DARK
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    def choose(self, chosen: str, scale: int) -> None:
        """Use the ``system``'s theme, the ``dark`` or the ``light`` one, and a size of type in percent."""
        if (chosen, scale) != (self._chosen, self._scale):
            self._chosen, self._scale = chosen, scale
            self._apply()

    def _apply(self) -> None:
        scheme = QGuiApplication.styleHints().colorScheme()
        light = self._chosen == "light" or (self._chosen == "system" and scheme == Qt.ColorScheme.Light)
        self.dark = not light
        self.tokens = LIGHT if light else DARK
        self._application.setFont(self.font("body"))
        self._application.setPalette(self._palette())
        track = self.track().name(QColor.NameFormat.HexArgb)
        sizes = {name: str(self.px(size)) for name, size in TYPE_SIZES.items()}
        self._application.setStyleSheet(style_sheet({**self.tokens, **sizes, "track": track}))
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: "bg",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "bg",
            QPalette.ColorRole.AlternateBase: "alt",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.PlaceholderText: "text3",
            QPalette.ColorRole.Button: "raised",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.Highlight: "sel",
            QPalette.ColorRole.HighlightedText: "text",
            QPalette.ColorRole.ToolTipBase: "raised",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.BrightText: "accent",
            QPalette.ColorRole.Mid: "line",
            QPalette.ColorRole.Dark: "edge",
        }
        for role, token in roles.items():
            palette.setColor(role, self.color(token))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, self.color("text3"))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, self.color("text3"))
        return palette

    def px(self, size: float) -> int:
        """A length at the listener's size of type."""
        return round(size * self._scale / 100)

    def color(self, token: str, opacity: float = 1.0) -> QColor:
        """A token's colour."""
        color = QColor(self.tokens[token])
        if opacity < 1.0:
            color.setAlphaF(opacity)
        return color

    def track(self) -> QColor:
        """The empty part of a bar."""
        return self.color("text", TRACK_OPACITY)

    def tint(self, token: str) -> QColor:
        """The ground of a tinted stretch of text."""
        return self.color(token, TINT_OPACITY[self.dark])

    def font(self, role: str, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font of a role, with figures of equal width."""
        font = QFont(_family())
        font.setPixelSize(self.px(TYPE_SIZES[role]))
        font.setWeight(weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def pixmap(self, name: str, token: str = "text2", size: int = 18, ratio: float = 0.0) -> QPixmap:
        """An icon drawn in a token's colour, for a screen's ratio of pixels."""
        ratio = ratio or self._application.devicePixelRatio()
        return _drawn(name, self.tokens[token], self.px(size), ratio)

    def icon(self, name: str, token: str = "text2", size: int = 18) -> QIcon:
        """An icon for a button; it goes grey where the button is disabled."""
        icon = QIcon(self.pixmap(name, token, size))
        icon.addPixmap(self.pixmap(name, "edge", size), QIcon.Mode.Disabled)
        return icon

    def icon_size(self, size: int = 18) -> QSize:
        """The size such an icon is drawn at."""
        return QSize(self.px(size), self.px(size))


@lru_cache(maxsize=1)
def _family() -> str:
    """Inter where it is installed, else the system's own."""
    if QFontDatabase.hasFamily(FAMILY):
        return FAMILY
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@lru_cache(maxsize=1024)
def _drawn(name: str, color: str, size: int, ratio: float) -> QPixmap:
    svg = resource(f"icons/{name}.svg").read_text("utf-8").replace("#000000", color)
    pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
