"""The header of the listening log's table, and the widths of its columns."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.log_delegate import EDGE, MARGIN

Widths = Mapping[str, int]
WIDE: Widths = {"time": 66, "began": 108, "heard": 200, "ended": 80, "counts": 158}
_WIDTHS: Sequence[tuple[int, Widths]] = (
    (820, WIDE),
    (620, {"time": 62, "began": 102, "heard": 132, "ended": 76, "counts": 122}),
    (460, {"time": 60, "began": 36, "heard": 116, "ended": 0, "counts": 122}),
    (0, {"time": 60, "began": 36, "heard": 62, "ended": 0, "counts": 90}),
)
"""The columns' widths from a width of the table on; 0 leaves a column out. Cues take what is left."""


def widths_for(theme: Theme, width: int) -> Widths:
    """The widths of the columns in a table of some width."""
    return next(widths for least, widths in _WIDTHS if width >= theme.px(least))


class LogHeader(QHeaderView):
    """Names columns where their cells begin."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(0)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw a name and the line under it."""
        painter.fillRect(rect, self._theme.color("bg"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), self._theme.color("line"))
        painter.setFont(self._theme.font("label", QFont.Weight.DemiBold))
        painter.setPen(self._theme.color("text3"))
        margin = self._theme.px(MARGIN if section else EDGE)
        name = self.model().headerData(section, Qt.Orientation.Horizontal)
        room = rect.width() - margin
        if painter.fontMetrics().horizontalAdvance(name) <= room:
            painter.drawText(
                rect.adjusted(margin, 0, 0, 0),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                name,
            )
