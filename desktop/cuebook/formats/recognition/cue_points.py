"""Numbers behind the cues of a list: ratings with a scale of their own, or of one that the page tells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.rating_text import SCALES
from cuebook.formats.recognition.scales import Scale, ScaleOf

_NUMBER = r"(?P<value>\d{1,3}(?:[.,]\d{1,2})?)(?P<half>\s?½)?"
_BEST = r"(?:\s?(?:/|out\sof|of|von|sur|sobre|de|na|su)\s?(?P<best>\d{1,3}))?"
_POINTS = re.compile(
    rf"{_NUMBER}{_BEST}(?P<percent>\s?%)?(?:\s(?:points?|pts|punkte?|puntos|punkt(?:ów|y)"
    r"|(?P<stars>stars?|sterne?|étoiles?|estrellas?|gwiazd(?:ki|ek|ka)|stelle))\.?)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(rf"(?P<mark>[\s:–—](?:[-–—]\s?)?[(\[]?){_POINTS.pattern}\s?[)\]]?$", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:\b(?:part|pt|no|nr|act|suite|reel|vol|volume|scene|chapter|variation|movement|track|cue|take|version|theme|day|week|"
    r"room|level|opus|op|teil|akt|szene|kapitel|satz|thema|partie|acte|scène|chapitre|thème|jour|parte|acto|escena|capítulo|"
    r"tema|día|część|akt|scena|rozdział|temat|dzień)|[#№])\.?\s*$",
    re.IGNORECASE,
)
_LONGEST = 30
_LEAST_ENTRIES = 3
_MOST, _HALF = 0.8, 0.5
_LOWEST, _A_HUNDRED, _FIVE_STARS = 20.0, 100.0, 5.0


@dataclass(frozen=True, slots=True)
class Points:
    """A number that may be a rating, its scale where that is printed with it, and what stands before."""

    value: float
    best: float | None
    before: Piece
    marked: bool = False
    """Whether a mark parts it from the name: ``Main Title – 4``, ``Main Title (4)``."""


def points_in(cell: str) -> Points | None:
    """The number that is all of a piece: ``4.5``, ``8 / 10``, ``3½``, ``85 %``; on no scale it is none."""
    match = _POINTS.fullmatch(cell)
    return _read(match, Piece("", 0)) if match else None


def points_behind(name: Piece) -> Points | None:
    """The number at the end of an entry: ``Main Title 80``, ``Main Title – 4.5``, ``Main Title (8/10)``."""
    match = _BEHIND.search(name.text, max(0, len(name.text) - _LONGEST))
    points = _read(match, name.cut(0, match.start())) if match else None
    return points and replace(points, marked=bool(match and match["mark"].strip()))


def _read(match: re.Match[str], before: Piece) -> Points | None:
    value = float(match["value"].replace(",", ".")) + (0.5 if match["half"] else 0.0)
    best = float(match["best"]) if match["best"] else _A_HUNDRED if match["percent"] else None
    if best is None and match["stars"] and value <= _FIVE_STARS:
        best = _FIVE_STARS
    if best is not None and (best not in SCALES or value > best):
        return None
    return Points(value, best, before)


def scale_behind(found: Sequence[Points | None], scale_of: ScaleOf) -> Scale | None:
    """What the numbers without a scale behind the entries of a list are out of; None if they are no ratings.

    Titles end in numbers too, so nearly all must have one. Numbers of two digits and more are of a hundred
    where the page does not tell.
    """
    plain = [points for points in found if points and points.best is None]
    if len(plain) < max(_LEAST_ENTRIES, _MOST * len(found)) or _only_count(plain):
        return None
    if scale := scale_of([points.value for points in plain]):
        return scale
    of_a_hundred = [points for points in plain if _LOWEST <= points.value <= _A_HUNDRED and _is_whole(points)]
    return Scale(_A_HUNDRED) if len(of_a_hundred) >= _MOST * len(found) else None


def stand_apart(found: Sequence[Points | None]) -> bool:
    """Whether numbers are no part of the names, whatever they say: behind marks, or with halves in them."""
    most = _MOST * len(found)
    plain = [points for points in found if points]
    marked = sum(points.marked for points in plain) >= most
    return len(plain) >= most and (marked or not all(map(_is_whole, plain)))


def _only_count(plain: Sequence[Points]) -> bool:
    """Whether numbers belong to the names, or number them: ``Suite Part 1``, ``Part 2``."""
    named = sum(bool(_COUNTED.search(points.before.text)) for points in plain)
    in_order = all(other.value - one.value == 1 for one, other in pairwise(plain))
    return named > _HALF * len(plain) or in_order


def _is_whole(points: Points) -> bool:
    return points.value == int(points.value)
