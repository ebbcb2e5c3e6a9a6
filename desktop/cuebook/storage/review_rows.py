"""From rows to reviews and their links."""

import json
from typing import Any

from cuebook.domain.ids import AlbumId, ReviewId, ScoreId
from cuebook.domain.review import Candidate, LinkRole, LinkState, Review, ReviewLink, Sentiment
from cuebook.storage.facts_json import facts_from_json


def review_from_row(row: tuple[Any, ...], links: tuple[ReviewLink, ...]) -> Review:
    """A review of a row that ``ReviewReads`` read, and of its links."""
    review, format_name, source, text, facts, added, score, album = row
    return Review(
        ReviewId(review),
        format_name,
        source,
        text,
        facts_from_json(facts),
        added,
        ScoreId(score) if score else None,
        AlbumId(album) if album else None,
        links,
    )


def link_from_row(row: tuple[Any, ...]) -> ReviewLink:
    """A link of a row that ``ReviewReads`` read."""
    n, written, role, number, sentiment, quote, target, title, confidence, state, candidates, by_hand = row
    return ReviewLink(
        n=n,
        written=written,
        role=LinkRole(role),
        number=None if number is None else json.loads(number),
        sentiment=Sentiment(sentiment),
        quote=quote,
        target=target,
        title=title,
        confidence=confidence,
        state=LinkState(state),
        candidates=tuple(Candidate(*candidate) for candidate in json.loads(candidates)),
        by_hand=bool(by_hand),
    )
