"""Reviews that a page's markup marks as such: microdata of schema.org, h-review, and hReview before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from cuebook.domain.review import PrintedRating
from cuebook.formats.pages.star_pictures import said_by
from cuebook.formats.stated import Stated, rating_of, year_in

_RATING = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)(?:\s*(?:/|out\s+of|of|von|sur|de|na|z)\s*(\d{1,3}))?")
_STARS = 5.0
"""The scale of hReview and of schema.org where none is stated."""


@dataclass(frozen=True, slots=True)
class MarkedReview:
    """An element that is marked as a review, and what the marks within it state."""

    element: HtmlElement
    stated: Stated


def find_reviews(body: HtmlElement) -> list[MarkedReview]:
    """All marked reviews of a page, in its order."""
    found = []
    for element in body.iter():
        if not element.attrib:
            continue
        kind = element.get("itemtype") or ""
        classes = (element.get("class") or "").split()
        if kind.rstrip("/").endswith("/Review"):
            found.append(MarkedReview(element, _microdata(element)))
        elif "h-review" in classes or "hreview" in classes:
            found.append(MarkedReview(element, _microformat(element)))
    return found


def outermost(reviews: Sequence[MarkedReview]) -> list[MarkedReview]:
    """Those that stand in no other."""
    elements = {one.element for one in reviews}
    return [one for one in reviews if elements.isdisjoint(one.element.iterancestors())]


def _microdata(review: HtmlElement) -> Stated:
    item = next(_properties(review, "itemReviewed"), None)
    rating = next(_properties(review, "reviewRating"), None)
    author = next(_properties(review, "author"), None)
    within = item if item is not None and item.get("itemscope") is not None else None
    artists = (
        []
        if within is None
        else [
            *_properties(within, "byArtist"),
            *_properties(within, "composer"),
            *_properties(within, "musicBy"),
        ]
    )
    return Stated(
        title=_named(item),
        composers=tuple(dict.fromkeys(filter(None, map(_named, artists)))),
        year=year_in(_value(next(_properties(within, "datePublished"), None)))
        if within is not None
        else None,
        reviewer=_named(author),
        rating=_rating_within(rating),
    )


def _rating_within(rating: HtmlElement | None) -> PrintedRating | None:
    if rating is None:
        return None
    value, best = (next(_properties(rating, name), None) for name in ("ratingValue", "bestRating"))
    return rating_of(_value(value if value is not None else rating), _value(best), _STARS)


def _properties(thing: HtmlElement, name: str) -> Iterator[HtmlElement]:
    """The elements of a thing that have a property of this name; those of things within it are their own."""
    for element in thing.iterdescendants():
        if name in (element.get("itemprop") or "").split() and _owner(element) is thing:
            yield element


def _owner(element: HtmlElement) -> HtmlElement | None:
    return next((one for one in element.iterancestors() if one.get("itemscope") is not None), None)


def _named(element: HtmlElement | None) -> str | None:
    """The name of a thing, or of what stands for it."""
    if element is None:
        return None
    name = next(_properties(element, "name"), None) if element.get("itemscope") is not None else element
    return _value(name) or None


def _value(element: HtmlElement | None) -> str:
    """What an element says to machines, else to people."""
    if element is None:
        return ""
    for attribute in ("content", "datetime", "value"):
        if said := element.get(attribute):
            return " ".join(said.split())
    return " ".join("".join(element.itertext()).split())[:200]


def _microformat(review: HtmlElement) -> Stated:
    item = _classed(review, "p-item", "item")
    name = None if item is None else _classed(item, "p-name", "fn")
    author = _classed(review, "p-author", "reviewer", "p-reviewer")
    person = None if author is None else _classed(author, "p-name", "fn")
    rating, best = _classed(review, "p-rating", "rating"), _classed(review, "p-best", "best")
    return Stated(
        title=_value(name if name is not None else item) or None,
        reviewer=_value(person if person is not None else author) or None,
        rating=_drawn_rating(rating, best),
    )


def _classed(element: HtmlElement, *names: str) -> HtmlElement | None:
    """The first element within one, or itself, that has one of these classes."""
    return next(
        (one for one in element.iter() if not set(names).isdisjoint((one.get("class") or "").split())), None
    )


def _drawn_rating(rating: HtmlElement | None, best: HtmlElement | None) -> PrintedRating | None:
    """The rating that a microformat states: in its title, in words, or as a picture of stars."""
    if rating is None:
        return None
    within = next(
        (one for one in rating.iterdescendants() if "value" in (one.get("class") or "").split()), rating
    )
    if best is None:
        best = _classed(rating, "best")
    pictures = " ".join(said_by(one) for one in rating.iter("img"))
    for words in (within.get("title") or "", _value(within), pictures):
        if found := _RATING.search(words):
            return rating_of(found[1], found[2] or _title_or_text(best), _STARS)
    return None


def _title_or_text(element: HtmlElement | None) -> str:
    return "" if element is None else element.get("title") or _value(element)
