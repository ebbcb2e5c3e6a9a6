"""Collections: scores that belong together, as a franchise or as a series somebody made of them.

What a collection holds follows from the listener's words, row by row, and from the reviews that name
it. The last word on a score holds; where there is none, what the reviews say does.
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from cuebook.domain.ids import CollectionId, ReviewId, ScoreId
from cuebook.domain.names import fold

_SERIES_WORDS = re.compile(
    r"\b(?:19|20)\d\d\b"
    r"|\b(?:best|great|greatest|top|soundtracks?|scores?|composers?|months?|weeks?|years?|decades?|series)\b"
    r"|\b(?:monat|monats|jahr|jahres|mois|annee|mes|ano|serie|komponist|compositeur|compositor|kompozytor)\b"
)
_FROM_REVIEWS = "named:"
"""How the id begins of a collection that is known from reviews: the folded name follows."""


class CollectionKind(StrEnum):
    """What holds its scores together: one story told on, somebody's series, or the listener's own reasons."""

    FRANCHISE = "franchise"
    SERIES = "series"
    HAND_MADE = "hand-made"


class CollectionWord(NamedTuple):
    """What was said of a collection: its name, its kind (None: as its name sounds), whether it is kept."""

    collection: CollectionId
    name: str
    kind: CollectionKind | None
    kept: bool


class MemberWord(NamedTuple):
    """What was said of a score: that it belongs to a collection, or that it does not."""

    collection: CollectionId
    score: ScoreId
    belongs: bool


class NamedInReview(NamedTuple):
    """A review of a score that names a collection."""

    name: str
    score: ScoreId
    review: ReviewId


class Member(NamedTuple):
    """A score of a collection: put there by the listener, or by reviews, or by both."""

    score: ScoreId
    by_hand: bool
    reviews: tuple[ReviewId, ...]


class Collection(NamedTuple):
    """A collection as it stands. ``in_ledger``: the listener has said something of it.

    ``order`` names the scores the listener put in order; any others come after these, by year.
    """

    id: CollectionId
    name: str
    kind: CollectionKind
    members: tuple[Member, ...]
    in_ledger: bool
    order: tuple[ScoreId, ...] = ()

    @property
    def scores(self) -> list[ScoreId]:
        """The scores, in no order that means anything."""
        return [member.score for member in self.members]


def kind_by_name(name: str, *, hand_made: bool = False) -> CollectionKind:
    """What a collection probably is: *Soundtracks of 1985* is a series.

    Any other name that reviews put over several scores is that of a franchise; what the listener had in
    mind with a name is not for anybody to say.
    """
    if _SERIES_WORDS.search(fold(name)):
        return CollectionKind.SERIES
    return CollectionKind.HAND_MADE if hand_made else CollectionKind.FRANCHISE


def id_by_name(name: str) -> CollectionId:
    """The id of a collection that reviews name, the same on every computer."""
    return CollectionId(_FROM_REVIEWS + fold(name))


def gather(
    words: Iterable[CollectionWord], members: Iterable[MemberWord], named: Iterable[NamedInReview]
) -> list[Collection]:
    """Make collections of what was said, each in the order it was said; by name.

    A name in a review leads to the collection that bears it or ever bore it, so that a collection
    renamed by the listener still takes in what reviews call by its former name.
    """
    words = list(words)
    latest = {word.collection: word for word in words}
    kept = {word.collection: word for word in latest.values() if word.kept}
    bearers = {fold(word.name): word.collection for word in reversed(words) if word.collection in kept} | {
        fold(word.name): word.collection for word in kept.values()
    }
    said = {(word.collection, word.score): word.belongs for word in members}
    by_reviews: dict[tuple[CollectionId, ScoreId], list[ReviewId]] = {}
    found_names: dict[CollectionId, str] = {}
    for name, score, review in named:
        if not fold(name):
            continue
        collection = _led_to(name, kept, bearers)
        found_names.setdefault(collection, name)
        by_reviews.setdefault((collection, score), []).append(review)
    gathered: dict[CollectionId, list[Member]] = {}
    for collection, score in dict.fromkeys([*said, *by_reviews]):
        if said.get((collection, score), True):
            reviews = tuple(by_reviews.get((collection, score), ()))
            member = Member(score, (collection, score) in said, reviews)
            gathered.setdefault(collection, []).append(member)
    found = [
        _standing(one, kept.get(one), found_names.get(one, ""), gathered.get(one, []))
        for one in dict.fromkeys([*kept, *gathered])
        if one in kept or (one not in latest and one in found_names)
    ]
    return sorted(found, key=lambda one: (fold(one.name), one.id))


def _led_to(
    name: str, kept: Mapping[CollectionId, CollectionWord], bearers: Mapping[str, CollectionId]
) -> CollectionId:
    own = id_by_name(name)
    return own if own in kept else bearers.get(fold(name), own)


def _standing(
    collection: CollectionId, word: CollectionWord | None, found_name: str, members: list[Member]
) -> Collection:
    name = word.name if word else found_name
    hand_made = not collection.startswith(_FROM_REVIEWS)
    kind = word.kind if word and word.kind else kind_by_name(name, hand_made=hand_made)
    return Collection(collection, name, kind, tuple(members), word is not None)
