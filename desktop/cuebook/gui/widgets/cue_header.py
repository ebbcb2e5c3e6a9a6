"""The header of a cue table: a click orders, Shift and a click order by one more, dragging moves a column."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QFont, QFontMetrics, QMouseEvent, QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from cuebook.gui.theme import Theme

MARGIN, ARROW = 8, 7


class CueHeader(QHeaderView):
    """Draws titles, arrows and, where several columns order the rows, which comes first."""

    sort_requested = Signal(int, bool)
    """The column, and whether the others stay."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._signs: Mapping[int, tuple[bool, int]] = {}
        self._add = False
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSortIndicatorShown(False)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.sectionClicked.connect(lambda place: self.sort_requested.emit(place, self._add))

    def show_signs(self, signs: Mapping[int, tuple[bool, int]]) -> None:
        """Show by which columns the rows are ordered: whether downwards, and as which key from 1."""
        self._signs = signs
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember whether Shift was held, before the click is told of."""
        self._add = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draw one title."""
        painter.save()
        painter.fillRect(rect, self._theme.color("bg"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.color("line"))
        painter.setFont(self._theme.font("label", QFont.Weight.DemiBold))
        model, role = self.model(), Qt.ItemDataRole
        title = str(model.headerData(section, self.orientation(), role.DisplayRole) or "")
        alignment = model.headerData(section, self.orientation(), role.TextAlignmentRole)
        at_right = bool(alignment and alignment & Qt.AlignmentFlag.AlignRight)
        sign = self._signs.get(section)
        pointed = rect.contains(self.viewport().mapFromGlobal(QCursor.pos()))
        painter.setPen(self._theme.color("text" if sign or pointed else "text3"))
        margin = self._theme.px(MARGIN)
        box = rect.adjusted(margin, 0, -margin, 0)
        metrics = QFontMetrics(painter.font())
        room = self._sign_width(metrics, sign)
        if at_right:
            # The sign may stand in the margin: a figure's column is narrow.
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, rect.width() - margin)
            left = box.right() - metrics.horizontalAdvance(shown) - room
            side = Qt.AlignmentFlag.AlignRight
        else:
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width() - room)
            left = box.left() + metrics.horizontalAdvance(shown) + self._theme.px(4)
            side = Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)
        if sign:
            self._draw_sign(painter, max(left, rect.left() + 1), rect.center().y(), sign)
        painter.restore()

    def _sign_width(self, metrics: QFontMetrics, sign: tuple[bool, int] | None) -> int:
        if sign is None:
            return 0
        number = metrics.horizontalAdvance(str(sign[1])) if len(self._signs) > 1 else 0
        return self._theme.px(ARROW) + number + self._theme.px(4)

    def _draw_sign(self, painter: QPainter, left: float, middle: float, sign: tuple[bool, int]) -> None:
        """Draw the arrow, and its number small beside it."""
        side = self._theme.px(ARROW)
        top, bottom = middle - side / 4, middle + side / 4 + 1
        base, point = (top, bottom) if sign[0] else (bottom, top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color("accent")
        painter.setBrush(color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(
            QPolygonF([QPointF(left, base), QPointF(left + side, base), QPointF(left + side / 2, point)])
        )
        if len(self._signs) > 1:
            painter.setPen(color)
            painter.setFont(self._theme.font("caption", QFont.Weight.DemiBold))
            painter.drawText(QPointF(left + side + 1, middle + self._theme.px(4)), str(sign[1]))
