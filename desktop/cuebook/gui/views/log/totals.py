"""The line of totals over the listening log."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from cuebook.domain.listening import LogTotals
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.text import plain_label
from cuebook.gui.words import span_text

_NAMES = (
    ("play", "plays"),
    ("listen", "listens"),
    ("revisit", "revisits"),
    ("heard", "heard"),
    ("cue", "cues"),
)


class LogTotalsLine(QWidget):
    """Figures strong, words grey; what was retracted at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._figures: list[QLabel] = []
        self._words: list[QLabel] = []
        layout = FlowLayout(self, gap=22, line_gap=2)
        for _ in _NAMES:
            figure, word = plain_label("", "section"), plain_label("", "value")
            pair = QWidget()
            line = QHBoxLayout(pair)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(7)
            line.addWidget(figure, 0, Qt.AlignmentFlag.AlignBaseline)
            line.addWidget(word, 0, Qt.AlignmentFlag.AlignBaseline)
            self._figures.append(figure)
            self._words.append(word)
            layout.addWidget(pair)
        self._retracted = plain_label("", "caption")
        self._retracted.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._retracted.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout.addWidget(self._retracted)

    def show_totals(self, totals: LogTotals) -> None:
        """Show other totals."""
        locale = QLocale()
        counts = (totals.plays, totals.listens, totals.revisits, None, totals.cues)
        for place, ((one, several), count) in enumerate(zip(_NAMES, counts, strict=True)):
            text = span_text(totals.heard_ms) if count is None else locale.toString(count)
            word = one if count == 1 else several
            self._figures[place].setText(text)
            self._figures[place].setAccessibleName(f"{text} {word}")
            self._words[place].setText(word)
        self._retracted.setText(f"{locale.toString(totals.retracted)} retracted" if totals.retracted else "")
        self.updateGeometry()

    def show_reading(self) -> None:
        """Say that other totals are on their way."""
        self._retracted.setText("reading the log…")
