"""The field a text is pasted into; a file dropped on it is a file, not a text."""

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

A_PASTE = 60
"""Characters that come at once; nobody types them."""


def dropped_file(mime: QMimeData) -> str | None:
    """The first file of what is dropped or pasted, if it is files at all."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    return files[0] if files else None


class PasteEdit(QPlainTextEdit):
    """Takes plain text alone."""

    pasted = Signal()
    """A text came at once, by paste or drop."""
    file_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.document().contentsChange.connect(self._changed)

    def _changed(self, _at: int, removed: int, added: int) -> None:
        if added - removed > A_PASTE:
            self.pasted.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text, and files."""
        return source.hasText() or dropped_file(source) is not None

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand files over instead of writing their addresses."""
        file = dropped_file(source)
        if file is None:
            super().insertFromMimeData(source)
        else:
            self.file_dropped.emit(file)
