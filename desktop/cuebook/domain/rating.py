"""Ratings of cues: 20 to 100, one to five stars in halves.

Whole stars stand at 20, 40, 60, 80 and 100, half stars between them; nothing lies below one star.
"""

from typing import TypeAlias

Rating: TypeAlias = int
"""A cue's rating on the stored scale, 20..100."""

LOWEST: Rating = 20
HIGHEST: Rating = 100
"""Five stars: the cue's length counts as minutes of excellence."""

POINTS_PER_STAR = 20
HALF_STAR = POINTS_PER_STAR // 2


def rating_from_stars(stars: float) -> Rating:
    """Turn 1, 1.5 … 5 stars into a rating; ValueError, in words, for anything else."""
    halves = stars * 2
    if not (2 <= halves <= 10 and halves == int(halves)):
        msg = f"{stars:g} stars is no rating: give 1 to 5 stars, in halves"
        raise ValueError(msg)
    return int(halves) * HALF_STAR


def stars(rating: Rating) -> float:
    """Give the stars of a rating: 90 is 4.5."""
    return rating / POINTS_PER_STAR


def stars_text(rating: Rating | None) -> str:
    """Write a rating in stars as short as it goes: ``4.5``, ``5``, and nothing for an unrated cue."""
    return "" if rating is None else f"{stars(rating):.2g}"


def half_star_more(rating: Rating) -> Rating:
    """Give the rating half a star higher; five stars stay five."""
    return min(HIGHEST, rating + HALF_STAR)
