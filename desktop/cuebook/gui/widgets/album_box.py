"""Choosing the album a review is about: the likely ones first, then all of them, found by typing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget

from cuebook.domain.ids import AlbumId
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.text import tooltip_text

_ASIDE = 6
"""What a field of text takes for itself beside the words."""
NOT_HERE, ALL = "None of the library", "All albums"
ABOUT = "The score whose cues the names are matched against. Type to search."


@dataclass(frozen=True, slots=True)
class AlbumOption:
    """An album as it is offered."""

    album: AlbumId
    label: str


class AlbumBox(Choice):
    """Offers albums. ``album_chosen`` comes with an id, or with None for none of the library."""

    album_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Cues matched against", parent)
        self._field = QLineEdit()
        self._field.setPlaceholderText("Choose a score…")
        self._field.setAccessibleName("Cues matched against")
        self.setEditable(True)
        self.setLineEdit(self._field)
        self._field.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the box has the focus, and hands on the keys
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self.setMinimumWidth(theme.px(84))  # the names of albums are elided where they must
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setView(QListView())  # whose rows can be given room
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._fitting = QListView()
        completer.setPopup(self._fitting)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.activated.connect(self._take)
        self._field.returnPressed.connect(self._take_typed)

    def _restyle(self) -> None:
        tokens, height, side = self._theme.tokens, self._theme.px(28), self._theme.px(8)
        rows = (
            f"QAbstractItemView::item {{ min-height: {height}px; padding: 0 {side}px; }}"
            f"QAbstractItemView::item:disabled {{ color: {tokens['text3']}; }}"
            f"QAbstractItemView::item:selected {{ background: {tokens['sel']}; color: {tokens['text']}; }}"
        )
        self.setStyleSheet(
            "QComboBox QLineEdit { background: transparent; border: 0; padding: 0; font-weight: 500; }" + rows
        )
        self._fitting.setStyleSheet(
            f"QListView {{ background: {tokens['raised']}; border: 1px solid {tokens['edge']}; }}" + rows
        )

    def show_albums(
        self,
        likely: Sequence[AlbumOption],
        others: Sequence[AlbumOption],
        current: AlbumId | None,
        *,
        refused: bool,
    ) -> None:
        """Offer albums, with the one in force; ``refused`` where it is none of the library."""
        blocked = QSignalBlocker(self)
        self.clear()
        for option in likely:
            self.addItem(option.label, option.album)
        self.addItem(NOT_HERE, None)
        self.addItem(ALL)
        self._mute(self.count() - 1)
        for option in others:
            self.addItem(option.label, option.album)
        self._show_current(len(likely) if refused else self.findData(current) if current else -1)
        blocked.unblock()

    def label_of(self, album: AlbumId) -> str:
        """What an album is called here."""
        return self.itemText(self.findData(album))

    def _mute(self, place: int) -> None:
        """Make a heading of an item: it cannot be chosen."""
        model = self.model()
        if isinstance(model, QStandardItemModel):
            model.item(place).setFlags(Qt.ItemFlag.NoItemFlags)

    def _show_current(self, place: int) -> None:
        self.setCurrentIndex(place)
        words = self.itemText(place) if place >= 0 else ""
        self.setToolTip(tooltip_text("\n".join(filter(None, (words, ABOUT)))))
        self._fit()

    def _fit(self) -> None:
        """Show the name of the one in force; where there is too little room, its middle gives way."""
        words = self.itemText(self.currentIndex()) if self.currentIndex() >= 0 else ""
        if not self.hasFocus():
            room = self._field.width() - self._theme.px(_ASIDE)
            words = self._field.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        self._field.setText(words)
        self._field.setCursorPosition(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the name to the width, unless something is being typed."""
        super().resizeEvent(event)
        if not self.hasFocus():
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give all of the name to whoever types over it or has it read."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._fit()

    def _take(self, place: int) -> None:
        self.album_chosen.emit(self.itemData(place))

    def _take_typed(self) -> None:
        """Enter takes the first that answers to what was typed."""
        typed = self._field.text().strip().casefold()
        fits = (
            n for n in range(self.count()) if self.itemText(n) != ALL and typed in self.itemText(n).casefold()
        )
        place = next(fits, -1) if typed else -1
        if place >= 0 and place != self.currentIndex():
            self._show_current(place)
            self._take(place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed and not taken goes, unless the focus is only at the list of what fits."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._show_current(self.currentIndex())

    def showPopup(self) -> None:
        """Offer the albums, each with its whole name."""
        self.view().setMinimumWidth(max(self.width(), self.view().sizeHintForColumn(0) + self._theme.px(32)))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the sheet, and does not choose."""
        event.ignore()
