"""The table of cues, of an album or of a whole library: play, rate, order and choose in it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cuebook.domain.ids import CueId
from cuebook.domain.query import CueOrder, SortField
from cuebook.domain.rating import Rating
from cuebook.gui.models.column_widths import Wish, share_room
from cuebook.gui.models.cue_columns import CueColumn
from cuebook.gui.models.cue_rows import CueRow
from cuebook.gui.models.paged_rows import Numbers, PagedRows
from cuebook.gui.models.sort_keys import clicked
from cuebook.gui.models.table_state import TableState
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.cue_header import CueHeader
from cuebook.gui.widgets.cue_painter import MARGIN, CuePainter
from cuebook.gui.widgets.kept_place import KeptPlace, chosen_numbers
from cuebook.gui.widgets.painting import draw_focus_row, rating_at, rating_width

ROW_HEIGHT, HEADER_HEIGHT = 35, 34
NARROW_BELOW = 760

Reader = Callable[[Sequence[int]], Sequence[CueRow | None]]


class CueTable(QTableView):
    """Shows cue rows by number; what the listener wants of them goes out as signals.

    ``read`` gives the rows of some numbers. The order is only asked for: whoever hears ``order_requested``
    brings the numbers in it. ``carry`` makes what a drag of the chosen rows takes along.
    """

    play_requested = Signal(str)
    rate_requested = Signal(str, object)
    menu_requested = Signal(QPoint)
    columns_menu_requested = Signal(QPoint)
    order_requested = Signal()
    state_changed = Signal()
    put_away = Signal()
    """It is in sight no more, as when the window closes."""

    def __init__(
        self,
        theme: Theme,
        columns: Mapping[str, CueColumn],
        usual: Sequence[str],
        read: Reader,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = columns
        self._read = read
        self._state = TableState(tuple(usual))
        self._playing: CueId | None = None
        self._laying_out = self._reordered = self._drawing_all = False
        self.carry: Callable[[], QMimeData] | None = None
        self.rows: PagedRows[CueRow] = PagedRows([columns[name] for name in usual], self._read_rows)
        self._painter = CuePainter(theme, self, self.rows)
        self.setModel(self.rows)
        self._set_up_behaviour()
        self._set_up_headers()
        theme.changed.connect(self._resize_rows)

    def _set_up_behaviour(self) -> None:
        self.setAccessibleName("Cues")
        self.setProperty("ownFocus", "true")
        # All of it is drawn here: else a key in the search would paint every widget below it again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_requested.emit(self.viewport().mapToGlobal(at))
        )

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        # Each row asked for its height would be a page read for each.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._header = CueHeader(self._theme, self)
        self.setHorizontalHeader(self._header)
        self._header.setMinimumSectionSize(8)
        self._header.sort_requested.connect(self._sort)
        self._header.sectionMoved.connect(self._column_moved, Qt.ConnectionType.QueuedConnection)
        self._header.sectionResized.connect(self._column_resized)
        self._header.customContextMenuRequested.connect(
            lambda at: self.columns_menu_requested.emit(self._header.mapToGlobal(at))
        )
        self._resize_rows()

    # Columns

    @property
    def table_state(self) -> TableState:
        """Columns, widths and order as they are now."""
        return self._state

    def show_state(self, state: TableState) -> None:
        """Show other columns, widths and another order; rows in that order are brought by another."""
        kept = KeptPlace.of(self)
        same = state.columns == self._state.columns
        self._state = state
        if not same:
            self.rows.choose_columns([self._columns[name] for name in state.columns])
            kept.restore(self)
        self._lay_out_columns()
        self._show_order()

    def choose_columns(self, names: Sequence[str]) -> None:
        """Show these columns from the left, by the listener's wish."""
        self.show_state(TableState(tuple(names), self._state.widths, self._state.order))
        self.state_changed.emit()

    def _column_moved(self, _logical: int, before: int, after: int) -> None:
        """Take the order a drag left; the header itself stands still, and its columns are others."""
        self._header.blockSignals(True)  # noqa: FBT003 - Qt's
        self._header.moveSection(after, before)
        self._header.blockSignals(False)  # noqa: FBT003 - Qt's
        names = list(self._state.columns)
        names.insert(after, names.pop(before))
        self.choose_columns(names)

    def _column_resized(self, place: int, _before: int, width: int) -> None:
        if self._laying_out or not 0 <= place < len(self._state.columns):
            return
        self._lay_out_columns(pinned=place, width=width)
        scale = self._theme.px(100)
        widths = {
            name: round(self.columnWidth(at) * 100 / scale)
            for at, name in enumerate(self._state.columns)
            if at == place or (self._columns[name].grows and self.columnWidth(at))
        }
        self._state = TableState(self._state.columns, {**self._state.widths, **widths}, self._state.order)
        self.state_changed.emit()

    def _resize_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW_HEIGHT))
        self._header.setFixedHeight(self._theme.px(HEADER_HEIGHT))
        self._lay_out_columns()

    def _lay_out_columns(self, pinned: int = -1, width: int = 0) -> None:
        """Share the room there is; a column that is being dragged has the width the pointer gives it."""
        wishes = [self._wish(self._columns[name]) for name in self._state.columns]
        others_grow = any(wish.grows for place, wish in enumerate(wishes) if place != pinned)
        if 0 <= pinned < len(wishes) and others_grow:
            least = max(wishes[pinned].least, width)
            wishes[pinned] = Wish(least, least, stays=wishes[pinned].stays)
        widths = share_room(wishes, self.viewport().width())
        tight = any(
            0 < width < wish.width for wish, width in zip(wishes, widths, strict=True) if not wish.grows
        )
        self.rows.use_short_titles(self.is_narrow or tight)
        self._laying_out = True
        for place, shared in enumerate(widths):
            self._header.setSectionHidden(place, shared == 0)
            if shared:
                self._header.resizeSection(place, shared)
        self._laying_out = False

    def _wish(self, column: CueColumn) -> Wish:
        usual = column.least if self.is_narrow and not column.grows else column.width
        width = self._theme.px(self._state.widths.get(column.id, usual))
        return Wish(width, self._theme.px(column.least), column.grows, stays=column.id == "cue")

    @property
    def is_narrow(self) -> bool:
        """Whether there is only room for the short forms."""
        return self.width() < self._theme.px(NARROW_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns what room there is."""
        self._lay_out_columns()
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say that it is put away."""
        super().hideEvent(event)
        self.put_away.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the focus around the current one."""
        painter = QPainter(self.viewport())
        self._drawing_all = event.rect() == self.viewport().rect()
        self._painter.draw(painter, event.rect())
        self._drawing_all = False
        painter.end()
        draw_focus_row(self, self._theme)

    # Order

    def _sort(self, place: int, add: bool) -> None:  # noqa: FBT001 - the header's signal
        field = self._columns[self._state.columns[place]].order
        if field is not None:
            self.order_by(clicked(self._state.order, field, add=add))

    def order_by(self, order: Sequence[CueOrder]) -> None:
        """Ask for another order, by the listener's wish."""
        self._state = TableState(self._state.columns, self._state.widths, tuple(order))
        self._show_order()
        self._reordered = True
        self.order_requested.emit()
        self.state_changed.emit()

    def _show_order(self) -> None:
        fields = [self._columns[name].order for name in self._state.columns]
        places: dict[SortField, int] = {field: place for place, field in enumerate(fields) if field}
        signs = {
            places[key.field]: (key.descending, at)
            for at, key in enumerate(self._state.order, start=1)
            if key.field in places
        }
        self._header.show_signs(signs)
        self.rows.describe(
            {
                place: f"ordered {'down' if down else 'up'}" + (f", key {at}" if len(signs) > 1 else "")
                for place, (down, at) in signs.items()
            }
        )

    # Rows

    def show_numbers(self, numbers: Numbers, *, from_top: bool = False) -> None:
        """Show these rows; chosen cues stay chosen, and the place in sight unless it is ``from_top``.

        A new order is shown from the top too, unless the current row was in sight and can be followed.
        """
        kept = KeptPlace.of(self)
        from_top = from_top or (self._reordered and not kept.current_in_sight)
        self._reordered = False
        self._painter.most_in_a_week = 0
        if not self.rows.show_numbers(numbers):
            (kept.choose if from_top else kept.restore)(self)
        if from_top:
            self.scrollToTop()
        self.executeDelayedItemsLayout()  # else it comes a moment later, and all is painted once more

    def show_playing(self, cue: CueId | None) -> None:
        """Put the sign of what plays beside another cue."""
        before, self._playing = self._playing, cue
        if before != cue:
            self.rows.reread(lambda row: row.cue.id in {before, cue})

    def _read_rows(self, numbers: Sequence[int]) -> list[CueRow | None]:
        rows = list(self._read(numbers))
        for place, row in enumerate(rows):
            if row is None:
                continue
            if row.cue.id == self._playing:
                rows[place] = CueRow(row.cue, row.critic, row.weeks, playing=True)
            most = max(row.weeks, default=0)
            if most > self._painter.most_in_a_week:
                self._painter.most_in_a_week = most
                if not self._drawing_all:  # else all is read before any of it is drawn
                    self.viewport().update()
        return rows

    def selected_numbers(self) -> Sequence[int]:
        """The numbers of the rows chosen, in the order shown."""
        return chosen_numbers(self)

    def select_number(self, number: int) -> None:
        """Choose a row and bring it into sight."""
        place = self.rows.place_of(number)
        if place is not None:
            self.selectRow(place)
            self.scrollTo(self.rows.index(place, 0))

    def select_numbers(self, numbers: Sequence[int]) -> None:
        """Choose several rows and bring the first of them into sight."""
        places = sorted(self.rows.places_of(numbers))
        chosen = QItemSelection()
        for place in places:
            chosen.select(self.rows.index(place, 0), self.rows.index(place, 0))
        if places:
            flags = QItemSelectionModel.SelectionFlag
            first = self.rows.index(places[0], 0)
            self.selectionModel().setCurrentIndex(first, flags.NoUpdate)
            self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(first)

    # Keys and mouse

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program; searching has its own field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter plays."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._play(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _play(self, place: int) -> None:
        row = self.rows.row_at(place)
        if row:
            self.play_requested.emit(row.cue.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Play, unless it was a rating that was clicked twice."""
        if self._rating_under(event.position()) is None:
            self._play(self.indexAt(event.position().toPoint()).row())

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
        row = self.rows.row_at(under[0]) if under else None
        if under and row and event.button() == Qt.MouseButton.LeftButton:
            cue = row.cue
            self.rate_requested.emit(cue.id, None if cue.rating == under[1] else under[1])

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the chosen cues; Qt's own way would make an object of every cell."""
        if self.carry is not None and self.selectionModel().hasSelection():
            drag = QDrag(self)
            drag.setMimeData(self.carry())
            drag.exec(Qt.DropAction.CopyAction)

    def _hover(self, hovered: tuple[int, Rating] | None) -> None:
        if hovered != self._painter.hovered:
            self._painter.hovered = hovered
            self.viewport().update()

    def _rating_under(self, at: QPointF) -> tuple[int, Rating] | None:
        index = self.indexAt(at.toPoint())
        if not index.isValid() or self.rows.columns[index.column()].id != "rating":
            return None
        x = at.x() - self.visualRect(index).left() - self._theme.px(MARGIN)
        if not -self._theme.px(3) <= x <= rating_width(self._theme) + self._theme.px(3):
            return None
        return index.row(), rating_at(self._theme, max(0.0, x))
