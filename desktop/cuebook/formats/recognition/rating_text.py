"""What a stretch of text that holds a rating says: ``8/10``, ``(3,5/5) *** ½``, ``B-``, ``5 Stars!``."""

import re
from dataclasses import dataclass

from cuebook.domain.review import PrintedRating
from cuebook.formats.recognition.figures import number
from cuebook.formats.recognition.lines import Piece
from cuebook.formats.recognition.stars import STARS, count_stars

SCALES = frozenset({4.0, 5.0, 6.0, 10.0, 20.0, 100.0})
"""Of how many points ratings are."""
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_STAR_WORDS = r"stars?|sternen?|étoiles?|estrellas?|stelle|gwiazd(?:ek|ki|ka)?"
_POINT_WORDS = rf"{_STAR_WORDS}|points?|pts|punkten?|puntos|punkt(?:y|ów)|punti"
_OF = r"out\s{1,2}of|of|von|auf|sur|sobre|de|na|z|su"
_SPELT_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("one ein eine un una jedna", "two zwei deux dos dwie", "three drei trois tres trzy",
         "four vier quatre cuatro cztery", "five fünf cinq cinco pięć"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_SPELT = "|".join(sorted(_SPELT_NUMBERS, key=len, reverse=True))
_AND_A_HALF = r"and\sa\shalf|einhalb|et\sdemie?|y\smedia|i\spół"
_PERCENT = re.compile(r"(?P<value>\d{1,3})\s?%(?=\s*$)")
_RATING = re.compile(
    rf"""(?<![\d.,#:*★])(?:
      (?P<threehalves>\d)1/2(?!\d)
    | (?P<value>{_NUMBER})(?P<value_half>\s?½|\s1/2)?\s{{0,2}}(?:(?:{_POINT_WORDS})\s{{1,2}})?
      \(?(?:{_OF}|/)\s{{0,2}}(?P<best>\d{{1,3}})(?:[.,]0{{1,2}})?(?![\d:]|[.,]\d)
      (?:\s{{1,2}}(?:{_POINT_WORDS})\b)?
    | (?P<points>\d{{1,2}})\s?/\s?[A-F][+-]?(?![\w/])
    | (?P<counted>\d(?:[.,]5)?)(?P<half>\s?(?:½|1/2))?\s?(?:(?:{_STAR_WORDS})\b|[★⭐](?![★⭐]))!?
    | (?P<spelt>\b(?:{_SPELT}))(?P<spelt_half>\s(?:{_AND_A_HALF}))?\s(?:{_STAR_WORDS})\b
      (?:\s(?:{_OF})\s(?P<of>{_SPELT}|\d{{1,2}})\b)?
    | (?P<spelt_of>\b(?:{_SPELT}))\s(?:{_OF})\s(?P<spelt_best>{_SPELT})\s(?:{_POINT_WORDS})\b
    | (?P<whole>\d)\s?(?:½|1/2)(?!\d)
    | (?P<drawn>{STARS})(?:[\])]?\s?[\[(]?(?:(?:{_OF})\s|/\s?)[\[(]?
      (?P<drawn_best>[*★]{{4,10}}|[456]\b|10\b|(?:{_SPELT})\b)[\])]?)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LETTER = re.compile(r"[A-F][+−–-]{0,2}(?=\s*(?:$|[(,.;]))")
_ALONE = re.compile(
    rf"(?P<value>{_NUMBER})(?:\s(?:{_POINT_WORDS}))?(?=\s*(?:$|\.$|=\s|\([^\W\d]|[–—-]\s[^\W\d]))",
    re.IGNORECASE,
)
_LEGEND = re.compile(
    r"\b(?:[01]\s?(?:-|–|to|bis|à|a|do)|max(?:imum)?\.?|out of)\s?(?P<best>\d{1,3})\b"
    r"|\b(?P<named>5|10|20|100)\s?=",
    re.IGNORECASE,
)
_WORDS_BESIDE = re.compile(r"[^\s()\[\]=–,;.-]")
_MEANS = re.compile(rf"(?:{STARS}|\b\d{{1,3}}|\b[A-F][+-]?)\s?[=:]\s?[^\W\d]")
"""Several of these are a legend: ``***** = a must, * = a coaster``."""
_LONGEST = 60
_SAME = 0.01


@dataclass(frozen=True, slots=True)
class RatingText:
    """A rating and the characters ``[start, stop)`` of the text it is printed in."""

    rating: PrintedRating
    start: int
    stop: int


def parse_ratings(piece: Piece, legend: str = "") -> list[RatingText]:
    """All ratings of a piece; neighbours that say the same are one, written as the stretch they share.

    ``legend`` is where the scale of a number without one may be explained.
    """
    found: list[RatingText] = []
    for match in _RATING.finditer(piece.text):
        rating = _read(match, legend)
        if rating is None:
            continue
        start, stop = match.start(), match.start() + len(match.group().rstrip())
        if found and agree(found[-1].rating, rating):
            earlier = found.pop()
            start, rating = earlier.start - piece.start, earlier.rating
        start, stop = _with_brackets(piece.text, start, stop)
        written = PrintedRating(rating.value, rating.best, piece.text[start:stop])
        found.append(RatingText(written, piece.start + start, piece.start + stop))
    return found


def parse_whole(piece: Piece, legend: str = "") -> list[RatingText]:
    """The ratings of a piece that holds nothing else; a single star may be a bullet and is none.

    ``legend`` is as for ``parse_ratings``.
    """
    if not 1 < len(piece.text) <= _LONGEST or _WORDS_BESIDE.search(_RATING.sub("", piece.text)):
        return []
    return parse_ratings(piece, legend)


def parse_labelled(value: Piece, legend: str = "") -> list[RatingText]:
    """The ratings a label announces: also a letter, or a number without a scale."""
    value = value.cut(0, _LONGEST)
    match = _LETTER.match(value.text)
    if _MEANS.match(value.text) and len(_MEANS.findall(value.text)) > 1:
        return []
    if match:
        rating = PrintedRating(match.group(), None, match.group())
        return [RatingText(rating, value.start, value.start + match.end())]
    return parse_ratings(value, legend) or _parse_number(value)


def agree(one: PrintedRating, other: PrintedRating) -> bool:
    """Whether two ratings say the same, as far as their scales are known."""
    if isinstance(one.value, str) or isinstance(other.value, str):
        return one.value == other.value
    if one.best and other.best and not isinstance(one.best, str) and not isinstance(other.best, str):
        return abs(one.value / one.best - other.value / other.best) < _SAME
    return abs(one.value - other.value) < _SAME


def _parse_number(value: Piece) -> list[RatingText]:
    match = _PERCENT.match(value.text) or _ALONE.match(value.text)
    if match is None:
        return []
    best = 100.0 if "%" in match.group() else None
    rating = PrintedRating(number(match["value"]), best, match.group())
    return [RatingText(rating, value.start, value.start + match.end())]


def _read(match: re.Match[str], legend: str) -> PrintedRating | None:
    if match["value"]:
        value = number(match["value"]) + (0.5 if match["value_half"] else 0.0)
        best = float(match["best"])
        return PrintedRating(value, best, "") if value <= best and best in SCALES else None
    if match["points"]:
        scale = _LEGEND.search(legend)
        return PrintedRating(
            float(match["points"]), float(scale["best"] or scale["named"]) if scale else None, ""
        )
    if match["counted"]:
        return PrintedRating(number(match["counted"]) + (0.5 if match["half"] else 0.0), None, "")
    if spelt := match["spelt"] or match["spelt_of"]:
        value = _SPELT_NUMBERS[spelt.casefold()] + (0.5 if match["spelt_half"] else 0.0)
        best = _best_of(match["of"] or match["spelt_best"] or "")
        return PrintedRating(value, best if best >= value else None, "")
    if match["drawn"]:
        stars = count_stars(match["drawn"])
        best = _best_of(match["drawn_best"] or "")
        return PrintedRating(stars[0], best if best >= stars[0] else stars[1], "") if stars else None
    return PrintedRating(int(match["whole"] or match["threehalves"]) + 0.5, None, "")


def _best_of(words: str) -> float:
    """The scale behind stars: as many as are drawn, a number, or one in words; none is 0."""
    if words.isdigit():
        return float(words)
    return float(_SPELT_NUMBERS.get(words.casefold(), 0) or len(words) * (not words.isalpha()))


def _with_brackets(text: str, start: int, stop: int) -> tuple[int, int]:
    """Take in a bracket directly before a rating, and the one that closes it or one within."""
    if text[start - 1 : start] == "(" and ")" in text[start : stop + 1]:
        start -= 1
    if text[start:stop].count("(") > text[start:stop].count(")") and text[stop : stop + 1] == ")":
        stop += 1
    return start, stop
