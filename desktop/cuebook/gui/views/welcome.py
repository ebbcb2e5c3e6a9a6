"""The welcome: what to do first."""

import subprocess
import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cuebook.domain.events import PlaybackReady, PlaybackUnavailable
from cuebook.gui.actions.library import add_folder
from cuebook.gui.actions.review import import_review
from cuebook.gui.context import Context
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.text import plain_label, wrapped_label


class Card(QFrame):
    """An invitation: a sign, a title, a few words, a button and a hint."""

    def __init__(
        self, theme: Theme, icon: str, title: str, words: str, button: str, hint: str, *, primary: bool
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon
        self.setObjectName("card")
        self._icon = QLabel()
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(plain_label(title, "section"), 1)
        self.button = QPushButton(button)
        self.button.setProperty("kind", "primary" if primary else "")
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.button)
        foot.addWidget(plain_label(hint, "caption"))
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(wrapped_label(words, "value"))
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setMinimumHeight(theme.px(176))
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        self._icon.setPixmap(self._theme.pixmap(self._icon_name, "accent", 24))


class Welcome(QWidget):
    """Stands in for an empty library."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        folder = Card(
            theme, "folder-add", "Add a music folder",
            "Scores, songs and several editions of one film: Cuebook sorts them by album. "
            "Drop folders anywhere in this window.",
            "Add folder…", "Ctrl+O", primary=True,
        )  # fmt: skip
        folder.button.clicked.connect(lambda: add_folder(context))
        demo = Card(
            theme, "library", "Try the demo score",
            "Five short cues composed for Cuebook, with ratings, a review and weeks of invented listening.",
            "Open the demo", "Removed in one click", primary=False,
        )  # fmt: skip
        demo.button.clicked.connect(self._open_demo)
        review = Card(
            theme, "reviews", "Bring a review",
            "Paste a review or open a saved text: its figures stand beside your own, and the cues it names "
            "become links to yours.",
            "Import a review…", "Ctrl+I", primary=False,
        )  # fmt: skip
        review.button.clicked.connect(lambda: import_review(context))
        cards = QHBoxLayout()
        cards.setSpacing(16)
        for card in (folder, demo, review):
            cards.addWidget(card, 1)
        self._sound_icon, self._sound = QLabel(), plain_label("Looking for VLC…", "value")
        kept_icon = QLabel()
        kept_icon.setPixmap(theme.pixmap("check", "good", 16))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for widget in (self._sound_icon, self._sound):
            foot.addWidget(widget)
        foot.addSpacing(16)
        foot.addWidget(kept_icon)
        foot.addWidget(plain_label("Your files are never changed, and nothing leaves this computer", "value"))
        foot.addStretch(1)
        foot.addWidget(plain_label("?   all keys", "caption"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 18)
        layout.setSpacing(6)
        layout.addWidget(plain_label("Welcome to Cuebook", "page"))
        layout.addWidget(
            plain_label("The soundtrack player that remembers which cues you come back to.", "value")
        )
        layout.addSpacing(14)
        layout.addLayout(cards)
        layout.addStretch(1)
        layout.addLayout(foot)
        self._first = folder.button
        context.app.bus.subscribe(
            PlaybackReady, lambda event: self._tell_sound("check", "good", f"Sound by {event.name}")
        )
        context.app.bus.subscribe(
            PlaybackUnavailable, lambda event: self._tell_sound("warning", "bad", event.reason)
        )

    def _tell_sound(self, icon: str, token: str, words: str) -> None:
        self._sound_icon.setPixmap(self._context.theme.pixmap(icon, token, 16))
        self._sound.setText(words)
        self._sound.setWordWrap(len(words) > 60)
        self._sound.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def _open_demo(self) -> None:
        """The demo is a program of its own, on a data folder of its own."""
        data = str(self._context.app.folders.data)
        subprocess.Popen(
            [sys.executable, "-m", "cuebook", "demo", "--data-dir", data], start_new_session=True
        )

    def setFocus(self) -> None:  # type: ignore[override]
        """Go to the first thing to do. A proxy would make this page a stop of Tab's of its own."""
        self._first.setFocus()
