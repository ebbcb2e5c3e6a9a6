"""What stands in the listening log while there is nothing in it: why, and a way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cuebook.gui.context import Context
from cuebook.gui.models.log_choice import LogChoice
from cuebook.gui.widgets.text import wrapped_label

_NEVER = "Nothing has been played yet: every play is kept here, with what was heard of it."
_TO_LIBRARY = "Go to the library"


class EmptyLog(QWidget):
    """One sentence and one button."""

    clear_requested = Signal()
    all_time_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._choice: LogChoice | None = None
        self._words = wrapped_label(_NEVER, "value")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(_TO_LIBRARY)
        self._button.setProperty("kind", "primary")
        self._button.clicked.connect(self._act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(14)
        layout.addStretch(1)
        layout.addWidget(self._words)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(2)
        self.setFocusProxy(self._button)

    def show_why(self, choice: LogChoice, *, ever: bool) -> None:
        """Say why there is nothing: nothing was ever played, not then, or nothing answers to the filters."""
        self._choice = choice if ever else None
        if not ever:
            self._words.setText(_NEVER)
            self._button.setText(_TO_LIBRARY)
        elif choice.narrowed:
            self._words.setText("No play answers to these filters.")
            self._button.setText("Clear the filters")
        else:
            period = choice.period.value
            self._words.setText(f"Nothing was played in the {period[:1].lower()}{period[1:]}.")
            self._button.setText("Show all time")

    def _act(self) -> None:
        if self._choice is None:
            self._context.window.show_page("library")
        elif self._choice.narrowed:
            self.clear_requested.emit()
        else:
            self.all_time_requested.emit()
