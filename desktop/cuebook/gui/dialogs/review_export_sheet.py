"""Exporting a review the listener wrote, as it will be read, before anything is written."""

import os
import re
from collections.abc import Mapping

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
)

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import CueId
from cuebook.domain.own_review import Subject
from cuebook.domain.publication import Publication
from cuebook.gui.context import Context
from cuebook.gui.outside import Outside, is_to_replace
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.check_box import CheckBox
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.text import plain_label, wrapped_label

_UNFIT = '/\\:*?"<>|'
"""Letters that a file's name has on no system, or not on every one."""
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


class ReviewExportSheet(Sheet):
    """Asks as what, with what, and where to."""

    largest = (900, 720)

    def __init__(self, context: Context, subject: Subject, text: str, cues: Mapping[str, CueId]) -> None:
        super().__init__()
        self._context = context
        self._own = context.app.own_reviews
        self._subject, self._text, self._cues = subject, text, cues
        self._may_replace = ""
        self._outside = Outside(context.app.runtime)
        self.closed.connect(self._outside.stop)
        self.setAccessibleName("Export review")
        self._format = Choice(context.theme, "Format")
        for one in self._own.formats:
            self._format.addItem(one.label, one.name)
        self._tracks = CheckBox(context.theme, "Track list")
        self._ratings = CheckBox(context.theme, "Ratings of the cues")
        self._preview = _Page()
        self._preview.setAccessibleName("Preview")
        self._file = QLineEdit()
        self._file.setAccessibleName("File")
        self._error = wrapped_label("", "bad")
        self._lay_out()
        for box in (self._tracks, self._ratings):
            box.setChecked(True)
            box.toggled.connect(self._show)
        self._format.currentIndexChanged.connect(self._show_format)
        self._file.returnPressed.connect(self._export)
        self._show_format()
        self.setFocusProxy(self._format)

    def _lay_out(self) -> None:
        wishes = QHBoxLayout()
        wishes.setSpacing(16)
        for widget in (plain_label("As", "value"), self._format, self._tracks, self._ratings):
            wishes.addWidget(widget)
        wishes.addStretch(1)
        browse = QPushButton("Choose…")
        browse.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(plain_label("To", "value"))
        place.addWidget(self._file, 1)
        place.addWidget(browse)
        go, leave = QPushButton("Export"), QPushButton("Cancel")
        go.setProperty("kind", "primary")
        go.clicked.connect(self._export)
        leave.clicked.connect(self._context.window.close_sheet)
        buttons = QHBoxLayout()
        buttons.addWidget(self._error, 1)
        buttons.addWidget(leave)
        buttons.addWidget(go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(plain_label("Export review", "section"))
        layout.addLayout(wishes)
        layout.addWidget(self._preview, 1)
        layout.addLayout(place)
        layout.addLayout(buttons)

    def _published(self) -> Publication:
        return self._own.publication(
            self._subject,
            self._text,
            self._cues,
            with_tracks=self._tracks.isChecked(),
            with_ratings=self._tracks.isChecked() and self._ratings.isChecked(),
        )

    def _show_format(self) -> None:
        suffix = self._own.format_named(self._format.currentData()).suffix
        stem = os.path.splitext(self._file.text())[0] or self._offered()
        self._file.setText(stem + suffix)
        self._show()

    def _offered(self) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        letters = (" " if one in _UNFIT or not one.isprintable() else one for one in self._subject.title)
        name = " ".join("".join(letters).split()).strip(". ")[:80] or "review"
        return os.path.join(folder or os.path.expanduser("~"), name)

    def _show(self) -> None:
        """Show the file as it would be: a page as a browser shows it, the others letter by letter."""
        self._ratings.setEnabled(self._tracks.isChecked())
        chosen = self._own.format_named(self._format.currentData())
        written = chosen.write(self._published())
        if chosen.name == "html":
            # In the window's own colours: those of the page are for a browser.
            self._preview.setHtml(_STYLE.sub("", written))
        else:
            self._preview.setPlainText(written)

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Export to", self._file.text())
        if chosen:
            self._file.setText(chosen)
            self._may_replace = chosen

    def _export(self) -> None:
        file = os.path.expanduser(self._file.text().strip())
        self._outside.ask(lambda: is_to_replace(file), lambda there: self._export_to(file, there=there))

    def _export_to(self, file: str, *, there: bool) -> None:
        if there and file != self._may_replace:
            self._may_replace = file
            self._error.setText(f"{file} is there already. Press Export again to replace it.")
            return
        try:
            made = self._own.export(
                self._published(), self._format.currentData(), file, replace=file == self._may_replace
            )
        except CuebookError as error:
            self._error.setText(str(error))
            return
        self._context.window.close_sheet()
        self._context.window.toast(f"Written to {made}")


class _Page(QTextBrowser):
    """Shows what was written; it loads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded."""
        return None
