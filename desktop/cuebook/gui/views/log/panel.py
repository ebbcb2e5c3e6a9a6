"""Beside the listening log: its days, its hours, how plays began, and the rule by which they count."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cuebook.domain.play import Origin
from cuebook.domain.units import DurationMs
from cuebook.gui.context import Context
from cuebook.gui.dialogs.settings_sheet import WORDS
from cuebook.gui.models.log_choice import LogChoice, hours_text
from cuebook.gui.widgets.day_calendar import CalendarScale
from cuebook.gui.widgets.day_chooser import DayChooser
from cuebook.gui.widgets.hour_chart import HourChart
from cuebook.gui.widgets.menu_button import MenuButton, Option
from cuebook.gui.widgets.origin_chart import OriginChart
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.settings.schema import CHOICES

CALENDAR_WEEKS = 18
_WEEK, _DAY_NAMES = 15, 42
"""Widths of a week of the calendar and of what stands before the weeks."""


class LogPanel(QWidget):
    """Shows charts of the log; what is chosen in them goes out."""

    days_wanted = Signal(object)
    hours_wanted = Signal(object)
    origin_wanted = Signal(object)
    rule_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._theme = context.theme
        self._listens: Mapping[date, int] = {}
        self._today = date.min
        self._days: tuple[date, date] | None = None
        self.setObjectName("panel")
        self.setAccessibleName("Charts of the log")
        content = QWidget()
        self._layout = QVBoxLayout(content)
        self._layout.setContentsMargins(20, 18, 18, 18)
        self._layout.setSpacing(6)
        self._make_days()
        self._make_hours()
        self._make_origins()
        self._make_rule()
        self._layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        # The charts take the focus themselves, and are scrolled to when they have it.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    # Building

    def _make_days(self) -> None:
        self._head("Days", "listens")
        self.calendar = DayChooser(self._theme)
        self.calendar.range_chosen.connect(
            lambda first, last: self.days_wanted.emit(None if first is None else (first, last))
        )
        self._layout.addWidget(self.calendar)
        self._layout.addWidget(CalendarScale(self._theme), 0, Qt.AlignmentFlag.AlignRight)
        self._layout.addWidget(wrapped_label("Click a day to filter; drag for a range", "caption"))

    def _make_hours(self) -> None:
        self._layout.addSpacing(16)
        self._hours_about = self._head("By hour", "")
        self.hours = HourChart(self._theme)
        self.hours.hours_chosen.connect(self.hours_wanted)
        self._layout.addWidget(self.hours)

    def _make_origins(self) -> None:
        self._layout.addSpacing(12)
        self._head("How plays began", "")
        self.origins = OriginChart(self._theme)
        self.origins.origin_chosen.connect(self.origin_wanted)
        self._layout.addWidget(self.origins)
        self._layout.addWidget(wrapped_label("Only picked and queued can make a revisit", "caption"))

    def _make_rule(self) -> None:
        self._layout.addSpacing(16)
        self._head("Counting rule", "")
        self.rule = MenuButton(
            self._theme,
            "Counting rule",
            lambda: [Option(rule, WORDS[rule]) for rule in CHOICES["listen_rule"]],
        )
        self.rule.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rule.chosen.connect(self.rule_wanted)
        self._layout.addWidget(self.rule)
        self._layout.addWidget(
            wrapped_label("Another rule recounts the whole log. Plays are never changed.", "caption")
        )

    def _head(self, title: str, about: str) -> QLabel:
        line = QHBoxLayout()
        line.addWidget(plain_label(title, "heading"))
        line.addStretch(1)
        caption = plain_label(about, "caption")
        line.addWidget(caption)
        self._layout.addLayout(line)
        return caption

    # Showing

    def show_choice(self, choice: LogChoice, today: date) -> None:
        """Show what is chosen in the charts, and the rule in force."""
        self._days = choice.days
        self.calendar.show_range(choice.days)
        hours = hours_text(choice.hours) if choice.hours else "minutes heard"
        period = choice.period_words(today)
        self._hours_about.setText(f"{hours}, {period[:1].lower()}{period[1:]}")
        rule = self._context.app.settings.current.listen_rule
        self.rule.show_value(rule, WORDS[rule])

    def show_charts(
        self,
        choice: LogChoice,
        today: date,
        listens: Mapping[date, int],
        hours: Sequence[DurationMs],
        origins: Mapping[Origin, int],
    ) -> None:
        """Show other charts."""
        if (listens, today) != (self._listens, self._today):
            self._listens, self._today = listens, today
            self._show_calendar()
        self._days = choice.days
        self.calendar.show_range(self._days)
        self.hours.show_hours(hours, choice.hours)
        self.origins.show_origins(origins, choice.origin)

    def _show_calendar(self) -> None:
        room = self.width() - 2 * 20 - self._theme.px(_DAY_NAMES)
        weeks = max(4, min(CALENDAR_WEEKS, room // self._theme.px(_WEEK)))
        self.calendar.show_days(self._listens, self._today, weeks)
        self.calendar.show_range(self._days)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many weeks as there is room for."""
        super().resizeEvent(event)
        if self._today != date.min:
            self._show_calendar()
