"""Scores of any number: all ids in a list, the scores read by the page."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt

from cuebook.domain.catalogue import Score
from cuebook.domain.ids import ScoreId
from cuebook.gui.models.row_table import ROW_ROLE, Index
from cuebook.gui.widgets.text import tooltip_text
from cuebook.gui.words import count_text

PAGE = 32
MOST_PAGES = 36


class ScorePages(QAbstractListModel):
    """Scores in the order given. ``read`` gives the scores of ids; those that have gone are left out."""

    def __init__(self, read: Callable[[Sequence[ScoreId]], Sequence[Score]]) -> None:
        super().__init__()
        self._read = read
        self._ids: Sequence[ScoreId] = ()
        self._pages: OrderedDict[int, dict[ScoreId, Score]] = OrderedDict()

    @property
    def ids(self) -> Sequence[ScoreId]:
        """All scores by id, in the order shown."""
        return self._ids

    def show_ids(self, ids: Sequence[ScoreId]) -> bool:
        """Show these scores, read anew; gives whether they are the same ones as before."""
        if ids == self._ids:
            self._pages.clear()
            if ids:
                self.dataChanged.emit(self.index(0), self.index(len(ids) - 1))
            return True
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()
        return False

    def score_at(self, row: int) -> Score | None:
        """A score, read with its page where it is not in memory; None where it has gone."""
        if not 0 <= row < len(self._ids):
            return None
        page = row // PAGE
        if page not in self._pages:
            read = self._read(self._ids[page * PAGE : (page + 1) * PAGE])
            self._pages[page] = {score.id: score for score in read}
            if len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self._ids[row])

    def rowCount(self, parent: Index | None = None) -> int:
        """How many."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a score says."""
        words = {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
            ROW_ROLE,
        }
        score = self.score_at(index.row()) if role in words else None
        if score is None or role == ROW_ROLE:
            return score
        if role == Qt.ItemDataRole.DisplayRole:
            return score.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{score.title}, {about(score)}"
        return tooltip_text(f"{score.title}\n{about(score)}")


def about(score: Score) -> str:
    """How many cues, and by whom."""
    by = ", ".join(score.composers) or score.main_album.album_artist
    return ", ".join(filter(None, (count_text(score.main_album.cues, "cue", "cues"), by)))
