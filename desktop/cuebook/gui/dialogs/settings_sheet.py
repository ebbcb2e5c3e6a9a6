"""The settings."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from cuebook.domain.listen_rule import RULES
from cuebook.gui.actions.library import add_folder
from cuebook.gui.context import Context
from cuebook.gui.shell.sheets import Sheet
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

    largest = (640, 560)

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
        form.addRow(plain_label("Music folders", "value"), self._folders())
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
        layout.addWidget(
            wrapped_label("Nothing leaves this computer, and your sound files are never changed.", "caption")
        )
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

    def _folders(self) -> QWidget:
        box = QWidget()
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        for root in self._context.app.reading.roots():
            state = "" if root.state == "online" else "  (not there at the moment)"
            layout.addWidget(wrapped_label(root.path.decode("utf-8", "backslashreplace") + state))
        buttons = QHBoxLayout()
        add, scan = QPushButton("Add folder…"), QPushButton("Scan now")
        add.clicked.connect(lambda: add_folder(self._context))
        scan.clicked.connect(lambda _checked=False: self._context.app.scanner.scan())
        buttons.addWidget(add)
        buttons.addWidget(scan)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        return box

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
