"""The table of names and the cues they lead to: look through it, choose in it, by mouse or by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from cuebook.domain.ids import CueId
from cuebook.gui.models.link_columns import link_columns
from cuebook.gui.models.link_rows import LinkRow
from cuebook.gui.models.row_table import RowTable
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.link_delegate import LinkDelegate, Spot, row_height, spot_at

_WIDTHS = {"written": 224, "how": 84, "cue": 246, "match": 118, "state": 88}
_NARROW = {"written": 140, "how": 88, "cue": 200, "match": 58, "state": 84}
NARROW_BELOW = 660
_DIGITS = {Qt.Key(Qt.Key.Key_0.value + digit): digit for digit in range(10)}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LinkTable(QTableView):
    """Shows link rows; what the listener wants of them goes out as signals."""

    chosen = Signal(object, object)
    """A row, and the id of the cue that is meant; None for none."""
    menu_requested = Signal(object, QPoint)
    """A row, and where on the screen its menu belongs."""
    row_changed = Signal(object)
    """The row the cursor is on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows = RowTable(link_columns())
        self.setModel(self.rows)
        self._delegate = LinkDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Names in the review and your cues")
        self.setAccessibleDescription("1, 2 and 3 choose a candidate, 0 none; Enter opens all cues")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell_row())
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QTableView {{ background: {tokens['bg']}; border: 1px solid {tokens['line']};"
            f" border-radius: 10px; padding: 1px; }}"
            f"QTableView:focus {{ border: 2px solid {tokens['focus']}; padding: 0; }}"
            f"QHeaderView, QHeaderView::section {{ background: transparent; }}"
            f"QHeaderView::section {{ padding: 0 {self._theme.px(8)}px; }}"
        )
        self.horizontalHeader().setFixedHeight(self._theme.px(30))
        self._lay_out_columns()
        self._lay_out_rows()

    def _lay_out_columns(self) -> None:
        header = self.horizontalHeader()
        wanted = _NARROW if self.is_narrow else _WIDTHS
        # Both names share what the figures leave.
        room = self.viewport().width() - sum(
            self._theme.px(width) for name, width in wanted.items() if name not in {"written", "cue"}
        )
        share = wanted["written"] / (wanted["written"] + wanted["cue"])
        for place, column in enumerate(self.rows.columns):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            width = self._theme.px(wanted[column.id])
            if column.id == "written":
                width = round(room * share)
            elif column.id == "cue":
                width = room - round(room * share)
            header.resizeSection(place, max(width, header.minimumSectionSize()))

    @property
    def is_narrow(self) -> bool:
        """Whether there is only room for the short forms."""
        return self.width() < self._theme.px(NARROW_BELOW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns what room there is."""
        super().resizeEvent(event)
        self._lay_out_columns()
        self._lay_out_rows()

    # Rows

    def show_rows(self, rows: Sequence[LinkRow]) -> None:
        """Show rows; the cursor stays on its name where that is still there."""
        if list(rows) == list(self.rows.rows):
            return
        before = self.current_row
        at = self.currentIndex().row()
        self.rows.replace_rows(rows, lambda one, other: one.key == other.key)
        self._lay_out_rows()
        keys = [row.key for row in rows]
        if before is not None and before.key in keys:
            at = keys.index(before.key)
        if rows and (at != self.currentIndex().row() or not self.currentIndex().isValid()):
            self.selectRow(max(0, min(at, len(rows) - 1)))

    def _lay_out_rows(self) -> None:
        self.clearSpans()
        for place, row in enumerate(self.rows.rows):
            self.setRowHeight(place, row_height(self._theme, row))
            if row.asks and self.is_narrow:
                # Candidates bring their own match, so their names may have that column's room.
                self.setSpan(place, 2, 1, 2)

    @property
    def current_row(self) -> LinkRow | None:
        """The row the cursor is on."""
        place = self.currentIndex().row()
        return self.rows.rows[place] if 0 <= place < len(self.rows.rows) else None

    def select_row(self, row: LinkRow) -> None:
        """Put the cursor on a row and bring it into sight."""
        for place, one in enumerate(self.rows.rows):
            if one.key == row.key:
                self.selectRow(place)
                self.scrollTo(self.rows.index(place, 0))

    def _tell_row(self) -> None:
        if self.current_row is not None:
            self.row_changed.emit(self.current_row)

    # Keys and mouse

    def keyboardSearch(self, search: str) -> None:
        """Letters do nothing here."""

    def event(self, event: QEvent) -> bool:
        """Keep the digits, which rate elsewhere in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 and 0 choose; Enter opens the menu."""
        row = self.current_row
        if row is None or not _is_ours(event):
            super().keyPressEvent(event)
        elif event.key() in _OPENING:
            self._open_menu(self.currentIndex().row())
        else:
            self._choose(row, _DIGITS[Qt.Key(event.key())])

    def _choose(self, row: LinkRow, digit: int) -> None:
        if digit == 0:
            self.chosen.emit(row, None)
        elif digit <= len(row.options):
            self.chosen.emit(row, row.options[digit - 1].cue)

    def _open_menu(self, place: int) -> None:
        cell = self.visualRect(self.rows.index(place, 2))
        self.menu_requested.emit(self.rows.rows[place], self.viewport().mapToGlobal(cell.bottomLeft()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would choose."""
        self._hover(self._under(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        self._hover(None)
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose, or open the menu."""
        super().mouseReleaseEvent(event)
        under = self._under(event.position())
        if under is None or event.button() != Qt.MouseButton.LeftButton:
            return
        place, spot = under
        if spot is Spot.MENU:
            self._open_menu(place)
        else:
            self._choose(self.rows.rows[place], spot.value)

    def contextMenuEvent(self, event: QEvent) -> None:
        """The same menu as behind the chevron."""
        if self.current_row is not None:
            self._open_menu(self.currentIndex().row())

    def _hover(self, hovered: tuple[int, Spot] | None) -> None:
        if hovered != self._delegate.hovered:
            self._delegate.hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().update()

    def _under(self, at: QPointF) -> tuple[int, Spot] | None:
        index = self.indexAt(at.toPoint())
        if not index.isValid() or self.rows.columns[index.column()].id != "cue":
            return None
        spot = spot_at(self._theme, self.visualRect(index), self.rows.rows[index.row()], at)
        return None if spot is None else (index.row(), spot)


def _is_ours(event: QKeyEvent) -> bool:
    ours = event.key() in _DIGITS or event.key() in _OPENING
    return ours and event.modifiers() in _PLAIN


def chosen_cue(cue: object) -> CueId | None:
    """What comes with ``chosen``."""
    return CueId(cue) if isinstance(cue, str) else None
