"""Drawing the cells of the table of links, and telling what of them is under the pointer."""

from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuebook.gui.models.link_columns import match_text, no_cue_text, percent
from cuebook.gui.models.link_rows import LinkRow, Option, RowState
from cuebook.gui.models.row_table import COLUMN_ROLE, ROW_ROLE, Column, Index
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_bar, draw_pill

ROW_HEIGHT = 34
_MARGIN = 8
_OPTION, _OPTION_GAP = 26, 2
_MENU = 26
NONE_OF_THESE = "none of these"

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_SIGNS = {
    RowState.SURE: ("check", "good"),
    RowState.CHOSEN: ("check", "good"),
    RowState.CHECK: ("warning", "accent"),
    RowState.NONE: ("close", "bad"),
}


class Spot(Enum):
    """What of a cell can be clicked: a candidate by its digit, none of them, or the menu."""

    NONE = 0
    FIRST = 1
    SECOND = 2
    THIRD = 3
    MENU = 9


def row_height(theme: Theme, row: LinkRow) -> int:
    """How high a row is: candidates stand below each other."""
    if not row.asks:
        return theme.px(ROW_HEIGHT)
    lines = len(row.asks) + 1
    return theme.px(_OPTION) * lines + theme.px(_OPTION_GAP) * (lines - 1) + 2 * theme.px(5)


def option_boxes(theme: Theme, cell: QRect, row: LinkRow) -> list[QRect]:
    """Where the candidates of a row stand in its cell, and below them the way to none."""
    step = theme.px(_OPTION) + theme.px(_OPTION_GAP)
    top = cell.top() + theme.px(5)
    side = theme.px(4)
    return [
        QRect(cell.left() + side, top + place * step, cell.width() - 2 * side, theme.px(_OPTION))
        for place in range(len(row.asks) + 1)
    ]


def spot_at(theme: Theme, cell: QRect, row: LinkRow, at: QPointF) -> Spot | None:
    """What a click at a point of a cell means."""
    point = at.toPoint()
    if not row.asks:
        return Spot.MENU if point.x() >= cell.right() - theme.px(_MENU) else None
    boxes = option_boxes(theme, cell, row)
    for place, box in enumerate(boxes):
        if box.contains(point):
            if place < len(row.asks):
                return Spot(place + 1)
            return Spot.MENU if point.x() >= box.right() - theme.px(_MENU) else Spot.NONE
    return None


class LinkDelegate(QStyledItemDelegate):
    """Draws the cells of a table of links."""

    def __init__(self, theme: Theme, table: QWidget) -> None:
        super().__init__(table)
        self._theme = theme
        self.hovered: tuple[int, Spot] | None = None
        """The row under the pointer, and what a click there would do."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: LinkRow = index.data(ROW_ROLE)
        column: Column[LinkRow] = index.data(COLUMN_ROLE)
        painter.save()
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._theme.color("sel"))
        inner = box.adjusted(self._theme.px(_MARGIN), 0, -self._theme.px(_MARGIN), 0)
        match column.id:
            case "written":
                self._written(painter, inner, row)
            case "cue" if row.asks:
                self._options(painter, box, row, index.row())
            case "cue":
                self._cue(painter, inner, row, index.row())
            case "match":
                self._match(painter, inner, row)
            case "state":
                self._state(painter, inner, row)
            case _:
                self._words(painter, inner, column.text(row), "text2")
        painter.restore()

    def _words(
        self, painter: QPainter, box: QRect, text: str, token: str, weight: QFont.Weight = QFont.Weight.Normal
    ) -> int:
        """Write a name, elided where it must be, and give the width it took."""
        painter.setFont(self._theme.font("body", weight))
        painter.setPen(self._theme.color(token))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LEFT, shown)
        return metrics.horizontalAdvance(shown)

    def _written(self, painter: QPainter, box: QRect, row: LinkRow) -> None:
        used = self._words(painter, box, row.written, "text")
        left = used + self._theme.px(8)
        if row.artist and box.width() - left > self._theme.px(36):
            painter.setFont(self._theme.font("label"))
            painter.setPen(self._theme.color("text3"))
            rest = box.adjusted(left, 0, 0, 0)
            metrics = QFontMetrics(painter.font())
            painter.drawText(
                rest, _LEFT, metrics.elidedText(row.artist, Qt.TextElideMode.ElideRight, rest.width())
            )

    def _cue(self, painter: QPainter, box: QRect, row: LinkRow, place: int) -> None:
        room = box.adjusted(0, 0, -self._theme.px(_MENU) + self._theme.px(_MARGIN), 0)
        if row.target is None:
            self._words(painter, room, no_cue_text(row), "text2")
        else:
            self._title(painter, room, row.target)
        self._chevron(painter, box, place)

    def _title(self, painter: QPainter, box: QRect, cue: Option, token: str = "text") -> None:
        badge_room = self._theme.px(60) if cue.badge or cue.about else 0
        used = self._words(painter, box.adjusted(0, 0, -badge_room, 0), cue.title, token)
        if cue.about:
            painter.setFont(self._theme.font("label"))
            painter.setPen(self._theme.color("text3"))
            painter.drawText(box.adjusted(used + self._theme.px(8), 0, 0, 0), _LEFT, cue.about)
        elif cue.badge:
            draw_pill(
                painter, self._theme, box.left() + used + self._theme.px(8), box.center().y() + 0.5, cue.badge
            )

    def _chevron(self, painter: QPainter, box: QRect, place: int) -> None:
        hovered = self.hovered == (place, Spot.MENU)
        self._icon(
            painter, "chevron-down", "text" if hovered else "text2", box.right() - self._theme.px(8), box
        )

    def _icon(self, painter: QPainter, name: str, token: str, middle: float, box: QRect) -> None:
        icon = self._theme.pixmap(name, token, 14, painter.device().devicePixelRatioF())
        side = icon.deviceIndependentSize()
        painter.drawPixmap(
            QPointF(middle - side.width() / 2, box.center().y() - side.height() / 2 + 0.5), icon
        )

    # Candidates

    def _options(self, painter: QPainter, cell: QRect, row: LinkRow, place: int) -> None:
        boxes = option_boxes(self._theme, cell, row)
        hovered = self.hovered
        under = hovered[1] if hovered and hovered[0] == place else None
        for number, (box, option) in enumerate(zip(boxes, row.asks, strict=False)):
            is_target = row.chosen and row.target is not None and row.target.cue == option.cue
            offered = not row.chosen and number == 0
            self._ground(painter, box, strong=is_target or offered, hovered=under is Spot(number + 1))
            self._radio(painter, box, filled=is_target, dotted=offered)
            figure = self._figure(painter, box, percent(option.match))
            name = box.adjusted(self._theme.px(26), 0, -figure - self._theme.px(14), 0)
            self._title(painter, name, option)
        last = boxes[-1]
        other = row.chosen and row.target is not None and all(one.cue != row.target.cue for one in row.asks)
        refused = row.chosen and row.target is None
        self._ground(painter, last, strong=other or refused, hovered=under is Spot.NONE)
        self._radio(painter, last, filled=other or refused, dotted=False)
        name = last.adjusted(self._theme.px(26), 0, -self._theme.px(_MENU), 0)
        if other and row.target:
            self._title(painter, name, row.target)
        else:
            self._words(painter, name, NONE_OF_THESE, "text2")
        self._chevron(painter, last.adjusted(0, 0, -self._theme.px(4), 0), place)

    def _ground(self, painter: QPainter, box: QRect, *, strong: bool, hovered: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.color("raised") if strong or hovered else Qt.BrushStyle.NoBrush)
        outline = "accent" if strong else "edge" if hovered else ""
        painter.setPen(QPen(self._theme.color(outline), 1.2) if outline else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(box).adjusted(0.6, 0.6, -0.6, -0.6), 6, 6)

    def _radio(self, painter: QPainter, box: QRect, *, filled: bool, dotted: bool) -> None:
        """A ring; with a check once it was chosen, with a dot while it is only offered."""
        middle = QPointF(box.left() + self._theme.px(14), box.center().y() + 0.5)
        if filled:
            self._icon(painter, "check", "good", middle.x(), box)
            return
        radius = self._theme.px(11) / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent" if dotted else "edge"), 1.5))
        painter.drawEllipse(middle, radius, radius)
        if dotted:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("accent"))
            painter.drawEllipse(middle, radius * 0.45, radius * 0.45)

    def _figure(self, painter: QPainter, box: QRect, text: str) -> int:
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box.adjusted(0, 0, -self._theme.px(8), 0), _RIGHT, text)
        return QFontMetrics(painter.font()).horizontalAdvance(text)

    # Match and state

    def _match(self, painter: QPainter, box: QRect, row: LinkRow) -> None:
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("text2"))
        painter.drawText(box, _RIGHT, match_text(row))
        width = box.width() - self._theme.px(48)
        if row.match is None or width < self._theme.px(24):
            return
        height = self._theme.px(5)
        bar = QRectF(box.left(), box.center().y() - height / 2 + 0.5, width, height)
        token = "good" if row.target else "fill"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_bar(painter, bar, row.match, self._theme.color(token), self._theme.track())

    def _state(self, painter: QPainter, box: QRect, row: LinkRow) -> None:
        name, token = _SIGNS[row.state]
        self._icon(painter, name, token, box.left() + self._theme.px(8), box)
        words = box.adjusted(self._theme.px(21), 0, self._theme.px(_MARGIN), 0)
        self._words(painter, words, row.state.value, "text", QFont.Weight.DemiBold)
