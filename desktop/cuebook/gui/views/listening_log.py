"""The listening log: every play, by day, with what it counts as."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from cuebook.domain.changes import Changes
from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import CueId
from cuebook.domain.listening import LogRow
from cuebook.domain.units import SECOND_MS
from cuebook.gui.context import Context
from cuebook.gui.models.log_choice import LogChoice, Period
from cuebook.gui.models.log_model import RUNNING_ROW, LogModel
from cuebook.gui.models.log_rows import began_at
from cuebook.gui.views.log.empty import EmptyLog
from cuebook.gui.views.log.filters import LogFilters
from cuebook.gui.views.log.intents import play_menu, play_row, restore_plays, retract_plays
from cuebook.gui.views.log.panel import LogPanel
from cuebook.gui.views.log.reading import LogCharts, LogPlays, LogReader
from cuebook.gui.views.log.running import RunningPlay
from cuebook.gui.views.log.totals import LogTotalsLine
from cuebook.gui.views.spec import View
from cuebook.gui.widgets.filter_field import FilterField
from cuebook.gui.widgets.log_delegate import EDGE, SCROLL_BAR
from cuebook.gui.widgets.log_table import LogTable
from cuebook.gui.widgets.text import plain_label
from cuebook.gui.words import local_day

WHILE_PLAYING_MS, OTHERWISE_MS = SECOND_MS, 60 * SECOND_MS
"""How often the page looks at the play that runs; and without one, whether it is still the same day."""

SLOW_MS = 200
"""A reading that takes longer says so; until it comes home, what was read before stays."""

MOST_SHOWN_CUES = 200
FRAME = 2
"""The width of the frame that shows the focus of the table."""


class ListeningLog(View):
    """Plays that answer to a choice, and charts to choose from."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._app = context.app
        self._choice = LogChoice()
        self._today = date.min
        self._stale = True
        self._anew = True
        self._plays: LogPlays | None = None
        self._charts: LogCharts | None = None
        self._shown_charts: LogCharts | None = None
        self._running = RunningPlay(context.app)
        self._new_cue = False
        self._reader = LogReader(context.app, self._take_plays, self._take_charts, self._reading_failed)
        self.table = LogTable(context.theme, context.art, LogModel(context.app.reading.log_rows))
        self.filters = LogFilters(context.theme)
        self._totals = LogTotalsLine()
        self._empty = EmptyLog(context)
        self._panel = LogPanel(context)
        self.panel = self._panel
        self._lay_out()
        self._connect()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.timeout.connect(self._totals.show_reading)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._tick)

    def _lay_out(self) -> None:
        self._export = QPushButton(" Export…")
        self._export.setAccessibleName("Export…")
        self._export.setToolTip("Export history (Ctrl+E)")
        self._export.setAccessibleName("Export history (Ctrl+E)")
        self._export.clicked.connect(self._open_export)
        head = QHBoxLayout()
        head.addWidget(plain_label("Listening log", "page"))
        head.addStretch(1)
        head.addWidget(self._export, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top = top = QVBoxLayout()
        top.setSpacing(4)
        top.addLayout(head)
        top.addWidget(self._totals)
        top.addSpacing(6)
        top.addWidget(self.filters)
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.filters.choice_wanted.connect(self.choose)
        self.filters.leave_requested.connect(self._enter_table)
        self.table.play_requested.connect(lambda row: play_row(self._context, row))
        self.table.retract_requested.connect(lambda rows: retract_plays(self._context, rows))
        self.table.restore_requested.connect(lambda rows: restore_plays(self._context, rows))
        self.table.menu_requested.connect(self._open_menu)
        self.table.clear_requested.connect(self._clear)
        self._empty.clear_requested.connect(self._clear)
        self._empty.all_time_requested.connect(lambda: self.choose(LogChoice(period=Period.ALL)))
        self._panel.days_wanted.connect(lambda days: self.choose(replace(self._choice, days=days)))
        self._panel.hours_wanted.connect(lambda hours: self.choose(replace(self._choice, hours=hours)))
        self._panel.origin_wanted.connect(lambda origin: self.choose(replace(self._choice, origin=origin)))
        self._panel.rule_wanted.connect(self._set_rule)
        self._context.theme.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        theme = self._context.theme
        self._export.setIcon(theme.icon("export", "text2", 16))
        self._export.setIconSize(theme.icon_size(16))
        # The totals and filters end where the table's headings do, before its scroll bar.
        self._top.setContentsMargins(theme.px(24), 14, theme.px(EDGE) + SCROLL_BAR + FRAME, 8)

    # Choosing

    def choose(self, choice: LogChoice) -> None:
        """Show other plays. Charts ask while the pointer is still down on them, so it is done after."""
        if choice != self._choice:
            self._choice = choice
            self._anew = True
            self.filters.show_choice(choice, self._today)
            self._soon.start(0)

    def _clear(self) -> None:
        self.choose(self._choice.cleared())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc shows all of the period."""
        if event.key() == Qt.Key.Key_Escape and self._choice.narrowed:
            self._clear()
        else:
            super().keyPressEvent(event)

    # Reading and showing

    def _read(self) -> None:
        self._stale = False
        self._today = local_day(self._app.runtime.now())
        self.filters.show_choice(self._choice, self._today)
        self._panel.show_choice(self._choice, self._today)
        self._slow.start(SLOW_MS)
        self._reader.read(self._choice, self._today)

    def _take_plays(self, plays: LogPlays) -> None:
        self._slow.stop()
        self._plays = plays
        self._running.forget()
        self._show()

    def _take_charts(self, charts: LogCharts) -> None:
        self._charts, self._shown_charts = charts, None
        self._show_charts()

    def _show_charts(self) -> None:
        """Show the charts with the play that runs in them; a drag over them is not disturbed."""
        charts, row = self._charts, self._running.row()
        if charts is None or charts.choice != self._choice:
            return
        if row:
            today = charts.today
            charts = charts.with_running(row, lambda choice: self._running.answers(row, choice, today))
        held = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if charts != self._shown_charts and not (held and self._shown_charts):
            self._shown_charts = charts
            self._panel.show_charts(charts.choice, charts.today, charts.listens, charts.hours, charts.origins)

    def _reading_failed(self, error: Exception) -> None:
        raise error

    def _show(self) -> None:
        """Show what was read, and the play that runs where it belongs to it."""
        plays = self._plays
        if plays is None:
            return
        row = self._running_row()
        totals = plays.totals
        if row and row.cue:
            only = replace(plays.choice.log_filter(plays.today), cues=frozenset([row.cue]))
            self._new_cue = not self._app.reading.log_cues(only)
            totals = totals.with_running(row, new_cue=self._new_cue)
        shown = (row, began_at(row).date(), self._new_cue) if row else None
        self.table.show_log(plays.numbers, plays.days, shown, plays.today, anew=self._anew)
        if self._anew:
            self.table.select_first()
        self._anew = False
        self._totals.show_totals(totals)
        self._show_body()
        self._clock.start(WHILE_PLAYING_MS if row else OTHERWISE_MS)

    def _show_body(self) -> None:
        if self.table.rows.rowCount():
            self._body.setCurrentWidget(self.table)
            return
        self._empty.show_why(self._choice, ever=self._app.reading.log_began() is not None)
        self._body.setCurrentWidget(self._empty)

    def _running_row(self) -> LogRow | None:
        row, plays = self._running.row(), self._plays
        if row is None or plays is None:
            return None
        return row if self._running.answers(row, plays.choice, plays.today) else None

    def _tick(self) -> None:
        """Show how far the running play has come; show another day once it has begun."""
        if local_day(self._app.runtime.now()) != self._today:
            self._read()
            return
        self._show_charts()
        row, shown = self._running_row(), self.table.rows.running
        if (row is None) != (shown is None) or (row and shown and row.id != shown.id):
            self._show()
        elif row and self._plays:
            self.table.rows.show_running(row)
            self._totals.show_totals(self._plays.totals.with_running(row, new_cue=self._new_cue))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was out of sight."""
        super().showEvent(event)
        if self._stale or local_day(self._app.runtime.now()) != self._today:
            self._read()
        else:
            self._show()
            self._show_charts()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        self._clock.stop()
        super().hideEvent(event)

    def library_changed(self, changes: Changes) -> None:
        """Show the plays as they count now, under the names they bear."""
        if not (changes.everything or changes.plays or changes.played or changes.cues or changes.decided):
            return
        self._stale = True
        if self.isVisible():
            self._read()

    def playback_changed(self) -> None:
        """Show the play that runs, or that it is over."""
        if self.isVisible() and not self._stale:
            self._tick()

    # Wishes

    def filter_field(self) -> FilterField:
        """The filter of the page."""
        return self.filters.field

    def setFocus(self) -> None:  # type: ignore[override]
        """Go into the table."""
        self._enter_table()

    def _enter_table(self) -> None:
        shown = self._body.currentWidget()
        if shown is not None:
            shown.setFocus()
        self.table.select_first()

    def selected_cues(self) -> list[CueId]:
        """The cues of the plays chosen, each once."""
        chosen, running = self.table.chosen_rows(), self.table.rows.running
        first = [running.cue] if running and running.cue and RUNNING_ROW in chosen else []
        cues = self._app.reading.cues_of_plays(self.table.rows.numbers_at(chosen))
        return list(dict.fromkeys([*first, *cues]))

    def shown_cues(self) -> list[CueId]:
        """The cues chosen; where none is, those played last."""
        newest = range(min(MOST_SHOWN_CUES, self.table.rows.rowCount()))
        return self.selected_cues() or self._app.reading.cues_of_plays(self.table.rows.numbers_at(newest))

    def _open_menu(self, at: QPoint) -> None:
        play_menu(self._context, self.table, self.table.selected_plays()).popup(at)

    def _open_export(self) -> None:
        from cuebook.gui.dialogs.export_sheet import ExportSheet  # noqa: PLC0415 - only when it is asked for

        self._context.window.open_sheet(ExportSheet(self._context))

    def _set_rule(self, rule: str) -> None:
        before = self._app.settings.current.listen_rule
        if rule == before:
            return
        self._app.settings.change(listen_rule=rule)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._app.transactions.recount_everything(self._app.reading.cues_with_a_past())
        except CuebookError as error:
            self._app.settings.change(listen_rule=before)
            self._context.window.toast(str(error))
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._panel.show_choice(self._choice, self._today)
