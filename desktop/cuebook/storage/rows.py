"""From rows of tables to the values of the domain."""

import json
from typing import Any

from cuebook.domain.ids import CueId, PlayId
from cuebook.domain.play import Ending, HeardRanges, Origin, Play

PLAY_COLUMNS = (
    "id, cue, started_at, started_zone, ended_at, origin, ending, ranges, duration_ms, source,"
    " counted_at_source"
)


def play_from_row(row: tuple[Any, ...]) -> Play:
    """Read a play from its ``PLAY_COLUMNS``."""
    (play, cue, started, zone, ended, origin, ending, ranges, duration, source, counted) = row
    return Play(
        id=PlayId(play),
        cue=CueId(cue) if cue else None,
        started_at=started,
        zone_minutes=zone,
        ended_at=ended,
        origin=Origin(origin),
        ending=Ending(ending),
        ranges=ranges_from_json(ranges),
        duration_ms=duration,
        source=source,
        counted_at_source=None if counted is None else bool(counted),
    )


def ranges_from_json(text: str | None) -> HeardRanges | None:
    """Read heard ranges as the ledger keeps them; None where they are not known."""
    return None if text is None else HeardRanges.of(json.loads(text))
