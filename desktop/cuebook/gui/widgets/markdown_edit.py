"""The field a review is written in: cues are named between double brackets, and offered while one types."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QCompleter, QListView, QPlainTextEdit, QWidget

from cuebook.domain.markup import BlockKind, blocks, references
from cuebook.domain.names import fold
from cuebook.gui.theme import Theme

MOST_OFFERED = 12
_TAKES = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}
)


class MarkdownEdit(QPlainTextEdit):
    """Text with cue names. ``cue_named`` says which cue was chosen for the name that stands there now."""

    cue_named = Signal(str, str)
    save_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: dict[str, str] = {}
        self._offered = QStringListModel(self)
        self.completer = QCompleter(self._offered, self)
        self.completer.setWidget(self)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(MOST_OFFERED)
        self.popup = QListView()
        self.completer.setPopup(self.popup)
        self.popup.setAccessibleName("Cues")
        self.popup.setObjectName("names")
        self.completer.activated.connect(self._take)
        self._colours = _Colours(theme, self)
        self.setAccessibleName("Your review")
        self.setTabChangesFocus(True)

    def offer_names(self, names: Mapping[str, str]) -> None:
        """Offer cues from now on: each one's id by its name."""
        self._names = dict(names)
        self._colours.known = {fold(name) for name in names}
        self._colours.rehighlight()

    def event(self, event: QEvent) -> bool:
        """The key that saves is this field's own while one writes here."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Save)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write; what the list of cues takes goes there while it is open."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.save_requested.emit()
            return
        if self.popup.isVisible() and event.key() in _TAKES:
            event.ignore()
            return
        super().keyPressEvent(event)
        self._offer()

    def begin_reference(self) -> None:
        """Open brackets at the cursor and offer all cues."""
        self.setFocus()
        self.insertPlainText("[[")
        self._offer()

    def _begun(self) -> str | None:
        """What was typed of a name whose brackets are open at the cursor; None where none are."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        start = before.rfind("[[")
        return None if start < 0 or "]]" in before[start:] else before[start + 2 :]

    def _offer(self) -> None:
        begun = self._begun()
        fitting = [] if begun is None else fitting_names(begun, self._names)
        popup = self.popup
        if not fitting:
            popup.hide()
            return
        self._offered.setStringList(fitting)
        popup.setCurrentIndex(self._offered.index(0, 0))
        place = self.cursorRect().translated(self.viewportMargins().left(), 4)
        place.setWidth(popup.sizeHintForColumn(0) + popup.verticalScrollBar().sizeHint().width() + 24)
        self.completer.complete(place)
        popup.setCurrentIndex(self._offered.index(0, 0))

    def _take(self, name: str) -> None:
        """Write a chosen name in place of what was typed of it, and close its brackets."""
        begun = self._begun()
        if begun is None:
            return
        cursor = self.textCursor()
        cursor.movePosition(
            QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, _utf16_length(begun)
        )
        after = self.textCursor().block().text()[self.textCursor().positionInBlock() :]
        cursor.insertText(name if after.startswith("]]") else f"{name}]]")
        if after.startswith("]]"):
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, 2)
        self.setTextCursor(cursor)
        self.cue_named.emit(name, self._names[name])


def fitting_names(typed: str, names: Iterable[str]) -> list[str]:
    """The names that hold every word typed, those first in which words begin with them."""
    wanted = fold(typed).split()

    def begins_elsewhere(name: str) -> bool:
        return not all(any(word.startswith(part) for word in fold(name).split()) for part in wanted)

    return sorted(
        (name for name in names if all(part in fold(name) for part in wanted)), key=begins_elsewhere
    )


def _utf16_length(text: str) -> int:
    """Qt counts a letter outside the basic plane as two."""
    return len(text.encode("utf-16-le")) // 2


class _Colours(QSyntaxHighlighter):
    """Names of cues in the accent, dashed where there is no such cue; headings bold."""

    def __init__(self, theme: Theme, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        self.known: set[str] = set()
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        if any(block.kind is BlockKind.HEADING for block in blocks(text)):
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.DemiBold)
            self.setFormat(0, _utf16_length(text), bold)
        for one in references(text):
            look = QTextCharFormat()
            known = fold(one.written) in self.known
            look.setForeground(self._theme.color("accent" if known else "text"))
            if not known:
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            start = _utf16_length(text[: one.start])
            self.setFormat(start, _utf16_length(text[one.start : one.stop]), look)
