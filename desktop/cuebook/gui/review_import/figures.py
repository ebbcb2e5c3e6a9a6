"""A review's figures as the import form writes them, and reading them back."""

import re
from collections.abc import Callable, Mapping

from cuebook.domain.errors import CuebookError
from cuebook.domain.names import fold
from cuebook.domain.review import PrintedRating, ReviewFacts

FIRST_YEAR, LAST_YEAR = 1880, 2199
_NUMBER = r"\d{1,4}(?:[.,]\d{1,3})?"
_HALF = r"(?:\s*½|\s+1/2)"
_RATING = re.compile(
    rf"(?P<value>{_NUMBER})?(?P<half>{_HALF})?(?:\s*(?:/|out\s+of|of)\s*(?P<best>{_NUMBER}))?", re.IGNORECASE
)
_STARS = re.compile(r"(?P<full>[★*]{1,10})(?P<half>½|\s?1/2)?(?P<empty>☆{0,9})")
_GRADE = re.compile(r"(?P<letter>[A-F])(?P<sign>[+\-−–]?)", re.IGNORECASE)
_MINUTES = re.compile(rf"(?P<some>{_NUMBER}|[–-])?(?:\s*(?:/|of)\s*(?P<whole>{_NUMBER}))?", re.IGNORECASE)
_PERCENT = re.compile(rf"({_NUMBER})\s*[%％]?")

_RATING_WORDS = "This rating cannot be read. Write it like 70 / 100, 3.5 / 5, ★★★½ or B+."
_MINUTES_WORDS = "These minutes cannot be read. Write them like 8 / 34: of excellence, then of the album."
_PERCENT_WORDS = "This share cannot be read. Write the album excellence like 22%."
_YEAR_WORDS = "This year cannot be read. Write it with four digits, like 1979."


class UnreadableError(CuebookError):
    """A text that is no such figure; the message says how to write one."""


def year_text(year: int | None) -> str:
    """A year as the form shows it."""
    return "" if year is None else str(year)


def read_year(text: str) -> int | None:
    """Read a year. Raises UnreadableError."""
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{4}", text) or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise UnreadableError(_YEAR_WORDS)
    return int(text)


def rating_text(rating: PrintedRating | None) -> str:
    """A rating as the form shows it: ``70 / 100``, ``3.5``, ``B-``."""
    if rating is None:
        return ""
    if isinstance(rating.value, str):
        return rating.value
    return f"{rating.value:g}" + (f" / {rating.best:g}" if rating.best is not None else "")


def read_rating(text: str) -> PrintedRating | None:
    """Read a rating: a number with its scale or without, stars, or a letter. Raises UnreadableError."""
    if not text:
        return None
    grade = _GRADE.fullmatch(text)
    if grade:
        sign = grade["sign"].replace("−", "-").replace("–", "-")
        return PrintedRating(grade["letter"].upper() + sign, None, text)
    stars = _STARS.fullmatch(text)
    if stars:
        half = 1 if stars["half"] else 0
        best = len(stars["full"]) + half + len(stars["empty"]) if stars["empty"] else None
        return PrintedRating(len(stars["full"]) + half / 2, best, text)
    number = _RATING.fullmatch(text)
    if not number or not (number["value"] or number["half"]):
        raise UnreadableError(_RATING_WORDS)
    value = _number(number["value"] or "0") + (0.5 if number["half"] else 0)
    scale = _number(number["best"]) if number["best"] else None
    if scale is not None and value > scale:
        msg = f"{value:g} cannot be a rating out of {scale:g}."
        raise UnreadableError(msg)
    return PrintedRating(value, scale, text)


def minutes_text(facts: ReviewFacts) -> str:
    """The minutes of excellence and of the album as the form shows them: ``8 / 34``."""
    some, whole = facts.minutes_of_excellence, facts.album_minutes
    if whole is None:
        return "" if some is None else f"{some:g}"
    return f"{'–' if some is None else f'{some:g}'} / {whole:g}"


def read_minutes(text: str) -> tuple[float | None, float | None]:
    """Read minutes of excellence and of the album, either of which may be missing.

    Raises UnreadableError.
    """
    if not text:
        return None, None
    found = _MINUTES.fullmatch(text)
    if not found or not (found["some"] or found["whole"]):
        raise UnreadableError(_MINUTES_WORDS)
    some = _number(found["some"]) if found["some"] and found["some"] not in "–-" else None
    whole = _number(found["whole"]) if found["whole"] else None
    if some is None and whole is None:
        raise UnreadableError(_MINUTES_WORDS)
    if some is not None and whole is not None and some > whole:
        msg = f"{some:g} minutes cannot be of {whole:g}."
        raise UnreadableError(msg)
    return some, whole


def percent_text(percent: float | None) -> str:
    """An album excellence as the form shows it: ``22%``."""
    return "" if percent is None else f"{percent:g}%"


def read_percent(text: str) -> float | None:
    """Read an album excellence. Raises UnreadableError."""
    if not text:
        return None
    found = _PERCENT.fullmatch(text)
    if not found or _number(found[1]) > 100:
        raise UnreadableError(_PERCENT_WORDS)
    return _number(found[1])


def _number(text: str) -> float:
    return float(text.replace(",", "."))


_LABELS = (
    ("minutes", "minutes"),
    ("tmoe", "minutes"),
    ("excellence", "excellence"),
    ("rating", "rating"),
    ("score", "rating"),
    ("grade", "rating"),
    ("stars", "rating"),
)
_COMMON_SCALES = frozenset({4.0, 5.0, 6.0, 10.0, 20.0, 100.0})
_VALUE = re.compile(r"[\d★☆*½].*|(?<=:)\s*[A-Fa-f][+\-−–]?$")


def figure_in(line: str, *, any_label: bool = True) -> tuple[str, str] | None:
    """Tell which figure a line prints, ``rating``, ``minutes`` or ``excellence``, and its value as text.

    The label decides; without one the look of the value does. A label that says neither may be a
    rating's, in another language, unless ``any_label`` is false. None where the line prints none.
    """
    line = line.strip().rstrip(".;")
    found = _VALUE.search(line)
    value = found[0].strip() if found else line
    label = fold(line[: found.start()]) if found else ""
    known = next((figure for word, figure in _LABELS if word in label), None)
    figure = known or ("" if label and not any_label else "rating" if label else _by_its_look(value))
    try:
        readable = bool(value) and _READERS[figure](value) is not None
    except (UnreadableError, KeyError):
        return None
    return (figure, value) if readable else None


_READERS: Mapping[str, Callable[[str], object]] = {
    "rating": read_rating,
    "minutes": read_minutes,
    "excellence": read_percent,
}


def _by_its_look(value: str) -> str:
    if value.endswith(("%", "％")):
        return "excellence"
    two = re.fullmatch(rf"{_NUMBER}\s*/\s*({_NUMBER})", value)
    return "minutes" if two and _number(two[1]) not in _COMMON_SCALES else "rating"
