"""Recognising stored reviews anew: a better reader finds more in them, and the listener's word still wins."""

from dataclasses import dataclass, replace

from cuebook.domain.corrections import corrected_again
from cuebook.domain.errors import CuebookError
from cuebook.domain.review import Review, ReviewFacts, Sentiment
from cuebook.ports.storage import Storage
from cuebook.services.reviews import ReviewDraft, Reviews
from cuebook.services.transaction import Transactions

_PLAIN, _PLAIN_FILE = "text", "review.txt"


@dataclass(frozen=True, slots=True)
class Reread:
    """Titles of reviews: in which other facts were found now, and which could not be read again."""

    changed: tuple[str, ...]
    left: tuple[str, ...]


class Rereading:
    """Reads the texts of stored reviews again."""

    def __init__(self, transactions: Transactions, storage: Storage, reviews: Reviews) -> None:
        self._transactions = transactions
        self._storage = storage
        self._reviews = reviews

    def reread(self) -> Reread:
        """Recognise every stored review anew; what the listener wrote is none of them."""
        changed, left = [], []
        for review in self._storage.reading.reviews():
            if review.by_listener:
                continue
            title = review.facts.title or review.source
            outcome = self._reread_one(review)
            if outcome is None:
                left.append(title)
            elif outcome:
                changed.append(title)
        if changed:
            self._reviews.relink()
        return Reread(tuple(changed), tuple(left))

    def _reread_one(self, review: Review) -> bool | None:
        """Whether other facts hold now; None where the page itself is not known."""
        if not review.text:
            return None
        before = self._storage.reading.recognised_facts(review.id)
        try:
            draft = self._draft_of(review)
        except CuebookError:
            return None
        if draft is None or draft.text != review.text:
            return None
        known = _surely_recognised(review.facts) if before is None else before
        facts = corrected_again(known, review.facts, draft.facts)
        if facts == review.facts and draft.facts == before:
            return False
        with self._transactions.begin() as unit:
            unit.ledger.append_review(
                name=facts.title or review.source, format_name=review.format, source=review.source,
                text=review.text, facts=facts, review=review.id, recognised=draft.facts,
            )  # fmt: skip
        return replace(facts, spans=()) != replace(review.facts, spans=())

    def _draft_of(self, review: Review) -> ReviewDraft | None:
        """A stored review as it is read now; what markup said of a page is not in its text."""
        if review.format == _PLAIN:
            return self._reviews.read(review.text.encode(), _PLAIN_FILE)
        original = self._storage.reading.original_page(review.id)
        if original is None:
            return None
        draft = self._reviews.read(original.page, original.name)
        return next((one for one in (draft, *draft.more) if one.text == review.text), None)


def _surely_recognised(stored: ReviewFacts) -> ReviewFacts:
    """What no listener's word can be in, where it was not kept what was recognised.

    Everything that such a review says stays as it is, for it may be a correction; what it says
    nothing of may be filled in. A name that was taken out of it cannot be known, and may come back.
    """
    silent = tuple(mention for mention in stored.mentions if mention.sentiment is Sentiment.NEUTRAL)
    return ReviewFacts(mentions=silent)
