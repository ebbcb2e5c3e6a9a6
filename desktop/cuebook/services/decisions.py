"""The listener's word on the catalogue and the log."""

from collections.abc import Iterable

from cuebook.domain.catalogue import CueKind
from cuebook.domain.ids import CueId, PlayId, RowId
from cuebook.services.transaction import Transactions


class Decisions:
    """Keeps what the listener decides; every decision can be taken back."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def set_kind(self, cues: Iterable[CueId], kind: CueKind) -> None:
        """Say what cues are; the figures follow at once."""
        with self._transactions.begin() as unit:
            for cue in cues:
                unit.ledger.append_decision(cue, "kind", kind)

    def retract_play(self, play: PlayId) -> RowId:
        """Take a play back: it stays in the log, struck through, and counts nowhere."""
        return self.retract_plays([play])[0]

    def retract_plays(self, plays: Iterable[PlayId]) -> list[RowId]:
        """Take several plays back at once."""
        with self._transactions.begin() as unit:
            return [unit.ledger.append_retraction(play) for play in plays]

    def restore(self, *retractions: RowId) -> None:
        """Undo retractions."""
        with self._transactions.begin() as unit:
            for retraction in retractions:
                unit.ledger.append_retraction(retraction)
