"""Ratings drawn as stars: ``****``, ``★★★½``, ``***(*)``, ``★★★★☆``."""

import re

FIVE_STARS = 5.0
FILLED = "*★⭐✭✯✦✪⭑✮🌟●"
EMPTY = "☆✩✧✰⭒○"
_SPACED = (
    rf"[{FILLED}](?:[ \xa0][{FILLED}]){{1,9}}(?:[ \xa0][{EMPTY}]){{0,9}}"
    rf"|[{FILLED}](?:[ \xa0][{EMPTY}]){{2,9}}"
)
STARS = (
    rf"(?:(?:{_SPACED}|[{FILLED}]{{1,10}}[{EMPTY}]{{0,10}})"
    rf"(?:\([*★]\))?\s?(?:½|1/2)?(?:[ \xa0]?[{EMPTY}]){{0,5}})"
)
_HALF = re.compile(r"½|1/2|\([*★]\)")


def count_stars(drawn: str) -> tuple[float, float] | None:
    """How many stars are drawn and of how many: five, unless empty ones are drawn too.

    More than five filled stars are on no scale one knows: None.
    """
    half = bool(_HALF.search(drawn))
    filled = sum(drawn.count(star) for star in FILLED) - drawn.count("(*)") - drawn.count("(★)")
    empty = sum(drawn.count(star) for star in EMPTY)
    value = filled + half / 2
    best = max(FIVE_STARS, float(filled + empty)) if empty else FIVE_STARS
    return (value, best) if 0 < value <= best else None
