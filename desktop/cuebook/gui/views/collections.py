"""Collections: the list of them on the left, the chosen one with its figures and scores beside it."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.changes import Changes
from cuebook.domain.collection import Collection
from cuebook.domain.ids import CollectionId, CueId
from cuebook.gui.collection_intents import (
    SHOWN,
    make_collection,
    remove_collection,
    rename_collection,
    shown_collection,
)
from cuebook.gui.context import Context
from cuebook.gui.models.collection_rows import COLLECTION_COLUMNS, CollectionRow
from cuebook.gui.models.row_table import Index, RowTable
from cuebook.gui.views.collecting.detail import CollectionDetail
from cuebook.gui.views.collecting.reading import CollectionReader, ShownCollection
from cuebook.gui.views.spec import View
from cuebook.gui.widgets.art_line_delegate import ROW, ArtLineDelegate
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text
from cuebook.settings.schema import Settings

REFRESH_MS = 400
LIST_WIDTH, NARROW_LIST, NARROW_BELOW = 288, 216, 1100


class CollectionsView(View):
    """Which collection is shown is remembered."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._rows: RowTable[CollectionRow] = RowTable(COLLECTION_COLUMNS)
        self._moved_by_hand = True
        self._awaited = False
        self._about = plain_label("", "value")
        self._list = self._make_list()
        self._detail = CollectionDetail(context)
        self._reader = CollectionReader(context.app, self._show_list, self._show_one)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(REFRESH_MS)
        self._later.timeout.connect(self._reader.read_list)
        self._measured_against = context.app.settings.current.denominator
        context.app.settings.on_change(self._follow_settings)
        self._body = QStackedWidget()
        self._body.addWidget(QWidget())  # until it is known what there is
        self._body.addWidget(self._invitation())
        self._body.addWidget(self._filled())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._body)
        self._reader.read_list()

    def _make_list(self) -> QTableView:
        table = _CollectionList(self._context)
        table.setModel(self._rows)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(lambda index, _: self._choose(index))
        table.activated.connect(lambda _: self._detail.setFocus())
        table.customContextMenuRequested.connect(self._menu)
        return table

    def _invitation(self) -> QWidget:
        """What stands here while there are no collections."""
        words = wrapped_label(
            "No collections yet: put scores together that belong together, as a franchise or a series. "
            "Reviews that name one bring it along.",
            "value",
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._first = button = QPushButton("New collection…")
        button.setProperty("kind", "primary")
        button.clicked.connect(lambda: make_collection(self._context))
        empty = QWidget()
        column = QVBoxLayout(empty)
        head = plain_label("Collections", "page")
        head.setContentsMargins(13, 7, 0, 0)
        column.addWidget(head)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        return empty

    def _filled(self) -> QWidget:
        new = QPushButton("New collection…")
        new.clicked.connect(lambda: make_collection(self._context))
        head = QVBoxLayout()
        head.setContentsMargins(24, 18, 14, 10)
        head.setSpacing(2)
        head.addWidget(plain_label("Collections", "page"))
        head.addWidget(self._about)
        head.addSpacing(8)
        head.addWidget(new, 0, Qt.AlignmentFlag.AlignLeft)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        lines_up = QHBoxLayout()
        lines_up.setContentsMargins(14, 0, 6, 0)  # the pictures stand under the title
        lines_up.addWidget(self._list)
        column.addLayout(lines_up, 1)
        between = QFrame()
        between.setObjectName("hairline_vertical")
        filled = QWidget()
        row = QHBoxLayout(filled)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(between)
        row.addWidget(self._detail, 1)
        return filled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the scores the room where there is little."""
        narrow = self.width() < self._theme.px(NARROW_BELOW)
        self._left.setFixedWidth(self._theme.px(NARROW_LIST if narrow else LIST_WIDTH))
        super().resizeEvent(event)

    # Showing

    def _show_list(self, rows: list[CollectionRow]) -> None:
        self._rows.replace_rows(rows, lambda one, other: one.collection.id == other.collection.id)
        self._body.setCurrentIndex(2 if rows else 1)
        if self._awaited:
            self.setFocus()
        if not rows:
            self._detail.shown = None
            return
        scores = {score for row in rows for score in row.collection.scores}
        self._about.setText(
            f"{count_text(len(rows), 'collection', 'collections')}, "
            f"{count_text(len(scores), 'score', 'scores')}"
        )
        wanted = shown_collection(self._context) or self._remember(rows[0].collection)
        place = next((place for place, row in enumerate(rows) if row.collection.id == wanted), 0)
        self._moved_by_hand = (
            False  # where the one wanted is gone, it is wanted still: it may be brought back
        )
        self._list.setCurrentIndex(self._rows.index(place, 0))
        self._moved_by_hand = True
        self._reader.read_one(rows[place].collection)

    def _choose(self, index: Index) -> None:
        """Show the collection the choice moved to, and remember it."""
        if index.isValid() and self._moved_by_hand:
            one = self._rows.rows[index.row()].collection
            self._remember(one)
            self._reader.read_one(one)

    def _remember(self, one: Collection) -> CollectionId:
        self._context.app.settings.keep_view(SHOWN, one.id)
        return one.id

    def _show_one(self, shown: ShownCollection) -> None:
        self._detail.show_collection(shown)

    def library_changed(self, changes: Changes) -> None:
        """Show what changed; during a scan a few times a second at most."""
        listed = changes.everything or changes.collections or changes.reviews
        grouped = changes.cues or changes.decided or changes.grouped or changes.paired
        if not (listed or grouped or self._touches_shown(changes)):
            return
        if not self._context.app.scanning:
            self._reader.read_list()
        elif not self._later.isActive():
            self._later.start()

    def _touches_shown(self, changes: Changes) -> bool:
        shown = self._detail.shown
        return shown is not None and not changes.touched_cues().isdisjoint(shown.cues)

    def _follow_settings(self, now: Settings) -> None:
        """Measure against what is chosen now."""
        if now.denominator != self._measured_against:
            self._measured_against = now.denominator
            self._reader.read_list()

    # Wishes

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into the list, as soon as it is known what is in it."""
        self._awaited = self._body.currentIndex() == 0
        (self._first if self._body.currentIndex() == 1 else self._list).setFocus()

    def shown_cues(self) -> list[CueId]:
        """Every cue of the collection shown."""
        return list(self._detail.shown.cues) if self._detail.shown else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames the collection shown; Del in the list removes it."""
        shown = self._detail.shown
        if shown and event.key() == Qt.Key.Key_F2:
            rename_collection(self._context, shown.collection)
        elif shown and event.key() == Qt.Key.Key_Delete and self._list.hasFocus():
            remove_collection(self._context, shown.collection)
        else:
            super().keyPressEvent(event)

    def _menu(self, at: QPoint) -> None:
        menu = self._detail.collection_menu(self) if self._list.indexAt(at).isValid() else None
        if menu:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._list.viewport().mapToGlobal(at))


class _CollectionList(QTableView):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._theme = context.theme
        self.setItemDelegate(ArtLineDelegate(context.theme, context.art, self, ringed=True))
        self.setAccessibleName("Collections")
        self.setProperty("ownFocus", "true")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        context.theme.changed.connect(self._fit_type)
        context.art.arrived.connect(lambda _: self.viewport().update())
        self._fit_type()

    def _fit_type(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of the program."""
