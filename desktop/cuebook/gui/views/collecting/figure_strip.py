"""The figures of a collection in a line: the three of its albums together, listens, revisits."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from cuebook.domain.units import clock_text
from cuebook.gui.views.collecting.reading import ShownCollection
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.text import plain_label

_NAMES = ("Cue rating", "Minutes of excellence", "Album excellence", "Listens", "Revisits")
_LOWER = 4


class FigureStrip(QWidget):
    """Each figure under its name; on two lines where there is no room for one."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=26, line_gap=6)
        self._shown: list[tuple[QLabel, QLabel]] = []
        for name in _NAMES:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(plain_label(name, "caption"))
            line = FlowLayout(gap=6, line_gap=0)
            large, small = plain_label("", "figure"), plain_label("", "value")
            small.setContentsMargins(0, _LOWER, 0, 0)
            line.addWidget(large)
            line.addWidget(small)
            column.addLayout(line)
            flow.addWidget(cell)
            self._shown.append((large, small))

    def show_figures(self, shown: ShownCollection) -> None:
        """Show the figures of a collection, rounded here."""
        own = shown.figures
        of = f"of {clock_text(own.album_ms)}"
        words = (
            (f"{own.cue_rating:.0f}", "/ 100") if own.cue_rating is not None else ("–", "nothing rated"),
            (clock_text(own.excellence_ms), of) if own.excellence_ms is not None else ("–", of),
            (f"{own.album_excellence:.0f} %" if own.album_excellence is not None else "–", ""),
            (str(shown.listens), ""),
            (str(shown.revisits), ""),
        )
        for name, (large, small), (figure, unit) in zip(_NAMES, self._shown, words, strict=True):
            large.setText(figure)
            small.setText(unit)
            small.setVisible(bool(unit))
            large.setAccessibleName(f"{name}: {figure} {unit}".strip())
