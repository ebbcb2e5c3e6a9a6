"""Ratings that a page shows as a picture alone, without words: what the names on the page tell together."""

import re
from collections import defaultdict
from itertools import islice

from lxml.html import HtmlElement

from cuebook.formats.pages.picture_names import NamedNumber, numbers_in
from cuebook.formats.pictured import PictureRating

_NAMES = re.compile(
    r"(?<![a-z])(?:stars?|sterne|etoiles|estrellas|gwiazdki|ratings?|rated?|scores?|grade|verdict|bewertung|wertung|note|nota|"
    r"puntuacion|valoracion|calificacion|ocena|voto)(?![a-z])|reviewrating",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"users?|visitors?|readers?|comment|average|aggregate|votes?|community|leser|lecteur|lector|czytel|related|widget",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[^\W\d_][^:：]{1,38}[:：]\s*$")
_SCALES = frozenset({5.0, 6.0, 10.0, 20.0, 100.0})
_FIVE = 5.0
_LEAST_PICTURES = 3
_MOST_LEVELS, _LONGEST_NAMES, _LONGEST_ENTRY = 3, 200, 160
_WHOLE = frozenset({"html", "body", "main", "article"})
_STARS_ARE_FIVE = "stars are of five where nothing else is said"
_STANDS_ALONE = "nothing beside it says that it rates the score"
_NO_SCALE = "nothing says of how many"


class RatingPictures:
    """The pictures and empty elements of a page whose names have numbers; ask before anything is dropped."""

    def __init__(self, body: HtmlElement) -> None:
        self._numbers: dict[str, set[float]] = defaultdict(set)
        self._rows: dict[tuple[HtmlElement | None, str], set[float]] = defaultdict(set)
        for element in body.iter():
            if isinstance(element.tag, str) and element.attrib:
                for number in numbers_in(element):
                    self._numbers[number.family].add(number.value)
                    self._rows[element.getparent(), number.family].add(number.value)

    def rating(self, element: HtmlElement) -> PictureRating | None:
        """What an element that shows no words rates something with, by its names."""
        alt = element.get("alt") or ""
        if alt and (not _NAMES.search(alt) or any(map(str.isdigit, alt))):  # a picture of something else
            return None
        number = next(numbers_in(element), None)
        if number is None or self._is_one_of_a_row(element, number) or _others_rate(element, number):
            return None
        is_of_five = number.of_stars and max(self._numbers[number.family], default=0.0) <= _FIVE
        return self._of_stars(element, number) if is_of_five else self._of_numbers(number)

    def _is_one_of_a_row(self, element: HtmlElement, number: NamedNumber) -> bool:
        """Whether neighbours have other numbers: then the number only counts the stars of a row."""
        return len(self._rows[element.getparent(), number.family]) > 1

    def _of_stars(self, element: HtmlElement, number: NamedNumber) -> PictureRating:
        if not _is_announced(element, number):
            return PictureRating(number.name, number.value, _FIVE, "", _STANDS_ALONE)
        written = "★" * int(number.value) + ("½" if number.value % 1 else "")
        return PictureRating(number.name, number.value, _FIVE, written, _STARS_ARE_FIVE, not number.is_clear)

    def _of_numbers(self, number: NamedNumber) -> PictureRating:
        """A number, of the highest that pictures of its name on the page go to, where there are some."""
        seen = self._numbers[number.family]
        best = max(seen, default=0.0)
        if len(seen) < _LEAST_PICTURES or best not in _SCALES:
            return PictureRating(number.name, number.value, None, "", _NO_SCALE)
        why = f"such pictures on the page go up to {best:g}"
        return PictureRating(number.name, number.value, best, f"{number.value:g}/{best:g}", why)


def _others_rate(element: HtmlElement, number: NamedNumber) -> bool:
    """Whether names say that what is rated by is somebody else: visitors, or all of them."""
    return any(map(_OTHERS.search, (number.name, *_names_around(element))))


def _is_announced(element: HtmlElement, number: NamedNumber) -> bool:
    """Whether something says that a picture rates: names around it, a label before it, a cue beside it."""
    names = (one for around in _names_around(element) for one in around.split() if one != number.name)
    if element.get("alt") or any(map(_NAMES.search, names)):
        return True
    entry = next(element.iterancestors("tr", "li"), None)
    if entry is not None and 0 < len(_first_words(entry)) <= _LONGEST_ENTRY:
        return True
    before = element.getprevious()
    around = element.getparent()
    words = "" if around is None else (around.text if before is None else before.tail) or ""
    said = words if words.strip() or before is None else _first_words(before)
    return bool(_LABEL.search(said[-60:]))


def _first_words(entry: HtmlElement) -> str:
    """The words of an entry, as far as they need be looked at."""
    return "".join(words[: _LONGEST_ENTRY + 1] for words in islice(entry.itertext(), _LONGEST_ENTRY)).strip()


def _names_around(element: HtmlElement) -> list[str]:
    """The names of an element and of those around it."""
    around = [element, *islice(element.iterancestors(), _MOST_LEVELS)]
    return [
        " ".join(filter(None, (one.get("class"), one.get("id"), one.get("itemprop"))))[:_LONGEST_NAMES]
        for one in around
        if one.tag not in _WHOLE
    ]
