"""The rail: search, the pages, what was opened lately."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from cuebook.domain.catalogue import Score
from cuebook.gui.shell.rail_button import RailButton
from cuebook.gui.shell.saved_list import SavedList
from cuebook.gui.shell.search_field import SearchField
from cuebook.gui.theme import Theme
from cuebook.gui.views.spec import ViewSpec
from cuebook.gui.widgets.score_art import ScoreArt
from cuebook.gui.widgets.text import plain_label

WIDE, NARROW = 216, 60


class Rail(QFrame):
    """Tells where to go."""

    page_requested = Signal(str)
    score_requested = Signal(str)
    settings_requested = Signal()
    search_changed = Signal(str)

    def __init__(self, theme: Theme, art: ScoreArt, views: Sequence[ViewSpec]) -> None:
        super().__init__()
        self._theme = theme
        self._art = art
        self._recent_scores: Sequence[Score] = ()
        self._views = views
        self._narrow = self._wants_narrow = self._searching = False
        self.setObjectName("rail")
        self.setAccessibleName("Pages")
        self.search = SearchField(theme)
        self.search.textChanged.connect(self.search_changed)
        self.search.textChanged.connect(self._close_search)
        self.search.left.connect(self._close_search)
        self._narrow_search = QToolButton()
        self._narrow_search.setAccessibleName("Search (/)")
        self._narrow_search.setToolTip("Search (/)")
        self._narrow_search.clicked.connect(self.open_search)
        self._group = QButtonGroup(self)
        self._pages = {view.id: self._page_button(view) for view in views if view.in_rail}
        self._recent_title = plain_label("Recently opened", "caption")
        self._recent_title.setContentsMargins(8, 8, 0, 2)
        self._recent: list[RailButton] = []
        self._recent_box = QVBoxLayout()
        self._recent_box.setSpacing(0)
        self.saved = SavedList(theme)
        self._settings = RailButton(theme, "Settings", "")
        self._settings.setCheckable(False)
        self._settings.clicked.connect(self.settings_requested)
        self._lay_out()
        theme.changed.connect(self._redraw)
        art.arrived.connect(self._show_art)
        self._redraw()

    def _page_button(self, view: ViewSpec) -> RailButton:
        button = RailButton(self._theme, view.title, view.key)
        button.clicked.connect(lambda: self.page_requested.emit(view.id))
        self._group.addButton(button)
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 10)
        layout.setSpacing(0)
        layout.addWidget(self.search)
        layout.addWidget(self._narrow_search, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(6)
        for button in self._pages.values():
            layout.addWidget(button)
        layout.addWidget(self._places(), 1)
        layout.addWidget(self._settings)
        self._narrow_search.hide()

    def _places(self) -> QScrollArea:
        """What was opened lately and what is kept: as much as there is, however low the window."""
        places = QWidget()
        places.setObjectName("places")
        column = QVBoxLayout(places)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent_box)
        column.addWidget(self.saved)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(places)
        return area

    def _redraw(self) -> None:
        for view in self._views:
            if view.id in self._pages:
                self._pages[view.id].show_picture(self._theme.pixmap(view.icon, "text2", 20))
        self._settings.show_picture(self._theme.pixmap("settings", "text2", 20))
        for button in (*self._pages.values(), *self._recent, self._settings):
            button.fit_type()
        self._narrow_search.setIcon(self._theme.icon("search", "text2", 20))
        self._narrow_search.setIconSize(self._theme.icon_size(20))
        self._set_width()

    def show_page(self, page: str) -> None:
        """Mark the page in sight."""
        self._group.setExclusive(False)
        for name, button in self._pages.items():
            button.setChecked(name == page)
        for button in self._recent:
            button.setChecked(button.property("score") == page)
        self.saved.show_current(page)
        self._group.setExclusive(True)

    def show_recent(self, scores: Sequence[Score], current: str) -> None:
        """Show the scores opened lately, the latest first."""
        while self._recent:
            button = self._recent.pop()
            self._recent_box.removeWidget(button)
            button.deleteLater()
        for score in scores:
            button = RailButton(self._theme, score.title)
            button.setProperty("score", score.id)
            button.setChecked(score.id == current)
            button.clicked.connect(lambda _=False, chosen=score.id: self.score_requested.emit(chosen))
            button.show_narrow(narrow=self._narrow)
            self._recent.append(button)
            self._recent_box.addWidget(button)
        self._recent_scores = scores
        self._show_art()
        self._recent_title.setVisible(bool(scores) and not self._narrow)
        self._settings.raise_()  # Tab comes to it last, as the eye does

    def _show_art(self, of: str = "") -> None:
        """Show the pictures of the scores opened lately, or that of one album."""
        for score, button in zip(self._recent_scores, self._recent, strict=True):
            album = score.main_album.id
            if of in {"", album}:
                art = self._art.pixmap(album, score.title, self._theme.px(20), 3, self.devicePixelRatioF())
                button.show_picture(art)

    def show_narrow(self, *, narrow: bool) -> None:
        """Shrink to icons, or grow; not while something is searched."""
        self._wants_narrow = narrow
        narrow = narrow and not self._searching
        self._narrow = narrow
        self.search.setVisible(not narrow)
        self._narrow_search.setVisible(narrow)
        self._recent_title.setVisible(bool(self._recent) and not narrow)
        for button in (*self._pages.values(), *self._recent, self._settings):
            button.show_narrow(narrow=narrow)
        self.saved.show_narrow(narrow=narrow)
        self._set_width()

    def _set_width(self) -> None:
        self.setFixedWidth(self._theme.px(NARROW if self._narrow else WIDE))

    def open_search(self) -> None:
        """Put the cursor into the search; a narrow rail opens for it."""
        self._searching = True
        self.show_narrow(narrow=self._wants_narrow)
        self.search.setFocus()
        self.search.selectAll()

    def _close_search(self) -> None:
        if self._searching and not self.search.hasFocus() and not self.search.text():
            self._searching = False
            self.show_narrow(narrow=self._wants_narrow)
