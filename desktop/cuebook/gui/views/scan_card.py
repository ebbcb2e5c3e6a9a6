"""A running scan: how far it is, what could not be read, and how to stop it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from cuebook.domain.events import ScanProgressed
from cuebook.domain.sound_file import FileProblem, ProblemKind
from cuebook.gui.context import Context
from cuebook.gui.widgets.text import ElidedLabel, plain_label
from cuebook.gui.words import count_text


class ScanCard(QFrame):
    """Shows the scan that runs, and after it what could not be read."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._last: ScanProgressed | None = None
        self._dismissed = True
        self.setObjectName("card")
        self.setAccessibleName("Scan")
        self._title = ElidedLabel("", "section")
        self._pause = QPushButton("Pause")
        self._pause.clicked.connect(self._toggle)
        self._stop = QPushButton("Stop")
        self._stop.clicked.connect(context.app.scanner.cancel)
        self._close = QPushButton("Dismiss")
        self._close.clicked.connect(self._dismiss)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName("Files read")
        self._counts = plain_label("", "value")
        self._speed = plain_label("", "caption")
        self._trouble_icon = QLabel()
        self._trouble = plain_label("")
        self._show_trouble = QPushButton("Show")
        self._show_trouble.clicked.connect(lambda: context.window.show_page("problems"))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)  # a name that gives way takes no stretch, and the buttons would grow
        for button in (self._pause, self._stop, self._close):
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._counts)
        foot.addWidget(self._speed)
        foot.addStretch(1)
        for widget in (self._trouble_icon, self._trouble, self._show_trouble):
            foot.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._bar)
        layout.addLayout(foot)

    @property
    def has_something_to_say(self) -> bool:
        """Whether a scan runs that is worth showing, or the last one left something to know."""
        scanner = self._context.app.scanner
        if scanner.scanning:
            return not scanner.quiet
        return not self._dismissed and scanner.last_report is not None

    def refresh(self) -> None:
        """Show how the scan stands."""
        scanner, theme = self._context.app.scanner, self._context.theme
        self._pause.setVisible(scanner.scanning)
        self._stop.setVisible(scanner.scanning)
        self._close.setVisible(not scanner.scanning)
        self._pause.setText("Go on" if scanner.paused else "Pause")
        self._pause.setIcon(theme.icon("play" if scanner.paused else "pause", "text2", 14))
        self._stop.setIcon(theme.icon("close", "text2", 14))
        self._trouble_icon.setPixmap(theme.pixmap("warning", "bad", 16))
        if self._last and scanner.scanning:
            self.show_progress(self._last)

    def show_progress(self, event: ScanProgressed) -> None:
        """Show how far a scan is; what the one before left is over."""
        self._last = event
        self._dismissed = True
        folder = event.root.decode("utf-8", "backslashreplace")
        self._title.setText(f"Reading {folder}")
        self._bar.setVisible(True)
        self._bar.setRange(0, event.expected or 0)
        self._bar.setValue(min(event.seen, event.expected or 0))
        self._counts.setText(
            f"{event.seen:,} of {event.expected:,} files" if event.expected else "Looking through the folders"
        )
        speed = event.read / event.seconds if event.seconds > 0.5 else 0
        left = ((event.expected or 0) - event.seen) / speed if speed else 0
        self._speed.setText(
            f"{speed:,.0f} files/s    about {left:,.0f} s left" if speed and left >= 1 else ""
        )
        self._show_count(event.problems, count_text(event.problems, "file", "files"))

    def _show_count(self, problems: int, counted: str) -> None:
        for widget in (self._trouble_icon, self._trouble, self._show_trouble):
            widget.setVisible(problems > 0)
        self._trouble.setText(f"{counted} could not be read")

    def show_end(self) -> None:
        """Show what the scan that has ended left to know."""
        self._last = None
        report = self._context.app.scanner.last_report
        if report is None or (report.quiet and not report.error):
            return  # what is offline is said over the page, and nobody asked for this scan
        self._dismissed = not (report.problems or report.error or report.cancelled)
        self._bar.setVisible(False)
        self._speed.setText("")
        total = report.added + report.changed + report.moved + report.unchanged
        self._title.setText("Scan stopped" if report.cancelled else "Scan finished")
        if report.error:
            self._title.setText(report.error)
        self._counts.setText(f"{count_text(total, 'file', 'files')}, {report.added} new")
        self._show_count(len(report.problems), _counted(report.problems))

    def _toggle(self) -> None:
        scanner = self._context.app.scanner
        if scanner.paused:
            scanner.resume()
        else:
            scanner.pause()
        self.refresh()

    def _dismiss(self) -> None:
        self._dismissed = True
        parent = self.parentWidget()
        if parent:
            parent.hide()


def _counted(problems: Sequence[FileProblem]) -> str:
    """How many files and folders: ``3 files and 1 folder``."""
    folders = sum(problem.kind is ProblemKind.FOLDER for problem in problems)
    files = len(problems) - folders
    counts = (
        count_text(files, "file", "files") if files else "",
        count_text(folders, "folder", "folders") if folders else "",
    )
    return " and ".join(filter(None, counts))
