"""Scores as pictures with their names: a list with a real model, drawn as a grid."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cuebook.domain.catalogue import Score
from cuebook.gui.models.row_table import Index
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.painting import draw_focus
from cuebook.gui.widgets.score_art import score_art
from cuebook.gui.widgets.text import tooltip_text
from cuebook.gui.words import count_text

ART, GAP, WORDS = 124, 14, 44


class ScoreModel(QAbstractListModel):
    """Scores in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self.scores: Sequence[Score] = ()

    def show(self, scores: Sequence[Score]) -> None:
        """Show other scores."""
        if scores == self.scores:
            return
        self.beginResetModel()
        self.scores = scores
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many."""
        return 0 if parent is not None and parent.isValid() else len(self.scores)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a score says."""
        score = self.scores[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return score.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{score.title}, {about(score)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(f"{score.title}\n{about(score)}")
        if role == Qt.ItemDataRole.UserRole:
            return score
        return None


def about(score: Score) -> str:
    """How many cues, and by whom."""
    by = ", ".join(score.composers) or score.main_album.album_artist
    return ", ".join(filter(None, (count_text(score.main_album.cues, "cue", "cues"), by)))


class _ScoreDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The picture and two lines."""
        return QSize(self._theme.px(ART + GAP), self._theme.px(ART + WORDS + GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a score."""
        score: Score = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        box = option.rect.adjusted(
            self._theme.px(GAP // 2), self._theme.px(GAP // 2), -self._theme.px(GAP // 2), 0
        )
        side = min(box.width(), self._theme.px(ART))
        art = score_art(score.title, side, 6, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(box.left(), box.top()), art)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused or option.state & QStyle.StateFlag.State_MouseOver:
            ring = QRect(box.left() - 4, box.top() - 4, side + 8, side + 8)
            draw_focus(painter, self._theme, ring, 9)
        words = QRect(box.left(), box.top() + side + self._theme.px(6), side, self._theme.px(18))
        self._line(painter, words, score.title, "body", "text", QFont.Weight.DemiBold)
        words.translate(0, self._theme.px(17))
        self._line(painter, words, about(score), "caption", "text3", QFont.Weight.Normal)
        painter.restore()

    def _line(
        self, painter: QPainter, box: QRect, text: str, role: str, token: str, weight: QFont.Weight
    ) -> None:
        painter.setFont(self._theme.font(role, weight))
        painter.setPen(self._theme.color(token))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class ScoreGrid(QListView):
    """A click or Enter opens a score."""

    score_requested = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.model_of_scores = ScoreModel()
        self.setModel(self.model_of_scores)
        self.setItemDelegate(_ScoreDelegate(theme, self))
        self.setAccessibleName(name)
        self.setProperty("ownFocus", "true")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._open)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def show_scores(self, scores: Sequence[Score]) -> None:
        """Show other scores."""
        self.model_of_scores.show(scores)
        if self.hasFocus() and scores and not self.currentIndex().isValid():
            self.setCurrentIndex(self.model_of_scores.index(0))

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
        if not self.currentIndex().isValid() and self.model_of_scores.rowCount():
            self.setCurrentIndex(self.model_of_scores.index(0, 0))
        super().focusInEvent(event)

    def _open(self, index: Index) -> None:
        self.score_requested.emit(self.model_of_scores.scores[index.row()].id)


Opener = Callable[[str], None]
