"""The two sides of the verdict: three figures and a bar each."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from cuebook.domain.excellence import Figures
from cuebook.domain.printed_figures import PrintedFigures
from cuebook.domain.review import ReviewFacts
from cuebook.domain.units import clock_text
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.share_bar import ShareBar
from cuebook.gui.widgets.text import plain_label, tooltip_text

NAMES = ("Cue rating", "Minutes of excellence", "Album excellence")

_LOWER = 4
"""Pixels that bring a small word down to the foot of the figure before it."""
_CHEVRON = 20
_GAP = 6
AS_PRINTED = "as printed"
"""A remark, no figure: it gives way to figures."""
_OWN, _BETWEEN, _CRITIC = range(3)


@dataclass(frozen=True, slots=True)
class ShownFigures:
    """Three figures as pairs of a large and a small word, and the share the bar shows, 0..1."""

    rating: tuple[str, str]
    minutes: tuple[str, str]
    excellence: tuple[str, str]
    share: float


class FigureColumns(QWidget):
    """The listener's figures and the critic's, line beside line, however a line wraps."""

    critic_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self.own = FigureColumn(theme, "fill", self._grid, _OWN)
        self.critic = FigureColumn(theme, "text2", self._grid, _CRITIC)
        self.critic.name.clicked.connect(self.critic_clicked)
        self._between = QFrame()
        self._between.setObjectName("hairline_vertical")
        self._grid.addWidget(self._between, 0, _BETWEEN, self._grid.rowCount(), 1)
        self._grid.setColumnStretch(_OWN, 1)

    def event(self, event: QEvent) -> bool:
        """Share the width anew when it or the figures are others."""
        done = super().event(event)
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._share_out()
        return done

    def _share_out(self) -> None:
        """Where halves are too little for one side, let it have what the other can spare.

        Where both are too little, the critic's remarks go into tooltips.
        """
        margins = self.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self._grid.horizontalSpacing() - 1
        own = self.own.line_width()
        remarked = own + self.critic.line_width() <= room
        self.critic.show_remarks(shown=remarked)
        wanted = {_OWN: own, _CRITIC: self.critic.line_width(remarked=remarked)}
        fits = sum(wanted.values()) <= room
        for place, width in wanted.items():
            least = width if fits else 0
            if self._grid.columnMinimumWidth(place) != least:
                self._grid.setColumnMinimumWidth(place, least)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the panel wants it: how its width is shared out asks for none."""
        return QSize(0, super().minimumSizeHint().height())

    def show_critic(self, *, shown: bool) -> None:
        """Show both sides, or the listener's alone."""
        self._grid.setColumnStretch(_CRITIC, int(shown))
        self._between.setVisible(shown)
        self.critic.set_visible(visible=shown)


class FigureColumn:
    """One side: a name and three figures in a column of a grid."""

    def __init__(self, theme: Theme, token: str, grid: QGridLayout, place: int) -> None:
        self._theme = theme
        self.name = _NameButton(theme)
        self._remarked = True
        self._captions: list[QLabel] = []
        self._large: list[QLabel] = []
        self._small: list[QLabel] = []
        self._widgets: list[QWidget] = [self.name]
        at_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        grid.addWidget(self.name, 0, place, at_left)
        for name in NAMES:
            caption = plain_label(name, "caption")
            caption.setContentsMargins(0, 4, 0, 0)
            large, small = plain_label("", "figure"), plain_label("", "value")
            small.setContentsMargins(0, _LOWER, 0, 0)
            figure = QWidget()
            line = FlowLayout(figure, gap=_GAP, line_gap=0)
            line.addWidget(large)
            line.addWidget(small)
            row = len(self._widgets)
            grid.addWidget(caption, row, place)
            grid.addWidget(figure, row + 1, place)
            self._widgets += [caption, figure]
            self._captions.append(caption)
            self._large.append(large)
            self._small.append(small)
        self._bar = ShareBar(theme, "Album excellence", token)
        grid.addWidget(self._bar, len(self._widgets), place)
        self._widgets.append(self._bar)

    def line_width(self, *, remarked: bool = True) -> int:
        """What the widest of its captions and figures takes on one line; none where they are not shown."""
        if self.name.isHidden():
            return 0
        widths = [caption.minimumSizeHint().width() for caption in self._captions]
        for large, small in zip(self._large, self._small, strict=True):
            beside = _GAP + small.sizeHint().width() if self._is_shown(small, remarked=remarked) else 0
            widths.append(large.sizeHint().width() + beside)
        return max(widths)

    def _is_shown(self, small: QLabel, *, remarked: bool) -> bool:
        return bool(small.text()) and (remarked or small.text() != AS_PRINTED)

    def show_remarks(self, *, shown: bool) -> None:
        """Show what is only a remark beside its figure, or in the figure's tooltip."""
        self._remarked = shown
        for large, small in zip(self._large, self._small, strict=True):
            is_shown = self._is_shown(small, remarked=shown)
            if small.isHidden() is is_shown:
                small.setVisible(is_shown)
            large.setToolTip("" if is_shown or not small.text() else AS_PRINTED.capitalize())

    def set_visible(self, *, visible: bool) -> None:
        """Show or hide all of it."""
        for widget in self._widgets:
            widget.setVisible(visible)

    def set_name(self, name: str, *, accent: bool = False, menu: bool = False) -> None:
        """Say whose figures these are; with a menu, the name can be changed."""
        self.name.setProperty("accent", accent)
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)
        self.name.setIcon(self._theme.icon("chevron-down", "text3", 14) if menu else QIcon())
        self.name.setEnabled(menu)
        self.name.setFocusPolicy(Qt.FocusPolicy.TabFocus if menu else Qt.FocusPolicy.NoFocus)
        self.name.show_name(name)

    def show_figures(self, shown: ShownFigures) -> None:
        """Show other figures."""
        for place, (large, small) in enumerate((shown.rating, shown.minutes, shown.excellence)):
            words = f"{NAMES[place]} {large} {small}".strip()
            self._large[place].setText(large)
            self._large[place].setAccessibleName(f"{self.name.accessibleName()}: {words}")
            self._small[place].setText(small)
            self._small[place].setVisible(self._is_shown(self._small[place], remarked=self._remarked))
        self._bar.show_share(shown.share)


class _NameButton(QPushButton):
    """A name that gives way where there is no room; its tooltip gives all of it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._whole = ""
        self.setProperty("kind", "name")
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron stands behind the words

    def show_name(self, name: str) -> None:
        """Show another name."""
        self._whole = name
        self.setAccessibleName(name)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for all of the name."""
        return QSize(
            self._metrics.horizontalAdvance(self._whole) + 2 + self._aside, super().sizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the name to the width."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _metrics(self) -> QFontMetrics:
        """Of the font the style sheet gives it, before it does so."""
        return QFontMetrics(self._theme.font("body", QFont.Weight.DemiBold))

    @property
    def _aside(self) -> int:
        return 0 if self.icon().isNull() else self._theme.px(_CHEVRON)

    def _fit(self) -> None:
        room = max(0, self.width() - self._aside)
        shown = self._metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if self.text() != shown.replace("&", "&&"):
            self.setText(shown.replace("&", "&&"))
        self.setToolTip(tooltip_text(self._whole) if shown != self._whole else "")


def own_figures(own: Figures) -> ShownFigures:
    """The listener's own, rounded here and only here."""
    if own.cue_rating is None or own.excellence_ms is None or own.album_excellence is None:
        return ShownFigures(("–", "nothing rated"), ("–", f"of {clock_text(own.album_ms)}"), ("–", ""), 0.0)
    return ShownFigures(
        (f"{own.cue_rating:.0f}", "/ 100"),
        (clock_text(own.excellence_ms), f"of {clock_text(own.album_ms)}"),
        (f"{own.album_excellence:.0f} %", ""),
        own.album_excellence / 100,
    )


def critic_figures(facts: ReviewFacts, printed: PrintedFigures) -> ShownFigures:
    """The critic's, word for word as printed."""
    return ShownFigures(
        (printed.rating or "–", f"/ {printed.best}" if printed.best else ""),
        (printed.minutes_text or "–", AS_PRINTED if printed.minutes_text else ""),
        (printed.excellence or "–", AS_PRINTED if printed.excellence else ""),
        (facts.excellence_percent or 0) / 100,
    )
