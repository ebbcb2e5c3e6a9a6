"""How a cue was rated over the years, and how far the listener's taste drifted."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.catalogue import Cue
from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LibraryChanged
from cuebook.domain.rating_history import GivenRating, settled, taken_back
from cuebook.gui.context import Context
from cuebook.gui.dialogs.preview_table import PreviewTable
from cuebook.gui.models.rating_rows import before_of, history_columns, history_words
from cuebook.gui.models.row_table import ROW_ROLE, Index
from cuebook.gui.rating_intents import restore_rating, retract_rating
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.rating_chart import RatingChart
from cuebook.gui.widgets.text import ElidedLabel, plain_label, wrapped_label
from cuebook.gui.words import local_day

_WIDTHS = {0: 150, 1: 110, 2: 90}
_KEYS = "Delete retracts the rating chosen, or restores it; Ctrl+Z takes back."


class RatingHistorySheet(Sheet):
    """Every rating with its date and whose it is; the newest first, as in the log.

    One that was retracted stays, struck through, and can be restored.
    """

    largest = (640, 560)

    def __init__(self, context: Context, cue: Cue) -> None:
        super().__init__()
        self._context = context
        self._cue = cue
        self.setAccessibleName("Rating history")
        self.table = PreviewTable(context.theme, "Ratings", history_columns(), _WIDTHS)
        self.table.setItemDelegate(_Struck(context.theme, self.table))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_wish())
        self._words = wrapped_label("", "heading")
        self._chart = RatingChart(context.theme)
        self._said = ElidedLabel("", "caption")
        self.toggle = QPushButton()
        self.toggle.clicked.connect(self._toggle)
        self._close = QPushButton("Close")
        self._close.clicked.connect(context.window.close_sheet)
        self._lay_out()
        self.closed.connect(context.app.bus.subscribe(LibraryChanged, self._library_changed))
        self._show()
        self.table.selectRow(0)
        self.setFocusProxy(self.table if self.table.rows.rows else self._close)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(plain_label("Rating history", "section"))
        head.addStretch(1)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.addWidget(self._said)
        foot.addStretch(1)
        foot.addWidget(self.toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(ElidedLabel("  ·  ".join(filter(None, (self._cue.title, self._cue.score))), "value"))
        layout.addSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(self._chart)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self._rest = QWidget()
        layout.addWidget(self._rest, 1)

    def _library_changed(self, event: LibraryChanged) -> None:
        if event.changes.everything or event.changes.rated:
            self._show()

    def _show(self) -> None:
        """Show the history as it is now; what is chosen stays chosen."""
        context = self._context
        now = context.app.runtime.now()
        given = context.app.reading.rating_history(self._cue.id, with_retracted=True)
        ratings = settled([one for one in given if one.retraction is None])
        befores = {one.row: before_of(ratings, place) for place, one in enumerate(ratings)}
        rows = sorted([*ratings, *taken_back(given)], key=lambda one: one.at, reverse=True)
        place = self.table.currentIndex().row()
        self.table.rows.replace_rows(
            [(one, befores.get(one.row)) for one in rows], lambda one, other: one[0].row == other[0].row
        )
        if rows and not self.table.currentIndex().isValid():
            self.table.selectRow(max(0, min(place, len(rows) - 1)))
        self._words.setText(history_words(ratings, local_day(now)))
        self._chart.setVisible(any(one.rating for one in ratings))
        self._chart.show_ratings(ratings, now)
        self.table.setVisible(bool(rows))
        self._rest.setVisible(not rows)
        self._show_wish()

    def _show_wish(self) -> None:
        one = self._chosen()
        self.toggle.setVisible(one is not None)
        self._said.setText(_KEYS if one else "")
        self.toggle.setText("Restore rating" if one and one.retraction else "Retract rating")

    def _chosen(self) -> GivenRating | None:
        index = self.table.currentIndex()
        return self.table.rows.rows[index.row()][0] if index.isValid() else None

    def _toggle(self) -> None:
        one = self._chosen()
        if one is None:
            return
        try:
            (restore_rating if one.retraction else retract_rating)(self._context, one)
        except CuebookError as error:
            self._said.setText(str(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del retracts or restores; undo and redo, because the keys behind the sheet are held."""
        if event.key() == Qt.Key.Key_Delete:
            self._toggle()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._context.history.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._context.history.redo()
        else:
            super().keyPressEvent(event)


class _Struck(QStyledItemDelegate):
    """Strikes through what was retracted."""

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        super().__init__(owner)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(ROW_ROLE)[0].retraction:
            option.font.setStrikeOut(True)
            for group in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(group, self._theme.color("text3"))
