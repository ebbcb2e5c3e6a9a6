"""Draws a picture with two lines of words: a score or a collection in a list."""

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cuebook.gui.models.collection_rows import ArtRow
from cuebook.gui.models.row_table import ROW_ROLE, Index
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus
from cuebook.gui.widgets.score_art import ScoreArt

ROW = 56
_ART, _MARGIN = 40, 8
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ArtLineDelegate(QStyledItemDelegate):
    """For a whole row of a list, or the first column of a table; ``ringed`` draws the focus around it."""

    def __init__(self, theme: Theme, art: ScoreArt, owner: QAbstractItemView, *, ringed: bool) -> None:
        super().__init__(owner)
        self._theme = theme
        self._art = art
        self._owner = owner
        self._ringed = ringed

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: ArtRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        theme, box = self._theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.color("sel"))
        if self._ringed and self._owner.hasFocus() and self._owner.currentIndex() == index:
            draw_focus(painter, theme, box)
        box.adjust(theme.px(_MARGIN), 0, -theme.px(_MARGIN), 0)
        side = theme.px(_ART)
        art = self._art.pixmap(row.album, row.scene, side, theme.px(5), painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(box.left(), box.center().y() - side / 2 + 0.5), art)
        box.setLeft(box.left() + side + theme.px(12))
        half = box.height() // 2
        title = QRect(box.left(), box.top() + theme.px(7), box.width(), half - theme.px(6))
        foot = QRect(box.left(), box.top() + half, box.width(), half - theme.px(8))
        self._write(painter, title, row.title, "text", theme.font("title", QFont.Weight.DemiBold))
        self._write(painter, foot, row.foot, "text2", theme.font("label"))
        painter.restore()

    def _write(self, painter: QPainter, box: QRect, text: str, token: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, shown)
