"""A strip over the page for drives that are not there or not whole: what waits for them, and what to do."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from cuebook.domain.errors import CuebookError
from cuebook.domain.events import LibraryChanged, ScanEnded
from cuebook.gui.dialogs.ask_folder import ask_folder
from cuebook.gui.widgets.text import plain_label, tooltip_text, wrapped_label
from cuebook.gui.words import count_text, path_name
from cuebook.services.scan_order import ScanOrder

if TYPE_CHECKING:
    from cuebook.gui.context import Context
    from cuebook.ports.file_reading import WaitingPlace

MOST_SHOWN = 3


class WaitingBanner(QFrame):
    """A line for each place that is offline; nothing while all are there."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setObjectName("banner")
        self._places: list[WaitingPlace] = []
        self._lines: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        context.app.bus.subscribe(LibraryChanged, self._library_changed)
        context.theme.changed.connect(self._rebuild)
        self.hide()
        self.refresh()

    def _library_changed(self, event: LibraryChanged) -> None:
        if event.changes.roots or event.changes.everything:
            self.refresh()

    def refresh(self) -> None:
        """Show what waits."""
        places = self._context.app.reading.waiting_places()
        if places != self._places:
            self._places = places
            self._rebuild()

    def _rebuild(self) -> None:
        if self._lines:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(24, 8, 24, 8)
        lines.setSpacing(8)
        places = sorted(self._places, key=lambda place: -place.cues)
        for place in places[:MOST_SHOWN]:
            lines.addLayout(self._line(place))
        if len(places) > MOST_SHOWN:
            lines.addWidget(
                plain_label(f"and {len(places) - MOST_SHOWN} more; the settings list all", "caption")
            )
        self._layout.addWidget(self._lines)
        self.setVisible(bool(places))
        self.setAccessibleName(" ".join(what_waits(place, path_name(place.path)) for place in places))

    def _line(self, place: WaitingPlace) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(self._context.theme.pixmap("warning", "bad", 18))
        name = path_name(place.path)
        text = wrapped_label(what_waits(place, name))
        text.setToolTip(tooltip_text(place.path.decode("utf-8", "backslashreplace")))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(icon)
        line.addWidget(text, 1)
        buttons = [("Try again", self._try_again), ("They are really gone", self._accept)]
        if any(root.path == place.path for root in self._context.app.reading.roots()):
            buttons.insert(1, ("Locate…", self._locate))
        for words, act in buttons:
            button = QPushButton(words)
            button.setAccessibleName(f"{words} ({name})")
            button.clicked.connect(lambda _checked=False, act=act: act(place))
            line.addWidget(button)
        return line

    def _try_again(self, place: WaitingPlace) -> None:
        def scanned() -> None:
            for one in self._context.app.reading.waiting_places():
                if one.path == place.path:
                    self._context.window.toast(what_waits(one, path_name(one.path), still=True))

        self._scan(ScanOrder(), scanned)

    def _accept(self, place: WaitingPlace) -> None:
        """The listener's word: what is not there is missing, and no scan waits for it any more."""
        missing = count_text(place.cues, "cue is", "cues are")

        def scanned() -> None:
            if all(one.path != place.path for one in self._context.app.reading.waiting_places()):
                self._context.window.toast(f"{missing} missing now. What you did with them is kept.")

        self._scan(ScanOrder(accept_missing=frozenset({place.path})), scanned)

    def _scan(self, order: ScanOrder, then: Callable[[], None]) -> None:
        app = self._context.app
        if app.scanner.scanning:
            self._context.window.toast("The folders are being scanned; try again when that is over")
            return

        def ended(_event: ScanEnded) -> None:
            forget()
            then()

        forget = app.bus.subscribe(ScanEnded, ended)
        app.scanner.scan(order)

    def _locate(self, place: WaitingPlace) -> None:
        locate_folder(self._context, place.path)


def locate_folder(context: Context, path: bytes) -> None:
    """Ask where a watched folder lies now, and take it for the one that moved."""
    folder = ask_folder(f"Where does {path_name(path)} lie now?")
    if not folder:
        return

    def moved(trouble: str | None) -> None:
        context.window.toast(trouble or f"{path_name(path)} now lies in {folder}")

    try:
        context.app.scanner.move_folder(path, os.fsencode(folder), moved)
    except CuebookError as error:
        context.window.toast(str(error))


def what_waits(place: WaitingPlace, name: str, *, still: bool = False) -> str:
    """What is the matter, without asking the drive itself: one that hangs would hold the window.

    ``still``: after it was looked for again.
    """
    cues = count_text(place.cues, "cue waits", "cues wait")
    if place.present:
        lost = f"{name} {'still lacks' if still else 'has lost'} much of what it held at once"
    else:
        lost = f"{'Still nothing' if still else 'Nothing'} of {name} is there"
    return f"{lost}. {cues} for it."
