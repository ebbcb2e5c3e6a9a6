"""The legend of the tints, whose names are buttons: they say what the selected text is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from cuebook.domain.review import FactKind
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.fact_text import TOKENS
from cuebook.gui.widgets.flow_layout import FlowLayout

NAMES = {
    FactKind.TITLE: "&Title",
    FactKind.COMPOSER: "&Composer",
    FactKind.YEAR: "&Year",
    FactKind.FIGURES: "&Figures",
    FactKind.CUE: "C&ue",
    FactKind.COLLECTION: "C&ollection",
    FactKind.REVIEWER: "&Reviewer",
    FactKind.NOISE: "&Left out",
}
"""The kinds by name; the letter after & is its key, with Alt."""

_SWATCH, _GAP = 12, 4


class FactLegend(QWidget):
    """One button for each kind; the kind of what is selected is pressed."""

    kind_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Say what the selected text is")
        self._buttons: dict[FactKind, QPushButton] = {}
        layout = FlowLayout(gap=0, line_gap=0)
        for kind, name in NAMES.items():
            button = QPushButton(name)
            plain = name.replace("&", "")
            key = name[name.index("&") + 1].upper()
            button.setAccessibleName(plain)
            button.setToolTip(
                f"Mark the selected text: {plain.lower()} (Alt+{key}). Again takes the mark away."
            )
            button.setCheckable(True)
            # A click must leave the selection, and the focus, in the text.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, kind=kind: self.kind_chosen.emit(kind))
            if kind is FactKind.NOISE:
                button.setObjectName("left_out")  # shown as it is in the text: struck through
            layout.addWidget(button)
            self._buttons[kind] = button
        self.setLayout(layout)
        theme.changed.connect(self._redraw)
        self._redraw()

    def show_kind(self, kind: FactKind | None) -> None:
        """Press the button of the kind that is selected."""
        for other, button in self._buttons.items():
            button.setChecked(other is kind)

    def button(self, kind: FactKind) -> QPushButton:
        """The button of a kind."""
        return self._buttons[kind]

    def _redraw(self) -> None:
        label = self._theme.px(12)
        side = self._theme.px(_SWATCH)
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QPushButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;"
            f" padding: 2px 2px; font-size: {label}px; font-weight: 400; color: {tokens['text2']};"
            f" min-height: {self._theme.px(20)}px; }}"
            f"QPushButton:hover, QPushButton:checked {{ background: {tokens['sel']};"
            f" color: {tokens['text']}; }}"
            f"QPushButton:checked {{ border-color: {tokens['edge']}; }}"
            f"QPushButton#left_out {{ text-decoration: line-through; }}"
            f"QPushButton:focus {{ border: 2px solid {tokens['focus']}; padding: 1px 1px; }}"
        )
        for kind, button in self._buttons.items():
            if kind is not FactKind.NOISE:
                button.setIcon(QIcon(self._swatch(kind)))
            button.setIconSize(QSize(side + self._theme.px(_GAP), side))

    def _swatch(self, kind: FactKind) -> QPixmap:
        """The tint and its underline."""
        side, ratio = self._theme.px(_SWATCH), self.devicePixelRatioF()
        pixmap = QPixmap(round((side + self._theme.px(_GAP)) * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        token = TOKENS.get(kind)
        ground = self._theme.tint(token) if token else self._theme.track()
        painter.fillRect(QRectF(0, 1, side, side - 1), ground)
        painter.fillRect(QRectF(0, side - 2, side, 2), self._theme.color(token or "edge"))
        painter.end()
        return pixmap
