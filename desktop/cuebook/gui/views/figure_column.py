"""One side of the verdict: three figures and a bar."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cuebook.domain.excellence import Figures, Interval, possible_excellence
from cuebook.domain.review import ReviewFacts
from cuebook.domain.units import clock_text
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.share_bar import ShareBar
from cuebook.gui.widgets.text import plain_label

NAMES = ("Cue rating", "Minutes of excellence", "Album excellence")


@dataclass(frozen=True, slots=True)
class ShownFigures:
    """Three figures as pairs of a large and a small word, and the share the bar shows, 0..1."""

    rating: tuple[str, str]
    minutes: tuple[str, str]
    excellence: tuple[str, str]
    share: float


class FigureColumn(QWidget):
    """Shows a name and three figures."""

    name_clicked = Signal()

    def __init__(self, theme: Theme, token: str) -> None:
        super().__init__()
        self._theme = theme
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._name = QPushButton()
        self._name.setProperty("kind", "name")
        self._name.clicked.connect(self.name_clicked)
        layout.addWidget(self._name, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        self._large: list[QLabel] = []
        self._small: list[QLabel] = []
        for name in NAMES:
            layout.addSpacing(4)
            layout.addWidget(plain_label(name, "caption"))
            line = QHBoxLayout()
            line.setSpacing(6)
            large, small = plain_label("", "figure"), plain_label("", "value")
            line.addWidget(large)
            line.addWidget(small, 0, Qt.AlignmentFlag.AlignBottom)
            line.addStretch(1)
            layout.addLayout(line)
            self._large.append(large)
            self._small.append(small)
        self._bar = ShareBar(theme, "Album excellence", token)
        layout.addWidget(self._bar)

    def set_name(self, name: str, *, accent: bool = False, menu: bool = False) -> None:
        """Say whose figures these are; with a menu, the name can be changed."""
        self._name.setText(name)
        self._name.setProperty("accent", accent)
        self._name.style().unpolish(self._name)
        self._name.style().polish(self._name)
        self._name.setIcon(self._theme.icon("chevron-down", "text3", 14) if menu else QIcon())
        direction = Qt.LayoutDirection.RightToLeft if menu else Qt.LayoutDirection.LeftToRight
        self._name.setLayoutDirection(direction)
        self._name.setEnabled(menu)
        self._name.setFocusPolicy(Qt.FocusPolicy.TabFocus if menu else Qt.FocusPolicy.NoFocus)

    def show_figures(self, shown: ShownFigures) -> None:
        """Show other figures."""
        for place, (large, small) in enumerate((shown.rating, shown.minutes, shown.excellence)):
            self._large[place].setText(large)
            self._large[place].setAccessibleName(f"{self._name.text()}: {NAMES[place]} {large} {small}")
            self._small[place].setText(small)
        self._bar.show_share(shown.share)


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


def critic_figures(facts: ReviewFacts) -> tuple[ShownFigures, str]:
    """The critic's, word for word as printed, and a remark where they cannot all be right."""
    rating = facts.rating
    value = "–"
    if rating is not None:
        value = rating.value if isinstance(rating.value, str) else f"{rating.value:g}"
    best = f"/ {rating.best:g}" if rating and rating.best else ""
    some, whole, percent = facts.minutes_of_excellence, facts.album_minutes, facts.excellence_percent
    shown = ShownFigures(
        (value, best),
        (
            _printed(some) + (f" / {whole:g}" if whole is not None else ""),
            "as printed" if some is not None else "",
        ),
        (f"{percent:g} %" if percent is not None else "–", "as printed" if percent is not None else ""),
        (percent or 0) / 100,
    )
    return shown, consistency_remark(facts)


def consistency_remark(facts: ReviewFacts) -> str:
    """Say so where printed figures cannot all be right, however they were rounded."""
    some, whole, percent = facts.minutes_of_excellence, facts.album_minutes, facts.excellence_percent
    if some is None or whole is None or percent is None:
        return ""
    possible = possible_excellence(some, whole)
    if possible is None or possible.meets(Interval.around(percent)):
        return ""
    would_be = f"{possible.low:.1f} to {possible.high:.1f} %"
    return f"As printed, {some:g} / {whole:g} would be {would_be}, not {percent:g} %."


def _printed(value: float | None) -> str:
    return "–" if value is None else f"{value:g}"
