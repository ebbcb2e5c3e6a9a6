"""The settings."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cuebook.domain.listen_rule import RULES
from cuebook.gui.actions.rating import show_rating_writing, show_tag_ratings
from cuebook.gui.context import Context
from cuebook.gui.dialogs.folder_list import FolderList
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.check_box import CheckBox
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.settings.schema import CHOICES, LABELS

SCALES = (85, 100, 115, 130, 150)
WORDS = {
    "system": "As the system has it",
    "dark": "Dark",
    "light": "Light",
    "cuebook": "Half the cue or 4 minutes",
    "lastfm": "As Last.fm and ListenBrainz count",
    "finished": "Finished plays only",
    "score cues": "Score cues only",
    "whole album": "The whole album",
}


class SettingsSheet(Sheet):
    """Every setting takes effect at once."""

    largest = (760, 700)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName("Settings")
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        for name in ("theme", "listen_rule", "denominator"):
            form.addRow(plain_label(LABELS[name], "value"), self._choice(name))
        form.addRow(plain_label(LABELS["type_scale"], "value"), self._scale())
        form.addRow(plain_label("Music folders", "value"), FolderList(context))
        form.addRow(plain_label("Ratings in files", "value"), self._rating_tags())
        form.addRow(plain_label("Your data lies in", "value"), self._data())
        close = QPushButton("Close")
        close.clicked.connect(context.window.close_sheet)
        head = QHBoxLayout()
        head.addWidget(plain_label("Settings", "section"))
        head.addStretch(1)
        head.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 20)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addLayout(form)
        layout.addStretch(1)
        self._promise = wrapped_label("", "caption")
        layout.addWidget(self._promise)
        self._promise_what_holds()
        self.setFocusProxy(close)

    def _choice(self, name: str) -> Choice:
        settings = self._context.app.settings
        box = Choice(self._context.theme, LABELS[name])
        for choice in CHOICES[name]:
            box.addItem(WORDS[choice], choice)
        box.setCurrentIndex(CHOICES[name].index(getattr(settings.current, name)))
        box.activated.connect(lambda place: self._set(name, box.itemData(place)))
        return box

    def _set(self, name: str, value: str) -> None:
        app = self._context.app
        app.settings.change(**{name: value})
        if name == "listen_rule":
            app.transactions.recount_everything(app.reading.cues_with_a_past())

    def _scale(self) -> Choice:
        settings = self._context.app.settings
        box = Choice(self._context.theme, LABELS["type_scale"])
        for scale in SCALES:
            box.addItem(f"{scale} %", scale)
        box.setCurrentIndex(
            min(range(len(SCALES)), key=lambda at: abs(SCALES[at] - settings.current.type_scale))
        )
        box.activated.connect(lambda place: settings.change(type_scale=box.itemData(place)))
        return box

    def _rating_tags(self) -> QWidget:
        """Taking over what other programs left in tags, and writing there, where that is allowed."""
        settings = self._context.app.settings
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        allowed = CheckBox(self._context.theme, LABELS["write_ratings"])
        allowed.setChecked(settings.current.write_ratings)
        allowed.toggled.connect(self._allow_writing)
        layout.addWidget(allowed)
        take_over, write = QPushButton("Ratings of other programs…"), QPushButton("Write ratings to files…")
        take_over.clicked.connect(lambda: show_tag_ratings(self._context))
        write.clicked.connect(lambda: show_rating_writing(self._context))
        layout.addWidget(take_over, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(write, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _allow_writing(self, allowed: bool) -> None:  # noqa: FBT001 - Qt's
        self._context.app.settings.change(write_ratings=allowed)
        self._promise_what_holds()

    def _promise_what_holds(self) -> None:
        never = not self._context.app.settings.current.write_ratings
        files = "are never changed" if never else "are changed only when you write ratings to them"
        self._promise.setText(f"Nothing leaves this computer, and your sound files {files}.")

    def _data(self) -> QWidget:
        box = QWidget()
        layout = QHBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        folder = str(self._context.app.folders.data)
        layout.addWidget(wrapped_label(folder), 1)
        show = QPushButton("Open")
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
        layout.addWidget(show)
        return box


assert set(CHOICES["listen_rule"]) == set(RULES)  # noqa: S101 - two lists of one thing
