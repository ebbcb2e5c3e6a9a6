"""Editions side by side: the same cues joined, and the questions that only ears can answer."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from cuebook.domain.catalogue import Album, Cue, Score
from cuebook.domain.ids import AlbumId
from cuebook.domain.pairing import SideBySide
from cuebook.gui.context import Context
from cuebook.gui.models.pair_rows import SIGN
from cuebook.gui.shell.sheets import Sheet
from cuebook.gui.widgets.choice import Choice
from cuebook.gui.widgets.pair_table import WIDTHS, PairTable
from cuebook.gui.widgets.text import plain_label, wrapped_label
from cuebook.gui.words import count_text
from cuebook.services.pairing import side_by_side


class PairsSheet(Sheet):
    """Two albums of one score in two columns, questions first."""

    largest = (1080, 720)

    def __init__(self, context: Context, score: Score, album: Album) -> None:
        super().__init__()
        self._context = context
        other = next(one for one in score.albums if one.id != album.id)
        self._albums = score.albums
        self.left = self._choice("Album on the left", album)
        self.right = self._choice("Album on the right", other)
        self._about = wrapped_label("", "caption")
        self.table = PairTable(context.theme)
        self.table.answered.connect(lambda same: self.answer(same=same))
        same = self._button("The same cue (1)", answer=True)
        apart = self._button("Not the same (0)", answer=False)
        close = QPushButton("Close")
        close.clicked.connect(context.window.close_sheet)
        head = QHBoxLayout()
        head.addWidget(self.left, 1)
        head.addSpacing(context.theme.px(WIDTHS[SIGN]))
        head.addWidget(self.right, 1)
        foot = QHBoxLayout()
        foot.addWidget(same)
        foot.addWidget(apart)
        foot.addWidget(plain_label("Backspace takes your word back", "caption"))
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(plain_label(f"Paired cues of {score.title}", "section"))
        layout.addWidget(self._about)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.setAccessibleName("Paired cues")
        self.setFocusProxy(self.table)
        self.show_albums()

    def _choice(self, name: str, album: Album) -> Choice:
        choice = Choice(self._context.theme, name)
        for one in self._albums:
            choice.addItem(f"{one.title}, {count_text(one.cues, 'cue', 'cues')}", one.id)
        choice.setCurrentIndex([one.id for one in self._albums].index(album.id))
        choice.activated.connect(lambda _: self.show_albums())
        return choice

    def _button(self, words: str, *, answer: bool) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda: self.answer(same=answer))
        return button

    def show_albums(self) -> None:
        """Lay the two chosen albums beside one another."""
        left, right = AlbumId(self.left.currentData()), AlbumId(self.right.currentData())
        rows = side_by_side(self._context.app.reading, left, right) if left != right else []
        place = max(0, self.table.currentIndex().row())
        self.table.rows.set_rows(rows)
        if rows:
            self.table.selectRow(min(place, len(rows) - 1))
        asked = sum(row.asked for row in rows)
        joined = sum(bool(row.why) for row in rows)
        words = [f"{count_text(joined, 'cue stands', 'cues stand')} on both."]
        if asked:
            words.append(
                f"{count_text(asked, 'question', 'questions')}: title and length agree, the sound does not."
            )
        words.append("What you rate and play of one counts for both.")
        self._about.setText("Choose two different albums." if left == right else " ".join(words))

    def answer(self, *, same: bool | None) -> None:
        """Keep the listener's word on the chosen rows: each its own, or a cue of either album."""
        chosen = [self.table.rows.rows[index.row()] for index in self.table.selectionModel().selectedRows()]
        pairs = _pairs(chosen)
        if not pairs:
            self._about.setText("Choose a row with a cue on both sides, or two rows: one cue of each album.")
            return
        decisions = self._context.app.decisions
        left, _ = pairs[0]
        name = left.title if len(pairs) == 1 else f"{len(pairs)} cues"
        words = {True: "the same cue", False: "not the same", None: "as found"}[same]
        self._context.decide(
            f"{name}: {words}",
            lambda: [row for one, two in pairs for row in decisions.pair(one.id, two.id, same=same)],
        )
        self.show_albums()


def _pairs(rows: list[SideBySide]) -> list[tuple[Cue, Cue]]:
    """The two cues of each row; of two rows with one cue each, those two."""
    whole = [(row.left, row.right) for row in rows if row.left and row.right]
    lefts = [row.left for row in rows if row.left and not row.right]
    rights = [row.right for row in rows if row.right and not row.left]
    return whole or ([(lefts[0], rights[0])] if len(lefts) == len(rights) == 1 else [])
