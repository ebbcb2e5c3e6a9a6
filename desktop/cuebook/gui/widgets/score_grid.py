"""Scores as pictures with their names: a list with a real model, drawn as a grid."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDrag, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuebook.domain.catalogue import Score
from cuebook.domain.ids import AlbumId, ScoreId
from cuebook.gui.models.row_table import ROW_ROLE, Index
from cuebook.gui.models.score_pages import ScorePages, about
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus
from cuebook.gui.widgets.score_art import ScoreArt

ART, GAP, WORDS = 124, 14, 44
_AT_ONCE = 300
"""So many scores are laid out before the first paint; 3,840 by 2,160 pixels show 286."""
_WEIGHTS = {"body": QFont.Weight.DemiBold, "caption": QFont.Weight.Normal}
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _ScoreDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, art: ScoreArt, grid: "ScoreGrid") -> None:
        super().__init__(grid)
        self._grid = grid
        self._theme = theme
        self._art = art
        self._fonts: dict[str, tuple[QFont, QFontMetrics]] = {}
        theme.changed.connect(self._fonts.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The picture and two lines."""
        return QSize(self._theme.px(ART + GAP), self._theme.px(ART + WORDS + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a score."""
        score: Score | None = index.data(ROW_ROLE)
        if score is None:
            return
        painter.save()
        box = option.rect.adjusted(
            self._theme.px(GAP // 2), self._theme.px(GAP // 2), -self._theme.px(GAP // 2), 0
        )
        side = min(box.width(), self._theme.px(ART))
        art = self._art.pixmap(
            score.main_album.id, score.title, side, 6, painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(box.left(), box.top()), art)
        self._grid.places[score.main_album.id] = index.row()
        if self._grid.stands_out(index):
            ring = QRect(box.left() - 4, box.top() - 4, side + 8, side + 8)
            draw_focus(painter, self._theme, ring, 9)
        words = QRect(box.left(), box.top() + side + self._theme.px(6), side, self._theme.px(18))
        self._line(painter, words, score.title, "body", "text")
        words.translate(0, self._theme.px(17))
        self._line(painter, words, about(score), "caption", "text3")
        painter.restore()

    def _line(self, painter: QPainter, box: QRect, text: str, role: str, token: str) -> None:
        if role not in self._fonts:
            font = self._theme.font(role, _WEIGHTS[role])
            self._fonts[role] = font, QFontMetrics(font)
        font, metrics = self._fonts[role]
        painter.setFont(font)
        painter.setPen(self._theme.color(token))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _AT_LEFT, shown)


class ScoreGrid(QListView):
    """A click or Enter opens a score."""

    score_requested = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(
        self, theme: Theme, art: ScoreArt, name: str, read: Callable[[Sequence[ScoreId]], Sequence[Score]]
    ) -> None:
        super().__init__()
        # To find out of what kind Qt's own is, PySide would make all its 70 kinds of widgets.
        self.setViewport(QWidget())
        self._theme = theme
        self.scores = ScorePages(read)
        self.carry: Callable[[], QMimeData] | None = None
        self.places: dict[AlbumId, int] = {}
        """Where albums were drawn: a picture that comes is drawn at its place alone."""
        self.setModel(self.scores)
        self.setItemDelegate(_ScoreDelegate(theme, art, self))
        self.setAccessibleName(name)
        self.setProperty("ownFocus", "true")
        # All of it is drawn here: else each picture that comes would paint every widget below it again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setDragEnabled(True)
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # thousands of scores need not wait for the last
        self.setBatchSize(_AT_ONCE)
        self._hovered = QPersistentModelIndex()
        self.setMouseTracking(True)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(lambda: self._hover(QModelIndex()))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        art.arrived.connect(self._show_art)

    def stands_out(self, index: Index) -> bool:
        """Whether a score is drawn with a ring: the focus is on it, or the pointer."""
        return index == self._hovered or (self.hasFocus() and index == self.currentIndex())

    def _hover(self, index: QModelIndex) -> None:
        self._hovered = QPersistentModelIndex(index)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is on no score."""
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def show_ids(self, ids: Sequence[ScoreId]) -> None:
        """Show these scores; the current one stays current, at its place in sight."""
        current = self.current_score()
        top = self.visualRect(self.currentIndex()).top() if current else 0
        if self.scores.show_ids(ids):
            return
        self.places.clear()
        place = ids.index(current) if current in ids else -1
        if place < 0 and self.hasFocus() and ids:
            place = 0
        if place >= 0:
            index = self.scores.index(place)
            self.setCurrentIndex(index)
            self.doItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - top)

    def current_score(self) -> ScoreId | None:
        """The score the focus is on."""
        place = self.currentIndex().row()
        return self.scores.ids[place] if 0 <= place < len(self.scores.ids) else None

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the cues of the score."""
        if self.carry is not None and self.current_score():
            drag = QDrag(self)
            drag.setMimeData(self.carry())
            drag.exec(Qt.DropAction.CopyAction)

    def _show_art(self, of: str) -> None:
        if not of:
            self.viewport().update()
        elif (place := self.places.get(AlbumId(of))) is not None:
            self.update(self.scores.index(place))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the scores on it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.color("bg"))
        painter.end()
        super().paintEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus lies on a score, never on the whole grid."""
        if not self.currentIndex().isValid() and self.scores.rowCount():
            self.setCurrentIndex(self.scores.index(0))
        super().focusInEvent(event)

    def _ask_for_menu(self, at: QPoint) -> None:
        """Of the score under the pointer; by the key, of the one the focus is on."""
        if self.indexAt(at).isValid():
            self.menu_requested.emit(self.viewport().mapToGlobal(at))

    def _open(self, index: Index) -> None:
        self.score_requested.emit(self.scores.ids[index.row()])
