"""The reviewers and how far the listener agrees with each, read in the background."""

from collections.abc import Generator
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cuebook.domain.reviewer import Reviewer
from cuebook.gui.context import Context
from cuebook.gui.models.reviewer_rows import ORDER_WORDS, ReviewerOrder
from cuebook.gui.widgets.menu_button import MenuButton, Option
from cuebook.gui.widgets.reviewer_table import ReviewerTable
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text
from cuebook.ports.runtime import CancelToken, Job

_ABOUT = "Agreement compares your ratings with theirs, or else what you come back to with what they praise."
_NOBODY = "No stored review says who wrote it. The name can be filled in when a review is imported."


class ReviewerList(QWidget):
    """Lists them; Enter or a double click opens one, which shows the reviews."""

    reviewer_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._order = ReviewerOrder.NAME
        self._reviewers: list[Reviewer] = []
        self._job: Job | None = None
        self.table = ReviewerTable(context.theme)
        self.table.reviewer_requested.connect(self.reviewer_requested)
        self.table.menu_requested.connect(self._open_menu)
        self.table.order_chosen.connect(self._choose_order)
        options = [Option(order, words) for order, words in ORDER_WORDS.items()]
        self.order = MenuButton(context.theme, "Order", lambda: options)
        self.order.setProperty("kind", "quiet")
        self.order.chosen.connect(self._choose_order)
        nobody = wrapped_label(_NOBODY, "value")
        nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._body = QStackedWidget()
        self._body.addWidget(QWidget())  # not read yet
        self._body.addWidget(nobody)
        self._body.addWidget(self.table)
        line = QHBoxLayout()
        line.setContentsMargins(10, 0, 10, 6)
        line.addWidget(plain_label(_ABOUT, "caption"), 1)
        line.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._body, 1)
        self._show()

    def read(self) -> None:
        """Read them anew; what was shown stays until then."""
        if self._job:
            self._job.cancel()

        def work(_cancel: CancelToken) -> Generator[list[Reviewer], None, None]:
            from cuebook.services.reviewers import reviewers  # noqa: PLC0415 - only when it is asked for

            with self._context.app.storage.reader() as reading:
                yield reviewers(reading)

        def take(found: list[Reviewer]) -> None:
            if self._job is job:
                self._reviewers = found
                self._show()
                self._body.setCurrentIndex(2 if found else 1)

        runtime = self._context.app.runtime
        job = self._job = runtime.run(work, on_item=take, on_done=lambda _: None, on_error=_say_elsewhere)

    def _show(self) -> None:
        self.order.show_value(self._order, ORDER_WORDS[self._order])
        self.order.setVisible(len(self._reviewers) > 1)
        self.table.show_reviewers(self._reviewers, self._order)

    def _choose_order(self, order: ReviewerOrder) -> None:
        self._order = order
        self._show()

    def _open_menu(self, reviewer: Reviewer, at: QPoint) -> None:
        menu = self.menu_of(reviewer)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def menu_of(self, reviewer: Reviewer) -> QMenu:
        """What can be done with a reviewer."""
        menu = QMenu(self)
        menu.addAction("Show the reviews", partial(self.reviewer_requested.emit, reviewer))
        praised = count_text(len(reviewer.praised), "praised cue", "praised cues")
        play = menu.addAction(f"Play {praised}", partial(self._context.app.player.open, reviewer.praised))
        play.setEnabled(bool(reviewer.praised))
        return menu


def _say_elsewhere(error: Exception) -> None:
    """The window says it, in words where it has some."""
    raise error
