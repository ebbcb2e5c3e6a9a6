"""One collection: its name, its figures over all albums, its scores in order."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.collection import CollectionKind
from cuebook.domain.excellence import Denominator
from cuebook.domain.ids import ScoreId
from cuebook.domain.units import clock_text
from cuebook.gui.collection_intents import (
    arrange,
    ask_for_score,
    remove_collection,
    rename_collection,
    set_kind,
    take_out,
)
from cuebook.gui.context import Context
from cuebook.gui.score_menu import score_menu
from cuebook.gui.views.collecting.figure_strip import FigureStrip
from cuebook.gui.views.collecting.reading import ShownCollection
from cuebook.gui.views.collecting.score_list import CollectionScores
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.text import ElidedLabel, plain_label, wrapped_label
from cuebook.gui.words import count_text


class CollectionDetail(QWidget):
    """Shows a collection and takes wishes for it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self.shown: ShownCollection | None = None
        self._name = ElidedLabel("", "page")
        self._name.setAccessibleDescription("Collection")
        self._about = plain_label("", "value")
        self._figures = FigureStrip()
        self._coverage = wrapped_label("", "value")
        self._make_buttons()
        self.scores = CollectionScores(self._theme, context.art)
        self.scores.score_requested.connect(lambda score: context.window.show_score(ScoreId(score)))
        self.scores.menu_requested.connect(self._pop_up)
        self.scores.removal_requested.connect(self._take_out)
        self.scores.order_requested.connect(self._arrange)
        self._body = QStackedWidget()
        self._body.addWidget(self.scores)
        self._body.addWidget(self._nothing_in_it())
        self._lay_out()
        self._theme.changed.connect(self._show_icons)
        self._show_icons()

    def _make_buttons(self) -> None:
        self._play = QPushButton(" Play all")
        self._play.setAccessibleName("Play all")
        self._play.setProperty("kind", "primary")
        self._play.clicked.connect(self._play_all)
        self._add = QPushButton(" Add a score…")
        self._add.setAccessibleName("Add a score…")
        self._add.clicked.connect(self._ask_for_score)
        self._more = QToolButton()
        self._more.setAccessibleName("More")
        self._more.setToolTip("More")
        self._more.clicked.connect(self._open_more)
        for button in (self._play, self._add):
            button.setProperty("size", "large")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _nothing_in_it(self) -> QWidget:
        words = wrapped_label("No score is in this collection yet.", "value")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        button = QPushButton("Add a score…")
        button.setProperty("kind", "primary")
        button.clicked.connect(self._ask_for_score)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        return empty

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._play, self._add, self._more):
            flow.addWidget(button)
        head = QVBoxLayout()
        head.setContentsMargins(24, 18, 24, 10)
        head.setSpacing(2)
        head.addWidget(self._name)
        head.addWidget(self._about)
        head.addSpacing(8)
        head.addWidget(self._figures)
        head.addWidget(self._coverage)
        head.addSpacing(8)
        head.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        lines_up = QHBoxLayout()
        lines_up.setContentsMargins(14, 0, 14, 0)  # the pictures stand under the name
        lines_up.addWidget(self._body)
        layout.addLayout(lines_up, 1)

    def _show_icons(self) -> None:
        self._play.setIcon(self._theme.icon("play", "accent_ink", 14))
        self._add.setIcon(self._theme.icon("plus", "text2", 16))
        self._more.setIcon(self._theme.icon("more", "text2", 18))
        for button, size in ((self._play, 14), (self._add, 16), (self._more, 18)):
            button.setIconSize(self._theme.icon_size(size))

    # Showing

    def show_collection(self, shown: ShownCollection) -> None:
        """Show another, or the same as it is now."""
        self.shown = shown
        length = clock_text(sum(one.score.main_album.duration_ms for one in shown.scores))
        self._name.setText(shown.collection.name)
        facts = (
            shown.collection.kind.capitalize(),
            count_text(len(shown.scores), "score", "scores"),
            f"{count_text(len(shown.cues), 'cue', 'cues')}, {length}",
            "in your order" if shown.collection.order else "by year",
        )[: 4 if shown.scores else 1]
        self._about.setText("  ·  ".join(facts))
        self._figures.show_figures(shown)
        self._coverage.setText(_coverage(shown))
        for widget in (self._figures, self._coverage, self._play, self._add):
            widget.setVisible(bool(shown.scores))
        self.scores.show_scores(shown.scores)
        self._body.setCurrentIndex(0 if shown.scores else 1)

    # Wishes

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into the scores."""
        self.scores.setFocus()

    def _play_all(self) -> None:
        if self.shown:
            self._context.app.player.open(list(self.shown.cues))

    def _ask_for_score(self) -> None:
        if self.shown:
            ask_for_score(self._context, self.shown.collection)

    def _take_out(self) -> None:
        if self.shown:
            chosen = [one.score.id for one in self.scores.chosen()]
            take_out(self._context, self.shown.collection, chosen)

    def _arrange(self, scores: list[str]) -> None:
        if self.shown:
            arrange(self._context, self.shown.collection, [ScoreId(score) for score in scores])

    def _pop_up(self, at: QPoint) -> None:
        current, chosen = self.scores.current(), [one.score.id for one in self.scores.chosen()]
        if current is None or self.shown is None:
            return
        menu = score_menu(self._context, self, current.score, chosen)
        menu.addAction("Move up\tAlt+Up", lambda: self.scores.move_chosen(-1))
        menu.addAction("Move down\tAlt+Down", lambda: self.scores.move_chosen(1))
        menu.addAction("Take out of the collection\tDel", self._take_out)
        menu.popup(at)

    def _open_more(self) -> None:
        menu = self.collection_menu(self._more)
        if menu:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))

    def collection_menu(self, owner: QWidget) -> QMenu | None:
        """What can be done with the collection shown."""
        if self.shown is None:
            return None
        context, one = self._context, self.shown.collection
        menu = QMenu(owner)
        menu.addAction("Rename collection…\tF2", lambda: rename_collection(context, one))
        if one.order:
            menu.addAction("Order by year again", lambda: arrange(context, one, ()))
        menu.addSeparator()
        for kind in CollectionKind:
            action = menu.addAction(kind.capitalize(), partial(set_kind, context, one, kind))
            action.setCheckable(True)
            action.setChecked(kind is one.kind)
        menu.addSeparator()
        menu.addAction("Remove collection\tDel", lambda: remove_collection(context, one))
        return menu


def _coverage(shown: ShownCollection) -> str:
    """What the figures rest on, and what they are measured against."""
    own = shown.figures
    words = f"{own.rated} of {count_text(own.score_cues, 'score cue', 'score cues')} rated"
    if own.so_far and own.rated:
        words += ", so far"
    whole = shown.denominator is Denominator.WHOLE_ALBUM
    return f"{words}; measured against {'whole albums' if whole else 'score cues only'}"
