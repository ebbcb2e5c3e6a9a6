"""Problem files: what lies in the watched folders and could not be read, and why."""

import os

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from cuebook.domain.changes import Changes
from cuebook.domain.events import ScanEnded
from cuebook.domain.sound_file import FileProblem, ProblemKind
from cuebook.gui.context import Context
from cuebook.gui.models.row_table import Column, RowTable
from cuebook.gui.views.spec import View
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, path_name

KINDS = {
    ProblemKind.UNREADABLE: "cannot be opened",
    ProblemKind.NOT_AUDIO: "no sound",
    ProblemKind.DAMAGED: "damaged",
    ProblemKind.TOO_SLOW: "took too long",
    ProblemKind.TOO_LARGE: "needs too much memory",
    ProblemKind.FOLDER: "folder",
    ProblemKind.CUE_SHEET: "cue sheet",
}
_WIDTHS = {"kind": 150, "size": 84}
_SHARES = {"file": 4, "folder": 3, "reason": 4}
"""How what is left is shared out."""


class ProblemFilesView(View):
    """Lists them; they can be read again, shown where they lie, and copied as text."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rows: RowTable[FileProblem] = RowTable(_columns())
        self._about = plain_label("", "value")
        self._retry, self._reveal = QPushButton("Try again"), QPushButton("Show in file manager")
        self._copy = QPushButton("Copy list")
        self._retry.clicked.connect(self._read_again)
        self._reveal.clicked.connect(self._show_folder)
        self._copy.clicked.connect(self._copy_list)
        self._table = self._make_table()
        self._none = wrapped_label("Every file in the watched folders could be read.", "value")
        self._lay_out()
        context.app.bus.subscribe(ScanEnded, lambda _: self._show())
        self._show()

    def _make_table(self) -> QTableView:
        table, theme = QTableView(), self._context.theme
        table.setModel(self._rows)
        table.setAccessibleName("Problem files")
        table.setObjectName("reviews")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(35))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(theme.px(34))
        for place, column in enumerate(self._rows.columns):
            header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
            if column.id in _WIDTHS:
                header.resizeSection(place, theme.px(_WIDTHS[column.id]))
        table.setWordWrap(False)
        table.selectionModel().selectionChanged.connect(lambda *_: self._fit_buttons())
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(plain_label("Problem files", "page"))
        head.addStretch(1)
        for button in (self._retry, self._reveal, self._copy):
            head.addWidget(button)
        top = QVBoxLayout()
        top.setContentsMargins(24, 18, 24, 10)
        top.setSpacing(2)
        top.addLayout(head)
        top.addWidget(self._about)
        top.addWidget(self._none)
        body = QHBoxLayout()
        body.setContentsMargins(14, 0, 14, 0)
        body.addWidget(self._table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out among names, folders and reasons."""
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        header, theme = self._table.horizontalHeader(), self._context.theme
        margins, bar = 2 * 14, self._table.verticalScrollBar().sizeHint().width()
        room = self.width() - margins - bar - sum(theme.px(width) for width in _WIDTHS.values())
        for place, column in enumerate(self._rows.columns):
            if column.id in _SHARES:
                header.resizeSection(place, room * _SHARES[column.id] // sum(_SHARES.values()))

    def _show(self) -> None:
        app = self._context.app
        report = app.scanner.last_report
        folders = [one for one in report.problems if one.kind is ProblemKind.FOLDER] if report else []
        rows = [*folders, *app.reading.problems()]
        self._rows.replace_rows(rows, lambda one, other: one.path == other.path)
        self._about.setText(count_text(len(rows), "file could not be read", "files could not be read"))
        self._about.setVisible(bool(rows))
        self._table.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        chosen = self._chosen()
        all_words = f"Try all {len(self._rows.rows):,} again" if len(self._rows.rows) != 1 else "Try again"
        self._retry.setText(f"Try {count_text(len(chosen), 'file', 'files')} again" if chosen else all_words)
        self._retry.setEnabled(bool(self._rows.rows))
        self._copy.setEnabled(bool(self._rows.rows))
        self._reveal.setEnabled(bool(chosen))

    def _chosen(self) -> list[FileProblem]:
        rows = sorted(index.row() for index in self._table.selectionModel().selectedRows())
        return [self._rows.rows[row] for row in rows]

    def _all_or_chosen(self) -> list[FileProblem]:
        return self._chosen() or list(self._rows.rows)

    def _read_again(self) -> None:
        scanner = self._context.app.scanner
        if scanner.scanning:
            self._context.window.toast("The folders are being scanned; try again when that is over")
            return
        scanner.read_again([problem.path for problem in self._all_or_chosen()])

    def _show_folder(self) -> None:
        for folder in {os.path.dirname(problem.path) for problem in self._chosen()[:1]}:
            QDesktopServices.openUrl(QUrl.fromLocalFile(os.fsdecode(folder)))

    def _copy_list(self) -> None:
        problems = self._all_or_chosen()
        lines = [f"{_text(problem.path)}: {problem.reason}" for problem in problems]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._context.window.toast(f"{count_text(len(problems), 'line', 'lines')} copied")

    def library_changed(self, changes: Changes) -> None:
        """Show what is so now."""
        if changes.everything or changes.roots:
            self._show()

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into the list."""
        self._table.setFocus()


def _columns() -> list[Column[FileProblem]]:
    return [
        Column(
            "file",
            "File",
            lambda problem: path_name(problem.path),
            tooltip=lambda problem: _text(problem.path),
        ),
        Column("folder", "Folder", _folder, tooltip=_folder),
        Column("reason", "Why", lambda problem: problem.reason, tooltip=lambda problem: problem.reason),
        Column("kind", "Trouble", lambda problem: KINDS[problem.kind]),
        Column("size", "Size", _size_text, figure=True),
    ]


def _folder(problem: FileProblem) -> str:
    return _text(os.path.dirname(problem.path))


def _size_text(problem: FileProblem) -> str:
    size = problem.size
    if size is None:
        return "–"
    if size < 1_000:
        return f"{size} B"
    return f"{size / 1_000:,.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:,.1f} MB"


def _text(path: bytes) -> str:
    return path.decode("utf-8", "backslashreplace")
