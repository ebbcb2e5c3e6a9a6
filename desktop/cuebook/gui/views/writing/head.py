"""The head of the page on which a review is written: what it is of, how it is kept, what can be done."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from cuebook.domain.own_review import Subject
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.text import ElidedLabel, plain_label


class WritingHead(QWidget):
    """A title, a line about it, and the buttons."""

    save_requested = Signal()
    cue_requested = Signal()
    marks_requested = Signal(QPoint)
    versions_requested = Signal()
    export_requested = Signal()
    score_requested = Signal()
    removal_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = ElidedLabel("", "page")
        self._about = ElidedLabel("", "value")
        self._kept = plain_label("", "caption")
        self._save = QPushButton("Save")
        self._save.setProperty("kind", "primary")
        self._save.clicked.connect(self.save_requested)
        self._cue = QPushButton("Name a cue")
        self._cue.setToolTip("Name a cue ([[)")
        self._cue.clicked.connect(self.cue_requested)
        self._marks = QPushButton("Insert a mark")
        self._marks.clicked.connect(lambda: self.marks_requested.emit(self._below(self._marks)))
        self._export = QPushButton("Export…")
        self._export.clicked.connect(self.export_requested)
        self._more = QToolButton()
        self._more.setAccessibleName("More")
        self._more.setToolTip("More")
        self._more.clicked.connect(self._open_more)
        self._saved = self._written = False
        self._lay_out()
        theme.changed.connect(self._show_icons)
        self._show_icons()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._about)
        line.addWidget(self._kept)
        line.addStretch(1)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._save, self._cue, self._marks, self._export, self._more):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 12)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addLayout(line)
        layout.addSpacing(4)
        layout.addWidget(buttons)

    def _show_icons(self) -> None:
        self._more.setIcon(self._theme.icon("more", "text2", 18))
        self._more.setIconSize(self._theme.icon_size(18))

    def show_subject(self, subject: Subject) -> None:
        """Say what the review is of."""
        self._title.setText(f"Your review of {subject.title}" if subject.title else "Your review")
        of = (", ".join(subject.composers), str(subject.year or ""))
        self._about.setText("  ·  ".join(filter(None, of)))
        for button in (self._cue, self._marks):
            button.setEnabled(bool(subject.cues))

    def show_kept(self, words: str, *, saved: bool, written: bool, changed: bool) -> None:
        """Say how the text is kept; ``saved``: versions are there, ``written``: there is text at all."""
        self._kept.setText(words)
        self._saved, self._written = saved, written
        self._save.setText("Save a new version" if saved else "Save")
        self._save.setEnabled(written and changed)
        self._export.setEnabled(written)

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.addAction("Versions…", self.versions_requested.emit).setEnabled(self._saved)
        menu.addAction("Go to the score", self.score_requested.emit)
        menu.addSeparator()
        words = "Delete this review" if self._saved else "Throw this draft away"
        menu.addAction(words, self.removal_requested.emit).setEnabled(self._saved or self._written)
        menu.popup(self._below(self._more))

    def _below(self, button: QWidget) -> QPoint:
        return button.mapToGlobal(QPoint(0, button.height() + 2))
