"""What on a page is no review: menus, share buttons, author boxes, forms, other readers' comments."""

import re
from collections.abc import Collection, Sequence

from cuebook.domain.names import fold
from cuebook.formats.recognition.lines import Line, Piece
from cuebook.formats.recognition.noise_words import (
    BEGINNINGS,
    BEGINNINGS_OF_THE_REST,
    IN_MENUS,
    LINES,
    LINES_OF_THE_REST,
)
from cuebook.formats.recognition.people import looks_like_a_person

_COUNT = re.compile(r"\b\d{1,6}\b")
_ONLY_A_COUNT = re.compile(r"[•·*|]\s*\d{0,6}|[|•·_=~\-–—]{1,80}")
_RIGHTS = re.compile(r"[\W_]{0,2}©")
_PROMOTION = re.compile(r"to\s(?:download|order|buy|purchase|subscribe)\b.{0,100}:", re.IGNORECASE)
_MONTH = r"(?:de\s)?[^\W\d_]{3,12}\.?"
_DATE = re.compile(
    rf"""(?:[^\W\d_]{{3,12}}\.?,?\s)?(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th|\.)?\s{_MONTH})
    ,?\s(?:de\s)?\d{{4}}(?:\s?[|,–-]?\s?\d{{1,2}}:\d\d(?:\s?[ap]m)?)?
    |\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}""",
    re.IGNORECASE | re.VERBOSE,
)
_POSTED = re.compile(
    r"(?:posted|written|published|geschrieben|veröffentlicht|publié|rédigé|posté|publicado|escrito|opublikowan[eya]|dodan[eya]|"
    r"napisan[eya])\s(?:by|von|par|por|przez)[:\s]\s?(?P<who>[^\d,|•·–]{3,40}?)"
    r"(?:\s(?:on|at|in|am|um|le|el|dnia)\s.*|\s?[,|•·–].*)?$",
    re.IGNORECASE,
)
_VOICE = re.compile(r"[*★]{2,5}[½☆]{0,4}\s+[^\W\d_].{20}")
_SHORT = 120
_LONGEST_BEGINNING = 6


def find_noise(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that belong to the site and not to the review.

    From the first heading of comments, forms or related pages on everything is noise, once some of
    the review has been seen: the same words stand in menus above it.
    """
    noise = _other_voices(lines)
    seen_content = False
    for line in lines:
        seen_content = seen_content or line.is_prose or line.number > len(lines) // 2
        words = _COUNT.sub("0", fold(line.text)) if len(line.text) <= _SHORT else ""
        if words in LINES_OF_THE_REST or _begins(words, BEGINNINGS_OF_THE_REST):
            if seen_content:
                return frozenset(noise | {below.number for below in lines[line.number :]})
            noise.add(line.number)
        elif _is_noise(line, words):
            above = line.number - 1
            is_a_value = above >= 0 and above not in noise and lines[above].text.endswith((":", "："))
            if not is_a_value:
                noise.add(line.number)
        elif words in IN_MENUS and (not seen_content or line.number - 1 in noise):
            noise.add(line.number)
    return frozenset(noise)


def find_poster(lines: Sequence[Line]) -> Piece | None:
    """Who posted a page; where several lines say so, others posted comments."""
    posted = [
        (line, match) for line in lines if len(line.text) <= _SHORT and (match := _POSTED.match(line.text))
    ]
    if len(posted) != 1:
        return None
    line, match = posted[0]
    name = line.group(match, "who")
    return name if looks_like_a_person(name.text) else None


def _begins(words: str, beginnings: Collection[str]) -> bool:
    """Whether folded words begin with a phrase of a table."""
    parts = words.split(" ", _LONGEST_BEGINNING)
    return any(" ".join(parts[:count]) in beginnings for count in range(1, len(parts) + 1))


def _is_noise(line: Line, words: str) -> bool:
    if len(line.text) > _SHORT:
        return False
    return (
        words in LINES
        or _begins(words, BEGINNINGS)
        or any(pattern.fullmatch(line.text) for pattern in (_ONLY_A_COUNT, _DATE, _PROMOTION))
        or bool(_RIGHTS.match(line.text))
    )


def _other_voices(lines: Sequence[Line]) -> set[int]:
    """On a page of readers' opinions, each opened by its stars, all but the first."""
    voices = [line.number for line in lines if _VOICE.match(line.text)]
    return {number for number in voices[1:] if number - 1 in voices}
