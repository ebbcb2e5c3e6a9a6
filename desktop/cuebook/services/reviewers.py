"""Reviewers: who wrote the stored reviews, and how far the listener agrees with each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from cuebook.domain.agreement import agreement, cue_ratings
from cuebook.domain.names import fold
from cuebook.domain.review import by_critics, praised_cues
from cuebook.domain.reviewer import Reviewer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cuebook.domain.catalogue import Cue
    from cuebook.domain.ids import CueId
    from cuebook.domain.review import Review
    from cuebook.ports.reading import Reading


def reviewers(reading: Reading) -> list[Reviewer]:
    """Everybody who wrote a stored review under a name, by name; the listener is none of them.

    Every score a reviewer wrote of is read, so it takes a while where there are many.
    """
    by_name: dict[str, list[Review]] = {}
    for review in by_critics(reading.reviews()):
        if review.facts.reviewer:
            by_name.setdefault(fold(review.facts.reviewer), []).append(review)
    return [_reviewer(reading, by_name[name]) for name in sorted(by_name)]


def _reviewer(reading: Reading, reviews: Sequence[Review]) -> Reviewer:
    spelt = Counter(review.facts.reviewer or "" for review in reviews)
    praised = tuple(dict.fromkeys(cue for review in reviews for cue in praised_cues(review)))
    rated: dict[CueId, float] = {}
    for review in reversed(reviews):  # what was said last holds
        rated |= cue_ratings(review)
    cues = _reviewed_cues(reading, reviews, [*praised, *rated])
    pairs = reading.pairs_of([cue.id for cue in cues])
    found = agreement(
        {_one(cue.id, pairs): cue._replace(id=_one(cue.id, pairs)) for cue in cues}.values(),
        {_one(cue, pairs) for cue in praised},
        {_one(cue, pairs): rating for cue, rating in rated.items()},
    )
    return Reviewer(spelt.most_common(1)[0][0], tuple(review.id for review in reviews), praised, found)


def _one(cue: CueId, pairs: Mapping[CueId, tuple[CueId, str]]) -> CueId:
    """Cues that are paired share their revisits and their rating: they count as one."""
    return pairs[cue][0] if cue in pairs else cue


def _reviewed_cues(reading: Reading, reviews: Iterable[Review], named: Sequence[CueId]) -> list[Cue]:
    """The cues of the albums that reviews are about, and what they name elsewhere, each once."""
    cues: dict[CueId, Cue] = {}
    for review in reviews:
        score = reading.score(review.score_id) if review.score_id else None
        if score is not None:
            album = review.album_id or score.main_album.id
            cues |= {cue.id: cue for cue in reading.album_cues(album)}
    cues |= {cue.id: cue for cue in reading.cues([cue for cue in named if cue not in cues])}
    return list(cues.values())
