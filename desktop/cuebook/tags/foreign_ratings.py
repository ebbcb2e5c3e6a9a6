"""Ratings other programs leave in tags, on Cuebook's scale. Nought and "unrated" are no rating.

Whoever rates by email address (ID3's popularimeter, Vorbis' ``RATING:…``) is named by it; a rating
that any program may have written is named after its tag.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence

from cuebook.domain.rating import HALF_STAR, HIGHEST, LOWEST, Rating
from cuebook.domain.sound_file import TagRating
from cuebook.domain.tag_ratings import FMPS, MP4_RATE, OWN_PROGRAM, RATING_TAG, SHARED_FIELDS, WINDOWS

_ALSO_WRITTEN = SHARED_FIELDS | {WINDOWS}
"""Fields that Cuebook writes beside its own, for others to read."""
_MOST_RATINGS = 20
_PROGRAMS = {
    "windows media player 9 series": WINDOWS,
    "quodlibet@lists.sacredchao.net": "Quod Libet",
    "rating@winamp.com": "Winamp",
    "no@email": "MediaMonkey",
    "musicbee": "MusicBee",
    "traktor@native-instruments.de": "Traktor",
    "banshee": "Banshee",
    "cuebook": OWN_PROGRAM,
}
_LINEAR = {"Quod Libet", "Traktor"}
"""Programs whose popularimeter is the plain share of 255."""
_NEXT_HALF_STAR = (32, 59, 91, 123, 157, 191, 219, 249)
"""For others: the values from which on it is half a star more than one. Windows Media Player writes 1, 64,
128, 196 and 255 for whole stars; MediaMonkey and MusicBee 54, 118, 186 and 242 for the halves between."""
_NUMBER = re.compile(r"\s*(\d{1,3}(?:[.,]\d{1,9})?)\s*")


def popularimeter(email: str, value: int) -> Iterator[TagRating]:
    """The rating of an ID3 popularimeter, 1..255; none for 0."""
    program = _program(email, "Popularimeter")
    if value:
        yield TagRating(program, _rating(value / 255) if program in _LINEAR else _starred(value))


def ratings_in(words: Mapping[str, Sequence[str]], others: Sequence[TagRating]) -> tuple[TagRating, ...]:
    """All ratings of a file: those among tags by plain name, and the others found before.

    Where Cuebook wrote a rating into several fields, those that still say it are not other programs'.
    """
    found = {one.program: one for one in others}
    for name, texts in words.items():
        if "rating" in name and texts:
            number = _NUMBER.fullmatch(texts[0])
            value = float(number.group(1).replace(",", ".")) if number else 0.0
            if (rated := _by_name(name, value)) and len(found) < _MOST_RATINGS:
                found[rated.program] = rated
    own = _own(words)
    if own is None:
        return tuple(found.values())
    found[OWN_PROGRAM] = own
    halves = (own.rating + HALF_STAR // 2) // HALF_STAR * HALF_STAR
    return tuple(one for one in found.values() if one.program not in _ALSO_WRITTEN or one.rating != halves)


def _own(words: Mapping[str, Sequence[str]]) -> TagRating | None:
    """What Cuebook wrote, to the point."""
    text = next(iter(words.get("cuebookrating", ())), "")
    known = len(text) <= 3 and text.isascii() and text.isdecimal() and LOWEST <= int(text) <= HIGHEST
    return TagRating(OWN_PROGRAM, int(text)) if known else None


def _by_name(name: str, value: float) -> TagRating | None:
    """The rating under a plain name; None for what is none, or lies off its own scale."""
    if name.startswith("rating:"):  # Quod Libet's share of one, with the rater's address
        program, most, share = _program(name[7:], "Quod Libet"), 1, value
    elif name in _FIELDS:
        program, most, by_share = _FIELDS[name]
        share = by_share(value)
    else:
        return None
    return TagRating(program, _rating(share)) if 0 < value <= most else None


def _share(value: float) -> float:
    """Some count stars, some write points of a hundred, some a share of one."""
    if value > 5:
        return value / 100
    return value if value < 1 else value / 5


_FIELDS: dict[str, tuple[str, int, Callable[[float], float]]] = {
    "fmpsrating": (FMPS, 1, lambda value: value),
    "wmshareduserrating": (WINDOWS, 99, lambda value: 0.2 + value / 99 * 0.8),  # 1 is one star, 99 five
    "mp4rating": (MP4_RATE, 100, lambda value: value / 100),
    "rating": (RATING_TAG, 100, _share),
}
"""By plain name: whose rating it is, the most it can be, and the share of five stars it means."""


def _rating(share: float) -> Rating:
    """A share of five stars as the nearest half star."""
    return max(LOWEST, min(HIGHEST, int(share * 10 + 0.5) * HALF_STAR))


def _starred(value: int) -> Rating:
    return LOWEST + bisect_right(_NEXT_HALF_STAR, value) * HALF_STAR


def _program(email: str, otherwise: str) -> str:
    name = "".join(letter for letter in email if letter.isprintable()).strip()[:100]
    return _PROGRAMS.get(name.casefold(), name or otherwise)
