"""Choosing one of many by name: type a part of it, Enter takes it."""

from collections.abc import Callable, Generator, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from cuebook.domain.names import fold, fold_once
from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.text import wrapped_label
from cuebook.ports.reading import Reading
from cuebook.ports.runtime import CancelToken

MOST_SHOWN = 200
_ROW = 30
Option = tuple[str, Any]
"""The words of a choice, and what it stands for."""


class ChooseOne(Sheet):
    """A field and the choices whose words begin as typed."""

    largest = (520, 460)

    def __init__(
        self,
        context: Context,
        title: str,
        label: str,
        find: Callable[[Reading], Sequence[Option]],
        words: str,
        done: Callable[[Any], None],
    ) -> None:
        super().__init__()
        self._context = context
        self._options: list[tuple[str, list[str], Any]] = []
        self._found = self._gone = False
        self._done = done
        self.closed.connect(self._left)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Type a part of the name")
        self.field.setAccessibleName("A part of the name")
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self._more = wrapped_label("", "caption")
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.itemActivated.connect(self.take)
        take, leave = QPushButton(words), QPushButton("Cancel")
        take.setProperty("kind", "primary")
        take.clicked.connect(self.take)
        leave.clicked.connect(context.window.close_sheet)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(wrapped_label(title, "section"))
        layout.addWidget(wrapped_label(label, "caption"))
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._more)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(take)
        layout.addLayout(buttons)
        self._take_button = take
        self.setAccessibleName(title)
        self.setFocusProxy(self.field)
        self._show("")
        self._look(find)

    def _left(self) -> None:
        self._gone = True

    def _look(self, find: Callable[[Reading], Sequence[Option]]) -> None:
        """Find the choices in the background: they may be all albums there are."""

        def work(_cancel: CancelToken) -> Generator[list[tuple[str, list[str], Any]], None, None]:
            with self._context.app.storage.reader() as reading:
                yield [(words, fold_once(words).split(), value) for words, value in find(reading)]

        self._context.app.runtime.run(
            work, on_item=self._offer, on_done=lambda _: None, on_error=_say_elsewhere
        )

    def _offer(self, options: list[tuple[str, list[str], Any]]) -> None:
        if not self._gone:
            self._options, self._found = options, True
            self._show(self.field.text())

    def _show(self, typed: str) -> None:
        """Show the choices that have a word beginning with each word typed."""
        wanted = fold(typed).split()
        self.list.clear()
        fitting = [
            (words, value)
            for words, names, value in self._options
            if all(any(name.startswith(part) for name in names) for part in wanted)
        ]
        for words, value in fitting[:MOST_SHOWN]:
            item = QListWidgetItem(words, self.list)
            item.setSizeHint(QSize(0, self._context.theme.px(_ROW)))
            item.setData(Qt.ItemDataRole.UserRole, value)
        self.list.setCurrentRow(0)
        self._take_button.setEnabled(self.list.count() > 0)
        hidden = len(fitting) - self.list.count()
        more = f"{hidden:,} more: type more of the name." if hidden else ""
        self._more.setText(more if self._found else "Looking through the library…")
        self._more.setVisible(bool(self._more.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter in the field move in the list and take its choice."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.take()
                return True
        return super().eventFilter(watched, event)

    def take(self, *_: object) -> None:
        """Hand the current choice over."""
        item = self.list.currentItem()
        if item is not None:
            value = item.data(Qt.ItemDataRole.UserRole)
            self._context.window.close_sheet()
            self._done(value)


def _say_elsewhere(error: Exception) -> None:
    """The window says it, in words where it has some."""
    raise error
