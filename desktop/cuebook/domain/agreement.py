"""Agreement: how far the listener's ratings, or what they come back to, are those of a reviewer."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import correlation
from typing import Protocol

from cuebook.domain.ids import CueId, ScoreId
from cuebook.domain.names import fold
from cuebook.domain.rating import Rating
from cuebook.domain.review import LinkRole, Review
from cuebook.domain.units import DurationMs

FEWEST_REVISITS = 10
"""Under so many there is too little to say anything."""
FEWEST_RATED = 10
"""So many cues must have been rated by both before their orders are compared."""


class HeardCue(Protocol):
    """As much of a cue as agreement needs."""

    @property
    def id(self) -> CueId:
        """The cue's id."""
        ...

    @property
    def score_id(self) -> ScoreId:
        """The score it is of."""
        ...

    @property
    def revisits(self) -> int:
        """How often the listener came back to it."""
        ...

    @property
    def rating(self) -> Rating | None:
        """The listener's rating."""
        ...

    @property
    def duration_ms(self) -> DurationMs | None:
        """Its length."""
        ...


@dataclass(frozen=True, slots=True)
class Agreement:
    """How a listener and a reviewer agree on some cues.

    Where the reviewer rates cues and the listener rated ``rated`` of them too, ``correlation`` is that of
    the two orders, -1..1. Else ``share`` is the part that fell on the ``praised`` cues of the revisits to
    scores with such cues, ``expected`` the part that would have by playing time, ``lift`` how many times
    more than chance. All are None where there is too little to say.
    """

    praised: int
    revisits: int
    share: float | None = None
    expected: float | None = None
    rated: int = 0
    correlation: float | None = None

    @property
    def lift(self) -> float | None:
        """Times chance."""
        return self.share / self.expected if self.share is not None and self.expected else None

    @property
    def strength(self) -> float | None:
        """What puts reviewers in order: -1..1, 0 is no agreement; None where nothing is said."""
        if self.correlation is not None or self.lift is None:
            return self.correlation
        return (self.lift - 1) / (self.lift + 1)

    @property
    def cues(self) -> int:
        """The number of cues it rests on."""
        return self.praised if self.correlation is None else self.rated


def agreement(
    cues: Iterable[HeardCue], praised: Iterable[CueId], ratings: Mapping[CueId, float] | None = None
) -> Agreement:
    """Weigh what a listener says of some cues and does with them against what a reviewer says of them.

    ``ratings`` are the reviewer's of single cues, on any scale that is the same for all.
    """
    cues, praised, ratings = list(cues), set(praised), ratings or {}
    both = [(cue.rating, ratings[cue.id]) for cue in cues if cue.rating is not None and cue.id in ratings]
    orders = rank_correlation(both) if len(both) >= FEWEST_RATED else None
    liked = [cue for cue in cues if cue.id in praised]
    weighed = [cue for cue in cues if cue.score_id in {one.score_id for one in liked}]
    revisits = sum(cue.revisits for cue in weighed)
    found = Agreement(len(liked), revisits, rated=len(both), correlation=orders)
    by_chance = _revisits_by_chance(weighed, praised)
    if orders is not None or revisits < FEWEST_REVISITS or not by_chance:
        return found
    return replace(found, share=sum(cue.revisits for cue in liked) / revisits, expected=by_chance / revisits)


def _revisits_by_chance(cues: Iterable[HeardCue], praised: Collection[CueId]) -> float:
    """How many revisits would fall on praised cues if each score's fell on its cues by their length.

    Score by score: which scores a listener comes back to says nothing of what is praised in them.
    """
    revisits: Counter[ScoreId] = Counter()
    length: Counter[ScoreId] = Counter()
    praised_length: Counter[ScoreId] = Counter()
    for cue in cues:
        revisits[cue.score_id] += cue.revisits
        length[cue.score_id] += cue.duration_ms or 0
        praised_length[cue.score_id] += (cue.duration_ms or 0) if cue.id in praised else 0
    return sum(revisits[one] * praised_length[one] / length[one] for one in length if length[one])


def rank_correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Spearman's: 1 where both put things in the same order, -1 in the opposite one.

    None where there is no order, because one of them says the same of all.
    """
    ones, others = [one for one, _ in pairs], [other for _, other in pairs]
    if len(set(ones)) < 2 or len(set(others)) < 2:
        return None
    return correlation(mean_ranks(ones), mean_ranks(others))


def mean_ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value from 1 up; equal values share the mean of their ranks."""
    ordered = sorted(values)
    first: dict[float, int] = {}
    last: dict[float, int] = {}
    for rank, value in enumerate(ordered, start=1):
        first.setdefault(value, rank)
        last[value] = rank
    return [(first[value] + last[value]) / 2 for value in values]


def cue_ratings(review: Review) -> dict[CueId, float]:
    """What a review gives single cues, as a share of the best, where their names are linked.

    A name that leads to more than one cue says nothing.
    """
    targets: dict[str, set[CueId]] = {}
    for link in review.links:
        if link.target and link.role is not LinkRole.ALBUM:
            targets.setdefault(fold(link.written), set()).add(CueId(link.target))
    found: dict[CueId, float] = {}
    for rating in review.facts.cue_ratings:
        leads_to = targets.get(fold(rating.cue), set())
        if len(leads_to) == 1 and rating.best:
            found[next(iter(leads_to))] = rating.value / rating.best
    return found
