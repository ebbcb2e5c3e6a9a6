"""The table of two editions side by side; digits say which cues are the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from cuebook.domain.pairing import SideBySide
from cuebook.gui.models.pair_rows import SIGN, pair_columns
from cuebook.gui.models.row_table import COLUMN_ROLE, ROW_ROLE, Index, RowTable
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus_row

WIDTHS = {"left_number": 48, "left_length": 64, SIGN: 96, "right_number": 48, "right_length": 64}


class _Signs(QStyledItemDelegate):
    """Gives the column between two albums its icon, and takes the cell's own focus frame away."""

    def __init__(self, theme: Theme, owner: QTableView) -> None:
        super().__init__(owner)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A link where both are one, a question mark where the listener is asked."""
        super().initStyleOption(option, index)
        row: SideBySide = index.data(ROW_ROLE)
        if index.data(COLUMN_ROLE).id == SIGN and (row.asked or row.why):
            icon, token = ("help", "accent") if row.asked else ("link", "text2")
            option.icon = self._theme.icon(icon, token, 16)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = self._theme.icon_size(16)


class PairTable(QTableView):
    """The rows; digits say what belongs together."""

    answered = Signal(object)
    """True: the chosen rows are the same cues; False: they are not; None: the word on them is taken back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: RowTable[SideBySide] = RowTable(pair_columns())
        self.setModel(self.rows)
        self.setItemDelegate(_Signs(theme, self))
        self.setObjectName("pairs")
        self.setAccessibleName("Cues of both albums")
        self.setProperty("ownFocus", "true")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.px(35))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for place, column in enumerate(self.rows.columns):
            stretches = column.id not in WIDTHS
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Fixed
            header.setSectionResizeMode(place, mode)
            if not stretches:
                header.resizeSection(place, theme.px(WIDTHS[column.id]))

    def keyboardSearch(self, search: str) -> None:
        """Digits and letters are keys here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 and 0 answer for the chosen rows, Backspace takes the answer back."""
        answers = {Qt.Key.Key_1: True, Qt.Key.Key_0: False, Qt.Key.Key_Backspace: None}
        if event.key() in answers and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.answered.emit(answers[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, a line down the middle of the sign, and the focus."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.color("line"))
        place = [column.id for column in self.rows.columns].index(SIGN)
        for side in (0, self.columnWidth(place)):
            at = self.columnViewportPosition(place) + side
            painter.drawLine(at, 0, at, self.viewport().height())
        painter.end()
        draw_focus_row(self, self._theme)
