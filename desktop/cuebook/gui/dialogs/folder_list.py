"""The watched folders in the settings: how each stands, and what can be done with it."""

import os
from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LibraryChanged
from cuebook.domain.sound_file import lies_in
from cuebook.gui.actions.library import add_folder, watch_folders
from cuebook.gui.context import Context
from cuebook.gui.shell.waiting_banner import locate_folder, what_waits
from cuebook.gui.widgets.check_box import CheckBox
from cuebook.gui.widgets.text import ElidedLabel, plain_label, wrapped_label
from cuebook.gui.words import count_text, path_name
from cuebook.ports.file_reading import Root, WaitingPlace
from cuebook.services.watching import RESCAN_MS
from cuebook.settings.schema import LABELS


class FolderList(QWidget):
    """A line for each watched folder, with Open, Locate and Remove; below, whether changes are heard of."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._lines: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        watch = CheckBox(context.theme, LABELS["watch_folders"])
        watch.setChecked(context.app.settings.current.watch_folders)
        watch.toggled.connect(lambda on: context.app.settings.change(watch_folders=on))
        self._layout.addWidget(watch)
        self._layout.addLayout(self._buttons())
        self._rebuild()
        forget = context.app.bus.subscribe(LibraryChanged, self._library_changed)
        self.destroyed.connect(lambda _gone: forget())

    def _buttons(self) -> QHBoxLayout:
        app, window = self._context.app, self._context.window
        add, scan, problems = (
            QPushButton("Add folder…"),
            QPushButton("Scan now"),
            QPushButton("Problem files"),
        )
        add.clicked.connect(lambda: add_folder(self._context))
        scan.clicked.connect(lambda _checked=False: app.scanner.scan())

        def show_problems() -> None:
            window.close_sheet()
            window.show_page("problems")

        problems.clicked.connect(show_problems)
        line = QHBoxLayout()
        for button in (add, scan, problems):
            line.addWidget(button)
        line.addStretch(1)
        return line

    def _library_changed(self, event: LibraryChanged) -> None:
        if event.changes.roots or event.changes.everything:
            self._rebuild()

    def _rebuild(self) -> None:
        if self._lines:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(8)
        reading = self._context.app.reading
        waiting = reading.waiting_places()
        for root in reading.roots():
            lines.addLayout(self._line(root, waiting))
        self._layout.insertWidget(0, self._lines)

    def _line(self, root: Root, waiting: Sequence[WaitingPlace]) -> QHBoxLayout:
        name = path_name(root.path)
        itself = next((place for place in waiting if place.path == root.path), None)
        inside = [place for place in waiting if lies_in(place.path, root.path)]
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(root.path.decode("utf-8", "backslashreplace")))
        words.addWidget(wrapped_label(self._state(root, itself, inside), "caption"))
        line = QHBoxLayout()
        line.setSpacing(8)
        if itself or inside:
            sign = plain_label("")
            sign.setPixmap(self._context.theme.pixmap("warning", "bad", 16))
            line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        first = ("Locate…", self._locate) if itself else ("Open", _open)
        for text, act in (first, ("Remove", self._remove)):
            button = QPushButton(text)
            button.setAccessibleName(f"{text} {name}")
            button.clicked.connect(lambda _checked=False, act=act: act(root.path))
            line.addWidget(button)
        return line

    def _state(self, root: Root, itself: WaitingPlace | None, inside: Sequence[WaitingPlace]) -> str:
        """How a folder stands, and the drives mounted in it that are waited for."""
        stands = what_waits(itself, "it" if not itself.present else "It") if itself else self._present(root)
        away = [what_waits(place, path_name(place.path)) for place in inside]
        if away:
            stands = stands.removesuffix(".") + "."
        return " ".join((stands, *away))

    def _present(self, root: Root) -> str:
        deaf = self._context.app.watching.deaf.get(root.path)
        if deaf:
            return f"Changes are not heard of: {deaf}. Scanned every {RESCAN_MS // 60_000} minutes."
        files = self._context.app.reading.count_known(root.number, root.path)
        return count_text(files, "file", "files")

    def _locate(self, path: bytes) -> None:
        locate_folder(self._context, path)

    def _remove(self, path: bytes) -> None:
        context = self._context

        def forgotten(trouble: str | None) -> None:
            words = f"{path_name(path)} is watched no more. What you did with its cues is kept."
            context.window.toast(
                trouble or words, None if trouble else lambda: watch_folders(context, [path])
            )

        try:
            context.app.scanner.forget_folder(path, forgotten)
        except CuebookError as error:
            context.window.toast(str(error))
            return
        if context.app.gradual.progress:
            context.window.toast(f"{path_name(path)}: its cues are taken out of the library…")


def _open(path: bytes) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(os.fsdecode(path)))
