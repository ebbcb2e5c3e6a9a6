"""How plays began, the commonest way first: a table whose middle column is drawn as bars."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QLocale,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from cuebook.domain.play import Origin
from cuebook.gui.models.row_table import COLUMN_ROLE, ROW_ROLE, Column, Index, RowTable
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_bar
from cuebook.gui.words import count_text

ROW_HEIGHT = 24
_WORDS, _FIGURE = 100, 58


@dataclass(frozen=True, slots=True)
class OriginRow:
    """A way for plays to begin, how many did, and how that compares with the commonest, 0..1."""

    origin: Origin
    plays: int
    share: float


def _columns() -> list[Column[OriginRow]]:
    return [
        Column("began", "Began", lambda row: row.origin.value),
        Column("share", "Share", lambda row: f"{row.share:.0%} of the commonest"),
        Column(
            "plays",
            "Plays",
            lambda row: QLocale().toString(row.plays),
            lambda row: count_text(row.plays, "play", "plays"),
        ),
    ]


class _OriginDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, chart: QTableView) -> None:
        super().__init__(chart)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: OriginRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.color("sel"))
        box = option.rect.adjusted(2, 0, -2, 0)
        column: Column[OriginRow] = index.data(COLUMN_ROLE)
        if column.id == "share":
            height = self._theme.px(6)
            bar = QRectF(box.left(), box.center().y() - height / 2 + 1, box.width(), height)
            filled = self._theme.color("fill" if row.origin.chosen else "text3")
            draw_bar(painter, bar, row.share, filled, self._theme.track())
        elif column.id == "began":
            self._word(painter, box, row)
        else:
            self._write(painter, box, row, column.text(row), Qt.AlignmentFlag.AlignRight)
        painter.restore()

    def _word(self, painter: QPainter, box: QRect, row: OriginRow) -> None:
        token = "accent" if row.origin.chosen else "text3"
        icon = self._theme.pixmap(row.origin.value, token, 15, painter.device().devicePixelRatioF())
        side = icon.deviceIndependentSize().height()
        painter.drawPixmap(QPointF(box.left(), box.center().y() - side / 2 + 0.5), icon)
        left = round(side) + self._theme.px(6)
        self._write(painter, box.adjusted(left, 0, 0, 0), row, row.origin.value, Qt.AlignmentFlag.AlignLeft)

    def _write(
        self, painter: QPainter, box: QRect, row: OriginRow, text: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("text" if row.origin.chosen else "text2"))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)


class OriginChart(QTableView):
    """A click takes one way to begin; the same click again or Esc takes all."""

    origin_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: RowTable[OriginRow] = RowTable(_columns())
        self.setModel(self.rows)
        self.setItemDelegate(_OriginDelegate(theme, self))
        self.setObjectName("origins")
        self.setAccessibleName("How plays began")
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        theme.changed.connect(self._resize)
        self._resize()

    def show_origins(self, plays: Mapping[Origin, int], chosen: Origin | None) -> None:
        """Show how many began in which way, and which one is chosen, without saying so."""
        counted = dict(plays) if chosen is None or chosen in plays else {**plays, chosen: 0}
        most = max(counted.values(), default=0) or 1
        rows = [OriginRow(origin, count, count / most) for origin, count in counted.items()]
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        self.rows.replace_rows(rows, lambda one, other: one.origin is other.origin)
        self.clearSelection()
        place = next((place for place, row in enumerate(rows) if row.origin is chosen), None)
        if place is not None:
            mode = QItemSelectionModel.SelectionFlag
            self.selectionModel().select(self.rows.index(place, 0), mode.ClearAndSelect | mode.Rows)
        self.blockSignals(False)  # noqa: FBT003 - Qt's
        self._resize()

    def sizeHint(self) -> QSize:
        """Exactly the rows."""
        rows = len(self.rows.rows)
        return QSize(self._theme.px(240), rows * self._theme.px(ROW_HEIGHT) + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(self._theme.px(160), self.sizeHint().height())

    def _resize(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        header = self.horizontalHeader()
        for place, width in ((0, _WORDS), (1, 0), (2, _FIGURE)):
            stretch = QHeaderView.ResizeMode.Fixed if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, stretch)
            if width:
                header.resizeSection(place, self._theme.px(width))
        self.setFixedHeight(self.sizeHint().height())

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes all."""
        if event.key() == Qt.Key.Key_Escape and self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the one chosen takes it back."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.selectionModel().isSelected(index):
            self.clearSelection()
        else:
            super().mousePressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Say which one is chosen now."""
        super().selectionChanged(selected, deselected)
        rows = self.selectionModel().selectedRows()
        self.origin_chosen.emit(self.rows.rows[rows[0].row()].origin if rows else None)
