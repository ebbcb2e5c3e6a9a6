"""The settings."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cuebook.domain.listen_rule import RULES
from cuebook.gui.actions.rating import show_rating_writing, show_tag_ratings
from cuebook.gui.context import Context
from cuebook.gui.dialogs.folder_list import FolderList
from cuebook.gui.dialogs.global_keys import GlobalKeys
from cuebook.gui.dialogs.sound_settings import SoundSettings
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
        close = QPushButton("Close")
        close.clicked.connect(context.window.close_sheet)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addWidget(plain_label("Settings", "section"))
        head.addStretch(1)
        head.addWidget(close)
        self._promise = wrapped_label("", "caption")
        self._promise_what_holds()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._groups())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 12, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._promise)
        self.setFocusProxy(close)
        self.closed.connect(self._sound.leave)

    def _groups(self) -> QWidget:
        """All settings in groups, their names in one column."""
        groups = QWidget()
        form = QFormLayout(groups)
        form.setContentsMargins(0, 0, 12, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        self._begin_group(form, "Window")
        self._add_choice(form, "theme")
        form.addRow(plain_label(LABELS["type_scale"], "value"), self._scale())
        self._begin_group(form, "Sound")
        self._sound = SoundSettings(self._context, form)
        self._begin_group(form, "Playing")
        for name in ("resume", "tray", "notify"):
            form.addRow(self._switch(name))
        form.addRow(GlobalKeys(self._context, self._switch("global_rating")))
        self._begin_group(form, "Figures")
        self._add_choice(form, "listen_rule")
        self._add_choice(form, "denominator")
        self._begin_group(form, "Files")
        form.addRow(plain_label("Music folders", "value"), FolderList(self._context))
        form.addRow(plain_label("Ratings in files", "value"), self._rating_tags())
        form.addRow(plain_label("Your data lies in", "value"), self._data())
        return groups

    def _begin_group(self, form: QFormLayout, name: str) -> None:
        heading = plain_label(name, "heading")
        heading.setContentsMargins(0, 12 if form.rowCount() else 0, 0, 0)
        form.addRow(heading)

    def _add_choice(self, form: QFormLayout, name: str) -> None:
        form.addRow(plain_label(LABELS[name], "value"), self._choice(name))

    def _switch(self, name: str) -> CheckBox:
        settings = self._context.app.settings
        box = CheckBox(self._context.theme, LABELS[name])
        box.setChecked(getattr(settings.current, name))
        box.toggled.connect(lambda on: settings.change(**{name: on}))
        return box

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
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        allowed = self._switch("write_ratings")
        allowed.toggled.connect(self._promise_what_holds)
        layout.addWidget(allowed)
        take_over, write = QPushButton("Ratings of other programs…"), QPushButton("Write ratings to files…")
        take_over.clicked.connect(lambda: show_tag_ratings(self._context))
        write.clicked.connect(lambda: show_rating_writing(self._context))
        layout.addWidget(take_over, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(write, 0, Qt.AlignmentFlag.AlignLeft)
        return box

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
