"""Exporting the history."""

import os

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.errors import CuebookError
from cuebook.gui.context import Context
from cuebook.gui.outside import Outside, is_to_replace
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.services.exporter import KINDS_OF

WORDS = {
    "plays": "Plays",
    "ratings": "Ratings with their dates",
    "marks": "Marks",
    "reviews": "Reviews and their links",
    "all": "Everything",
}
ABOUT = {
    "csv": "Every play with its ranges, exactly.",
    "csv-safe": "The same, with cells that a spreadsheet would take for formulas made harmless.",
    "jsonl": "Lossless: the one to keep for decades.",
    "listenbrainz": "Listens only, as ListenBrainz takes them.",
}


class ExportSheet(Sheet):
    """Asks what, as what and where to."""

    largest = (560, 340)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName("Export history")
        self._may_replace = ""
        self._outside = Outside(context.app.runtime)
        self.closed.connect(self._outside.stop)
        self._what = Choice(context.theme, "What to export")
        for name in KINDS_OF:
            self._what.addItem(WORDS[name], name)
        self._format = Choice(context.theme, "Format")
        self._file = QLineEdit()
        self._file.setAccessibleName("File")
        self._about = wrapped_label("", "caption")
        self._error = wrapped_label("", "bad")
        browse = QPushButton("Choose…")
        browse.clicked.connect(self._browse)
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._file, 1)
        line.addWidget(browse)
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(10)
        form.addRow(plain_label("What", "value"), self._what)
        form.addRow(plain_label("As", "value"), self._format)
        form.addRow("", self._about)
        form.addRow(plain_label("To", "value"), place)
        self._go = QPushButton("Export")
        self._go.setProperty("kind", "primary")
        self._go.clicked.connect(self._export)
        leave = QPushButton("Cancel")
        leave.clicked.connect(context.window.close_sheet)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(plain_label("Export history", "section"))
        layout.addLayout(form)
        layout.addWidget(self._error)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self._what.currentIndexChanged.connect(self._show_formats)
        self._format.currentIndexChanged.connect(self._show_format)
        self._file.editingFinished.connect(self._follow_suffix)
        self._file.returnPressed.connect(self._export)
        self._show_formats()
        self.setFocusProxy(self._what)

    def _show_formats(self) -> None:
        self._format.clear()
        for one in self._context.app.exporter.choices(self._what.currentData()):
            self._format.addItem(one.label, one.name)

    def _show_format(self) -> None:
        name = self._format.currentData()
        chosen = next((one for one in self._context.app.exporter.formats if one.name == name), None)
        self._about.setText(ABOUT.get(name, ""))
        if chosen:
            stem = os.path.splitext(self._file.text())[0] or self._offered()
            self._file.setText(stem + chosen.suffix)

    def _offered(self) -> str:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return os.path.join(folder or os.path.expanduser("~"), f"cuebook-{self._what.currentData()}")

    def _browse(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Export to", self._file.text())
        if chosen:
            self._file.setText(chosen)
            self._may_replace = chosen
            self._follow_suffix()

    def _follow_suffix(self) -> None:
        """Whoever writes .jsonl wants it: the ending of the file's name chooses the format."""
        exporter = self._context.app.exporter
        suffix = os.path.splitext(self._file.text())[1].lower()
        suffixes = {one.name: one.suffix for one in exporter.choices(self._what.currentData())}
        if suffixes.get(self._format.currentData()) == suffix:
            return
        for name, own in suffixes.items():
            if own == suffix:
                self._format.setCurrentIndex(self._format.findData(name))
                return

    def _export(self) -> None:
        self._follow_suffix()
        file = os.path.expanduser(self._file.text().strip())
        self._outside.ask(lambda: is_to_replace(file), lambda there: self._export_to(file, there=there))

    def _export_to(self, file: str, *, there: bool) -> None:
        app = self._context.app
        if there and file != self._may_replace:
            self._may_replace = file
            self._error.setText(f"{file} is there already. Press Export again to replace it.")
            return
        try:
            made = app.exporter.export(
                app.reading, self._what.currentData(), self._format.currentData(), file
            )
        except CuebookError as error:
            self._error.setText(str(error))
            return
        self._context.window.close_sheet()
        self._context.window.toast(f"{made.rows} rows written to {made.file}")
