"""What a page states about itself beside its text, in fields that machines read."""

import re
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from cuebook.domain.edition_words import split_edition
from cuebook.domain.names import fold
from cuebook.domain.review import FactKind, PrintedRating, ReviewFacts, TrackEntry
from cuebook.formats.pictured import PictureRating

_SAME = 0.01
_NUMBER = re.compile(r"(\d{1,4}(?:[.,]\d{1,6})?)\s*%?")
_GRADE = re.compile(r"[A-F][+\-−–]?")
_YEAR = re.compile(r"(?<!\d)((?:18[89]|19\d|20\d)\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Stated:
    """Facts of a page's fields; absent is None or empty. ``rating`` is the reviewer's own."""

    title: str | None = None
    composers: tuple[str, ...] = ()
    year: int | None = None
    reviewer: str | None = None
    rating: PrintedRating | None = None
    label: str | None = None
    language: str | None = None
    collections: tuple[str, ...] = ()
    """Series and franchises."""
    is_record: bool = False
    """Whether the page is nothing but such fields, as a description of an album is."""
    tracks: tuple[TrackEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedPage:
    """The text of a review, what its page states about it, and the ratings in it that are pictures alone."""

    text: str
    stated: Stated = Stated()
    pictures: tuple[PictureRating, ...] = ()


def together(*stated: Stated) -> Stated:
    """Each fact from the first that has it."""
    chosen: dict[str, Any] = {}
    for one in stated:
        for field in fields(Stated):
            if value := getattr(one, field.name):
                chosen.setdefault(field.name, value)
    return Stated(**chosen)


def settle(facts: ReviewFacts, stated: Stated, text: str = "") -> ReviewFacts:
    """The facts of a text with those its page states: these fill in what the text does not say.

    Where both have a rating and they differ, both are kept, to be asked about. In a record the
    fields go first.
    """
    if stated.is_record:
        return _of_record(facts, stated)
    settled = replace(
        _signed(facts, stated.reviewer, text),
        title=_title(facts.title, stated.title),
        composers=facts.composers or stated.composers,
        year=facts.year or stated.year,
        reviewer=facts.reviewer or stated.reviewer,
        language=facts.language or stated.language,
        label=facts.label or stated.label,
        tracks=facts.tracks or stated.tracks,
        collections=tuple(dict.fromkeys((*facts.collections, *stated.collections))),
    )
    if facts.rating_conflict or stated.rating is None:
        return settled
    if facts.rating is None:
        return replace(settled, rating=stated.rating)
    if _agree(facts.rating, stated.rating):
        return replace(settled, rating=replace(facts.rating, best=facts.rating.best or stated.rating.best))
    return replace(settled, rating=None, rating_conflict=(facts.rating, stated.rating))


def _signed(facts: ReviewFacts, reviewer: str | None, text: str) -> ReviewFacts:
    """The facts without the reviewer among the listed cues: a name below the figures looks like one more."""
    name = fold(reviewer or "")
    listed = tuple(cue for cue in facts.listed_cues if fold(cue) != name)
    if len(listed) == len(facts.listed_cues):
        return facts
    spans = tuple(
        replace(span, kind=FactKind.REVIEWER)
        if span.kind is FactKind.CUE and fold(text[span.start : span.stop]) == name
        else span
        for span in facts.spans
    )
    return replace(facts, listed_cues=listed, spans=spans)


def _of_record(facts: ReviewFacts, stated: Stated) -> ReviewFacts:
    """The facts of a record's fields; only its text tells the others."""
    return replace(
        facts,
        title=stated.title or facts.title,
        composers=stated.composers or facts.composers,
        year=stated.year or facts.year,
        rating=stated.rating or facts.rating,
        rating_conflict=() if stated.rating else facts.rating_conflict,
        label=stated.label or facts.label,
        tracks=stated.tracks or facts.tracks,
    )


def _title(said: str | None, stated: str | None) -> str | None:
    """The title: what the page states, where its text does not say something else altogether."""
    if not stated:
        return said
    bare, _ = split_edition(stated)
    bare = bare.strip() or stated
    if not said:
        return bare
    return bare if fold(bare) in fold(said) else said


def _agree(one: PrintedRating, other: PrintedRating) -> bool:
    """Whether two ratings say the same, as far as their scales are known."""
    if isinstance(one.value, str) or isinstance(other.value, str):
        return fold(str(one.value)) == fold(str(other.value))
    if one.best and other.best and not isinstance(one.best, str) and not isinstance(other.best, str):
        return abs(one.value / one.best - other.value / other.best) < _SAME
    return abs(one.value - other.value) < _SAME


def number_in(words: object) -> float | None:
    """The number that a field holds, with a point or a comma."""
    found = _NUMBER.fullmatch(str(words).strip()) if isinstance(words, (str, int, float)) else None
    return float(found[1].replace(",", ".")) if found else None


def rating_of(value: object, best: object, usual: float | None = None) -> PrintedRating | None:
    """A rating of two fields, of which the second may be missing: then the scale is the usual one, if any."""
    points = number_in(value)
    if points is None:
        words, top = (str(one).strip() if isinstance(one, str) else "" for one in (value, best))
        highest = top if _GRADE.fullmatch(top) else None
        return PrintedRating(words, highest, words) if _GRADE.fullmatch(words) else None
    scale = number_in(best) or (usual if usual and points <= usual else None)
    if scale is not None and points > scale:
        return None
    return PrintedRating(points, scale, f"{points:g} / {scale:g}" if scale else f"{points:g}")


def year_in(words: object) -> int | None:
    """The year that a date or a year's field begins or ends with."""
    found = _YEAR.search(str(words)) if isinstance(words, (str, int)) else None
    return int(found[1]) if found else None


def to_json(page: StatedPage) -> dict[str, Any]:
    """A page as JSON takes it, to be handed to another process."""
    return asdict(page)


def from_json(page: dict[str, Any]) -> StatedPage:
    """A page as ``to_json`` gave it."""
    stated = page["stated"]
    rating = stated["rating"]
    tracks = tuple(TrackEntry(**track) for track in stated["tracks"])
    kept = stated | {
        "composers": tuple(stated["composers"]),
        "collections": tuple(stated["collections"]),
        "rating": PrintedRating(**rating) if rating else None,
        "tracks": tracks,
    }
    pictures = tuple(PictureRating(**picture) for picture in page["pictures"])
    return StatedPage(page["text"], Stated(**kept), pictures)
