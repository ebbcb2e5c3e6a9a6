"""Reviews: reading pages, keeping what they say, linking their names to cues."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from cuebook.domain.errors import CuebookError, NotFoundError
from cuebook.domain.ids import AlbumId, CueId, ReviewId, RowId, ScoreId
from cuebook.domain.review import LinkRole, Review, ReviewFacts, ReviewLink, own_name
from cuebook.ports.formats import ReviewFormat
from cuebook.ports.reading import Reading
from cuebook.ports.review_pages import OriginalPage
from cuebook.ports.runtime import CancelToken, Job, JobRunner
from cuebook.ports.storage import Storage, UnitOfWork
from cuebook.services.transaction import Transactions

if TYPE_CHECKING:
    from cuebook.services.linking import Linked
    from cuebook.services.review_homes import HomeFinder, OwnLinks

_Relinked = tuple[ReviewId, "Linked"]

SAVED_TOGETHER = 10
"""Reviews whose links are written in one turn of the main thread."""
_BEGINNING = 2_048
LARGEST_PAGE = 8_000_000
"""Bytes; a page that is larger is no review."""


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """A page that was read and is not stored yet; its facts may still be corrected.

    Once they are, ``recognised`` are the facts as they were read. ``original`` is the page where it was a
    file; ``more`` are the further reviews on it.
    """

    format: str
    source: str
    text: str
    facts: ReviewFacts
    recognised: ReviewFacts | None = None
    original: OriginalPage | None = None
    more: "tuple[ReviewDraft, ...]" = ()


class Reviews:
    """Imports reviews and keeps their links up to date.

    ``get_ready`` prepares what reading the next page would wait for. It takes a moment, on any thread.
    """

    def __init__(
        self,
        transactions: Transactions,
        storage: Storage,
        formats: Sequence[ReviewFormat],
        get_ready: Callable[[], None],
    ) -> None:
        self._transactions = transactions
        self._storage = storage
        self._formats = formats
        self.get_ready = get_ready
        self._jobs: JobRunner | None = None
        self._linking: Job | None = None

    def read_file(self, path: str) -> ReviewDraft:
        """Read a page from a file. Raises CuebookError in words where it cannot be, or is no review."""
        try:
            with open(path, "rb") as file:
                page = file.read(LARGEST_PAGE + 1)
        except OSError as error:
            msg = f"{path} cannot be read: {error.strerror}. Check its name and permissions."
            raise CuebookError(msg) from error
        name = os.path.basename(path).encode("utf-8", "surrogateescape")
        # A name may hold bytes that are no text.
        return self.read(page, name.decode("utf-8", "replace"), keep=True)

    def read(self, page: bytes, source: str, *, keep: bool = False) -> ReviewDraft:
        """Recognise the facts of a page; ``source`` is its file's name, or says that it was pasted.

        With ``keep`` the page itself is to be stored with the review. Raises ReviewRefusedError where it
        holds no review, or several that cannot be told apart.
        """
        if len(page) > LARGEST_PAGE:
            msg = f"{source} is larger than {LARGEST_PAGE // 1_000_000} MB, so it is no review."
            raise CuebookError(msg)
        suffix = os.path.splitext(source)[1].lower()
        chosen = next((one for one in self._formats if suffix in one.suffixes), None)
        chosen = chosen or next(one for one in self._formats if one.is_like(page[:_BEGINNING]))
        read = chosen.read(page)
        original = OriginalPage(source, page) if keep else None
        first, *more = (
            ReviewDraft(chosen.name, source, one.text, one.facts, original=original)
            for one in (read, *read.more)
        )
        return replace(first, more=tuple(more))

    def same_as(self, draft: ReviewDraft) -> Review | None:
        """The newest stored review that says the same as a draft, or None.

        Texts are compared without their spacing; where none was kept, the facts that tell reviews apart.
        """
        text, marks = _spaced(draft.text), _told_apart_by(draft.facts)
        for review in self._storage.reading.reviews():
            if review.text and _spaced(review.text) == text:
                return review
            if not review.text and None not in marks and _told_apart_by(review.facts) == marks:
                return review
        return None

    def link(self, draft: ReviewDraft, home: AlbumId | None = None) -> "Linked":
        """Find where a draft's names lead, without storing anything; ``home`` names its album by hand."""
        own: OwnLinks = {(LinkRole.ALBUM, draft.facts.title or ""): home} if home else {}
        return _linked(self._storage.reading, draft.facts, own)

    def add(
        self,
        draft: ReviewDraft,
        choices: Iterable[tuple[LinkRole, str, CueId | AlbumId | None]] = (),
    ) -> ReviewId:
        """Store a draft, with the links the listener made or refused by hand."""
        choices = list(choices)
        own = {(role, written): target for role, written, target in choices}
        linked = _linked(self._storage.reading, draft.facts, own)
        with self._transactions.begin() as unit:
            review = unit.ledger.append_review(
                name=draft.facts.title or draft.source,
                format_name=draft.format,
                source=draft.source,
                text=draft.text,
                facts=draft.facts,
                recognised=draft.recognised or draft.facts,
            )
            if draft.original is not None:
                unit.ledger.append_review_page(review, draft.original)
            for role, written, target in choices:
                unit.ledger.append_review_link(review, role, written, target)
            _save(unit, review, linked)
        self.link_again_what_was_dropped()
        return review

    def link_by_hand(self, review: ReviewId, n: int, target: CueId | AlbumId | None) -> None:
        """Say what one name of a stored review means; None: no cue here.

        Raises NotFoundError where the review has no such name.
        """
        stored = self.get(review)
        link = next((link for link in stored.links if link.n == n), None)
        if link is None:
            msg = f"This review has no name numbered {n}; the numbers are 0 to {len(stored.links) - 1}."
            raise NotFoundError(msg)
        name = own_name(link, stored.facts)
        own = self._storage.reading.own_links(review) | {(link.role, name): target}
        linked = _linked(self._storage.reading, stored.facts, own)
        with self._transactions.begin() as unit:
            unit.ledger.append_review_link(review, link.role, name, target)
            _save(unit, review, linked)
        self.link_again_what_was_dropped()

    def relink_by(self, jobs: JobRunner) -> None:
        """Have ``relink`` done in the background from now on, as in a window, which waits for nothing."""
        self._jobs = jobs

    def relink(self) -> None:
        """Link every stored review again, as after new cues were found; the listener's word stays.

        In the background, what was asked for before is dropped: it is all asked for anew.
        """
        if self._jobs is None:
            self._save_links(list(_linked_anew(self._storage.reading)))
            return
        self._stop_linking()

        def work(cancel: CancelToken) -> Generator[list[_Relinked], None, None]:
            with self._storage.reader(lambda: cancel.cancelled) as reading:
                found = _linked_anew(reading)
                while some := list(islice(found, SAVED_TOGETHER)):
                    yield some

        job = self._linking = self._jobs.run(
            work,
            on_item=lambda some: self._save_links(some) if job is self._linking else None,
            on_done=lambda _: self._linked(job),
            on_error=lambda error: self._not_linked(job, error),
        )

    def _stop_linking(self) -> None:
        if self._linking:
            self._linking.cancel()

    def _linked(self, job: Job) -> None:
        if job is self._linking:
            self._linking = None

    def _not_linked(self, job: Job, error: Exception) -> None:
        """What cannot be read now is linked after the next scan; what was dropped is missed by nobody."""
        self._linked(job)
        if not isinstance(error, CuebookError):
            raise error

    def _save_links(self, found: Sequence["_Relinked"]) -> None:
        if found:
            with self._transactions.begin() as unit:
                for review, now in found:
                    _save(unit, review, now)

    def link_again_what_was_dropped(self) -> None:
        """What a job found before a change of the reviews may not take its place."""
        if self._linking:
            self.relink()

    def get(self, review: ReviewId) -> Review:
        """One stored review. Raises NotFoundError."""
        found = self._storage.reading.review(review)
        if found is None:
            msg = f"There is no review {review}. List them with: cuebook review list"
            raise NotFoundError(msg)
        return found

    def remove(self, review: ReviewId) -> RowId:
        """Take a review back; it stays in the ledger, and restoring what is given brings it back."""
        with self._transactions.begin() as unit:
            retraction = unit.ledger.append_retraction(review)
            unit.derived.save_links(review, None, ())
        self.link_again_what_was_dropped()
        return retraction

    def restore(self, retraction: RowId) -> None:
        """Undo a removal."""
        with self._transactions.begin() as unit:
            unit.ledger.append_retraction(retraction)
            restored = set(unit.changes.reviews)
        reading = self._storage.reading
        for review in filter(None, map(reading.review, restored)):
            linked = _linked(reading, review.facts, reading.own_links(review.id))
            with self._transactions.begin(lasting=False) as unit:
                _save(unit, review.id, linked)
        self.link_again_what_was_dropped()


def _linked_anew(reading: Reading) -> Iterator["_Relinked"]:
    """Every review that leads elsewhere than it was found to before, with where it leads now."""
    reviews = reading.reviews()
    if not reviews:
        return
    from cuebook.services.review_homes import HomeFinder  # noqa: PLC0415 - not before the first paint

    homes = HomeFinder(reading)
    for review in reviews:
        now = _linked(reading, review.facts, reading.own_links(review.id), homes)
        if not _same(review, now):
            yield review.id, now


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _told_apart_by(facts: ReviewFacts) -> tuple[object, ...]:
    """Title, reviewer, rating and minutes; None stands for what is absent."""
    rating = (facts.rating.value, facts.rating.best) if facts.rating else None
    return facts.title, facts.reviewer, rating, facts.minutes_of_excellence


def _save(unit: UnitOfWork, review: ReviewId, linked: "Linked") -> None:
    home: tuple[ScoreId, AlbumId | None] | None = (linked.score, linked.album) if linked.score else None
    unit.derived.save_links(review, home, linked.links)


def _same(review: Review, now: "Linked") -> bool:
    def bare(links: Iterable[ReviewLink]) -> list[ReviewLink]:
        return [replace(link, quote="") for link in links]

    return (review.score_id, review.album_id) == (now.score, now.album) and bare(review.links) == bare(
        now.links
    )


def _linked(
    reading: Reading, facts: ReviewFacts, own: "OwnLinks", homes: "HomeFinder | None" = None
) -> "Linked":
    from cuebook.services.linking import link_review  # noqa: PLC0415 - not before the first paint

    return link_review(reading, facts, own, homes)
