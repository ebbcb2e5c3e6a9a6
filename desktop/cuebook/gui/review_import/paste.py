"""Where a review is pasted, or its text edited: read soon after it changes, refused in place and in words."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cuebook.gui.theme import Theme
from cuebook.gui.widgets.paste_edit import A_PASTE, PasteEdit
from cuebook.gui.widgets.text import plain_label, wrapped_label

READ_AFTER_MS = 200
LONGISH = 200
"""Characters on the clipboard that may be a review."""

INVITATION = "Paste a review here, or drop a text file on this sheet."


class ImportPaste(QWidget):
    """A text to be read. Who edits it is left in peace until they ask to see what was found."""

    text_given = Signal(str, bool)
    """A text to read, and whether the whole of it came at once: it may be another review then."""
    cleared = Signal()
    file_dropped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.editing = False
        self._came_at_once = False
        self._is_new = False
        self._read_later = QTimer(self)
        self._read_later.setSingleShot(True)
        self._read_later.setInterval(READ_AFTER_MS)
        self._read_later.timeout.connect(self._give_text)
        self.edit = PasteEdit()
        self.edit.setPlaceholderText(INVITATION)
        self.edit.setAccessibleName("Text of the review, to paste into")
        self.edit.textChanged.connect(self._text_changed)
        self.edit.pasted.connect(self._pasted)
        self.edit.document().contentsChange.connect(self._look_whether_new)
        self.edit.file_dropped.connect(self.file_dropped)
        self._refusal_icon, self.refusal = QLabel(), wrapped_label("", "bad")
        self.reading = plain_label("Reading…", "value")
        self.paste = QPushButton("Paste from the clipboard")
        self.paste.setProperty("kind", "primary")
        self.paste.clicked.connect(self.paste_text)
        self.done = QPushButton("Show what was found")
        self.done.clicked.connect(self._finish_editing)
        self._lay_out()
        self.done.hide()
        self.show_refusal("")
        QGuiApplication.clipboard().dataChanged.connect(self._look_at_clipboard)
        theme.changed.connect(self._redraw)
        self._redraw()
        self._look_at_clipboard()

    def _lay_out(self) -> None:
        refusal = QHBoxLayout()
        refusal.setSpacing(8)
        refusal.addWidget(self._refusal_icon, 0, Qt.AlignmentFlag.AlignTop)
        refusal.addWidget(self.refusal, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for widget in (self.paste, self.done, self.reading):
            foot.addWidget(widget)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(refusal)
        column.addWidget(self.edit, 1)
        column.addLayout(foot)

    # The text

    def show_text(self, text: str) -> None:
        """Put a text there without reading it."""
        blocked = QSignalBlocker(self.edit)
        self.edit.setPlainText(text)
        blocked.unblock()
        self._is_new = False
        self._look_at_clipboard()

    def paste_text(self) -> None:
        """Paste what is on the clipboard."""
        self.edit.setFocus()
        self.edit.paste()

    def begin_editing(self) -> None:
        """Leave whoever edits in peace."""
        self.editing = True
        self.done.show()

    def start_anew(self) -> None:
        """Wait for another text."""
        self.editing = False
        self._read_later.stop()
        self.done.hide()
        self.show_refusal("")
        self.show_text("")

    def take_up(self, text: str) -> None:
        """Go on with a text that was typed and not taken yet."""
        self.show_text(text)
        self.begin_editing()
        self._give_text()

    def flush(self) -> None:
        """Give now what was typed and is still to be given."""
        if self._read_later.isActive():
            self._read_later.stop()
            self._give_text()

    def _finish_editing(self) -> None:
        self.editing = False
        self._read_later.stop()
        self._give_text()

    def _pasted(self) -> None:
        self._came_at_once = True

    def _look_whether_new(self, _at: int, _removed: int, added: int) -> None:
        """Who pastes over the whole text brings another review; a passage is a part of this one."""
        whole = self.edit.document().characterCount() - 1  # it counts an end of its own
        self._is_new = self._is_new or (added > A_PASTE and added >= whole)

    def _text_changed(self) -> None:
        if not self._came_at_once and not self.editing:
            self.begin_editing()  # who types wants to go on typing
        self._look_at_clipboard()
        self._read_later.start()

    def _give_text(self) -> None:
        is_new, self._is_new = self._is_new, False
        self._came_at_once = False
        text = self.edit.toPlainText()
        if text.strip():
            self.text_given.emit(text, is_new)
        else:
            self.cleared.emit()

    # The clipboard

    def _look_at_clipboard(self) -> None:
        """Offer what is on the clipboard where it may be a review and nothing was pasted yet."""
        offered = len(QGuiApplication.clipboard().text()) >= LONGISH
        self.paste.setVisible(offered and self.edit.document().isEmpty())

    @property
    def offers_clipboard(self) -> bool:
        """Whether a text on the clipboard is offered."""
        return not self.paste.isHidden()

    # What became of it

    def show_refusal(self, words: str) -> None:
        """Say why a text was not taken; it stays, to be corrected."""
        self.reading.hide()
        self.refusal.setText(words)
        self.refusal.setVisible(bool(words))
        self._refusal_icon.setVisible(bool(words))

    def show_reading(self) -> None:
        """Say that a long text is being read."""
        self.show_refusal("")
        self.reading.show()

    def let_go_of_focus(self) -> bool:
        """Drop the focus where it is here, and say so.

        Hiding what has the focus would move it on, and the sheet would scroll after it.
        """
        had = [widget for widget in (self.edit, self.paste, self.done) if widget.hasFocus()]
        for widget in had:
            widget.clearFocus()
        return bool(had)

    def _redraw(self) -> None:
        self._refusal_icon.setPixmap(self._theme.pixmap("warning", "bad", 16))
        tokens, padding = self._theme.tokens, self._theme.px(8)
        self.edit.setStyleSheet(
            f"QPlainTextEdit {{ background: {tokens['bg']}; border: 1px solid {tokens['line']};"
            f" border-radius: 10px; padding: {padding}px; }}"
            f"QPlainTextEdit:focus {{ border: 2px solid {tokens['focus']}; padding: {padding - 1}px; }}"
        )
