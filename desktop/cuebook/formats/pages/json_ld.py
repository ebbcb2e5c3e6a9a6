"""What a page states in JSON-LD, in the words of schema.org."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from cuebook.domain.names import fold
from cuebook.formats.pages.metadata import is_a_name
from cuebook.formats.stated import Stated, rating_of, year_in

_SCRIPT = re.compile(
    r"<script\b[^>]{0,400}?application/ld\+json[^>]{0,400}>(.{0,200000}?)</script\s*>",
    re.IGNORECASE | re.DOTALL,
)
_MOST_SCRIPTS = 20
_MOST_THINGS = 2_000
_ARTICLES = {"Article", "BlogPosting", "NewsArticle", "ReviewNewsArticle", "CriticReview"}
_REVIEWS = {"Review", "CriticReview", "MusicReview", "UserReview"}
_CREDITED = ("byArtist", "composer", "musicBy", "creator", "author")

Thing = dict[str, Any]


def read_json_ld(html: str, text: str) -> Stated:
    """What a page states of its own review.

    Averages of visitors are never the rating, and of several reviews none is chosen: only what they
    are about is told, where that stands in the text.
    """
    things = list(_things(html))
    reviews = [thing for thing in things if not _REVIEWS.isdisjoint(_types(thing))]
    about = [(one, _item(one, things)) for one in reviews]
    own = [(review, item) for review, item in about if _is_told(item, text)]
    if not own:
        articles = [thing for thing in things if not _ARTICLES.isdisjoint(_types(thing))]
        return Stated(reviewer=_person(articles[0].get("author"), things) if articles else None)
    review, item = own[0]
    if len(own) > 1:
        return Stated(title=_name(item))
    rating = review.get("reviewRating")
    rating = rating[0] if isinstance(rating, list) and rating else rating
    return Stated(
        title=_name(item),
        composers=_composers(item),
        year=year_in(item.get("datePublished") or item.get("dateCreated")),
        reviewer=_person(review.get("author"), things),
        rating=rating_of(rating.get("ratingValue"), rating.get("bestRating"), 5)
        if isinstance(rating, dict)
        else None,
        language=_language(review.get("inLanguage")),
    )


def _things(html: str) -> Iterator[Thing]:
    """All things of a page's scripts, those within other things too."""
    left = _MOST_THINGS
    for script in list(_SCRIPT.finditer(html))[:_MOST_SCRIPTS]:
        try:
            waiting: list[Any] = [json.loads(script[1])]
        except (ValueError, RecursionError):
            continue
        while waiting and left:
            one = waiting.pop(0)
            left -= 1
            if isinstance(one, list):
                waiting[:0] = one
            elif isinstance(one, dict):
                yield one
                waiting += [
                    _with_item(value, one, key)
                    for key, value in one.items()
                    if isinstance(value, (dict, list))
                ]


def _with_item(value: Any, holder: Thing, key: str) -> Any:
    """A review within the thing it is about is told of that thing."""
    if key not in {"review", "reviews"}:
        return value
    reviews = value if isinstance(value, list) else [value]
    item = {name: inside for name, inside in holder.items() if name not in {"review", "reviews"}}
    return [{"itemReviewed": item} | one for one in reviews if isinstance(one, dict)]


def _types(thing: Thing) -> set[str]:
    types = thing.get("@type")
    return {str(one).rpartition("/")[2] for one in (types if isinstance(types, list) else [types])}


def _item(review: Thing, things: Sequence[Thing]) -> Thing:
    """What a review is about, looked up where it is only referred to."""
    item = review.get("itemReviewed")
    item = item[0] if isinstance(item, list) and item else item
    if isinstance(item, str):
        return {"name": item}
    if not isinstance(item, dict):
        return {}
    return _looked_up(item, things)


def _looked_up(thing: Thing, things: Sequence[Thing]) -> Thing:
    """A thing with what is said elsewhere on the page of the thing it names."""
    named = thing.get("@id")
    known = next((one for one in things if named and one.get("@id") == named and one.get("name")), {})
    return {**known, **thing}


def _is_told(item: Thing, text: str) -> bool:
    """Whether the thing reviewed is named in the text, or nothing says what it is."""
    name = _name(item)
    return name is None or fold(name) in fold(text) or fold(text[:200]) in fold(name)


def _name(thing: Any) -> str | None:
    name = thing.get("name") if isinstance(thing, dict) else thing
    return " ".join(name.split()) if isinstance(name, str) and 0 < len(name) <= 200 else None


def _person(author: Any, things: Sequence[Thing] = ()) -> str | None:
    author = author[0] if isinstance(author, list) and author else author
    author = _looked_up(author, things) if isinstance(author, dict) else author
    is_a_site = isinstance(author, dict) and "Organization" in _types(author)
    name = None if is_a_site else _name(author)
    return name if name and is_a_name(name) and fold(name) != "various artists" else None


def _composers(item: Thing) -> tuple[str, ...]:
    for key in _CREDITED:
        found = item.get(key)
        people = [_person(one) for one in (found if isinstance(found, list) else [found])]
        names = [name for name in people if name]
        if names:
            return tuple(names)
    return ()


def _language(words: Any) -> str | None:
    return words[:2].lower() if isinstance(words, str) and re.match(r"[A-Za-z]{2}(?:[-_]|$)", words) else None
