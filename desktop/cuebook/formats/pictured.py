"""Ratings that a page shows as a picture alone: what the picture's name says, and how far that goes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cuebook.domain.review import Certainty, FactKind, FactSpan, PrintedRating, ReviewFacts


@dataclass(frozen=True, slots=True)
class PictureRating:
    """A rating told by the name of a picture's file, or of its class.

    ``written`` is what the text has in its place, drawn or as figures; it is empty where the page does not
    tell that the picture rates the score, or of how many, and the listener is asked. ``best`` is None where
    nothing tells the scale.
    """

    name: str
    value: float
    best: float | None
    written: str
    why: str
    is_guess: bool = False


def with_pictures(facts: ReviewFacts, pictures: Sequence[PictureRating], text: str) -> ReviewFacts:
    """The facts of a text with what its pictures say: how sure ratings drawn by them are, and what to ask."""
    drawn = {picture.written: picture for picture in reversed(pictures) if picture.written}
    spans = tuple(
        _span(span.start, span.stop, picture)
        if span.kind is FactKind.FIGURES and (picture := drawn.get(text[span.start : span.stop]))
        else span
        for span in facts.spans
    )
    facts = replace(facts, spans=spans)
    if facts.rating or facts.rating_conflict or len({(one.value, one.best) for one in pictures}) != 1:
        return facts
    return _rated(facts, pictures[0], text) if len(pictures) == 1 else facts


def _rated(facts: ReviewFacts, picture: PictureRating, text: str) -> ReviewFacts:
    """The facts of a page that nothing but one picture rates, as its rating or as one to ask about."""
    if picture.written:
        place = text.find(picture.written)
        if any(span.start < place + len(picture.written) and place < span.stop for span in facts.spans):
            return facts  # a cue's
        rating = PrintedRating(picture.value, picture.best, picture.written)
        span = _span(place, place + len(picture.written), picture)
        return replace(facts, rating=rating, spans=tuple(sorted((*facts.spans, span), key=_start)))
    if picture.best is None and (best := _told_by_a_legend(picture.value, text)):
        return replace(facts, rating=PrintedRating(picture.value, best, picture.name))
    return replace(facts, rating_conflict=(PrintedRating(picture.value, picture.best, picture.name),))


def _told_by_a_legend(value: float, text: str) -> float | None:
    from cuebook.formats.recognition.lines import split_lines  # noqa: PLC0415 - few pages need it
    from cuebook.formats.recognition.scales import scale_of  # noqa: PLC0415

    scale = scale_of(split_lines(text), (), (), [value])
    return scale.best if scale else None


def _span(start: int, stop: int, picture: PictureRating) -> FactSpan:
    certainty = Certainty.GUESS if picture.is_guess else Certainty.LIKELY
    reason = f"told by the name of a picture, {picture.name}: {picture.why}"
    return FactSpan(FactKind.FIGURES, start, stop, certainty, reason)


def _start(span: FactSpan) -> int:
    return span.start
