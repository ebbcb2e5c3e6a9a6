"""How cues compare when a list is ordered: one rule for an album's rows and, as SQL, for the library's.

Names compare as they are read aloud: without case, accents and punctuation, titles without their leading
article. What is not known comes last in either direction, and cues that compare equal stay in the order
they had.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from cuebook.domain.catalogue import Cue
from cuebook.domain.ids import minted_at
from cuebook.domain.names import fold, fold_title
from cuebook.domain.query import CueOrder, SortField

Row = TypeVar("Row")


def ordered(rows: Iterable[Row], order: Sequence[CueOrder], cue_of: Callable[[Row], Cue]) -> list[Row]:
    """Order rows by their cues."""
    rows = list(rows)
    for key in reversed(order):
        for part in reversed(_PARTS[key.field]):
            known = [row for row in rows if part(cue_of(row)) is not None]
            unknown = [row for row in rows if part(cue_of(row)) is None]
            known.sort(key=lambda row: part(cue_of(row)), reverse=key.descending)
            rows = known + unknown
    return rows


def _named(name: str) -> str | None:
    return fold(name) if name else None


def _titled(title: str) -> str | None:
    return fold_title(title) if title else None


_PARTS: dict[SortField, tuple[Callable[[Cue], Any], ...]] = {
    SortField.TITLE: (lambda cue: _titled(cue.title),),
    SortField.ARTIST: (lambda cue: _named(cue.artist),),
    SortField.COMPOSER: (lambda cue: _named(", ".join(cue.composers)),),
    SortField.SCORE: (lambda cue: _titled(cue.score),),
    SortField.ALBUM: (lambda cue: _titled(cue.album),),
    SortField.NUMBER: (lambda cue: cue.disc, lambda cue: cue.number),
    SortField.LENGTH: (lambda cue: cue.duration_ms,),
    SortField.YEAR: (lambda cue: cue.year,),
    SortField.KIND: (lambda cue: cue.kind.value,),
    SortField.RATING: (lambda cue: cue.rating,),
    SortField.PLAYS: (lambda cue: cue.plays,),
    SortField.LISTENS: (lambda cue: cue.listens,),
    SortField.REVISITS: (lambda cue: cue.revisits,),
    SortField.LAST_HEARD: (lambda cue: cue.last_heard,),
    SortField.ADDED: (lambda cue: minted_at(cue.id),),  # the rest of an id is chance
    SortField.PATH: (lambda cue: cue.path or None,),
}
