"""Reading what the page of collections shows, in the background: a collection may have many cues."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cuebook.domain.collection import Collection
from cuebook.domain.excellence import Denominator, Figures
from cuebook.domain.ids import CueId, ReviewId
from cuebook.gui.models.collection_rows import CollectedScore, CollectionRow
from cuebook.ports.reading import Reading
from cuebook.ports.runtime import CancelToken, Job
from cuebook.services.app import App
from cuebook.services.collecting import figures_over, in_order

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class ShownCollection:
    """A collection with its scores, its cues in order, and the figures over all its albums."""

    collection: Collection
    scores: Sequence[CollectedScore]
    cues: Sequence[CueId]
    figures: Figures
    denominator: Denominator
    listens: int
    revisits: int


def read_collections(reading: Reading) -> list[CollectionRow]:
    """Every collection, each with the first of its scores."""
    known = reading.collections()
    scores = {
        score.id: score
        for score in reading.scores_with(list({score for one in known for score in one.scores}))
    }
    rows = []
    for one in known:
        own = in_order(one, [scores[score] for score in one.scores if score in scores])
        rows.append(CollectionRow(one, own[0] if own else None))
    return rows


def read_collection(reading: Reading, one: Collection, denominator: Denominator) -> ShownCollection:
    """One collection with its figures."""
    found = figures_over(reading, one, denominator)
    scores = [
        CollectedScore(
            member=score.member,
            score=score.score,
            figures=score.figures,
            listens=score.listens,
            revisits=score.revisits,
            reviewers=_reviewers(reading, score.member.reviews),
        )
        for score in found.scores
    ]
    return ShownCollection(one, scores, found.cues, found.figures, denominator, found.listens, found.revisits)


def _reviewers(reading: Reading, reviews: Sequence[ReviewId]) -> tuple[str, ...]:
    found = [review for one in reviews if (review := reading.review(one))]
    return tuple(dict.fromkeys(review.facts.reviewer or review.source for review in found))


class CollectionReader:
    """Reads for the page; only what was asked for last comes home."""

    def __init__(
        self,
        app: App,
        on_list: Callable[[list[CollectionRow]], None],
        on_one: Callable[[ShownCollection], None],
    ) -> None:
        self._app = app
        self._on_list, self._on_one = on_list, on_one
        self._listing: Job | None = None
        self._showing: Job | None = None

    def read_list(self) -> None:
        """Read which collections there are."""

        def work(_cancel: CancelToken) -> Generator[list[CollectionRow], None, None]:
            with self._app.storage.reader() as reading:
                yield read_collections(reading)

        def take(rows: list[CollectionRow]) -> None:
            if self._listing is job:
                self._on_list(rows)

        job = self._listing = _run(self._app, work, take, self._listing)

    def read_one(self, one: Collection) -> None:
        """Read one of them with its figures."""
        denominator = Denominator(self._app.settings.current.denominator)

        def work(_cancel: CancelToken) -> Generator[ShownCollection, None, None]:
            with self._app.storage.reader() as reading:
                yield read_collection(reading, one, denominator)

        def take(shown: ShownCollection) -> None:
            if self._showing is job:
                self._on_one(shown)

        job = self._showing = _run(self._app, work, take, self._showing)


def _run(
    app: App,
    work: Callable[[CancelToken], Generator[Item, None, None]],
    take: Callable[[Item], None],
    before: Job | None,
) -> Job:
    if before:
        before.cancel()
    return app.runtime.run(work, on_item=take, on_done=lambda _: None, on_error=_say_elsewhere)


def _say_elsewhere(error: Exception) -> None:
    """The window says it, in words where it has some."""
    raise error
