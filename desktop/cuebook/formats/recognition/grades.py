"""Letter grades: which is the best on the scale that a page explains."""

import re
from collections.abc import Iterable, Iterator, Sequence

from cuebook.formats.recognition.lines import Line

_GRADE = r"[A-F][+−–-]?"
_RANGE = re.compile(
    r"(?<![\w+'’.-])(?P<top>A\+?)(?:\s\([^()]{1,40}\))?[”\"»]?,?\s?"
    r"(?:-|–|—|…|\.\.\.?|(?:(?:all\sthe\sway\s)?down\s)?to|through|bis|runter\sbis|jusqu['’]à|à|a|hasta|do)"
    r"\s?(?:an?\s)?[“„\"«]?(?P<bottom>[D-F])-?(?![\w'’+])"
)
_MEANING = re.compile(rf"(?<![\w+'’.-])(?P<grade>{_GRADE})\s?(?:=|means|heißt|steht\sfür)\s?[“\"\w]")
_OF_GRADES = re.compile(
    r"\b(?:grad(?:e[ds]?|ing)|scales?|rat(?:ed|e|ings?)|marks?|verdicts?|scores?|noten?|\w{0,8}wertung(?:en)?|skala|notes?|notation|"
    r"échelle|barème|notas?|calificaci\w{2,5}|escala|ocen\w{0,4}|skal[aią]|vot[oi]|scala)\b",
    re.IGNORECASE,
)
_LEAST_MEANINGS = 2
_SIGNS = {"+": 0, "": 1}


def best_grade(grade: str, lines: Iterable[Line]) -> str | None:
    """The best grade where the lines of a page explain their scale: ``from A+ down to F``, ``A = a must``."""
    tops: set[str] = set()
    meanings: list[str] = []
    for line in lines:
        tops.update(_tops(line.text))
        meanings += (match["grade"] for match in _MEANING.finditer(line.text))
    if not tops and len(set(meanings)) >= _LEAST_MEANINGS:
        tops = {min(meanings, key=_rank)}
    best = tops.pop() if len(tops) == 1 else None
    return best if best and _rank(best) <= _rank(grade) else None


def _tops(line: str) -> Iterator[str]:
    """The upper ends of the scales that a line tells of."""
    ranges: Sequence[re.Match[str]] = list(_RANGE.finditer(line))
    if ranges and _OF_GRADES.search(line):
        yield from (match["top"] for match in ranges)


def _rank(grade: str) -> tuple[str, int]:
    return grade[0], _SIGNS.get(grade[1:], 2)
