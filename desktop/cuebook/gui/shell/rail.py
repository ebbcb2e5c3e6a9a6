"""The rail: search, the pages, what was opened lately."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QIcon, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
)

from cuebook.domain.catalogue import Score
from cuebook.gui.theme import Theme
from cuebook.gui.views.spec import ViewSpec
from cuebook.gui.widgets.score_art import score_art
from cuebook.gui.widgets.text import plain_label

WIDE, NARROW = 216, 60


class RailButton(QToolButton):
    """A place to go to: an icon, its name, and its key at the right."""

    def __init__(self, theme: Theme, text: str, key: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self._name = text
        self.setProperty("kind", "navigation")
        self.setCheckable(True)
        self.setAccessibleName(f"{text} ({key})" if key else text)
        self.setToolTip(self.accessibleName())
        self.setText(f" {text}")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fit_type()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit_type(self) -> None:
        """Be as large as the type asks for."""
        self.setIconSize(self._theme.icon_size(20))
        self.setFixedHeight(self._theme.px(30))

    def show_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone."""
        style = (
            Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        self.setToolButtonStyle(style)

    def minimumSizeHint(self) -> QSize:
        """Names give way to the rail."""
        return QSize(self._theme.px(36), self._theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the bar of the page in sight, the icon, the name and its key."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("fill"))
            painter.drawRoundedRect(0, self._theme.px(6), 3, self.height() - self._theme.px(12), 1.5, 1.5)
        side = self.iconSize().width()
        narrow = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        left = (self.width() - side) // 2 if narrow else self._theme.px(11)
        self.icon().paint(painter, QRect(left, (self.height() - side) // 2, side, side))
        if not narrow:
            self._draw_words(painter, left + side + self._theme.px(9))

    def _draw_words(self, painter: QPainter, left: int) -> None:
        vertically = Qt.AlignmentFlag.AlignVCenter
        box = self.rect().adjusted(left, 0, -self._theme.px(9), 0)
        painter.setFont(self._theme.font("label"))
        painter.setPen(self._theme.color("text3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | vertically, self._key)
        room = box.width() - painter.fontMetrics().horizontalAdvance(self._key)
        painter.setFont(self._theme.font("body", QFont.Weight.Medium))
        painter.setPen(self._theme.color("text"))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | vertically, name)


class SearchField(QLineEdit):
    """The search of the library; Down goes to what was found, Esc clears."""

    leave_requested = Signal()
    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that it was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave or clear."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.leave_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Rail(QFrame):
    """Tells where to go."""

    page_requested = Signal(str)
    score_requested = Signal(str)
    settings_requested = Signal()
    search_changed = Signal(str)

    def __init__(self, theme: Theme, views: Sequence[ViewSpec]) -> None:
        super().__init__()
        self._theme = theme
        self._views = views
        self._narrow = self._wants_narrow = self._searching = False
        self.setObjectName("rail")
        self.setAccessibleName("Pages")
        self.search = SearchField()
        self.search.setPlaceholderText("Search")
        self.search.setAccessibleName("Search cues and scores (/)")
        self.search.textChanged.connect(self.search_changed)
        self.search.textChanged.connect(self._close_search)
        self.search.left.connect(self._close_search)
        self._search_icon = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._search_icon.setText("Search")
        self._key_hint = plain_label("/", "tiny", self.search)
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
        self._settings = RailButton(theme, "Settings", "")
        self._settings.setCheckable(False)
        self._settings.clicked.connect(self.settings_requested)
        self._lay_out()
        theme.changed.connect(self._redraw)
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
        layout.addWidget(self._recent_title)
        layout.addLayout(self._recent_box)
        layout.addStretch(1)
        layout.addWidget(self._settings)
        self._narrow_search.hide()

    def _redraw(self) -> None:
        for view in self._views:
            if view.id in self._pages:
                self._pages[view.id].setIcon(self._theme.icon(view.icon, "text2", 20))
        self._settings.setIcon(self._theme.icon("settings", "text2", 20))
        for button in (*self._pages.values(), *self._recent, self._settings):
            button.fit_type()
        self.search.setFixedHeight(self._theme.px(32))
        self._search_icon.setIcon(self._theme.icon("search", "text3", 16))
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
            art = score_art(score.title, self._theme.px(20), 3, self.devicePixelRatioF())
            button.setIcon(QIcon(art))
            button.setChecked(score.id == current)
            button.clicked.connect(lambda _=False, chosen=score.id: self.score_requested.emit(chosen))
            button.show_narrow(narrow=self._narrow)
            self._recent.append(button)
            self._recent_box.addWidget(button)
        self._recent_title.setVisible(bool(scores) and not self._narrow)
        self._settings.raise_()  # Tab comes to it last, as the eye does

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
        self._set_width()

    def _set_width(self) -> None:
        self.setFixedWidth(self._theme.px(NARROW if self._narrow else WIDE))
        self._key_hint.move(self._theme.px(WIDE) - 44, self._theme.px(8))

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
