"""A mark: a note that stands at a place of a cue ("second bridge @ 4:03")."""

from typing import NamedTuple

from cuebook.domain.ids import CueId, MarkId
from cuebook.domain.units import PositionMs, UtcMs


class Mark(NamedTuple):
    """A timed note as it stands now; ``text`` may be empty, the position alone says something."""

    id: MarkId
    cue: CueId
    position_ms: PositionMs
    text: str
    made_at: UtcMs
