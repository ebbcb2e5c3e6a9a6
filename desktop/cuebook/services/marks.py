"""Timed notes."""

from cuebook.domain.ids import CueId, MarkId, RowId
from cuebook.domain.units import PositionMs
from cuebook.services.transaction import Transactions


class Marks:
    """Makes, changes and removes marks; nothing of them is ever lost."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def add(self, cue: CueId, position: PositionMs, text: str = "") -> MarkId:
        """Note something at a position of a cue."""
        with self._transactions.begin() as unit:
            return unit.ledger.append_mark(cue, max(0, position), text.strip())

    def change(self, mark: MarkId, cue: CueId, position: PositionMs, text: str) -> None:
        """Move or rename a mark; its earlier forms stay in the ledger."""
        with self._transactions.begin() as unit:
            unit.ledger.append_mark(cue, max(0, position), text.strip(), mark)

    def remove(self, mark: MarkId) -> RowId:
        """Take a mark back; give the row that does, which can be taken back in turn."""
        with self._transactions.begin() as unit:
            return unit.ledger.append_retraction(mark)
