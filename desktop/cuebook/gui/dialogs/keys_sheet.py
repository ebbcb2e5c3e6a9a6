"""The list of all keys, made of the actions themselves."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cuebook.gui.actions import ACTIONS
from cuebook.gui.actions.build import keys_text
from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.text import plain_label


class KeysSheet(Sheet):
    """Shows every action that has a key."""

    largest = (760, 680)

    def __init__(self, context: Context) -> None:
        super().__init__()
        close = QPushButton("Close")
        close.clicked.connect(context.window.close_sheet)
        head = QHBoxLayout()
        head.addWidget(plain_label("All keys", "section"))
        head.addStretch(1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 12, 16)
        layout.addLayout(head)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._list())
        scroll.setAccessibleName("All keys")
        layout.addWidget(scroll)
        self.setAccessibleName("All keys")
        self.setFocusProxy(scroll)

    def _list(self) -> QWidget:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(24)
        line = 0
        for group, actions in groupby(ACTIONS, key=lambda action: action.group):
            grid.addWidget(plain_label(group, "heading"), line, 0, 1, 2)
            line += 1
            for action in actions:
                if action.keys:
                    grid.addWidget(
                        plain_label(keys_text(action), "value"), line, 0, Qt.AlignmentFlag.AlignRight
                    )
                    grid.addWidget(plain_label(action.text), line, 1)
                    line += 1
        grid.setRowStretch(line, 1)
        return content
