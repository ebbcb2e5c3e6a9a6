"""The versions of a review: what each one said, and what has changed since."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
)

from cuebook.domain.own_review import ReviewVersion, compared
from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, when_text

_ROW, _SIGN = 44, 18
_LOOKS = {"+": ("+", "good"), "-": ("−", "bad"), " ": ("\u2002", "text2")}
"""What using the version would bring, what it would take away, and what stays."""


class VersionsSheet(Sheet):
    """Chooses an older text; ``use`` puts it back into the field."""

    largest = (940, 620)

    def __init__(
        self, context: Context, versions: Sequence[ReviewVersion], now: str, use: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._context = context
        self._versions = versions
        self._now = now
        self._use = use
        self.setAccessibleName("Versions of this review")
        self._list = QListWidget()
        self._list.setObjectName("versions")
        self._list.setAccessibleName("Versions, the newest first")
        self._list.setFixedWidth(context.theme.px(220))
        self._list.currentRowChanged.connect(self._show)
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName("What that version says")
        self._about = wrapped_label("", "caption")
        self._take = QPushButton("Use this text")
        self._take.setProperty("kind", "primary")
        self._take.clicked.connect(self._restore)
        self._lay_out()
        for version in versions:
            self._add(version)
        self._list.setCurrentRow(0)
        self.setFocusProxy(self._list)

    def _lay_out(self) -> None:
        leave = QPushButton("Close")
        leave.clicked.connect(self._context.window.close_sheet)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._list)
        middle.addWidget(self._text, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._about, 1)
        buttons.addWidget(leave)
        buttons.addWidget(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(plain_label("Versions of this review", "section"))
        layout.addLayout(middle, 1)
        layout.addLayout(buttons)

    def _add(self, version: ReviewVersion) -> None:
        time = QDateTime.fromMSecsSinceEpoch(version.saved_at).time()
        day = when_text(version.saved_at, self._context.app.runtime.now())
        when = f"{day}, {QLocale().toString(time, QLocale.FormatType.ShortFormat)}"
        words = count_text(len(version.text.split()), "word", "words")
        item = QListWidgetItem(f"{when}\n{words}", self._list)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{when}, {words}")
        item.setSizeHint(QSize(0, self._context.theme.px(_ROW)))

    def _show(self, row: int) -> None:
        """Show a version, line by line beside what stands in the field."""
        theme, version = self._context.theme, self._versions[row]
        lines = compared(self._now, version.text)
        self._text.clear()
        cursor = QTextCursor(self._text.document())
        hanging = QTextBlockFormat()  # the signs stand in a column of their own, however a line wraps
        hanging.setLeftMargin(theme.px(_SIGN))
        hanging.setTextIndent(-theme.px(_SIGN))
        hanging.setTabPositions([QTextOption.Tab(theme.px(_SIGN), QTextOption.TabType.LeftTab)])
        cursor.setBlockFormat(hanging)
        for number, (sign, line) in enumerate(lines):
            shown, token = _LOOKS[sign]
            look = QTextCharFormat()
            look.setForeground(theme.color(token))
            cursor.insertText(("\n" if number else "") + f"{shown}\t", look)
            look.setFontStrikeOut(sign == "-")
            cursor.insertText(line, look)
        self._text.moveCursor(QTextCursor.MoveOperation.Start)
        same = version.text == self._now
        self._take.setEnabled(not same)
        self._about.setText(
            "This is what stands in the field."
            if same
            else "+ this version alone says it, − the text in the field alone does."
        )

    def _restore(self) -> None:
        version = self._versions[self._list.currentRow()]
        self._context.window.close_sheet()
        self._use(version.text)
        self._context.window.toast("That text is back in the field. Save keeps it as a new version.")
