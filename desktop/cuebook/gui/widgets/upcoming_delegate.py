"""Draws the rows of what comes next."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from cuebook.gui.models.row_table import ROW_ROLE, Index
from cuebook.gui.models.upcoming_rows import Upcoming
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus
from cuebook.gui.widgets.score_art import ScoreArt

ROW = 56
_ART, _MARGIN, _LENGTH = 40, 12, 56
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class UpcomingDelegate(QStyledItemDelegate):
    """Draws a picture, the cue's title over its score, and its length."""

    def __init__(self, theme: Theme, art: ScoreArt, owner: QTableView) -> None:
        super().__init__(owner)
        self._theme = theme
        self._art = art
        self._list = owner

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: Upcoming | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme, box = self._theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = bool(state & QStyle.StateFlag.State_Selected)
            painter.fillRect(box, theme.color("sel", 1.0 if chosen else 0.55))
        if self._list.hasFocus() and self._list.currentIndex().row() == index.row():
            draw_focus(painter, theme, box)
        margin = theme.px(_MARGIN)
        box.adjust(margin, 0, -margin, 0)
        highest = QFontMetrics(theme.font("body")).horizontalAdvance(f"{index.model().rowCount():02}")
        number = QRect(box.left(), box.top(), highest + 1, box.height())
        self._write(painter, number, str(index.row() + 1), "text3", "body", align=_RIGHT)
        box.setLeft(number.right() + margin)
        self._draw_art(painter, box, row)
        box.setLeft(box.left() + theme.px(_ART + 12))
        length = QRect(box.right() - theme.px(_LENGTH), box.top(), theme.px(_LENGTH), box.height())
        self._write(painter, length, row.length, "text2", "body", align=_RIGHT)
        box.setRight(length.left() - margin)
        if row.queued:
            icon = theme.pixmap("queued", "accent", 16, painter.device().devicePixelRatioF())
            side = icon.deviceIndependentSize().height()
            painter.drawPixmap(QPointF(box.right() - side, box.center().y() - side / 2 + 0.5), icon)
            box.setRight(box.right() - round(side) - margin)
        half = box.height() // 2
        title = QRect(box.left(), box.top() + theme.px(7), box.width(), half - theme.px(6))
        foot = QRect(box.left(), box.top() + half, box.width(), half - theme.px(8))
        bold = QFont.Weight.DemiBold
        self._write(painter, title, row.title, "text" if row.cue else "text3", "title", bold)
        self._write(painter, foot, row.where, "text2", "label")
        painter.restore()

    def _draw_art(self, painter: QPainter, box: QRect, row: Upcoming) -> None:
        if row.cue is None:
            return
        side, ratio = self._theme.px(_ART), painter.device().devicePixelRatioF()
        art = self._art.pixmap(row.cue.album_id, row.cue.score, side, self._theme.px(5), ratio)
        painter.drawPixmap(QPointF(box.left(), box.center().y() - side / 2 + 0.5), art)

    def _write(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        token: str,
        role: str,
        weight: QFont.Weight = QFont.Weight.Normal,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        font = self._theme.font(role, weight)
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, align, shown)
