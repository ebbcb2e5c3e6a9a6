"""The filters of the listening log: period, origin, ending, counted only, words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cuebook.domain.play import Ending, Origin
from cuebook.gui.models.log_choice import LogChoice, Period, hours_text
from cuebook.gui.theme import Theme
from cuebook.gui.widgets.filter_field import FilterField
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.menu_button import MenuButton, Option

TYPING_MS = 120


class LogFilters(QWidget):
    """Shows what is chosen; every wish for another choice goes out."""

    choice_wanted = Signal(object)
    leave_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._choice = LogChoice()
        self._period = MenuButton(theme, "Period", _periods)
        self._period.chosen.connect(lambda period: self._want(period=period, days=None))
        self._origin = MenuButton(theme, "Origin", _origins)
        self._origin.chosen.connect(lambda origin: self._want(origin=origin))
        self._ending = MenuButton(theme, "Ending", _endings)
        self._ending.chosen.connect(lambda ending: self._want(ending=ending))
        self._counted = QPushButton("Counted only")
        self._counted.setCheckable(True)
        self._counted.setToolTip("Listens only: plays that count under the rule in force")
        self._counted.clicked.connect(lambda checked: self._want(counted_only=checked))
        self._hours = QPushButton()
        self._hours.setProperty("marked", True)  # noqa: FBT003 - Qt's
        self._hours.clicked.connect(lambda: self._want(hours=None))
        self.field = FilterField(theme, "Filter plays", "Ctrl+F")
        self.field.leave_requested.connect(self._leave)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._take_words)
        self.field.textEdited.connect(lambda _: self._typing.start())
        self.field.textChanged.connect(self._cleared)
        layout = FlowLayout(self)
        for widget in (self._period, self._origin, self._ending, self._counted, self._hours, self.field):
            layout.addWidget(widget)
        theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        self._hours.setIcon(self._theme.icon("close", "text2", 14))
        self.field.setFixedHeight(self._period.sizeHint().height())

    def show_choice(self, choice: LogChoice, today: date) -> None:
        """Show what is chosen."""
        self._choice = choice
        self._period.show_value(
            None if choice.days else choice.period, choice.period_words(today), marked=choice.days is not None
        )
        origin, ending = choice.origin, choice.ending
        self._origin.show_value(origin, _capital(origin) if origin else "Any origin", marked=bool(origin))
        self._ending.show_value(ending, _capital(ending) if ending else "Any ending", marked=bool(ending))
        self._counted.setChecked(choice.counted_only)
        if self._counted.property("marked") != choice.counted_only:
            self._counted.setProperty("marked", choice.counted_only)
            self.style().unpolish(self._counted)
            self.style().polish(self._counted)
        self._hours.setVisible(choice.hours is not None)
        if choice.hours:
            self._hours.setText(hours_text(choice.hours))
            self._hours.setAccessibleName(f"Hours: {hours_text(choice.hours)}; show all hours")
            self._hours.setToolTip("Show all hours")
        if choice.words != " ".join(self.field.text().split()):
            self.field.setText(choice.words)
        self.updateGeometry()

    def _want(self, **parts: object) -> None:
        self.choice_wanted.emit(replace(self._choice, **parts))  # type: ignore[arg-type]

    def _take_words(self) -> None:
        self._typing.stop()
        words = " ".join(self.field.text().split())
        if words != self._choice.words:
            self._want(words=words)

    def _cleared(self, text: str) -> None:
        """Clearing needs no waiting for the next letter."""
        if not text:
            self._take_words()

    def _leave(self) -> None:
        self._take_words()
        self.leave_requested.emit()


def _periods() -> Sequence[Option]:
    return [Option(period, period.value) for period in Period]


def _origins() -> Sequence[Option]:
    return [
        Option(None, "Any origin"),
        *(Option(origin, _capital(origin), origin.value) for origin in Origin),
    ]


def _endings() -> Sequence[Option]:
    return [Option(None, "Any ending"), *(Option(ending, _capital(ending)) for ending in Ending)]


def _capital(word: Origin | Ending) -> str:
    return word.value.capitalize()
