"""Names of people: what looks like one, and where a line of several parts."""

import re

from cuebook.formats.recognition.lines import Piece, split_at
from cuebook.formats.recognition.phrases import phrases

_PARTICLES = phrases(
    """
    de, da, di, do, du, del, della, der, den, des, dos, la, le, las, los, van, von, zu, zur, ten, ter, y, e,
    i, af, av, bin, al, el
    """
)
_NAME_WORD = re.compile(r"[^\W\d_][\w'’.\-]{0,30}|['‘’\"“„«][\w]{1,20}['’\"”»]")
_NO_NAME = phrases(
    """
    the, a, an, of, and, or, in, on, at, to, for, with, from, by, various, artists, original, expanded,
    complete, deluxe, limited, special, edition, version, release, soundtrack, score, album, music, film,
    movie, series, season, volume, vol, part, disc, disk, live, action, remastered, remaster, anniversary,
    collection, suite, theme, themes, track, tracks, review, reviews, main, title, end, credits, game,
    video, television, tv, motion, picture, das, die, der, ein, eine, und, les, une, un, et, les, ost
    """
)
COMMA = r"\s*,(?!\s*(?:[JS]r\b|I{2,3}\b|IV\b))\s*"
"""A comma between two names, not the one of ``Rogers, Jr.``."""
_BETWEEN_NAMES = re.compile(
    rf"{COMMA}|\s*[;/&+]\s*|\s+(?:and|und|et|with|mit|avec|con|y|i|e)\s+", re.IGNORECASE
)
_LONGEST = 60
_MOST_WORDS = 6


def looks_like_a_person(text: str, *, least_words: int = 2) -> bool:
    """Whether words are shaped like a person's name: capitals, particles, no common words."""
    words = text.split()
    if not least_words <= len(words) <= _MOST_WORDS or len(text) > _LONGEST:
        return False
    full = [word.rstrip(",") for word in words if word.casefold() not in _PARTICLES]
    if len(full) < least_words or words[-1].casefold() in _PARTICLES:
        return False
    return all(word and _is_name_word(word) for word in full)


def _is_name_word(word: str) -> bool:
    begins_well = word[0].isupper() or _has_no_case(word[0]) or (word[0] in "'‘’\"“„«" and len(word) > 2)
    plain = word.casefold().strip(".,'’")
    return begins_well and bool(_NAME_WORD.fullmatch(word)) and plain not in _NO_NAME


def _has_no_case(letter: str) -> bool:
    """Whether a letter belongs to a script without capitals."""
    return letter.isalpha() and letter.upper() == letter.lower()


def split_people(names: Piece) -> list[Piece]:
    """Part ``A, B & C`` into people; ``Rogers, Jr.`` stays one, and what looks like nobody is left out."""
    return [part for part in split_at(_BETWEEN_NAMES, names) if looks_like_a_person(part.text, least_words=1)]
