"""The kinds that few cues are, with these cues: who searches for one need not look at every cue."""

import json
from array import array
from collections.abc import Mapping
from typing import NamedTuple

from cuebook.domain.catalogue import CueKind
from cuebook.domain.query import ChoiceField, Is, Not, Search
from cuebook.storage.comparison_sql import Condition
from cuebook.storage.sql import Connection

LEAST_CUES = 1_000
SHARE = 100
"""A kind is rare where one cue in a hundred is guessed to be of it at the most, or a thousand cues."""

_COUNTED = "SELECT guess, count(*) FROM cues GROUP BY guess"
_GUESSED = "SELECT cue, guess FROM cues WHERE guess IN (SELECT value FROM json_each(?))"
# Of whatever the listener ever said a kind, be it taken back: what it is now is asked of each.
_FEW = """
    (SELECT value AS cue FROM json_each(?) UNION
        SELECT told.cue FROM decisions JOIN cues AS told ON told.id = decisions.subject WHERE about = 'kind'
    ) AS few CROSS JOIN cues ON cues.cue = few.cue
"""


class RareKinds(NamedTuple):
    """By each rare kind, the numbers of the cues guessed to be of it."""

    version: int
    guessed: Mapping[str, "array[int]"]

    def tables_for(self, part: Search) -> Condition | None:
        """Write ``cues``, and only the few that may meet a part of a search; None where they may be many."""
        kinds: set[str]
        match part:
            case Is(ChoiceField.KIND, values):
                kinds = set(values)
            case Not(Is(ChoiceField.KIND, values)):
                kinds = {kind for kind in CueKind if kind not in values}
            case _:
                return None
        if not kinds <= self.guessed.keys():
            return None
        return _FEW, (json.dumps([cue for kind in kinds for cue in self.guessed[kind]]),)


def read_rare_kinds(connection: Connection, version: int) -> RareKinds:
    """Read which kinds are rare."""
    counted = dict.fromkeys(map(str, CueKind), 0)
    counted.update(connection.execute(_COUNTED))
    most = max(LEAST_CUES, sum(counted.values()) // SHARE)
    guessed = {kind: array("q") for kind, cues in counted.items() if cues <= most}
    for cue, kind in connection.execute(_GUESSED, (json.dumps(list(guessed)),)):
        guessed[kind].append(cue)
    return RareKinds(version, guessed)
