"""Numbers in the names of pictures and classes: ``4stars.png``, ``stars-3-5``, ``rating_4.gif``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

_STARS = {
    "star", "stars", "stern", "sterne", "etoile", "etoiles", "estrella", "estrellas", "gwiazdka", "gwiazdki",
}  # fmt: skip
_RATES = {
    "rating", "ratings", "rate", "rated", "score", "scores", "grade", "verdict", "mark", "marks", "bewertung",
    "wertung", "note", "notes", "nota", "puntuacion", "valoracion", "calificacion", "ocena", "voto",
}  # fmt: skip
_SPELT = {
    word: value
    for value, words in enumerate(
        ("one ein un", "two zwei deux dos dwie", "three drei trois tres trzy",
         "four vier quatre cuatro cztery", "five fuenf cinq cinco piec"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_HALVES = frozenset({"half", "halb", "demi", "media"})
_BETWEEN = frozenset({"and", "a", "und", "et", "y"})
_TOKEN = re.compile(r"\d+|[a-z]+")
_LIKELY = re.compile(
    r"star|stern|etoile|estrella|gwiazd|rat|scor|grade|verdict|mark|wertung|not|puntua|valora|califi|ocena|voto",
    re.IGNORECASE,
)
_FILE = re.compile(r"([^/\\?#]{1,80})(?:[?#].*)?$")
_SUFFIX = re.compile(r"\.(?:gif|png|jpe?g|webp|svg|bmp|avif)$", re.IGNORECASE)
_LONGEST, _MOST_NAMES = 80, 8
_TENTHS_FROM, _MOST_TENTHS, _FIVE = 15, 50, 5


@dataclass(frozen=True, slots=True)
class NamedNumber:
    """A number in a name, and the names of its kind: ``stars #``; whether they speak of stars.

    ``is_clear``: a half is not merely ``-5`` behind the number, which could be its scale.
    """

    name: str
    family: str
    value: float
    of_stars: bool
    is_clear: bool = True


def numbers_in(element: HtmlElement) -> Iterator[NamedNumber]:
    """The numbers in the names of an element's file and classes that may be ratings."""
    source = element.get("src") or ""
    found = None if source.startswith("data:") else _FILE.search(source[-200:])
    for name in [*([found[1]] if found else []), *(element.get("class") or "").split()[:_MOST_NAMES]]:
        if len(name) <= _LONGEST and _LIKELY.search(name) and (number := number_in_name(name)):
            yield number


def number_in_name(name: str) -> NamedNumber | None:
    """The number that stands beside a word for stars or ratings in a name; None where there are two."""
    tokens = _TOKEN.findall(_SUFFIX.sub("", name.casefold()))
    keys = [at for at, token in enumerate(tokens) if token in _STARS or token in _RATES]
    if not keys:
        return None
    at = next((key for key in keys if tokens[key] in _STARS), keys[-1])
    behind, before = _behind(tokens[at + 1 :]), _before(tokens[:at])
    if (behind is None) == (before is None):
        return None
    value, is_clear = behind or before or (0.0, True)
    of_stars = tokens[at] in _STARS
    if of_stars and _TENTHS_FROM <= value <= _MOST_TENTHS and value % 5 == 0:
        value /= 10  # 35 is three stars and a half
    if value <= 0 or (of_stars and value > 2 * _FIVE):
        return None
    family = " ".join("#" if token.isdigit() or token in _SPELT else token for token in tokens)
    return NamedNumber(name, family.replace("# #", "#"), value, of_stars, is_clear)


def _behind(tokens: Sequence[str]) -> tuple[float, bool] | None:
    """The number that words begin with: ``4``, ``3 5``, ``3 half``; and whether it can be no other."""
    words = [token for token in tokens[:5] if token not in _BETWEEN]
    whole = _whole(words[0]) if words else None
    if whole is None:
        return None
    rest = words[1] if len(words) > 1 else ""
    if half := _half(whole, rest):
        return half
    goes_on = rest not in {"0", "00"} and (rest.isdigit() or rest in {"x", "px"})
    return None if goes_on else (whole, True)


def _before(tokens: Sequence[str]) -> tuple[float, bool] | None:
    """The number that words end with, in the same ways."""
    words = [token for token in tokens[-5:] if token not in _BETWEEN]
    if len(words) > 1 and (whole := _whole(words[-2])) is not None and (half := _half(whole, words[-1])):
        return half
    last = _whole(words[-1]) if words else None
    return None if last is None else (last, True)


def _half(whole: int, behind: str) -> tuple[float, bool] | None:
    """A number with the half behind it; ``-5`` may be its scale instead."""
    if behind in _HALVES or (behind == "50" and whole < _FIVE):
        return whole + 0.5, True
    return (whole + 0.5, False) if behind == "5" and whole < _FIVE else None


def _whole(token: str) -> int | None:
    return _SPELT.get(token, int(token) if token.isdigit() and len(token) <= 3 else None)
