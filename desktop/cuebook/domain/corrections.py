"""What a listener corrected in a review's facts, carried over to facts recognised anew in its text."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, FactSpan, Mention, ReviewFacts

_WHOLE = {
    "title": FactKind.TITLE,
    "alt_titles": FactKind.TITLE,
    "composers": FactKind.COMPOSER,
    "year": FactKind.YEAR,
    "album_year": FactKind.YEAR,
    "reviewer": FactKind.REVIEWER,
    "collections": FactKind.COLLECTION,
    "language": None,
    "rating": None,
    "minutes_of_excellence": None,
    "album_minutes": None,
    "excellence_percent": None,
    "album_seconds": None,
    "track_count": None,
    "label": None,
}
"""Facts that hold as the listener left them, and as what they are tinted."""


def corrected_again(recognised: ReviewFacts, corrected: ReviewFacts, fresh: ReviewFacts) -> ReviewFacts:
    """Give ``fresh`` with everything in which ``corrected`` differs from ``recognised``.

    All three are of one text. The listener's word always wins; where they said nothing, what was
    recognised last holds.
    """
    words: dict[str, Any] = {
        name: getattr(corrected, name)
        for name in _WHOLE
        if getattr(corrected, name) != getattr(recognised, name)
    }
    return replace(
        fresh,
        **words,
        rating_conflict=() if words.get("rating") else fresh.rating_conflict,
        listed_cues=_names(recognised.listed_cues, corrected.listed_cues, fresh.listed_cues),
        highlights=_names(recognised.highlights, corrected.highlights, fresh.highlights),
        tracks=_without(fresh.tracks, _gone(recognised, corrected), "title"),
        cue_ratings=_without(fresh.cue_ratings, _gone(recognised, corrected), "cue"),
        mentions=_mentions(recognised, corrected, fresh),
        spans=_spans(recognised, corrected, fresh, {kind for name in words if (kind := _WHOLE[name])}),
    )


def _names(before: Sequence[str], after: Sequence[str], fresh: Sequence[str]) -> tuple[str, ...]:
    """Names without those the listener took out, and with those they added."""
    known, kept, met = set(map(fold, before)), set(map(fold, after)), set(map(fold, fresh))
    left = [name for name in fresh if fold(name) in kept or fold(name) not in known]
    return (*left, *(name for name in after if fold(name) not in known | met))


def _without(entries: tuple[Any, ...], names: set[str], name: str) -> tuple[Any, ...]:
    return tuple(one for one in entries if fold(getattr(one, name)) not in names)


def _gone(recognised: ReviewFacts, corrected: ReviewFacts) -> set[str]:
    """The names, folded, that the listener said are no cues."""
    return _cues(recognised) - _cues(corrected)


def _cues(facts: ReviewFacts) -> set[str]:
    names = (
        *(track.title for track in facts.tracks),
        *facts.listed_cues,
        *facts.highlights,
        *(mention.cue for mention in facts.mentions),
    )
    return set(map(fold, names))


def _mentions(recognised: ReviewFacts, corrected: ReviewFacts, fresh: ReviewFacts) -> tuple[Mention, ...]:
    """Mentions as the listener left them: taken out, added, or praised where they were not."""
    before, after = _by_name(recognised.mentions), _by_name(corrected.mentions)
    met = _by_name(fresh.mentions)
    mentions = []
    for name, mention in met.items():
        if name in before and name not in after:
            continue
        said = after.get(name)
        changed = said is not None and (name not in before or said.sentiment is not before[name].sentiment)
        mentions.append(replace(mention, sentiment=said.sentiment) if said and changed else mention)
    added = [mention for name, mention in after.items() if name not in before and name not in met]
    return tuple(sorted((*mentions, *added), key=lambda one: (one.start is None, one.start or 0)))


def _by_name(mentions: Iterable[Mention]) -> dict[str, Mention]:
    """Mentions by their names; recognition gives each cue once."""
    return {fold(mention.cue): mention for mention in reversed(tuple(mentions))}


def _spans(
    recognised: ReviewFacts, corrected: ReviewFacts, fresh: ReviewFacts, kinds: set[FactKind]
) -> tuple[FactSpan, ...]:
    """Places: those the listener marked, and of the fresh ones what they did not take away or cover."""
    before, after = set(map(_place, recognised.spans)), set(map(_place, corrected.spans))
    mine = [span for span in corrected.spans if _place(span) not in before or span.kind in kinds]
    kept = [
        span
        for span in fresh.spans
        if span.kind not in kinds
        and not (_place(span) in before and _place(span) not in after)
        and not any(span.start < one.stop and one.start < span.stop for one in mine)
    ]
    return tuple(sorted((*mine, *kept), key=lambda span: span.start))


def _place(span: FactSpan) -> tuple[FactKind, int, int]:
    return span.kind, span.start, span.stop
