"""What on a page is no review: menus, share buttons, author boxes, forms, other readers' comments."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from cuebook.domain.names import fold
from cuebook.formats.recognition.dates import DATE
from cuebook.formats.recognition.forum_answers import find_answers
from cuebook.formats.recognition.label_words import Label
from cuebook.formats.recognition.labels import label_of
from cuebook.formats.recognition.lines import Line, Piece, split_at
from cuebook.formats.recognition.noise_words import (
    BEGINNINGS,
    BEGINNINGS_OF_THE_REST,
    IN_MENUS,
    LINES,
    LINES_OF_THE_REST,
    SECTIONS,
)

_COUNT = re.compile(r"\b\d{1,6}\b")
_ONLY_A_COUNT = re.compile(r"[•·*|]\s*\d{0,6}|[|•·_=~\-–—]{1,80}")
_RIGHTS = re.compile(r"[\W_]{0,2}©")
_PROMOTION = re.compile(r"to\s(?:download|order|buy|purchase|subscribe)\b.{0,100}:", re.IGNORECASE)
_OTHER_REVIEW = re.compile(
    r"(?:[•·*-]\s)?(?:[^\W\d_][^:：()]{2,40}[:：]\s)?(?P<title>[^\s:：()][^:：()]{1,60}?)\s\((?:[^()]{2,60}\s)?(?:19|20)\d\d\)"
)
_VOICE = re.compile(r"[*★]{2,5}[½☆]{0,4}\s+[^\W\d_].{20}")
_SAYS = re.compile(
    r"(?:[-•*>]\s)?[^\W_][^.,;:!?“”\"»]{1,40}\s"
    r"(?:says|said|wrote|writes|schrieb|schreibt|sagt|sagte|meint|a\sdit|a\sécrit|dit|dijo|dice|escribió|"
    r"pisze|napisał(?:\(?a\)?)?|mówi|ha\s(?:detto|scritto)|scrive)\s?(?::|…|\.\.\.)",
    re.IGNORECASE,
)
"""A line that announces what another reader says: ``Anónimo dijo...``."""
_SHORT = 120
_MENU_BREAK = re.compile(r"[|·•]|\]\s*\[|\s::\s|\s{2,}")
_DASHES = re.compile(r"\s[-–—]\s")
_LEAST_IN_A_MENU = 2
_LONGEST_BEGINNING = 6


def find_noise(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that belong to the site and not to the review.

    From the first heading of comments, forms or related pages on everything is noise, once some of
    the review has been seen: the same words stand in menus above it.
    """
    noise = _other_voices(lines) | find_answers(lines)
    seen_content = False
    for line in lines:
        seen_content = seen_content or line.is_prose or line.number > len(lines) // 2
        words = _words(line)
        if _opens_the_rest(words) or (seen_content and _SAYS.fullmatch(line.text)):
            if seen_content:
                return frozenset(noise | {below.number for below in lines[line.number :]})
            noise.add(line.number)
        elif _is_noise(line, words):
            above = line.number - 1
            is_a_value = above >= 0 and above not in noise and _ends_in_a_label(lines[above].text)
            if not is_a_value:
                noise.add(line.number)
        elif (not seen_content and _is_a_menu(line)) or (
            words in IN_MENUS and (not seen_content or line.number - 1 in noise)
        ):
            noise.add(line.number)
    return frozenset(noise)


def _ends_in_a_label(words: str) -> bool:
    return words.endswith((":", "：")) or label_of(words) in {Label.YEAR, Label.REVIEWER, Label.COMPOSER}


def find_other_titles(noise: Sequence[Line]) -> list[Piece]:
    """The titles in lines of noise that name other reviews: ``Review: Tern Island (Liv Stam – 1976)``."""
    found = [(line, _OTHER_REVIEW.match(line.text)) for line in noise if len(line.text) <= _SHORT]
    return [line.group(match, "title") for line, match in found if match]


def opens_the_rest(line: Line) -> bool:
    """Whether from a line on, below a review, a page is comments, forms and other pages."""
    return _opens_the_rest(_words(line))


def _opens_the_rest(words: str) -> bool:
    return words in LINES_OF_THE_REST or _begins(words, BEGINNINGS_OF_THE_REST)


def _words(line: Line) -> str:
    """A short line's words, folded, any number as 0."""
    return _without_counts(line.text) if len(line.text) <= _SHORT else ""


@lru_cache(maxsize=4_096)  # several rules ask where the rest begins
def _without_counts(text: str) -> str:
    return _COUNT.sub("0", fold(text))


@cache
def _first_words(beginnings: frozenset[str]) -> frozenset[str]:
    return frozenset(words.partition(" ")[0] for words in beginnings)


def _begins(words: str, beginnings: frozenset[str]) -> bool:
    """Whether folded words begin with a phrase of a table."""
    parts = words.split(" ", _LONGEST_BEGINNING)
    if parts[0] not in _first_words(beginnings):  # so it is with most lines
        return False
    return any(" ".join(parts[:count]) in beginnings for count in range(1, len(parts) + 1))


def _is_noise(line: Line, words: str) -> bool:
    if len(line.text) > _SHORT:
        return False
    return (
        words in LINES
        or _begins(words, BEGINNINGS)
        or any(pattern.fullmatch(line.text) for pattern in (_ONLY_A_COUNT, DATE, _PROMOTION))
        or bool(_RIGHTS.match(line.text))
        or _offers_to_share(line)
    )


def _offers_to_share(line: Line) -> bool:
    """Whether a line is a row of nothing but what a page offers: ``Like | Share | 0 comments``."""
    parts = split_at(_MENU_BREAK, line)
    return len(parts) > 1 and all(
        _is_a_place(words) or _opens_the_rest(words) or _begins(words, BEGINNINGS)
        for words in (_without_counts(part.text) for part in parts)
    )


def _is_a_menu(line: Line) -> bool:
    """Whether a line is a row of places on a site: ``Home | Reviews | Contact``."""
    if len(line.text) > _SHORT:
        return False
    inside = line.without("[]")
    parts = [fold(part.text) for part in split_at(_MENU_BREAK, inside)]
    known = sum(_is_a_place(part) or part in SECTIONS for part in parts)
    if len(parts) > 1 and known >= _LEAST_IN_A_MENU and known * 2 >= len(parts):
        return True
    dashed = [fold(part.text) for part in split_at(_DASHES, inside)]
    return len(dashed) > 1 and all(map(_is_a_place, dashed))  # a title may have dashes, too


def _is_a_place(words: str) -> bool:
    return words in IN_MENUS or words in LINES


def _other_voices(lines: Sequence[Line]) -> set[int]:
    """On a page of readers' opinions, each opened by its stars, all but the first."""
    voices = [line.number for line in lines if _VOICE.match(line.text)]
    return {number for number in voices[1:] if number - 1 in voices}
