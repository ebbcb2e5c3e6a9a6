"""Reading which cues are the same on several editions."""

import json
from collections.abc import Sequence

from cuebook.domain.decision import NO, About, cues_of_pair
from cuebook.domain.ids import CueId
from cuebook.storage.sql import Connection


class PairReads:
    """Pairs, and cues the listener told apart."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all_cues(self) -> list[CueId]:
        """Every cue of the catalogue."""
        return [CueId(cue) for (cue,) in self._connection.execute("SELECT id FROM cues ORDER BY id")]

    def pairs_of(self, cues: Sequence[CueId]) -> dict[CueId, tuple[CueId, str]]:
        """For cues that are paired: the smallest id of those that are one, and why."""
        found = self._connection.execute(
            "SELECT cue, pair, why FROM cue_pairs WHERE cue IN (SELECT value FROM json_each(?))",
            (json.dumps(list(cues)),),
        )
        return {CueId(cue): (CueId(pair), why) for cue, pair, why in found}

    def told_apart(self) -> list[frozenset[CueId]]:
        """Cues, two by two, that the listener called not the same."""
        found = self._connection.execute(
            "SELECT subject FROM standing_decisions WHERE about = ? AND value = ?", (About.SAME_CUE, NO)
        )
        return [frozenset(cues_of_pair(subject)) for (subject,) in found]
