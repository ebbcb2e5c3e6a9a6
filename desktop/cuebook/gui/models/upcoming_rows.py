"""The model of what comes next: entries of the queue, and their cues read when they are looked at."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from cuebook.domain.catalogue import Cue
from cuebook.domain.ids import CueId
from cuebook.domain.play import Origin
from cuebook.domain.queue import QueueEntry
from cuebook.domain.units import clock_text
from cuebook.gui.models.movable_rows import MovableRows
from cuebook.gui.models.row_table import ROW_ROLE, Index

PAGE = 64
MOST_KEPT = 4096


class Upcoming(NamedTuple):
    """An entry of the queue and its cue, None where that has gone from the library."""

    entry: QueueEntry
    cue: Cue | None

    @property
    def title(self) -> str:
        """What the cue is called."""
        return self.cue.title if self.cue else "No longer in the library"

    @property
    def where(self) -> str:
        """Its score and who composed it."""
        cue = self.cue
        return "  ·  ".join(filter(None, (cue.score, ", ".join(cue.composers) or cue.artist))) if cue else ""

    @property
    def length(self) -> str:
        """How long it is, where that is known."""
        return clock_text(self.cue.duration_ms) if self.cue and self.cue.duration_ms is not None else ""

    @property
    def queued(self) -> bool:
        """Whether the listener put this very cue there."""
        return self.entry.origin is Origin.QUEUED


class UpcomingRows(MovableRows, QAbstractListModel):
    """Rows that can be dragged among one another. ``read`` gives the cues of some ids, without those gone."""

    row_mime = "application/x-cuebook-upcoming"
    move_requested = Signal(int, int)
    """From a row, and the row it then stands in."""

    def __init__(self, read: Callable[[Sequence[CueId]], Sequence[Cue]]) -> None:
        super().__init__()
        self._read = read
        self._entries: tuple[QueueEntry, ...] = ()
        self._cues: dict[CueId, Cue | None] = {}
        self._dragged = QPersistentModelIndex()

    def show_entries(self, entries: tuple[QueueEntry, ...]) -> None:
        """Show other entries; rows that stand before and after what changed stay what they are."""
        before, parent = self._entries, QModelIndex()
        if entries == before:
            return
        same = _same_at_start(before, entries)
        tail = _same_at_start(before[same:][::-1], entries[same:][::-1])
        gone, new = len(before) - same - tail, len(entries) - same - tail
        if gone:
            self.beginRemoveRows(parent, same, same + gone - 1)
            self._entries = before[:same] + before[same + gone :]
            self.endRemoveRows()
        if new:
            self.beginInsertRows(parent, same, same + new - 1)
            self._entries = entries
            self.endInsertRows()

    def reread(self) -> None:
        """Ask for the cues anew: some have changed."""
        self._cues.clear()
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def row_at(self, row: int) -> Upcoming | None:
        """An entry with its cue, read with those around it; None where there is no such row."""
        if not 0 <= row < len(self._entries):
            return None
        entry = self._entries[row]
        if entry.cue not in self._cues:
            self._read_page(row - row % PAGE)
        return Upcoming(entry, self._cues[entry.cue])

    def _read_page(self, first: int) -> None:
        if len(self._cues) > MOST_KEPT:
            self._cues.clear()
        wanted = [entry.cue for entry in self._entries[first : first + PAGE]]
        self._cues.update(dict.fromkeys(wanted))
        self._cues.update({cue.id: cue for cue in self._read(wanted)})

    # Qt's

    def rowCount(self, parent: Index | None = None) -> int:
        """How many cues come."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row says."""
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = (row.title, row.where, row.length, "put there by you" if row.queued else "")
            return ", ".join(filter(None, words))
        return row if role == ROW_ROLE else None

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """A sign only: the row that is dragged may stand elsewhere by the time it is dropped."""
        self._dragged = QPersistentModelIndex(indexes[0])
        return super().mimeData(indexes)

    def dropped(self, before: int) -> None:
        """Ask for the row to be moved."""
        if self._dragged.isValid():
            dragged = self._dragged.row()
            self.move_requested.emit(dragged, before - (before > dragged))


def _same_at_start(one: tuple[QueueEntry, ...], other: tuple[QueueEntry, ...]) -> int:
    """How many entries are the same ones from the start: halves are compared, as whole tuples are at once."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least
