"""The table of cues: play, rate, sort and choose in it, with the mouse or without."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from cuebook.domain.catalogue import FileState
from cuebook.domain.ids import CueId
from cuebook.domain.rating import Rating
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.models.row_table import COLUMN_ROLE, ROW_ROLE, Column, Index, RowTable
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import (
    draw_focus_row,
    draw_pill,
    draw_rating,
    draw_rating_value,
    draw_weeks,
    rating_at,
    rating_width,
)

ROW_HEIGHT = 35
_WIDTHS = {
    "number": 44,
    "score": 220,
    "length": 70,
    "rating": 136,
    "critic": 54,
    "revisits": 154,
    "heard": 100,
}
_NARROW = {
    "number": 42,
    "score": 150,
    "length": 68,
    "rating": 136,
    "critic": 54,
    "revisits": 116,
    "heard": 96,
}
NARROW_BELOW = 760
SHORT_WEEKS = 10


class CueTable(QTableView):
    """Shows cue rows; what the listener wants of them goes out as signals."""

    play_requested = Signal(str)
    rate_requested = Signal(str, object)
    menu_requested = Signal(QPoint)
    selection_changed = Signal()

    def __init__(
        self, theme: Theme, columns: Sequence[Column[CueRow]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = RowTable(columns)
        self._hovered: tuple[int, Rating] | None = None
        self.most_in_a_week = 0
        self.setModel(self.rows)
        self.setItemDelegate(CueDelegate(theme, self))
        self.setAccessibleName("Cues")
        self.setProperty("ownFocus", "true")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_requested.emit(self.viewport().mapToGlobal(at))
        )
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self._set_up_headers()
        theme.changed.connect(self._resize_rows)

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(self._theme.px(40))
        header.sectionClicked.connect(self._sort)
        header.setSortIndicatorShown(False)
        self._resize_rows()

    def _resize_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self.horizontalHeader().setFixedHeight(self._theme.px(34))
        self._lay_out_columns()

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        self.rows.use_short_titles(self.is_narrow)
        widths = _NARROW if self.is_narrow else _WIDTHS
        for place, column in enumerate(self.rows.columns):
            if column.id == "cue":
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                header.resizeSection(place, self._theme.px(widths[column.id]))

    @property
    def is_narrow(self) -> bool:
        """Whether there is only room for the short forms."""
        return self.width() < self._theme.px(NARROW_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns what room there is."""
        self._lay_out_columns()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the focus around the current one."""
        super().paintEvent(event)
        draw_focus_row(self, self._theme)

    # Rows

    def show_rows(self, rows: Sequence[CueRow]) -> None:
        """Show rows; the selection stays where the cues are the same."""
        self.most_in_a_week = max((max(row.weeks, default=0) for row in rows), default=0)
        self.rows.replace_rows(rows, lambda one, other: one.cue.id == other.cue.id)

    def selected_cues(self) -> list[CueId]:
        """The cues chosen, in the order shown."""
        places = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.rows.rows[place].cue.id for place in places]

    def shown_cues(self) -> list[CueId]:
        """All cues, in the order shown."""
        return [row.cue.id for row in self.rows.rows]

    def select_cue(self, cue: CueId) -> None:
        """Choose a cue and bring it into sight."""
        for place, row in enumerate(self.rows.rows):
            if row.cue.id == cue:
                self.selectRow(place)
                self.scrollTo(self.rows.index(place, 0))

    def _sort(self, place: int) -> None:
        """Up, down, and back to the album's order."""
        ascending, descending = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        before = self.rows.sorted_by
        if self.rows.columns[place].sort is not None:
            if before == (place, descending):
                self.rows.sort_by(None)
            else:
                self.rows.sort_by(place, descending if before == (place, ascending) else ascending)
        self._show_order()

    def _show_order(self) -> None:
        """Put the arrow where the order is; Qt has moved it already, before it told of the click."""
        header, order = self.horizontalHeader(), self.rows.sorted_by
        header.setSortIndicatorShown(order is not None)
        if order is not None:
            header.setSortIndicator(*order)

    # Keys and mouse

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program; searching has its own field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            if self.currentIndex().isValid():
                self.play_requested.emit(self.rows.rows[self.currentIndex().row()].cue.id)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Play, unless it was a rating that was clicked twice."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._rating_under(event.position()) is None:
            self.play_requested.emit(self.rows.rows[index.row()].cue.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Preview a rating under the pointer."""
        self._hover(self._rating_under(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show the ratings as they are."""
        self._hover(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set the rating under the pointer, or clear it."""
        super().mouseReleaseEvent(event)
        under = self._rating_under(event.position())
        if under and event.button() == Qt.MouseButton.LeftButton:
            cue = self.rows.rows[under[0]].cue
            self.rate_requested.emit(cue.id, None if cue.rating == under[1] else under[1])

    @property
    def hovered(self) -> tuple[int, Rating] | None:
        """The row whose rating is previewed, and the rating."""
        return self._hovered

    def _hover(self, hovered: tuple[int, Rating] | None) -> None:
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()

    def _rating_under(self, at: QPointF) -> tuple[int, Rating] | None:
        index = self.indexAt(at.toPoint())
        if not index.isValid() or self.rows.columns[index.column()].id != "rating":
            return None
        x = at.x() - self.visualRect(index).left() - self._theme.px(CueDelegate.MARGIN)
        if not -self._theme.px(3) <= x <= rating_width(self._theme) + self._theme.px(3):
            return None
        return index.row(), rating_at(self._theme, max(0.0, x))


class CueDelegate(QStyledItemDelegate):
    """Draws the cells of a cue table."""

    MARGIN = 8

    def __init__(self, theme: Theme, table: CueTable) -> None:
        super().__init__(table)
        self._theme = theme
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: CueRow = index.data(ROW_ROLE)
        column: Column[CueRow] = index.data(COLUMN_ROLE)
        painter.save()
        box: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self._theme.color("sel"))
        elif index.row() % 2:
            painter.fillRect(box, self._theme.color("alt"))
        inner = box.adjusted(self._theme.px(self.MARGIN), 0, -self._theme.px(self.MARGIN), 0)
        draw = {
            "number": self._number,
            "cue": self._cue,
            "rating": self._rating,
            "critic": self._critic,
            "revisits": self._revisits,
        }.get(column.id)
        if draw:
            draw(painter, inner, row, index)
        else:
            self._words(painter, inner, row, column)
        painter.restore()

    def _words(self, painter: QPainter, box: QRect, row: CueRow, column: Column[CueRow]) -> None:
        now = row.playing and column.id == "heard"
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("accent" if now else "text2"))
        side = Qt.AlignmentFlag.AlignRight if column.figure else Qt.AlignmentFlag.AlignLeft
        text = QFontMetrics(painter.font()).elidedText(
            column.text(row), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _number(self, painter: QPainter, box: QRect, row: CueRow, _index: Index) -> None:
        if row.playing:
            icon = self._theme.pixmap("speaker-playing", "accent", 14, painter.device().devicePixelRatioF())
            side = icon.deviceIndependentSize()
            painter.drawPixmap(
                QPointF(box.right() - side.width() + 1, box.center().y() - side.height() / 2 + 0.5), icon
            )
            return
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("text3"))
        painter.drawText(
            box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.cue.number or "")
        )

    def _cue(self, painter: QPainter, box: QRect, row: CueRow, _index: Index) -> None:
        dimmed = row.cue.state is not FileState.PRESENT
        font = self._theme.font("title", QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(self._theme.color("accent" if row.playing else "text3" if dimmed else "text"))
        metrics = QFontMetrics(font)
        badge_room = self._theme.px(64) if row.badge else 0
        title = metrics.elidedText(row.cue.title, Qt.TextElideMode.ElideRight, box.width() - badge_room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        left = box.left() + metrics.horizontalAdvance(title) + self._theme.px(10)
        if row.badge:
            left += round(
                draw_pill(painter, self._theme, left, box.center().y() + 0.5, row.badge)
            ) + self._theme.px(10)
        room = box.right() - left
        if row.subtitle and room > self._theme.px(40):
            painter.setFont(self._theme.font("label"))
            painter.setPen(self._theme.color("text3"))
            text = QFontMetrics(painter.font()).elidedText(row.subtitle, Qt.TextElideMode.ElideRight, room)
            painter.drawText(
                QRect(left, box.top() + 1, room, box.height()),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                text,
            )

    def _rating(self, painter: QPainter, box: QRect, row: CueRow, index: Index) -> None:
        hovered = self._table.hovered
        rating = hovered[1] if hovered and hovered[0] == index.row() else row.cue.rating
        at = QPointF(box.left(), box.center().y() + 0.5)
        draw_rating(painter, self._theme, at, rating, grey=not row.cue.kind.in_figures)
        text_left = box.left() + rating_width(self._theme) + self._theme.px(8)
        draw_rating_value(
            painter, self._theme, QRect(text_left, box.top(), self._theme.px(60), box.height()), rating
        )

    def _critic(self, painter: QPainter, box: QRect, row: CueRow, _index: Index) -> None:
        if row.critic:
            name, token = row.critic.icon
            icon = self._theme.pixmap(name, token, 14, painter.device().devicePixelRatioF())
            side = icon.deviceIndependentSize()
            painter.drawPixmap(
                QPointF(box.left() + self._theme.px(10), box.center().y() - side.height() / 2 + 0.5), icon
            )

    def _revisits(self, painter: QPainter, box: QRect, row: CueRow, _index: Index) -> None:
        figure = self._theme.px(30)
        painter.setFont(self._theme.font("body", QFont.Weight.Medium))
        painter.setPen(self._theme.color("text" if row.cue.revisits else "text3"))
        painter.drawText(
            QRect(box.left(), box.top(), figure, box.height()),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(row.cue.revisits),
        )
        weeks = row.weeks[-SHORT_WEEKS:] if self._table.is_narrow else row.weeks
        highest = self._table.most_in_a_week
        height = self._theme.px(15)
        chart = QRectF(
            box.left() + figure + self._theme.px(10),
            box.center().y() - height / 2 + 1,
            len(weeks) * self._theme.px(6),
            height,
        )
        draw_weeks(painter, self._theme, chart, weeks, highest)
