"""Lists to be played that follow from what was said of cues: by the listener, or by a reviewer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuebook.domain.catalogue import CueKind
from cuebook.domain.names import fold
from cuebook.domain.query import And, Between, ChoiceField, Is, NumberField
from cuebook.domain.rating import HIGHEST
from cuebook.domain.review import by_critics, praised_cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuebook.domain.ids import CueId
    from cuebook.ports.reading import Reading

_IN_FIGURES = tuple(kind.value for kind in CueKind if kind.in_figures)


def minutes_of_excellence(reading: Reading, among: Sequence[CueId] | None = None) -> list[CueId]:
    """The cues that make the minutes of excellence: of some, in their order, or of the whole library."""
    search = And((Between(NumberField.RATING, HIGHEST, None), Is(ChoiceField.KIND, _IN_FIGURES)))
    found = reading.cue_ids(reading.cue_numbers(search))
    if among is None:
        return found
    excellent = set(found)
    return [cue for cue in among if cue in excellent]


def praised_by(reading: Reading, reviewer: str) -> list[CueId]:
    """The cues that a reviewer praises in any review, each once, the newest review first."""
    name = fold(reviewer)
    reviews = [one for one in by_critics(reading.reviews()) if fold(one.facts.reviewer or "") == name]
    return list(dict.fromkeys(cue for review in reviews for cue in praised_cues(review)))
