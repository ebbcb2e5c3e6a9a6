"""The rows of a table of cues of many scores, read a page at a time."""

from collections.abc import Sequence

from cuebook.domain.catalogue import Cue
from cuebook.gui.models.cue_rows import NAMED_SOMEWHERE, CueRow
from cuebook.services.app import App

WEEKS = 16


def read_rows(app: App, numbers: Sequence[int], *, with_weeks: bool) -> list[CueRow | None]:
    """The rows of some numbers, one for each; None for a cue that has gone meanwhile."""
    cues = _aligned(app, numbers)
    weeks = {}
    if with_weeks:
        heard = [cue.id for cue in cues if cue and cue.revisits]
        weeks = app.reading.revisits_by_week(heard, WEEKS, app.runtime.now()) if heard else {}
    none = (0,) * WEEKS
    return [
        CueRow(cue, NAMED_SOMEWHERE if cue.reviewed else None, tuple(weeks.get(cue.id, none)))
        if cue
        else None
        for cue in cues
    ]


def _aligned(app: App, numbers: Sequence[int]) -> list[Cue | None]:
    cues: list[Cue | None] = [*app.reading.cues_numbered(numbers)]
    if len(cues) == len(numbers):
        return cues
    found = (app.reading.cues_numbered([number]) for number in numbers)
    return [one[0] if one else None for one in found]
