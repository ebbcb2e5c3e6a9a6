"""Collections of scores: keeping them, and their figures over all albums."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cuebook.domain.errors import CuebookError, NotFoundError
from cuebook.domain.excellence import Denominator, Figures, figures
from cuebook.domain.names import fold

if TYPE_CHECKING:
    from cuebook.domain.catalogue import Cue, Score
    from cuebook.domain.collection import Collection, CollectionKind, Member
    from cuebook.domain.ids import CollectionId, CueId, RowId, ScoreId
    from cuebook.ports.reading import CatalogueReading, Reading
    from cuebook.ports.storage import UnitOfWork
    from cuebook.services.transaction import Transactions

_NO_YEAR = 9_999


@dataclass(frozen=True, slots=True)
class MemberFigures:
    """A score of a collection with the figures of its main album, and what the log says of that."""

    member: Member
    score: Score
    figures: Figures
    cues: tuple[CueId, ...]
    listens: int
    revisits: int


@dataclass(frozen=True, slots=True)
class CollectionFigures:
    """A collection with its scores in order, and the figures over all their main albums together.

    Cues that are one count once in the listens and revisits of the whole.
    """

    collection: Collection
    scores: tuple[MemberFigures, ...]
    figures: Figures
    listens: int
    revisits: int

    @property
    def cues(self) -> list[CueId]:
        """Every cue, score by score, as it is played."""
        return [cue for score in self.scores for cue in score.cues]


class Collections:
    """Keeps what the listener says of collections.

    Every change gives the ids of its ledger rows; ``Decisions.take_back`` undoes them.
    """

    def __init__(self, transactions: Transactions, reading: Reading) -> None:
        self._transactions = transactions
        self._reading = reading

    def all(self) -> list[Collection]:
        """Every collection, by name."""
        return self._reading.collections()

    def named(self, text: str) -> Collection:
        """Find the collection of an id or a name. Raises NotFoundError."""
        known = self.all()
        for one in known:
            if text in {one.id, one.name} or fold(one.name) == fold(text):
                return one
        names = ", ".join(one.name for one in known) or "none yet"
        msg = f"No collection is called {text!r}. There are: {names}."
        raise NotFoundError(msg)

    def make(
        self, name: str, scores: Iterable[ScoreId] = (), kind: CollectionKind | None = None
    ) -> list[RowId]:
        """Make a collection of some scores; the first row given bears its id.

        Raises CuebookError where the name is empty or taken.
        """
        name = self._checked(name, None)
        with self._transactions.begin() as unit:
            collection, row = unit.ledger.append_collection(name, kind)
            return [row, *self._say_of_scores(unit, collection, scores, belongs=True)]

    def rename(self, collection: CollectionId, name: str) -> list[RowId]:
        """Call a collection by another name. Raises CuebookError where it is empty or taken."""
        one = self.named(collection)
        name = self._checked(name, collection)
        with self._transactions.begin() as unit:
            return [unit.ledger.append_collection(name, one.kind, collection)[1]]

    def set_kind(self, collection: CollectionId, kind: CollectionKind) -> list[RowId]:
        """Say what a collection is."""
        one = self.named(collection)
        with self._transactions.begin() as unit:
            return [unit.ledger.append_collection(one.name, kind, collection)[1]]

    def remove(self, collection: CollectionId) -> list[RowId]:
        """Remove a collection; its scores stay what they are, and reviews do not bring it back."""
        one = self.named(collection)
        with self._transactions.begin() as unit:
            return [unit.ledger.append_collection(one.name, one.kind, collection, kept=False)[1]]

    def arrange(self, collection: CollectionId, scores: Iterable[ScoreId]) -> list[RowId]:
        """Put the scores of a collection in order; those not named come after, and none: all by year."""
        one = self.named(collection)
        there = set(one.scores)
        wanted = [score for score in dict.fromkeys(scores) if score in there]
        albums = {score.id: score.main_album.id for score in self._reading.scores_with(wanted)}
        with self._transactions.begin() as unit:
            ordered = [albums[score] for score in wanted if score in albums]
            return [unit.ledger.append_collection_order(one.id, one.name, ordered)]

    def add(self, collection: CollectionId, scores: Iterable[ScoreId]) -> list[RowId]:
        """Put scores into a collection; those that are there by hand already are left alone."""
        one = self.named(collection)
        there = {member.score for member in one.members if member.by_hand}
        return self._say(one, [score for score in dict.fromkeys(scores) if score not in there], belongs=True)

    def take_out(self, collection: CollectionId, scores: Iterable[ScoreId]) -> list[RowId]:
        """Take scores out of a collection; reviews do not bring them back."""
        one = self.named(collection)
        there = set(one.scores)
        return self._say(one, [score for score in dict.fromkeys(scores) if score in there], belongs=False)

    def _say(self, one: Collection, scores: Sequence[ScoreId], *, belongs: bool) -> list[RowId]:
        if not scores:
            return []
        with self._transactions.begin() as unit:
            # What is known from reviews alone would lose its name with them.
            kept = [] if one.in_ledger else [unit.ledger.append_collection(one.name, None, one.id)[1]]
            return kept + self._say_of_scores(unit, one.id, scores, belongs=belongs)

    def _say_of_scores(
        self, unit: UnitOfWork, collection: CollectionId, scores: Iterable[ScoreId], *, belongs: bool
    ) -> list[RowId]:
        found = self._reading.scores_with(list(scores))
        return [
            unit.ledger.append_collection_member(collection, score.main_album.id, belongs=belongs)
            for score in found
        ]

    def _checked(self, name: str, own: CollectionId | None) -> str:
        name = " ".join(name.split())
        if not fold(name):
            msg = "A collection needs a name."
            raise CuebookError(msg)
        same = [one for one in self.all() if one.id != own and fold(one.name) == fold(name)]
        if same:
            msg = f"There is a collection called {same[0].name!r} already. Give another name."
            raise CuebookError(msg)
        return name


def in_order(collection: Collection, scores: Iterable[Score]) -> list[Score]:
    """Scores of a collection as the listener put them, the others after those by year and title."""
    places = {score: place for place, score in enumerate(collection.order)}
    return sorted(
        scores,
        key=lambda score: (
            places.get(score.id, len(places)),
            score.year or _NO_YEAR,
            fold(score.title),
            score.id,
        ),
    )


def figures_over(
    reading: CatalogueReading, collection: Collection, denominator: Denominator
) -> CollectionFigures:
    """The scores of a collection in their order, and the figures over all their main albums."""
    members = {member.score: member for member in collection.members}
    scores = in_order(collection, reading.scores_with(list(members)))
    cues = {score.id: reading.album_cues(score.main_album.id) for score in scores}
    shown = tuple(
        MemberFigures(
            members[score.id],
            score,
            figures(cues[score.id], denominator),
            tuple(cue.id for cue in cues[score.id]),
            *_heard(reading, cues[score.id]),
        )
        for score in scores
    )
    together = [cue for score in scores for cue in cues[score.id]]
    return CollectionFigures(collection, shown, figures(together, denominator), *_heard(reading, together))


def _heard(reading: CatalogueReading, cues: Sequence[Cue]) -> tuple[int, int]:
    """Listens and revisits of some cues; those that are one have them in common."""
    pairs = reading.pairs_of([cue.id for cue in cues])
    once = {pairs[cue.id][0] if cue.id in pairs else cue.id: cue for cue in cues}
    return sum(cue.listens for cue in once.values()), sum(cue.revisits for cue in once.values())
