"""The head of the library's page: what is shown, how it is looked at, and what a search could not mean."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from cuebook.domain.errors import CuebookError, SearchError
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.segments import Segments
from cuebook.gui.widgets.text import ElidedLabel, plain_label, wrapped_label

SCORES, CUES = "scores", "cues"


class LibraryHead(QWidget):
    """Title, figures, the switch between scores and cues, and buttons for what a table and a search have."""

    look_chosen = Signal(str)
    columns_requested = Signal(QPoint)
    save_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = ElidedLabel("Library", "page")
        self._about = plain_label("", "value")
        self._fault = wrapped_label("", "bad")
        self._fault.setTextFormat(Qt.TextFormat.RichText)
        self._fault.hide()
        self._look = Segments("Look at", ((SCORES, "Scores"), (CUES, "Cues")))
        self._look.chosen.connect(self.look_chosen)
        self._save = QPushButton(" Save search…")
        self._save.setAccessibleName("Save search… (Ctrl+S)")
        self._save.setToolTip(self._save.accessibleName())
        self._save.clicked.connect(self.save_requested)
        self._columns = QToolButton()
        self._columns.setAccessibleName("Columns and order")
        self._columns.setToolTip("Columns and order")
        self._columns.clicked.connect(self._ask_for_columns)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._title, 1)
        line.addStretch(0)
        for widget in (self._save, self._look, self._columns):
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 8)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self._about)
        layout.addWidget(self._fault)
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        self._save.setIcon(self._theme.icon("smart-playlist", "text2", 16))
        self._columns.setIcon(self._theme.icon("more", "text2", 18))
        for button, size in ((self._save, 16), (self._columns, 18)):
            button.setIconSize(self._theme.icon_size(size))

    def show_title(self, title: str) -> None:
        """Say what is shown."""
        self._title.setText(title)

    @property
    def title(self) -> str:
        """What is shown."""
        return self._title.text()

    @property
    def about(self) -> str:
        """What is said of it."""
        return self._about.text()

    def show_about(self, words: str) -> None:
        """Say how much of it there is."""
        self._about.setText(words)

    def show_look(self, look: str, *, can_save: bool) -> None:
        """Show whether scores or cues are looked at, and whether there is a search to keep."""
        self._look.show_value(look)
        self._columns.setVisible(look == CUES)
        self._save.setVisible(can_save)

    def show_fault(self, error: CuebookError | None, text: str = "") -> None:
        """Say why a search says nothing, with its faulty part marked; None: it can be read."""
        unreadable = str(error) if isinstance(error, SearchError) else ""
        self._save.setEnabled(not unreadable)
        self._save.setToolTip(unreadable or self._save.accessibleName())
        self._save.setAccessibleDescription(unreadable)
        self._fault.setVisible(error is not None)
        self._about.setVisible(error is None)
        if error is not None:
            self._fault.setText(marked_fault(error, text, self._theme))
            faulty = faulty_part(error, text)
            self._fault.setAccessibleName(f"{error} At: {faulty}" if faulty else str(error))

    @property
    def fault(self) -> str:
        """What is said of the faulty search; empty where there is none."""
        return "" if self._fault.isHidden() else self._fault.accessibleName()

    def _ask_for_columns(self) -> None:
        self.columns_requested.emit(self._columns.mapToGlobal(QPoint(0, self._columns.height())))


def faulty_part(error: CuebookError, text: str) -> str:
    """What of a search cannot be read; empty where it is not one part."""
    return text[error.at : error.at + error.length] if isinstance(error, SearchError) else ""


def marked_fault(error: CuebookError, text: str, theme: Theme) -> str:
    """The message, and the search with its faulty part underlined, as markup. What was typed stays plain."""
    if not isinstance(error, SearchError):
        return _plain(str(error))
    before, after = _plain(text[: error.at]), _plain(text[error.at + error.length :])
    mark = f"<u style='color:{theme.color('bad').name()}'><b>{_plain(faulty_part(error, text))}</b></u>"
    typed = f"<span style='color:{theme.color('text').name()}'>{before}{mark}{after}</span>"
    return f"{_plain(str(error))}&nbsp;&nbsp; {typed}"


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
