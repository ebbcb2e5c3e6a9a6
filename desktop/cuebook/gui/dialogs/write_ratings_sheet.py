"""Writing the listener's ratings into their sound files: allowed here, shown, and only then done."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import CueId
from cuebook.domain.rating import stars_text
from cuebook.domain.tag_ratings import FileToRate
from cuebook.gui.context import Context
from cuebook.gui.dialogs.preview_table import PreviewTable
from cuebook.gui.models.row_table import Column
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.check_box import CheckBox
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text, path_name
from cuebook.services.rating_writing import WritingPlan, WritingReport
from cuebook.settings.schema import LABELS

_ABOUT = (
    "Each rating is written into a copy. The copy takes the file's place only when its sound and all its"
    " other tags are proven to be the same. A file that plays is left alone."
)
_MOST_REASONS = 4
_WIDTHS = {1: 70, 2: 230}


class WriteRatingsSheet(Sheet):
    """Shows what would be written, writes it when asked, and says what became of it."""

    largest = (920, 640)

    def __init__(self, context: Context, cues: Sequence[CueId] | None = None) -> None:
        """Of some cues, or of all."""
        super().__init__()
        self._context = context
        self._writing = context.app.rating_writing
        self._plan: WritingPlan | None = None
        self._gone = False
        self.setAccessibleName("Write ratings to files")
        self._allowed = CheckBox(context.theme, LABELS["write_ratings"])
        self._allowed.setChecked(context.app.settings.current.write_ratings)
        self._allowed.toggled.connect(self._allow)
        self._table = PreviewTable(context.theme, "Files and the ratings they would get", _columns(), _WIDTHS)
        self._summary = wrapped_label("Looking which files say it already…", "value")
        self._progress = QProgressBar()
        self._progress.setAccessibleName("Files written")
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(context.theme.px(6))
        self._progress.hide()
        self._go = QPushButton("Write")
        self._go.setProperty("kind", "primary")
        self._go.clicked.connect(self._write)
        self._leave = QPushButton("Cancel")
        self._leave.clicked.connect(self._stop_or_close)
        self.closed.connect(self._left)
        self._lay_out()
        self._enable()
        self.setFocusProxy(self._allowed)
        self._writing.look(cues, self._show_plan)

    def _show_plan(self, plan: WritingPlan) -> None:
        if self._gone:
            return
        self._plan = plan
        self._table.rows.set_rows(plan.files)
        self._summary.setText(_summed_up(plan))
        self._progress.setMaximum(max(1, len(plan.files)))
        self._go.setText(f"Write {count_text(len(plan.files), 'file', 'files')}")
        self._enable()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(plain_label("Write ratings to files", "section"))
        layout.addWidget(wrapped_label(_ABOUT, "value"))
        layout.addWidget(self._allowed, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._progress)
        layout.addWidget(self._summary)
        layout.addLayout(buttons)

    def _enable(self) -> None:
        self._go.setEnabled(
            self._allowed.isChecked()
            and self._plan is not None
            and bool(self._plan.files)
            and not self._writing.writing
        )

    def _allow(self, allowed: bool) -> None:  # noqa: FBT001 - Qt's
        self._context.app.settings.change(write_ratings=allowed)
        self._enable()

    def _write(self) -> None:
        if self._plan is None:
            return
        try:
            self._writing.write(self._plan.files, self._progressed, self._done)
        except CuebookError as error:
            self._summary.setText(str(error))
            return
        self._progress.show()
        self._allowed.setEnabled(False)
        self._leave.setText("Stop")
        self._leave.setFocus()
        self._enable()

    def _left(self) -> None:
        """What is under way ends at the next file; nothing is shown here any more."""
        self._gone = True
        self._writing.cancel()

    def _progressed(self, done: int) -> None:
        if not self._gone:
            self._progress.setValue(done)

    def _stop_or_close(self) -> None:
        if self._writing.writing:
            self._writing.cancel()
        else:
            self._context.window.close_sheet()

    def _done(self, report: WritingReport) -> None:
        if self._gone:
            self._context.window.toast(_told(report))
            return
        self._progress.hide()
        self._go.hide()
        self._leave.setText("Close")
        self._summary.setText(_told(report) + _reasons([why for _, why in report.refused]))


def _summed_up(plan: WritingPlan) -> str:
    words = [f"{count_text(len(plan.to_rate), 'file', 'files')} to write"]
    if plan.to_clear:
        words.append(f"{len(plan.to_clear)} to clear")
    words.append(f"{plan.up_to_date} say it already")
    if plan.replacing:
        words.append(f"in {plan.replacing} a rating that several programs share gives way")
    return "; ".join(words) + "." + _reasons([why for _, why in plan.refused])


def _told(report: WritingReport) -> str:
    written = f"{count_text(report.written, 'file', 'files')} written"
    if report.error:
        return f"{written}. {report.error}"
    return f"{written}, then stopped." if report.cancelled else f"{written}."


def _reasons(reasons: list[str]) -> str:
    """Why files are left alone, the commonest reason first; nothing where there are none."""
    counted = Counter(reasons).most_common()
    words = "".join(f"\n{count} left alone: {why}." for why, count in counted[:_MOST_REASONS])
    more = len(reasons) - sum(count for _, count in counted[:_MOST_REASONS])
    return words + (f"\n{more} more for other reasons." if more else "")


def _columns() -> list[Column[FileToRate]]:
    return [
        Column("cue", "Cue", lambda file: file.title),
        Column("rating", "Rating", lambda file: stars_text(file.rating) or "cleared", figure=True),
        Column("in_tags", "In its tags now", _in_tags),
        Column("file", "File", lambda file: path_name(file.stamp.path)),
    ]


def _in_tags(file: FileToRate) -> str:
    return ", ".join(f"{stars_text(one.rating)} {one.program}" for one in file.in_tags)
