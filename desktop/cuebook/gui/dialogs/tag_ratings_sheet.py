"""Ratings of other programs, looked through before they are taken over."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from cuebook.domain.errors import CuebookError
from cuebook.domain.ids import RowId
from cuebook.domain.rating import stars_text
from cuebook.domain.sound_file import TagRating
from cuebook.domain.tag_ratings import RatedElsewhere, choose_ratings, programs_in
from cuebook.gui.context import Context
from cuebook.gui.dialogs.preview_table import PreviewTable
from cuebook.gui.many_changes import change_many
from cuebook.gui.models.row_table import Column
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.check_box import CheckBox
from cuebook.gui.widgets.flow_layout import FlowLayout
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text
from cuebook.services.gradual_writing import WhenWritten

Chosen = tuple[RatedElsewhere, TagRating]

_ABOUT = (
    "These cues have no rating of yours, and their files carry ratings of other programs. Where programs"
    " differ, the one that comes first here is believed: the one that rated most. What you rate yourself"
    " always stands above it."
)
_WIDTHS = {2: 70, 3: 160, 4: 210}


class TagRatingsSheet(Sheet):
    """Lets the listener choose by program, and takes all of it over in one step."""

    largest = (920, 640)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName("Ratings of other programs")
        self._found: list[RatedElsewhere] = []
        self._gone = False
        self._boxes: dict[str, CheckBox] = {}
        self._programs = FlowLayout()
        self._about = wrapped_label("Looking for ratings in the tags of your files…", "value")
        self._table = PreviewTable(context.theme, "Cues and the ratings they would get", _columns(), _WIDTHS)
        self._take = QPushButton()
        self._take.setProperty("kind", "primary")
        self._take.clicked.connect(self._take_over)
        self._error = wrapped_label("", "bad")
        self._error.hide()
        self._lay_out()
        self._show()
        self.setFocusProxy(self._leave)
        self.closed.connect(self._left)
        context.app.tag_ratings.look(self._show_found)

    def _left(self) -> None:
        self._gone = True

    def _show_found(self, found: list[RatedElsewhere]) -> None:
        """Show what the tags hold, and each program that left it there."""
        if self._gone:
            return
        self._found = found
        self._boxes = {name: self._box(name, count) for name, count in programs_in(found).items()}
        for box in self._boxes.values():
            self._programs.addWidget(box)
        nothing = "No cue without a rating of yours carries one of another program."
        self._about.setText(_ABOUT if found else nothing)
        self._show()
        first = next(iter(self._boxes.values()), None)
        if first:
            self.setFocusProxy(first)
            if self._leave.hasFocus():
                first.setFocus()

    def _box(self, program: str, count: int) -> CheckBox:
        box = CheckBox(self._context.theme, f"{program}: {count_text(count, 'cue', 'cues')}")
        box.setChecked(True)
        box.toggled.connect(self._show)
        return box

    def _lay_out(self) -> None:
        self._leave = QPushButton("Not now")
        self._leave.clicked.connect(self._context.window.close_sheet)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(plain_label("Ratings of other programs", "section"))
        layout.addWidget(self._about)
        layout.addLayout(self._programs)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._error)
        layout.addLayout(buttons)

    def _chosen(self) -> list[Chosen]:
        ticked = {name for name, box in self._boxes.items() if box.isChecked()}
        return choose_ratings(self._found, list(self._boxes), ticked)

    def _show(self) -> None:
        chosen = self._chosen()
        self._table.rows.set_rows(chosen)
        self._table.setVisible(bool(self._found))
        self._take.setText(f"Take over {count_text(len(chosen), 'rating', 'ratings')}")
        self._take.setEnabled(bool(chosen))

    def _take_over(self) -> None:
        chosen, tag_ratings = self._chosen(), self._context.app.tag_ratings
        rows: list[RowId] = []
        back: list[RowId] = []

        def do(when_written: WhenWritten) -> None:
            nonlocal rows
            if back:  # they were taken over before, and that is taken back
                tag_ratings.take_back(back, when_written)
            else:
                rows = tag_ratings.take_over(chosen, when_written)

        def undo(when_written: WhenWritten) -> None:
            nonlocal back
            back = tag_ratings.take_back(rows, when_written)

        words = f"{count_text(len(chosen), 'rating', 'ratings')} taken over from other programs"
        try:
            change_many(self._context, words, do, undo)
        except CuebookError as error:
            self._error.setText(str(error))
            self._error.show()
            return
        self._context.window.close_sheet()


def _columns() -> list[Column[Chosen]]:
    return [
        Column("cue", "Cue", lambda row: row[0].title),
        Column("score", "Score", lambda row: row[0].score),
        Column(
            "rating",
            "Rating",
            lambda row: stars_text(row[1].rating),
            spoken=lambda row: f"{stars_text(row[1].rating)} stars",
            figure=True,
        ),
        Column("program", "From", lambda row: row[1].program),
        Column("others", "Others say", _others),
    ]


def _others(row: Chosen) -> str:
    cue, chosen = row
    return ", ".join(
        f"{stars_text(one.rating)} {one.program}" for one in cue.ratings if one.program != chosen.program
    )
