"""Draws the cells of the listening log."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cuebook.domain.listening import LogRow
from cuebook.gui.models.log_rows import DayHeading, counts_text, parts_of, score_of
from cuebook.gui.models.row_table import COLUMN_ROLE, ROW_ROLE, Column, Index
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.heard_bar import draw_heard
from cuebook.gui.widgets.painting import draw_pill
from cuebook.gui.widgets.score_art import ScoreArt

MARGIN, EDGE = 8, 16
SCROLL_BAR = 10
ART = 26
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ART_FROM, _WORD_FROM, _BAR_FROM = 110, 60, 96
"""Least widths for a picture beside a name, a word beside an icon, and a bar beside a percentage."""


class LogDelegate(QStyledItemDelegate):
    """Draws plays and the headings of days. ``hovered`` is the row under the pointer."""

    def __init__(self, theme: Theme, art: ScoreArt, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme
        self._art = art
        self._table = table
        self.hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: LogRow | DayHeading | None = index.data(ROW_ROLE)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, DayHeading):
            self._heading(painter, option.rect, row)
        else:
            self._ground(painter, option, index)
            column: Column[LogRow] = index.data(COLUMN_ROLE)
            draw = {
                "cue": self._cue,
                "began": self._began,
                "heard": self._heard,
                "counts": self._counts,
            }.get(column.id)
            if draw:
                draw(painter, self._inner(option.rect), row)
            else:
                self._words(painter, option.rect, row, column)
        painter.restore()

    def restore_box(self, cell: QRect) -> QRect:
        """Where the word that restores a retracted play stands in its cell."""
        inner = self._inner(cell)
        width = QFontMetrics(self._theme.font("body", QFont.Weight.DemiBold)).horizontalAdvance("Restore")
        return QRect(inner.left(), inner.top(), width, inner.height())

    def _inner(self, cell: QRect) -> QRect:
        margin = self._theme.px(MARGIN)
        return cell.adjusted(margin, 0, -margin, 0)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or index.row() == self.hovered:
            painter.fillRect(option.rect, self._theme.color("sel", 1.0 if selected else 0.55))
        current = self._table.currentIndex()
        if self._table.hasFocus() and current.row() == index.row() and not selected:
            painter.setPen(QPen(self._theme.color("focus"), 1))
            for y in (option.rect.top(), option.rect.bottom()):
                painter.drawLine(option.rect.left(), y, option.rect.right(), y)

    def _write(self, painter: QPainter, box: QRect, text: str, token: str, align: Qt.AlignmentFlag) -> int:
        """Write as much of a text as there is room for, and give the width it took."""
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(self._theme.color(token))
        painter.drawText(box, align, shown)
        return metrics.horizontalAdvance(shown)

    def _heading(self, painter: QPainter, cell: QRect, heading: DayHeading) -> None:
        theme, edge, gap = self._theme, self._theme.px(EDGE), self._theme.px(16)
        # The right edge stays where it is, whether there is a scroll bar or not.
        right = edge if self._table.verticalScrollBar().isVisible() else edge + SCROLL_BAR
        line = cell.adjusted(edge, 0, -right, 0)
        box = line.adjusted(0, theme.px(4), 0, 0)
        name, body = theme.font("title", QFont.Weight.DemiBold), theme.font("body")
        wanted = QFontMetrics(name).horizontalAdvance(heading.name) + gap
        fits = wanted + QFontMetrics(body).horizontalAdvance(heading.totals) <= box.width()
        painter.setFont(body)
        totals = self._write(painter, box, heading.totals if fits else heading.short, "text2", _RIGHT)
        box.setRight(box.right() - totals - gap)
        painter.setFont(name)
        taken = self._write(painter, box, heading.name, "text", _LEFT)
        box.setLeft(box.left() + taken + self._theme.px(10))
        painter.setFont(self._theme.font("body"))
        if box.width() > self._theme.px(60):
            self._write(painter, box, heading.date, "text2", _LEFT)
        painter.fillRect(QRect(line.left(), cell.bottom(), line.width(), 1), theme.color("line"))

    def _words(self, painter: QPainter, cell: QRect, row: LogRow, column: Column[LogRow]) -> None:
        box = self._inner(cell)
        if column.id == "time":
            box = cell.adjusted(self._theme.px(EDGE), 0, 0, 0)
        running = row.ending is None and not row.retracted
        painter.setFont(self._theme.font("body"))
        token = "accent" if running else "text3" if row.retracted else "text2"
        self._write(painter, box, column.text(row), token, _LEFT)

    def _cue(self, painter: QPainter, box: QRect, row: LogRow) -> None:
        theme, side = self._theme, self._theme.px(ART)
        ratio = painter.device().devicePixelRatioF()
        if box.width() >= theme.px(_ART_FROM):
            art = self._art.pixmap(row.score_id, score_of(row), side, theme.px(4), ratio)
            painter.setOpacity(0.45 if row.retracted else 1.0)
            painter.drawPixmap(QPointF(box.left(), box.center().y() - side / 2 + 0.5), art)
            painter.setOpacity(1.0)
            box = box.adjusted(side + theme.px(9), 0, 0, 0)
        box = box.adjusted(0, theme.px(2), 0, -theme.px(2))
        title = theme.font("body", QFont.Weight.DemiBold)
        title.setStrikeOut(row.retracted)
        half = box.height() // 2 + theme.px(1)
        painter.setFont(title)
        token = "accent" if row.ending is None else "text3" if row.retracted else "text"
        self._write(painter, QRect(box.left(), box.top(), box.width(), half), row.title, token, _LEFT)
        painter.setFont(theme.font("label"))
        foot = QRect(box.left(), box.top() + half - theme.px(1), box.width(), box.height() - half)
        self._write(painter, foot, score_of(row), "text3" if row.retracted else "text2", _LEFT)

    def _began(self, painter: QPainter, box: QRect, row: LogRow) -> None:
        chosen = row.origin.chosen and not row.retracted
        icon = self._theme.pixmap(
            row.origin.value, "accent" if chosen else "text3", 15, painter.device().devicePixelRatioF()
        )
        side = icon.deviceIndependentSize().height()
        painter.drawPixmap(QPointF(box.left(), box.center().y() - side / 2 + 0.5), icon)
        room = box.width()
        box.setLeft(box.left() + round(side) + self._theme.px(6))
        if room >= self._theme.px(_WORD_FROM):
            painter.setFont(self._theme.font("body"))
            token = "text3" if row.retracted else "text" if chosen else "text2"
            self._write(painter, box, row.origin.value, token, _LEFT)

    def _heard(self, painter: QPainter, box: QRect, row: LogRow) -> None:
        painter.setFont(self._theme.font("body"))
        parts = parts_of(row)
        token = "text3" if row.retracted else "text2"
        if parts is None:
            text = "unknown" if row.ranges is None else "–"
            self._write(painter, box, text, "text3", _LEFT)
            return
        figure = QFontMetrics(painter.font()).horizontalAdvance("100 %")
        self._write(painter, box, f"{parts.percent} %", token, _RIGHT)
        if box.width() >= self._theme.px(_BAR_FROM - 2 * MARGIN):
            room = box.width() - figure - self._theme.px(10)
            bar = QRectF(box.left(), box.top() + 1, room, box.height())
            draw_heard(painter, self._theme, bar, parts, "text3" if row.retracted else "fill")

    def _counts(self, painter: QPainter, box: QRect, row: LogRow) -> None:
        if row.retracted:
            painter.setFont(self._theme.font("body", QFont.Weight.DemiBold))
            self._write(painter, box, "Restore", "accent", _LEFT)
        elif row.listen:
            token = "accent" if row.revisit else "text2"
            draw_pill(painter, self._theme, box.left() + 0.5, box.center().y() + 1.5, counts_text(row), token)
        else:
            painter.setFont(self._theme.font("body"))
            self._write(painter, box, counts_text(row), "text3", _LEFT)
